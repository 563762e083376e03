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
        //: Column: what is made with child or forced labour, such as cotton
        {"good"_L1, QT_TRANSLATE_NOOP("catalogue", "Good"), Text, FacetOnScreen, RestOfWidth},
        {"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), Link, FacetOnScreen, 14, "countries"_L1},
        //: Column: part of a country that the entry is about
        {"area"_L1, QT_TRANSLATE_NOOP("catalogue", "Area"), Text, InFiles, 12},
        {"list"_L1, QT_TRANSLATE_NOOP("catalogue", "List"), Value, FacetOnScreen, WordWidth, {}, "list"_L1},
        // A year is a date of that precision: >= and .. work as on every date.
        //: Column: the year of the list's edition
        {"edition"_L1, QT_TRANSLATE_NOOP("catalogue", "Edition"), Date, InFiles, 8},
        {"sector"_L1, QT_TRANSLATE_NOOP("catalogue", "Sector"), Value, Facet, 13, {}, "goods_sector"_L1},
        {"child_labour"_L1, QT_TRANSLATE_NOOP("catalogue", "Child labour"), Boolean, FacetOnScreen, 12},
        {"forced_labour"_L1, QT_TRANSLATE_NOOP("catalogue", "Forced labour"), Boolean, FacetOnScreen, 12},
        {"forced_child_labour"_L1, QT_TRANSLATE_NOOP("catalogue", "Forced child labour"), Boolean, Facet, 18},
        //: Column: the input, made with forced labour, that the good is made of
        {"downstream_of"_L1, QT_TRANSLATE_NOOP("catalogue", "Downstream of"), Text, InFiles, 20},
        //: Column: the year of the edition in which the good was taken off the list
        {"removed_in"_L1, QT_TRANSLATE_NOOP("catalogue", "Removed in"), Date, InFiles, 10},
        {"note"_L1, QT_TRANSLATE_NOOP("catalogue", "Note"), Text, Extra, 32},
        {"instrument"_L1, QT_TRANSLATE_NOOP("catalogue", "Instrument"), Link, Extra, 20, "instruments"_L1},
    };
}

QList<Relation> relations()
{
    return {
        {"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), "countries"_L1},
        {"other_countries"_L1, QT_TRANSLATE_NOOP("catalogue", "Other countries with it"), "goods"_L1},
        {"instrument"_L1, QT_TRANSLATE_NOOP("catalogue", "Instrument"), "instruments"_L1},
    };
}

} // namespace

Table goodsTable()
{
    return {
        .id = "goods"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Goods"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "listed good"),
        .columns = columns() + provenanceColumns(),
        .order = {{"good"_L1}, {"country"_L1}, {"list"_L1}},
        .detail = {.title = "good"_L1,
                   .badges = {"list"_L1, "sector"_L1, "country"_L1},
                   .identity = {"area"_L1, "edition"_L1},
                   .summary = "note"_L1,
                   .facts = {"child_labour"_L1, "forced_labour"_L1, "forced_child_labour"_L1, "downstream_of"_L1,
                             "edition"_L1, "removed_in"_L1},
                   .onlyIfKnown = {"downstream_of"_L1, "removed_in"_L1},
                   .relations = relations()},
    };
}

} // namespace catalogue
