#include "app/catalogue/vocabulary.h"
#include "app/cli/jsontext.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs_p.h"
#include "app/exporters/csv.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString titleOf(const catalogue::Column &column, const columns::FacetRow &row)
{
    //: Stands for the rows whose field is empty; %1 is the word for it, such as "unknown"
    return row.id.isEmpty() ? Text::tr("(%1)").arg(catalogue::emptyTitle(column)) : row.title;
}

QByteArray jsonOf(const catalogue::Column &column, const QList<columns::FacetRow> &rows)
{
    JsonText json;
    json.beginArray();
    for (const columns::FacetRow &row : rows) {
        json.beginObject().key(u"value");
        if (column.type == catalogue::Type::Boolean && !row.id.isEmpty())
            json.boolean(row.id == "true"_L1);
        else
            json.textOrNull(row.id);
        json.key(u"title").text(titleOf(column, row)).key(u"count").number(row.count).endObject();
    }
    return json.endArray().bytes();
}

bool writeCsv(QIODevice &out, const catalogue::Column &column, const QList<columns::FacetRow> &rows)
{
    const catalogue::Column text{.id = {}, .title = ""};
    exporters::CsvWriter writer(
        out,
        {{.id = u"value"_s, .column = &text}, {.id = u"title"_s, .column = &text}, {.id = u"count"_s, .column = &text}},
        {});
    bool sound = writer.begin();
    for (const columns::FacetRow &row : rows) {
        writer.addText(row.id.toStdString());
        writer.addText(titleOf(column, row).toStdString());
        writer.addPlain(std::to_string(row.count));
        sound = sound && writer.endRecord();
    }
    return sound && writer.end();
}

bool writeText(QIODevice &out, const catalogue::Column &column, const QList<columns::FacetRow> &rows)
{
    //: Headings of a list of the values of a column
    TextTable table(out, {Text::tr("Value"), Text::tr("Title"), Text::tr("Rows")},
                    {TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right});
    bool sound = true;
    for (const columns::FacetRow &row : rows)
        sound = sound && table.add({row.id, titleOf(column, row), QString::number(row.count)});
    return sound && table.end();
}

Outcome<ExitCode> printFacets(Call &call)
{
    const auto limit = call.number(u"--limit"_s, std::numeric_limits<qint64>::max());
    if (!limit)
        return tl::unexpected(limit.error());
    const auto table = tableOf(call);
    if (!table)
        return tl::unexpected(table.error());
    const auto session = call.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto selection = selectionOf(call, **session, {call.value(u"COLUMN"_s)});
    if (!selection)
        return tl::unexpected(selection.error());
    const catalogue::Column &column = *selection->table->find(call.value(u"COLUMN"_s));
    QList<columns::FacetRow> rows = selection->answer->facets.value(0).rows;
    rows = rows.first(std::min(rows.size(), static_cast<qsizetype>(*limit)));
    const QString format = call.value(u"--format"_s);
    if (format == "json"_L1)
        return call.print(jsonOf(column, rows));
    const bool sound = format == "csv"_L1 ? writeCsv(call.out(), column, rows) : writeText(call.out(), column, rows);
    return sound ? Done : call.outputFailed();
}

} // namespace

Command facetsCommand()
{
    return {.name = u"facets"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "counts the rows for each value of a column"),
            .arguments = {{"TABLE", QT_TRANSLATE_NOOP("cli", "see assay tables")},
                          {"COLUMN", QT_TRANSLATE_NOOP("cli", "one that has facets, see assay columns")}},
            .options = {filterOption(),
                        {.name = u"--limit"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "N"),
                         .help = QT_TRANSLATE_NOOP("cli", "at most so many values")},
                        {.name = u"--format"_s,
                         .help = QT_TRANSLATE_NOOP("cli", "a table to read, or data"),
                         .choices = {u"table"_s, u"csv"_s, u"json"_s}}},
            .execute = printFacets};
}

} // namespace cli
