#pragma once

#include "app/importers/importer.h"
#include "app/storage/import.h"
#include "app/workflows/session.h"
#include "app/workflows/touched.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace workflows {

/// What to take in.
struct ImportJob
{
    QString file;
    QString format = {};             ///< id or alias; empty: what the content speaks for
    QString dataset = {};            ///< empty: as format or mapping propose
    QString asOf = {};               ///< ISO, partial; empty: as the input says
    importers::Options options = {}; ///< mapping, encoding, delimiter ...
};

/// What an import is doing, and how far it is.
struct FileProgress
{
    using Step = storage::ImportProgress::Step;

    Step step = Step::Reading;
    qint64 rows = 0;      ///< of this step
    qint64 totalRows = 0; ///< 0: not known yet
    qint64 bytes = 0;     ///< of the input, while it is read
    qint64 totalBytes = 0;
};

/// How an import ended; `import` of the command line tells it in these words.
struct ImportDone
{
    storage::Edition edition; ///< that there is now, or would be
    storage::ImportCounts counts;
    QString format;
};

/// A file on its way into the library: read and compared, to be looked at, then written or dropped. What window and
/// command line both work on. Bound to the session's thread; the session must outlive it. Until apply() the library is
/// not written to; dropped, it leaves nothing behind.
class FileImport
{
public:
    /// Reads the file and compares it with the present edition. An error for a file that cannot be read as its format
    /// says, for an unknown format (WrongUse, with the nearest ones) and for a mapping that is missing or does not fit.
    [[nodiscard]] static domain::Result<std::unique_ptr<FileImport>>
    prepare(Session &session, const ImportJob &job, std::stop_token stop = {},
            std::function<void(const FileProgress &)> progress = {});

    /// What would be done, or was.
    [[nodiscard]] ImportDone outcome() const;
    /// The id of the edition that it replaces; empty where there is none.
    [[nodiscard]] QString formerEdition() const { return m_import->formerEdition(); }
    /// How the input was read.
    [[nodiscard]] const importers::Summary &summary() const { return m_summary; }
    /// How many records changes() goes through, and a page of them; see storage::Import.
    [[nodiscard]] qint64 changeCount() const { return m_import->changeCount(); }
    [[nodiscard]] domain::Result<QList<storage::RecordChange>> changes(qint64 from, qint64 count) const;
    /// Tags, notes, saved views and supplier lists that refer to what changes or goes. Before apply().
    [[nodiscard]] domain::Result<Touched> touched(std::stop_token stop = {}) const;
    /// Writes the rejected rows as CSV with the columns line, column, reason and text; whole or not at all.
    [[nodiscard]] domain::Result<> writeRejected(const QString &file) const;

    /// Writes all of it or nothing. Columns in memory are renewed when they are next asked for.
    [[nodiscard]] domain::Result<ImportDone> apply(storage::IfChanged ifChanged, std::stop_token stop = {});

private:
    explicit FileImport(Session &session)
        : m_session(session)
    {
    }
    [[nodiscard]] domain::Result<> read(const ImportJob &job, const std::stop_token &stop);

    Session &m_session;
    std::unique_ptr<storage::Import> m_import;
    std::function<void(const FileProgress &)> m_tell;
    FileProgress m_progress;
    importers::Summary m_summary;
    QString m_format;
};

} // namespace workflows
