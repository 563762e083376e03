#pragma once

#include "app/storage/presentreader_p.h"
#include "app/storage/staging_p.h"

#include <stop_token>
#include <unordered_set>

namespace storage {

/// One record that an import changes.
struct ChangeEntry
{
    qint64 place = -1;       ///< of the staged record; -1: the record is removed
    qint64 row = 0;          ///< of the present record; 0: the record is added
    qint64 organisation = 0; ///< of an added listing: the row number it is linked to; 0: none
    qint64 isNew = 0;        ///< whether that organisation is made with it
};

/// What is asked and told while records are compared.
struct CompareControl
{
    std::stop_token stop = {};
    TellProgress tell = {};
};

/// Compares staged records with those of a dataset's present edition: which are the same, and what they change.
///
/// Both sides are sorted by key and merged, so that memory stays the same for any number of them. Made for one state of
/// the library; nothing is written.
class Comparison
{
public:
    /// edition: row number of the present one; 0: there is none yet.
    Comparison(sqlite3 *database, Staging &staging, qint64 edition, QString scratchFolder);

    [[nodiscard]] domain::Result<> run(const CompareControl &control);

    [[nodiscard]] const ImportCounts &counts() const { return m_counts; }
    [[nodiscard]] qint64 changeCount() const { return m_changeCount; }
    [[nodiscard]] domain::Result<ChangeEntry> change(qint64 index);
    /// Rows that could not be told apart from others; beside those of the staging.
    [[nodiscard]] ScratchRejects &rejected() { return m_rejected; }
    /// What a record will be: what comes in, with what was researched for the present one kept. Of records that cite
    /// sources of their own the running text stays, and other names are added to.
    void keepResearched(const EditionRecord &present, EditionRecord &incoming) const;
    /// The number of rows that the edition will have.
    [[nodiscard]] qint64 rowsAfter() const { return m_counts.added + m_counts.changed + m_counts.unchanged; }

private:
    using Entries = std::vector<SortEntry>;
    struct Candidate // of a group whose records share a key
    {
        SortEntry entry;
        EditionRecord record;
        bool isSettled = false;
    };

    [[nodiscard]] domain::Result<> readPresent();
    [[nodiscard]] domain::Result<> readResearched();
    [[nodiscard]] domain::Result<> mergeKeys();
    [[nodiscard]] domain::Result<> settle(const Entries &staged, const Entries &present);
    [[nodiscard]] domain::Result<> settleMany(const Entries &staged, const Entries &present);
    [[nodiscard]] domain::Result<> dropRepeated(std::vector<Candidate> &staged);
    [[nodiscard]] domain::Result<> pairBest(std::vector<Candidate> &staged, std::vector<Candidate> &present);
    [[nodiscard]] domain::Result<> addUnder(std::vector<Candidate> &staged, const std::vector<Candidate> &present);
    [[nodiscard]] domain::Result<> repeat(const EditionRecord &record, const EditionRecord &first);
    [[nodiscard]] domain::Result<> pair(const SortEntry &staged, const SortEntry &present);
    [[nodiscard]] domain::Result<> findRenamed();
    [[nodiscard]] domain::Result<> writeChanges();
    [[nodiscard]] domain::Result<> addChange(qint64 order, qint64 place, qint64 row);
    [[nodiscard]] domain::Result<> proceed(qint64 done, qint64 total) const;

    sqlite3 *m_database;
    Staging &m_staging;
    qint64 m_edition;
    QString m_folder;
    CompareControl m_control;
    std::optional<PresentReader> m_reader;

    std::unordered_set<qint64> m_researched; // rows that cite sources of their own: of what came with the program
    EntrySorter m_present;
    EntrySorter m_open;    // staged without a partner: by place in the input, with the place of the record
    EntrySorter m_gone;    // present without a partner: by row
    EntrySorter m_ordered; // changes by their order
    ScratchFile m_changes;
    ScratchRejects m_rejected;
    qint64 m_changeCount = 0;
    ImportCounts m_counts;
};

/// How alike two records are that may be the same, for choosing among several; -1: they are not.
[[nodiscard]] int likeness(const Identity &identity, const EditionRecord &a, const EditionRecord &b);

} // namespace storage
