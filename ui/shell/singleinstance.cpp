#include "ui/shell/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QThread>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int Patience = 5000; // milliseconds, for an Assay that holds the lock and is not listening yet
constexpr int Pause = 20;
constexpr int Attempts = 3;
constexpr QByteArrayView Raise("raise\n");
constexpr QByteArrayView Done("done\n");

QString serverName(const QString &libraryPath)
{
    const QFileInfo file(libraryPath);
    QString path = file.canonicalFilePath(); // empty while the file is missing
    if (path.isEmpty()) {
        const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
        path = (folder.isEmpty() ? file.absolutePath() : folder) % u'/' % file.fileName();
    }
    const QByteArray key = (QDir::homePath() % u'\n' % path).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(32);
    return "assay-"_L1 % QString::fromLatin1(hash);
}

QString lockPath(const QString &name)
{
    return QDir::tempPath() % u'/' % name % ".lock"_L1;
}

/// Whether a living process has the lock.
bool isLocked(const QString &name)
{
    QLockFile lock(lockPath(name));
    lock.setStaleLockTime(0);
    return !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError;
}

} // namespace

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
{
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim(const QString &libraryPath)
{
    const QString name = serverName(libraryPath);
    if (m_server && m_server->serverName() == name)
        return true;
    auto lock = std::make_unique<QLockFile>(lockPath(name));
    lock->setStaleLockTime(0); // stale only when its process has gone, however long it runs
    if (!lock->tryLock(0)) {
        if (lock->error() == QLockFile::LockFailedError)
            return false;
        // No lock can be had here. A server of restricted access puts itself in another's place without a word, so
        // the other is asked first.
        QLocalSocket probe;
        probe.connectToServer(name);
        if (probe.waitForConnected(Patience))
            return false;
    }
    QLocalServer::removeServer(name); // nobody answers: left behind by a crash
    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!server->listen(name))
        server.reset();
    m_server = std::move(server);
    m_lock = std::move(lock);
    if (m_server)
        connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::answer);
    return true;
}

bool SingleInstance::handOver(const QString &libraryPath)
{
    const QString name = serverName(libraryPath);
    const QDeadlineTimer deadline(Patience);
    do {
        QLocalSocket socket;
        socket.connectToServer(name);
        if (socket.waitForConnected(static_cast<int>(deadline.remainingTime()))) {
            socket.write(Raise.data(), Raise.size());
            socket.flush();
            return socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())) && socket.readAll() == Done;
        }
        QThread::msleep(Pause); // it has the lock, and will listen in a moment
    } while (isLocked(name) && !deadline.hasExpired());
    return false;
}

bool SingleInstance::claimOrHandOver(const QString &libraryPath)
{
    // The other may end between the two, and the next may claim what it leaves: then they are asked anew.
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        if (claim(libraryPath))
            return true;
        if (handOver(libraryPath))
            return false;
    }
    return true;
}

QString SingleInstance::socketPath() const
{
    return m_server ? m_server->fullServerName() : QString();
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto listen = [this, socket] {
            if (socket->canReadLine() && socket->readLine() == Raise) {
                socket->write(Done.data(), Done.size());
                Q_EMIT raiseRequested();
            }
        };
        connect(socket, &QLocalSocket::readyRead, this, listen);
        listen();
    }
}

} // namespace shell
