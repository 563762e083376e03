#include "collected.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace importers;

/// Every sample of an official format: what it is recognised as, how many rows it has, and what some of them say.
class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesAndReads_data();
    void recognisesAndReads();
    void understandsCells_data();
    void understandsCells();
    void readsCslTheSameFromCsvAndJson();
    void endsWhenTheDayHasCome_data();
    void endsWhenTheDayHasCome();
    void tellsTheEditionOfGoods_data();
    void tellsTheEditionOfGoods();
    void mergesEntitiesOfSeveralTables();
    void groupsRowsOfOneEntity();
    void refusesOtherFormats_data();
    void refusesOtherFormats();
    void previewsFirstRows();
    void tellsListOfKnownFormats();
    void stopsWhenAsked();
    void showsEveryByteOnce();
};

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(ASSAY_IMPORT_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestFormats::recognisesAndReads_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("passedOver");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *file, const char *format, int rows, const char *table = "listings",
                        int passedOver = 0) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(format) << rows << passedOver
                            << QString::fromLatin1(table);
    };
    row("consolidated_screening_list.csv", "csl", 29);
    row("consolidated_screening_list_legacy.csv", "csl", 20);
    row("consolidated_screening_list.json", "csl", 29);
    row("dhs_uflpa_entity_list.html", "uflpa", 81);
    row("cbp_wro_findings.csv", "cbp", 59);
    row("dol_list_of_goods.xml", "dol-goods", 63, "goods");
    row("opensanctions_targets.simple.csv", "opensanctions", 53);
    row("opensanctions_entities.ftm.json", "opensanctions", 31, "listings", 31);
    row("opensanctions_chinese_names.ftm.json", "opensanctions", 28);
    row("opensanctions_targets.nested.json", "opensanctions", 20);
    row("open_supply_hub_facilities.csv", "os-hub", 20, "organisations");
    row("eu_financial_sanctions.csv", "eu-fsf", 17);
    row("un_consolidated.xml", "un-sc", 15);
    row("gleif_lei2_subset.csv", "gleif", 20, "organisations");
}

void TestFormats::recognisesAndReads()
{
    QFETCH(const QString, file);
    QFETCH(const QString, format);
    const QByteArray bytes = sample(file);
    QVERIFY(!bytes.isEmpty());
    const auto source = memorySource(bytes, file);
    const auto recognised = recognise(*source);
    QVERIFY(recognised.has_value());
    QCOMPARE(*recognised, format);
    Collected sink;
    const auto summary = sink.read(bytes, format);
    QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().message));
    QCOMPARE(sink.reasons(), QStringList());
    QCOMPARE(sink.begun, 1);
    QTEST(int(summary->rows), "rows");
    QTEST(int(summary->passedOver), "passedOver");
    QTEST(sink.list.table, "table");
    QVERIFY(summary->complete);
    for (const domain::ImportedRow &row : sink.rows) {
        QCOMPARE(qsizetype(row.cells.size()), sink.list.columns.size());
        QVERIFY(row.line > 0 && !row.cells[0].empty());
    }
}

