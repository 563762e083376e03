#include "app/exporters/xlsx.h"
#include "fulldevice.h"
#include "sample.h"
#include "unzipped.h"
#include "workbook.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

/// Workbooks, read back part by part as a spreadsheet reads them.
class TestXlsx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEachType_data();
    void writesEachType();
    void keepsTexts_data();
    void keepsTexts();
    void namesTheSheet_data();
    void namesTheSheet();
    void writesHeaderAndRows();
    void countsColumnsInLetters();
    void refusesTextsThatNoCellHolds();
    void givesTheSameBytes();
    void usesConstantMemory();
    void stopsWhenTheDeviceFails_data();
    void stopsWhenTheDeviceFails();
};

namespace {

QByteArray xlsx(const QStringList &columns, const QList<domain::Row> &rows, const QString &title = u"Samples"_s)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporters::XlsxWriter writer(buffer, *exporters::fileColumns(sampleTable(), columns), title);
    bool sound = writer.begin();
    for (const domain::Row &row : rows)
        sound = sound && writer.write(row);
    return sound && writer.end() ? buffer.data() : "failed"_ba;
}

/// "type|number format|content" of one cell.
QString cellOf(const QString &column, const domain::Cell &cell)
{
    domain::Row row = emptyRow(u"a1"_s);
    QString contentColumn = column;
    set(row, contentColumn.remove(u"_id"_s), cell);
    const Workbook book = Workbook::read(xlsx({u"id"_s, column}, {row}));
    if (!book.error.isEmpty())
        return book.error;
    const Workbook::Cell read = book.rows.value(1).value(1);
    return read.type + u'|' + read.format + u'|' + read.content;
}

} // namespace

void TestXlsx::writesEachType_data()
{
    using Links = QList<domain::Link>;
    QTest::addColumn<QString>("column");
    QTest::addColumn<domain::Cell>("cell");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const QString &column, const domain::Cell &cell, const QString &read) {
        QTest::newRow(name) << column << cell << read;
    };
    row("unknown text", u"text"_s, {}, u"||"_s);
    row("unknown number", u"number"_s, {}, u"||"_s);
    row("number", u"number"_s, -12.5, u"n|General|-12.5"_s);
    row("number with all digits", u"number"_s, 0.1 + 0.2, u"n|General|0.30000000000000004"_s);
    row("large number", u"number"_s, 1e300, u"n|General|1e+300"_s);
    row("no number", u"number"_s, std::numeric_limits<double>::quiet_NaN(), u"||"_s);
    row("true", u"flag"_s, true, u"b|General|1"_s);
    row("false", u"flag"_s, false, u"b|General|0"_s);
    row("day", u"day"_s, date("2023-05-18"), u"n|yyyy\\-mm\\-dd|45064"_s);
    row("first day that all agree on", u"day"_s, date("1900-03-01"), u"n|yyyy\\-mm\\-dd|61"_s);
    row("day before", u"day"_s, date("1900-02-28"), u"inlineStr|@|1900-02-28"_s);
    row("last day", u"day"_s, date("9999-12-31"), u"n|yyyy\\-mm\\-dd|2958465"_s);
    row("month", u"day"_s, date("2023-05"), u"inlineStr|@|2023-05"_s);
    row("year", u"day"_s, date("2023"), u"inlineStr|@|2023"_s);
    row("value", u"kind"_s, u"statute"_s, u"inlineStr|@|statute"_s);
    row("link", u"place"_s, domain::Link{u"JP"_s, u"Japan"_s}, u"inlineStr|@|Japan"_s);
    row("link's id", u"place_id"_s, domain::Link{u"JP"_s, u"Japan"_s}, u"inlineStr|@|JP"_s);
    row("list", u"names"_s, QStringList{u"a"_s, u"棉"_s}, u"inlineStr|@|a; 棉"_s);
    row("list of links", u"places"_s, Links{{u"JP"_s, u"Japan"_s}, {u"CN"_s, u"China"_s}},
        u"inlineStr|@|Japan; China"_s);
    row("their ids", u"places_id"_s, Links{{u"JP"_s, u"Japan"_s}, {u"CN"_s, u"China"_s}}, u"inlineStr|@|JP; CN"_s);
}

