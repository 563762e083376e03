#include "app/exporters/csv.h"
#include "fulldevice.h"
#include "sample.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

/// CSV byte for byte.
class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWhereNeeded_data();
    void quotesWhereNeeded();
    void findsWhatNeedsQuotesAtEveryPlace();
    void writesEachType_data();
    void writesEachType();
    void writesNumbers_data();
    void writesNumbers();
    void writesHeaderAndRows();
    void leavesOutOptionalColumns();
    void neverGuardsWhatIsNotText_data();
    void neverGuardsWhatIsNotText();
    void leavesFormulasWhenAskedTo();
    void beginsWithByteOrderMarkOnRequest();
    void writesSameBytesFieldByField();
    void usesConstantMemory();
    void stopsWhenTheDeviceFails_data();
    void stopsWhenTheDeviceFails();
    void namesUnknownColumns();
    void refusesDelimitersThatCannotPart();
};

namespace {

QByteArray csv(const QStringList &columns, const QList<domain::Row> &rows, const exporters::CsvDialect &dialect = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto fileColumns = exporters::fileColumns(sampleTable(), columns);
    if (!fileColumns)
        return "error: " + fileColumns.error().message.toUtf8();
    exporters::CsvWriter writer(buffer, *fileColumns, dialect);
    bool sound = writer.begin();
    for (const domain::Row &row : rows)
        sound = sound && writer.write(row);
    return sound && writer.end() ? buffer.data() : "failed"_ba;
}

QByteArray csvOfOne(const QString &column, const domain::Cell &cell, const exporters::CsvDialect &dialect = {})
{
    domain::Row row = emptyRow(u"a1"_s);
    QString contentColumn = column;
    set(row, contentColumn.remove(u"_id"_s), cell);
    const QByteArray whole = csv({u"id"_s, column}, {row}, dialect);
    return whole.sliced(whole.indexOf("\na1") + 3);
}

} // namespace

void TestCsv::quotesWhereNeeded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << u"cotton"_s << ",cotton\r\n"_ba;
    QTest::newRow("blank inside") << u"raw cotton"_s << ",raw cotton\r\n"_ba;
    QTest::newRow("blanks around") << u" cotton "_s << ", cotton \r\n"_ba;
    QTest::newRow("comma") << u"a,b"_s << ",\"a,b\"\r\n"_ba;
    QTest::newRow("semicolon") << u"a;b"_s << ",a;b\r\n"_ba;
    QTest::newRow("quote") << u"5\" pipe"_s << ",\"5\"\" pipe\"\r\n"_ba;
    QTest::newRow("only a quote") << u"\""_s << ",\"\"\"\"\r\n"_ba;
    QTest::newRow("quotes at both ends") << u"\"a\""_s << ",\"\"\"a\"\"\"\r\n"_ba;
    QTest::newRow("LF") << u"a\nb"_s << ",\"a\nb\"\r\n"_ba;
    QTest::newRow("CR") << u"a\rb"_s << ",\"a\rb\"\r\n"_ba;
    QTest::newRow("CRLF") << u"a\r\nb"_s << ",\"a\r\nb\"\r\n"_ba;
    QTest::newRow("tab") << u"a\tb"_s << ",a\tb\r\n"_ba;
    QTest::newRow("empty") << u""_s << ",\r\n"_ba;
    QTest::newRow("apostrophe") << u"'a"_s << ",'a\r\n"_ba;
    QTest::newRow("Chinese") << u"新疆棉花"_s << ",新疆棉花\r\n"_ba;
    QTest::newRow("Arabic") << u"قطن"_s << ",قطن\r\n"_ba;
    QTest::newRow("beyond the basic plane") << u"𠮷野家 🧵"_s << ",𠮷野家 🧵\r\n"_ba;
    QTest::newRow("combining mark") << u"e\u0301"_s << ",e\u0301\r\n"_ba;
    QTest::newRow("lone surrogate") << QString(QChar(0xD83E)) << ",?\r\n"_ba;
    QTest::newRow("NUL") << QString(QChar(u'\0')) + u"a"_s << ","_ba + QByteArray("\0a\r\n", 4);
    QTest::newRow("formula with comma") << u"=SUM(A1,A2)"_s << ",\"'=SUM(A1,A2)\"\r\n"_ba;
    QTest::newRow("formula with quote") << u"=\"a\""_s << ",\"'=\"\"a\"\"\"\r\n"_ba;
    QTest::newRow("begins with LF") << u"\n=1"_s << ",\"'\n=1\"\r\n"_ba;
}