void TestFormats::understandsCells_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name"); // of the row, by its first column
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *test, const char *file, const char *format, const QString &name, const char *column,
                        const QString &cell) {
        QTest::newRow(test) << QString::fromLatin1(file) << QString::fromLatin1(format) << name
                            << QString::fromLatin1(column) << cell;
    };
    const char *cbp = "cbp_wro_findings.csv";
    row("cbp date", cbp, "cbp", u"Yunnan Machinery"_s, "listed", u"1991-11-14"_s);
    row("cbp aliases", cbp, "cbp", u"Yunnan Machinery"_s, "names",
        u"Golden Horse (JinMa) Diesel Factory; Yunnan 1st Prison"_s);
    row("cbp firms", cbp, "cbp", u"Fuchu Prison; Union Kogyo Co., Ltd."_s, "names",
        u"Fuchu Prison; Union Kogyo Co., Ltd."_s);
    row("cbp vessel", cbp, "cbp", u"Yu Long No. 2"_s, "country", u""_s);
    row("cbp vessel detail", cbp, "cbp", u"Yu Long No. 2"_s, "detail",
        u"Fishing vessel. Sample remark, part one part two"_s);
    row("cbp country-wide", cbp, "cbp", u"Tobacco and products containing it (Malawi, country-wide)"_s, "status",
        u"modified"_s);
    row("cbp kind", cbp, "cbp", u"Golden Horse (\"Jinma\") Diesel Engine Factory"_s, "kind", u"finding"_s);
    const char *csl = "consolidated_screening_list.csv";
    row("csl kind", csl, "csl", u"Zvezda Opytnyi Zavod OOO"_s, "kind", u"military_industrial"_s);
    row("csl country", csl, "csl", u"Hoàng Gia Minh Garment JSC"_s, "country", u"VN"_s);
    row("csl names", csl, "csl", u"Tres Lagunas Textiles S.A. de C.V."_s, "names",
        u"TRES LAGUNAS TEXTILES S.A. DE C.V.; Tres Group"_s);
    const char *uflpa = "dhs_uflpa_entity_list.html";
    row("uflpa date", uflpa, "uflpa", u"TBEA Co., Ltd."_s, "listed", u"2026-08-03"_s);
    row("uflpa names", uflpa, "uflpa", u"Changhong Meiling Co., Ltd."_s, "names",
        u"Hefei Meiling Co., Ltd.; Hefei Meiling Group Holdings Limited"_s);
    const char *dol = "dol_list_of_goods.xml";
    row("dol country", dol, "dol-goods", u"Bricks"_s, "country", u"Afghanistan"_s);
    row("dol flag", dol, "dol-goods", u"Bricks"_s, "forced_labour", u"true"_s);
    row("dol sector", dol, "dol-goods", u"Bricks"_s, "sector", u"manufacturing"_s);
    row("os-hub text", "open_supply_hub_facilities.csv", "os-hub", u"Nordhavn Maskinfabrik A/S"_s, "description",
        u"Address: 1 Sample Street, Aarhus. Sector: Apparel; Textiles. Facility type: Final Product Assembly. Processing: Sewing; Cutting. Products: T-shirts; Jeans. Workers: 250. Contributors: Sample Brand A; Sample Brand B (Claimed). Contributed: 2024-02-11"_s);
    row("gleif names", "gleif_lei2_subset.csv", "gleif", u"Pelican Ridge Components GmbH"_s, "names",
        u"PELICAN RIDGE COMPONENTS GMBH[en/Latn]"_s);
    row("un native", "un_consolidated.xml", "un-sc", u"株式会社東雲精機"_s, "country", u"JP"_s);
    row("simple nested quoting", "opensanctions_targets.simple.csv", "opensanctions", u"株式会社東雲精機"_s, "names",
        u"株式会社東雲精機 Trading[ja/Hani]; 株式会社東雲精機; branch \"2\"[ja/Hani]"_s);
    row("ftm owner", "opensanctions_entities.ftm.json", "opensanctions", u"Camel Group Co., Ltd."_s, "detail",
        u"Type: Company. Programmes: Section 2(d)(2)(B)(ii). Authorities: Department of Homeland Security. Owned by: Chenguang Biotech Group Co., Ltd. Datasets: us_dhs_uflpa"_s);
    row("ftm native", "opensanctions_chinese_names.ftm.json", "opensanctions", u"Changji Esquel Textile Co., Ltd."_s,
        "name_native", u"昌吉溢达纺织有限公司"_s);
    row("nested date", "opensanctions_targets.nested.json", "opensanctions", u"Changji Esquel Textile Co., Ltd."_s,
        "listed", u"2022-06-21"_s);
}

void TestFormats::understandsCells()
{
    QFETCH(const QString, file);
    QFETCH(const QString, format);
    QFETCH(const QString, name);
    QFETCH(const QString, column);
    Collected sink;
    QVERIFY(sink.read(sample(file), format).has_value());
    const int row = sink.find(sink.list.columns.first(), name);
    QVERIFY(row >= 0);
    const auto at = static_cast<std::size_t>(row);
    QTEST(column == "names"_L1 ? sink.names(at) : sink.cell(at, column), "cell");
}

void TestFormats::readsCslTheSameFromCsvAndJson()
{
    Collected csv;
    Collected json;
    QVERIFY(csv.read(sample(u"consolidated_screening_list.csv"_s), u"csl"_s).has_value());
    QVERIFY(json.read(sample(u"consolidated_screening_list.json"_s), u"csl"_s).has_value());
    QCOMPARE(csv.rows.size(), json.rows.size());
    for (std::size_t i = 0; i < csv.rows.size(); ++i) {
        QCOMPARE(csv.rows[i].publisherId, json.rows[i].publisherId);
        for (const char *column : {"name", "kind", "country", "listed", "delisted", "authority"})
            QCOMPARE(csv.cell(i, QString::fromLatin1(column)), json.cell(i, QString::fromLatin1(column)));
    }
}

void TestFormats::endsWhenTheDayHasCome_data()
{
    QTest::addColumn<QString>("asOf");
    QTest::addColumn<bool>("isOver");
    QTest::newRow("before") << u"2029-12-31"_s << false;
    QTest::newRow("on the day") << u"2030-01-01"_s << true;
    QTest::newRow("behind") << u"2030-02"_s << true;
    QTest::newRow("in a year that holds it") << u"2030"_s << true;
    QTest::newRow("in the year before") << u"2029"_s << false;
}

