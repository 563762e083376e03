#include "collected.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace importers;

class TestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites();
    void refuses_data();
    void refuses();
    void importsSuppliers();
    void keepsTextAsItIs();
    void readsDatesAsTold();
    void mapsGoods();
    void namesWhatIsMissing();
    void proposes_data();
    void proposes();
};

namespace {

const Mapping Suppliers{.table = u"listings"_s,
                        .dataset = u"my-list"_s,
                        .title = u"My list"_s,
                        .columns = {{.target = u"id"_s, .source = u"Nr"_s},
                                    {.target = u"name"_s, .source = u"Lieferant"_s},
                                    {.target = u"country"_s, .source = u"Land"_s},
                                    {.target = u"listed"_s, .source = u"Datum"_s, .dateOrder = u"dmy"_s},
                                    {.target = u"aliases"_s, .source = u"Alias"_s, .separator = u";"_s}}};

Options with(const Mapping &mapping)
{
    return {.mapping = mapping};
}

} // namespace

void TestMapping::readsAndWrites()
{
    const QByteArray json = writeMapping(Suppliers);
    const auto read = readMapping(json, u"x.json"_s);
    QVERIFY(read.has_value());
    QCOMPARE(*read, Suppliers);
    QCOMPARE(writeMapping(*read), json);
    const auto given =
        readMapping(R"({"table":"listings","dataset":"my-list","columns":{"name":"Lieferant","country":"Land",
        "aliases":{"column":"Alias","separator":";"},"id":"Nr"}})",
                    u"x.json"_s);
    QVERIFY(given.has_value());
    QCOMPARE(given->columns.first().target, u"id"_s);
    QCOMPARE(given->columns.size(), 4);
}

void TestMapping::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error"); // line,column: message | candidates
    QTest::newRow("no JSON") << "{\n \"table\": }"_ba << u"2,12: This is no JSON: object is missing after a comma | "_s;
    QTest::newRow("no object") << "[1]"_ba << u"1,1: A mapping is a JSON object | "_s;
    QTest::newRow("unknown member") << R"({"tabel":"listings","dataset":"x","columns":{"name":"a"}})"_ba
                                    << u"1,2: “tabel” is not known here | table, title"_s;
    QTest::newRow("unknown table") << "{\"table\":\"listing\",\n\"dataset\":\"x\",\"columns\":{\"name\":\"a\"}}"_ba
                                   << u"1,10: “listing” is not known here | listings"_s;
    QTest::newRow("unknown column") << "{\"table\":\"listings\",\"dataset\":\"x\",\n\"columns\":{\"nmae\":\"a\"}}"_ba
                                    << u"2,12: “nmae” is not known here | name"_s;
    QTest::newRow("bad dataset") << R"({"table":"listings","dataset":"My List","columns":{"name":"a"}})"_ba
                                 << u"1,21: “My List” cannot be the id of a dataset | "_s;
    QTest::newRow("no name") << R"({"table":"listings","dataset":"x","columns":{"country":"a"}})"_ba
                             << u"1,35: The mapping does not say where “name” comes from | "_s;
    QTest::newRow("no columns") << R"({"table":"listings","dataset":"x","columns":{}})"_ba
                                << u"1,35: The mapping maps no column | "_s;
    QTest::newRow("number") << R"({"table":"listings","dataset":"x","columns":{"name":1}})"_ba
                            << u"1,46: “name” must be a text | "_s;
    QTest::newRow("bad dates")
        << R"({"table":"listings","dataset":"x","columns":{"name":"a","listed":{"column":"b","dates":"dym"}}})"_ba
        << u"1,88: “dym” is not known here | dmy, mdy, ymd"_s;
}

void TestMapping::refuses()
{
    QFETCH(const QByteArray, json);
    const auto read = readMapping(json, u"x.json"_s);
    QVERIFY(!read.has_value());
    const domain::Error &error = read.error();
    QCOMPARE(error.file, u"x.json"_s);
    QVERIFY(!error.remedy.isEmpty());
    QTEST(QStringLiteral("%1,%2: %3 | %4")
              .arg(error.line)
              .arg(error.column)
              .arg(error.message, error.candidates.join(u", "_s)),
          "error");
}

