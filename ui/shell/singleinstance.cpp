#include "ui/shell/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int Patience = 1000; // milliseconds for each of connecting and being answered
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
    // Asked first, for a server of restricted access puts itself in another's place without a word.
    QLocalSocket probe;
    probe.connectToServer(name);
    if (probe.waitForConnected(Patience))
        return false;
    QLocalServer::removeServer(name); // nobody answers: left behind by a crash
    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!server->listen(name))
        server.reset();
    m_server = std::move(server);
    if (m_server)
        connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::answer);
    return true;
}

bool SingleInstance::handOver(const QString &libraryPath)
{
    QLocalSocket socket;
    socket.connectToServer(serverName(libraryPath));
    if (!socket.waitForConnected(Patience))
        return false;
    socket.write(Raise.data(), Raise.size());
    socket.flush();
    return socket.waitForReadyRead(Patience) && socket.readAll() == Done;
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
