#include "app/importers/ftm_p.h"
#include "app/importers/opensanctions_p.h"
#include "collected.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace importers;

/// Lines of FollowTheMoney that refer to each other, in any order.
class TestOpenSanctions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsWhateverTheOrder();
    void tellsTargets();
    void endsWithItsSanctions();
    void takesTheRightDate_data();
    void takesTheRightDate();
    void rejectsLines();
    void refusesCutOffLine();
    void sortsGreatIndexes();
    void cutsNestedValues_data();
    void cutsNestedValues();
};

namespace {

const QByteArray Target =
    R"({"id":"t","schema":"Company","properties":{"name":["東雲テキスタイル","Shinonome Textile"],"country":["jp"],"addressEntity":["a"],"topics":["sanction"]},"target":true})";
const QByteArray Sanction =
    R"({"id":"s","schema":"Sanction","properties":{"entity":["t"],"program":["P"],"startDate":["2020-03"],"listingDate":["2020-05-01"]},"target":false})";
const QByteArray Address =
    R"({"id":"a","schema":"Address","properties":{"street":["1-2-3 Chiyoda"],"city":["Tokyo"],"country":["jp"]}})";
const QByteArray Owner = R"({"id":"o","schema":"Person","properties":{"name":["Jane Example"]},"target":false})";
const QByteArray Ownership = R"({"id":"x","schema":"Ownership","properties":{"owner":["o"],"asset":["t"]}})";

QByteArray lines(const QList<QByteArray> &each)
{
    return each.join('\n') + '\n';
}

} // namespace

void TestOpenSanctions::joinsWhateverTheOrder()
{
    const QString detail =
        u"Type: Company. Programmes: P. Addresses: 1-2-3 Chiyoda, Tokyo, jp. Owned by: Jane Example"_s;
    for (const QList<QByteArray> &order :
         {QList{Target, Sanction, Address, Owner, Ownership}, QList{Ownership, Owner, Address, Sanction, Target}}) {
        Collected sink;
        const auto summary = sink.read(lines(order), u"opensanctions"_s);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->rows, 1);
        QCOMPARE(summary->passedOver, 4);
        QCOMPARE(sink.cell(0, u"name"_s), u"Shinonome Textile"_s);
        QCOMPARE(sink.cell(0, u"name_native"_s), u"東雲テキスタイル"_s);
        QCOMPARE(sink.cell(0, u"detail"_s), detail);
        QCOMPARE(sink.cell(0, u"listed"_s), u"2020-03"_s);
        QCOMPARE(sink.cell(0, u"status"_s), u"active"_s);
    }
}

void TestOpenSanctions::tellsTargets()
{
    Collected sink;
    const auto summary =
        sink.read("{\"id\":\"1\",\"schema\":\"Organization\",\"properties\":{\"name\":[\"A\"]}}\n"
                  "{\"id\":\"2\",\"schema\":\"UnknownLink\",\"properties\":{}}\r\n\n"
                  "{\"id\":\"3\",\"schema\":\"Company\",\"properties\":{\"name\":[\"B\"]},\"target\":false}\n"
                  "{\"id\":\"4\",\"caption\":\"C\",\"schema\":\"Vessel\",\"properties\":{\"flag\":[\"pa\"],\"topics\":["
                  "\"debarment\"]},\"target\":true}",
                  u"ftm"_s);
    QVERIFY(summary.has_value());
    QCOMPARE(summary->rows, 2);
    QCOMPARE(summary->passedOver, 2);
    QCOMPARE(sink.cell(1, u"name"_s), u"C"_s);
    QCOMPARE(sink.cell(1, u"country"_s), u"PA"_s);
    QCOMPARE(sink.cell(1, u"kind"_s), u"debarment"_s);
}

void TestOpenSanctions::endsWithItsSanctions()
{
    const QByteArray ended =
        R"({"id":"e","schema":"Sanction","properties":{"entity":["t"],"startDate":["2019-01-01"],"endDate":["2021-02-03"]}})";
    Collected one;
    QVERIFY(one.read(lines({Target, ended}), u"opensanctions"_s).has_value());
    QCOMPARE(one.cell(0, u"status"_s), u"revoked"_s);
    QCOMPARE(one.cell(0, u"delisted"_s), u"2021-02-03"_s);
    Collected two;
    QVERIFY(two.read(lines({Target, ended, Sanction}), u"opensanctions"_s).has_value());
    QCOMPARE(two.cell(0, u"status"_s), u"active"_s);
    QCOMPARE(two.cell(0, u"delisted"_s), QString());
    QCOMPARE(two.cell(0, u"listed"_s), u"2019-01-01"_s);
    // An end that is still to come is none.
    Collected three;
    QVERIFY(three.read(lines({Target, ended}), u"opensanctions"_s, {.asOf = u"2021-02-02"_s}).has_value());
    QCOMPARE(three.cell(0, u"status"_s), u"active"_s);
    QCOMPARE(three.cell(0, u"delisted"_s), QString());
}

