#include "app/columns/builder.h"
#include "app/models/rowmodel.h"
#include "app/query/parser.h"
#include "tests/unit/models/desk.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using models::RowModel;

/// What single cells and headers say, and how cells that are not here yet are fetched.
class TestRowCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void says_data();
    void says();
    void showsJapaneseTitlesToJapaneseReaders();
    void headers_data();
    void headers();
    void looksWithoutAsking();
    void fetchesWhatIsSeen_data();
    void fetchesWhatIsSeen();
    void fetchesRowsWhole();
    void failureEndsTheWaiting();
    void goesWhileAsking();

private:
    void open(const QString &table, const QString &filter = {});
    [[nodiscard]] QModelIndex cell(int row, const QString &column) const;
    [[nodiscard]] bool isHere(int row) const;

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<RowModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRowCells::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_desk = std::make_unique<Desk>();
}

void TestRowCells::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_desk.reset();
}

void TestRowCells::open(const QString &table, const QString &filter)
{
    m_model = std::make_unique<RowModel>(*catalogue::findTable(table), m_desk->service);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->setQuestion(*query::parse(filter), {});
    m_model->load();
    QTRY_VERIFY(m_model->isComplete());
}

QModelIndex TestRowCells::cell(int row, const QString &column) const
{
    return m_model->index(row, m_model->table().indexOf(column));
}

bool TestRowCells::isHere(int row) const
{
    return !cell(row, u"id"_s).data(RowModel::LoadingRole).toBool();
}

void TestRowCells::says_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *name, const char *table, const char *record, const char *column,
                        const QString &shown, const QStringList &values) {
        QTest::newRow(name) << QString::fromLatin1(table) << QString::fromLatin1(record) << QString::fromLatin1(column)
                            << shown << values;
    };
    const QString yes = u"true"_s;
    const QString no = u"false"_s;
    row("text", "instruments", "uflpa", "short_title", u"UFLPA"_s, {u"UFLPA"_s});
    row("native text", "countries", "JP", "name_ja", u"日本"_s, {u"日本"_s});
    row("value", "instruments", "uflpa", "kind", u"Statute"_s, {u"statute"_s});
    row("date", "events", "tf-round1-government", "start", u"2024-02-05"_s, {u"2024-02-05"_s});
    row("yes", "countries", "JP", "oecd_member", u"Yes"_s, {yes});
    row("no", "countries", "JP", "eu_member", u"No"_s, {no});
    row("number", "countries", "JP", "goods_count", u"0"_s, {u"0"_s});
    row("link", "organisations", "jp-meti", "country", u"Japan"_s, {u"JP"_s});
    row("list of links", "events", "tf-round1-government", "organisers",
        u"Office of the United States Trade Representative; Ministry of Economy, Trade and Industry"_s,
        {u"ustr"_s, u"jp-meti"_s});
    row("list of values", "organisations", "org-fuchu-prison", "lists", u"CBP orders and findings"_s, {u"cbp"_s});
    row("list of one link", "instruments", "uflpa", "jurisdictions", u"United States of America"_s, {u"US"_s});
    row("unknown date", "instruments", "uflpa", "last_amended", u"unknown"_s, {});
    row("unknown link", "organisations", "jp-meti", "parent", u"unknown"_s, {});
    row("unknown list", "organisations", "jp-meti", "aliases", u"unknown"_s, {});
    row("list that is known to be empty", "organisations", "jp-meti", "lists", u"none here"_s, {});
    row("nothing unverified", "countries", "JP", "unverified", u"none here"_s, {});
}

void TestRowCells::says()
{
    QFETCH(const QString, table);
    QFETCH(const QString, record);
    QFETCH(const QString, column);
    QFETCH(const QString, shown);
    QFETCH(const QStringList, values);
    open(table, u"id:="_s + record);
    QCOMPARE(m_model->rowCount(), 1);
    const QModelIndex index = cell(0, column);
    QVERIFY(index.isValid());
    QCOMPARE(index.data().toString(), shown);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), shown);
    QCOMPARE(index.data(RowModel::ValuesRole).toStringList(), values);
    QCOMPARE(index.data(RowModel::UnknownRole).toBool(), values.isEmpty());
    QCOMPARE(index.data(RowModel::IdRole).toString(), record);
    QVERIFY(!index.data(RowModel::LoadingRole).toBool());
    QVERIFY(!index.data(Qt::EditRole).isValid());
    QVERIFY(!m_model->flags(index).testFlag(Qt::ItemIsEditable));
}

void TestRowCells::showsJapaneseTitlesToJapaneseReaders()
{
    QLocale::setDefault(QLocale(u"ja"_s));
    const auto shown = [this](const QString &table, const QString &record, const QString &column) {
        open(table, u"id:="_s + record);
        return cell(0, column).data().toString();
    };
    QCOMPARE(shown(u"instruments"_s, u"jp-nap-2025"_s, u"title"_s), u"「ビジネスと人権」に関する行動計画（改定版）"_s);
    QVERIFY(shown(u"instruments"_s, u"de-lksg"_s, u"title"_s).startsWith(u"Act on Corporate"_s));
    QCOMPARE(shown(u"organisations"_s, u"jp-moj"_s, u"name"_s), u"法務省"_s);
    QCOMPARE(shown(u"organisations"_s, u"jp-moj"_s, u"name_native"_s), u"法務省"_s);
    QCOMPARE(shown(u"countries"_s, u"US"_s, u"name"_s), u"米国"_s);
    QCOMPARE(shown(u"countries"_s, u"US"_s, u"name_ja"_s), u"アメリカ合衆国"_s);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(shown(u"countries"_s, u"US"_s, u"name"_s), u"United States of America"_s);
}