void TestMapping::importsSuppliers()
{
    QFile file(QStringLiteral(ASSAY_IMPORT_DATA "/suppliers_messy.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Mapping mapping{.table = u"listings"_s,
                          .dataset = u"suppliers"_s,
                          .columns = {{.target = u"id"_s, .source = u"Kred.-Nr"_s},
                                      {.target = u"name"_s, .source = u"Lieferant (lt. SAP)"_s},
                                      {.target = u"country"_s, .source = u"Land/Ctry"_s},
                                      {.target = u"listed"_s, .source = u"Letzte Lief."_s, .dateOrder = u"dmy"_s},
                                      {.target = u"detail"_s, .source = u"Bemerkung"_s}}};
    Collected sink;
    const auto summary = sink.read(file.readAll(), u"csv"_s, with(mapping));
    QVERIFY(summary.has_value());
    QCOMPARE(sink.reasons(), QStringList());
    QCOMPARE(summary->rows, 200);
    QCOMPARE(sink.rows[3].publisherId, std::string("0070052"));
    QCOMPARE(sink.cell(16, u"name"_s), u"Dhaka River Knit Composite Ltd."_s);
    QCOMPARE(sink.cell(8, u"name"_s), u"Bäcker Elektronik AG"_s);
    QCOMPARE(sink.cell(0, u"listed"_s), u"2025-02-07"_s);
    QCOMPARE(sink.cell(22, u"detail"_s), u"Zeile 1\nZeile 2"_s);
    QCOMPARE(sink.cell(0, u"list"_s), u"suppliers"_s);
}

void TestMapping::keepsTextAsItIs()
{
    Collected sink;
    QVERIFY(sink.read("Nr;Lieferant;Land;Datum;Alias\n000123;12345678901234567890;de;2023-05;A; B ;;C\n"_ba.replace(
                          "A; B ;;C", "\"A; B ;;合盛\""),
                      u"csv"_s, with(Suppliers))
                .has_value());
    QCOMPARE(sink.reasons(), QStringList());
    QCOMPARE(sink.rows[0].publisherId, std::string("000123"));
    QCOMPARE(sink.cell(0, u"name"_s), u"12345678901234567890"_s);
    QCOMPARE(sink.cell(0, u"country"_s), u"DE"_s);
    QCOMPARE(sink.cell(0, u"listed"_s), u"2023-05"_s);
    QCOMPARE(sink.names(0), u"A; B; 合盛[/Hani]"_s);
}

void TestMapping::readsDatesAsTold()
{
    Mapping mapping = Suppliers;
    const QByteArray rows = "Nr;Lieferant;Land;Datum;Alias\n1;A;DE;05/06/2023;\n2;B;DE;31/12/2023;\n3;C;DE;morgen;\n";
    Collected day;
    QVERIFY(day.read(rows, u"csv"_s, with(mapping)).has_value());
    QCOMPARE(day.cell(0, u"listed"_s), u"2023-06-05"_s);
    QCOMPARE(day.reasons(), QStringList(u"4 Datum: “morgen” is no date. Write it as 2023-05-18, 2023-05 or 2023."_s));
    mapping.columns[3].dateOrder.clear();
    Collected unsaid;
    QVERIFY(unsaid.read(rows, u"csv"_s, with(mapping)).has_value());
    QCOMPARE(unsaid.reasons().first(),
             u"2 Datum: “05/06/2023” may be two dates. Say in the mapping whether the day or the month comes first."_s);
    QCOMPARE(unsaid.rows.size(), std::size_t(1));
}

void TestMapping::mapsGoods()
{
    const Mapping mapping{.table = u"goods"_s,
                          .dataset = u"my-goods"_s,
                          .columns = {{.target = u"good"_s, .source = u"Ware"_s},
                                      {.target = u"country"_s, .source = u"Land"_s},
                                      {.target = u"forced_labour"_s, .source = u"Zwangsarbeit"_s}}};
    Collected sink;
    QVERIFY(
        sink.read(
                "Ware\tLand\tZwangsarbeit\nKakao\tCI\tja\nGold\tCD\tnein\nTee\tIN\t\nZinn\tBO\tvielleicht\n\tBO\tja\n",
                u"tsv"_s, with(mapping))
            .has_value());
    QCOMPARE(sink.cell(0, u"forced_labour"_s), u"true"_s);
    QCOMPARE(sink.cell(1, u"forced_labour"_s), u"false"_s);
    QCOMPARE(sink.cell(2, u"forced_labour"_s), QString());
    QCOMPARE(sink.reasons(), QStringList({u"5 Zwangsarbeit: “vielleicht” is neither yes nor no. Write true or false."_s,
                                          u"6 Ware: There is no name. Fill it in."_s}));
}

void TestMapping::namesWhatIsMissing()
{
    Collected sink;
    const auto missing = sink.read("Nr.;Lieferanten;Land;Datum;Alias\n", u"csv"_s, with(Suppliers));
    QCOMPARE(missing.error().message, u"There is no column “Nr”, which the mapping names"_s);
    QCOMPARE(missing.error().candidates.value(0), u"Nr."_s);
    QCOMPARE(missing.error().line, 1);
    QCOMPARE(missing.error().file, u"input"_s);
    const auto twice = sink.read("Nr;Lieferant;Land;Datum;Alias;Nr\n", u"csv"_s, with(Suppliers));
    QCOMPARE(twice.error().message, u"Two columns are called “Nr”"_s);
    const auto none = sink.read("a;b\n", u"csv"_s);
    QCOMPARE(none.error().kind, domain::Error::Kind::WrongUse);
    // The wrong delimiter makes one column of all.
    Options commas = with(Suppliers);
    commas.delimiter = ',';
    const auto wrong = sink.read("Nr;Lieferant;Land;Datum;Alias\n1;2;3;4;5\n", u"csv"_s, commas);
    QVERIFY(wrong.error().remedy.contains("delimiter"_L1));
    QVERIFY(sink.rows.empty());
}

void TestMapping::proposes_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QString>("mapping");
    QTest::newRow("English")
        << u"listings"_s << QStringList{u"Supplier No"_s, u"Supplier Name"_s, u"Country"_s, u"Aliases"_s, u"Remarks"_s}
        << u"id=Supplier No, name=Supplier Name, country=Country, aliases=Aliases, detail=Remarks"_s;
    QTest::newRow("German")
        << u"listings"_s
        << QStringList{u"Kred.-Nr"_s, u"Lieferant (lt. SAP)"_s, u"Land/Ctry"_s, u"Warengruppe"_s, u"Bemerkung"_s}
        << u"id=Kred.-Nr, name=Lieferant (lt. SAP), country=Land/Ctry, sector=Warengruppe, detail=Bemerkung"_s;
    QTest::newRow("Japanese") << u"organisations"_s
                              << QStringList{u"取引先コード"_s, u"取引先名"_s, u"国名"_s, u"別名"_s}
                              << u"id=取引先コード, name=取引先名, country=国名, aliases=別名"_s;
    QTest::newRow("Chinese") << u"listings"_s
                             << QStringList{u"供应商编号"_s, u"供应商名称"_s, u"国家"_s, u"行业"_s, u"备注"_s}
                             << u"id=供应商编号, name=供应商名称, country=国家, sector=行业, detail=备注"_s;
    QTest::newRow("Spanish") << u"listings"_s << QStringList{u"Código"_s, u"Razón social"_s, u"País"_s, u"Fecha"_s}
                             << u"id=Código, name=Razón social, country=País, listed=Fecha"_s;
    QTest::newRow("French") << u"listings"_s << QStringList{u"Fournisseur"_s, u"Pays"_s}
                            << u"name=Fournisseur, country=Pays"_s;
    QTest::newRow("goods") << u"goods"_s << QStringList{u"Good"_s, u"Country"_s, u"Child Labor"_s, u"Forced Labor"_s}
                           << u"good=Good, country=Country, child_labour=Child Labor, forced_labour=Forced Labor"_s;
    QTest::newRow("nothing known") << u"listings"_s << QStringList{u"xyz"_s, u"12"_s} << QString();
}

void TestMapping::proposes()
{
    QFETCH(const QString, table);
    QFETCH(const QStringList, header);
    const Mapping mapping = proposeMapping(table, header);
    QStringList pairs;
    for (const MappedColumn &column : mapping.columns)
        pairs.append(column.target + u'=' + column.source);
    QTEST(pairs.join(u", "_s), "mapping");
}

QTEST_APPLESS_MAIN(TestMapping)
#include "tst_importers_mapping.moc"
