#include "ui/shell/onewindow.h"

namespace shell {

OneWindow::OneWindow(workflows::Places places, const QString &locale, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_places(std::move(places))
    , m_settings(settings)
{
    make(locale);
}

OneWindow::~OneWindow() = default;

void OneWindow::make(const QString &locale)
{
    m_language.reset(); // takes its translators out before others are put in
    m_language = std::make_unique<Language>(locale);
    m_window = std::make_unique<MainWindow>(m_places, locale, m_settings);
    connect(m_window.get(), &MainWindow::libraryRequested, this, &OneWindow::libraryRequested);
    // Not within the window's own signal, as it goes.
    connect(m_window.get(), &MainWindow::languageRequested, this, &OneWindow::changeLanguage, Qt::QueuedConnection);
}

void OneWindow::show()
{
    m_window->show();
}

void OneWindow::bringToFront()
{
    m_window->bringToFront();
}

void OneWindow::changeLanguage(const QString &word)
{
    // The former one goes when the next stands in its place: without any window the program would end.
    const std::unique_ptr<MainWindow> former = std::move(m_window);
    m_places.library = former->libraryPath();
    make(chosenLanguage({}, word));
    m_window->setGeometry(former->geometry());
    m_window->setWindowState(former->windowState());
    m_window->go(former->place());
    m_window->show();
    m_window->activateWindow();
}

} // namespace shell
