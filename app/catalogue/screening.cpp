#include "app/catalogue/tables_p.h"

using namespace Qt::StringLiterals;

namespace catalogue {

namespace {

QList<Column> columns()
{
    using enum Type;
    constexpr Uses Facet = InFiles | Use::Faceted;
    constexpr Uses FacetOnScreen = OnScreen | Use::Faceted;
    QList<Column> all = {
        idColumn(),
        //: Column: name of a supplier as its list has it
        {"supplier"_L1, QT_TRANSLATE_NOOP("catalogue", "Supplier"), Text, OnScreen, RestOfWidth},
        //: Column: a listed entity that a supplier may be
        {"candidate"_L1, QT_TRANSLATE_NOOP("catalogue", "Candidate"), Link, OnScreen, RestOfWidth, "listings"_L1},
        //: Column: how well two names fit, from 0 to 1
        {"score"_L1, QT_TRANSLATE_NOOP("catalogue", "Score"), Number, OnScreen, CountWidth},
        {"list"_L1, QT_TRANSLATE_NOOP("catalogue", "List"), Value, FacetOnScreen, 15, {}, "list"_L1},
        //: Column: what was decided about a supplier and a candidate
        {"decision"_L1,
         QT_TRANSLATE_NOOP("catalogue", "Decision"),
         Value,
         FacetOnScreen,
         14,
         {},
         "screening_decision"_L1},
        //: Column: whether a decision of an earlier screening still fits
        {"standing"_L1,
         QT_TRANSLATE_NOOP("catalogue", "Earlier decision"),
         Value,
         Facet,
         18,
         {},
         "screening_standing"_L1},
        //: Column: which of an entity's names met the supplier's
        {"matched_name"_L1, QT_TRANSLATE_NOOP("catalogue", "Matched name"), Text, InFiles, 24},
        {"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Supplier’s country"), Text, Facet, 14},
        //: Column: the number that a supplier has in its list
        {"supplier_id"_L1, QT_TRANSLATE_NOOP("catalogue", "Supplier number"), Text, InFiles, 14},
        //: Column: number of a row in a file
        {"row"_L1, QT_TRANSLATE_NOOP("catalogue", "Row"), Number, InFiles, CountWidth},
        //: Column: whether a candidate was not met by the screening before
        {"new"_L1, QT_TRANSLATE_NOOP("catalogue", "New"), Boolean, Facet, WordWidth},
        //: Column: why something was decided
        {"reason"_L1, QT_TRANSLATE_NOOP("catalogue", "Reason"), Text, InFiles, 28},
        {"decided_by"_L1, QT_TRANSLATE_NOOP("catalogue", "Decided by"), Text, Facet, 16},
        //: Column: the day of a decision
        {"decided"_L1, QT_TRANSLATE_NOOP("catalogue", "Decided"), Date, InFiles, DateWidth},
        {"explanation"_L1, QT_TRANSLATE_NOOP("catalogue", "Explanation"), Text, InFiles, 40},
    };
    // A supplier without candidate has none, and a pair that nobody has decided no reason; what its file does not say
    // is unknown.
    for (Column &column : all)
        column.isDerived = column.id != "country"_L1 && column.id != "supplier_id"_L1 && column.id != "supplier"_L1;
    return all;
}

} // namespace

Table screeningTable()
{
    return {
        .id = "screening"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Screening"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "pair"),
        .columns = columns(),
        .order = {{"score"_L1, Qt::DescendingOrder}, {"row"_L1}},
        .detail = {.title = "supplier"_L1,
                   .badges = {"decision"_L1},
                   .identity = {"candidate"_L1},
                   .summary = "explanation"_L1,
                   .facts = {"score"_L1, "reason"_L1},
                   .relations = {{"candidate"_L1, QT_TRANSLATE_NOOP("catalogue", "Candidate"), "listings"_L1}}},
    };
}

} // namespace catalogue
