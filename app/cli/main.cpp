#include "app/cli/commands.h"
#include "app/cli/platform.h"
#include "app/cli/screenshot.h"
#include "app/cli/standardstream.h"
#include "ui/shell/application.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// Whether a window can be opened: Qt would end the program without a word of ours where it cannot.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
    if (!platform.isEmpty() && !platform.startsWith("xcb"_L1) && !platform.startsWith("wayland"_L1))
        return true; // one that needs no server
    if (!qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return true;
    // ":1.0" is a server on this machine; one that is gone has left its name in the environment.
    const QString display = qEnvironmentVariable("DISPLAY");
    if (!display.startsWith(u':'))
        return !display.isEmpty();
    return QFile::exists("/tmp/.X11-unix/X"_L1 + display.sliced(1).section(u'.', 0, 0));
#else
    return true;
#endif
}

/// Where library and cache are, unless --library says otherwise.
workflows::Places places(const QStringList &arguments)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString named = cli::globalValue(arguments, u"--library"_s);
    const QString ofEnvironment = qEnvironmentVariable("ASSAY_LIBRARY");
    const QString otherwise = ofEnvironment.isEmpty() ? QString(data + "/library.assay"_L1) : ofEnvironment;
    return {.library = named.isEmpty() ? otherwise : named,
            .cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation)};
}

/// The language of messages, those about a wrong command line too.
QString localeOf(const QStringList &arguments)
{
    const QString asked = cli::globalValue(arguments, u"--locale"_s);
    if (asked == "en"_L1 || asked == "ja"_L1)
        return asked;
    return QLocale::system().language() == QLocale::Japanese ? u"ja"_s : u"en"_s;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"assay"_s);
    QCoreApplication::setApplicationVersion(u"" ASSAY_VERSION ""_s);
    cli::nameProcess();
    const QStringList arguments = cli::programArguments(argc, argv);
    const workflows::Places here = places(arguments);
    const bool wantsWindow = !cli::isForCommandLine(arguments) && hasDisplay();
    if (wantsWindow && cli::startWindowProgram(arguments))
        return cli::Done;
    if (wantsWindow)
        return shell::runWindow(argc, argv, here, cli::globalValue(arguments, u"--locale"_s));

    const cli::ConsoleEncoding encoding;
    cli::StandardStream out(cli::StandardStream::Which::Output);
    cli::StandardStream err(cli::StandardStream::Which::Error);
    QList<cli::Command> commands = cli::commands();
    commands.append(cli::screenshotCommand(argc, argv));
    const cli::Environment environment{.library = here.library,
                                       .cache = here.cache,
                                       .locale = localeOf(arguments),
                                       .isErrorTerminal = err.isTerminal()};
    if (cli::verbIn(arguments) == "screenshot"_L1) // makes an application object of its own
        return cli::run(arguments, out, err, environment, commands);

    const QCoreApplication application(argc, argv);
    QTranslator translator; // English is in the sources
    if (translator.load(u":/i18n/assay_"_s + environment.locale))
        QCoreApplication::installTranslator(&translator);
    return cli::run(arguments, out, err, environment, commands);
}
