#pragma once

#include "app/storage/bulkinsert_p.h"
#include "app/storage/countrybook_p.h"
#include "app/storage/importtable_p.h"

#include <functional>
#include <optional>

namespace storage {

/// New records of one importable table, written many at a time inside a transaction of the caller. What RecordWriter
/// writes, only sooner; links to organisations by id and to instruments, which no importer gives, are not among it.
class RecordBatch
{
public:
    /// The book must outlive it.
    [[nodiscard]] static domain::Result<RecordBatch> prepare(sqlite3 *database, const ImportTable &table,
                                                             const CountryBook &countries, qint64 edition);

    /// Takes the record with the row number that it is to have. organisation: of the one that a listing is about; 0:
    /// none.
    void add(const EditionRecord &record, qint64 row, qint64 organisation = 0);
    /// Whether it is time to write.
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] std::size_t size() const { return m_records->size(); }

    /// Writes all and is empty then. Where the id of one is taken, whereTaken writes that record (counted from 0 since
    /// the last time) under another id and the same row number, without its other names.
    [[nodiscard]] domain::Result<> write(const std::function<domain::Result<>(std::size_t index)> &whereTaken);

private:
    void addCell(const ImportField &field, const std::string &value, qint64 organisation);

    const ImportTable *m_table = nullptr;
    const CountryBook *m_countries = nullptr;
    qint64 m_edition = 0;
    std::optional<BulkInsert> m_records;
    std::optional<BulkInsert> m_names;
};

} // namespace storage
