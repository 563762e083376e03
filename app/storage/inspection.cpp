#include "app/storage/inspection.h"

#include "app/storage/statement_p.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr qint64 largestChecked = 64 * 1024 * 1024;
constexpr int headerSize = 100;

tl::unexpected<domain::Error> refusal(const QString &path, const QString &message, const QString &remedy)
{
    return tl::unexpected(domain::Error{.message = message, .remedy = remedy, .file = path});
}

QString replaceRemedy()
{
    return QCoreApplication::translate(
        "storage", "Move the file away, so that a new one is made, or put a backup copy in its place");
}

QString notOursRemedy()
{
    return QCoreApplication::translate("storage", "Name a library that Assay made");
}

/// The header's fields, by SQLite's description of its file format.
class Header
{
public:
    explicit Header(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] bool isSqlite() const { return m_bytes.startsWith(QByteArrayView("SQLite format 3\0", 16)); }
    [[nodiscard]] qint64 pageSize() const
    {
        const auto size = qFromBigEndian<quint16>(m_bytes.constData() + 16);
        return size == 1 ? 65536 : size;
    }
    [[nodiscard]] qint64 pageCount() const
    {
        const bool isValid = field(24) == field(92); // written by the same change
        return isValid ? field(28) : 0;
    }
    [[nodiscard]] qint64 version() const { return static_cast<qint32>(field(60)); }
    [[nodiscard]] qint64 application() const { return field(68); }

private:
    [[nodiscard]] quint32 field(int offset) const { return qFromBigEndian<quint32>(m_bytes.constData() + offset); }

    QByteArray m_bytes;
};

domain::Result<> newer(const QString &path, qint64 version, const Schema &schema)
{
    return refusal(
        path,
        QCoreApplication::translate("storage", "The library was made by a newer Assay (schema %1, this one knows %2)")
            .arg(QString::number(version), QString::number(schema.version())),
        QCoreApplication::translate("storage", "Install the newer Assay"));
}

/// That something readable is there at all; the opened file is left in `file`.
domain::Result<> openForReading(const QString &path, QFile &file)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return refusal(path, QCoreApplication::translate("storage", "There is no such file"),
                       QCoreApplication::translate("storage", "Check the path"));
    if (info.isDir())
        return refusal(path, QCoreApplication::translate("storage", "This is a folder, not a library"),
                       QCoreApplication::translate("storage", "Name the file inside it"));
    if (info.exists() && !info.isFile())
        return refusal(path, QCoreApplication::translate("storage", "This is not a plain file"),
                       QCoreApplication::translate("storage", "Name a library file"));
    if (!file.open(QIODevice::ReadOnly)) {
        return refusal(
            path, QCoreApplication::translate("storage", "The library cannot be read (%1)").arg(file.errorString()),
            QCoreApplication::translate("storage", "Give yourself the right to read the file"));
    }
    return {};
}

} // namespace

domain::Result<> inspectFile(const QString &path, const Schema &schema)
{
    QFile file(path);
    if (const domain::Result<> done = openForReading(path, file); !done)
        return done;
    const QByteArray bytes = file.read(headerSize);
    const Header header(bytes);
    if (bytes.size() < headerSize && QByteArray("SQLite format 3", 16).startsWith(bytes.left(16)) && !bytes.isEmpty())
        return refusal(
            path, QCoreApplication::translate("storage", "The library is damaged: the file ends inside its header"),
            replaceRemedy());
    if (bytes.size() < headerSize || !header.isSqlite())
        return refusal(path, QCoreApplication::translate("storage", "This is not a library: it is no SQLite file"),
                       notOursRemedy());
    if (header.application() != applicationId)
        return refusal(path, QCoreApplication::translate("storage", "This SQLite file is not a library of Assay"),
                       notOursRemedy());
    if (header.version() > schema.version())
        return newer(path, header.version(), schema);
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0; // then the newest pages are not in the file yet
    if (!hasLog && file.size() < header.pageCount() * header.pageSize())
        return refusal(path,
                       QCoreApplication::translate("storage", "The library is damaged: a part of the file is missing"),
                       replaceRemedy());
    return {};
}

domain::Result<int> inspectDatabase(sqlite3 *database, const Schema &schema, qint64 fileSize)
{
    const QString path = QString::fromUtf8(sqlite3_db_filename(database, "main"));
    const domain::Result<qint64> application = integerOf(database, "PRAGMA application_id");
    if (!application)
        return tl::unexpected(application.error());
    if (*application != applicationId)
        return refusal(path, QCoreApplication::translate("storage", "This SQLite file is not a library of Assay"),
                       notOursRemedy());
    const domain::Result<qint64> version = integerOf(database, "PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version > schema.version())
        return tl::unexpected(newer(path, *version, schema).error());
    if (*version < 1)
        return refusal(path, QCoreApplication::translate("storage", "The library is damaged: it has no schema version"),
                       replaceRemedy());
    if (const domain::Result<> same = checkDefinitions(database, schema, static_cast<int>(*version)); !same)
        return tl::unexpected(same.error());
    if (fileSize <= largestChecked) {
        const domain::Result<QString> pages = textOf(database, "PRAGMA quick_check(1)");
        if (!pages)
            return tl::unexpected(pages.error());
        if (*pages != "ok"_L1)
            return refusal(path, QCoreApplication::translate("storage", "The library is damaged: %1").arg(*pages),
                           replaceRemedy());
    }
    return static_cast<int>(*version);
}

} // namespace storage
