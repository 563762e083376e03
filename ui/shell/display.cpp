#include "ui/shell/display.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)

#include <QDir>
#include <QLibraryInfo>
#include <QLocalSocket>

#include <xcb/xcb.h>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int Patience = 1000; // milliseconds

bool hasX()
{
    xcb_connection_t *connection = xcb_connect(nullptr, nullptr); // to $DISPLAY, with the user's authority
    const bool isOpen = xcb_connection_has_error(connection) == 0;
    xcb_disconnect(connection);
    return isOpen;
}

/// A server counts only if Qt has the plugin for it.
bool hasWayland()
{
    const QString name = qEnvironmentVariable("WAYLAND_DISPLAY");
    const QDir plugins(QLibraryInfo::path(QLibraryInfo::PluginsPath) + "/platforms"_L1);
    if (name.isEmpty() || plugins.entryList({u"libqwayland*"_s}).isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(QDir(qEnvironmentVariable("XDG_RUNTIME_DIR")).absoluteFilePath(name));
    return socket.waitForConnected(Patience);
}

} // namespace

bool hasDisplay()
{
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
    if (platform.startsWith("xcb"_L1))
        return hasX();
    if (platform.startsWith("wayland"_L1))
        return hasWayland();
    return !platform.isEmpty() || hasX() || hasWayland();
}

} // namespace shell

#else

namespace shell {

bool hasDisplay()
{
    return true;
}

} // namespace shell

#endif

namespace shell {

void drawUnseen()
{
#ifdef Q_OS_WIN
    qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");
    qputenv("QT_FONT_DPI", "96");
#else
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
}

} // namespace shell
