#include "app/storage/screeningrecord.h"
#include "tests/cli/commandrunner.h"
#include "tests/unit/storage/libraryfile.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The records of a CSV file: quotes and line breaks inside them understood.
QList<QStringList> recordsOf(const QByteArray &csv)
{
    QList<QStringList> records{{QString()}};
    bool isQuoted = false;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' && isQuoted && i + 1 < text.size() && text.at(i + 1) == u'"') {
            records.last().last() += c;
            ++i;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (c == u',' && !isQuoted) {
            records.last() << QString();
        } else if (c == u'\n' && !isQuoted) {
            records << QStringList{QString()};
        } else if (c != u'\r' || isQuoted) {
            records.last().last() += c;
        }
    }
    if (records.constLast() == QStringList{QString()})
        records.removeLast();
    return records;
}

const QStringList header{u"row"_s,        u"supplier_id"_s, u"supplier"_s,     u"country"_s,
                         u"matched_id"_s, u"matched"_s,     u"matched_name"_s, u"list"_s,
                         u"score"_s,      u"status"_s,      u"explanation"_s};
enum Place { Row, SupplierId, Supplier, Country, MatchedId, Matched, MatchedName, List, Score, Status, Explanation };

const QByteArray listed = "\"Hetian Taida Apparel Co., Ltd.\""_ba;

} // namespace

class TestCliScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_runner = std::make_unique<CommandRunner>(); }
    void readsAMessyFileWithoutOptions();
    void writesOneRowForEachSupplierAndCandidate();
    void writesJson();
    void writesToStandardOutput();
    void takesColumnsByName();
    void asksWhichColumn_data();
    void asksWhichColumn();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void tellsOfRejectedRows();
    void standsOddNames();
    void handlesDuplicatesAlike();
    void choosesLists();
    void raisesTheThreshold();
    void onlyReadsTheLibrary();
    void recordsWhenAsked();
    void keepsAnOlderFile();
    void givesTheSameBytes();
    void wantsListings();

private:
    QString file(const QByteArray &content, const QString &name = u"suppliers.csv"_s) const
    {
        if (!libraryfile::overwrite(m_runner->path(name), content))
            qFatal("cannot prepare");
        return m_runner->path(name);
    }
    Answer screen(const QByteArray &suppliers, const QStringList &options = {}) const
    {
        QFile::remove(m_runner->path(u"out.csv"_s));
        return m_runner->run(QStringList{u"screen"_s, file(suppliers), u"--output"_s, m_runner->path(u"out.csv"_s)} +
                             options);
    }
    QList<QStringList> written() const { return recordsOf(libraryfile::bytes(m_runner->path(u"out.csv"_s))); }

    std::unique_ptr<CommandRunner> m_runner;
};

void TestCliScreen::readsAMessyFileWithoutOptions()
{
    // Windows-1252, semicolons, German headers with a blank behind, decimal commas, a line break in a cell.
    const QByteArray suppliers = "Kred.-Nr;Lieferant (lt. SAP) ;Land/Ctry;Ort;Umsatz 2025 EUR;Bemerkung\r\n"
                                 "0070013;M\xFCller Schrauben GmbH;Deutschland;K\xF6ln;385.243,59;\"eins\r\nzwei\"\r\n"
                                 "0070026;Hetian Taida Aparel;VR China;\xDCr\xFCmqi;1,00;\"a; b\"\r\n";
    const Answer answer = screen(suppliers);
    QVERIFY2(answer.code == 0, answer.err.constData());
    QCOMPARE(answer.err, "1 of 2 suppliers have a candidate.\n"_ba);
    QVERIFY(answer.out.isEmpty());
    const QList<QStringList> rows = written();
    QCOMPARE(rows.at(0), header);
    QCOMPARE(rows.at(1).first(4), (QStringList{u"1"_s, u"0070013"_s, u"Müller Schrauben GmbH"_s, u"Deutschland"_s}));
    QCOMPARE(rows.at(1).at(Status), u"none"_s);
    QCOMPARE(rows.at(2).at(Row), u"2"_s); // the line break made no row
    QCOMPARE(rows.at(2).at(Status), u"candidate"_s);
    QCOMPARE(rows.at(2).at(Matched), u"Hetian Taida Apparel Co., Ltd."_s);
}

