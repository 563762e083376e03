#include "app/workflows/exporttable.h"

#include "app/exporters/csv.h"
#include "app/query/parser.h"
#include "tests/unit/workflows/desk.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using workflows::ExportFormat;
using workflows::ExportJob;
using workflows::exportTable;

/// What an export writes, and what it refuses before it begins.
class TestExportTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesFilteredSortedColumns();
    void writesASelectionInItsOrder();
    void writesDefaultColumnsOfEveryTable_data();
    void writesDefaultColumnsOfEveryTable();
    void writesWhatTheRowsSay_data();
    void writesWhatTheRowsSay();
    void writesTheSameBytesAgain();
    void writesJson();
    void recordsHowTheFileWasMade();
    void leavesTheRecordOutWhenAskedTo();
    void reportsProgress();
    void overwritesWhenAllowed();
    void refuses_data();
    void refuses();
};

namespace {

query::Filter filter(const char *text)
{
    return *query::parse(QString::fromUtf8(text));
}

QJsonObject notesOf(const QByteArray &metadata)
{
    return QJsonDocument::fromJson(metadata).object().value(u"notes"_s).toArray().at(0).toObject();
}

} // namespace

void TestExportTable::writesFilteredSortedColumns()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto done =
        exportTable(desk.session(), {.table = u"countries"_s,
                                     .target = desk.out(u"a.csv"_s),
                                     .filter = filter("usmca_party:true"),
                                     .order = {{u"name"_s, Qt::DescendingOrder}},
                                     .columns = {u"id"_s, u"name"_s, u"name_ja"_s, u"iso3"_s, u"eu_member"_s}});
    QVERIFY2(done, qPrintable(done.error().message));
    QCOMPARE(done->rows, 3);
    QCOMPARE(done->cancelled, false);
    const QByteArray bytes = desk.read(u"a.csv"_s);
    QCOMPARE(bytes, "id,name,name_ja,iso3,eu_member\r\n"
                    "US,United States of America,アメリカ合衆国,USA,false\r\n"
                    "MX,Mexico,メキシコ,MEX,false\r\n"
                    "CA,Canada,カナダ,CAN,false\r\n"_ba);
    QCOMPARE(done->sha256, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(desk.outFiles(), (QStringList{u"a.csv"_s, u"a.csv-metadata.json"_s}));
}

void TestExportTable::writesASelectionInItsOrder()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    const catalogue::Table &countries = desk.table(u"countries"_s);
    const auto columns = desk.session().columns(countries);
    QVERIFY(columns);
    std::vector<columns::Position> selection;
    for (const QString &id : {u"MX"_s, u"CA"_s, u"US"_s})
        selection.push_back(static_cast<columns::Position>(
            (*columns)->positionOf(desk.session().library().key(countries, id)->value_or(0))));
    const auto done = exportTable(desk.session(), {.table = u"countries"_s,
                                                   .target = desk.out(u"a.csv"_s),
                                                   .filter = filter("usmca_party:true"),
                                                   .columns = {u"id"_s},
                                                   .selection = selection});
    QVERIFY2(done, qPrintable(done.error().message));
    QCOMPARE(desk.read(u"a.csv"_s), "id\r\nMX\r\nCA\r\nUS\r\n"_ba);
    QCOMPARE(notesOf(desk.read(u"a.csv-metadata.json"_s)).value(u"selection"_s), QJsonValue(true));
}

void TestExportTable::writesDefaultColumnsOfEveryTable_data()
{
    QTest::addColumn<QString>("table");
    for (const catalogue::Table &table : catalogue::tables())
        QTest::newRow(qPrintable(table.id)) << table.id;
}

