#include "app/workflows/session.h"

#include "app/workflows/selection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace workflows {

domain::Result<std::unique_ptr<Session>> Session::open(const Places &places, const QString &locale,
                                                       storage::Access access)
{
    if (const domain::Result<bool> made = storage::Library::createIfMissing(places.library); !made)
        return tl::unexpected(made.error());
    domain::Result<std::unique_ptr<storage::Library>> library = storage::Library::open(places.library, access);
    if (!library)
        return tl::unexpected(library.error());
    if (access == storage::Access::ReadWrite) {
        // Without room for a copy the library can still be worked with.
        if (const domain::Result<bool> copied = (*library)->backUpDaily(); !copied)
            qWarning("%ls", qUtf16Printable(copied.error().message));
    }
    return std::unique_ptr<Session>(new Session(std::move(*library), places, locale));
}

Session::Session(std::unique_ptr<storage::Library> library, Places places, QString locale)
    : m_library(std::move(library))
    , m_places(std::move(places))
    , m_locale(std::move(locale))
{
}

const storage::Library &Session::library() const
{
    return *m_library;
}

storage::Library &Session::library()
{
    return *m_library;
}

QString Session::locale() const
{
    return m_locale;
}

domain::Result<qint64> Session::rowCount(const catalogue::Table &table) const
{
    if (const MemoryTable *memory = memoryTable(table))
        return memory->rows().size();
    const auto kept = m_columns.find(table.id);
    return kept == m_columns.end() ? m_library->rowCount(table) : kept->second.table->rowCount();
}

void Session::setMemoryTable(std::shared_ptr<const MemoryTable> table)
{
    const QString id = table->description().id;
    m_memoryTables.insert_or_assign(id, std::move(table));
}

const MemoryTable *Session::memoryTable(const catalogue::Table &table) const
{
    const auto found = m_memoryTables.find(table.id);
    return found == m_memoryTables.end() ? nullptr : found->second.get();
}

domain::Result<const catalogue::Table *> Session::findTable(const QString &id) const
{
    const auto found = m_memoryTables.find(id);
    return found == m_memoryTables.end() ? workflows::findTable(id) : &found->second->description();
}

domain::Result<QList<domain::Row>> Session::rows(const catalogue::Table &table, const std::vector<qint64> &keys,
                                                 std::stop_token stop) const
{
    if (const MemoryTable *memory = memoryTable(table))
        return memory->rows(keys);
    return m_library->rows(table, m_locale, keys, std::move(stop));
}

domain::Result<> Session::forEachRow(const catalogue::Table &table, const std::vector<qint64> &keys,
                                     const std::function<bool(const domain::Row &)> &visit,
                                     const QList<int> &columns) const
{
    const MemoryTable *memory = memoryTable(table);
    if (memory == nullptr)
        return m_library->forEachRow(table, m_locale, keys, visit, columns);
    for (const domain::Row &row : memory->rows(keys))
        if (!visit(row))
            break;
    return {};
}

domain::Result<std::optional<qint64>> Session::key(const catalogue::Table &table, const QString &id) const
{
    const MemoryTable *memory = memoryTable(table);
    return memory ? domain::Result<std::optional<qint64>>(memory->key(id)) : m_library->key(table, id);
}

domain::Result<std::optional<storage::Record>> Session::record(const catalogue::Table &table, const QString &id) const
{
    const MemoryTable *memory = memoryTable(table);
    return memory ? domain::Result<std::optional<storage::Record>>(memory->record(id))
                  : m_library->record(table, m_locale, id);
}

QString Session::cacheFile(const catalogue::Table &table) const
{
    if (m_places.cache.isEmpty())
        return {};
    const domain::Result<qint64> rows = m_library->approximateRowCount(table);
    if (!rows || *rows < m_places.cachedFrom)
        return {};
    // Two libraries do not take turns in one file: the path is in its name.
    const QByteArray path = QFileInfo(m_library->path()).absoluteFilePath().toUtf8();
    const QByteArray mark = QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(12);
    return m_places.cache + u"/%1-%2-%3.columns"_s.arg(table.id, m_locale, QString::fromLatin1(mark));
}

domain::Result<std::shared_ptr<const columns::Table>>
Session::columns(const catalogue::Table &table, std::stop_token stop,
                 const std::function<void(qint64, qint64)> &progress)
{
    if (const MemoryTable *memory = memoryTable(table))
        return memory->columns();
    const domain::Result<QByteArray> stamp = m_library->stamp(table);
    if (!stamp)
        return tl::unexpected(stamp.error());
    if (const auto kept = m_columns.find(table.id); kept != m_columns.end() && kept->second.stamp == *stamp)
        return kept->second.table;
    const QString file = cacheFile(table);
    domain::Result<std::shared_ptr<const columns::Table>> found =
        file.isEmpty() ? tl::unexpected(domain::Error{}) : columns::Table::open(file, table, m_locale, *stamp);
    if (!found) {
        found = m_library->readColumns(table, m_locale, stop, progress);
        if (!found)
            return found;
        if (!file.isEmpty() && QDir().mkpath(m_places.cache)) {
            if (const domain::Result<> saved = (*found)->save(file); !saved)
                QFile::remove(file); // a stale one would only be looked at in vain again
        }
    }
    m_columns.insert_or_assign(table.id, Kept{*stamp, *found});
    return found;
}

} // namespace workflows