void TestCliScreen::writesOneRowForEachSupplierAndCandidate()
{
    const Answer answer = screen("Name,Country\n" + listed + ",CN\nNobody at all,DE\n\"Co., Ltd.\",\n");
    QCOMPARE(answer.code, 0);
    const QList<QStringList> rows = written();
    QVERIFY(rows.size() >= 4);
    double before = 1;
    for (const QStringList &row : rows.mid(1)) {
        QCOMPARE(row.size(), header.size());
        if (row.at(Status) != "candidate"_L1) {
            QVERIFY(row.at(MatchedId).isEmpty() && row.at(Score).isEmpty());
            continue;
        }
        QCOMPARE(row.at(Row), u"1"_s);
        QCOMPARE(row.at(Score).size(), 6); // "1.0000"
        QVERIFY(row.at(Score).toDouble() <= before);
        before = row.at(Score).toDouble();
        QVERIFY(!row.at(Explanation).isEmpty());
        QCOMPARE(m_runner->run({u"show"_s, u"listings"_s, row.at(MatchedId)}).code, 0); // it is the listing's id
    }
    QCOMPARE(rows.at(1).at(Score), u"1.0000"_s);
    QCOMPARE(rows.at(rows.size() - 2).at(Status), u"none"_s);
    QCOMPARE(rows.constLast().at(Status), u"not_screenable"_s);
    QVERIFY(!rows.constLast().at(Explanation).isEmpty());
}

void TestCliScreen::writesJson()
{
    const QByteArray suppliers = "Name,Nr\n" + listed + ",007\n\"Co., Ltd.\",\n";
    const Answer answer =
        m_runner->run({u"screen"_s, file(suppliers), u"--output"_s, u"-"_s, u"--format"_s, u"json"_s});
    QCOMPARE(answer.code, 0);
    const QJsonArray rows = answer.array();
    QVERIFY(rows.size() >= 2);
    const QJsonObject first = rows.first().toObject();
    QStringList keys = first.keys();
    QStringList expected = header;
    keys.sort();
    expected.sort();
    QCOMPARE(keys, expected);
    QCOMPARE(first.value("row"_L1).toInt(), 1);
    QCOMPARE(first.value("supplier_id"_L1).toString(), u"007"_s);
    QCOMPARE(first.value("score"_L1).toDouble(), 1.0);
    QVERIFY(first.value("country"_L1).isNull());
    const QJsonObject last = rows.last().toObject();
    QCOMPARE(last.value("status"_L1).toString(), u"not_screenable"_s);
    QVERIFY(last.value("matched_id"_L1).isNull() && last.value("score"_L1).isNull());
    QCOMPARE(m_runner->run({u"screen"_s, file(suppliers), u"--output"_s, m_runner->path(u"out.json"_s)}).code, 0);
    QCOMPARE(libraryfile::bytes(m_runner->path(u"out.json"_s)), answer.out); // by the ending
}

void TestCliScreen::writesToStandardOutput()
{
    const QByteArray suppliers = "Name\n" + listed + "\n";
    const Answer answer = m_runner->run({u"screen"_s, file(suppliers), u"--output"_s, u"-"_s});
    QCOMPARE(answer.code, 0);
    QCOMPARE(screen(suppliers).code, 0);
    QCOMPARE(answer.out, libraryfile::bytes(m_runner->path(u"out.csv"_s)));
}

void TestCliScreen::takesColumnsByName()
{
    const QByteArray suppliers = "A;B;C\nDE;" + listed + ";x1\n";
    const Answer answer =
        screen(suppliers, {u"--name-column"_s, u"b"_s, u"--country-column"_s, u"A"_s, u"--id-column"_s, u" C "_s});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QCOMPARE(written().at(1).first(4), (QStringList{u"1"_s, u"x1"_s, u"Hetian Taida Apparel Co., Ltd."_s, u"DE"_s}));
}

void TestCliScreen::asksWhichColumn_data()
{
    QTest::addColumn<QByteArray>("suppliers");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArrayList>("said");
    QTest::newRow("none") << "Foo,Bar\na,b\n"_ba << QStringList{} << QByteArrayList{"--name-column", "Foo", "Bar"};
    QTest::newRow("two") << "Company,Vendor,Land\na,b,c\n"_ba << QStringList{}
                         << QByteArrayList{"--name-column", "Did you mean Company or Vendor?"};
    QTest::newRow("not there") << "Company,Land\na,b\n"_ba << QStringList{u"--name-column"_s, u"Compny"_s}
                               << QByteArrayList{"Compny", "Did you mean Company?"};
    QTest::newRow("country not there") << "Company,Land\na,b\n"_ba << QStringList{u"--country-column"_s, u"Lnd"_s}
                                       << QByteArrayList{"Did you mean Land?"};
}

void TestCliScreen::asksWhichColumn()
{
    QFETCH(const QByteArray, suppliers);
    QFETCH(const QStringList, options);
    QFETCH(const QByteArrayList, said);
    const Answer answer = screen(suppliers, options);
    QCOMPARE(answer.code, 2);
    QCOMPARE(answer.err.count('\n'), 1);
    for (const QByteArray &part : said)
        QVERIFY2(answer.err.contains(part), answer.err.constData());
    QVERIFY(!QFile::exists(m_runner->path(u"out.csv"_s)));
}