void TestRowCells::headers_data()
{
    QTest::addColumn<QString>("table");
    for (const catalogue::Table &table : catalogue::tables())
        QTest::newRow(qPrintable(table.id)) << table.id;
}

void TestRowCells::headers()
{
    QFETCH(const QString, table);
    const catalogue::Table &described = *catalogue::findTable(table);
    const RowModel model(described, m_desk->service);
    for (int section = 0; section < described.columns.size(); ++section) {
        const catalogue::Column &column = described.columns.at(section);
        const QString title = model.headerData(section, Qt::Horizontal).toString();
        QCOMPARE(title, catalogue::translated(column.title));
        QVERIFY(!title.isEmpty());
        const QString tip = model.headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString();
        QVERIFY(tip.startsWith(title));
        QCOMPARE(tip.contains(column.id + u':'), column.uses.testFlag(catalogue::Use::Filterable));
    }
    const int end = static_cast<int>(described.columns.size());
    QVERIFY(!model.headerData(end, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(-1, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
}

// A view may ask for any cell while it paints: nothing is read for that.
void TestRowCells::looksWithoutAsking()
{
    open(u"ratifications"_s);
    m_model->setVisibleRows(0, 20);
    QTRY_VERIFY(isHere(420)); // the last that is fetched ahead
    const int last = m_model->rowCount() - 1;
    QVERIFY(last > 600);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    for (int row = 600; row <= last; ++row) {
        QVERIFY(cell(row, u"id"_s).data(RowModel::LoadingRole).toBool());
        QVERIFY(!cell(row, u"country"_s).data().isValid());
        QVERIFY(cell(row, u"id"_s).data(RowModel::IdRole).toString().isEmpty());
        QVERIFY(cell(row, u"id"_s).data(RowModel::KeyRole).toLongLong() > 0);
        QCOMPARE(cell(row, u"id"_s).data(RowModel::PositionRole).toUInt(), m_model->positionAt(row));
        QCOMPARE(m_model->rowAt(row), nullptr);
    }
    QVERIFY(!changed.wait(50));
    QVERIFY(!isHere(last));
}

void TestRowCells::fetchesWhatIsSeen_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("wanted");
    QTest::newRow("in the middle") << 600 << 620 << 610;
    QTest::newRow("up to the end") << 640 << 669 << 669;
    QTest::newRow("beyond the end") << 660 << 9'999 << 669;
    QTest::newRow("a single row") << 630 << 630 << 630;
    QTest::newRow("before the beginning") << -5 << 640 << 640;
}

void TestRowCells::fetchesWhatIsSeen()
{
    QFETCH(const int, first);
    QFETCH(const int, last);
    QFETCH(const int, wanted);
    open(u"ratifications"_s);
    QVERIFY(m_model->rowCount() > wanted);
    QVERIFY(!isHere(wanted));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setVisibleRows(first, last);
    QTRY_VERIFY(isHere(wanted));
    QVERIFY(!cell(wanted, u"country"_s).data().toString().isEmpty());
    bool told = false;
    for (const QList<QVariant> &arguments : std::as_const(changed)) {
        const auto topLeft = arguments.at(0).toModelIndex();
        const auto bottomRight = arguments.at(1).toModelIndex();
        QVERIFY(topLeft.isValid() && bottomRight.isValid()); // never a row too many
        QCOMPARE(bottomRight.column(), m_model->columnCount() - 1);
        told = told || (topLeft.row() <= wanted && wanted <= bottomRight.row());
    }
    QVERIFY(told);
}

void TestRowCells::fetchesRowsWhole()
{
    open(u"ratifications"_s);
    const int last = m_model->rowCount() - 1;
    const auto rows = answerOf(m_model->fetch({last, 0, 3}));
    QVERIFY(rows && *rows);
    QCOMPARE((*rows)->size(), 3);
    QCOMPARE((*rows)->at(0).key, cell(last, u"id"_s).data(RowModel::KeyRole).toLongLong());
    QCOMPARE((*rows)->at(1).id, cell(0, u"id"_s).data(RowModel::IdRole).toString());
    QCOMPARE((*rows)->at(2).id, cell(3, u"id"_s).data(RowModel::IdRole).toString());
}

// Rows were found, but their cells cannot be read: said once, and nobody waits any longer.
void TestRowCells::failureEndsTheWaiting()
{
    QFile file(m_desk->folder.filePath(u"library.assay"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no library");
    file.close();
    m_model = std::make_unique<RowModel>(*catalogue::findTable(u"instruments"_s), m_desk->service);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    columns::Builder builder(m_model->table(), u"en"_s);
    builder.beginRow(1);
    builder.text(m_model->table().indexOf(u"short_title"_s), "one");
    builder.endRow();
    QSignalSpy failed(m_model.get(), &RowModel::failed);
    QSignalSpy busy(m_model.get(), &RowModel::busyChanged);
    m_model->setColumns(builder.finish("one"));
    QTRY_COMPARE(failed.size(), 1);
    (void)busy.wait(500); // longer than it takes to be called late
    QVERIFY(!m_model->isBusy());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestRowCells::goesWhileAsking()
{
    for (const QString &typed : {u"labour"_s, u"kind:statute"_s, u"-kind:*"_s}) {
        open(u"instruments"_s);
        m_model->setQuestion(*query::parse(typed), {{.column = u"adopted"_s}});
        m_model->setVisibleRows(10, 70);
        m_tester.reset();
        m_model.reset();
        QCoreApplication::processEvents(); // an answer to nobody
    }
}

QTEST_GUILESS_MAIN(TestRowCells)
#include "tst_rowcells.moc"
