#include "ui/shell/onewindow.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Another language, chosen while the program runs.
class TestShellLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAtOnceAndStaysWhereItIs();
};

void TestShellLanguage::changesAtOnceAndStaysWhereItIs()
{
    const QTemporaryDir folder;
    shell::Settings settings(folder.filePath(u"settings"_s));
    shell::OneWindow one({.library = folder.filePath(u"library.assay"_s), .cache = folder.filePath(u"cache"_s)},
                         u"en"_s, settings);
    one.show();
    QVERIFY(QTest::qWaitForWindowActive(&one.window()));
    const auto title = [&] {
        for (const auto *label : one.window().findChildren<QLabel *>(u"pageTitle"_s))
            if (label->isVisible())
                return label->text();
        return QString();
    };
    models::Place place;
    place.page = u"countries"_s;
    place.record = u"JP"_s;
    one.window().go(place);
    QTRY_COMPARE(title(), u"Countries"_s);
    one.window().resize(1100, 720);
    QTRY_COMPARE(one.window().place().record, u"JP"_s);

    const shell::MainWindow *former = &one.window();
    auto *japanese = one.window().findChild<QAction *>(u"language-ja"_s);
    QVERIFY(japanese != nullptr);
    japanese->trigger();
    QTRY_COMPARE(title(), u"国・地域"_s);
    QVERIFY(&one.window() != former);
    QTRY_COMPARE(one.window().place().record, u"JP"_s);
    QCOMPARE(one.window().size(), QSize(1100, 720));
    QCOMPARE(settings.value(shell::Setting::Language).toString(), u"ja"_s);
    QCOMPARE(QApplication::topLevelWidgets().count(former), 0);

    one.window().findChild<QAction *>(u"language-en"_s)->trigger();
    QTRY_COMPARE(title(), u"Countries"_s);
}

QTEST_MAIN(TestShellLanguage)
#include "shelllanguage.moc"
