#include "app/cli/jsontext.h"
#include "app/cli/message.h"
#include "app/cli/texttable.h"

#include <QBuffer>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The small makers of text behind the verbs.
class TestCliText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresText_data();
    void measuresText();
    void alignsColumns();
    void cutsLongCells();
    void takesControlCharactersOut();
    void streamsManyRows();
    void makesMessages_data();
    void makesMessages();
    void makesJson();
    void findsTheVerb_data();
    void findsTheVerb();
};

namespace {

QByteArray table(const QStringList &headers, const QList<QStringList> &rows,
                 const QList<cli::TextTable::Align> &alignment = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    cli::TextTable table(buffer, headers, alignment);
    bool sound = true;
    for (const QStringList &row : rows)
        sound = sound && table.add(row);
    return sound && table.end() ? buffer.data() : "failed"_ba;
}

} // namespace

void TestCliText::measuresText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("ASCII") << u"cotton"_s << 6;
    QTest::newRow("Chinese") << u"新疆"_s << 4;
    QTest::newRow("kana") << u"ガイド"_s << 6;
    QTest::newRow("half-width kana") << u"ｶ"_s << 1;
    QTest::newRow("full width") << u"Ａ"_s << 2;
    QTest::newRow("Hangul") << u"한국"_s << 4;
    QTest::newRow("combining mark") << u"e\u0301"_s << 1;
    QTest::newRow("beyond the basic plane") << u"𠮷"_s << 2;
    QTest::newRow("Cyrillic") << u"хлопок"_s << 6;
    QTest::newRow("zero width joiner") << u"a\u200Db"_s << 2;
}

void TestCliText::measuresText()
{
    QFETCH(const QString, text);
    QTEST(cli::terminalWidth(text), "width");
}

void TestCliText::alignsColumns()
{
    using enum cli::TextTable::Align;
    QCOMPARE(table({u"id"_s, u"name"_s, u"n"_s}, {{u"JP"_s, u"日本"_s, u"7"_s}, {u"a-long-id"_s, u"x"_s, u"1234"_s}},
                   {Left, Left, Right}),
             "id         name     n\n"
             "JP         日本     7\n"
             "a-long-id  x     1234\n"_ba);
    QCOMPARE(table({u"a"_s, u"b"_s}, {}), "a  b\n"_ba);
    QCOMPARE(table({u"a"_s, u"b"_s}, {{u"x"_s, QString()}}), "a  b\nx\n"_ba);
}

void TestCliText::cutsLongCells()
{
    QCOMPARE(table({u"a"_s}, {{QString(48, u'x')}}), "a\n"_ba + QByteArray(48, 'x') + '\n');
    QCOMPARE(table({u"a"_s}, {{QString(49, u'x')}}), "a\n"_ba + QByteArray(47, 'x') + "…\n");
    QCOMPARE(table({u"a"_s}, {{u"𠮷"_s.repeated(25)}}), "a\n"_ba + QByteArray("𠮷").repeated(23) + "…\n");
}

void TestCliText::takesControlCharactersOut()
{
    QCOMPARE(table({u"a"_s}, {{u"x\ny\u001b[31m\u0007\u2028z"_s}}), "a\nx y [31m  z\n"_ba);
}

void TestCliText::streamsManyRows()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    cli::TextTable table(buffer, {u"a"_s, u"b"_s});
    const QString text(40, u'x');
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(table.add({QString::number(i), text}));
    QVERIFY2(buffer.data().count('\n') > 5000, "rows leave before the end");
    QVERIFY(table.add({u"wider than all before"_s, text}));
    QVERIFY(table.end());
    const QByteArray cell = text.toUtf8() + '\n';
    QVERIFY(buffer.data().startsWith(QByteArray("a    b\n0    " + cell)));
    QVERIFY(buffer.data().endsWith(QByteArray("9999  " + cell + "wider than all before  " + cell)));
    QCOMPARE(buffer.data().count('\n'), 10'002);
}

