#pragma once

#include "app/catalogue/table.h"
#include "app/columns/table.h"
#include "app/storage/library.h"

#include <QHash>

#include <map>
#include <memory>

namespace workflows {

/// Where an Assay keeps what it keeps; main decides, tests give folders of their own.
struct Places
{
    QString library;    ///< the file
    QString cache;      ///< folder for mapped columns files; may be missing or unwritable: then nothing is cached
};

/// An open library with its tables in memory: what window and command line both work on.
///
/// Bound to one thread, the one that called open() (the SQL connection is). columns() may be called there only, but the
/// tables it hands out are safe everywhere.
class Session
{
public:
    /// Creates the library from the bundle if the file is missing, then opens it.
    [[nodiscard]] static domain::Result<std::unique_ptr<Session>> open(const Places &places, const QString &locale,
                                                                       storage::Access access);

    [[nodiscard]] const storage::Library &library() const;
    [[nodiscard]] QString locale() const;
    /// The table in memory: kept from before, mapped from its file, or read and then written there. progress as in
    /// storage::Library::readColumns. A cache that cannot be read or written is passed over in silence.
    [[nodiscard]] domain::Result<std::shared_ptr<const columns::Table>>
    columns(const catalogue::Table &table, std::stop_token stop = {},
            const std::function<void(qint64, qint64)> &progress = {});

private:
    Session(std::unique_ptr<storage::Library> library, Places places, QString locale);

    std::unique_ptr<storage::Library> m_library;
    Places m_places;
    QString m_locale;
    std::map<QString, std::shared_ptr<const columns::Table>> m_columns;
};

} // namespace workflows
