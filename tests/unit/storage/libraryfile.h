#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>

#include <sqlite3.h>

/// Libraries for tests: copies of the bundle, and ways to spoil them.
namespace libraryfile {

/// The bundled library as a file that may be written to.
inline bool copyBundle(const QString &path)
{
    return QFile::copy(QStringLiteral(":/library/assay.sqlite"), path) &&
           QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

/// Runs SQL with every guard off. Gives SQLite's error, empty if all went well.
inline QString run(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    QString error;
    if (sqlite3_open(path.toUtf8().constData(), &database) != SQLITE_OK)
        error = QString::fromUtf8(sqlite3_errmsg(database));
    char *message = nullptr;
    if (error.isEmpty() && sqlite3_exec(database, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
        error = QString::fromUtf8(message ? message : "error");
    sqlite3_free(message);
    sqlite3_close(database);
    return error;
}

inline QByteArray bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

/// What must stay as it was when a file is refused: content and time of the file, and what stands beside it.
struct Trace
{
    QByteArray hash;
    qint64 modified = 0;
    QStringList folder;

    explicit Trace(const QString &path)
        : hash(QCryptographicHash::hash(bytes(path), QCryptographicHash::Sha1))
        , modified(QFileInfo(path).lastModified().toMSecsSinceEpoch())
        , folder(QDir(QFileInfo(path).absolutePath()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
    {
    }
    friend bool operator==(const Trace &, const Trace &) = default;
};

} // namespace libraryfile