void TestCliText::makesMessages_data()
{
    QTest::addColumn<cli::Failure>("failure");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &what, const domain::Error &error, const QString &message) {
        QTest::newRow(name) << cli::Failure{what, error} << message;
    };
    row("bare", {}, {.message = u"It broke"_s}, u"assay: It broke.\n"_s);
    row("with a remedy", u"x"_s, {.message = u"It broke"_s, .remedy = u"Mend it"_s},
        u"assay: x: It broke. Mend it.\n"_s);
    row("stops are not doubled", u"x"_s, {.message = u"It broke."_s, .remedy = u"Mend it!"_s},
        u"assay: x: It broke. Mend it!\n"_s);
    row("Japanese stop", u"x"_s, {.message = u"壊れました。"_s}, u"assay: x: 壊れました。\n"_s);
    row("file", u"x"_s, {.message = u"It broke"_s, .file = u"/a/b"_s},
        u"assay: %1: It broke.\n"_s.arg(QDir::toNativeSeparators(u"/a/b"_s)));
    row("place", u"--filter"_s, {.message = u"No"_s, .column = 7}, u"assay: --filter: at character 7: No.\n"_s);
    row("line", u"x"_s, {.message = u"No"_s, .line = 3}, u"assay: x: line 3: No.\n"_s);
    row("line and place", u"x"_s, {.message = u"No"_s, .line = 3, .column = 7},
        u"assay: x: line 3, character 7: No.\n"_s);
    row("one candidate", u"x"_s, {.message = u"No"_s, .candidates = {u"a"_s}}, u"assay: x: No. Did you mean a?\n"_s);
    row("three candidates", u"x"_s, {.message = u"No"_s, .remedy = u"Look"_s, .candidates = {u"a"_s, u"b"_s, u"c"_s}},
        u"assay: x: No. Did you mean a, b or c? Look.\n"_s);
    row("controls", u"a\u001bb"_s, {.message = u"c\nd"_s}, u"assay: a b: c d.\n"_s);
}

void TestCliText::makesMessages()
{
    QFETCH(const cli::Failure, failure);
    QTEST(QString::fromUtf8(cli::messageOf(failure)), "message");
}

void TestCliText::makesJson()
{
    cli::JsonText json;
    json.beginObject().key(u"b").beginArray().number(1).number(-2).endArray();
    json.key(u"a").beginObject().endObject().key(u"t").text(u"\"").key(u"n").textOrNull(u"").key(u"x").boolean(true);
    json.key(u"r").raw("{}").key(u"e").beginArray().endArray().endObject();
    QCOMPARE(json.bytes(), "{\"b\":[1,-2],\"a\":{},\"t\":\"\\\"\",\"n\":null,\"x\":true,\"r\":{},\"e\":[]}\n"_ba);
}

void TestCliText::findsTheVerb_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<bool>("isForCommandLine");
    QTest::newRow("none") << QString() << QString() << false;
    QTest::newRow("only a library") << u"--library x"_s << QString() << false;
    QTest::newRow("only a library, =") << u"--library=x --locale ja"_s << QString() << false;
    QTest::newRow("verb") << u"list cases"_s << u"list"_s << true;
    QTest::newRow("behind a library") << u"--library x list"_s << u"list"_s << true;
    QTest::newRow("help") << u"--help"_s << QString() << true;
    QTest::newRow("version") << u"--version"_s << QString() << true;
}

void TestCliText::findsTheVerb()
{
    QFETCH(const QString, line);
    const QStringList arguments = line.split(u' ', Qt::SkipEmptyParts);
    QTEST(cli::verbIn(arguments), "verb");
    QTEST(cli::isForCommandLine(arguments), "isForCommandLine");
}

QTEST_GUILESS_MAIN(TestCliText)
#include "tst_cli_text.moc"
