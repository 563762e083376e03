#include "app/catalogue/catalogue.h"
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
        {"record"_L1, QT_TRANSLATE_NOOP("catalogue", "Record"), Text, OnScreen, RestOfWidth},
        //: Column: which table a record stands in
        {"table"_L1, QT_TRANSLATE_NOOP("catalogue", "Table"), Value, FacetOnScreen, 14, {}, "table"_L1},
        //: Column: short words that the analyst gave to a record
        {"tags"_L1, QT_TRANSLATE_NOOP("catalogue", "Tags"), ListOfText, FacetOnScreen, 20},
        //: Column: what the analyst wrote about a record
        {"note"_L1, QT_TRANSLATE_NOOP("catalogue", "Note"), Text, OnScreen, RestOfWidth},
        //: Column: the day a note was written
        {"written"_L1, QT_TRANSLATE_NOOP("catalogue", "Written"), Date, OnScreen, DateWidth},
        //: Column: whether a record that has a note is still in the library
        {"in_library"_L1, QT_TRANSLATE_NOOP("catalogue", "In the library"), Boolean, InFiles | Use::Faceted, WordWidth},
        {"record_id"_L1, QT_TRANSLATE_NOOP("catalogue", "Record’s id"), Text, InFiles, 24},
    };
    // One link for each table that a note can be about: the record's own is the one that is not empty.
    for (const Table &table : tables())
        all << Column{table.id, table.title, Link, {}, 20, table.id};
    for (Column &column : all)
        column.isDerived = true;
    return all;
}

QList<Relation> relations()
{
    QList<Relation> all;
    for (const Table &table : tables())
        all << Relation{table.id, QT_TRANSLATE_NOOP("catalogue", "Record"), table.id};
    return all;
}

} // namespace

Table notesTable()
{
    return {
        .id = "notes"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Notes and tags"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "note"),
        .columns = columns(),
        .order = {{"record"_L1}, {"id"_L1}},
        .detail = {.title = "record"_L1,
                   .badges = {"table"_L1, "tags"_L1},
                   .identity = {"record_id"_L1},
                   .summary = "note"_L1,
                   .facts = {"written"_L1, "in_library"_L1},
                   .onlyIfKnown = {"written"_L1},
                   .relations = relations()},
        .whenEmpty =
            QT_TRANSLATE_NOOP("catalogue", "No notes yet. There is a place for them at the end of every record."),
    };
}

} // namespace catalogue
