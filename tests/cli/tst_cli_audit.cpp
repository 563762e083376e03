#include "app/printing/pdf.h"
#include "app/storage/screeningrecord.h"
#include "tests/cli/commandrunner.h"
#include "tests/unit/storage/libraryfile.h"

#include "app/workflows/decisions.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString listed = u"Hetian Taida Apparel Co., Ltd."_s;

cli::PrintOutcome print(const QString &html, const QString &title, QIODevice &device)
{
    return printing::writePdf(html, title, device) == printing::Printed::Failed ? cli::PrintOutcome::Failed
                                                                                : cli::PrintOutcome::Done;
}

/// The rows of CSV without line breaks in cells.
QList<QByteArrayList> rowsOf(const QByteArray &csv)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &line : csv.split('\n'))
        if (!line.isEmpty())
            rows << line.trimmed().split(',');
    return rows;
}

} // namespace

class TestCliAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatTheRecordIsEmpty();
    void saysThatTheRecordIsWhole();
    void namesTheEntryAtFault_data();
    void namesTheEntryAtFault();
    void exportsEveryEntry();
    void exportCanBeSummedUpAgain();
    void keepsAnOlderFile();
    void printsAReportThatCanBeRead();
    void refusesWrongUse_data();
    void refusesWrongUse();

private:
    /// A run with a decision and one that was taken back.
    static void fill(const CommandRunner &runner);
};

void TestCliAudit::fill(const CommandRunner &runner)
{
    QCOMPARE(runner.run({u"info"_s}).code, 0); // makes the library
    const auto library = storage::Library::open(runner.path(u"library.assay"_s), storage::Access::ReadWrite);
    QVERIFY(library);
    const auto index = workflows::listedIndex(**library, {});
    QVERIFY(index);
    workflows::RunJob job;
    job.name = u"Lieferanten <2026>"_s;
    job.file = u"suppliers.csv"_s;
    job.sha256 = QString(64, u'a');
    job.user = u"佐藤 花子"_s;
    job.suppliers = {{.row = 1, .id = u"0070"_s, .name = listed, .country = u"VR China"_s},
                     {.row = 2, .id = {}, .name = u"新疆农六师碳素有限公司"_s, .country = u"China"_s},
                     {.row = 3, .id = {}, .name = u"=HYPERLINK(\"x\")"_s},
                     {.row = 4, .id = {}, .name = u"Co., Ltd."_s},
                     {.row = 5, .id = {}, .name = u"株式会社すずき螺子"_s, .country = u"Japan"_s}};
    const auto done = workflows::runScreening(**library, *index, job);
    QVERIFY(done);
    const auto first = workflows::decide(**library, {2}, workflows::Verdict::Unsure, u"Papers asked for"_s, job.user);
    QVERIFY(first);
    QVERIFY(workflows::withdraw(**library, *first, job.user));
    QVERIFY(workflows::decide(**library, {2}, workflows::Verdict::Match, u"同じ住所 / same address"_s, job.user));
}

void TestCliAudit::saysThatTheRecordIsEmpty()
{
    const CommandRunner runner;
    const Answer answer = runner.run({u"audit"_s, u"verify"_s});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.out, "The screening record is empty.\n"_ba);
}

void TestCliAudit::saysThatTheRecordIsWhole()
{
    const CommandRunner runner;
    fill(runner);
    const libraryfile::Trace before(runner.path(u"library.assay"_s));
    const Answer answer = runner.run({u"audit"_s, u"verify"_s});
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.out.startsWith("The screening record is whole: "), answer.out.constData());
    QVERIFY(answer.err.isEmpty());
    QVERIFY(libraryfile::Trace(runner.path(u"library.assay"_s)) == before);
}

void TestCliAudit::namesTheEntryAtFault_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("changed") << "UPDATE workspace_screening_record SET content = replace(content, 'Taida', 'Tada') "
                                "WHERE number = 2"_ba
                             << "Entry 2 (candidate) is not as it was written."_ba;
    QTest::newRow("removed") << "DELETE FROM workspace_screening_record WHERE number = 3"_ba
                             << "Entry 3 is missing."_ba;
    QTest::newRow("reordered") << "UPDATE workspace_screening_record SET number = -1 WHERE number = 2;"
                                  "UPDATE workspace_screening_record SET number = 2 WHERE number = 3;"
                                  "UPDATE workspace_screening_record SET number = 3 WHERE number = -1"_ba
                               << "does not stand where it was written."_ba;
    QTest::newRow("cut off") << "DELETE FROM workspace_screening_record WHERE number > 4"_ba
                             << "Entry 5 and what came after it are missing from the end."_ba;
}

void TestCliAudit::namesTheEntryAtFault()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QByteArray, said);
    const CommandRunner runner;
    fill(runner);
    QCOMPARE(libraryfile::run(runner.path(u"library.assay"_s), sql), QString());
    const Answer answer = runner.run({u"audit"_s, u"verify"_s});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains(said), answer.err.constData());
    QVERIFY(answer.err.startsWith("assay: "));
    QCOMPARE(answer.err.count('\n'), 1);
}

