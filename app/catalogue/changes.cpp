#include "app/catalogue/tables_p.h"

using namespace Qt::StringLiterals;

namespace catalogue {

namespace {

QList<Column> columns()
{
    using enum Type;
    constexpr Uses FacetOnScreen = OnScreen | Use::Faceted;
    QList<Column> all = {
        idColumn(),
        //: Column: what became of a record between two editions
        {"change"_L1, QT_TRANSLATE_NOOP("catalogue", "Change"), Value, FacetOnScreen, 10, {}, "change"_L1},
        //: Column: title of a record
        {"record"_L1, QT_TRANSLATE_NOOP("catalogue", "Record"), Text, OnScreen, RestOfWidth},
        //: Column: which field of a record changed
        {"field"_L1, QT_TRANSLATE_NOOP("catalogue", "Field"), Text, FacetOnScreen, 16},
        //: Column: what a field said in the older edition
        {"before"_L1, QT_TRANSLATE_NOOP("catalogue", "Before"), Text, OnScreen, RestOfWidth},
        //: Column: what a field says in the newer edition
        {"after"_L1, QT_TRANSLATE_NOOP("catalogue", "After"), Text, OnScreen, RestOfWidth},
        {"record_id"_L1, QT_TRANSLATE_NOOP("catalogue", "Record’s id"), Text, InFiles, 24},
        {"listing"_L1, QT_TRANSLATE_NOOP("catalogue", "Listing"), Link, Extra, 20, "listings"_L1},
        {"organisation"_L1, QT_TRANSLATE_NOOP("catalogue", "Organisation"), Link, Extra, 20, "organisations"_L1},
        {"good"_L1, QT_TRANSLATE_NOOP("catalogue", "Good"), Link, Extra, 20, "goods"_L1},
    };
    // A record that was added or removed has no field that changed: that is known.
    for (Column &column : all)
        column.isDerived = true;
    return all;
}

} // namespace

Table changesTable()
{
    return {
        .id = "changes"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Changes"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "change"),
        .columns = columns(),
        .order = {{"record"_L1}, {"field"_L1}},
        .detail = {.title = "record"_L1,
                   .badges = {"change"_L1},
                   .identity = {"record_id"_L1},
                   .facts = {"field"_L1, "before"_L1, "after"_L1},
                   .onlyIfKnown = {"field"_L1, "before"_L1, "after"_L1},
                   .relations = {{"listing"_L1, QT_TRANSLATE_NOOP("catalogue", "Listing"), "listings"_L1},
                                 {"organisation"_L1, QT_TRANSLATE_NOOP("catalogue", "Organisation"),
                                  "organisations"_L1},
                                 {"good"_L1, QT_TRANSLATE_NOOP("catalogue", "Good"), "goods"_L1}}},
    };
}

} // namespace catalogue
