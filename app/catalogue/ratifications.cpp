#include "app/catalogue/tables_p.h"

using namespace Qt::StringLiterals;

namespace catalogue {

Table ratificationsTable()
{
    using enum Type;
    constexpr Uses FacetOnScreen = OnScreen | Use::Faceted;
    const QList<Column> columns = {
        idColumn(),
        {"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), Link, FacetOnScreen, 18, "countries"_L1},
        {"convention"_L1, QT_TRANSLATE_NOOP("catalogue", "Convention"), Link, FacetOnScreen, RestOfWidth,
         "instruments"_L1},
        //: Column: the day on which a country ratified a convention
        {"ratified"_L1, QT_TRANSLATE_NOOP("catalogue", "Ratified"), Date, OnScreen, DateWidth},
        {"status"_L1, QT_TRANSLATE_NOOP("catalogue", "Status"), Value, FacetOnScreen, 10, {}, "ratification_status"_L1},
        {"note"_L1, QT_TRANSLATE_NOOP("catalogue", "Note"), Text, InFiles, 32},
    };
    return {
        .id = "ratifications"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Ratifications"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "ratification"),
        .columns = columns + provenanceColumns(),
        .order = {{"country"_L1}, {"convention"_L1}},
        .detail = {.title = "convention"_L1,
                   .badges = {"status"_L1, "country"_L1},
                   .identity = {"ratified"_L1},
                   .summary = "note"_L1,
                   .facts = {"country"_L1, "ratified"_L1},
                   .relations = {{"country"_L1, QT_TRANSLATE_NOOP("catalogue", "Country"), "countries"_L1},
                                 {"convention"_L1, QT_TRANSLATE_NOOP("catalogue", "Convention"), "instruments"_L1}}},
    };
}

} // namespace catalogue
