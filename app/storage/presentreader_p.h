#pragma once

#include "app/storage/countrybook_p.h"
#include "app/storage/importtable_p.h"
#include "app/storage/statement_p.h"

#include <functional>

namespace storage {

/// Reads records of an importable table as they stand in the library.
class PresentReader
{
public:
    /// The book must outlive it.
    [[nodiscard]] static domain::Result<PresentReader> prepare(sqlite3 *database, const ImportTable &table,
                                                               const CountryBook &countries);

    /// All records of an edition in the order of their row numbers, without what cannot be imported (organisation,
    /// instrument). visit returns false to stop.
    [[nodiscard]] domain::Result<> forEach(qint64 edition, const std::function<bool(EditionRecord &)> &visit);
    /// One record whole. Its row is 0 if there is none.
    [[nodiscard]] domain::Result<EditionRecord> record(qint64 row);
    [[nodiscard]] domain::Result<EditionRecord> record(const std::string &id);

private:
    void take(const Statement &row, bool isWhole, EditionRecord &record) const;
    [[nodiscard]] static domain::ImportedName name(const Statement &row, int first);
    [[nodiscard]] domain::Result<EditionRecord> single(Statement &statement);

    const ImportTable *m_table = nullptr;
    const CountryBook *m_countries = nullptr;
    Statement m_all;
    Statement m_allNames;
    Statement m_byRow;
    Statement m_byId;
    Statement m_names;
};

} // namespace storage
