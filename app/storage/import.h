#pragma once

#include "app/domain/cell.h"
#include "app/domain/importedrow.h"
#include "app/storage/library.h"

#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace storage {

/// What is known of an input beside its rows. Empty texts of title, publisher, asOf and url are taken from what the
/// importer says of the list.
struct EditionText
{
    QString title = {}; ///< name of the list
    QString publisher = {};
    QString asOf = {}; ///< ISO, partial
    QString url = {};
    QString retrieved;       ///< ISO date
    QString sha256 = {};     ///< of the input
    QString format = {};     ///< id of the importer
    QString input = {};      ///< name of the file, without its folder
    QString importerVersion; ///< of the importer
};

/// One field of a record in two editions.
struct FieldChange
{
    QString column; ///< of the catalogue
    domain::Cell before;
    domain::Cell after;
};

/// One record that two editions do not have alike.
struct RecordChange
{
    enum class Kind { Added, Removed, Changed };

    Kind kind = Kind::Changed;
    QString table;
    QString id;
    QString title;
    QList<FieldChange> fields = {}; ///< what is known of it where it was added or removed
};

/// How many rows were read and what they would do, or did.
struct ImportCounts
{
    qint64 read = 0; ///< added + changed + unchanged + rejected
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    qint64 newOrganisations = 0;    ///< made for listings whose entity was not known
    qint64 linkedOrganisations = 0; ///< added listings whose organisation was known already
    qint64 unknownCountries = 0;    ///< rows whose country's name is no country's; taken, with the country unknown
    QStringList countryNames = {};  ///< the first of those names
};

/// What an import is doing, and how far it is: rows (and of how many, where that is known) of this step.
struct ImportProgress
{
    enum class Step { Reading, Comparing, Waiting, Writing };

    Step step = Step::Reading;
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known yet
};
using TellProgress = std::function<void(const ImportProgress &)>;

/// What apply() does where the library was written to since compare().
enum class IfChanged {
    CompareAgain, ///< goes on with what is right now; counts() tells it
    Refuse,       ///< an error: what was shown to the user is not what would be done
};

/// One published list on its way into a library: rows in, what they change told, then all of it written or nothing.
///
///     auto import = Import::begin(library, scratch);
///     importers::read(source, format, options, (*import)->sink());
///     (*import)->compare(text);                      // counts(), changes(), forEachRejected()
///     (*import)->apply();                            // one transaction
///
/// Rows are kept in scratch files, so that memory does not grow with the input and nothing is written to the library
/// before apply(). A record of the former edition is found again by its stable id, see Identity; columns that are empty
/// in all rows of the input (or that it does not have) are kept as they are. Bound to the library's thread.
class Import
{
public:
    /// scratchFolder: for what does not fit in memory; empty: the system's. The library must outlive the import; it
    /// need not be open for writing before apply().
    [[nodiscard]] static domain::Result<std::unique_ptr<Import>> begin(Library &library, const QString &scratchFolder);
    ~Import();

    /// dataset: what the rows are to belong to; empty: as the importer proposes. Before the first row.
    void setDataset(const QString &dataset);
    /// Told now and then, with the rows so far.
    void setProgress(TellProgress progress);
    /// Takes the rows. It refuses a list for a table that takes none; error() then says why.
    [[nodiscard]] domain::ImportSink &sink();
    /// Why the sink ended the reading, if it did.
    [[nodiscard]] std::optional<domain::Error> error() const;

    /// Compares what was read with the dataset's present edition. Nothing is written. May be asked again.
    [[nodiscard]] domain::Result<> compare(const EditionText &text, std::stop_token stop = {});

    [[nodiscard]] const ImportCounts &counts() const;
    /// Which edition it would become: its id, dataset, title ...; rows: as many as it will have.
    [[nodiscard]] const Edition &edition() const;
    /// The id of the dataset's present edition; empty where this is the first.
    [[nodiscard]] QString formerEdition() const;
    /// How many records changes() goes through.
    [[nodiscard]] qint64 changeCount() const;
    /// What would change, in the order of the input, removed records last: count of them from one on, from 0.
    [[nodiscard]] domain::Result<QList<RecordChange>> changes(qint64 from, qint64 count, const QString &locale) const;
    /// Visits the records of the present edition that would change or go: row number, id, and whether it goes. Before
    /// apply().
    [[nodiscard]] domain::Result<> forEachTouched(
        const std::function<bool(qint64 row, const QString &id, const QString &title, bool isRemoved)> &visit,
        std::stop_token stop = {}) const;
    /// All rejected rows; visit returns false to stop.
    [[nodiscard]] domain::Result<> forEachRejected(const std::function<bool(const domain::RejectedRow &)> &visit) const;

    /// Writes it, whole or not at all. Waits up to a minute while another program writes. Once only.
    [[nodiscard]] domain::Result<Edition> apply(IfChanged ifChanged, std::stop_token stop = {});

private:
    struct Private;
    explicit Import(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace storage
