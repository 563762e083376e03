#pragma once

#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The real window on the bundled library, in a folder of its own that goes with it.
struct Desk
{
    explicit Desk(const QString &locale = QStringLiteral("en"))
        : language(locale)
        , settings(folder.filePath(QStringLiteral("settings")))
        , places{.library = folder.filePath(QStringLiteral("library.assay")),
                 .cache = folder.filePath(QStringLiteral("cache"))}
        , locale(locale)
    {
    }

    /// Makes the window (again), and waits until it is active and its library open.
    void open()
    {
        window.reset();
        window = std::make_unique<shell::MainWindow>(places, locale, settings);
        QSignalSpy opened(window.get(), &shell::MainWindow::opened);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QVERIFY(!opened.isEmpty() || opened.wait());
    }

    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        // Pages that lie behind the one shown have widgets of the same names.
        for (Widget *widget : window->findChildren<Widget *>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(target, Qt::Key(key), modifiers);
    }
    /// Of the table in sight; 0 while there is none.
    [[nodiscard]] int rowsShown() const
    {
        const auto *table = find<QAbstractItemView>("table");
        return table ? table->model()->rowCount() : 0;
    }
    /// Waits until the library has answered all that was asked, and what its answers led to.
    void settle() const
    {
        for (int round = 0; round < 6; ++round) {
            const auto info = window->service()->info();
            QTRY_VERIFY(info.isFinished());
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] QString filter() const { return query::toText(window->place().filter); }
    [[nodiscard]] QString page() const { return window->place().page; }

    QTemporaryDir folder;
    shell::Language language;
    shell::Settings settings;
    workflows::Places places;
    QString locale;
    std::unique_ptr<shell::MainWindow> window;
};

inline void chooseTestPlatform()
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}
