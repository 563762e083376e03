#include "ui/shell/application.h"

#include "ui/shell/language.h"
#include "ui/shell/onewindow.h"
#include "ui/shell/platform.h"
#include "ui/shell/settings.h"
#include "ui/shell/singleinstance.h"
#include "ui/shell/themes.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(u"assay"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ASSAY_VERSION));
    QGuiApplication::setDesktopFileName(u"assay"_s);
}

} // namespace

int runWindow(int &argc, char **argv, const workflows::Places &places, const QString &locale)
{
    nameApplication();
    QApplication application(argc, argv);
    const OpenRequests requests(&application);
    SingleInstance instance;
    if (!instance.claimOrHandOver(places.library))
        return 0;
    Settings settings;
    const QString language = chosenLanguage(locale, settings.value(Setting::Language).toString());
    applyTheme(settings.value(Setting::Theme).toString());
    OneWindow window(places, language, settings);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &window, &OneWindow::bringToFront);
    QObject::connect(&window, &OneWindow::libraryRequested, &window, [&](const QString &path) {
        if (!instance.claimOrHandOver(path))
            return;
        settings.setValue(Setting::LastLibrary, path);
        window.window().openLibrary(path);
    });
    QObject::connect(&requests, &OpenRequests::libraryRequested, &window, &OneWindow::libraryRequested);
    window.show();
    return QApplication::exec();
}

} // namespace shell
