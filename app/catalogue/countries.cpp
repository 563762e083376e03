#include "app/catalogue/tables_p.h"

using namespace Qt::StringLiterals;

namespace catalogue {

namespace {

QList<Column> columns()
{
    using enum Type;
    constexpr Uses Facet = InFiles | Use::Faceted;
    return {
        idColumn(),
        {"name"_L1, QT_TRANSLATE_NOOP("catalogue", "Name"), Text, OnScreen, RestOfWidth},
        {"name_ja"_L1, QT_TRANSLATE_NOOP("catalogue", "Japanese name"), Text, InFiles, 16},
        {"iso2"_L1, QT_TRANSLATE_NOOP("catalogue", "ISO 2"), Text, InFiles, 6},
        {"iso3"_L1, QT_TRANSLATE_NOOP("catalogue", "ISO 3"), Text, InFiles, 6},
        // Text, since 004 is not 4.
        {"numeric"_L1, QT_TRANSLATE_NOOP("catalogue", "ISO numeric"), Text, InFiles, 8},
        //: Column: part of the world that a country lies in
        {"region"_L1, QT_TRANSLATE_NOOP("catalogue", "Region"), Value, OnScreen | Use::Faceted, 9, {}, "region"_L1},
        {"subregion"_L1, QT_TRANSLATE_NOOP("catalogue", "Subregion"), Value, Facet, 18, {}, "subregion"_L1},
        {"eu_member"_L1, QT_TRANSLATE_NOOP("catalogue", "EU member"), Boolean, Facet, 10},
        {"usmca_party"_L1, QT_TRANSLATE_NOOP("catalogue", "USMCA party"), Boolean, Facet, 12},
        {"oecd_member"_L1, QT_TRANSLATE_NOOP("catalogue", "OECD member"), Boolean, Facet, 12},
        {"ilo_member"_L1, QT_TRANSLATE_NOOP("catalogue", "ILO member"), Boolean, Facet, 10},
        {"listings_count"_L1, QT_TRANSLATE_NOOP("catalogue", "Listings"), Number, OnScreen, CountWidth},
        {"goods_count"_L1, QT_TRANSLATE_NOOP("catalogue", "Goods"), Number, OnScreen, CountWidth},
        {"ratifications_count"_L1, QT_TRANSLATE_NOOP("catalogue", "Ratifications"), Number, OnScreen, 12},
    };
}

QList<Relation> relations()
{
    return {
        {"instruments"_L1, QT_TRANSLATE_NOOP("catalogue", "Instruments"), "instruments"_L1, "jurisdictions:%1"_L1},
        {"goods"_L1, QT_TRANSLATE_NOOP("catalogue", "Listed goods"), "goods"_L1, "country:%1"_L1},
        {"listings"_L1, QT_TRANSLATE_NOOP("catalogue", "Listings"), "listings"_L1, "country:%1"_L1},
        {"cases"_L1, QT_TRANSLATE_NOOP("catalogue", "Cases"), "cases"_L1, "country:%1"_L1},
        {"ratifications"_L1, QT_TRANSLATE_NOOP("catalogue", "Ratifications"), "ratifications"_L1, "country:%1"_L1},
        {"dialogues"_L1, QT_TRANSLATE_NOOP("catalogue", "Dialogues"), "events"_L1},
        {"indicators"_L1, QT_TRANSLATE_NOOP("catalogue", "Indicators"), "indicators"_L1, "country:%1"_L1},
        {"organisations"_L1, QT_TRANSLATE_NOOP("catalogue", "Organisations"), "organisations"_L1, "country:%1"_L1},
    };
}

} // namespace

Table countriesTable()
{
    return {
        .id = "countries"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Countries"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "country"),
        .columns = columns() + provenanceColumns(),
        .order = {{"name"_L1}},
        .detail = {.title = "name"_L1,
                   .nativeTitle = "name_ja"_L1,
                   .otherNames = {"iso2"_L1, "iso3"_L1},
                   .badges = {"region"_L1, "subregion"_L1},
                   .identity = {"iso2"_L1, "iso3"_L1, "numeric"_L1},
                   .facts = {"eu_member"_L1, "usmca_party"_L1, "oecd_member"_L1, "ilo_member"_L1, "listings_count"_L1,
                             "goods_count"_L1, "ratifications_count"_L1},
                   .relations = relations()},
    };
}

} // namespace catalogue
