#include "app/storage/connection_p.h"
#include "app/storage/library.h"
#include "app/storage/statement_p.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QUuid>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

tl::unexpected<domain::Error> failed(const QString &path, const QString &why)
{
    return tl::unexpected(
        domain::Error{.message = QCoreApplication::translate("storage", "The library cannot be made: %1").arg(why),
                      .remedy = QCoreApplication::translate(
                          "storage", "Check the rights and the space left there, or name another place with --library"),
                      .file = path});
}

/// Writes the bundled library to the file, which keeps its name until its destructor.
domain::Result<> writeBundle(QTemporaryFile &file, const QString &path)
{
    QFile bundle(u":/library/assay.sqlite"_s);
    if (!bundle.open(QIODevice::ReadOnly)) {
        return tl::unexpected(
            domain::Error{.message = QCoreApplication::translate("storage", "This build of Assay holds no library"),
                          .remedy = QCoreApplication::translate("storage", "Install Assay again"),
                          .file = path});
    }
    if (!file.open())
        return failed(path, file.errorString());
    const QByteArray bytes = bundle.readAll();
    if (file.write(bytes) != bytes.size() || !file.flush())
        return failed(path, file.errorString());
    file.close();
    if (file.error() != QFileDevice::NoError)
        return failed(path, file.errorString());
    return {};
}

/// Notes when it was made, and a name of its own for what is derived from it.
domain::Result<> markCreation(const QString &temporary, const QString &path)
{
    const domain::Result<Connection> connection = Connection::open(temporary, Mode::Private);
    if (!connection)
        return failed(path, connection.error().message);
    domain::Result<Statement> insert = Statement::prepare(
        connection->handle(), "INSERT OR REPLACE INTO library_info (key, value) VALUES ('created', ?1), ('id', ?2)");
    if (!insert)
        return failed(path, insert.error().message);
    insert->bind(1, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    insert->bind(2, QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (const domain::Result<> done = insert->run(); !done)
        return failed(path, done.error().message);
    return {};
}

/// Gives the file its name, never over an existing one. A second name at once does that safely when two programs try
/// together, which QFile::rename() does not (it copies over a file that appears meanwhile); some disks know only one.
bool giveName(const QString &temporary, const QString &path)
{
    std::error_code error;
    std::filesystem::create_hard_link(QFileInfo(temporary).filesystemAbsoluteFilePath(),
                                      QFileInfo(path).filesystemAbsoluteFilePath(), error);
    if (!error)
        return true; // the temporary name goes with its owner
    return error != std::errc::file_exists && QFile::rename(temporary, path);
}

} // namespace

domain::Result<bool> Library::createIfMissing(const QString &path)
{
    const QFileInfo info(path);
    if (path.contains("://"_L1) || info.exists() || info.isSymLink())
        return false; // open() tells what is wrong with it, if anything
    if (!QDir().mkpath(info.absolutePath()))
        return failed(path, QCoreApplication::translate("storage", "the folder %1 cannot be made")
                                .arg(QDir::toNativeSeparators(info.absolutePath())));
    QTemporaryFile file(info.absolutePath() + u"/.assay-XXXXXX.sqlite"_s); // goes with its journal on any failure
    if (const domain::Result<> written = writeBundle(file, path); !written)
        return tl::unexpected(written.error());
    const QString temporary = file.fileName();
    domain::Result<> marked = markCreation(temporary, path);
    QFile::remove(temporary + u"-journal"_s);
    if (!marked)
        return tl::unexpected(marked.error());
    QFile::setPermissions(temporary, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    if (giveName(temporary, path))
        return true;
    if (QFileInfo::exists(path)) // another process was quicker: its library is as good
        return false;
    return failed(path, QCoreApplication::translate("storage", "it cannot be given its name"));
}

} // namespace storage
