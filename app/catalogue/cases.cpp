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
        //: Column: the number of a case, kept short
        {"number"_L1, QT_TRANSLATE_NOOP("catalogue", "No."), Number, OnScreen, 5},
        {"facility"_L1, QT_TRANSLATE_NOOP("catalogue", "Facility"), Link, OnScreen, RestOfWidth, "organisations"_L1},
        {"company"_L1, QT_TRANSLATE_NOOP("catalogue", "Company"), Link, InFiles, 20, "organisations"_L1},
        {"parent_company"_L1, QT_TRANSLATE_NOOP("catalogue", "Parent company"), Link, Facet, 20, "organisations"_L1},
        {"city"_L1, QT_TRANSLATE_NOOP("catalogue", "City"), Text, InFiles, 14},
        //: Column: state or province of a country
        {"state"_L1, QT_TRANSLATE_NOOP("catalogue", "State"), Text, Facet, 14},
        {"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), Link, InFiles, 10, "countries"_L1},
        {"sector"_L1, QT_TRANSLATE_NOOP("catalogue", "Sector"), Text, FacetOnScreen, 14},
        {"requesting_party"_L1, QT_TRANSLATE_NOOP("catalogue", "Requesting party"), Link, Facet, 14, "countries"_L1},
        {"responding_party"_L1, QT_TRANSLATE_NOOP("catalogue", "Responding party"), Link, InFiles, 14, "countries"_L1},
        {"petitioner"_L1, QT_TRANSLATE_NOOP("catalogue", "Petitioner"), Text, InFiles, 24},
        //: Column: how a case began, by petition or by the government itself
        {"origin"_L1, QT_TRANSLATE_NOOP("catalogue", "Origin"), Value, Facet, 14, {}, "case_origin"_L1},
        {"petitioned"_L1, QT_TRANSLATE_NOOP("catalogue", "Petitioned"), Date, InFiles, DateWidth},
        {"requested"_L1, QT_TRANSLATE_NOOP("catalogue", "Requested"), Date, OnScreen, DateWidth},
        {"suspended"_L1, QT_TRANSLATE_NOOP("catalogue", "Liquidation suspended"), Boolean, Facet, 12},
        {"answered"_L1, QT_TRANSLATE_NOOP("catalogue", "Answered"), Date, InFiles, DateWidth},
        {"remediation_agreed"_L1, QT_TRANSLATE_NOOP("catalogue", "Remediation agreed"), Date, InFiles, DateWidth},
        {"panel_requested"_L1, QT_TRANSLATE_NOOP("catalogue", "Panel requested"), Date, InFiles, DateWidth},
        {"panel_outcome"_L1, QT_TRANSLATE_NOOP("catalogue", "Panel outcome"), Text, InFiles, 24},
        {"outcome"_L1, QT_TRANSLATE_NOOP("catalogue", "Outcome"), Value, FacetOnScreen, 19, {}, "case_outcome"_L1},
        //: Column: the day on which a case was closed
        {"closed"_L1, QT_TRANSLATE_NOOP("catalogue", "Closed"), Date, InFiles, DateWidth},
        {"rights"_L1, QT_TRANSLATE_NOOP("catalogue", "Rights at issue"), Text, InFiles, 24},
        {"summary"_L1, QT_TRANSLATE_NOOP("catalogue", "Summary"), Text, InFiles, 32},
        {"instrument"_L1, QT_TRANSLATE_NOOP("catalogue", "Instrument"), Link, Extra, 20, "instruments"_L1},
    };
}

QList<Relation> relations()
{
    return {
        {"facility"_L1, QT_TRANSLATE_NOOP("catalogue", "Facility"), "organisations"_L1},
        {"company"_L1, QT_TRANSLATE_NOOP("catalogue", "Company"), "organisations"_L1},
        {"parent_company"_L1, QT_TRANSLATE_NOOP("catalogue", "Parent company"), "organisations"_L1},
        {"petitioners"_L1, QT_TRANSLATE_NOOP("catalogue", "Petitioners"), "organisations"_L1},
        {"same_company"_L1, QT_TRANSLATE_NOOP("catalogue", "Other cases of the company"), "cases"_L1},
        {"instrument"_L1, QT_TRANSLATE_NOOP("catalogue", "Instrument"), "instruments"_L1},
        {"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), "countries"_L1},
    };
}

} // namespace

Table casesTable()
{
    return {
        .id = "cases"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Cases"),
        //: One row of the table of cases under the Rapid Response Mechanism
        .singular = QT_TRANSLATE_NOOP("catalogue", "case"),
        .columns = columns() + provenanceColumns(),
        .order = {{"requested"_L1, Qt::DescendingOrder}, {"number"_L1, Qt::DescendingOrder}},
        .detail = {.title = "facility"_L1,
                   .badges = {"outcome"_L1, "origin"_L1, "country"_L1},
                   .identity = {"number"_L1, "company"_L1, "city"_L1, "state"_L1, "sector"_L1},
                   .summary = "summary"_L1,
                   .facts = {"rights"_L1, "petitioner"_L1, "requesting_party"_L1, "responding_party"_L1,
                             "petitioned"_L1, "requested"_L1, "suspended"_L1, "answered"_L1, "remediation_agreed"_L1,
                             "panel_requested"_L1, "panel_outcome"_L1, "closed"_L1},
                   .onlyIfKnown = {"remediation_agreed"_L1, "panel_requested"_L1, "panel_outcome"_L1},
                   .relations = relations()},
    };
}

} // namespace catalogue
