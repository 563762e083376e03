#include "ui/shell/history.h"
#include "ui/shell/language.h"
#include "ui/shell/libraryfiles.h"
#include "ui/shell/searchresults.h"
#include "ui/shell/settings.h"
#include "ui/shell/singleinstance.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

// The whole history, the present place in brackets: "overview [listings] goods".
QString asText(const shell::History &history)
{
    QStringList words;
    for (shell::History back = history; back.canGoBack();)
        words.prepend(back.goBack().page);
    words.append(u'[' % (history.present() ? history.present()->page : u"nowhere"_s) % u']');
    for (shell::History ahead = history; ahead.canGoForward();)
        words.append(ahead.goForward().page);
    return words.join(u' ');
}

// Rows as text: headings end in a colon, "a" stands for actions.
QStringList asText(const shell::SearchResults &results)
{
    QStringList lines;
    for (int row = 0; row < results.rowCount(); ++row) {
        const QString title = results.index(row).data().toString();
        if (results.hit(row))
            lines << results.hit(row)->id;
        else
            lines << (results.action(row) ? QString(u"a "_s % title) : QString(title % u':'));
    }
    return lines;
}

workflows::Hit hit(const QString &table, const QString &id)
{
    return {.table = table, .id = id, .title = id, .column = u"title"_s, .snippet = id};
}

} // namespace

class TestShellParts : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }

private Q_SLOTS:
    void historyWalks_data();
    void historyWalks();
    void historyForgetsTheOldest();
    void settingsHaveDefaults();
    void settingsAreWrittenAtOnce();
    void settingsRefuseUnknownWords();
    void resetLayoutKeepsTheUsersOwn();
    void languageIsChosen_data();
    void languageIsChosen();
    void newLibraryTakesAFreeName();
    void resultsAreGrouped();
    void actionsAreFoundByName();
    void secondStartHandsOver();
    void oneFileByTwoPathsIsOneLibrary();
    void socketOfACrashIsTakenOver();
    void anotherLibraryIsFree();
};

void TestShellParts::historyWalks_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("history");
    QTest::newRow("nothing") << u""_s << u"[nowhere]"_s;
    QTest::newRow("one") << u"overview"_s << u"[overview]"_s;
    QTest::newRow("steps") << u"overview listings goods"_s << u"overview listings [goods]"_s;
    QTest::newRow("the same place is no step") << u"overview listings listings"_s << u"overview [listings]"_s;
    QTest::newRow("back") << u"overview listings goods <"_s << u"overview [listings] goods"_s;
    QTest::newRow("back and forward") << u"overview listings < >"_s << u"overview [listings]"_s;
    QTest::newRow("a step forgets what lay ahead") << u"overview listings goods < < cases"_s << u"overview [cases]"_s;
    QTest::newRow("an update is no step") << u"overview listings =goods"_s << u"overview [goods]"_s;
    QTest::newRow("an update keeps what lies ahead") << u"overview listings < =cases"_s << u"[cases] listings"_s;
    QTest::newRow("update of nothing") << u"=cases"_s << u"[cases]"_s;
}

void TestShellParts::historyWalks()
{
    QFETCH(const QString, steps);
    shell::History history;
    for (const QString &step : steps.split(u' ', Qt::SkipEmptyParts)) {
        if (step == "<"_L1)
            history.goBack();
        else if (step == ">"_L1)
            history.goForward();
        else if (step.startsWith(u'='))
            history.update({.page = step.mid(1)});
        else
            history.visit({.page = step});
    }
    QTEST(asText(history), "history");
}

void TestShellParts::historyForgetsTheOldest()
{
    shell::History history;
    for (int step = 0; step < 1000; ++step)
        history.visit({.page = QString::number(step)});
    QCOMPARE(history.present()->page, u"999"_s);
    int back = 0;
    for (; history.canGoBack(); ++back)
        history.goBack();
    QCOMPARE(back, 199);
}

