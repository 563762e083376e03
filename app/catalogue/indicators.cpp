#include "app/catalogue/tables_p.h"

using namespace Qt::StringLiterals;

namespace catalogue {

Table indicatorsTable()
{
    using enum Type;
    constexpr Uses FacetOnScreen = OnScreen | Use::Faceted;
    const QList<Column> columns = {
        idColumn(),
        {"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), Link, FacetOnScreen, 13, "countries"_L1},
        //: Column: what a figure measures
        {"indicator"_L1, QT_TRANSLATE_NOOP("catalogue", "Indicator"), Text, FacetOnScreen, RestOfWidth},
        {"year"_L1, QT_TRANSLATE_NOOP("catalogue", "Year"), Number, OnScreen, 6},
        //: Column: the figure of an indicator
        {"value"_L1, QT_TRANSLATE_NOOP("catalogue", "Value"), Number, OnScreen, WordWidth},
        {"text_value"_L1, QT_TRANSLATE_NOOP("catalogue", "Value in words"), Text, InFiles, 14},
        //: Column: the unit that a figure is given in
        {"unit"_L1, QT_TRANSLATE_NOOP("catalogue", "Unit"), Text, OnScreen, 14},
        {"note"_L1, QT_TRANSLATE_NOOP("catalogue", "Note"), Text, InFiles, 32},
    };
    return {
        .id = "indicators"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Indicators"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "indicator"),
        .columns = columns + provenanceColumns(),
        .order = {{"indicator"_L1}, {"country"_L1}, {"year"_L1, Qt::DescendingOrder}},
        .detail = {.title = "indicator"_L1,
                   .badges = {"country"_L1},
                   .identity = {"year"_L1},
                   .summary = "note"_L1,
                   .facts = {"value"_L1, "text_value"_L1, "unit"_L1, "year"_L1},
                   .onlyIfKnown = {"value"_L1, "text_value"_L1},
                   .relations = {{"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), "countries"_L1}}},
    };
}

} // namespace catalogue
