#include "app/cli/commands.h"
#include "app/cli/platform.h"
#include "app/cli/screenshot.h"
#include "app/cli/standardstream.h"
#include "app/printing/pdf.h"
#include "ui/shell/application.h"
#include "ui/shell/display.h"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

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

/// Whether a report is to be printed, which wants fonts.
bool isForPrinter(const QStringList &arguments)
{
    return cli::verbIn(arguments) == "audit"_L1 &&
           std::any_of(arguments.begin(), arguments.end(),
                       [](const QString &word) { return word.endsWith(".pdf"_L1, Qt::CaseInsensitive); });
}

cli::PrintOutcome print(const QString &html, const QString &title, QIODevice &device)
{
    switch (printing::writePdf(html, title, device)) {
    case printing::Printed::Done:
        return cli::PrintOutcome::Done;
    case printing::Printed::WithoutGlyphs:
        return cli::PrintOutcome::WithoutGlyphs;
    case printing::Printed::Failed:
        break;
    }
    return cli::PrintOutcome::Failed;
}

std::unique_ptr<QCoreApplication> makeApplication(bool printer, int &argc, char **argv)
{
    if (!printer)
        return std::make_unique<QCoreApplication>(argc, argv);
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    qputenv("QT_QPA_PLATFORM", "offscreen"); // a display is not needed, and may not be there
#endif
    return std::make_unique<QGuiApplication>(argc, argv);
}

int run(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"assay"_s);
    QCoreApplication::setApplicationVersion(u"" ASSAY_VERSION ""_s);
    cli::nameProcess();
    const QStringList arguments = cli::programArguments(argc, argv);
    const workflows::Places here = places(arguments);
    const bool wantsWindow = !cli::isForCommandLine(arguments) && shell::hasDisplay();
    if (wantsWindow && cli::startWindowProgram(arguments))
        return cli::Done;
    if (wantsWindow)
        return shell::runWindow(argc, argv, here, cli::globalValue(arguments, u"--locale"_s));

    const cli::ConsoleEncoding encoding;
    cli::StandardStream out(cli::StandardStream::Which::Output);
    cli::StandardStream err(cli::StandardStream::Which::Error);
    QTranslator translator; // English is in the sources
    QList<cli::Command> commands = cli::commands();
    commands.append(cli::screenshotCommand(translator));
    cli::Environment environment{.library = here.library,
                                 .cache = here.cache,
                                 .locale = localeOf(arguments),
                                 .isErrorTerminal = err.isTerminal()};
    const bool printer = isForPrinter(arguments);
    std::unique_ptr<QCoreApplication> application;
    if (cli::verbIn(arguments) == "screenshot"_L1) {
        shell::prepareScreenshot(cli::screenshotScale(arguments));
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = makeApplication(printer, argc, argv);
    }
    if (printer)
        environment.print = print;
    if (translator.load(u":/i18n/assay_"_s + environment.locale))
        QCoreApplication::installTranslator(&translator);
    return cli::run(arguments, out, err, environment, commands);
}

} // namespace

int main(int argc, char **argv)
{
    return cli::leave(run(argc, argv));
}