void TestXlsx::writesEachType()
{
    QFETCH(const QString, column);
    QFETCH(const domain::Cell, cell);
    QTEST(cellOf(column, cell), "read");
}

void TestXlsx::keepsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("leading zeros") << u"00123"_s;
    QTest::newRow("long code") << u"91650100123456789012"_s;
    QTest::newRow("formula") << u"=HYPERLINK(\"http://x\",\"y\")"_s;
    QTest::newRow("command") << u"@SUM(1+1)*cmd|' /C calc'!A0"_s;
    QTest::newRow("looks like a date") << u"3/4"_s;
    QTest::newRow("marks of XML") << u"<a href=\"x\">R&D</a> ]]>"_s;
    QTest::newRow("blanks around") << u"  cotton\t"_s;
    QTest::newRow("lines") << u"a\nb"_s;
    QTest::newRow("carriage return") << u"a\r\nb"_s;
    QTest::newRow("controls") << u"a\u0001\u000b\u001fb"_s;
    QTest::newRow("NUL") << QString(u'a') + QChar(u'\0') + u'b';
    QTest::newRow("looks like an escape") << u"a_x0041_b _x00e9_"_s;
    QTest::newRow("hardly an escape") << u"_x004_ _y0041_ _x0041"_s;
    QTest::newRow("Japanese") << u"新疆ウイグル自治区"_s;
    QTest::newRow("Arabic") << u"قطن"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷野家 🧵"_s;
    QTest::newRow("longest") << QString(exporters::XlsxWriter::mostCharacters, u'綿');
}

void TestXlsx::keepsTexts()
{
    QFETCH(const QString, text);
    QCOMPARE(cellOf(u"text"_s, text), u"inlineStr|@|"_s + text);
    QVERIFY(cellOf(u"text"_s, u"a"_s + QChar(0xd83e)).endsWith(QChar::ReplacementCharacter));
    QVERIFY(cellOf(u"text"_s, u"a"_s + QChar(0xffff)).endsWith(QChar::ReplacementCharacter));
}

void TestXlsx::namesTheSheet_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("as it is") << u"Listings"_s << u"Listings"_s;
    QTest::newRow("Japanese") << u"法令・文書"_s << u"法令・文書"_s;
    QTest::newRow("forbidden marks") << u"a[b]:c*d?e/f\\g"_s << u"abcdefg"_s;
    QTest::newRow("apostrophes") << u"'Owner's'"_s << u"Owner's"_s;
    QTest::newRow("marks of XML") << u"R&D <1>"_s << u"R&D <1>"_s;
    QTest::newRow("too long") << QString(40, u'a') << QString(31, u'a');
    QTest::newRow("cut in a pair") << QString(QString(30, u'a') + u"🧵") << QString(30, u'a');
    QTest::newRow("nothing left") << u"[]"_s << u"Assay"_s;
}

void TestXlsx::namesTheSheet()
{
    QFETCH(const QString, title);
    QFETCH(const QString, name);
    const Workbook book = Workbook::read(xlsx({u"id"_s, u"text"_s}, {fullRow()}, title));
    QCOMPARE(book.error, QString());
    QCOMPARE(book.sheet, name);
    QString quoted = name;
    QCOMPARE(book.names, QStringList{u"'"_s + quoted.replace(u'\'', u"''"_s) + u"'!$A$1:$B$2"_s});
}

