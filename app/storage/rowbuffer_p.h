#pragma once

#include "app/domain/cell.h"
#include "app/storage/reader_p.h"

#include <QHash>

#include <map>
#include <string>

namespace storage {

/// Ids and titles of link targets by row number, in one locale: looked up once, then remembered.
class LinkTitles
{
public:
    LinkTitles(sqlite3 *database, const QString &locale)
        : m_database(database)
        , m_locale(locale)
    {
    }

    /// The link to a target; column: the one that names it, empty for its title. A target that is gone gets its number
    /// for a name.
    [[nodiscard]] domain::Result<domain::Link> link(const QString &table, qint64 key, const QString &column = {});
    /// Forgets what it remembers: the library was written to.
    void forget();

private:
    struct Known
    {
        Statement lookup;
        QHash<qint64, domain::Link> links;
    };
    [[nodiscard]] domain::Result<Known *> known(const QString &table, const QString &column);

    sqlite3 *m_database;
    QString m_locale;
    std::map<QString, Known> m_known;
};

/// Rows kept close together as they were read, to be made into cells when their turn comes.
class RowBuffer final : public CellSink
{
public:
    void beginRow(qint64 key) override;
    void text(int column, std::string_view utf8) override { bytes(column, utf8); }
    void number(int column, double value) override;
    void boolean(int column, bool value) override;
    void date(int column, std::string_view iso) override { bytes(column, iso); }
    void value(int column, std::string_view id) override { bytes(column, id); }
    void link(int column, qint64 targetKey) override;
    bool endRow() override { return true; }

    void clear();
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] qint64 key(std::size_t index) const { return m_rows[index].key; }
    /// The row with its cells in the order of the table's columns.
    [[nodiscard]] domain::Result<domain::Row> row(std::size_t index, const catalogue::Table &table,
                                                  LinkTitles &titles) const;
    /// Tell the processor that the row will be wanted soon, first where it lies, then what it is: rows in another order
    /// than they lie in are waited for.
    void prefetchPlace(std::size_t index) const;
    void prefetch(std::size_t index) const;
    /// Hands the row on as it came. False if the sink wants no more.
    [[nodiscard]] bool replay(std::size_t index, const catalogue::Table &table, CellSink &sink) const;

private:
    struct Place
    {
        qint64 key;
        std::size_t offset;
    };
    void bytes(int column, std::string_view text);
    [[nodiscard]] std::string_view bytesOf(std::size_t index) const;

    std::vector<Place> m_rows;
    std::string m_bytes; // per cell: column, length in sevens of bits, content
};

} // namespace storage
