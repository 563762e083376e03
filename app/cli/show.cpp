#include "app/catalogue/catalogue.h"
#include "app/catalogue/vocabulary.h"
#include "app/cli/jsontext.h"
#include "app/cli/verbs_p.h"
#include "app/exporters/json.h"
#include "app/workflows/celltext.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

std::string fieldsOf(const catalogue::Table &table, const storage::Record &record)
{
    std::string fields = "{";
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (i > 0)
            fields.push_back(',');
        exporters::appendJsonString(fields, table.columns.at(i).id);
        fields.push_back(':');
        exporters::appendJsonCell(fields, {.id = {}, .column = &table.columns.at(i)}, record.row.cells.value(i));
    }
    return fields + '}';
}

QByteArray jsonOf(const catalogue::Table &table, const storage::Record &record)
{
    JsonText json;
    json.beginObject().key(u"table").text(table.id).key(u"id").text(record.row.id).key(u"title").text(record.title);
    json.key(u"fields").raw(fieldsOf(table, record)).key(u"unverified").beginArray();
    for (const storage::Unverified &field : record.unverified)
        json.text(field.column);
    json.endArray().key(u"links").beginArray();
    for (const storage::RecordLink &link : record.links) {
        json.beginObject().key(u"relation").text(link.relation).key(u"table").text(link.table);
        json.key(u"id").text(link.id).key(u"title").text(link.title).endObject();
    }
    json.endArray().key(u"sources").beginArray();
    for (const storage::Source &source : record.sources) {
        json.beginObject().key(u"id").text(source.id).key(u"publisher").textOrNull(source.publisher);
        json.key(u"title").text(source.title).key(u"url").textOrNull(source.url);
        json.key(u"published").textOrNull(source.published).endObject();
    }
    return json.endArray().endObject().bytes();
}

QString fieldLines(const catalogue::Table &table, const storage::Record &record)
{
    QStringList unverified;
    for (const storage::Unverified &field : record.unverified)
        unverified.append(field.column);
    QString lines;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const catalogue::Column &column = table.columns.at(i);
        if (column.id == "sources"_L1 || column.id == "unverified"_L1)
            continue;
        const domain::Cell &cell = record.row.cells.value(i);
        const QString text =
            domain::isUnknown(cell) ? catalogue::emptyTitle(column) : workflows::cellText(column, cell);
        const QString line =
            //: A field of a record: its title and its content
            Text::tr("%1: %2").arg(catalogue::translated(column.title), QString(text).replace(u'\n', u' '));
        //: Behind a field of a record
        lines += (unverified.contains(column.id) ? Text::tr("%1 (unverified)").arg(line) : line) + u'\n';
    }
    return lines;
}

QString relationTitle(const catalogue::Table &table, const QString &relation)
{
    for (const catalogue::Relation &each : table.detail.relations)
        if (each.id == relation)
            return catalogue::translated(each.title);
    return relation;
}

QString linkLines(const catalogue::Table &table, const storage::Record &record)
{
    QString lines;
    QString relation;
    for (const storage::RecordLink &link : record.links) {
        if (std::exchange(relation, link.relation) != link.relation)
            lines += u'\n' + relationTitle(table, relation) + u'\n';
        lines += "  "_L1 + link.title + " ["_L1 + link.table + u' ' + link.id + "]\n"_L1;
    }
    return lines;
}

QString sourceLines(const storage::Record &record)
{
    if (record.sources.isEmpty())
        return {};
    //: Heading above the sources of a record
    QString lines = u'\n' + Text::tr("Sources") + u'\n';
    for (const storage::Source &source : record.sources) {
        QStringList parts;
        for (const QString &part : {source.publisher, source.title, source.published, source.url})
            if (!part.isEmpty())
                parts.append(part);
        lines += "  "_L1 + parts.join(", "_L1) + u'\n';
    }
    return lines;
}

Outcome<ExitCode> show(Call &call)
{
    const auto table = tableOf(call);
    if (!table)
        return tl::unexpected(table.error());
    const auto session = call.session();
    if (!session)
        return tl::unexpected(session.error());
    const storage::Library &library = (*session)->library();
    const QString id = call.value(u"ID"_s);
    const auto record = library.record(**table, (*session)->locale(), id);
    if (!record)
        return tl::unexpected(Failure{id, record.error()});
    if (!*record)
        return tl::unexpected(Failure{id,
                                      {.message = Text::tr("There is no such record in %1").arg((*table)->id),
                                       .remedy = Text::tr("See assay find TEXT."),
                                       .candidates = library.nearestIds(**table, id)}});
    if (call.value(u"--format"_s) == "json"_L1)
        return call.print(jsonOf(**table, **record));
    const QString text = (*record)->title + "\n\n"_L1 + fieldLines(**table, **record) + linkLines(**table, **record) +
                         sourceLines(**record);
    return call.print(text.toUtf8());
}

} // namespace

Command showCommand()
{
    return {.name = u"show"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "prints one record with its links and sources"),
            .arguments = {{"TABLE", QT_TRANSLATE_NOOP("cli", "see assay tables")},
                          {"ID", QT_TRANSLATE_NOOP("cli", "the record's id")}},
            .options = {{.name = u"--format"_s,
                         .help = QT_TRANSLATE_NOOP("cli", "text to read, or data"),
                         .choices = {u"text"_s, u"json"_s}}},
            .execute = show};
}

} // namespace cli
