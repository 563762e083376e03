#include "app/exporters/xlsx.h"
#include "app/workflows/exporttable.h"
#include "tests/unit/exporters/workbook.h"
#include "tests/unit/workflows/desk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using workflows::ExportFormat;
using workflows::ExportJob;
using workflows::exportTable;

/// Workbooks of the bundled library.
class TestExportXlsx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatTheCsvHolds_data();
    void holdsWhatTheCsvHolds();
    void givesTheSameBytes();
    void recordsHowTheFileWasMade();
    void refusesMoreRowsThanASheetHas();
};

namespace {

/// Records of CSV without a formula guard.
QList<QStringList> recordsOf(const QByteArray &csv)
{
    QList<QStringList> records{{QString()}};
    bool quoted = false;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        QString &field = records.last().last();
        if (character == u'"' && quoted && i + 1 < text.size() && text.at(i + 1) == u'"')
            field.append(text.at(++i));
        else if (character == u'"')
            quoted = !quoted;
        else if (quoted || (character != u',' && character != u'\r' && character != u'\n'))
            field.append(character);
        else if (character == u',')
            records.last().append(QString());
        else if (character == u'\n')
            records.append(QStringList{QString()});
    }
    records.removeLast();
    return records;
}

} // namespace

void TestExportXlsx::holdsWhatTheCsvHolds_data()
{
    QTest::addColumn<QString>("table");
    for (const catalogue::Table &table : catalogue::tables())
        QTest::newRow(qPrintable(table.id)) << table.id;
}

void TestExportXlsx::holdsWhatTheCsvHolds()
{
    QFETCH(const QString, table);
    Desk desk;
    QVERIFY(desk.isOpen());
    ExportJob job{.table = table, .target = desk.out(u"a.csv"_s), .formulaGuard = false};
    for (const catalogue::Column &column : desk.table(table).columns)
        job.columns.append(column.id);
    QVERIFY(exportTable(desk.session(), job));
    job.format = ExportFormat::Xlsx;
    job.target = desk.out(u"a.xlsx"_s);
    const auto done = exportTable(desk.session(), job);
    QVERIFY2(done, qPrintable(done.error().message));

    const QList<QStringList> records = recordsOf(desk.read(u"a.csv"_s));
    const Workbook book = Workbook::read(desk.read(u"a.xlsx"_s));
    QCOMPARE(book.error, QString());
    QCOMPARE(book.sheet, catalogue::translated(desk.table(table).title));
    QCOMPARE(book.rows.size(), done->rows + 1);
    QCOMPARE(book.rows.size(), records.size());
    for (qsizetype row = 0; row < records.size(); ++row)
        QCOMPARE(book.texts(row), records.at(row));
}

void TestExportXlsx::givesTheSameBytes()
{
    Desk desk;
    Desk other;
    QVERIFY(desk.isOpen() && other.isOpen());
    ExportJob job{.table = u"listings"_s, .target = desk.out(u"a.xlsx"_s), .format = ExportFormat::Xlsx};
    const auto first = exportTable(desk.session(), job);
    job.target = other.out(u"b.xlsx"_s);
    const auto again = exportTable(other.session(), job);
    QVERIFY(first && again);
    QCOMPARE(again->sha256, first->sha256);
    QCOMPARE(other.read(u"b.xlsx"_s), desk.read(u"a.xlsx"_s));
}

void TestExportXlsx::recordsHowTheFileWasMade()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto done = exportTable(desk.session(),
                                  {.table = u"cases"_s, .target = desk.out(u"a.xlsx"_s), .format = ExportFormat::Xlsx});
    QVERIFY2(done, qPrintable(done.error().message));
    QCOMPARE(desk.outFiles(), (QStringList{u"a.xlsx"_s, u"a.xlsx-metadata.json"_s}));
    const QJsonObject record = QJsonDocument::fromJson(desk.read(u"a.xlsx-metadata.json"_s)).object();
    QCOMPARE(record.value(u"url"_s).toString(), u"a.xlsx"_s);
    const QJsonObject notes = record.value(u"notes"_s)[0].toObject();
    QCOMPARE(notes.value(u"rows"_s).toInteger(), done->rows);
    QCOMPARE(notes.value(u"sha256"_s).toString(), done->sha256);
    QVERIFY2(!record.contains(u"dialect"_s), "which is of CSV alone");
}

void TestExportXlsx::refusesMoreRowsThanASheetHas()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    desk.write(u"a.xlsx"_s, "old"_ba);
    ExportJob job{.table = u"sources"_s,
                  .target = desk.out(u"a.xlsx"_s),
                  .format = ExportFormat::Xlsx,
                  .columns = {u"id"_s},
                  .selection = std::vector<columns::Position>(exporters::XlsxWriter::mostRows + 1, 0),
                  .overwrite = true};
    int reports = 0;
    const auto done = exportTable(desk.session(), job, {}, [&reports](qint64, qint64) { ++reports; });
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"1,048,576"_s), qPrintable(done.error().message));
    QVERIFY(done.error().remedy.contains(u"CSV"_s));
    QCOMPARE(done.error().file, job.target);
    QCOMPARE(reports, 0);
    QCOMPARE(desk.outFiles(), QStringList{u"a.xlsx"_s});
    QCOMPARE(desk.read(u"a.xlsx"_s), "old"_ba);
}

QTEST_GUILESS_MAIN(TestExportXlsx)
#include "tst_exportxlsx.moc"
