#include "app/catalogue/catalogue.h"
#include "app/cli/jsontext.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs_p.h"
#include "app/exporters/filecolumn.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// A column as it is told outside. An x_id column holds text and is good for files alone.
struct ColumnNote
{
    QString id;
    QString title;
    catalogue::Type type;
    catalogue::Uses uses;
};

ColumnNote noteOf(const exporters::FileColumn &column)
{
    const QString title = catalogue::translated(column.column->title);
    if (column.part == exporters::FileColumn::Part::Content)
        return {column.id, title, column.column->type, column.column->uses};
    const bool isList = column.column->type == catalogue::Type::ListOfLinks;
    //: Title of a column that holds the ids behind the links of another: "Country (id)"
    return {
        column.id, Text::tr("%1 (id)").arg(title), isList ? catalogue::Type::ListOfText : catalogue::Type::Text, {}};
}

QByteArray jsonOf(const QList<ColumnNote> &notes)
{
    JsonText json;
    json.beginArray();
    for (const ColumnNote &note : notes) {
        json.beginObject().key(u"id").text(note.id).key(u"title").text(note.title);
        json.key(u"type").text(catalogue::typeId(note.type));
        json.key(u"filterable").boolean(note.uses.testFlag(catalogue::Use::Filterable));
        json.key(u"facetable").boolean(note.uses.testFlag(catalogue::Use::Faceted));
        json.key(u"sortable").boolean(note.uses.testFlag(catalogue::Use::Sortable));
        json.key(u"default").boolean(note.uses.testFlag(catalogue::Use::Default)).endObject();
    }
    return json.endArray().bytes();
}

Outcome<ExitCode> printText(Call &call, const QList<ColumnNote> &notes)
{
    TextTable text(call.out(), {Text::tr("Column"), Text::tr("Title"), Text::tr("Type"), Text::tr("Uses")});
    bool sound = true;
    for (const ColumnNote &note : notes) {
        QStringList uses;
        if (note.uses.testFlag(catalogue::Use::Filterable))
            uses.append(u"filter"_s);
        if (note.uses.testFlag(catalogue::Use::Faceted))
            uses.append(u"facets"_s);
        if (note.uses.testFlag(catalogue::Use::Sortable))
            uses.append(u"sort"_s);
        if (note.uses.testFlag(catalogue::Use::Default))
            uses.append(u"default"_s);
        sound = sound && text.add({note.id, note.title, catalogue::typeId(note.type), uses.join(u' ')});
    }
    return sound && text.end() ? Done : call.outputFailed();
}

Outcome<ExitCode> printColumns(Call &call)
{
    const auto table = tableOf(call);
    if (!table)
        return tl::unexpected(table.error());
    QList<ColumnNote> notes;
    for (const exporters::FileColumn &column : exporters::allFileColumns(**table))
        notes.append(noteOf(column));
    if (call.has(u"--json"_s))
        return call.print(jsonOf(notes));
    return printText(call, notes);
}

} // namespace

Command columnsCommand()
{
    return {.name = u"columns"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "lists the columns of a table and what each is good for"),
            .arguments = {{"TABLE", QT_TRANSLATE_NOOP("cli", "see assay tables")}},
            .options = {{.name = u"--json"_s, .help = QT_TRANSLATE_NOOP("cli", "as JSON")}},
            .execute = printColumns};
}

} // namespace cli