/// The end of a denial order is told years ahead.
void TestFormats::endsWhenTheDayHasCome()
{
    QFETCH(const QString, asOf);
    QFETCH(const bool, isOver);
    for (const QString &file : {u"consolidated_screening_list.csv"_s, u"consolidated_screening_list.json"_s}) {
        Collected sink;
        QVERIFY(sink.read(sample(file), u"csl"_s, {.asOf = asOf}).has_value());
        const auto row = static_cast<std::size_t>(sink.find(u"name"_s, u"Hoàng Gia Minh Garment JSC"_s));
        QCOMPARE(sink.cell(row, u"delisted"_s), isOver ? u"2030-01-01"_s : QString());
        QCOMPARE(sink.cell(row, u"status"_s), isOver ? u"revoked"_s : u"active"_s);
        QCOMPARE(sink.cell(row, u"detail"_s).contains("Ends: 2030-01-01"_L1), !isOver);
    }
}

void TestFormats::tellsTheEditionOfGoods_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("asOf");
    QTest::addColumn<QString>("edition");
    const QByteArray bare = "Good,Country/Area,Child Labor,Forced Labor\nCotton,China,Yes,Yes\n";
    const QByteArray dated = "Good,Country/Area,Child Labor,Forced Labor,Year\nCotton,China,Yes,Yes,2022\n";
    const QByteArray xml = "<Goods><Good><Good_Name>Cotton</Good_Name><Countries><Country><Country_Name>China"
                           "</Country_Name></Country></Countries></Good></Goods>";
    QTest::newRow("nobody says") << bare << QString() << QString();
    QTest::newRow("the user says") << bare << u"2024-09-05"_s << u"2024"_s;
    QTest::newRow("the file says") << dated << u"2024-09-05"_s << u"2022"_s;
    QTest::newRow("xml, nobody says") << xml << QString() << QString();
    QTest::newRow("xml, the user says") << xml << u"2024"_s << u"2024"_s;
}

void TestFormats::tellsTheEditionOfGoods()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, asOf);
    Collected sink;
    QVERIFY(sink.read(bytes, u"dol-goods"_s, {.asOf = asOf}).has_value());
    QTEST(sink.cell(0, u"edition"_s), "edition");
    Collected none;
    QVERIFY(none.read("Good,Country/Area,Year\nCotton,China,soon\nCotton,India,2022\n", u"dol-goods"_s).has_value());
    QCOMPARE(none.rows.size(), 1U);
    QCOMPARE(none.rejected.size(), 1U);
    QCOMPARE(none.rejected[0].column, u"Year"_s);
}

void TestFormats::mergesEntitiesOfSeveralTables()
{
    Collected sink;
    QVERIFY(sink.read(sample(u"dhs_uflpa_entity_list.html"_s), u"uflpa"_s).has_value());
    const auto row = static_cast<std::size_t>(sink.find(u"name"_s, u"Xinjiang Production and Construction Corps"_s));
    QCOMPARE(sink.cell(row, u"detail"_s), u"Section 2(d)(2)(B)(i). Section 2(d)(2)(B)(ii). Section 2(d)(2)(B)(v). "
                                          "Listed with: its subordinate and affiliated entities"_s);
    QCOMPARE(sink.names(row), u"XPCC; Xinjiang Corps; Bingtuan"_s);
    int times = 0;
    for (std::size_t i = 0; i < sink.rows.size(); ++i)
        times += sink.cell(i, u"name"_s).contains("Construction Corps"_L1) ? 1 : 0;
    QCOMPARE(times, 1);
}

void TestFormats::groupsRowsOfOneEntity()
{
    Collected sink;
    QVERIFY(sink.read(sample(u"eu_financial_sanctions.csv"_s), u"eu-fsf"_s).has_value());
    const auto row = static_cast<std::size_t>(sink.find(u"name"_s, u"Nordhavn Maskinfabrik A/S"_s));
    QCOMPARE(sink.names(row), u"NORDHAVN MASKINFABRIK A/S"_s);
    QCOMPARE(sink.rows[row].publisherId, std::string("EU.9001.1"));
    QCOMPARE(sink.rows[row].line, 3);
    QCOMPARE(sink.list.asOf, u"2026-08-05"_s);
}

