#include "app/exporters/json.h"
#include "sample.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesStrings_data();
    void writesStrings();
    void writesRows();
    void keepsTheOrderOfColumns();
    void writesNoRows();
};

namespace {

QByteArray json(const QStringList &columns, const QList<domain::Row> &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporters::JsonWriter writer(buffer, *exporters::fileColumns(sampleTable(), columns));
    bool sound = writer.begin();
    for (const domain::Row &row : rows)
        sound = sound && writer.write(row);
    return sound && writer.end() ? buffer.data() : "failed"_ba;
}

} // namespace

void TestJson::writesStrings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("empty") << u""_s << "\"\""_ba;
    QTest::newRow("quote and backslash") << u"a\"\\"_s << "\"a\\\"\\\\\""_ba;
    QTest::newRow("line ends and tab") << u"\r\n\t"_s << "\"\\r\\n\\t\""_ba;
    QTest::newRow("control characters") << u"\u0001\u001F\u007F"_s << "\"\\u0001\\u001f\\u007f\""_ba;
    QTest::newRow("NUL") << QString(QChar(u'\0')) << "\"\\u0000\""_ba;
    QTest::newRow("slash") << u"a/b"_s << "\"a/b\""_ba;
    QTest::newRow("Japanese") << u"人権"_s << "\"人権\""_ba;
    QTest::newRow("beyond the basic plane") << u"𠮷🧵"_s << "\"𠮷🧵\""_ba;
    QTest::newRow("lone surrogate") << QString(QChar(0xDC00)) << "\"?\""_ba;
    QTest::newRow("formula is not guarded") << u"=1"_s << "\"=1\""_ba;
}

void TestJson::writesStrings()
{
    QFETCH(const QString, text);
    std::string out;
    exporters::appendJsonString(out, text);
    const QByteArray bytes = QByteArray::fromStdString(out);
    QTEST(bytes, "written");
    QVERIFY(!QJsonDocument::fromJson("[" + bytes + "]").isNull());
}

void TestJson::writesRows()
{
    QCOMPARE(json({u"id"_s, u"text"_s, u"number"_s, u"flag"_s, u"day"_s, u"place"_s, u"place_id"_s, u"kind"_s,
                   u"names"_s, u"places"_s, u"places_id"_s, u"unverified"_s},
                  {fullRow(), emptyRow(u"b2"_s)}),
             "[\n"
             "{\"id\":\"a1\",\"text\":\"Cotton, \\\"raw\\\"\",\"number\":-12.5,\"flag\":false,\"day\":\"2023-05\","
             "\"place\":{\"id\":\"JP\",\"title\":\"Japan\"},\"place_id\":\"JP\",\"kind\":\"statute\","
             "\"names\":[\"棉\",\"Baumwolle\"],\"places\":[{\"id\":\"JP\",\"title\":\"Japan\"},"
             "{\"id\":\"CI\",\"title\":\"Côte d'Ivoire\"}],\"places_id\":[\"JP\",\"CI\"],\"unverified\":[\"day\"]},\n"
             "{\"id\":\"b2\",\"text\":null,\"number\":null,\"flag\":null,\"day\":null,\"place\":null,"
             "\"place_id\":null,\"kind\":null,\"names\":null,\"places\":null,\"places_id\":null,\"unverified\":null}\n"
             "]\n"_ba);
}

void TestJson::keepsTheOrderOfColumns()
{
    QCOMPARE(json({u"text"_s, u"id"_s}, {emptyRow(u"b2"_s)}), "[\n{\"text\":null,\"id\":\"b2\"}\n]\n"_ba);
    domain::Row row = emptyRow(u"b2"_s);
    set(row, u"number"_s, std::numeric_limits<double>::infinity());
    QCOMPARE(json({u"number"_s}, {row}), "[\n{\"number\":null}\n]\n"_ba);
}

void TestJson::writesNoRows()
{
    QCOMPARE(json({u"id"_s}, {}), "[]\n"_ba);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
