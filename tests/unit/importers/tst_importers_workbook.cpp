#include "archivemaker.h"
#include "collected.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace importers;

class TestWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCells();
    void choosesSheets();
    void findsHeaderBelowTitles();
    void readsFacilities();
    void refuses_data();
    void refuses();
    void rejectsMonstrousCells();
    void takesWideSparseRows();
};

namespace {

const QByteArray Styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/><numFmt numFmtId=\"165\" formatCode=\"d. mmm "
    "yyyy\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"14\"/></cellXfs>";
const QByteArray Shared = "<si><t>Nr</t></si><si><t>Lieferant</t></si><si><r><t>東雲</t></r><r><t>精機</t></"
                          "r><rPh><t>シノノメ</t></rPh></si>";
const QByteArray Header = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" "
                          "t=\"inlineStr\"><is><t>Datum</t></is></c></row>";

Options mapped()
{
    return {.mapping = Mapping{.table = u"listings"_s,
                               .dataset = u"x"_s,
                               .columns = {{.target = u"id"_s, .source = u"Nr"_s},
                                           {.target = u"name"_s, .source = u"Lieferant"_s},
                                           {.target = u"listed"_s, .source = u"Datum"_s}}}};
}

} // namespace

void TestWorkbook::readsCells()
{
    const QByteArray rows =
        Header + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>42</v></c><c r=\"B2\" t=\"s\"><v>2</v></c><c r=\"C2\" "
                 "s=\"2\"><v>44733</v></c></row>"
                 "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>0007</v></c><c r=\"B4\"><v>12345678901234567890</v></c></row>"
                 "<row r=\"5\"><c r=\"A5\" t=\"b\"><v>1</v></c><c r=\"B5\" t=\"inlineStr\"><is><r><t>A "
                 "</t></r><r><t>&amp; B</t></r></is></c><c r=\"C5\" t=\"d\"><v>2023-05-18T00:00:00</v></c></row>"
                 "<row r=\"6\"/><row r=\"7\"><c r=\"B7\"><v>9.9</v></c><c r=\"C7\" t=\"e\"><v>#N/A</v></c></row>";
    Collected sink;
    const auto summary = sink.read(ArchiveMaker::workbook(rows, Shared, Styles).bytes(), u"xlsx"_s, mapped());
    QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().message));
    QCOMPARE(sink.rows.size(), std::size_t(3));
    QCOMPARE(sink.rows[0].publisherId, std::string("00042"));
    QCOMPARE(sink.cell(0, u"name"_s), u"東雲精機"_s);
    QCOMPARE(sink.cell(0, u"listed"_s), u"2022-06-21"_s);
    QCOMPARE(sink.rows[1].publisherId, std::string("0007"));
    QCOMPARE(sink.cell(1, u"name"_s), u"12345678901234567890"_s);
    QCOMPARE(sink.rows[1].line, 4);
    QCOMPARE(sink.cell(2, u"name"_s), u"A & B"_s);
    QCOMPARE(sink.cell(2, u"listed"_s), u"2023-05-18"_s);
    QCOMPARE(sink.reasons(), QStringList(u"7 Datum: “#N/A” is no date. Write it as 2023-05-18, 2023-05 or 2023."_s));

    Collected mac;
    QVERIFY(mac.read(ArchiveMaker::workbook(rows, Shared, Styles, "<workbookPr date1904=\"1\"/>").bytes(), u"xlsx"_s,
                     mapped())
                .has_value());
    QCOMPARE(mac.cell(0, u"listed"_s), u"2026-06-22"_s);
}

void TestWorkbook::choosesSheets()
{
    const QByteArray bytes = ArchiveMaker::workbook(Header, Shared).bytes();
    const auto source = memorySource(bytes, u"book.xlsx"_s);
    QCOMPARE(*recognise(*source), u"xlsx"_s);
    const auto shown = preview(*source, u"xlsx"_s, {});
    QCOMPARE(shown->sheets, QStringList(u"List"_s));
    QCOMPARE(shown->header, QStringList({u"Nr"_s, u"Lieferant"_s, u"Datum"_s}));
    Options options = mapped();
    options.sheet = u"Other"_s;
    const auto missing = Collected().read(bytes, u"xlsx"_s, options);
    QCOMPARE(missing.error().message, u"There is no sheet “Other”"_s);
    QCOMPARE(missing.error().candidates, QStringList(u"List"_s));
}

void TestWorkbook::findsHeaderBelowTitles()
{
    const auto text = [](const QByteArray &t) -> QByteArray { return "<c t=\"inlineStr\"><is><t>" + t + "</t></is></c>"; };
    const QByteArray rows = "<row r=\"1\">" + text("List of Goods") + "</row><row r=\"3\">" + text("Country/Area") +
                            text("Good") + text("Child Labor") + text("Forced Labor") + "</row><row r=\"4\">" +
                            text("Bolivia") + text("Brazil Nuts/Chestnuts") + text("X") + text("") +
                            "</row><row r=\"5\">" + text("") + text("Gold") + text("X") + "</row>";
    const QByteArray bytes = ArchiveMaker::workbook(rows).bytes();
    QCOMPARE(*recognise(*memorySource(bytes, u"x"_s)), u"dol-goods"_s);
    Collected sink;
    QVERIFY(sink.read(bytes, u"dol-goods"_s).has_value());
    QCOMPARE(sink.cell(0, u"good"_s), u"Brazil Nuts/Chestnuts"_s);
    QCOMPARE(sink.cell(0, u"child_labour"_s), u"true"_s);
    QCOMPARE(sink.cell(0, u"forced_labour"_s), QString());
    QCOMPARE(sink.reasons(), QStringList(u"5 Country/Area: There is no name. Fill it in."_s));
}

