#include "commandrunner.h"
#include "tests/unit/storage/importdesk.h"

using namespace Qt::StringLiterals;

/// editions, rollback and diff, on a library that a list was imported into twice.
class TestCliEditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsEditions();
    void compares();
    void rollsBack();
    void refuses_data();
    void refuses();

private:
    Answer run(const QStringList &arguments) const
    {
        return m_cli.run(arguments, {.library = m_desk->path(), .cache = {}, .locale = u"en"_s});
    }

    CommandRunner m_cli;
    std::unique_ptr<ImportDesk> m_desk;
};

void TestCliEditions::init()
{
    m_desk = std::make_unique<ImportDesk>();
    const Input first{
        .rows = {{.publisherId = "1", .cells = {"Foo", "CN", "2024"}}, {.publisherId = "2", .cells = {"Bar", "", ""}}},
        .asOf = u"2026-10"_s};
    const Input second{
        .rows = {{.publisherId = "1", .cells = {"Foo", "JP", "2024"}}, {.publisherId = "3", .cells = {"New", "", ""}}},
        .asOf = u"2026-11"_s};
    QVERIFY(m_desk->import(first).contains("added 2"_L1));
    QVERIFY(m_desk->import(second).contains("added 1 changed 1 removed 1"_L1));
    m_desk->close();
}

void TestCliEditions::listsEditions()
{
    const QJsonArray editions = run({u"editions"_s, u"--json"_s}).array();
    const QJsonObject last = editions.last().toObject();
    QCOMPARE(last.value("edition"_L1).toString(), u"my-list@2026-11"_s);
    QCOMPARE(last.value("dataset"_L1).toString(), u"my-list"_s);
    QCOMPARE(last.value("rows"_L1).toInt(), 2);
    QCOMPARE(last.value("present"_L1).toBool(), true);
    QCOMPARE(editions.at(editions.size() - 2).toObject().value("present"_L1).toBool(true), false);
    const Answer text = run({u"editions"_s});
    QVERIFY2(text.out.contains("my-list@2026-10") && text.out.contains("former"), text.out.constData());
}

void TestCliEditions::compares()
{
    const QJsonArray changes = run({u"diff"_s, u"my-list"_s, u"--format"_s, u"json"_s}).array();
    QCOMPARE(changes.size(), 3);
    const QJsonObject changed = changes.at(0).toObject();
    QCOMPARE(changed.value("change"_L1).toString(), u"changed"_s);
    QCOMPARE(changed.value("id"_L1).toString(), u"my-list-1"_s);
    QCOMPARE(changed.value("title"_L1).toString(), u"Foo"_s);
    const QJsonObject field = changed.value("fields"_L1).toArray().at(0).toObject();
    QCOMPARE(field.value("column"_L1).toString(), u"country"_s);
    QCOMPARE(field.value("before"_L1).toObject().value("id"_L1).toString(), u"CN"_s);
    QCOMPARE(field.value("after"_L1).toObject().value("title"_L1).toString(), u"Japan"_s);
    QCOMPARE(changes.at(1).toObject().value("change"_L1).toString(), u"removed"_s);
    QCOMPARE(changes.at(2).toObject().value("change"_L1).toString(), u"added"_s);
    QVERIFY(changes.at(2).toObject().value("fields"_L1).toArray().at(0).toObject().value("before"_L1).isNull());
    const Answer csv = run(
        {u"diff"_s, u"my-list"_s, u"--from"_s, u"2026-10"_s, u"--to"_s, u"my-list@2026-11"_s, u"--format"_s, u"csv"_s});
    QVERIFY2(csv.out.startsWith("change,id,title,column,before,after\r\nchanged,my-list-1,Foo,country,China,Japan\r\n"),
             csv.out.constData());
    const Answer text = run({u"diff"_s, u"my-list"_s});
    QVERIFY2(text.out.contains("my-list-1  Foo     country  China   Japan"), text.out.constData());
    QCOMPARE(
        run({u"diff"_s, u"my-list"_s, u"--from"_s, u"2026-11"_s, u"--to"_s, u"2026-11"_s, u"--format"_s, u"json"_s})
            .out,
        QByteArray("[]\n"));
}

void TestCliEditions::rollsBack()
{
    QCOMPARE(run({u"rollback"_s, u"my-list"_s}).out, QByteArray("my-list@2026-10 is the present edition again.\n"));
    QCOMPARE(run({u"list"_s, u"listings"_s, u"--filter"_s, u"list:my-list country:CN"_s, u"--count"_s}).out,
             QByteArray("1\n"));
    QCOMPARE(run({u"rollback"_s, u"my-list"_s, u"--json"_s}).object().value("edition"_L1), QJsonValue());
    const Answer none = run({u"rollback"_s, u"my-list"_s});
    QCOMPARE(none.code, 2);
    QVERIFY(none.err.contains("There is no dataset"));
}

void TestCliEditions::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("diff dataset") << QStringList{u"diff"_s, u"uflap"_s} << u"Did you mean uflpa"_s;
    QTest::newRow("diff edition")
        << QStringList{u"diff"_s, u"uflpa"_s, u"--from"_s, u"2026-08-0"_s}
        << u"--from: There is no edition “2026-08-0” of uflpa. Did you mean uflpa@2026-08-03"_s;
    QTest::newRow("diff of one") << QStringList{u"diff"_s, u"uflpa"_s} << u"There is no edition before"_s;
    QTest::newRow("rollback") << QStringList{u"rollback"_s, u"uflpa"_s} << u"as it came with the program"_s;
}

void TestCliEditions::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, message);
    const Answer answer = run(arguments);
    QVERIFY2(QString::fromUtf8(answer.err).contains(message), answer.err.constData());
    QCOMPARE(answer.code, 2);
    QCOMPARE(answer.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCliEditions)
#include "tst_cli_editions.moc"
