#include "app/catalogue/tables_p.h"

using namespace Qt::StringLiterals;

namespace catalogue {

namespace {

QList<Column> columns()
{
    using enum Type;
    constexpr Uses Facet = InFiles | Use::Faceted;
    constexpr Uses FacetOnScreen = OnScreen | Use::Faceted;
    return {
        idColumn(),
        {"name"_L1, QT_TRANSLATE_NOOP("catalogue", "Name"), Text, OnScreen, RestOfWidth},
        {"organisation"_L1, QT_TRANSLATE_NOOP("catalogue", "Organisation"), Link, InFiles, 24, "organisations"_L1},
        //: Column: the list that an entity or a good stands on
        {"list"_L1, QT_TRANSLATE_NOOP("catalogue", "List"), Value, FacetOnScreen, 15, {}, "list"_L1},
        {"kind"_L1, QT_TRANSLATE_NOOP("catalogue", "Kind"), Value, Facet, 14, {}, "listing_kind"_L1},
        {"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), Link, FacetOnScreen, 9, "countries"_L1},
        //: Column: province or region inside a country
        {"region"_L1, QT_TRANSLATE_NOOP("catalogue", "Province or region"), Text, Facet, 14},
        {"merchandise"_L1, QT_TRANSLATE_NOOP("catalogue", "Merchandise"), Text, InFiles, 20},
        {"sector"_L1, QT_TRANSLATE_NOOP("catalogue", "Sector"), Text, FacetOnScreen, 15},
        {"status"_L1, QT_TRANSLATE_NOOP("catalogue", "Status"), Value, Facet, 9, {}, "listing_status"_L1},
        //: Column: the day from which a listing is effective
        {"listed"_L1, QT_TRANSLATE_NOOP("catalogue", "Listed"), Date, OnScreen, DateWidth},
        //: Column: the day on which something was published
        {"published"_L1, QT_TRANSLATE_NOOP("catalogue", "Published"), Date, InFiles, DateWidth},
        //: Column: the day on which a listing ended
        {"delisted"_L1, QT_TRANSLATE_NOOP("catalogue", "Delisted"), Date, InFiles, DateWidth},
        //: Column: citation of the notice that put an entity on a list
        {"authority"_L1, QT_TRANSLATE_NOOP("catalogue", "Notice"), Text, Facet, 18},
        {"aliases"_L1, QT_TRANSLATE_NOOP("catalogue", "Other names"), ListOfText, InFiles, 24},
        {"name_native"_L1, QT_TRANSLATE_NOOP("catalogue", "Native name"), Text, InFiles, 20},
        {"detail"_L1, QT_TRANSLATE_NOOP("catalogue", "Detail"), Text, InFiles, 32},
        {"instrument"_L1, QT_TRANSLATE_NOOP("catalogue", "Instrument"), Link, Extra, 20, "instruments"_L1},
    };
}

QList<Relation> relations()
{
    return {
        {"organisation"_L1, QT_TRANSLATE_NOOP("catalogue", "Organisation"), "organisations"_L1},
        {"other_listings"_L1, QT_TRANSLATE_NOOP("catalogue", "Other listings of it"), "listings"_L1},
        {"instrument"_L1, QT_TRANSLATE_NOOP("catalogue", "Instrument"), "instruments"_L1},
        {"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), "countries"_L1},
    };
}

} // namespace

Table listingsTable()
{
    return {
        .id = "listings"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Listings"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "listing"),
        .columns = columns() + provenanceColumns(),
        .order = {{"listed"_L1, Qt::DescendingOrder}, {"name"_L1}},
        .detail = {.title = "name"_L1,
                   .nativeTitle = "name_native"_L1,
                   .badges = {"list"_L1, "kind"_L1, "status"_L1, "country"_L1},
                   .identity = {"region"_L1, "sector"_L1, "merchandise"_L1},
                   .summary = "detail"_L1,
                   .facts = {"listed"_L1, "published"_L1, "delisted"_L1, "authority"_L1, "aliases"_L1},
                   .onlyIfKnown = {"delisted"_L1, "aliases"_L1},
                   .relations = relations()},
    };
}

} // namespace catalogue
