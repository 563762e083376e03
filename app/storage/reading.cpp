#include "app/catalogue/catalogue.h"
#include "app/catalogue/localtitle.h"
#include "app/columns/builder.h"
#include "app/storage/library_p.h"

#include <QCryptographicHash>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using catalogue::Type;

class BuilderSink : public CellSink
{
public:
    explicit BuilderSink(columns::Builder &builder)
        : m_builder(builder)
    {
    }

    void beginRow(qint64 key) override { m_builder.beginRow(key); }
    void text(int column, std::string_view utf8) override { m_builder.text(column, utf8); }
    void number(int column, double value) override { m_builder.number(column, value); }
    void boolean(int column, bool value) override { m_builder.boolean(column, value); }
    void date(int column, std::string_view iso) override { m_builder.date(column, iso); }
    void value(int column, std::string_view id) override { m_builder.value(column, id); }
    void link(int column, qint64 targetKey) override { m_builder.link(column, targetKey); }
    bool endRow() override
    {
        m_builder.endRow();
        ++m_rows;
        return true;
    }
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    columns::Builder &m_builder;
    qint64 m_rows = 0;
};

/// Further words by which a filter may name a target, as SQL over t.
QByteArray otherNamesSql(const QString &table)
{
    if (table != "countries"_L1)
        return {};
    return ", t.name, t.name_ja, t.iso3, " + titleSql(table, u"name"_s, u"ja"_s);
}

/// Tells the builder id and title of every target that a column's links named.
domain::Result<> tellTargets(sqlite3 *database, columns::Builder &builder, int index, const catalogue::Column &column,
                             const QString &locale)
{
    const catalogue::Table *target = catalogue::findTable(column.target);
    std::vector<qint64> missing = builder.missingTargets(index);
    if (!target || missing.empty())
        return {};
    std::sort(missing.begin(), missing.end());
    domain::Result<Statement> rows =
        Statement::prepare(database, "SELECT t.row, t.id, " + titleSql(target->id, target->detail.title, locale) +
                                         localTitleSql(*target, locale) + otherNamesSql(target->id) + " FROM " +
                                         target->id.toLatin1() + " t WHERE t.row BETWEEN ?1 AND ?2 ORDER BY t.row");
    if (!rows)
        return tl::unexpected(rows.error());
    const auto tell = [&] {
        std::vector<std::string_view> names;
        for (int i = 5; i < rows->columnCount(); ++i) {
            if (const std::string_view name = rows->view(i); !name.empty())
                names.push_back(name);
        }
        const std::string_view id = rows->view(1);
        std::string title(rows->view(2));
        if (!rows->isNull(3)) {
            names.push_back(rows->view(2));
            title =
                catalogue::localTitle(
                    *target,
                    {.id = rows->text(1), .title = rows->text(2), .native = rows->text(3), .country = rows->text(4)},
                    locale)
                    .toStdString();
        }
        builder.target(index, rows->integer(0), id, title.empty() ? id : std::string_view(title), names);
    };
    const bool inOnePass = missing.size() > 64;
    auto next = missing.begin();
    while (next != missing.end()) {
        rows->bind(1, *next);
        rows->bind(2, inOnePass ? missing.back() : *next);
        for (;;) {
            const domain::Result<bool> row = rows->step();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            const bool isMissing = inOnePass ? std::binary_search(missing.begin(), missing.end(), rows->integer(0))
                                             : rows->integer(0) == *next;
            if (isMissing)
                tell();
        }
        next = inOnePass ? missing.end() : next + 1;
    }
    for (const qint64 key : builder.missingTargets(index)) { // foreign keys hold in every library that we made
        const std::string number = std::to_string(key);
        builder.target(index, key, number, number);
    }
    return {};
}

/// Tells the builder the titles of lists, which the vocabulary cannot know where the list is the user's own.
domain::Result<> tellLists(sqlite3 *database, columns::Builder &builder, int index)
{
    domain::Result<Statement> rows =
        Statement::prepare(database, "SELECT dataset, title FROM editions WHERE present = 1");
    if (!rows)
        return tl::unexpected(rows.error());
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        builder.valueTitle(index, rows->view(0), rows->view(1));
    }
}

} // namespace

