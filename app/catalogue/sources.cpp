#include "app/catalogue/tables_p.h"

using namespace Qt::StringLiterals;

namespace catalogue {

namespace {

QList<Relation> relations()
{
    constexpr auto Filter = "sources:%1"_L1;
    return {
        //: Heading above links, here and below: records of a table that cite a source
        {"cited_by_instruments"_L1, QT_TRANSLATE_NOOP("catalogue", "Instruments citing it"), "instruments"_L1, Filter},
        {"cited_by_organisations"_L1, QT_TRANSLATE_NOOP("catalogue", "Organisations citing it"), "organisations"_L1,
         Filter},
        {"cited_by_countries"_L1, QT_TRANSLATE_NOOP("catalogue", "Countries citing it"), "countries"_L1, Filter},
        {"cited_by_listings"_L1, QT_TRANSLATE_NOOP("catalogue", "Listings citing it"), "listings"_L1, Filter},
        {"cited_by_goods"_L1, QT_TRANSLATE_NOOP("catalogue", "Goods citing it"), "goods"_L1, Filter},
        {"cited_by_cases"_L1, QT_TRANSLATE_NOOP("catalogue", "Cases citing it"), "cases"_L1, Filter},
        {"cited_by_events"_L1, QT_TRANSLATE_NOOP("catalogue", "Events citing it"), "events"_L1, Filter},
        {"cited_by_ratifications"_L1, QT_TRANSLATE_NOOP("catalogue", "Ratifications citing it"), "ratifications"_L1,
         Filter},
        {"cited_by_indicators"_L1, QT_TRANSLATE_NOOP("catalogue", "Indicators citing it"), "indicators"_L1, Filter},
    };
}

} // namespace

Table sourcesTable()
{
    using enum Type;
    constexpr Uses Facet = InFiles | Use::Faceted;
    constexpr Uses FacetOnScreen = OnScreen | Use::Faceted;
    const QList<Column> columns = {
        idColumn(),
        {"publisher"_L1, QT_TRANSLATE_NOOP("catalogue", "Publisher"), Text, FacetOnScreen, 20},
        {"title"_L1, QT_TRANSLATE_NOOP("catalogue", "Title"), Text, OnScreen, RestOfWidth},
        {.id = "url"_L1,
         //: Column: where a source is found on the web
         .title = QT_TRANSLATE_NOOP("catalogue", "Address"),
         .uses = InFiles,
         .width = 24,
         .isUrl = true},
        {"published"_L1, QT_TRANSLATE_NOOP("catalogue", "Published"), Date, OnScreen, DateWidth},
        {"kind"_L1, QT_TRANSLATE_NOOP("catalogue", "Kind"), Value, FacetOnScreen, 13, {}, "source_kind"_L1},
        {"language"_L1, QT_TRANSLATE_NOOP("catalogue", "Language"), Value, Facet, 10, {}, "language"_L1},
    };
    return {
        .id = "sources"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Sources"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "source"),
        .columns = columns,
        .order = {{"publisher"_L1}, {"title"_L1}},
        .detail = {.title = "title"_L1,
                   .badges = {"kind"_L1, "language"_L1},
                   .identity = {"publisher"_L1, "published"_L1},
                   .facts = {"published"_L1, "url"_L1},
                   .relations = relations()},
    };
}

} // namespace catalogue
