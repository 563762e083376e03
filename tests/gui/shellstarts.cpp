#include "ui/shell/singleinstance.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

/// Several programs that start on one library: each is a process of its own, as in life.
class TestShellStarts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOfManyAtOnceOpensTheWindow();
    void nextOneOpensItAfterTheFirstHasEnded_data();
    void nextOneOpensItAfterTheFirstHasEnded();
    void waitsForOneThatIsJustStarting();
};

namespace {

/// What main does with the library, without a window. "shows" and then lives until it is killed or told to end;
/// "hands over" and ends.
int start(const QStringList &arguments)
{
    shell::SingleInstance instance;
    if (!instance.claimOrHandOver(arguments.at(2))) {
        std::puts("hands over");
        return 0;
    }
    std::puts(instance.socketPath().isEmpty() ? "shows without a claim" : "shows");
    std::fflush(stdout);
    QTest::qSleep(arguments.at(3).toInt()); // as long as a window takes to be built, nobody is answered
    QObject::connect(&instance, &shell::SingleInstance::raiseRequested, [] {
        std::puts("is raised");
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}

class Start
{
public:
    explicit Start(const QString &library, int silence = 0)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--start"_s, library, QString::number(silence)});
    }
    ~Start() { kill(); }
    Q_DISABLE_COPY_MOVE(Start)

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Its first line; empty if there is none in time.
    QString says()
    {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(20'000))
                return {};
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

private:
    QProcess m_process;
};

} // namespace

void TestShellStarts::oneOfManyAtOnceOpensTheWindow()
{
    constexpr int rounds = 25;
    constexpr int starts = 4;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        const QString library = folder.filePath(u"library.assay"_s);
        std::vector<std::unique_ptr<Start>> started;
        for (int i = 0; i < starts; ++i)
            started.push_back(std::make_unique<Start>(library));
        QStringList said;
        for (const auto &each : started)
            said << each->says();
        said.sort();
        QCOMPARE(said, (QStringList{u"hands over"_s, u"hands over"_s, u"hands over"_s, u"shows"_s}));
    }
}

void TestShellStarts::nextOneOpensItAfterTheFirstHasEnded_data()
{
    QTest::addColumn<bool>("isFileThere");
    QTest::newRow("library that is there") << true;
    QTest::newRow("library that is still to be made") << false;
}

// Killed, it leaves its lock and its socket behind.
void TestShellStarts::nextOneOpensItAfterTheFirstHasEnded()
{
    QFETCH(const bool, isFileThere);
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.assay"_s);
    QFile file(library);
    QVERIFY(!isFileThere || file.open(QIODevice::WriteOnly));
    Start first(library);
    QCOMPARE(first.says(), u"shows"_s);
    first.kill();
    Start second(library);
    QCOMPARE(second.says(), u"shows"_s);
    Start third(library);
    QCOMPARE(third.says(), u"hands over"_s);
    QCOMPARE(second.says(), u"is raised"_s);
}

void TestShellStarts::waitsForOneThatIsJustStarting()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.assay"_s);
    Start first(library, 2000);
    QCOMPARE(first.says(), u"shows"_s);
    Start second(library);
    QCOMPARE(second.says(), u"hands over"_s);
    QCOMPARE(first.says(), u"is raised"_s);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--start") == 0)
        return start(QCoreApplication::arguments());
    TestShellStarts test;
    return QTest::qExec(&test, argc, argv);
}

#include "shellstarts.moc"
