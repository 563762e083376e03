// What two editions do not have alike, as rows of the table `changes`.

#include "app/models/importservice.h"

#include "app/catalogue/catalogue.h"
#include "app/workflows/celltext.h"

#include <QHash>

namespace models {

using namespace Qt::StringLiterals;
using domain::Cell;
using storage::RecordChange;

namespace {

using Cells = QHash<QString, Cell>;

QString kindId(RecordChange::Kind kind)
{
    switch (kind) {
    case RecordChange::Kind::Added:
        return u"added"_s;
    case RecordChange::Kind::Removed:
        return u"removed"_s;
    case RecordChange::Kind::Changed:
        break;
    }
    return u"changed"_s;
}

domain::Row rowOf(const RecordChange &change, const storage::FieldChange *field)
{
    Cells cells{{u"id"_s, field ? QString(change.id + u'/' + field->column) : change.id},
                {u"change"_s, kindId(change.kind)},
                {u"record"_s, change.title},
                {u"record_id"_s, change.id}};
    const catalogue::Table *table = catalogue::findTable(change.table);
    const catalogue::Column *column = field && table ? table->find(field->column) : nullptr;
    const auto put = [&](const QString &name, const Cell &content) {
        if (const QString text = workflows::cellText(*column, content); !text.isEmpty())
            cells.insert(name, text);
    };
    if (column != nullptr) {
        cells.insert(u"field"_s, catalogue::translated(column->title));
        put(u"before"_s, field->before);
        put(u"after"_s, field->after);
    }
    if (change.kind != RecordChange::Kind::Removed) {
        const QString link = change.table == "listings"_L1        ? u"listing"_s
                             : change.table == "organisations"_L1 ? u"organisation"_s
                             : change.table == "goods"_L1         ? u"good"_s
                                                                  : QString();
        if (!link.isEmpty())
            cells.insert(link, domain::Link{change.id, change.title});
    }
    domain::Row row{.id = std::get<QString>(cells.value(u"id"_s)), .cells = {}};
    for (const catalogue::Column &each : catalogue::findWorkTable(u"changes"_s)->columns)
        row.cells += cells.value(each.id);
    return row;
}

} // namespace

QList<domain::Row> changeRows(const QList<RecordChange> &changes)
{
    QList<domain::Row> rows;
    for (const RecordChange &change : changes) {
        if (change.kind != RecordChange::Kind::Changed || change.fields.isEmpty())
            rows += rowOf(change, nullptr);
        else
            for (const storage::FieldChange &field : change.fields)
                rows += rowOf(change, &field);
    }
    return rows;
}

} // namespace models
