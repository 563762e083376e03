#pragma once

#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <memory>

namespace shell {

/// Keeps the window and the language it was made in. Another language means another window, at the same place on the
/// screen and in the library: texts are set when widgets are made.
class OneWindow : public QObject
{
    Q_OBJECT

public:
    /// As MainWindow; shown by show().
    OneWindow(workflows::Places places, const QString &locale, Settings &settings, QObject *parent = nullptr);
    ~OneWindow() override;

    void show();
    [[nodiscard]] MainWindow &window() const { return *m_window; }
    void bringToFront();

Q_SIGNALS:
    /// As MainWindow::libraryRequested.
    void libraryRequested(const QString &path);

private:
    void make(const QString &locale);
    void changeLanguage(const QString &word);

    workflows::Places m_places;
    Settings &m_settings;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace shell
