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
        {"name_native"_L1, QT_TRANSLATE_NOOP("catalogue", "Native name"), Text, InFiles, 20},
        {"acronym"_L1, QT_TRANSLATE_NOOP("catalogue", "Acronym"), Text, InFiles, 10},
        {"kind"_L1, QT_TRANSLATE_NOOP("catalogue", "Kind"), Value, FacetOnScreen, 17, {}, "organisation_kind"_L1},
        {"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), Link, FacetOnScreen, 13, "countries"_L1},
        {"parent"_L1, QT_TRANSLATE_NOOP("catalogue", "Parent"), Link, Facet, 20, "organisations"_L1},
        //: Column: on which lists (of entities or goods) an organisation stands
        {.id = "lists"_L1,
         .title = QT_TRANSLATE_NOOP("catalogue", "Lists"),
         .type = ListOfValues,
         .uses = FacetOnScreen,
         .width = 14,
         .vocabulary = "list"_L1,
         .isDerived = true},
        {"aliases"_L1, QT_TRANSLATE_NOOP("catalogue", "Other names"), ListOfText, InFiles, 24},
        {.id = "website"_L1,
         .title = QT_TRANSLATE_NOOP("catalogue", "Website"),
         .uses = InFiles,
         .width = 20,
         .isUrl = true},
        {"description"_L1, QT_TRANSLATE_NOOP("catalogue", "Description"), Text, InFiles, 32},
    };
}

QList<Relation> relations()
{
    return {
        {"parent"_L1, QT_TRANSLATE_NOOP("catalogue", "Parent"), "organisations"_L1},
        {"children"_L1, QT_TRANSLATE_NOOP("catalogue", "Subsidiaries and sites"), "organisations"_L1, "parent:%1"_L1},
        {"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), "countries"_L1},
        {"listings"_L1, QT_TRANSLATE_NOOP("catalogue", "Listings"), "listings"_L1, "organisation:%1"_L1},
        {"cases"_L1, QT_TRANSLATE_NOOP("catalogue", "Cases"), "cases"_L1,
         "facility:%1 OR company:%1 OR parent_company:%1"_L1},
        {"petitions"_L1, QT_TRANSLATE_NOOP("catalogue", "Cases it petitioned for"), "cases"_L1},
        {"events"_L1, QT_TRANSLATE_NOOP("catalogue", "Events"), "events"_L1, "organisers:%1 OR participants:%1"_L1},
        {"instruments"_L1, QT_TRANSLATE_NOOP("catalogue", "Instruments"), "instruments"_L1},
    };
}

} // namespace

Table organisationsTable()
{
    return {
        .id = "organisations"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Organisations"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "organisation"),
        .columns = columns() + provenanceColumns(),
        .order = {{"name"_L1}},
        .detail = {.title = "name"_L1,
                   .nativeTitle = "name_native"_L1,
                   .otherNames = {"acronym"_L1},
                   .badges = {"kind"_L1, "country"_L1, "lists"_L1},
                   .identity = {"acronym"_L1, "parent"_L1},
                   .summary = "description"_L1,
                   .facts = {"aliases"_L1, "website"_L1},
                   .onlyIfKnown = {"aliases"_L1, "website"_L1},
                   .relations = relations()},
    };
}

} // namespace catalogue
