#include "commandrunner.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// Bad input: the exit code, one message that names the thing and the remedy, and nothing on standard output.
class TestCliErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesLibraries_data();
    void refusesLibraries();
    void endsQuietlyWhenTheReaderIsGone_data();
    void endsQuietlyWhenTheReaderIsGone();
    void tellsThatOutputFailed();

private:
    CommandRunner m_cli;
};

namespace {

/// A path as messages show it here, for a pattern.
QString shown(const QString &path)
{
    return QRegularExpression::escape(QDir::toNativeSeparators(path));
}

/// A standard output that breaks after some bytes: closed by its reader, or full.
class BrokenOutput : public QIODevice
{
public:
    enum class Break { Closed, Full };

    BrokenOutput(qint64 room, Break kind)
        : m_room(room)
        , m_kind(kind)
    {
        open(WriteOnly | Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_room -= size;
        if (m_room >= 0)
            return size;
        setErrorString(u"No space left on device"_s);
        if (m_kind == Break::Closed)
            setOpenMode(NotOpen);
        return -1;
    }

private:
    qint64 m_room;
    Break m_kind;
};

int runInto(BrokenOutput &out, QByteArray &message, const QString &library, const QStringList &arguments)
{
    QBuffer err;
    err.open(QIODevice::WriteOnly);
    const cli::Environment environment{.library = library, .cache = {}, .locale = u"en"_s};
    const int code = cli::run(arguments, out, err, environment, cli::commands());
    message = err.data();
    return code;
}

} // namespace

void TestCliErrors::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message"); // a regular expression
    const auto row = [](const char *name, const QStringList &arguments, int code, const QString &message) {
        QTest::newRow(name) << arguments << code << message;
    };
    row("unknown verb", {u"lst"_s}, 2, u"^assay: lst: There is no such verb\\. Did you mean list"_s);
    row("verb in capitals", {u"LIST"_s}, 2, u"Did you mean list"_s);
    row("unknown option", {u"list"_s, u"cases"_s, u"--fliter"_s, u"x"_s}, 2,
        u"^assay: --fliter: list has no such option\\. Did you mean --filter"_s);
    row("unknown option with value", {u"list"_s, u"cases"_s, u"--limt=3"_s}, 2, u"--limt: .*Did you mean --limit"_s);
    row("option of another verb", {u"list"_s, u"cases"_s, u"--output"_s, u"x"_s}, 2, u"--output: list has no such"_s);
    row("unknown global option", {u"--libary"_s, u"info"_s}, 2, u"--libary"_s);
    row("value missing", {u"list"_s, u"cases"_s, u"--filter"_s}, 2, u"^assay: --filter: A value must follow\\. See"_s);
    row("option twice", {u"list"_s, u"cases"_s, u"--limit"_s, u"1"_s, u"--limit"_s, u"2"_s}, 2,
        u"--limit: It is given more than once"_s);
    row("argument missing", {u"list"_s}, 2, u"^assay: list: TABLE is missing\\. See assay list --help\\.$"_s);
    row("second argument missing", {u"show"_s, u"cases"_s}, 2, u"^assay: show: ID is missing"_s);
    row("option missing", {u"export"_s, u"cases"_s}, 2, u"^assay: export: --output is missing"_s);
    row("one word too many", {u"list"_s, u"cases"_s, u"goods"_s}, 2, u"^assay: goods: .*one word too many for list"_s);
    row("unknown format", {u"list"_s, u"cases"_s, u"--format"_s, u"xml"_s}, 2,
        u"^assay: --format: “xml” is none of its values\\..*It takes table, csv or json\\."_s);
    row("unknown locale", {u"info"_s, u"--locale"_s, u"fr"_s}, 2, u"--locale: .*It takes en or ja\\."_s);
    row("limit is no number", {u"list"_s, u"cases"_s, u"--limit"_s, u"many"_s}, 2, u"--limit: “many” is not a whole"_s);
    row("negative limit", {u"list"_s, u"cases"_s, u"--limit"_s, u"-1"_s}, 2, u"--limit: “-1”"_s);
    row("negative offset", {u"list"_s, u"cases"_s, u"--offset"_s, u"-1"_s}, 2, u"--offset: “-1”"_s);
    row("unknown table", {u"list"_s, u"instrument"_s}, 2, u"^assay: instrument: .*Did you mean instruments"_s);
    row("unknown table of columns", {u"columns"_s, u"good"_s}, 2, u"Did you mean goods"_s);
    row("unknown table of show", {u"show"_s, u"evnts"_s, u"x"_s}, 2, u"Did you mean events"_s);
    row("unknown column", {u"list"_s, u"cases"_s, u"--columns"_s, u"id,facilty"_s}, 2,
        u"^assay: --columns: at character 4: .*Did you mean facility"_s);
    row("unknown sort", {u"list"_s, u"cases"_s, u"--sort"_s, u"-facilty"_s}, 2,
        u"^assay: --sort: at character 2: .*Did you mean facility"_s);
    row("filter does not parse", {u"list"_s, u"cases"_s, u"--filter"_s, u"a (b"_s}, 2,
        u"^assay: --filter: at character 3: "_s);
    row("value missing in filter", {u"list"_s, u"cases"_s, u"--filter"_s, u"city:"_s}, 2,
        u"^assay: --filter: at character \\d+: "_s);
    row("unknown column in filter", {u"list"_s, u"instruments"_s, u"--filter"_s, u"cotton knd:statute"_s}, 2,
        u"^assay: --filter: at character 8: .*Did you mean kind"_s);
    row("unknown value in filter", {u"list"_s, u"instruments"_s, u"--filter"_s, u"kind:statue"_s}, 2,
        u"^assay: --filter: at character 6: .*Did you mean statute"_s);
    row("bad date in filter", {u"list"_s, u"instruments"_s, u"--filter"_s, u"adopted:>=2023-13"_s}, 2,
        u"^assay: --filter: at character \\d+: “2023-13” is not a date"_s);
    row("filter of facets", {u"facets"_s, u"listings"_s, u"list"_s, u"--filter"_s, u"knd:x"_s}, 2,
        u"^assay: --filter: at character 1: "_s);
    row("facet of text", {u"facets"_s, u"listings"_s, u"name"_s}, 2, u"^assay: name: "_s);
    row("unknown facet", {u"facets"_s, u"listings"_s, u"contry"_s}, 2, u"^assay: contry: .*Did you mean country"_s);
    row("unknown record", {u"show"_s, u"instruments"_s, u"uflp"_s}, 1,
        u"^assay: uflp: There is no such record in instruments\\. Did you mean uflpa"_s);
    row("export: unknown value",
        {u"export"_s, u"instruments"_s, u"--output"_s, u"x.csv"_s, u"--filter"_s, u"kind:statue"_s}, 2,
        u"^assay: --filter: at character 6: .*Did you mean statute"_s);
    row("export: unknown format", {u"export"_s, u"cases"_s, u"--output"_s, u"x"_s, u"--format"_s, u"xls"_s}, 2,
        u"--format: .*It takes csv, xlsx or json"_s);
    row("export: bad delimiter", {u"export"_s, u"cases"_s, u"--output"_s, u"x.csv"_s, u"--delimiter"_s, u"ab"_s}, 2,
        u"--delimiter: “ab” is not one character"_s);
    row("export: quote as delimiter", {u"export"_s, u"cases"_s, u"--output"_s, u"x.csv"_s, u"--delimiter"_s, u"\""_s},
        2, u"cannot part"_s);
    row("export: missing folder", {u"export"_s, u"cases"_s, u"--output"_s, u"/none/such/x.csv"_s}, 1,
        u"^assay: %1: There is no folder “/none/such”\\. Create"_s.arg(shown(u"/none/such/x.csv"_s)));
    row("export: a folder", {u"export"_s, u"cases"_s, u"--output"_s, u"/"_s}, 1,
        u"^assay: %1: This is a folder\\."_s.arg(shown(u"/"_s)));
    row("escape sequences are not obeyed", {u"show"_s, u"instruments"_s, u"\u001b[2Jx"_s}, 1, u"^assay:  \\[2Jx: "_s);
    row("a library in a server", {u"info"_s, u"--library"_s, u"mysql://host/x"_s}, 2, u"Only libraries in files"_s);
}

