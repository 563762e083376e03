// What the analyst keeps, as rows of the tables `notes` and `views`.

#include "app/models/noterows_p.h"
#include "app/models/workspaceservice.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/query/parser.h"

#include <QHash>

namespace models {

using namespace Qt::StringLiterals;
using domain::Cell;
using domain::Result;
using storage::Annotation;

namespace {

using Cells = QHash<QString, Cell>;

Cell textCell(const QString &text)
{
    return text.isEmpty() ? Cell() : Cell(text);
}

Cell dayCell(const QString &time)
{
    const auto day = domain::PartialDate::fromText(time.left(10));
    return day ? Cell(*day) : Cell();
}

domain::Row rowOf(const catalogue::Table &table, const Cells &cells)
{
    domain::Row row{.id = std::get<QString>(cells.value(u"id"_s)), .cells = {}};
    for (const catalogue::Column &column : table.columns)
        row.cells += cells.value(column.id);
    return row;
}

// Empty: the record is not in the library.
Result<QString> titleOf(const workflows::Session &session, const catalogue::Table &table, const QString &id)
{
    const auto record = session.record(table, id);
    if (!record)
        return tl::unexpected(record.error());
    return *record ? (*record)->title : QString();
}

Cells cellsOf(const Annotation &annotation, const QString &title)
{
    Cells cells{{u"id"_s, annotation.table + u'/' + annotation.record},
                {u"record"_s, title.isEmpty() ? annotation.record : title},
                {u"table"_s, annotation.table},
                {u"tags"_s, annotation.tags.isEmpty() ? Cell() : Cell(annotation.tags)},
                {u"note"_s, textCell(annotation.note)},
                {u"written"_s, dayCell(annotation.written)},
                {u"in_library"_s, !title.isEmpty()},
                {u"record_id"_s, annotation.record}};
    if (!title.isEmpty())
        cells.insert(annotation.table, domain::Link{annotation.record, title});
    return cells;
}

} // namespace

Result<QList<domain::Row>> noteRows(const workflows::Session &session)
{
    const auto annotations = storage::Annotations(session.library()).all();
    if (!annotations)
        return tl::unexpected(annotations.error());
    const catalogue::Table &notes = *catalogue::findWorkTable(u"notes"_s);
    QList<domain::Row> rows;
    for (const Annotation &annotation : *annotations) {
        const catalogue::Table *table = catalogue::findTable(annotation.table);
        if (table == nullptr)
            continue; // of a later program
        const auto title = titleOf(session, *table, annotation.record);
        if (!title)
            return tl::unexpected(title.error());
        rows += rowOf(notes, cellsOf(annotation, *title));
    }
    return rows;
}

QList<domain::Row> viewRows(const QList<storage::SavedView> &views)
{
    const catalogue::Table &table = *catalogue::findWorkTable(u"views"_s);
    QList<domain::Row> rows;
    for (const storage::SavedView &view : views)
        rows += rowOf(table, {{u"id"_s, view.name},
                              {u"name"_s, view.name},
                              {u"table"_s, view.table},
                              {u"filter"_s, textCell(view.filter)},
                              {u"order"_s, textCell(view.sort)},
                              {u"saved"_s, dayCell(view.saved)}});
    return rows;
}

Place placeOf(const storage::SavedView &view)
{
    Place place{.page = view.table};
    if (const auto filter = query::parse(view.filter))
        place.filter = *filter;
    if (const catalogue::Table *table = catalogue::findTable(view.table))
        if (const auto order = catalogue::parseSort(*table, view.sort))
            place.order = *order;
    place.columns = view.columns;
    return place;
}

} // namespace models