void TestShellParts::settingsHaveDefaults()
{
    const QTemporaryDir folder;
    const shell::Settings settings(folder.path());
    QCOMPARE(settings.value(shell::Setting::Theme), QVariant(u"system"_s));
    QCOMPARE(settings.value(shell::Setting::Language), QVariant(QString()));
    QCOMPARE(settings.value(shell::Setting::Page), QVariant(u"overview"_s));
    QCOMPARE(settings.value(shell::Setting::Geometry), QVariant(QByteArray()));
}

void TestShellParts::settingsAreWrittenAtOnce()
{
    const QTemporaryDir folder;
    shell::Settings settings(folder.path());
    QSignalSpy changed(&settings, &shell::Settings::changed);
    settings.setValue(shell::Setting::Theme, u"dark"_s);
    settings.setValue(shell::Setting::Theme, u"dark"_s);
    settings.setValue(shell::Setting::Geometry, QByteArray("\0\x01", 2));
    QCOMPARE(changed.count(), 2);
    const shell::Settings other(folder.path()); // while the first one lives
    QCOMPARE(other.value(shell::Setting::Theme), QVariant(u"dark"_s));
    QCOMPARE(other.value(shell::Setting::Geometry), QVariant(QByteArray("\0\x01", 2)));
}

void TestShellParts::settingsRefuseUnknownWords()
{
    const QTemporaryDir folder;
    {
        QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        file.setValue("theme"_L1, u"pink"_s);
        file.setValue("language"_L1, u"ja"_s);
    }
    const shell::Settings settings(folder.path());
    QCOMPARE(settings.value(shell::Setting::Theme), QVariant(u"system"_s));
    QCOMPARE(settings.value(shell::Setting::Language), QVariant(u"ja"_s));
}

void TestShellParts::resetLayoutKeepsTheUsersOwn()
{
    const QTemporaryDir folder;
    shell::Settings settings(folder.path());
    settings.setValue(shell::Setting::Theme, u"dark"_s);
    settings.setValue(shell::Setting::Page, u"goods"_s);
    settings.setValue(shell::Setting::Geometry, QByteArray("x"));
    settings.layout().setValue("goods/columns"_L1, 7);
    settings.resetLayout();
    QVERIFY(!settings.layout().contains("goods/columns"_L1));
    QCOMPARE(settings.value(shell::Setting::Geometry), QVariant(QByteArray()));
    QCOMPARE(settings.value(shell::Setting::Theme), QVariant(u"dark"_s));
    QCOMPARE(settings.value(shell::Setting::Page), QVariant(u"goods"_s));
}

void TestShellParts::languageIsChosen_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("language");
    QTest::newRow("asked wins") << u"ja"_s << u"en"_s << u"ja"_s;
    QTest::newRow("setting") << QString() << u"ja"_s << u"ja"_s;
    QTest::newRow("system") << QString() << QString() << u"en"_s;
    QTest::newRow("not spoken") << u"fr"_s << u"ja"_s << u"ja"_s;
}

void TestShellParts::languageIsChosen()
{
    QFETCH(const QString, asked);
    QFETCH(const QString, setting);
    QTEST(shell::chosenLanguage(asked, setting), "language");
}

void TestShellParts::newLibraryTakesAFreeName()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"my library.assay"_s);
    QCOMPARE(shell::freeNameBeside(path), folder.filePath(u"my library-2.assay"_s));
    QFile taken(folder.filePath(u"my library-2.assay"_s));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    QCOMPARE(shell::freeNameBeside(path), folder.filePath(u"my library-3.assay"_s));
    QCOMPARE(shell::freeNameBeside(folder.filePath(u"bare"_s)), folder.filePath(u"bare-2"_s));
}

