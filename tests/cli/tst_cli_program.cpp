#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// The program as a shell starts it: no display, a home of its own.
class TestCliProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsNoDisplay();
    void tellsWhatItHoldsWithoutDisplayAndVerb_data();
    void tellsWhatItHoldsWithoutDisplayAndVerb();
    void namesADisplayThatIsDead();
    void makesTheLibraryInTheDataFolder();
    void takesTheLibraryOfTheEnvironment();
    void endsQuietlyWhenThePipeCloses();
    void tellsThatOutputIsFull();
    void namesAHomeThatCannotBeWritten();
    void readsALibraryWithoutAHome();
    void speaksTheLanguageAskedFor();
    void speaksItAboutPicturesToo();
    void drawsAtTheScaleAskedFor();
};

namespace {

struct Answer
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// A home and the environment of a session without display.
class Home
{
public:
    Home()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"ASSAY_LIBRARY"_s,
                                    u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_HOME"_s})
            m_environment.remove(name);
        set(u"HOME"_s, m_folder.path());
        set(u"LANG"_s, u"C.UTF-8"_s);
    }
    void set(const QString &name, const QString &value) { m_environment.insert(name, value); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    Answer run(const QStringList &arguments) const { return start(QStringLiteral(ASSAY_PROGRAM), arguments); }
    /// $0 of the script is the program.
    Answer shell(const QString &script) const
    {
        return start(u"/bin/sh"_s, {u"-c"_s, script, QStringLiteral(ASSAY_PROGRAM)});
    }

private:
    Answer start(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(program, arguments);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, process.readAllStandardOutput(), "did not end well: " + process.readAllStandardError()};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

} // namespace

void TestCliProgram::needsNoDisplay()
{
    const Home home;
    const Answer answer = home.run({u"list"_s, u"instruments"_s, u"--count"_s});
    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.out, "71\n"_ba);
    QCOMPARE(answer.code, 0);
}

void TestCliProgram::tellsWhatItHoldsWithoutDisplayAndVerb_data()
{
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("platform");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("empty") << u""_s << QString();
    QTest::newRow("one that is gone") << u":98765"_s << QString();
    QTest::newRow("none for X") << QString() << u"xcb"_s;
}

void TestCliProgram::tellsWhatItHoldsWithoutDisplayAndVerb()
{
    QFETCH(const QString, display);
    QFETCH(const QString, platform);
    Home home;
    if (!display.isNull())
        home.set(u"DISPLAY"_s, display);
    if (!platform.isNull())
        home.set(u"QT_QPA_PLATFORM"_s, platform);
    const Answer answer = home.run({});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.contains("instruments"));
    for (const char *verb : {"info", "tables", "columns", "list", "facets", "show", "find", "export", "screenshot"})
        QVERIFY2(answer.out.contains(verb), verb);
    QVERIFY2(answer.err.startsWith("assay: window: There is no display"), answer.err.constData());
}

void TestCliProgram::makesTheLibraryInTheDataFolder()
{
    const Home home;
    QCOMPARE(home.run({u"tables"_s}).code, 0);
    QVERIFY(QFile::exists(home.path(u".local/share/assay/library.assay"_s)));
}

void TestCliProgram::takesTheLibraryOfTheEnvironment()
{
    Home home;
    home.set(u"ASSAY_LIBRARY"_s, home.path(u"mine.assay"_s));
    QCOMPARE(home.run({u"tables"_s}).code, 0);
    QVERIFY(QFile::exists(home.path(u"mine.assay"_s)));
    QVERIFY(!QFile::exists(home.path(u".local/share/assay/library.assay"_s)));
    const Answer named = home.run({u"info"_s, u"--json"_s, u"--library"_s, home.path(u"named.assay"_s)});
    QVERIFY2(named.out.contains("named.assay"), "the option comes before the environment");
}

void TestCliProgram::endsQuietlyWhenThePipeCloses()
{
    const Home home;
    // The reader takes one line of many and goes; the exit code is that of the program, not of head.
    const Answer answer = home.shell(u"{ \"$0\" list sources --format json; echo $? >&2; } | head -n 1"_s);
    QCOMPARE(answer.out, "[\n"_ba);
    QCOMPARE(answer.err, "0\n"_ba);
}

void TestCliProgram::tellsThatOutputIsFull()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("This system has no /dev/full.");
    const Home home;
    const Answer answer = home.shell(u"\"$0\" list sources --format csv > /dev/full"_s);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.startsWith("assay: standard output: Writing failed (No space left on device)."),
             answer.err.constData());
}