void TestExportTable::writesDefaultColumnsOfEveryTable()
{
    QFETCH(const QString, table);
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto done = exportTable(desk.session(), {.table = table, .target = desk.out(u"a.csv"_s)});
    QVERIFY2(done, qPrintable(done.error().message));
    const auto rows = desk.session().library().rowCount(desk.table(table));
    QVERIFY(rows && *rows > 0);
    QCOMPARE(done->rows, *rows);
    QStringList defaults;
    for (const catalogue::Column &column : desk.table(table).columns)
        if (column.uses.testFlag(catalogue::Use::Default))
            defaults.append(column.id);
    const QByteArray bytes = desk.read(u"a.csv"_s);
    QCOMPARE(bytes.first(bytes.indexOf("\r\n")), defaults.join(u',').toUtf8());
    QVERIFY(bytes.endsWith("\r\n"));
    QVERIFY2(bytes.count("\r\n") > *rows, "header and rows end lines");
}

void TestExportTable::writesWhatTheRowsSay_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<bool>("isReversed");
    for (const catalogue::Table &table : catalogue::tables()) {
        QTest::addRow("%s", qPrintable(table.id)) << table.id << u"en"_s << false;
        QTest::addRow("%s in Japanese, reversed", qPrintable(table.id)) << table.id << u"ja"_s << true;
    }
}

void TestExportTable::writesWhatTheRowsSay()
{
    // The export takes cells as they are read; the rows that everything else shows must say the same.
    QFETCH(const QString, table);
    QFETCH(const QString, locale);
    QFETCH(const bool, isReversed);
    Desk desk(locale);
    QVERIFY(desk.isOpen());
    const catalogue::Table &described = desk.table(table);
    QStringList ids;
    for (const exporters::FileColumn &column : exporters::allFileColumns(described))
        ids.append(column.id);
    const auto columns = desk.session().columns(described);
    QVERIFY(columns);
    ExportJob job{.table = table, .target = desk.out(u"a.csv"_s), .columns = ids};
    std::vector<qint64> keys;
    for (columns::Position position = 0; position < (*columns)->rowCount(); ++position)
        job.selection.push_back(position);
    if (isReversed)
        std::reverse(job.selection.begin(), job.selection.end());
    for (const columns::Position position : job.selection)
        keys.push_back((*columns)->key(position));
    QVERIFY(exportTable(desk.session(), job));

    QBuffer rowByRow;
    rowByRow.open(QIODevice::WriteOnly);
    exporters::CsvWriter writer(rowByRow, *exporters::fileColumns(described, ids), {});
    bool sound = writer.begin();
    QVERIFY(desk.session().library().forEachRow(described, locale, keys, [&](const domain::Row &row) {
        sound = sound && writer.write(row);
        return sound;
    }));
    QVERIFY(sound && writer.end());
    QVERIFY2(desk.read(u"a.csv"_s) == rowByRow.data(), "see the first difference with cmp");
}

void TestExportTable::writesTheSameBytesAgain()
{
    Desk desk;
    Desk other;
    QVERIFY(desk.isOpen() && other.isOpen());
    ExportJob job{.table = u"listings"_s,
                  .target = desk.out(u"a.csv"_s),
                  .filter = filter("list:uflpa"),
                  .order = {{u"listed"_s, Qt::DescendingOrder}}};
    const auto first = exportTable(desk.session(), job);
    job.target = desk.out(u"b.csv"_s);
    const auto again = exportTable(desk.session(), job);
    job.target = other.out(u"c.csv"_s);
    const auto elsewhere = exportTable(other.session(), job);
    QVERIFY(first && again && elsewhere);
    QVERIFY(first->rows > 100);
    QCOMPARE(again->sha256, first->sha256);
    QCOMPARE(elsewhere->sha256, first->sha256);
    QCOMPARE(desk.read(u"b.csv"_s), desk.read(u"a.csv"_s));
    QCOMPARE(other.read(u"c.csv"_s), desk.read(u"a.csv"_s));
}

