#pragma once

#include "app/storage/changenotes_p.h"
#include "app/storage/presentreader_p.h"
#include "app/storage/recordwriter_p.h"

namespace storage {

/// Keeps the organisations that were made for the listings of an edition in step with them: made with the first, of the
/// same name as the only one, gone with the last. Organisations of other editions are never written.
class OrganisationCare
{
public:
    [[nodiscard]] static domain::Result<OrganisationCare> prepare(sqlite3 *database, qint64 edition,
                                                                  const CountryBook &countries);

    /// The organisation that is made for a listing, if its id is free.
    [[nodiscard]] EditionRecord organisationFor(const Identity &identity, const EditionRecord &listing) const;
    /// Makes it with a given row number, under another id where that one is taken.
    [[nodiscard]] domain::Result<> make(qint64 row, const Identity &identity, const EditionRecord &listing,
                                        ChangeNotes &notes);
    /// After the listing was changed.
    [[nodiscard]] domain::Result<> follow(const Identity &identity, const EditionRecord &listing, ChangeNotes &notes);
    /// After a listing of it was removed. id: of the organisation.
    [[nodiscard]] domain::Result<> release(const std::string &id, ChangeNotes &notes);

private:
    [[nodiscard]] domain::Result<bool> isOurs(qint64 row);
    [[nodiscard]] domain::Result<qint64> number(Statement &statement, qint64 row);
    [[nodiscard]] static EditionRecord organisationOf(const ImportTable &table, const Identity &identity,
                                                      const EditionRecord &listing);

    qint64 m_edition = 0;
    const ImportTable *m_table = nullptr;
    std::optional<PresentReader> m_reader;
    std::optional<RecordWriter> m_writer;
    Statement m_editionOf;
    Statement m_listings;
    Statement m_references;
};

} // namespace storage
