#include "tests/gui/browsedesk.h"

#include "app/columns/builder.h"
#include "app/query/parser.h"

#include <QPaintEvent>

using namespace Qt::StringLiterals;

namespace {

/// Counts how often most of a widget is painted.
class PaintCount : public QObject
{
public:
    explicit PaintCount(QWidget *widget) { widget->installEventFilter(this); }
    int whole = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            const QRect painted = static_cast<QPaintEvent *>(event)->region().boundingRect();
            whole += painted.height() * 2 > static_cast<QWidget *>(watched)->height() ? 1 : 0;
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

/// A table of more rows than are answered within a frame: its first rows come before the others.
class TestBrowseMany : public QObject
{
    Q_OBJECT

public:
    static void initMain() { chooseTestPlatform(); }

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void firstRowsArePaintedOnce();
    void chosenRowIsFoundFurtherDown();

private:
    std::unique_ptr<BrowseDesk> m_desk;
};

// The rows that come first in the table's order are the library's own, so that their cells can be read.
void TestBrowseMany::init()
{
    m_desk = std::make_unique<BrowseDesk>(u"sources"_s);
    m_desk->open();
    const catalogue::Table &table = m_desk->model()->table();
    const auto own = m_desk->model()->columns();
    columns::Builder builder(table, u"en"_s);
    const int publisher = table.indexOf(u"publisher"_s);
    const int title = table.indexOf(u"title"_s);
    QVERIFY(own->rowCount() > 100);
    for (qint64 row = 0; row < 30'000; ++row) {
        builder.beginRow(row < 100 ? own->key(static_cast<columns::Position>(row)) : 1'000'000 + row);
        builder.text(publisher, std::to_string(100'000 + row));
        builder.text(title, row % 3 == 0 ? "cotton" : "silk");
        builder.endRow();
    }
    m_desk->model()->setColumns(builder.finish("many"));
    QTRY_COMPARE(m_desk->rows(), 30'000);
    QTRY_VERIFY(m_desk->model()->rowAt(0) != nullptr);
    m_desk->bar()->setFocus();
    QCoreApplication::processEvents();
}

void TestBrowseMany::firstRowsArePaintedOnce()
{
    QSignalSpy inserted(m_desk->model(), &QAbstractItemModel::rowsInserted);
    PaintCount paints(m_desk->view()->viewport());
    m_desk->model()->setQuestion(*query::parse(u"cotton"_s), {});
    QTRY_COMPARE(m_desk->rows(), 10'000);
    QCOMPARE(inserted.size(), 1);
    QTRY_VERIFY(m_desk->model()->rowAt(33) != nullptr); // fetched after what is seen
    QCoreApplication::processEvents();
    QCOMPARE(paints.whole, 1);
    QCOMPARE(m_desk->view()->currentIndex().row(), 0);
    const int last = m_desk->view()->verticalScrollBar()->maximum();
    QCOMPARE(last, 10'000 * m_desk->view()->rowHeight(0) - m_desk->view()->viewport()->height());
}

void TestBrowseMany::chosenRowIsFoundFurtherDown()
{
    const QModelIndex chosen = m_desk->model()->index(21'000, 1);
    m_desk->view()->setCurrentIndex(chosen);
    const columns::Position position = m_desk->model()->positionAt(21'000);
    QSignalSpy inserted(m_desk->model(), &QAbstractItemModel::rowsInserted);
    m_desk->model()->setQuestion(*query::parse(u"cotton"_s), {});
    QTRY_COMPARE(m_desk->rows(), 10'000);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(m_desk->view()->currentIndex().row(), 7'000);
    QCOMPARE(m_desk->model()->positionAt(7'000), position);
    QCOMPARE(m_desk->view()->selectedRowCount(), 1);
    QVERIFY(m_desk->view()->viewport()->rect().intersects(m_desk->view()->visualRect(m_desk->view()->currentIndex())));
}

QTEST_MAIN(TestBrowseMany)
#include "browsemany.moc"