void TestCliScreen::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("threshold of words") << QStringList{u"--threshold"_s, u"high"_s} << 2;
    QTest::newRow("threshold with a comma") << QStringList{u"--threshold"_s, u"0,9"_s} << 2;
    QTest::newRow("threshold too low") << QStringList{u"--threshold"_s, u"0.1"_s} << 2;
    QTest::newRow("threshold too high") << QStringList{u"--threshold"_s, u"85"_s} << 2;
    QTest::newRow("threshold that is none") << QStringList{u"--threshold"_s, u"nan"_s} << 2;
    QTest::newRow("unknown list") << QStringList{u"--lists"_s, u"uflpa,ulfpa"_s} << 2;
    QTest::newRow("unknown format") << QStringList{u"--format"_s, u"pdf"_s} << 2;
    QTest::newRow("unknown option") << QStringList{u"--treshold"_s, u"0.9"_s} << 2;
}

void TestCliScreen::refusesWrongUse()
{
    QFETCH(const QStringList, options);
    const Answer answer = screen("Name\nx\n"_ba, options);
    QTEST(answer.code, "code");
    QVERIFY(answer.err.startsWith("assay: "));
    QCOMPARE(answer.err.count('\n'), 1);
    QVERIFY(!QFile::exists(m_runner->path(u"out.csv"_s)));
    QCOMPARE(m_runner->run({u"screen"_s, m_runner->path(u"missing.csv"_s), u"--output"_s, u"-"_s}).code, 1);
    QCOMPARE(m_runner->run({u"screen"_s, file({}, u"empty.csv"_s), u"--output"_s, u"-"_s}).code, 1);
}

void TestCliScreen::tellsOfRejectedRows()
{
    const Answer answer = screen("Name,Country\nFirst,DE\nSecond,DE,too,many\nThird,DE\n"_ba);
    QCOMPARE(answer.code, 3);
    QVERIFY2(answer.err.contains("1 row(s) were rejected"), answer.err.constData());
    QVERIFY2(answer.err.contains("line 3"), answer.err.constData());
    const QList<QStringList> rows = written();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(2).at(Row), u"3"_s); // a rejected row counts
    QCOMPARE(rows.at(2).at(Supplier), u"Third"_s);
}

