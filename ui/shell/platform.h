#pragma once

#include <QObject>

class QMenuBar;
class QWidget;

namespace shell {

class Actions;

/// Whether menus belong into a bar of the screen here, as on macOS, besides the window's own menu.
inline constexpr bool HasMenuBar =
#ifdef Q_OS_MACOS
    true;
#else
    false;
#endif

/// A menu bar with every action that can be asked for by name, each once. On macOS those of the roles about and quit
/// move into the application's menu by themselves.
[[nodiscard]] QMenuBar *createMenuBar(const Actions &actions, QWidget *window);

/// Files that the desktop asks a running program to open. macOS never names them on the command line: a library that is
/// double-clicked or dropped on the program's icon comes as an event to the application object, at the start too.
class OpenRequests : public QObject
{
    Q_OBJECT

public:
    /// Watches the application object, which must outlive this.
    explicit OpenRequests(QObject *application);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// A local file; what else an address may be is left alone.
    void libraryRequested(const QString &path);
};

} // namespace shell
