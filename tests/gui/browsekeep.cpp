#include "tests/gui/browsedesk.h"

#include "app/columns/builder.h"
#include "app/workflows/exporttable.h"
#include "ui/browse/chip.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// What stays as it is: place and selection over whatever is written or read anew, and the bytes of an export.
class TestBrowseKeep : public QObject
{
    Q_OBJECT

public:
    static void initMain() { chooseTestPlatform(); }

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void readingAnewKeepsThePlace();
    void rowsThatCameKeepThePlace();
    void exportKeepsThePlace();
    void settingsKeepThePlace();
    void chipAndCountFollowAFacet();
    void clickedRowIsShown();
    void selectionOfManyRowsIsQuick();
    void exportIsTheWorkflowsOwn_data();
    void exportIsTheWorkflowsOwn();
    void goesWithoutAWarning_data();
    void goesWithoutAWarning();

private:
    void goSomewhere();
    [[nodiscard]] std::shared_ptr<const columns::Table> everyOtherRow() const;
    static QByteArray contentOf(const QString &path);

    std::unique_ptr<BrowseDesk> m_desk;
};

void TestBrowseKeep::init()
{
    m_desk = std::make_unique<BrowseDesk>(u"listings"_s);
    m_desk->open();
}

QByteArray TestBrowseKeep::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Down the table, with a filter, an order and three rows chosen.
void TestBrowseKeep::goSomewhere()
{
    m_desk->filterBy(u"country:CN"_s);
    m_desk->clickHeader("name");
    QTRY_COMPARE(m_desk->page->place().order.size(), 1);
    QTRY_VERIFY(m_desk->model()->isComplete());
    m_desk->view()->verticalScrollBar()->setValue(m_desk->view()->verticalScrollBar()->maximum() / 2);
    QTest::mouseClick(m_desk->view()->viewport(), Qt::LeftButton, {}, QPoint(5, 200));
    QTest::keyClick(m_desk->view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_desk->view(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(m_desk->page->place().selection.size(), 3);
    QTRY_VERIFY(!m_desk->page->place().topRecord.isEmpty());
}

void TestBrowseKeep::readingAnewKeepsThePlace()
{
    goSomewhere();
    const models::Place before = m_desk->page->place();
    const int scrolled = m_desk->view()->verticalScrollBar()->value();
    QSignalSpy loaded(m_desk->model(), &models::RowModel::loaded);
    m_desk->model()->load();
    QTRY_COMPARE(loaded.size(), 1);
    QTRY_VERIFY(m_desk->model()->isComplete());
    QTRY_COMPARE(m_desk->page->place(), before);
    QCOMPARE(m_desk->bar()->text(), u"country:CN"_s);
    QVERIFY(qAbs(m_desk->view()->verticalScrollBar()->value() - scrolled) < m_desk->view()->rowHeight(0));
}

std::shared_ptr<const columns::Table> TestBrowseKeep::everyOtherRow() const
{
    const catalogue::Table &table = m_desk->model()->table();
    columns::Builder builder(table, u"en"_s);
    const int name = table.indexOf(u"name"_s);
    const auto all = m_desk->model()->columns();
    for (columns::Position position = 1; position < all->rowCount(); position += 2) {
        builder.beginRow(all->key(position));
        builder.text(name, QByteArray::number(1'000 + position).toStdString());
        builder.endRow();
    }
    return builder.finish("every other row");
}

// Rows that come in between move all others: what is kept is the record, not its place in the order.
void TestBrowseKeep::rowsThatCameKeepThePlace()
{
    m_desk->model()->setColumns(everyOtherRow());
    QTRY_VERIFY(m_desk->model()->isComplete());
    m_desk->view()->verticalScrollBar()->setValue(m_desk->view()->verticalScrollBar()->maximum() / 2);
    QTRY_VERIFY(!m_desk->view()->indexAt(QPoint(5, 200)).data(models::RowModel::IdRole).toString().isEmpty());
    QTest::mouseClick(m_desk->view()->viewport(), Qt::LeftButton, {}, QPoint(5, 200));
    QTest::keyClick(m_desk->view(), Qt::Key_Down, Qt::ShiftModifier);
    const models::Place before = m_desk->page->place();
    QCOMPARE(before.selection.size(), 2);
    QVERIFY(!before.record.isEmpty() && !before.topRecord.isEmpty());
    QSignalSpy changed(m_desk->model(), &QAbstractItemModel::modelReset);
    m_desk->page->reload();
    QTRY_VERIFY(m_desk->rows() > 200);
    QCOMPARE(changed.size(), 1); // the former rows stayed until the new ones were here
    QTRY_COMPARE(m_desk->page->place().record, before.record);
    QTRY_COMPARE(m_desk->page->place().topRecord, before.topRecord);
    const models::Place after = m_desk->page->place();
    QCOMPARE(QSet<QString>(after.selection.begin(), after.selection.end()),
             QSet<QString>(before.selection.begin(), before.selection.end()));
}

void TestBrowseKeep::exportKeepsThePlace()
{
    goSomewhere();
    const models::Place before = m_desk->page->place();
    const QString target = m_desk->folder.filePath(u"out.csv"_s);
    m_desk->page->startExport();
    auto *line = m_desk->find<QLineEdit>("exportTarget");
    line->selectAll();
    QTest::keyClicks(line, target);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(m_desk->find("exportResult")->isVisible());
    QVERIFY(QFile::exists(target));
    QTest::keyClick(m_desk->find("exportClose"), Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->find("exportPanel")->isVisible());
    QCOMPARE(m_desk->page->place(), before);
}

void TestBrowseKeep::settingsKeepThePlace()
{
    goSomewhere();
    const models::Place before = m_desk->page->place();
    const int region = m_desk->model()->table().indexOf(u"region"_s);
    QHeaderView *header = m_desk->view()->horizontalHeader();
    m_desk->view()->columnLayout()->setHidden(region, !m_desk->view()->columnLayout()->isHidden(region));
    header->moveSection(0, 2);
    m_desk->view()->columnLayout()->reset();
    QTest::mouseClick(m_desk->find<QAbstractButton>("facetToggle"), Qt::LeftButton);
    QTest::mouseClick(m_desk->find<QAbstractButton>("facetToggle"), Qt::LeftButton);
    QCOMPARE(m_desk->page->place(), before);
}

void TestBrowseKeep::chipAndCountFollowAFacet()
{
    browse::FacetList *list = m_desk->facet("status");
    const auto *facets = static_cast<const models::FacetModel *>(list->model());
    const QModelIndex first = facets->index(0);
    const qint64 count = first.data(models::FacetModel::CountRole).toLongLong();
    const QString title = first.data().toString();
    const QString value = first.data(models::FacetModel::ValueRole).toString();
    m_desk->clickFacet("status", value);
    QTRY_COMPARE(m_desk->filter(), u"status:"_s + value);
    QTRY_COMPARE(m_desk->rowCount(),
                 u"%1 of %2"_s.arg(QString::number(count), QString::number(m_desk->model()->totalCount())));
    QStringList chips;
    for (const browse::Chip *chip : m_desk->page->findChildren<browse::Chip *>())
        if (chip->isVisible())
            chips += chip->text();
    QCOMPARE(chips, QStringList{u"Status: "_s + title});
    const int row = facets->rowOfValue(value);
    QCOMPARE(facets->index(row).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(facets->index(row).data(models::FacetModel::CountRole).toLongLong(), count);
}

void TestBrowseKeep::clickedRowIsShown()
{
    const QModelIndex fifth = m_desk->model()->index(5, m_desk->model()->table().indexOf(u"name"_s));
    QTest::mouseClick(m_desk->view()->viewport(), Qt::LeftButton, {}, m_desk->view()->visualRect(fifth).center());
    QCOMPARE(m_desk->view()->currentIndex().row(), 5);
    QTRY_COMPARE(m_desk->find<QLabel>("recordTitle")->text(), fifth.data().toString());
}

// The number of questions asked of the model, not the time, is what grows with the rows.
void TestBrowseKeep::selectionOfManyRowsIsQuick()
{
    columns::Builder builder(m_desk->model()->table(), u"en"_s);
    for (qint64 key = 1; key <= 300'000; ++key) {
        builder.beginRow(key);
        builder.endRow();
    }
    m_desk->model()->setColumns(builder.finish("many"));
    QTRY_COMPARE(m_desk->page->exportCount(), 300'000);
    m_desk->view()->setFocus();
    QSignalSpy changed(m_desk->page.get(), &browse::BrowsePage::exportCountChanged);
    QElapsedTimer timer;
    timer.start();
    QTest::keySequence(m_desk->view(), QKeySequence::SelectAll);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_desk->view()->selectedRowCount(), 300'000);
    QTest::keyClick(m_desk->view(), Qt::Key_Down);
    QCOMPARE(m_desk->view()->selectedRowCount(), 1);
}

void TestBrowseKeep::exportIsTheWorkflowsOwn_data()
{
    QTest::addColumn<int>("preset");
    QTest::addColumn<bool>("all");
    QTest::addColumn<bool>("chosen");
    QTest::newRow("Excel, on screen") << 0 << false << false;
    QTest::newRow("plain, on screen") << 1 << false << false;
    QTest::newRow("plain, all columns") << 1 << true << false;
    QTest::newRow("plain, selection") << 1 << false << true;
    QTest::newRow("workbook, on screen") << 2 << false << false;
    QTest::newRow("workbook, selection, all columns") << 2 << true << true;
    QTest::newRow("JSON, selection, all columns") << 3 << true << true;
}

void TestBrowseKeep::exportIsTheWorkflowsOwn()
{
    QFETCH(const int, preset);
    QFETCH(const bool, all);
    QFETCH(const bool, chosen);
    goSomewhere();
    if (!chosen)
        QTest::mouseClick(m_desk->view()->viewport(), Qt::LeftButton, {}, QPoint(5, 200));
    workflows::ExportJob job;
    job.table = u"listings"_s;
    job.target = m_desk->folder.filePath(u"expected"_s);
    job.format = preset == 3   ? workflows::ExportFormat::Json
                 : preset == 2 ? workflows::ExportFormat::Xlsx
                               : workflows::ExportFormat::Csv;
    job.filter = m_desk->page->place().filter;
    job.order = m_desk->page->place().order;
    for (const int column : m_desk->view()->columnLayout()->shownColumns())
        job.columns += m_desk->model()->table().columns.at(column).id;
    if (all) {
        job.columns.clear();
        for (const catalogue::Column &column : m_desk->model()->table().columns)
            job.columns += column.id;
    }
    if (chosen)
        job.selection = m_desk->view()->selectedPositions();
    job.delimiter = preset == 0 && QLocale::system().decimalPoint() == u","_s ? u';' : u',';
    job.byteOrderMark = preset == 0;

    m_desk->page->startExport();
    const auto pick = [this](const char *box, int entry) {
        auto *combo = m_desk->find<QComboBox>(box);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < entry; ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentIndex(), entry);
    };
    pick("exportPreset", preset);
    pick("exportColumns", all ? 1 : 0);
    const QString target = m_desk->folder.filePath(u"written"_s);
    auto *line = m_desk->find<QLineEdit>("exportTarget");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, target);
    QTest::mouseClick(m_desk->find<QAbstractButton>("exportStart"), Qt::LeftButton);
    QTRY_VERIFY(m_desk->find("exportResult")->isVisible());

    QFuture<domain::Result<workflows::ExportDone>> expected = m_desk->service.exportTable(job);
    QTRY_VERIFY(expected.isFinished());
    QVERIFY(expected.result());
    QCOMPARE(expected.result()->rows, chosen ? 3 : m_desk->rows());
    QVERIFY(contentOf(target).size() > 200);
    QCOMPARE(contentOf(target), contentOf(job.target));
}

void TestBrowseKeep::goesWithoutAWarning_data()
{
    QTest::addColumn<QString>("table");
    for (const catalogue::Table &table : catalogue::tables())
        QTest::newRow(qPrintable(table.id)) << table.id;
}

// The connection to the library is closed on the thread that it is bound to, whatever is still asked.
void TestBrowseKeep::goesWithoutAWarning()
{
    QFETCH(const QString, table);
    QTest::failOnWarning(QRegularExpression(u"QSql|QObject|QThread|QAbstract|QPersistent|QPainter|QLayout|QFont"_s));
    m_desk = std::make_unique<BrowseDesk>(table);
    m_desk->open();
    m_desk->type(u"labour"_s);
    m_desk.reset(); // in the middle of the answer
}

QTEST_MAIN(TestBrowseKeep)
#include "browsekeep.moc"
