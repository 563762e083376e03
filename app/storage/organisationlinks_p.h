#pragma once

#include "app/storage/comparison_p.h"

namespace storage {

/// Finds for added listings the organisation they are about: one of the same name whose country is the same or unknown,
/// else one that is made with the listing. People, vessels and aircraft have none. Works on a million changes at a time
/// and goes through all organisations once for each.
class OrganisationLinks
{
public:
    OrganisationLinks(sqlite3 *database, Staging &staging);

    void add(const ChangeEntry &entry) { m_entries.push_back(entry); }
    [[nodiscard]] bool isFull() const { return m_entries.size() >= 1'000'000; }
    /// Fills in the organisations of what was added. Numbers of new ones go on from the largest that there is.
    [[nodiscard]] domain::Result<> resolve(const CompareControl &control);
    [[nodiscard]] const std::vector<ChangeEntry> &entries() const { return m_entries; }
    void clear() { m_entries.clear(); }

    [[nodiscard]] qint64 madeCount() const { return m_made; }
    [[nodiscard]] qint64 foundCount() const { return m_found; }

private:
    struct Wish
    {
        quint64 name = 0; ///< hash of the name's words
        quint32 entry = 0;
        quint16 country = 0; ///< row number; 0: unknown
    };
    [[nodiscard]] domain::Result<std::vector<Wish>> wishes();
    [[nodiscard]] domain::Result<> findKnown(std::vector<Wish> &wishes, const CompareControl &control);
    [[nodiscard]] domain::Result<> makeNew(const std::vector<Wish> &wishes);

    sqlite3 *m_database;
    Staging &m_staging;
    std::vector<ChangeEntry> m_entries;
    qint64 m_last = -1; ///< the largest row number given so far
    qint64 m_made = 0;
    qint64 m_found = 0;
};

} // namespace storage
