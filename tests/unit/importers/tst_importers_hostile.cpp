#include "collected.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace importers;

/// Input that is damaged, cut off or malicious: a message with place and remedy, and never a crash.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rejectsRows_data();
    void rejectsRows();
    void refusesInputs_data();
    void refusesInputs();
    void survivesCutsAndNoise_data();
    void survivesCutsAndNoise();
    void keepsRejectedText();
    void rejectsMonstrousCellsOfPages();
    void takesManyNames();
};

namespace {

const QByteArray Cbp = "Effective Date,Calendar Year,Country "
                       "Code,Country,Merchandise,WRO/Finding,Industry,Status,Press Release,Entity,Remarks\n";

} // namespace

void TestHostile::rejectsRows_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("reasons");
    QTest::newRow("date")
        << "2/30/2020,2020,CN,China,Toys,WRO,X,Active,N/A,A,\n"_ba
        << QStringList(u"2 Effective Date: “2/30/2020” is no date. Write it as 2023-05-18, 2023-05 or 2023."_s);
    QTest::newRow("too few")
        << "2/3/2020,2020,CN\n"_ba
        << QStringList(u"2 : The row has 3 cells, the header 11. Add what is missing, or check the delimiter."_s);
    QTest::newRow("too many")
        << "2/3/2020,2020,CN,China,Toys,WRO,X,Active,N/A,A Co., Ltd.,,\n2/3/2020,2020,CN,China,Toys,WRO,X,Active,N/A,A,\n"_ba
        << QStringList(u"2 : The row has 13 cells, the header 11. Put cells that hold the delimiter in quotes."_s);
    QTest::newRow("no name") << "2/3/2020,2020,CN,China,Toys,WRO,X,Active,N/A, ,\n"_ba
                             << QStringList(u"2 Entity: There is no name. Fill it in."_s);
    QTest::newRow("unknown kind")
        << "2/3/2020,2020,CN,China,Toys,Wish,X,Active,N/A,A,\n"_ba
        << QStringList(u"2 WRO/Finding: “Wish” is not known here; expected is WRO, Finding. Correct it."_s);
    QTest::newRow("unknown status")
        << "2/3/2020,2020,CN,China,Toys,WRO,X,Maybe,N/A,A,\n"_ba
        << QStringList(
               u"2 Status: “Maybe” is not known here; expected is Active, Partially Active, Inactive. Correct it."_s);
    QTest::newRow("NUL")
        << QByteArray("2/3/2020,2020,CN,Ch\0na,Toys,WRO,X,Active,N/A,A,\n", 48)
        << QStringList(u"2 Country: A NUL byte stands at character 20. Remove it, or save the file as text again."_s);
    QTest::newRow("quote")
        << "2/3/2020,2020,CN,China,\"Toys\" of wood,WRO,X,Active,N/A,A,\n"_ba
        << QStringList(
               u"2 Merchandise: Text stands behind a closing quote (line 2, character 30). Write quotes inside a cell twice."_s);
}

void TestHostile::rejectsRows()
{
    QFETCH(const QByteArray, rows);
    const QByteArray sound = "6/24/2021,2021,CN,China,Silica,WRO,X,Active,N/A,Hoshine,\n";
    Collected sink;
    const auto summary = sink.read(Cbp + rows + sound, u"cbp"_s);
    QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().message));
    QTEST(sink.reasons(), "reasons");
    QCOMPARE(sink.cell(sink.rows.size() - 1, u"name"_s), u"Hoshine"_s);
}

void TestHostile::refusesInputs_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error"); // line: message
    QTest::newRow("empty") << u"csl"_s << ""_ba << u"0: There is nothing in it to import"_s;
    QTest::newRow("header alone") << u"cbp"_s << Cbp << u"0: There is nothing in it to import"_s;
    QTest::newRow("open quote") << u"cbp"_s << Cbp + "1/2/2020,2020,CN,China,\"Toys,WRO,X,Active,N/A,A,\n1/2/2020"
                                << u"2: The quote that opens here is not closed before the file ends"_s;
    QTest::newRow("XML cut off") << u"un-sc"_s
                                 << "<CONSOLIDATED_LIST><ENTITIES>\n<ENTITY><FIRST_NAME>A</FIRST_NAME></ENTITY>"_ba
                                 << u"2: The file is cut off"_s;
    QTest::newRow("XML broken")
        << u"un-sc"_s << "<CONSOLIDATED_LIST>\n<ENTITIES></ENTITY></CONSOLIDATED_LIST>"_ba
        << u"2: The markup is broken: Opening and ending tag mismatch: ENTITIES line 2 and ENTITY"_s;
    QTest::newRow("entity expansion")
        << u"un-sc"_s
        << "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;\">]>\n<CONSOLIDATED_LIST>&lol2;</CONSOLIDATED_LIST>"_ba
        << u"2: It declares a document type, which may hide text without limit"_s;
    QTest::newRow("external entity") << u"dol-goods"_s
                                     << "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Goods>&e;</Goods>"_ba
                                     << u"1: It declares a document type, which may hide text without limit"_s;
    QTest::newRow("undeclared entity") << u"dol-goods"_s << "<Goods>&foo;</Goods>"_ba
                                       << u"1: The markup is broken: Entity 'foo' not defined"_s;
    QTest::newRow("page cut off")
        << u"uflpa"_s
        << "<table><tr><th>Name of Entity</th><th>Effective Date</th></tr>\n<tr><td>A Co., Ltd.</td><td>June 21, 2022</td></tr>"_ba
        << u"2: The file is cut off"_s;
    QTest::newRow("page without table") << u"uflpa"_s << "<html><body><p>Moved</p></body></html>"_ba
                                        << u"0: This is not the format uflpa: there is no “Name of Entity”"_s;
    QTest::newRow("JSON cut off") << u"csl"_s << "{\"results\":[{\"id\":\"1\",\"name\":\"A\"},\n{\"id\":\"2\",\"na"_ba
                                  << u"2: The file is cut off"_s;
    QTest::newRow("JSON list cut off") << u"csl"_s << "{\"results\":[{\"id\":\"1\",\"name\":\"A\"},"_ba
                                       << u"1: The file is cut off"_s;
    QTest::newRow("JSON without results")
        << u"csl"_s << "{\"error\":\"try later\"}"_ba << u"0: This is not the format csl: there is no “results”"_s;
    QTest::newRow("wrong delimiter")
        << u"eu-fsf"_s << "Entity_LogicalId,NameAlias_WholeNam\n1,2\n"_ba
        << u"1: This is not the format eu-fsf: with “,” as delimiter there is no column “NameAlias_WholeName”"_s;
}

