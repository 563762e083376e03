#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs_p.h"
#include "app/exporters/csv.h"
#include "app/exporters/json.h"
#include "app/workflows/celltext.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

/// Rows for people to read: titles instead of ids, a dash for unknown.
class TextWriter : public exporters::RowWriter
{
public:
    TextWriter(QIODevice &device, const QList<exporters::FileColumn> &columns)
        : m_table(device, headers(columns), alignment(columns))
        , m_columns(columns)
    {
    }

    [[nodiscard]] bool begin() override { return true; }
    [[nodiscard]] bool write(const domain::Row &row) override
    {
        QStringList cells;
        for (const exporters::FileColumn &column : m_columns)
            cells.append(shown(column, row.cells.value(column.index)));
        return m_table.add(cells);
    }
    [[nodiscard]] bool end() override { return m_table.end(); }

private:
    static QStringList headers(const QList<exporters::FileColumn> &columns)
    {
        QStringList headers;
        for (const exporters::FileColumn &column : columns)
            headers.append(column.id);
        return headers;
    }
    static QList<TextTable::Align> alignment(const QList<exporters::FileColumn> &columns)
    {
        QList<TextTable::Align> alignment;
        for (const exporters::FileColumn &column : columns)
            alignment.append(column.column->type == catalogue::Type::Number ? TextTable::Align::Right
                                                                            : TextTable::Align::Left);
        return alignment;
    }
    static QString shown(const exporters::FileColumn &column, const domain::Cell &cell)
    {
        if (domain::isUnknown(cell))
            return u"—"_s;
        if (column.part == exporters::FileColumn::Part::Content)
            return workflows::cellText(*column.column, cell);
        if (const auto *link = std::get_if<domain::Link>(&cell))
            return link->id;
        QStringList ids;
        if (const auto *links = std::get_if<QList<domain::Link>>(&cell))
            for (const domain::Link &link : *links)
                ids.append(link.id);
        return ids.join("; "_L1);
    }

    TextTable m_table;
    QList<exporters::FileColumn> m_columns;
};

/// What --columns names; else all default columns in a file, and id and what is on screen for people.
Outcome<QList<exporters::FileColumn>> columnsOf(const Call &call, const catalogue::Table &table)
{
    const QString asked = call.value(u"--columns"_s);
    auto ids = catalogue::parseColumns(table, asked);
    if (!ids)
        return tl::unexpected(Failure{u"--columns"_s, ids.error()});
    if (asked.isEmpty() && call.value(u"--format"_s) == "table"_L1) {
        *ids = QStringList{u"id"_s};
        for (const catalogue::Column &column : table.columns)
            if (column.uses.testFlag(catalogue::Use::Shown) && column.id != "id"_L1)
                ids->append(column.id);
    }
    return exporters::fileColumns(table, *ids).map_error(about(u"--columns"_s));
}

std::unique_ptr<exporters::RowWriter> writerFor(Call &call, const QList<exporters::FileColumn> &columns)
{
    const QString format = call.value(u"--format"_s);
    if (format == "csv"_L1)
        return std::make_unique<exporters::CsvWriter>(call.out(), columns, exporters::CsvDialect{});
    if (format == "json"_L1)
        return std::make_unique<exporters::JsonWriter>(call.out(), columns);
    return std::make_unique<TextWriter>(call.out(), columns);
}

/// The rows of an answer between offset and limit, by their numbers in the library.
std::vector<qint64> keysOf(const workflows::Selection &selection, qint64 offset, qint64 limit)
{
    std::vector<qint64> keys;
    const std::vector<columns::Position> &ordered = selection.answer->ordered;
    const qint64 begin = std::min(offset, selection.answer->count());
    const qint64 end = begin + std::min(limit, selection.answer->count() - begin);
    for (qint64 i = begin; i < end; ++i)
        keys.push_back(selection.columns->key(ordered[static_cast<std::size_t>(i)]));
    return keys;
}

Outcome<ExitCode> printRows(Call &call, workflows::Session &session, const workflows::Selection &selection,
                            const QList<exporters::FileColumn> &columns, const std::vector<qint64> &keys)
{
    const std::unique_ptr<exporters::RowWriter> writer = writerFor(call, columns);
    bool sound = writer->begin();
    const auto visit = [&sound, &writer](const domain::Row &row) {
        sound = sound && writer->write(row);
        return sound;
    };
    const auto read =
        session.library().forEachRow(*selection.table, session.locale(), keys, visit, exporters::cellsNeeded(columns));
    if (!read)
        return tl::unexpected(Failure{session.library().path(), read.error()});
    return sound && writer->end() ? Done : call.outputFailed();
}

Outcome<ExitCode> list(Call &call)
{
    const auto table = tableOf(call);
    if (!table)
        return tl::unexpected(table.error());
    const auto columns = columnsOf(call, **table);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto limit = call.number(u"--limit"_s, std::numeric_limits<qint64>::max());
    const auto offset = call.number(u"--offset"_s, 0);
    if (!limit || !offset)
        return tl::unexpected(limit ? offset.error() : limit.error());
    const auto session = call.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto selection = selectionOf(call, **session);
    if (!selection)
        return tl::unexpected(selection.error());
    if (call.has(u"--count"_s))
        return call.print(QByteArray::number(selection->answer->count()) + '\n');
    return printRows(call, **session, *selection, *columns, keysOf(*selection, *offset, *limit));
}

} // namespace

Command listCommand()
{
    return {.name = u"list"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "prints the rows of a table"),
            .arguments = {{"TABLE", QT_TRANSLATE_NOOP("cli", "see assay tables")}},
            .options = {filterOption(),
                        sortOption(),
                        columnsOption(),
                        {.name = u"--limit"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "N"),
                         .help = QT_TRANSLATE_NOOP("cli", "at most so many rows")},
                        {.name = u"--offset"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "N"),
                         .help = QT_TRANSLATE_NOOP("cli", "leaves out so many rows at the beginning")},
                        {.name = u"--count"_s, .help = QT_TRANSLATE_NOOP("cli", "only how many rows there are in all")},
                        {.name = u"--format"_s,
                         .help = QT_TRANSLATE_NOOP("cli", "a table to read, or data"),
                         .choices = {u"table"_s, u"csv"_s, u"json"_s}}},
            .execute = list};
}

} // namespace cli
