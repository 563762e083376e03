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
        {"short_title"_L1, QT_TRANSLATE_NOOP("catalogue", "Short title"), Text, OnScreen, 12},
        {"title"_L1, QT_TRANSLATE_NOOP("catalogue", "Title"), Text, OnScreen, RestOfWidth},
        {"title_native"_L1, QT_TRANSLATE_NOOP("catalogue", "Native title"), Text, InFiles, 24},
        {"kind"_L1, QT_TRANSLATE_NOOP("catalogue", "Kind"), Value, FacetOnScreen, WordWidth, {}, "instrument_kind"_L1},
        {"jurisdictions"_L1, QT_TRANSLATE_NOOP("catalogue", "Jurisdictions"), ListOfLinks, FacetOnScreen, 10,
         "countries"_L1},
        {"binding"_L1, QT_TRANSLATE_NOOP("catalogue", "Binding"), Value, Facet, WordWidth, {}, "binding"_L1},
        {"status"_L1, QT_TRANSLATE_NOOP("catalogue", "Status"), Value, FacetOnScreen, 7, {}, "instrument_status"_L1},
        {"adopted"_L1, QT_TRANSLATE_NOOP("catalogue", "Adopted"), Date, InFiles, DateWidth},
        {"in_force"_L1, QT_TRANSLATE_NOOP("catalogue", "In force from"), Date, OnScreen, DateWidth},
        {"applies_from"_L1, QT_TRANSLATE_NOOP("catalogue", "Applies from"), Date, InFiles, DateWidth},
        {"last_amended"_L1, QT_TRANSLATE_NOOP("catalogue", "Last amended"), Date, InFiles, DateWidth},
        {"administered_by"_L1, QT_TRANSLATE_NOOP("catalogue", "Administered by"), ListOfLinks, Facet, 20,
         "organisations"_L1},
        {"due_diligence"_L1, QT_TRANSLATE_NOOP("catalogue", "Due diligence"), Value, Facet, 10, {}, "extent"_L1},
        {"disclosure"_L1, QT_TRANSLATE_NOOP("catalogue", "Disclosure"), Value, Facet, 10, {}, "extent"_L1},
        {"import_restriction"_L1,
         QT_TRANSLATE_NOOP("catalogue", "Import restriction"),
         Value,
         Facet,
         10,
         {},
         "extent"_L1},
        {"sanctions"_L1, QT_TRANSLATE_NOOP("catalogue", "Sanctions"), Text, InFiles, 24},
        {"who_is_covered"_L1, QT_TRANSLATE_NOOP("catalogue", "Who is covered"), Text, InFiles, 24},
        {"legal_citation"_L1, QT_TRANSLATE_NOOP("catalogue", "Legal citation"), Text, InFiles, 20},
        {"summary"_L1, QT_TRANSLATE_NOOP("catalogue", "Summary"), Text, InFiles, 32},
        {.id = "url"_L1,
         .title = QT_TRANSLATE_NOOP("catalogue", "Official address"),
         .uses = InFiles,
         .width = 24,
         .isUrl = true},
        {.id = "related"_L1,
         .title = QT_TRANSLATE_NOOP("catalogue", "Related instruments"),
         .type = ListOfLinks,
         .uses = InFiles,
         .width = 20,
         .target = "instruments"_L1,
         .isDerived = true},
    };
}

QList<Relation> relations()
{
    return {
        {"administered_by"_L1, QT_TRANSLATE_NOOP("catalogue", "Administered by"), "organisations"_L1},
        {"jurisdiction"_L1, QT_TRANSLATE_NOOP("catalogue", "Jurisdiction"), "countries"_L1},
        {"listings"_L1, QT_TRANSLATE_NOOP("catalogue", "Listings under it"), "listings"_L1, "instrument:%1"_L1},
        {"goods"_L1, QT_TRANSLATE_NOOP("catalogue", "Goods under it"), "goods"_L1, "instrument:%1"_L1},
        {"cases"_L1, QT_TRANSLATE_NOOP("catalogue", "Cases under it"), "cases"_L1, "instrument:%1"_L1},
        {"events"_L1, QT_TRANSLATE_NOOP("catalogue", "Discussed at"), "events"_L1, "instruments:%1"_L1},
        {"ratifications"_L1, QT_TRANSLATE_NOOP("catalogue", "Ratified by"), "ratifications"_L1, "convention:%1"_L1},
        {"organisations"_L1, QT_TRANSLATE_NOOP("catalogue", "Other organisations"), "organisations"_L1},
        {"related"_L1, QT_TRANSLATE_NOOP("catalogue", "Related instruments"), "instruments"_L1},
        {"related_from"_L1, QT_TRANSLATE_NOOP("catalogue", "Referred to by"), "instruments"_L1, "related:%1"_L1},
    };
}

} // namespace

Table instrumentsTable()
{
    return {
        .id = "instruments"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Instruments"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "instrument"),
        .columns = columns() + provenanceColumns(),
        .order = {{"short_title"_L1}},
        .detail = {.title = "title"_L1,
                   .nativeTitle = "title_native"_L1,
                   .otherNames = {"short_title"_L1},
                   .badges = {"kind"_L1, "jurisdictions"_L1, "status"_L1, "binding"_L1},
                   .identity = {"short_title"_L1, "legal_citation"_L1},
                   .summary = "summary"_L1,
                   .facts = {"adopted"_L1, "in_force"_L1, "applies_from"_L1, "last_amended"_L1, "due_diligence"_L1,
                             "disclosure"_L1, "import_restriction"_L1, "sanctions"_L1, "who_is_covered"_L1, "url"_L1},
                   .relations = relations()},
    };
}

} // namespace catalogue