void TestWorkbook::readsFacilities()
{
    const auto text = [](const QByteArray &t) -> QByteArray { return "<c t=\"inlineStr\"><is><t>" + t + "</t></is></c>"; };
    const QByteArray rows = "<row>" + text("os_id") + text("name") + text("country_code") + "</row><row>" +
                            text("DE1") + text("Fabrik") + text("DE") + "</row>";
    const QByteArray bytes = ArchiveMaker::workbook(rows).bytes();
    QCOMPARE(*recognise(*memorySource(bytes, u"x"_s)), u"os-hub"_s);
    Collected sink;
    QVERIFY(sink.read(bytes, u"os-hub"_s).has_value());
    QCOMPARE(sink.cell(0, u"name"_s), u"Fabrik"_s);
}

void TestWorkbook::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const QByteArray sound = ArchiveMaker::workbook(Header, Shared).bytes();
    const QString damaged = u"The workbook cannot be unpacked"_s;
    QTest::newRow("cut off") << sound.first(sound.size() / 2) << damaged;
    QTest::newRow("directory gone") << sound.chopped(30) << damaged;
    QByteArray flipped = sound;
    const qsizetype sheet = flipped.indexOf("sheet1.xml") + 30;
    flipped[sheet] = static_cast<char>(~flipped[sheet]);
    QTest::newRow("damaged inside") << flipped << damaged;
    ArchiveMaker other;
    other.add("readme.txt", "no workbook");
    QTest::newRow("no workbook") << other.bytes() << damaged;
    // 40 MB of blanks in 40 kB.
    QTest::newRow("bomb in the sheet") << ArchiveMaker::workbook("<row/>" + QByteArray(40 << 20, ' ')).bytes()
                                       << u"Unpacked, it would be far larger than a workbook can be"_s;
    QTest::newRow("bomb in the texts")
        << ArchiveMaker::workbook(Header, "<si><t>" + QByteArray(40 << 20, 'x') + "</t></si>").bytes()
        << u"Unpacked, it would be far larger than a workbook can be"_s;
    ArchiveMaker many;
    for (int i = 0; i < 6000; ++i)
        many.add("x" + QByteArray::number(i), "");
    QTest::newRow("too many entries") << many.bytes() << u"Unpacked, it would be far larger than a workbook can be"_s;
    ArchiveMaker entities;
    entities.add("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><workbook><sheets><sheet "
                                    "name=\"&b;\"/></sheets></workbook>");
    entities.add("xl/_rels/workbook.xml.rels", "<Relationships/>");
    QTest::newRow("entities") << entities.bytes()
                              << u"It declares a document type, which may hide text without limit"_s;
    QTest::newRow("broken markup") << ArchiveMaker::workbook("<row><c></row>").bytes() << u"The markup is broken"_s;
}

void TestWorkbook::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, message);
    Collected sink;
    const auto summary = sink.read(bytes, u"xlsx"_s, mapped());
    QVERIFY(!summary.has_value());
    QVERIFY2(summary.error().message.startsWith(message), qPrintable(summary.error().message));
    QVERIFY(!summary.error().remedy.isEmpty());
}

void TestWorkbook::rejectsMonstrousCells()
{
    QByteArray noise(2 << 20, 'x');
    for (qsizetype i = 0; i < noise.size(); ++i)
        noise[i] = static_cast<char>('a' + (i * i / 7 + i / 3) % 26);
    const QByteArray rows =
        Header + "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>" + noise +
        "</t></is></c></row><row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>sound</t></is></c></row>";
    Collected sink;
    QVERIFY(sink.read(ArchiveMaker::workbook(rows, Shared).bytes(), u"xlsx"_s, mapped()).has_value());
    QCOMPARE(sink.rows.size(), std::size_t(1));
    QCOMPARE(sink.rejected.size(), std::size_t(1));
    QCOMPARE(sink.rejected[0].line, 2);
}

void TestWorkbook::takesWideSparseRows()
{
    QByteArray rows = Header;
    for (int i = 2; i < 500; ++i)
        rows += "<row r=\"" + QByteArray::number(i) + "\"><c r=\"XFD1\"><v>1</v></c></row>";
    Collected sink;
    QVERIFY(sink.read(ArchiveMaker::workbook(rows, Shared).bytes(), u"xlsx"_s, mapped()).has_value());
    QCOMPARE(sink.rejected.size(), std::size_t(498));
}

QTEST_APPLESS_MAIN(TestWorkbook)
#include "tst_importers_workbook.moc"
