#include "app/catalogue/tables_p.h"

using namespace Qt::StringLiterals;

namespace catalogue {

namespace {

QList<Column> columns()
{
    using enum Type;
    QList<Column> all = {
        idColumn(),
        //: Column: what a saved view is called
        {"name"_L1, QT_TRANSLATE_NOOP("catalogue", "Name"), Text, OnScreen, RestOfWidth},
        {"table"_L1, QT_TRANSLATE_NOOP("catalogue", "Table"), Value, OnScreen | Use::Faceted, 14, {}, "table"_L1},
        //: Column: the condition of a saved view
        {"filter"_L1, QT_TRANSLATE_NOOP("catalogue", "Filter"), Text, OnScreen, RestOfWidth},
        //: Column: the order of a saved view
        {"order"_L1, QT_TRANSLATE_NOOP("catalogue", "Order"), Text, InFiles, 20},
        //: Column: the day a view was saved
        {"saved"_L1, QT_TRANSLATE_NOOP("catalogue", "Saved"), Date, OnScreen, DateWidth},
    };
    for (Column &column : all)
        column.isDerived = true;
    return all;
}

} // namespace

Table viewsTable()
{
    return {
        .id = "views"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Saved views"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "view"),
        .columns = columns(),
        .order = {{"name"_L1}},
        .detail = {.title = "name"_L1,
                   .badges = {"table"_L1},
                   .summary = "filter"_L1,
                   .facts = {"order"_L1, "saved"_L1}},
        .whenEmpty =
            QT_TRANSLATE_NOOP("catalogue", "No views yet. “Save view”, beside the filter of a table, keeps one."),
    };
}

} // namespace catalogue