void TestOpenSanctions::takesTheRightDate_data()
{
    QTest::addColumn<QString>("sanctions");
    QTest::addColumn<QString>("listed");
    QTest::addColumn<QString>("delisted");
    QTest::newRow("start") << u"EO 1 - 2020-03-04"_s << u"2020-03-04"_s << QString();
    QTest::newRow("start and end") << u"EO 1 - 2020-03-04 - 2021-01-01"_s << u"2020-03-04"_s << u"2021-01-01"_s;
    QTest::newRow("end to come") << u"EO 1 - 2020-03-04 - 2031-01-01"_s << u"2020-03-04"_s << QString();
    QTest::newRow("date as reason") << u"EO 1 - 2014-07-16 - Active - 2020-03-04"_s << u"2020-03-04"_s << QString();
    QTest::newRow("reason alone") << u"EO 1 - 2014-07-16 - Active"_s << QString() << QString();
    QTest::newRow("year as programme") << u"2014 - Listed - 2020 - 2021"_s << u"2020"_s << u"2021"_s;
    QTest::newRow("one goes on") << u"A - 2020 - 2021;B - 2019"_s << u"2019"_s << QString();
    QTest::newRow("both over") << u"A - 2020 - 2021;B - 2019 - 2022-05"_s << u"2019"_s << u"2022-05"_s;
    QTest::newRow("none") << u"A;B - Active"_s << QString() << QString();
}

void TestOpenSanctions::takesTheRightDate()
{
    QFETCH(const QString, sanctions);
    QFETCH(const QString, delisted);
    Collected sink;
    const QByteArray bytes = "\"id\",\"schema\",\"name\",\"aliases\",\"sanctions\"\n\"x\",\"Company\",\"X\",\"\",\"" +
                             sanctions.toUtf8() + "\"\n";
    QVERIFY(sink.read(bytes, u"opensanctions"_s, {.asOf = u"2026-11-24"_s}).has_value());
    QTEST(sink.cell(0, u"listed"_s), "listed");
    QTEST(sink.cell(0, u"delisted"_s), "delisted");
    QCOMPARE(sink.cell(0, u"status"_s), delisted.isEmpty() ? u"active"_s : u"revoked"_s);
}

void TestOpenSanctions::rejectsLines()
{
    Collected sink;
    const auto summary = sink.read(
        lines({"{\"id\":\"1\",\"schema\":\"Company\",\"properties\":{\"name\":[\"A\"]}}",
               "{\"id\":\"2\",\"schema\":\"Company\",\"properties\":{\"name\":[\"B\"}}", "[1,2]",
               "{\"schema\":\"Company\",\"properties\":{\"name\":[\"C\"]}}", "{\"id\":\"3\",\"schema\":\"Company\"}",
               "{\"id\":\"4\",\"schema\":\"Company\",\"properties\":{}}", "{\"id\":\"\xff\"}",
               "{\"id\":\"6\",\"x\":\"" + QByteArray(20 << 20, 'y') + "\"}",
               "{\"id\":\"5\",\"schema\":\"Company\",\"properties\":{\"name\":[\"D\"]}}"}),
        u"opensanctions"_s);
    QVERIFY(summary.has_value());
    QCOMPARE(summary->rows, 2);
    QStringList reasons = sink.reasons();
    QCOMPARE(reasons.size(), 7);
    QVERIFY2(reasons[0].startsWith("2 : This is no JSON object (character"_L1), qPrintable(reasons[0]));
    QVERIFY(reasons[1].startsWith("3 : This is no JSON object"_L1));
    QCOMPARE(reasons[2], u"4 id: There is no “id”. Download the file again."_s);
    QCOMPARE(reasons[3], u"5 properties: There is no “properties”. Download the file again."_s);
    QCOMPARE(reasons[4], u"6 name: There is no name. Fill it in."_s);
    QCOMPARE(reasons[5], u"7 : The bytes at character 8 are not UTF-8. Choose another encoding."_s);
    QCOMPARE(reasons[6], u"8 : The row is longer than 16 MB. Check the delimiter and the ends of lines."_s);
    QCOMPARE(sink.rows[1].line, 9);
}

void TestOpenSanctions::refusesCutOffLine()
{
    Collected sink;
    const auto summary = sink.read(lines({Target}) + Sanction.first(40), u"opensanctions"_s);
    QVERIFY(!summary.has_value());
    QCOMPARE(summary.error().message, u"The file is cut off"_s);
    QCOMPARE(summary.error().line, 2);
}

void TestOpenSanctions::sortsGreatIndexes()
{
    ftm::Index index;
    const auto count = static_cast<qint64>(ftm::Index::InMemory) * 2 + 7; // some in the file, some not yet
    for (qint64 i = 0; i < count; ++i)
        QVERIFY(index.add(
            {.key = static_cast<quint64>(i * 7919 % count / 2), .offset = i, .size = 1, .kind = ftm::Entity}));
    QVERIFY(index.sort());
    for (const quint64 key : {quint64(0), quint64(1000), static_cast<quint64>(count / 2 - 1)})
        QCOMPARE(index.find(key).size(), std::size_t(2));
    QVERIFY(index.find(static_cast<quint64>(count)).empty());
}

void TestOpenSanctions::cutsNestedValues_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("values");
    QTest::newRow("plain") << u"a;b"_s << u"a|b"_s;
    QTest::newRow("quoted") << u"a;\"b; c\";d"_s << u"a|b; c|d"_s;
    QTest::newRow("doubled") << u"\"say \"\"x\"\"; y\""_s << u"say \"x\"; y"_s;
    QTest::newRow("empty ones") << u";a;;"_s << u"a"_s;
    QTest::newRow("quote inside") << u"5\" pipe;b"_s << u"5\" pipe|b"_s;
    QTest::newRow("not closed") << u"\"a;b"_s << u"a;b"_s;
}

void TestOpenSanctions::cutsNestedValues()
{
    QFETCH(const QString, cell);
    QStringList values;
    opensanctions::eachNested(cell.toStdString(), [&](std::string_view value) {
        values.append(QString::fromUtf8(value.data(), qsizetype(value.size())));
    });
    QTEST(values.join(u'|'), "values");
}

QTEST_APPLESS_MAIN(TestOpenSanctions)
#include "tst_importers_opensanctions.moc"
