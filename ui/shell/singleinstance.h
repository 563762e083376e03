#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;
class QLockFile;

namespace shell {

/// One window per library: the first claims the library's name on this machine, a later one hands over to it.
///
/// Keyed by the user and the library's canonical path, so that two ways of naming one file meet. A lock file decides
/// who is first, so that of several starts at the same instant one alone is; a local socket is what the others talk to.
/// Both are taken over if a crash left them behind. All on the UI thread; handing over waits at most five seconds for
/// an Assay that is itself just starting, before any window is up.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Becomes the one for this library, giving up another claimed before. False if a living Assay has it already.
    /// Where the system allows neither lock nor socket, the claim holds: better two windows than none.
    [[nodiscard]] bool claim(const QString &libraryPath);
    /// Asks the Assay that has this library to come to the front. False if none answered.
    [[nodiscard]] static bool handOver(const QString &libraryPath);
    /// Claims the library or hands over to the one that has it. False if it was handed over: this start is to end.
    /// True with no claim where the other lives but does not answer: better two windows than none.
    [[nodiscard]] bool claimOrHandOver(const QString &libraryPath);

    /// The socket that later starts talk to; empty while nothing is claimed.
    [[nodiscard]] QString socketPath() const;

Q_SIGNALS:
    /// A second start handed over to this one.
    void raiseRequested();

private:
    void answer();

    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace shell