void TestExportTable::writesJson()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto done = exportTable(desk.session(), {.table = u"listings"_s,
                                                   .target = desk.out(u"a.json"_s),
                                                   .format = ExportFormat::Json,
                                                   .columns = {u"id"_s, u"listed"_s, u"country"_s}});
    QVERIFY2(done, qPrintable(done.error().message));
    const QJsonArray rows = QJsonDocument::fromJson(desk.read(u"a.json"_s)).array();
    QCOMPARE(rows.size(), done->rows);
    QCOMPARE(rows.at(0).toObject().keys().size(), 3);
    QCOMPARE(desk.outFiles(), (QStringList{u"a.json"_s, u"a.json-metadata.json"_s}));
}

void TestExportTable::recordsHowTheFileWasMade()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    const auto done = exportTable(desk.session(), {.table = u"listings"_s,
                                                   .target = desk.out(u"a.csv"_s),
                                                   .filter = filter("list:uflpa  country:CN"),
                                                   .columns = {u"id"_s, u"name"_s, u"listed"_s}});
    QVERIFY2(done, qPrintable(done.error().message));
    const QJsonObject notes = notesOf(desk.read(u"a.csv-metadata.json"_s));
    QCOMPARE(notes.value(u"table"_s).toString(), u"listings"_s);
    QCOMPARE(*query::parse(notes.value(u"filter"_s).toString()), filter("list:uflpa country:CN"));
    QVERIFY2(!notes.value(u"order"_s).toString().isEmpty(), "the default order is written out");
    QCOMPARE(notes.value(u"columns"_s).toArray(), (QJsonArray{u"id"_s, u"name"_s, u"listed"_s}));
    QCOMPARE(notes.value(u"rows"_s).toInteger(), done->rows);
    QCOMPARE(notes.value(u"sha256"_s).toString(), done->sha256);
    QCOMPARE(notes.value(u"program"_s).toString(), u"Assay " ASSAY_VERSION ""_s);
    const QDateTime written = QDateTime::fromString(notes.value(u"written"_s).toString(), Qt::ISODate);
    QVERIFY(written >= before.addSecs(-1) && written <= QDateTime::currentDateTimeUtc());
    QStringList datasets;
    for (const QJsonValue &edition : notes.value(u"editions"_s).toArray()) {
        datasets.append(edition.toObject().value(u"dataset"_s).toString());
        QVERIFY(!edition.toObject().value(u"retrieved"_s).toString().isEmpty());
    }
    QVERIFY2(datasets.contains(u"uflpa"_s) && datasets.contains(u"cbp"_s), qPrintable(datasets.join(u' ')));
}

void TestExportTable::leavesTheRecordOutWhenAskedTo()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    QVERIFY(exportTable(desk.session(), {.table = u"cases"_s, .target = desk.out(u"a.csv"_s), .metadata = false}));
    QCOMPARE(desk.outFiles(), QStringList{u"a.csv"_s});
}

void TestExportTable::reportsProgress()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    std::vector<std::pair<qint64, qint64>> reports;
    const auto done = exportTable(desk.session(), {.table = u"ratifications"_s, .target = desk.out(u"a.csv"_s)}, {},
                                  [&reports](qint64 written, qint64 total) { reports.emplace_back(written, total); });
    QVERIFY(done);
    QVERIFY2(reports.size() > 1, "between the first row and the last");
    QVERIFY(std::is_sorted(reports.begin(), reports.end()));
    QCOMPARE(reports.back(), std::make_pair(done->rows, done->rows));
}

void TestExportTable::overwritesWhenAllowed()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    desk.write(u"a.csv"_s, "old"_ba);
    desk.write(u"a.csv-metadata.json"_s, "old"_ba);
    const ExportJob job{
        .table = u"countries"_s, .target = desk.out(u"a.csv"_s), .columns = {u"id"_s}, .overwrite = true};
    QVERIFY(exportTable(desk.session(), job));
    QVERIFY(desk.read(u"a.csv"_s).startsWith("id\r\n"));
    QVERIFY(desk.read(u"a.csv-metadata.json"_s).startsWith("{"));
    QCOMPARE(desk.outFiles().size(), 2);
}

