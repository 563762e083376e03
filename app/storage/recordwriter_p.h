#pragma once

#include "app/storage/recordjson_p.h"
#include "app/storage/statement_p.h"

#include <map>

namespace storage {

/// Writes records of one importable table by statements prepared once, inside a transaction of the caller.
class RecordWriter
{
public:
    /// The book must outlive it.
    [[nodiscard]] static domain::Result<RecordWriter> prepare(sqlite3 *database, const ImportTable &table,
                                                              const CountryBook &countries);

    /// Adds the record; false if its id is taken. organisation: row number of the one that a listing is about; 0: as
    /// the record's own field says. row 0: the next free number.
    [[nodiscard]] domain::Result<bool> insert(const EditionRecord &record, qint64 edition, qint64 row,
                                              qint64 organisation = 0);
    /// Writes the named columns.
    [[nodiscard]] domain::Result<> update(qint64 row, const EditionRecord &record, const Carried &columns);
    /// Takes the record away with all that belongs to it.
    [[nodiscard]] domain::Result<> remove(qint64 row);

    /// Adds to the object what the library holds about the record in other tables: "sources" and "unverified".
    [[nodiscard]] domain::Result<> addCompany(qint64 row, std::string &object);
    /// Writes what addCompany() told.
    [[nodiscard]] domain::Result<> restoreCompany(qint64 row, const QJsonObject &object);
    /// Takes the unverified marks of the columns away and adds them to the object.
    [[nodiscard]] domain::Result<> takeMarks(qint64 row, const Carried &columns, std::string &object);

private:
    [[nodiscard]] domain::Result<> bindField(Statement &statement, int index, const ImportField &field,
                                             const std::string &value);
    [[nodiscard]] domain::Result<> writeNames(qint64 row, const EditionRecord &record);
    [[nodiscard]] domain::Result<qint64> rowOf(Statement &lookup, const std::string &id);
    [[nodiscard]] domain::Result<Statement *> updateOf(const std::vector<bool> &fields);
    [[nodiscard]] domain::Result<std::string> marks(qint64 row, const Carried *columns);

    sqlite3 *m_database = nullptr;
    const ImportTable *m_table = nullptr;
    const CountryBook *m_countries = nullptr;
    Statement m_insert;
    Statement m_insertName;
    Statement m_deleteNames;
    Statement m_delete;
    Statement m_deleteCitations;
    Statement m_deleteMarks;
    Statement m_deleteMark;
    Statement m_citations;
    Statement m_marks;
    Statement m_insertCitation;
    Statement m_insertMark;
    Statement m_organisation;
    Statement m_instrument;
    std::map<std::vector<bool>, Statement> m_updates; // by the fields that they write
};

} // namespace storage