void TestCliAudit::exportsEveryEntry()
{
    const CommandRunner runner;
    fill(runner);
    const Answer answer = runner.run({u"audit"_s, u"export"_s, u"--output"_s, runner.path(u"record.csv"_s)});
    QVERIFY2(answer.code == 0, answer.err.constData());
    const QByteArray csv = libraryfile::bytes(runner.path(u"record.csv"_s));
    QVERIFY(csv.startsWith("entry,kind,run,time,user,row,supplier_id,supplier,country,matched_id,matched,matched_name,"
                           "list,score,about_entry,verdict,reason,explanation,"));
    for (const QByteArray &part :
         {"佐藤 花子"_ba, "Papers asked for"_ba, "同じ住所 / same address"_ba, ",not_screenable,1,"_ba,
          ",withdrawal,1,"_ba, "\"'=HYPERLINK(\"\"x\"\")\""_ba, "0070,"_ba})
        QVERIFY2(csv.contains(part), part.constData());
    // As many rows as entries, one below the other.
    int expected = 0;
    for (const QByteArrayList &row : rowsOf(csv))
        QCOMPARE(row.constFirst(), expected++ == 0 ? "entry"_ba : QByteArray::number(expected - 1));
    const auto library = storage::Library::open(runner.path(u"library.assay"_s), storage::Access::ReadOnly);
    QCOMPARE(expected - 1, storage::ScreeningRecord(**library).head()->count);
}

void TestCliAudit::exportCanBeSummedUpAgain()
{
    const CommandRunner runner;
    fill(runner);
    QCOMPARE(runner.run({u"audit"_s, u"export"_s, u"--output"_s, runner.path(u"record.csv"_s)}).code, 0);
    const QByteArray csv = libraryfile::bytes(runner.path(u"record.csv"_s));
    // The last three fields, the first of them quoted since it is JSON.
    QByteArray previous(64, '0');
    int number = 0;
    for (const QByteArray &line : csv.split('\n').mid(1)) {
        if (line.isEmpty())
            continue;
        const QByteArray row = line.trimmed();
        const QByteArrayList front = row.split(',').first(3);
        const qsizetype begin = row.indexOf("\"{") + 1;
        const QByteArray content = row.sliced(begin, row.lastIndexOf("}\"") + 1 - begin).replace("\"\"", "\"");
        const storage::RecordEntry entry{.number = ++number,
                                         .kind = front.at(1),
                                         .run = front.at(2).toLongLong(),
                                         .content = content,
                                         .previous = previous,
                                         .hash = {}};
        previous = storage::recordHash(entry);
        QVERIFY2(row.endsWith(QByteArray(',' + entry.previous + ',' + previous)), row.constData());
    }
    QVERIFY(number > 5);
}

void TestCliAudit::keepsAnOlderFile()
{
    const CommandRunner runner;
    fill(runner);
    for (const QString &name : {u"old.csv"_s, u"old.pdf"_s}) {
        const QString path = runner.path(name);
        QVERIFY(libraryfile::overwrite(path, "mine"_ba));
        cli::Environment environment;
        environment.print = print;
        const Answer refused = runner.run({u"audit"_s, u"export"_s, u"--output"_s, path}, environment);
        QCOMPARE(refused.code, 1);
        QCOMPARE(libraryfile::bytes(path), "mine"_ba);
        QCOMPARE(runner.run({u"audit"_s, u"export"_s, u"--overwrite"_s, u"--output"_s, path}, environment).code, 0);
        QVERIFY(libraryfile::bytes(path) != "mine"_ba);
    }
    const QString library = runner.path(u"library.assay"_s);
    const libraryfile::Trace before(library);
    QCOMPARE(runner.run({u"audit"_s, u"export"_s, u"--overwrite"_s, u"--output"_s, library}).code, 1);
    QVERIFY(libraryfile::Trace(library) == before);
}

void TestCliAudit::printsAReportThatCanBeRead()
{
    const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (reader.isEmpty())
        QSKIP("pdftotext is not installed");
    const CommandRunner runner;
    fill(runner);
    cli::Environment environment;
    environment.print = print;
    const QString path = runner.path(u"report.pdf"_s);
    const Answer answer = runner.run({u"audit"_s, u"export"_s, u"--output"_s, path}, environment);
    QVERIFY2(answer.code == 0, answer.err.constData());
    QVERIFY(libraryfile::bytes(path).startsWith("%PDF-"));
    QProcess process;
    process.start(reader, {u"-layout"_s, path, u"-"_s});
    QVERIFY(process.waitForFinished());
    // Some fonts name 子 by its radical.
    const QString text = QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
    for (const QString &part :
         {u"Screening record"_s, u"佐藤 花子"_s, u"Method"_s, u"SHA-256"_s, u"Summary"_s, u"Decisions"_s,
          u"Suppliers without candidate"_s, u"Lieferanten <2026>"_s, u"株式会社すずき螺子"_s, u"农六师"_s,
          u"Decisions taken back"_s, u"The record was whole"_s, u"1 of"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
}

void TestCliAudit::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no action") << QStringList{} << 2;
    QTest::newRow("unknown action") << QStringList{u"check"_s} << 2;
    QTest::newRow("export without file") << QStringList{u"export"_s} << 2;
    QTest::newRow("verify with a file") << QStringList{u"verify"_s, u"--output"_s, u"x.csv"_s} << 2;
    QTest::newRow("no such folder") << QStringList{u"export"_s, u"--output"_s, u"/nowhere/at/all/x.csv"_s} << 1;
    QTest::newRow("nothing to print with") << QStringList{u"export"_s, u"--output"_s, u"x.pdf"_s} << 1;
}

void TestCliAudit::refusesWrongUse()
{
    QFETCH(const QStringList, words);
    const CommandRunner runner;
    const Answer answer = runner.run(QStringList{u"audit"_s} + words);
    QTEST(answer.code, "code");
    QVERIFY(answer.out.isEmpty());
    QVERIFY(answer.err.startsWith("assay: "));
}

QTEST_MAIN(TestCliAudit)
#include "tst_cli_audit.moc"