void TestCsv::quotesWhereNeeded()
{
    QFETCH(const QString, text);
    QTEST(csvOfOne(u"text"_s, text), "written");
}

void TestCsv::findsWhatNeedsQuotesAtEveryPlace()
{
    // Texts are looked through in steps of several bytes.
    for (qsizetype size = 1; size <= 70; ++size) {
        const QString text(size, u'a');
        QCOMPARE(csvOfOne(u"text"_s, text), ","_ba + text.toUtf8() + "\r\n"_ba);
        for (qsizetype place = 0; place < size; ++place)
            for (const QChar special : {u'"', u',', u'\r', u'\n'}) {
                QString marked = text;
                marked[place] = special;
                if (special == u'"')
                    marked.insert(place, special);
                const QByteArray guard = place == 0 && (special == u'\r' || special == u'\n') ? "'"_ba : ""_ba;
                const QByteArray written = ",\""_ba + guard + marked.toUtf8() + "\"\r\n"_ba;
                if (special == u'"')
                    marked.remove(place, 1);
                QCOMPARE(csvOfOne(u"text"_s, marked), written);
            }
    }
}

void TestCsv::writesEachType_data()
{
    using Links = QList<domain::Link>;
    QTest::addColumn<QString>("column");
    QTest::addColumn<domain::Cell>("cell");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *name, const QString &column, const domain::Cell &cell, const char *written) {
        QTest::newRow(name) << column << cell << QByteArray(written);
    };
    row("unknown text", u"text"_s, {}, ",\r\n");
    row("unknown number", u"number"_s, {}, ",\r\n");
    row("unknown link", u"place_id"_s, {}, ",\r\n");
    row("true", u"flag"_s, true, ",true\r\n");
    row("false", u"flag"_s, false, ",false\r\n");
    row("day", u"day"_s, date("2023-05-18"), ",2023-05-18\r\n");
    row("month", u"day"_s, date("2023-05"), ",2023-05\r\n");
    row("year", u"day"_s, date("2023"), ",2023\r\n");
    row("value", u"kind"_s, u"statute"_s, ",statute\r\n");
    row("link", u"place"_s, domain::Link{u"JP"_s, u"Japan"_s}, ",Japan\r\n");
    row("link's id", u"place_id"_s, domain::Link{u"JP"_s, u"Japan"_s}, ",JP\r\n");
    row("link with comma", u"place"_s, domain::Link{u"KR"_s, u"Korea, Republic of"_s}, ",\"Korea, Republic of\"\r\n");
    row("list of one", u"names"_s, QStringList{u"a"_s}, ",a\r\n");
    row("list", u"names"_s, QStringList{u"a"_s, u"棉"_s, u"c"_s}, ",a; 棉; c\r\n");
    row("list with quote", u"names"_s, QStringList{u"a\""_s, u"b"_s}, ",\"a\"\"; b\"\r\n");
    row("list of links", u"places"_s, Links{{u"JP"_s, u"Japan"_s}, {u"CN"_s, u"China"_s}}, ",Japan; China\r\n");
    row("their ids", u"places_id"_s, Links{{u"JP"_s, u"Japan"_s}, {u"CN"_s, u"China"_s}}, ",JP; CN\r\n");
    row("guarded value", u"kind"_s, u"=1"_s, ",'=1\r\n");
    row("guarded link", u"place"_s, domain::Link{u"x"_s, u"@SUM"_s}, ",'@SUM\r\n");
    row("guarded list", u"names"_s, QStringList{u"-1"_s, u"b"_s}, ",'-1; b\r\n");
    row("guarded list of links", u"places"_s, Links{{u"x"_s, u"+1"_s}}, ",'+1\r\n");
}

void TestCsv::writesEachType()
{
    QFETCH(const QString, column);
    QFETCH(const domain::Cell, cell);
    QTEST(csvOfOne(column, cell), "written");
}

