#include "app/storage/backup.h"

#include "app/storage/statement_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <memory>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr int keptBackups = 5;

tl::unexpected<domain::Error> failed(const QString &path, const QString &why)
{
    return tl::unexpected(domain::Error{
        .message = QCoreApplication::translate("storage", "The library cannot be backed up: %1").arg(why),
        .remedy = QCoreApplication::translate("storage", "Check the rights and the space left beside the library"),
        .file = path});
}

domain::Result<> copyTo(sqlite3 *source, const QString &target)
{
    sqlite3 *opened = nullptr;
    int code = sqlite3_open(target.toUtf8().constData(), &opened);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> copy(opened, sqlite3_close);
    if (code != SQLITE_OK)
        return failed(target, sqliteError(opened, code).message);
    sqlite3_backup *backup = sqlite3_backup_init(opened, "main", source, "main");
    if (!backup)
        return failed(target, sqliteError(opened, sqlite3_errcode(opened)).message);
    sqlite3_backup_step(backup, -1);
    code = sqlite3_backup_finish(backup);
    if (code != SQLITE_OK)
        return failed(target, sqliteError(opened, code).message);
    // The copy of a library with a write-ahead log would want one too.
    if (const domain::Result<> plain = execute(opened, "PRAGMA journal_mode = DELETE"); !plain)
        return failed(target, plain.error().message);
    return {};
}

void removeOldest(const QString &libraryPath)
{
    const QStringList all = backups(libraryPath);
    for (qsizetype i = 0; i < all.size() - keptBackups; ++i)
        QFile::remove(all.at(i));
}

} // namespace

QString backupFolder(const QString &libraryPath)
{
    return libraryPath + u".backups"_s;
}

QStringList backups(const QString &libraryPath)
{
    const QDir folder(backupFolder(libraryPath));
    QStringList paths;
    for (const QString &name : folder.entryList({u"*.sqlite"_s}, QDir::Files, QDir::Name)) // time first in the name
        paths << folder.filePath(name);
    return paths;
}

domain::Result<QString> makeBackup(sqlite3 *database, const QString &libraryPath, const QDateTime &now)
{
    const domain::Result<qint64> version = integerOf(database, "PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    const QDir folder(backupFolder(libraryPath));
    if (!folder.mkpath(u"."_s))
        return failed(folder.path(), QCoreApplication::translate("storage", "the folder cannot be made"));
    const QString name = u"%1-v%2.sqlite"_s.arg(now.toUTC().toString(u"yyyyMMdd-HHmmss-zzz"_s)).arg(*version);
    const QString making = folder.filePath(name + u".making"_s);
    QFile::remove(making);
    if (const domain::Result<> copied = copyTo(database, making); !copied) {
        QFile::remove(making);
        return tl::unexpected(copied.error());
    }
    if (!QFile::rename(making, folder.filePath(name))) {
        QFile::remove(making);
        return failed(folder.filePath(name), QCoreApplication::translate("storage", "a file of this name is there"));
    }
    removeOldest(libraryPath);
    return folder.filePath(name);
}

domain::Result<QString> makeDailyBackup(sqlite3 *database, const QString &libraryPath, const QDateTime &now)
{
    const QString day = now.toUTC().toString(u"yyyyMMdd"_s);
    for (const QString &path : backups(libraryPath)) {
        if (QFileInfo(path).fileName().startsWith(day))
            return QString();
    }
    return makeBackup(database, libraryPath, now);
}

} // namespace storage
