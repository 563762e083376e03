#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;

namespace shell {

/// One window per library: the first claims the library's name on this machine, a later one hands over to it.
///
/// Keyed by the user and the library's canonical path, so that two ways of naming one file meet. A socket left behind
/// by a crash is taken over. All on the UI thread; handing over waits at most two seconds, before any window is up.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Becomes the one for this library, giving up another claimed before. False if a living Assay has it already.
    /// Where the system allows no such socket at all, the claim holds: better two windows than none.
    [[nodiscard]] bool claim(const QString &libraryPath);
    /// Asks the Assay that has this library to come to the front. False if none answered.
    [[nodiscard]] static bool handOver(const QString &libraryPath);

    /// The socket that later starts talk to; empty while nothing is claimed.
    [[nodiscard]] QString socketPath() const;

Q_SIGNALS:
    /// A second start handed over to this one.
    void raiseRequested();

private:
    void answer();

    std::unique_ptr<QLocalServer> m_server;
};

} // namespace shell