void TestCsv::writesNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("zero") << 0.0 << "0"_ba;
    QTest::newRow("minus zero") << -0.0 << "0"_ba;
    QTest::newRow("whole") << 187.0 << "187"_ba;
    QTest::newRow("million has no exponent") << 1000000.0 << "1000000"_ba;
    QTest::newRow("long whole") << 123456789012345680.0 << "123456789012345680"_ba;
    QTest::newRow("tenth") << 0.1 << "0.1"_ba;
    QTest::newRow("needs all digits") << 0.1 + 0.2 << "0.30000000000000004"_ba;
    QTest::newRow("negative") << -3.25 << "-3.25"_ba;
    QTest::newRow("small") << 0.000125 << "0.000125"_ba;
    QTest::newRow("tiny") << 1.5e-9 << "1.5e-09"_ba;
    QTest::newRow("huge") << 1e300 << "1e+300"_ba;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << ""_ba;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << ""_ba;
}

void TestCsv::writesNumbers()
{
    QFETCH(const double, number);
    QFETCH(const QByteArray, written);
    QCOMPARE(exporters::numberText(number), written);
    QCOMPARE(csvOfOne(u"number"_s, number), "," + written + "\r\n");
    if (!written.isEmpty())
        QCOMPARE(written.toDouble(), number);
}

void TestCsv::writesHeaderAndRows()
{
    QCOMPARE(csv({u"id"_s, u"text"_s, u"number"_s, u"flag"_s, u"day"_s, u"place"_s, u"place_id"_s, u"kind"_s,
                  u"names"_s, u"places"_s, u"places_id"_s, u"unverified"_s, u"sources"_s, u"sources_id"_s},
                 {fullRow(), emptyRow(u"b2"_s)}),
             "id,text,number,flag,day,place,place_id,kind,names,places,places_id,unverified,sources,sources_id\r\n"
             "a1,\"Cotton, \"\"raw\"\"\",-12.5,false,2023-05,Japan,JP,statute,棉; Baumwolle,Japan; Côte d'Ivoire,"
             "JP; CI,day,The List,src-1\r\n"
             "b2,,,,,,,,,,,,,\r\n"_ba);
    QCOMPARE(csv({u"text"_s}, {emptyRow(u"b2"_s), fullRow()}), "text\r\n\"\"\r\n\"Cotton, \"\"raw\"\"\"\r\n"_ba);
    QCOMPARE(csv({u"text"_s, u"id"_s}, {}), "text,id\r\n"_ba);
    QCOMPARE(csv({u"id"_s, u"text"_s, u"day"_s}, {fullRow()}, {.delimiter = u';'}),
             "id;text;day\r\na1;\"Cotton, \"\"raw\"\"\";2023-05\r\n"_ba);
    QCOMPARE(csv({u"id"_s, u"names"_s, u"day"_s}, {fullRow()}, {.delimiter = u'-'}),
             "id-names-day\r\na1-棉; Baumwolle-\"2023-05\"\r\n"_ba);
    // A delimiter beyond ASCII shares its first byte with characters that need no quotes.
    domain::Row row = emptyRow(u"，"_s);
    set(row, u"text"_s, u"）"_s);
    QCOMPARE(csv({u"id"_s, u"text"_s}, {row}, {.delimiter = u'，'}), "id，text\r\n\"，\"，）\r\n"_ba);
}

void TestCsv::leavesOutOptionalColumns()
{
    QCOMPARE(csv({}, {}), "id,text,number,flag,day,place,kind,names\r\n"_ba);
    QStringList all;
    for (const exporters::FileColumn &column : exporters::allFileColumns(sampleTable()))
        all.append(column.id);
    QCOMPARE(all.join(u' '),
             u"id text number flag day place kind names places place_id places_id sources_id unverified sources"_s);
}

void TestCsv::neverGuardsWhatIsNotText_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<domain::Cell>("cell");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("number") << u"number"_s << domain::Cell(-1.0) << ",-1\r\n"_ba;
    QTest::newRow("date") << u"day"_s << domain::Cell(date("2023")) << ",2023\r\n"_ba;
    QTest::newRow("boolean") << u"flag"_s << domain::Cell(true) << ",true\r\n"_ba;
    QTest::newRow("unknown") << u"text"_s << domain::Cell() << ",\r\n"_ba;
    QTest::newRow("but a number as text") << u"text"_s << domain::Cell(u"-1"_s) << ",'-1\r\n"_ba;
}