void TestCliScreen::standsOddNames()
{
    const QString longName = QString(10'000, u'a');
    const QStringList names{{},
                            u"Co., Ltd."_s,
                            longName,
                            u"合盛 Hoshine ホシン АО"_s,
                            u"🧵🧵🧵"_s,
                            u"Hetian \u202eTaida\u2066 Apparel"_s,
                            u"\u0001\u0007\u001b[31mred"_s,
                            u"=cmd|' /C calc'!A0"_s,
                            u"A B C"_s};
    QByteArray suppliers = "Name,Nr\n"_ba;
    for (qsizetype i = 0; i < names.size(); ++i)
        suppliers += '"' + names.at(i).toUtf8() + "\"," + QByteArray::number(i + 1) + '\n';
    const Answer answer = screen(suppliers);
    QVERIFY2(answer.code == 0, answer.err.constData());
    QVERIFY(!answer.err.contains('\033'));
    const QList<QStringList> rows = written();
    QStringList found;
    for (const QStringList &row : rows.mid(1)) {
        QCOMPARE(row.size(), header.size());
        found << row.at(Row);
    }
    for (qsizetype i = 1; i <= names.size(); ++i)
        QVERIFY2(found.contains(QString::number(i)), qPrintable(QString::number(i)));
    const auto rowOf = [&rows](qsizetype number) {
        for (const QStringList &row : rows)
            if (row.at(Row) == QString::number(number))
                return row;
        return QStringList();
    };
    QCOMPARE(rowOf(1).at(Status), u"not_screenable"_s);
    QCOMPARE(rowOf(2).at(Status), u"not_screenable"_s);
    QCOMPARE(rowOf(3).at(Supplier), longName);
    QCOMPARE(rowOf(5).at(Status), u"not_screenable"_s);
    QCOMPARE(rowOf(6).at(Status), u"candidate"_s);
    QCOMPARE(rowOf(8).at(Supplier), u"'=cmd|' /C calc'!A0"_s); // guarded
}

void TestCliScreen::handlesDuplicatesAlike()
{
    QCOMPARE(screen("Name\n" + listed + "\n" + listed + "\n").code, 0);
    QList<QStringList> first;
    QList<QStringList> second;
    for (const QStringList &row : written().mid(1))
        (row.at(Row) == "1"_L1 ? first : second) << row.mid(1);
    QVERIFY(!first.isEmpty());
    QCOMPARE(first, second);
}

void TestCliScreen::choosesLists()
{
    QCOMPARE(screen("Name\n" + listed + "\n", {u"--lists"_s, u"uflpa"_s}).code, 0);
    for (const QStringList &row : written().mid(1))
        QVERIFY(row.at(List).isEmpty() || row.at(List) == "uflpa"_L1);
    QCOMPARE(screen("Name\n" + listed + "\n", {u"--lists"_s, u"cbp, uflpa"_s}).code, 0);
}

void TestCliScreen::raisesTheThreshold()
{
    const QByteArray suppliers = "Name\nHetian Taida Aparel\n"_ba;
    QCOMPARE(screen(suppliers, {u"--threshold"_s, u"0.6"_s}).code, 0);
    QCOMPARE(written().at(1).at(Status), u"candidate"_s);
    QVERIFY(written().at(1).at(Score).toDouble() < 1);
    QCOMPARE(screen(suppliers, {u"--threshold"_s, u"1"_s}).code, 0);
    QCOMPARE(written().at(1).at(Status), u"none"_s);
}

void TestCliScreen::onlyReadsTheLibrary()
{
    QCOMPARE(m_runner->run({u"info"_s}).code, 0);
    file("Name\n" + listed + "\n");
    file("x"_ba, u"out.csv"_s);
    const libraryfile::Trace before(m_runner->path(u"library.assay"_s));
    QCOMPARE(m_runner
                 ->run({u"screen"_s, m_runner->path(u"suppliers.csv"_s), u"--output"_s, m_runner->path(u"out.csv"_s),
                        u"--overwrite"_s})
                 .code,
             0);
    QVERIFY(libraryfile::Trace(m_runner->path(u"library.assay"_s)) == before);
}

void TestCliScreen::recordsWhenAsked()
{
    QCOMPARE(m_runner->run({u"info"_s}).code, 0);
    const QByteArray reference = libraryfile::referenceHash(m_runner->path(u"library.assay"_s));
    const Answer answer = screen("Name\n" + listed + "\nNobody\n", {u"--record"_s});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.err.contains("Recorded as entry 1."));
    QCOMPARE(libraryfile::referenceHash(m_runner->path(u"library.assay"_s)), reference);
    const auto library = storage::Library::open(m_runner->path(u"library.assay"_s), storage::Access::ReadOnly);
    QVERIFY(library);
    const auto check = storage::ScreeningRecord(**library).check();
    QVERIFY(check && !check->fault);
    QCOMPARE(check->head.count, qint64{written().size()}); // a row for each, and the run in the header's place
    const auto run = storage::ScreeningRecord(**library).entry(1);
    const QByteArray suppliers = "Name\n" + listed + "\nNobody\n";
    QVERIFY((*run)->content.contains(QCryptographicHash::hash(suppliers, QCryptographicHash::Sha256).toHex()));
}

void TestCliScreen::keepsAnOlderFile()
{
    const QString suppliers = file("Name\n" + listed + "\n");
    const QString out = file("mine"_ba, u"out.csv"_s);
    QCOMPARE(m_runner->run({u"screen"_s, suppliers, u"--output"_s, out}).code, 1);
    QCOMPARE(libraryfile::bytes(out), "mine"_ba);
    QCOMPARE(m_runner->run({u"screen"_s, suppliers, u"--output"_s, out, u"--overwrite"_s}).code, 0);
    QVERIFY(libraryfile::bytes(out).startsWith("row,"));
    const QString empty = file({}, u"empty.csv"_s); // as made to have a name
    QCOMPARE(m_runner->run({u"screen"_s, suppliers, u"--output"_s, empty}).code, 0);
    for (const QString &own : {suppliers, m_runner->path(u"library.assay"_s)}) {
        const QByteArray before = libraryfile::bytes(own);
        QCOMPARE(m_runner->run({u"screen"_s, suppliers, u"--output"_s, own, u"--overwrite"_s}).code, 1);
        QCOMPARE(libraryfile::bytes(own), before);
    }
}

void TestCliScreen::givesTheSameBytes()
{
    const QByteArray suppliers = "Name\n" + listed + "\nHoshine\nXinjiang Junggar Cotton\n";
    QCOMPARE(screen(suppliers).code, 0);
    const QByteArray first = libraryfile::bytes(m_runner->path(u"out.csv"_s));
    QCOMPARE(screen(suppliers).code, 0);
    QCOMPARE(libraryfile::bytes(m_runner->path(u"out.csv"_s)), first);
}

void TestCliScreen::wantsListings()
{
    QCOMPARE(m_runner->run({u"info"_s}).code, 0);
    QCOMPARE(libraryfile::run(m_runner->path(u"library.assay"_s), "DELETE FROM listings"_ba), QString());
    const Answer answer = screen("Name\nx\n"_ba);
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.err.contains("no listings"));
}

QTEST_GUILESS_MAIN(TestCliScreen)
#include "tst_cli_screen.moc"
