#pragma once

#include "app/catalogue/table.h"
#include "app/columns/table.h"
#include "app/storage/library.h"
#include "app/workflows/memorytable.h"

#include <QHash>

#include <map>
#include <memory>

namespace workflows {

/// Where an Assay keeps what it keeps; main decides, tests give folders of their own.
struct Places
{
    QString library; ///< the file
    QString cache;   ///< folder for mapped columns files; may be missing or unwritable: then nothing is cached
    /// Tables with fewer rows are read anew each time, which takes a few milliseconds: a file would not be quicker.
    qint64 cachedFrom = 20'000;
};

/// An open library with its tables in memory: what window and command line both work on.
///
/// Bound to one thread, the one that called open() (the SQL connection is). columns() may be called there only, but the
/// tables it hands out are safe everywhere.
class Session
{
public:
    /// Creates the library from the bundle if the file is missing, then opens it. Opened for writing, it is backed up
    /// once a day if the analyst keeps anything of her own in it.
    [[nodiscard]] static domain::Result<std::unique_ptr<Session>> open(const Places &places, const QString &locale,
                                                                       storage::Access access);

    [[nodiscard]] const storage::Library &library() const;
    [[nodiscard]] storage::Library &library();
    /// Where it keeps what it keeps.
    [[nodiscard]] const Places &places() const { return m_places; }
    [[nodiscard]] QString locale() const;
    /// The table in memory: kept from before, mapped from its file, or read and then written there. progress as in
    /// storage::Library::readColumns. A cache that cannot be read or written is passed over in silence. A table that
    /// was written to since is read again.
    [[nodiscard]] domain::Result<std::shared_ptr<const columns::Table>>
    columns(const catalogue::Table &table, std::stop_token stop = {},
            const std::function<void(qint64, qint64)> &progress = {});

    /// The exact number of rows, at once where the table is in memory already.
    [[nodiscard]] domain::Result<qint64> rowCount(const catalogue::Table &table) const;

    /// Takes in a table that is not the library's; it takes the place of the one taken in before under its id.
    void setMemoryTable(std::shared_ptr<const MemoryTable> table);
    /// A table of the library or one that was taken in; an error of kind WrongUse with the nearest candidates.
    [[nodiscard]] domain::Result<const catalogue::Table *> findTable(const QString &id) const;
    /// As storage::Library, for any table that findTable() gives.
    [[nodiscard]] domain::Result<QList<domain::Row>>
    rows(const catalogue::Table &table, const std::vector<qint64> &keys, std::stop_token stop = {}) const;
    [[nodiscard]] domain::Result<> forEachRow(const catalogue::Table &table, const std::vector<qint64> &keys,
                                              const std::function<bool(const domain::Row &)> &visit,
                                              const QList<int> &columns = {}) const;
    [[nodiscard]] domain::Result<std::optional<qint64>> key(const catalogue::Table &table, const QString &id) const;
    [[nodiscard]] domain::Result<std::optional<storage::Record>> record(const catalogue::Table &table,
                                                                        const QString &id) const;
    /// nullptr where the table is the library's.
    [[nodiscard]] const MemoryTable *memoryTable(const catalogue::Table &table) const;

private:
    struct Kept
    {
        QByteArray stamp;
        std::shared_ptr<const columns::Table> table;
    };

    Session(std::unique_ptr<storage::Library> library, Places places, QString locale);
    /// The columns file of a table; empty if it is not to have one.
    [[nodiscard]] QString cacheFile(const catalogue::Table &table) const;

    std::unique_ptr<storage::Library> m_library;
    Places m_places;
    QString m_locale;
    std::map<QString, Kept> m_columns;
    std::map<QString, std::shared_ptr<const MemoryTable>> m_memoryTables;
};

} // namespace workflows