void TestCsv::neverGuardsWhatIsNotText()
{
    QFETCH(const QString, column);
    QFETCH(const domain::Cell, cell);
    QTEST(csvOfOne(column, cell), "written");
}

void TestCsv::leavesFormulasWhenAskedTo()
{
    QCOMPARE(csvOfOne(u"text"_s, u"=1+1"_s, {.formulaGuard = false}), ",=1+1\r\n"_ba);
}

void TestCsv::beginsWithByteOrderMarkOnRequest()
{
    QCOMPARE(csv({u"id"_s}, {emptyRow(u"a1"_s)}, {.byteOrderMark = true}), "\xEF\xBB\xBFid\r\na1\r\n"_ba);
}

void TestCsv::writesSameBytesFieldByField()
{
    const QStringList ids{u"id"_s, u"text"_s, u"number"_s};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporters::CsvWriter writer(buffer, *exporters::fileColumns(sampleTable(), ids), {});
    QVERIFY(writer.begin());
    writer.addText("a1");
    writer.addText("Cotton, \"raw\"");
    writer.addPlain("-12.5");
    QVERIFY(writer.endRecord() && writer.end());
    QCOMPARE(buffer.data(), csv(ids, {fullRow()}));
}

void TestCsv::usesConstantMemory()
{
    FullDevice device(std::numeric_limits<qint64>::max());
    exporters::CsvWriter writer(device, *exporters::fileColumns(sampleTable(), {u"text"_s}), {});
    QVERIFY(writer.begin());
    domain::Row row = emptyRow(u"a1"_s);
    set(row, u"text"_s, QString(1000, u'x'));
    for (int i = 0; i < 2000; ++i)
        QVERIFY(writer.write(row));
    QVERIFY2(device.taken > 1'500'000, "rows must leave the writer while it is writing");
    QVERIFY(writer.end());
    QCOMPARE(device.taken, 6 + 2000 * 1002);
}

void TestCsv::stopsWhenTheDeviceFails_data()
{
    QTest::addColumn<qint64>("room");
    for (const qint64 room : {0, 1, 5, 6, 1000, 300'000, 700'000, 2'004'005})
        QTest::addRow("room for %lld bytes", static_cast<long long>(room)) << room;
}

void TestCsv::stopsWhenTheDeviceFails()
{
    QFETCH(const qint64, room);
    FullDevice device(room);
    exporters::CsvWriter writer(device, *exporters::fileColumns(sampleTable(), {u"text"_s}), {});
    domain::Row row = emptyRow(u"a1"_s);
    set(row, u"text"_s, QString(1000, u'x'));
    bool sound = writer.begin();
    for (int i = 0; i < 2000; ++i)
        sound = writer.write(row);
    sound = writer.end();
    QVERIFY2(!sound, "a failed write must be told at the end at the latest");
    QCOMPARE(device.taken, room);
    QVERIFY(device.callsAfterFailure <= 1);
}

void TestCsv::namesUnknownColumns()
{
    const auto columns = exporters::fileColumns(sampleTable(), {u"id"_s, u"plaec"_s});
    QVERIFY(!columns);
    QCOMPARE(columns.error().kind, domain::Error::Kind::WrongUse);
    QVERIFY2(columns.error().candidates.contains(u"place"_s), qPrintable(columns.error().candidates.join(u' ')));
    QVERIFY(!exporters::fileColumns(sampleTable(), {u"text_id"_s}));
}

void TestCsv::refusesDelimitersThatCannotPart()
{
    for (const QChar good : u",;\t|:~\u001F，"_s)
        QVERIFY2(exporters::isDelimiter(good), qPrintable(QString(good)));
    for (const QChar bad : u"\"'\r\na7棉"_s)
        QVERIFY2(!exporters::isDelimiter(bad), qPrintable(QString(bad)));
    QVERIFY(!exporters::isDelimiter(QChar()));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