void TestCliProgram::namesAHomeThatCannotBeWritten()
{
    Home home;
    home.set(u"HOME"_s, u"/dev/null"_s); // not even root can make folders there
    const Answer answer = home.run({u"tables"_s});
    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.startsWith("assay: /dev/null/") && answer.err.contains("--library"), answer.err.constData());
    QCOMPARE(answer.err.count('\n'), 1);
}

void TestCliProgram::readsALibraryWithoutAHome()
{
    Home home;
    const QString library = home.path(u"mine.assay"_s);
    QCOMPARE(home.run({u"tables"_s, u"--library"_s, library}).code, 0);
    home.set(u"HOME"_s, u"/dev/null"_s);
    const Answer answer = home.run({u"list"_s, u"instruments"_s, u"--count"_s, u"--library"_s, library});
    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.out, "71\n"_ba);
}

/// A server that crashed leaves its socket behind; nobody listens on it.
class DeadServer
{
public:
    DeadServer()
    {
        const int end = socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path, sizeof(address.sun_path));
        QDir().mkdir(u"/tmp/.X11-unix"_s);
        isThere = bind(end, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0;
        close(end);
    }
    ~DeadServer()
    {
        if (isThere)
            unlink(path);
    }
    Q_DISABLE_COPY_MOVE(DeadServer)

    static constexpr const char *path = "/tmp/.X11-unix/X9877";
    bool isThere = false;
};

void TestCliProgram::namesADisplayThatIsDead()
{
    const DeadServer server;
    if (!server.isThere)
        QSKIP("no right to leave a socket where displays are");
    Home home;
    home.set(u"DISPLAY"_s, u":9877"_s);
    const Answer answer = home.run({});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.startsWith("assay: window: There is no display"), answer.err.constData());
}

void TestCliProgram::speaksItAboutPicturesToo()
{
    Home home;
    home.set(u"LANG"_s, u"ja_JP.UTF-8"_s);
    const QStringList japanese{u"--locale"_s, u"ja"_s};
    const auto said = [&](const QStringList &options, const QStringList &arguments) {
        const Answer answer = home.run(options + QStringList{u"screenshot"_s} + arguments);
        return answer.code == 2 ? QString::fromUtf8(answer.err) : u"code %1"_s.arg(answer.code);
    };
    const QString file = home.path(u"a.png"_s);
    for (const QStringList &wrong : {QStringList{u"overview"_s},
                                     {u"nowhere"_s, file},
                                     {u"overview"_s, file, u"--size"_s, u"big"_s},
                                     {u"overview"_s, file, u"--scale"_s, u"9"_s},
                                     {u"cases"_s, file, u"--filter"_s, u"kind:"_s}}) {
        const QString message = said(japanese, wrong);
        QVERIFY2(message.startsWith(u"assay: "_s) && message.contains(u"。"_s), qPrintable(message));
        const QString english = said({u"--locale"_s, u"en"_s}, wrong);
        QVERIFY2(!english.contains(u"。"_s), qPrintable(english));
    }
}

void TestCliProgram::drawsAtTheScaleAskedFor()
{
    const Home home;
    const QString file = home.path(u"a.png"_s);
    const Answer answer =
        home.run({u"screenshot"_s, u"overview"_s, file, u"--size"_s, u"1000x700"_s, u"--scale"_s, u"1.5"_s});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QFile picture(file);
    QVERIFY(picture.open(QIODevice::ReadOnly));
    const QByteArray header = picture.read(24); // width and height stand at 16 and 20
    QCOMPARE(qFromBigEndian<quint32>(header.constData() + 16), 1500u);
    QCOMPARE(qFromBigEndian<quint32>(header.constData() + 20), 1050u);
}

void TestCliProgram::speaksTheLanguageAskedFor()
{
    Home home;
    const QStringList listing{
        u"list"_s,    u"listings"_s, u"--columns"_s, u"country"_s, u"--filter"_s, u"list:uflpa country:CN"_s,
        u"--limit"_s, u"1"_s,        u"--format"_s,  u"csv"_s};
    QCOMPARE(home.run(listing).out, "country\r\nChina\r\n"_ba);
    const QByteArray japanese = home.run(listing + QStringList{u"--locale"_s, u"ja"_s}).out;
    QVERIFY2(japanese.contains("中"), japanese.constData());
    QVERIFY2(home.run({u"--locale"_s, u"ja"_s, u"--help"_s}).out != home.run({u"--help"_s}).out, "the help too");
}

QTEST_GUILESS_MAIN(TestCliProgram)
#include "tst_cli_program.moc"