void TestShellParts::resultsAreGrouped()
{
    shell::SearchResults results;
    const QAbstractItemModelTester tester(&results);
    results.setText(u"uflpa"_s, {});
    results.setHits(
        {hit(u"instruments"_s, u"uflpa"_s), hit(u"listings"_s, u"x"_s), hit(u"instruments"_s, u"uflpa-strategy"_s)});
    const QStringList lines = asText(results);
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.mid(1, 2), (QStringList{u"uflpa"_s, u"uflpa-strategy"_s}));
    QCOMPARE(lines.last(), u"x"_s);
    QVERIFY(results.index(0).data(shell::SearchResults::HeadingRole).toBool());
    QVERIFY(!(results.index(0).flags() & Qt::ItemIsSelectable));
    QCOMPARE(results.nextChoice(-1, 1), 1);
    QCOMPARE(results.nextChoice(2, 1), 4); // over the heading
    QCOMPARE(results.nextChoice(4, 1), -1);
    QCOMPARE(results.nextChoice(1, -1), -1);
    QVERIFY(!results.hit(-1) && !results.hit(5) && !results.action(5));
}

void TestShellParts::actionsAreFoundByName()
{
    QAction listings(u"Go to Listings"_s);
    QAction dark(u"Dark theme"_s);
    QAction off(u"Go to nowhere"_s);
    off.setEnabled(false);
    shell::SearchResults results;
    const QAbstractItemModelTester tester(&results);
    results.setText({}, {&listings, &dark, &off});
    QCOMPARE(asText(results).mid(1), (QStringList{u"a Go to Listings"_s, u"a Dark theme"_s}));
    results.setText(u"list go"_s, {&listings, &dark, &off});
    QCOMPARE(asText(results).mid(1), QStringList{u"a Go to Listings"_s});
    results.setText(u"ＤＡＲＫ"_s, {&listings, &dark, &off}); // width does not count
    QCOMPARE(asText(results).mid(1), QStringList{u"a Dark theme"_s});
    results.setText(u"nothing so named"_s, {&listings, &dark, &off});
    QVERIFY(asText(results).isEmpty());
}

void TestShellParts::secondStartHandsOver()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.assay"_s);
    shell::SingleInstance first;
    QVERIFY(first.claim(library));
    QVERIFY(first.claim(library)); // it is ours already
    QSignalSpy raised(&first, &shell::SingleInstance::raiseRequested);
    shell::SingleInstance second;
    QVERIFY(!second.claim(library));
    // Handing over waits for the answer, so it needs a thread of its own here; in life it is another program.
    const QFuture<bool> handed = QtConcurrent::run([&] { return shell::SingleInstance::handOver(library); });
    QTRY_VERIFY(handed.isFinished());
    QVERIFY(handed.result());
    QCOMPARE(raised.count(), 1);
}

void TestShellParts::oneFileByTwoPathsIsOneLibrary()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.assay"_s);
    QFile file(library);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(library, folder.filePath(u"link.assay"_s)));
    shell::SingleInstance first;
    QVERIFY(first.claim(library));
    shell::SingleInstance second;
    QVERIFY(!second.claim(folder.filePath(u"link.assay"_s)));
    QVERIFY(!second.claim(folder.filePath(u"./library.assay"_s)));
}

void TestShellParts::socketOfACrashIsTakenOver()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.assay"_s);
    QString socket;
    {
        shell::SingleInstance first;
        QVERIFY(first.claim(library));
        QVERIFY(!first.socketPath().isEmpty());
        socket = first.socketPath();
        // A hard link outlives the server, as the socket of a killed program does.
        QVERIFY(::link(socket.toLocal8Bit().constData(), (socket + u".kept"_s).toLocal8Bit().constData()) == 0);
    }
    QVERIFY(QFile::rename(socket + u".kept"_s, socket));
    QVERIFY(!shell::SingleInstance::handOver(library));
    shell::SingleInstance second;
    QVERIFY(second.claim(library));
    shell::SingleInstance third;
    QVERIFY(!third.claim(library));
}

void TestShellParts::anotherLibraryIsFree()
{
    const QTemporaryDir folder;
    shell::SingleInstance first;
    shell::SingleInstance second;
    QVERIFY(first.claim(folder.filePath(u"one.assay"_s)));
    QVERIFY(second.claim(folder.filePath(u"two.assay"_s)));
    QVERIFY(first.claim(folder.filePath(u"three.assay"_s)));
    QVERIFY(second.claim(folder.filePath(u"one.assay"_s))); // given up by the first
}

QTEST_MAIN(TestShellParts)
#include "shellparts.moc"
