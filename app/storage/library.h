#pragma once

#include "app/columns/table.h"
#include "app/domain/cell.h"
#include "app/domain/result.h"
#include "app/storage/cellsink.h"

#include <QHash>
#include <QList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace storage {

/// One edition of published material, as `info` and the overview tell it.
struct Edition
{
    struct Total
    {
        QString subject; ///< what is counted: "rows", "additions_2024" ...
        qint64 held = 0;
        qint64 official = 0;
        QString note;
    };

    QString id;
    QString dataset;
    QString title;
    QString table; ///< id of the table its rows stand in
    QString publisher;
    QString asOf;
    QString retrieved;
    QString sha256;
    qint64 rows = 0;
    QList<Total> totals;
    bool isPresent = true; ///< false: a former one, kept for comparison
    QString format = {};   ///< id of the importer; empty: it came with the program
    QString input = {};    ///< name of the imported file
    QString importerVersion = {};
    QString url = {}; ///< where it is published, of imported ones
};

/// A link of the detail pane: which relation it belongs to, where it leads, and what stands at its right edge.
struct RecordLink
{
    QString relation; ///< id, see catalogue::Relation
    QString table;
    QString id;
    QString title;
    QString note; ///< a date or a role id such as "co_administers"; may be empty
};

struct Source
{
    QString id;
    QString publisher;
    QString title;
    QString url;
    QString published; ///< ISO, partial; empty: unknown
    QString kind;
    QString language;
};

struct Unverified
{
    QString column;
    QString note;
};

/// One record whole, as the detail pane and `show` tell it.
struct Record
{
    QString table;
    domain::Row row;
    QString title;
    QList<RecordLink> links;
    QList<Source> sources;
    QList<Unverified> unverified;
};

/// How a library file may be opened.
enum class Access { ReadOnly, ReadWrite };

/// An open library: the only way to SQL. Bound to the thread that opened it.
///
/// Opening refuses, without touching it, a file that is missing, not a library, damaged (quick_check), made by a newer
/// program, or that holds triggers, views or virtual tables of strangers; each with its own message and remedy.
class Library
{
public:
    /// Opens a file. ReadWrite migrates an older schema after a backup copy; ReadOnly refuses an older one.
    [[nodiscard]] static domain::Result<std::unique_ptr<Library>> open(const QString &path, Access access);
    /// Makes path from the bundled library if there is no such file (to a temporary name, then renamed; never over an
    /// existing one). True if it was made.
    [[nodiscard]] static domain::Result<bool> createIfMissing(const QString &path);
    ~Library();

    /// Copies the library into FILE.backups beside it if there is no copy of today and it holds anything of the
    /// analyst's own. Five copies are kept. True if one was made.
    [[nodiscard]] domain::Result<bool> backUpDaily() const;

    [[nodiscard]] QString path() const;
    [[nodiscard]] int schemaVersion() const;
    /// When this file was made from the bundle, ISO date and time in UTC.
    [[nodiscard]] QString created() const;
    /// Changes with every write to the reference data of that table: what mapped columns files are checked against.
    [[nodiscard]] domain::Result<QByteArray> stamp(const catalogue::Table &table) const;
    [[nodiscard]] domain::Result<qint64> rowCount(const catalogue::Table &table) const;
    /// The same at once and no smaller, also of millions: the largest row number.
    [[nodiscard]] domain::Result<qint64> approximateRowCount(const catalogue::Table &table) const;
    [[nodiscard]] domain::Result<QList<Edition>> editions() const;

    /// Reads a whole table into columns. progress(done, total) is called now and then on this thread.
    [[nodiscard]] domain::Result<std::shared_ptr<const columns::Table>>
    readColumns(const catalogue::Table &table, const QString &locale, std::stop_token stop = {},
                const std::function<void(qint64, qint64)> &progress = {}) const;

    /// Fetches rows by their row numbers, in the order asked, inside one transaction. Cells as in Table::columns; links
    /// have titles in the locale. A row that is gone is left out.
    [[nodiscard]] domain::Result<QList<domain::Row>> rows(const catalogue::Table &table, const QString &locale,
                                                          const std::vector<qint64> &keys,
                                                          std::stop_token stop = {}) const;
    /// Streams rows to visit in the order of keys, quick for many (reads in table order and permutes where that pays).
    /// visit returns false to stop. columns: the places of those that are wanted, all if none are named; the cells of
    /// the others may be unknown, which saves their reading.
    [[nodiscard]] domain::Result<> forEachRow(const catalogue::Table &table, const QString &locale,
                                              const std::vector<qint64> &keys,
                                              const std::function<bool(const domain::Row &)> &visit,
                                              const QList<int> &columns = {}) const;
    /// The same for millions of rows: cells go to the sink as they stand in the library. linkTarget() tells what its
    /// link() names.
    [[nodiscard]] domain::Result<> forEachCell(const catalogue::Table &table, const std::vector<qint64> &keys,
                                               CellSink &sink, const QList<int> &columns = {}) const;
    /// The target of a link column by its row number, with its title in the locale.
    [[nodiscard]] domain::Result<domain::Link> linkTarget(const catalogue::Column &column, qint64 targetKey,
                                                          const QString &locale) const;
    /// The row number of a stable id; nothing if there is none.
    [[nodiscard]] domain::Result<std::optional<qint64>> key(const catalogue::Table &table, const QString &id) const;
    /// One record with links, sources and unverified fields; nothing if the id is unknown.
    [[nodiscard]] domain::Result<std::optional<Record>> record(const catalogue::Table &table, const QString &locale,
                                                               const QString &id) const;
    /// Up to three ids of the table that are nearest to one that is unknown.
    [[nodiscard]] QStringList nearestIds(const catalogue::Table &table, const QString &id) const;

private:
    friend class Annotations;
    friend class SavedViews;
    friend class EditionHistory;
    friend class Import;
    friend class WorkspaceReferences;
    friend class ListedPartyReader;
    friend class RecordAppend;
    friend class ScreeningRecord;
    friend class SupplierLists;
    struct Private;
    explicit Library(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace storage