void TestExportTable::refuses_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<ExportJob>("job");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isWrongUse");
    const ExportJob countries{.table = u"countries"_s, .target = {}};
    const auto with = [&countries](auto change) {
        ExportJob job = countries;
        change(job);
        return job;
    };
    const auto overwriting = with([](ExportJob &job) { job.overwrite = true; });
    QTest::newRow("a file that exists") << u"old.csv"_s << countries << u"exists already"_s << false;
    QTest::newRow("a record that exists") << u"recorded.csv"_s << countries << u"exists already"_s << false;
    QTest::newRow("a folder") << u"folder"_s << countries << u"is a folder"_s << false;
    QTest::newRow("a folder, overwriting") << u"folder"_s << overwriting << u"is a folder"_s << false;
    QTest::newRow("a name that ends as a folder's") << u"new/"_s << countries << u"is a folder"_s << false;
    QTest::newRow("in a missing folder") << u"none/a.csv"_s << countries << u"no folder"_s << false;
    QTest::newRow("in a file") << u"old.csv/a.csv"_s << countries << u"is a file, not a folder"_s << false;
    QTest::newRow("no name") << QString() << countries << u"no name"_s << false;
    QTest::newRow("the library itself") << u"../library.assay"_s << overwriting << u"the library itself"_s << false;
#ifndef Q_OS_WIN // where no path leads to one
    QTest::newRow("a device") << u"/dev/null"_s << overwriting << u"not an ordinary file"_s << false;
#endif
    QTest::newRow("unknown table") << u"a.csv"_s << with([](ExportJob &job) { job.table = u"countrys"_s; })
                                   << u"no table"_s << true;
    QTest::newRow("unknown column") << u"a.csv"_s << with([](ExportJob &job) {
        job.columns = {u"id"_s, u"nam"_s};
    }) << u"no column"_s << true;
    QTest::newRow("unknown column of order")
        << u"a.csv"_s << with([](ExportJob &job) { job.order = {{.column = u"nam"_s}}; }) << u"no column"_s << true;
    QTest::newRow("unknown column of the filter")
        << u"a.csv"_s << with([](ExportJob &job) { job.filter = filter("nam:x"); }) << u"no column"_s << true;
    QTest::newRow("unknown value of the filter") << u"a.csv"_s << with([](ExportJob &job) {
        job.table = u"listings"_s;
        job.filter = filter("kind:oder");
    }) << u"oder"_s << true;
    QTest::newRow("delimiter that is a quote")
        << u"a.csv"_s << with([](ExportJob &job) { job.delimiter = u'"'; }) << u"cannot part"_s << true;
    QTest::newRow("selection of another library") << u"a.csv"_s << with([](ExportJob &job) {
        job.selection = {0, 4'000'000'000};
    }) << u"selection"_s << false;
}

void TestExportTable::refuses()
{
    QFETCH(const QString, target);
    QFETCH(ExportJob, job);
    QFETCH(const QString, message);
    QFETCH(const bool, isWrongUse);
    Desk desk;
    QVERIFY(desk.isOpen());
    desk.write(u"old.csv"_s, "old"_ba);
    desk.write(u"recorded.csv-metadata.json"_s, "old"_ba);
    QVERIFY(QDir(desk.out({})).mkdir(u"folder"_s));
    const QStringList before = desk.outFiles();

    job.target = target.isEmpty() || target.startsWith(u'/') ? target : desk.out(target);
    const auto done = exportTable(desk.session(), job);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(message), qPrintable(done.error().message));
    QCOMPARE(done.error().kind == domain::Error::Kind::WrongUse, isWrongUse);
    if (!isWrongUse)
        QVERIFY2(!done.error().remedy.isEmpty(), "says what to do");
    else
        QVERIFY2(!done.error().candidates.isEmpty() || !done.error().remedy.isEmpty(), "says what there is instead");
    QCOMPARE(desk.outFiles(), before);
    QCOMPARE(desk.read(u"old.csv"_s), "old"_ba);
    QVERIFY(desk.session().library().rowCount(desk.table(u"countries"_s)));
}

QTEST_GUILESS_MAIN(TestExportTable)
#include "tst_exporttable.moc"