void TestHostile::refusesInputs()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, bytes);
    Collected sink;
    const auto summary = sink.read(bytes, format);
    QVERIFY(!summary.has_value());
    QTEST(QStringLiteral("%1: %2").arg(summary.error().line).arg(summary.error().message), "error");
    QVERIFY(!summary.error().remedy.isEmpty());
    QCOMPARE(summary.error().file, u"input"_s);
}

void TestHostile::survivesCutsAndNoise_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file :
         {"cbp_wro_findings.csv", "consolidated_screening_list.csv", "consolidated_screening_list.json",
          "dhs_uflpa_entity_list.html", "dol_list_of_goods.xml", "eu_financial_sanctions.csv", "gleif_lei2_subset.csv",
          "open_supply_hub_facilities.csv", "opensanctions_entities.ftm.json", "opensanctions_targets.nested.json",
          "opensanctions_targets.simple.csv", "un_consolidated.xml"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestHostile::survivesCutsAndNoise()
{
    QFETCH(const QString, file);
    QFile opened(QStringLiteral(ASSAY_IMPORT_DATA "/") + file);
    QVERIFY(opened.open(QIODevice::ReadOnly));
    const QByteArray bytes = opened.readAll();
    const QString format = *recognise(*memorySource(bytes, file));
    QRandomGenerator random(4711);
    int refused = 0;
    for (int turn = 0; turn < 60; ++turn) {
        QByteArray damaged = bytes.first(random.bounded(1, static_cast<int>(bytes.size())));
        for (int i = turn % 3; i > 0; --i)
            damaged[random.bounded(static_cast<int>(damaged.size()))] = static_cast<char>(random.bounded(256));
        (void)recognise(*memorySource(damaged, file));
        Collected sink;
        const auto summary = sink.read(damaged, format);
        if (!summary) {
            ++refused;
            QVERIFY(!summary.error().message.isEmpty() && !summary.error().remedy.isEmpty());
        }
        for (const domain::ImportedRow &row : sink.rows) {
            for (const std::string &cell : row.cells)
                QVERIFY(QString::fromStdString(cell).toStdString() == cell); // sound UTF-8
        }
        for (const domain::RejectedRow &row : sink.rejected)
            QVERIFY(row.line > 0 && !row.reason.isEmpty());
    }
    QVERIFY(refused > 0);
}

void TestHostile::keepsRejectedText()
{
    Collected sink;
    const QByteArray text = "x,\"東"_ba + QByteArray(3000, 'y') + "\"";
    QVERIFY(
        sink.read(Cbp + text + "\n6/24/2021,2021,CN,China,Silica,WRO,X,Active,N/A,Hoshine,\n", u"cbp"_s).has_value());
    QCOMPARE(QByteArray::fromStdString(sink.rejected[0].text), text.first(1000));
}

void TestHostile::rejectsMonstrousCellsOfPages()
{
    const QByteArray page =
        "<table><tr><th>Name of Entity</th><th>Effective Date</th></tr><tr><td>A</td><td>June 21, 2022</td></tr>"
        "<tr><td>" +
        QByteArray(100'000, 'x') + "</td><td>June 21, 2022</td></tr></table>";
    Collected sink;
    QVERIFY(sink.read(page, u"uflpa"_s).has_value());
    QCOMPARE(sink.rows.size(), std::size_t(1));
    QCOMPARE(sink.reasons(), QStringList(u"1 : A cell is longer than 16 kB. Check where it ends."_s));
}

void TestHostile::takesManyNames()
{
    // In time that grows with their number, not with its square.
    QByteArray names;
    for (int i = 0; i < 200'000; ++i)
        names += ",\"N" + QByteArray::number(i) + "\"";
    Collected sink;
    QVERIFY(sink.read("{\"id\":\"1\",\"schema\":\"Company\",\"properties\":{\"name\":[\"A\"" + names + "]}}\n",
                      u"opensanctions"_s)
                .has_value());
    QCOMPARE(sink.rows[0].names.size(), std::size_t(200'000));
}

QTEST_APPLESS_MAIN(TestHostile)
#include "tst_importers_hostile.moc"