domain::Result<QByteArray> Library::stamp(const catalogue::Table &table) const
{
    const domain::Result<TableReader *> reader = d->reader(table);
    if (!reader)
        return tl::unexpected(reader.error());
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray::number(d->version));
    hash.addData((*reader)->sql());
    const domain::Result<qint64> rows = d->largestRow(table);
    if (!rows)
        return tl::unexpected(rows.error());
    hash.addData(QByteArray::number(*rows));
    for (const QByteArray &sql : {"SELECT key, value FROM library_info WHERE key IN ('id', 'reference_version')"_ba,
                                  "SELECT id, row_count || sha256 || present FROM editions ORDER BY row"_ba}) {
        domain::Result<Statement> statement = Statement::prepare(d->handle(), sql);
        if (!statement)
            return tl::unexpected(statement.error());
        domain::Result<bool> row = statement->step();
        for (; row && *row; row = statement->step()) {
            for (const int column : {0, 1}) {
                hash.addData(statement->text(column).toUtf8());
                hash.addData(QByteArrayView("\0", 1));
            }
        }
        if (!row)
            return tl::unexpected(row.error());
    }
    return hash.result();
}

domain::Result<std::shared_ptr<const columns::Table>>
Library::readColumns(const catalogue::Table &table, const QString &locale, std::stop_token stop,
                     const std::function<void(qint64, qint64)> &progress) const
{
    const ReadTransaction transaction(d->handle());
    const domain::Result<QByteArray> mark = stamp(table);
    if (!mark)
        return tl::unexpected(mark.error());
    const domain::Result<TableReader *> reader = d->reader(table);
    const domain::Result<qint64> total = rowCount(table);
    if (!reader || !total)
        return tl::unexpected(reader ? total.error() : reader.error());
    columns::Builder builder(table, locale);
    BuilderSink sink(builder);
    const ReadControl control{.proceed =
                                  [&] {
                                      if (progress)
                                          progress(sink.rows(), *total);
                                      return !stop.stop_requested();
                                  },
                              .browsedOnly = true};
    for (int i = 0; i < table.columns.size(); ++i) {
        if (table.columns.at(i).vocabulary != "list"_L1)
            continue;
        if (const domain::Result<> told = tellLists(d->handle(), builder, i); !told)
            return tl::unexpected(told.error());
    }
    const domain::Result<bool> whole = (*reader)->read(1, largestKey, sink, control);
    if (!whole)
        return tl::unexpected(whole.error());
    if (!*whole)
        return tl::unexpected(cancelled());
    for (int i = 0; i < table.columns.size(); ++i) {
        const Type type = table.columns.at(i).type;
        if (type != Type::Link && type != Type::ListOfLinks)
            continue;
        if (const domain::Result<> told = tellTargets(d->handle(), builder, i, table.columns.at(i), locale); !told)
            return tl::unexpected(told.error());
    }
    if (stop.stop_requested())
        return tl::unexpected(cancelled());
    std::shared_ptr<const columns::Table> done = builder.finish(*mark);
    if (progress)
        progress(*total, *total);
    return done;
}

domain::Result<QList<domain::Row>> Library::rows(const catalogue::Table &table, const QString &locale,
                                                 const std::vector<qint64> &keys, std::stop_token stop) const
{
    const ReadTransaction transaction(d->handle());
    const domain::Result<TableReader *> reader = d->reader(table);
    if (!reader)
        return tl::unexpected(reader.error());
    LinkTitles &titles = d->titlesOf(locale);
    QList<domain::Row> rows;
    RowBuffer buffer;
    for (const qint64 key : keys) {
        if (stop.stop_requested())
            return tl::unexpected(cancelled());
        buffer.clear();
        if (const domain::Result<bool> read = (*reader)->read(key, key, buffer); !read)
            return tl::unexpected(read.error());
        if (buffer.size() == 0)
            continue;
        domain::Result<domain::Row> row = buffer.row(0, table, titles);
        if (!row)
            return tl::unexpected(row.error());
        rows << std::move(*row);
    }
    return rows;
}

} // namespace storage