void TestXlsx::writesHeaderAndRows()
{
    const QStringList columns{u"id"_s,    u"text"_s,     u"number"_s, u"flag"_s,   u"day"_s,
                              u"place"_s, u"place_id"_s, u"names"_s,  u"places"_s, u"sources"_s};
    const Workbook book = Workbook::read(xlsx(columns, {fullRow(), emptyRow(u"b2"_s)}));
    QCOMPARE(book.error, QString());
    QCOMPARE(book.rows.size(), 3);
    QCOMPARE(book.texts(0), columns);
    QCOMPARE(book.texts(1),
             (QStringList{u"a1"_s, u"Cotton, \"raw\""_s, u"-12.5"_s, u"false"_s, u"2023-05"_s, u"Japan"_s, u"JP"_s,
                          u"棉; Baumwolle"_s, u"Japan; Côte d'Ivoire"_s, u"The List"_s}));
    QCOMPARE(book.texts(2).join(u'|'), u"b2|||||||||"_s);
    for (const Workbook::Cell &cell : book.rows.at(0))
        QVERIFY(cell.isBold);
    QVERIFY(!book.rows.at(1).at(0).isBold);
    QVERIFY(book.isHeaderFrozen);
    QCOMPARE(book.filtered, u"A1:J3"_s);
    QCOMPARE(book.widths.size(), columns.size());
    for (qsizetype i = 0; i < columns.size(); ++i)
        QVERIFY(book.widths.at(i) > double(columns.at(i).size()) && book.widths.at(i) <= 60);
    QCOMPARE(Workbook::read(xlsx({u"text"_s, u"id"_s}, {})).filtered, u"A1:B1"_s);
}

void TestXlsx::countsColumnsInLetters()
{
    QStringList columns;
    for (int i = 0; i < 27 * 26 + 1; ++i)
        columns.append(u"id"_s);
    const Workbook book = Workbook::read(xlsx(columns, {fullRow()}));
    QCOMPARE(book.error, QString());
    QCOMPARE(book.rows.at(1).size(), columns.size()); // the reader counts the letters back
    QCOMPARE(book.filtered, u"A1:AAA2"_s);
}

void TestXlsx::refusesTextsThatNoCellHolds()
{
    domain::Row row = emptyRow(u"b2"_s);
    set(row, u"names"_s, QStringList{QString(20'000, u'a'), QString(20'000, u'b')});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporters::XlsxWriter writer(buffer, *exporters::fileColumns(sampleTable(), {u"id"_s, u"names"_s}), u"a"_s);
    QVERIFY(writer.begin() && writer.write(fullRow()));
    QVERIFY(!writer.error());
    QVERIFY(!writer.write(row));
    QVERIFY(!writer.end());
    QVERIFY(writer.error());
    const QString message = writer.error()->message;
    QVERIFY2(message.contains(u"names"_s) && message.contains(u"b2"_s) && message.contains(u"40002"_s),
             qPrintable(message));
    QVERIFY(!writer.error()->remedy.isEmpty());
}

void TestXlsx::givesTheSameBytes()
{
    QCOMPARE(xlsx({}, {fullRow(), emptyRow(u"b2"_s)}), xlsx({}, {fullRow(), emptyRow(u"b2"_s)}));
    for (const UnzippedEntry &entry : unzipped(xlsx({}, {})))
        QVERIFY2(!entry.content.contains(QDate::currentDate().toString(u"yyyy-"_s).toUtf8()), entry.name);
}

void TestXlsx::usesConstantMemory()
{
    FullDevice device(std::numeric_limits<qint64>::max());
    exporters::XlsxWriter writer(device, *exporters::fileColumns(sampleTable(), {u"text"_s}), u"a"_s);
    QVERIFY(writer.begin());
    domain::Row row = emptyRow(u"a1"_s);
    for (int i = 0; i < 40'000; ++i) {
        set(row, u"text"_s, u"row %1 of many"_s.arg(i * 7919LL * 7919LL));
        QVERIFY(writer.write(row));
    }
    QVERIFY2(device.taken > 100'000, "rows reach the device before the end");
}

void TestXlsx::stopsWhenTheDeviceFails_data()
{
    QTest::addColumn<qint64>("room");
    const qint64 whole = xlsx({}, {fullRow()}).size();
    for (const qint64 room : {qint64(0), qint64(100), whole / 2, whole - 100, whole - 1})
        QTest::addRow("room for %lld bytes", static_cast<long long>(room)) << room;
}

void TestXlsx::stopsWhenTheDeviceFails()
{
    QFETCH(const qint64, room);
    FullDevice device(room);
    exporters::XlsxWriter writer(device, *exporters::fileColumns(sampleTable(), {}), u"Samples"_s);
    const bool sound = writer.begin() && writer.write(fullRow()) && writer.end();
    QVERIFY(!sound);
    QVERIFY2(!writer.error(), "the device knows what is wrong, not the rows");
    QCOMPARE(device.callsAfterFailure, 0);
}

QTEST_GUILESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"
