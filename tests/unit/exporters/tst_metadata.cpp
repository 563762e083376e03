#include "app/exporters/metadata.h"
#include "sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class TestMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesColumns_data();
    void describesColumns();
    void describesTheDialect();
    void tellsHowTheFileWasMade();
    void isNoCsvwForOtherFormats();
    void standsBesideTheFile();
};

namespace {

exporters::Metadata sample()
{
    return {.fileName = u"x y.csv"_s,
            .table = &sampleTable(),
            .columns = *exporters::fileColumns(sampleTable(), {u"id"_s, u"text"_s, u"number"_s, u"flag"_s, u"day"_s,
                                                               u"place_id"_s, u"names"_s, u"places_id"_s}),
            .csv = exporters::CsvDialect{.delimiter = u';', .byteOrderMark = true, .formulaGuard = false},
            .filter = u"kind:statute"_s,
            .order = u"-day,id"_s,
            .editions = {{.id = u"uflpa@2026-08-03"_s,
                          .dataset = u"uflpa"_s,
                          .title = u"UFLPA Entity List"_s,
                          .publisher = u"DHS"_s,
                          .asOf = u"2026-08-03"_s,
                          .retrieved = u"2026-11-01"_s}},
            .program = u"Assay 0.1.0"_s,
            .written = QDateTime({2026, 11, 24}, {9, 30, 15}, Qt::UTC),
            .rows = 12,
            .sha256 = u"abc"_s};
}

QJsonObject parsed(const exporters::Metadata &metadata)
{
    return QJsonDocument::fromJson(exporters::metadataText(metadata)).object();
}

} // namespace

void TestMetadata::describesColumns_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("datatype");
    QTest::addColumn<QString>("separator");
    QTest::newRow("text") << 1 << u"text"_s << u"string"_s << QString();
    QTest::newRow("number") << 2 << u"number"_s << u"number"_s << QString();
    QTest::newRow("boolean") << 3 << u"flag"_s << u"boolean"_s << QString();
    QTest::newRow("partial date") << 4 << u"day"_s << u"string [0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"_s << QString();
    QTest::newRow("id of a link") << 5 << u"place_id"_s << u"string"_s << QString();
    QTest::newRow("list") << 6 << u"names"_s << u"string"_s << u"; "_s;
    QTest::newRow("ids of links") << 7 << u"places_id"_s << u"string"_s << u"; "_s;
}

void TestMetadata::describesColumns()
{
    QFETCH(const int, index);
    const QJsonObject schema = parsed(sample()).value(u"tableSchema"_s).toObject();
    QCOMPARE(schema.value(u"primaryKey"_s).toString(), u"id"_s);
    const QJsonObject column = schema.value(u"columns"_s).toArray().at(index).toObject();
    QTEST(column.value(u"name"_s).toString(), "name");
    QTEST(column.value(u"titles"_s).toString(), "name");
    QTEST(column.value(u"separator"_s).toString(), "separator");
    const QJsonValue type = column.value(u"datatype"_s);
    const QJsonObject derived = type.toObject();
    QTEST(type.isString() ? type.toString()
                          : QString(derived.value(u"base"_s).toString() + u' ' + derived.value(u"format"_s).toString()),
          "datatype");
}

void TestMetadata::describesTheDialect()
{
    const QJsonObject root = parsed(sample());
    QCOMPARE(root.value(u"@context"_s).toString(), u"http://www.w3.org/ns/csvw"_s);
    QCOMPARE(root.value(u"url"_s).toString(), u"x y.csv"_s);
    const QJsonObject dialect = root.value(u"dialect"_s).toObject();
    QCOMPARE(dialect.value(u"delimiter"_s).toString(), u";"_s);
    QCOMPARE(dialect.value(u"lineTerminators"_s).toArray(), QJsonArray{u"\r\n"_s});
    QCOMPARE(dialect.value(u"encoding"_s).toString(), u"utf-8"_s);
}

void TestMetadata::tellsHowTheFileWasMade()
{
    const QJsonObject notes = parsed(sample()).value(u"notes"_s).toArray().at(0).toObject();
    QCOMPARE(notes.value(u"table"_s).toString(), u"samples"_s);
    QCOMPARE(notes.value(u"filter"_s).toString(), u"kind:statute"_s);
    QCOMPARE(notes.value(u"order"_s).toString(), u"-day,id"_s);
    QCOMPARE(notes.value(u"columns"_s).toArray().size(), 8);
    QCOMPARE(notes.value(u"rows"_s).toInt(), 12);
    QCOMPARE(notes.value(u"sha256"_s).toString(), u"abc"_s);
    QCOMPARE(notes.value(u"program"_s).toString(), u"Assay 0.1.0"_s);
    QCOMPARE(notes.value(u"written"_s).toString(), u"2026-11-24T09:30:15Z"_s);
    QCOMPARE(notes.value(u"formula_guard"_s), QJsonValue(false));
    QCOMPARE(notes.value(u"byte_order_mark"_s), QJsonValue(true));
    QCOMPARE(notes.value(u"selection"_s), QJsonValue(false));
    const QJsonObject edition = notes.value(u"editions"_s).toArray().at(0).toObject();
    QCOMPARE(edition.value(u"id"_s).toString(), u"uflpa@2026-08-03"_s);
    QCOMPARE(edition.value(u"as_of"_s).toString(), u"2026-08-03"_s);
    QVERIFY(edition.value(u"sha256"_s).isNull());
}

void TestMetadata::isNoCsvwForOtherFormats()
{
    exporters::Metadata metadata = sample();
    metadata.csv.reset();
    const QJsonObject root = parsed(metadata);
    QVERIFY(!root.contains(u"@context"_s) && !root.contains(u"tableSchema"_s) && !root.contains(u"dialect"_s));
    QCOMPARE(root.value(u"notes"_s).toArray().at(0).toObject().value(u"rows"_s).toInt(), 12);
}

void TestMetadata::standsBesideTheFile()
{
    QCOMPARE(exporters::metadataPath(u"/x/a.csv"_s), u"/x/a.csv-metadata.json"_s);
}

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
