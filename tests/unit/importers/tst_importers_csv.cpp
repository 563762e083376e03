#include "app/importers/csvreader_p.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace importers;

/// Delimited text cut into cells, at every size of block.
class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void givesLinesAndRawText();
    void refusesOpenQuote();
    void passesOverTooLongRows();
    void survivesLongQuotedCells();
};

namespace {

/// Rows as "line:cell|cell" with faults marked, one a line; then the error if there is one.
QString asText(const QByteArray &bytes, const TextForm &form)
{
    const auto source = memorySource(bytes, u"input"_s);
    const Options options;
    const Progress none;
    Input input(*source, options, {}, none);
    CsvReader reader(input, form);
    QStringList rows;
    while (reader.next()) {
        QStringList cells;
        for (const std::string_view cell : reader.cells())
            cells.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())).replace(u'\n', u'~'));
        QString row = u"%1:%2"_s.arg(reader.line()).arg(cells.join(u'|'));
        if (reader.fault() != RowFault::None)
            row += u" fault %1 at %2,%3 cell %4"_s.arg(int(reader.fault()))
                       .arg(reader.faultLine())
                       .arg(reader.faultColumn())
                       .arg(reader.faultCell());
        rows.append(row);
    }
    if (const auto end = reader.end(); !end)
        rows.append(u"error at %1,%2"_s.arg(end.error().line).arg(end.error().column));
    return rows.join(u'\n');
}

} // namespace

void TestCsv::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<char>("quote");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &rows, char delimiter = ',',
                        char quote = '"') { QTest::newRow(name) << bytes << delimiter << quote << rows; };
    row("plain", "a,b\nc,d\n", u"1:a|b\n2:c|d"_s);
    row("no end of line", "a,b\nc,d", u"1:a|b\n2:c|d"_s);
    row("CRLF", "a,b\r\nc,d\r\n", u"1:a|b\n2:c|d"_s);
    row("CR alone", "a,b\rc,d\r", u"1:a|b\n2:c|d"_s);
    row("empty cells", ",,\n,x,", u"1:||\n2:|x|"_s);
    row("blank lines", "a\n\n\r\nb\n", u"1:a\n4:b"_s);
    row("empty quoted row is a row", "a\n\"\"\nb", u"1:a\n2:\n3:b"_s);
    row("quoted", "\"a,1\",\"b\"\"c\",\"\"", u"1:a,1|b\"c|"_s);
    row("line ends in quotes", "\"a\nb\",c\nd,e", u"1:a~b|c\n3:d|e"_s);
    row("quote inside a plain cell", "5\" pipe,x\n", u"1:5\" pipe|x"_s);
    row("blank behind a quote", "\"a\" ,b\n", u"1:a|b"_s);
    row("text behind a quote", "\"a\"x,b\nc,d\n", u"1:a|b fault 1 at 1,4 cell 0\n2:c|d"_s);
    row("quote opens late", "a,\"b\nc\"d,e\nf,g\n", u"1:a|b~c|e fault 1 at 2,3 cell 1\n3:f|g"_s);
    row("semicolons", "a;b,c\n", u"1:a|b,c"_s, ';');
    row("no quoting", "\"a\tb\"\n", u"1:\"a|b\""_s, '\t', '\0');
    row("apostrophes", "'a,b','it''s'\n", u"1:a,b|it's"_s, ',', '\'');
    row("byte order mark",
        "\xef\xbb\xbf"
        "a,b\n",
        u"1:a|b"_s);
    row("NUL", QByteArray("a,b\nc,\0d\ne,f\n", 13),
        u"1:a|b\n2:c|\0d fault 2 at 2,3 cell 1\n3:e|f"_s.replace(u"c|"_s, u"c|"_s + QChar(u'\0'))
            .replace(u"\0\0"_s, u"\0"_s));
    row("not UTF-8", "é,b\nc,d\xe9x\ne,f\n", u"1:é|b\n2:c|d\ufffdx fault 3 at 2,4 cell 1\n3:e|f"_s);
}

void TestCsv::reads()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const char, delimiter);
    QFETCH(const char, quote);
    TextForm form{.encoding = u"utf-8"_s, .delimiter = delimiter, .quote = quote};
    QTEST(asText(bytes, form), "rows");
}

void TestCsv::givesLinesAndRawText()
{
    const auto source = memorySource("a,b\n\"x\ny\",\"say \"\"z\"\"\"\n", u"input"_s);
    const Options options;
    const Progress none;
    Input input(*source, options, {}, none);
    CsvReader reader(input, {.encoding = u"utf-8"_s});
    QVERIFY(reader.next() && reader.next());
    QCOMPARE(reader.line(), 2);
    QCOMPARE(std::string(reader.raw()), std::string("\"x\ny\",\"say \"\"z\"\"\""));
    QVERIFY(!reader.next());
    QVERIFY(reader.end().has_value());
}

void TestCsv::refusesOpenQuote()
{
    const TextForm form{.encoding = u"utf-8"_s};
    QCOMPARE(asText("a,b\nc,\"d\ne,f\n", form), u"1:a|b\nerror at 2,3"_s);
    // Not closed for longer than any cell can be: the rest of a great file is not searched for the end.
    QCOMPARE(asText("a,b\n\"" + QByteArray(20 << 20, 'x'), form), u"1:a|b\nerror at 2,1"_s);
}

void TestCsv::passesOverTooLongRows()
{
    const QByteArray monster(100 << 20, 'x');
    const QString text = asText("a,b\n" + monster + "\nc,d\n", {.encoding = u"utf-8"_s});
    QCOMPARE(text, u"1:a|b\n2: fault 4 at 2,0 cell -1\n3:c|d"_s);
}

void TestCsv::survivesLongQuotedCells()
{
    // Rows of every length around the size of the blocks, so that each byte once stands at the end of one.
    for (const int length : {262100, 262130, 262142, 262143, 262144, 262145, 262150, 524280, 524290}) {
        const QByteArray cell(length, 'y');
        const QString text = asText('"' + cell + "\"\"\r\né\",z\r\nlast,\"q\"", {.encoding = u"utf-8"_s});
        QCOMPARE(text, u"1:%1\"\r~é|z\n3:last|q"_s.arg(QString::fromLatin1(cell)));
    }
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_importers_csv.moc"
