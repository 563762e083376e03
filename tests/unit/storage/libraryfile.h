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

/// Over the content of every table of the published material, and of library_info but for the note of the screening
/// record's end. Empty if the file cannot be read.
inline QByteArray referenceHash(const QString &path)
{
    sqlite3 *database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool isSound = true;
    const auto each = [&](const QByteArray &sql, const auto &visit) {
        sqlite3_stmt *statement = nullptr;
        isSound = isSound && sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) == SQLITE_OK;
        while (isSound && sqlite3_step(statement) == SQLITE_ROW)
            visit(statement);
        sqlite3_finalize(statement);
    };
    QByteArrayList tables;
    each("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'workspace%' AND name NOT LIKE "
         "'sqlite%' ORDER BY name",
         [&tables](sqlite3_stmt *row) { tables << reinterpret_cast<const char *>(sqlite3_column_text(row, 0)); });
    for (const QByteArray &table : tables) {
        const bool isInfo = table == "library_info";
        each("SELECT * FROM " + table + (isInfo ? " WHERE key <> 'screening_record'" : ""), [&](sqlite3_stmt *row) {
            for (int i = 0; i < sqlite3_column_count(row); ++i) {
                const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, i));
                hash.addData(text ? QByteArray(text) + '\n' : QByteArray("(null)\n"));
            }
        });
    }
    sqlite3_close(database);
    return isSound && !tables.isEmpty() ? hash.result() : QByteArray();
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