void TestFormats::refusesOtherFormats_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::newRow("cbp as csl") << u"cbp_wro_findings.csv"_s << u"csl"_s;
    QTest::newRow("csl as cbp") << u"consolidated_screening_list.csv"_s << u"cbp"_s;
    QTest::newRow("un as dol") << u"un_consolidated.xml"_s << u"dol-goods"_s;
    QTest::newRow("dol as un") << u"dol_list_of_goods.xml"_s << u"un-sc"_s;
    QTest::newRow("csv as html") << u"cbp_wro_findings.csv"_s << u"uflpa"_s;
    QTest::newRow("html as gleif") << u"dhs_uflpa_entity_list.html"_s << u"gleif"_s;
    QTest::newRow("csl json as un") << u"consolidated_screening_list.json"_s << u"un-sc"_s;
    QTest::newRow("suppliers as csl") << u"suppliers_messy.csv"_s << u"csl"_s;
}

void TestFormats::refusesOtherFormats()
{
    QFETCH(const QString, file);
    QFETCH(const QString, format);
    Collected sink;
    const auto summary = sink.read(sample(file), format);
    QVERIFY(!summary.has_value());
    QVERIFY(!summary.error().remedy.isEmpty() && !summary.error().file.isEmpty());
    QVERIFY(sink.rows.empty());
}

void TestFormats::previewsFirstRows()
{
    const auto source = memorySource(sample(u"cbp_wro_findings.csv"_s), u"cbp.csv"_s);
    const auto shown = preview(*source, u"cbp"_s, {}, 5);
    QVERIFY(shown.has_value());
    QCOMPARE(shown->rows.size(), 5);
    QCOMPARE(shown->form.encoding, u"windows-1252"_s);
    QVERIFY(!shown->form.certain);
    QVERIFY(shown->form.others.contains("gb18030"_L1) || shown->form.others.isEmpty());
    QCOMPARE(shown->header.first(), u"Effective Date"_s);
    QCOMPARE(shown->list.table, u"listings"_s);

    const auto bare = memorySource(sample(u"suppliers_messy.csv"_s), u"suppliers.csv"_s);
    const auto cells = preview(*bare, u"csv"_s, {}, 3);
    QVERIFY(cells.has_value());
    QCOMPARE(cells->form.delimiter, ';');
    QCOMPARE(cells->header.value(1), u"Lieferant (lt. SAP)"_s);
    QCOMPARE(cells->cells.size(), 3);
    QCOMPARE(cells->cells.first().first(), u"L70013"_s);
}

void TestFormats::tellsListOfKnownFormats()
{
    QStringList seen;
    for (const Format &format : formats()) {
        for (const QString &id : QStringList(format.id) + format.aliases) {
            QCOMPARE(findFormat(id)->id, format.id);
            QVERIFY2(!seen.contains(id), qPrintable(id));
            seen.append(id);
        }
    }
    QCOMPARE(findFormat(u"nothing"_s), nullptr);
    const auto unknown = Collected().read("a", u"cls"_s);
    QCOMPARE(unknown.error().candidates.value(0), u"csl"_s);
    QCOMPARE(unknown.error().kind, domain::Error::Kind::WrongUse);
}

void TestFormats::stopsWhenAsked()
{
    Collected sink;
    sink.most = 3;
    const auto summary = sink.read(sample(u"cbp_wro_findings.csv"_s), u"cbp"_s);
    QVERIFY(summary.has_value() && !summary->complete);
    QCOMPARE(sink.rows.size(), std::size_t(3));

    std::stop_source stop;
    stop.request_stop();
    for (const Format &format : formats()) {
        Collected none;
        const auto source = memorySource(sample(u"cbp_wro_findings.csv"_s), u"x"_s);
        const auto stopped = read(*source, format.id, {}, none, stop.get_token());
        QVERIFY(none.rows.empty());
        QVERIFY(!stopped || !stopped->complete);
    }
}

void TestFormats::showsEveryByteOnce()
{
    for (const char *name : {"cbp_wro_findings.csv", "opensanctions_entities.ftm.json", "un_consolidated.xml",
                             "dhs_uflpa_entity_list.html", "consolidated_screening_list.json"}) {
        const QByteArray bytes = sample(QString::fromLatin1(name));
        const auto source = memorySource(bytes, QString::fromLatin1(name));
        QByteArray seen;
        Options options;
        options.raw = [&seen](QByteArrayView block) { seen.append(block); };
        qint64 done = 0;
        qint64 total = 0;
        Collected sink;
        QVERIFY(read(*source, *recognise(*source), options, sink, {}, [&](qint64 a, qint64 b) {
                    QVERIFY(a >= done && a <= b);
                    done = a;
                    total = b;
                }).has_value());
        QCOMPARE(seen, bytes);
        QVERIFY(done > 0 && done == total);
    }
}

QTEST_APPLESS_MAIN(TestFormats)
#include "tst_importers_formats.moc"