void TestCliErrors::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, code);
    QFETCH(const QString, message);
    const Answer answer = m_cli.run(arguments);
    QVERIFY2(answer.code == code, answer.err.constData());
    QCOMPARE(answer.out, QByteArray());
    const QString told = QString::fromUtf8(answer.err);
    QVERIFY2(told.startsWith("assay: "_L1) && told.endsWith(u'\n') && told.count(u'\n') == 1, qPrintable(told));
    QVERIFY2(QRegularExpression(message).match(told.trimmed()).hasMatch(), qPrintable(told));
    static const QRegularExpression doubled(u"\\.\\.|[.?] *[.]|  "_s);
    QVERIFY2(!doubled.match(told.section(u": "_s, 2)).hasMatch(), qPrintable(told));
}

void TestCliErrors::refusesLibraries_data()
{
    QTest::addColumn<QString>("library");
    QTest::newRow("not a library") << u"foreign.txt"_s;
    QTest::newRow("empty") << u"empty.assay"_s;
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("in a missing folder that cannot be made") << u"foreign.txt/x/library.assay"_s;
}

void TestCliErrors::refusesLibraries()
{
    QFETCH(const QString, library);
    const CommandRunner cli;
    for (const auto &[name, bytes] :
         {std::pair{u"foreign.txt"_s, "not a library"_ba}, {u"empty.assay"_s, QByteArray()}}) {
        QFile file(cli.path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const QStringList before = QDir(cli.path({})).entryList();
    const Answer answer = cli.run({u"info"_s, u"--library"_s, cli.path(library)});
    QVERIFY2(answer.code == 1, answer.err.constData());
    QCOMPARE(answer.out, QByteArray());
    const QString told = QString::fromUtf8(answer.err);
    QVERIFY2(told.startsWith("assay: "_L1) && told.count(u'\n') == 1, qPrintable(told));
    QVERIFY2(told.contains(QDir::toNativeSeparators(QDir(cli.path({})).path())), qPrintable(told));
    QCOMPARE(QDir(cli.path({})).entryList(), before);
    QFile foreign(cli.path(u"foreign.txt"_s));
    QVERIFY(foreign.open(QIODevice::ReadOnly));
    QCOMPARE(foreign.readAll(), "not a library"_ba);
}

void TestCliErrors::endsQuietlyWhenTheReaderIsGone_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &line : {u"info"_s, u"tables"_s, u"columns goods --json"_s, u"list listings --format csv"_s,
                                u"list listings"_s, u"list listings --format json"_s, u"facets goods country"_s,
                                u"show instruments uflpa"_s, u"find cotton"_s, u"--help"_s, u"--version"_s})
        QTest::newRow(qPrintable(line)) << line.split(u' ');
}

void TestCliErrors::endsQuietlyWhenTheReaderIsGone()
{
    QFETCH(const QStringList, arguments);
    for (const qint64 room : {0, 100}) {
        BrokenOutput out(room, BrokenOutput::Break::Closed);
        QByteArray message;
        QCOMPARE(runInto(out, message, m_cli.path(u"library.assay"_s), arguments), 0);
        QCOMPARE(message, QByteArray());
    }
}

void TestCliErrors::tellsThatOutputFailed()
{
    for (const QString &line : {u"list listings --format csv"_s, u"list listings"_s, u"info --json"_s, u"find cotton"_s,
                                u"facets goods country"_s, u"--help"_s, u"--version"_s}) {
        BrokenOutput out(0, BrokenOutput::Break::Full);
        QByteArray message;
        QVERIFY2(runInto(out, message, m_cli.path(u"library.assay"_s), line.split(u' ')) == 1, qPrintable(line));
        QVERIFY2(message.startsWith("assay: standard output: Writing failed (No space left on device). "),
                 message.constData());
    }
}

QTEST_GUILESS_MAIN(TestCliErrors)
#include "tst_cli_errors.moc"
