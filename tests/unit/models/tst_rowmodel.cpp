#include "app/columns/builder.h"
#include "app/models/rowmodel.h"
#include "app/query/parser.h"
#include "tests/unit/models/desk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using columns::Position;
using models::RowModel;

/// The rows of a table under a filter: which come, when, and what is told about it.
class TestRowModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loadsAll();
    void showsCells();
    void showsNothingBeyondItsEdges();
    void filters();
    void newOrderMovesPersistentIndexes();
    void sameRowsAreNotReset();
    void oldRowsStayInError();
    void lateAnswersAreDropped();
    void findsRowsByPosition_data();
    void findsRowsByPosition();
    void cellsAreHereWhenRowsAre();
    void marksWhatIsUnverified();
    void manyRowsComeWhole();
    void errorsAreToldOnce();
    void tellsFacets();

private:
    void ask(const QString &filter, const QList<catalogue::SortKey> &order = {});
    [[nodiscard]] QStringList ids() const;
    void fillWithManyRows();

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<RowModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRowModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_desk = std::make_unique<Desk>();
    m_model = std::make_unique<RowModel>(*catalogue::findTable(u"instruments"_s), m_desk->service);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->load();
    QTRY_VERIFY(m_model->isComplete());
}

void TestRowModel::ask(const QString &filter, const QList<catalogue::SortKey> &order)
{
    const auto parsed = query::parse(filter);
    QVERIFY(parsed);
    m_model->setQuestion(*parsed, order);
    QTRY_VERIFY(m_model->isComplete());
}

QStringList TestRowModel::ids() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids += m_model->index(row, 0).data(RowModel::IdRole).toString();
    return ids;
}

void TestRowModel::loadsAll()
{
    const auto info = answerOf(m_desk->service.info());
    QVERIFY(info && *info);
    QCOMPARE(m_model->rowCount(), (*info)->rowCounts.value(u"instruments"_s));
    QCOMPARE(m_model->totalCount(), m_model->rowCount());
    QCOMPARE(m_model->columnCount(), m_model->table().columns.size());
    QVERIFY(!m_model->canFetchMore({}));
}

void TestRowModel::showsCells()
{
    ask(u"id:=uflpa"_s);
    QCOMPARE(m_model->rowCount(), 1);
    const auto cell = [this](const char *column) {
        return m_model->index(0, m_model->table().indexOf(QString::fromLatin1(column)));
    };
    QCOMPARE(cell("short_title").data().toString(), u"UFLPA"_s);
    QCOMPARE(cell("kind").data().toString(), u"Statute"_s);
    QCOMPARE(cell("kind").data(RowModel::ValuesRole).toStringList(), QStringList{u"statute"_s});
    QCOMPARE(cell("adopted").data().toString(), u"2021-12-23"_s);
    QCOMPARE(cell("jurisdictions").data(RowModel::ValuesRole).toStringList(), QStringList{u"US"_s});
    QVERIFY(cell("last_amended").data(RowModel::UnknownRole).toBool());
    QCOMPARE(cell("last_amended").data(Qt::AccessibleTextRole).toString(), u"unknown"_s);
    QVERIFY(cell("url").data(RowModel::AddressRole).toString().startsWith(u"https://"_s));
    QVERIFY(!cell("kind").data(RowModel::LoadingRole).toBool());
}

void TestRowModel::showsNothingBeyondItsEdges()
{
    QVERIFY(!m_model->data(m_model->index(m_model->rowCount(), 0)).isValid());
    QVERIFY(!m_model->data(m_model->index(0, m_model->columnCount())).isValid());
    QVERIFY(!m_model->headerData(m_model->columnCount(), Qt::Horizontal).isValid());
    QVERIFY(!m_model->headerData(-1, Qt::Horizontal).isValid());
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 0);
}

void TestRowModel::filters()
{
    const int all = m_model->rowCount();
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    ask(u"jurisdictions:JP"_s);
    QCOMPARE(reset.size(), 1);
    QVERIFY(m_model->rowCount() > 0);
    QVERIFY(m_model->rowCount() < all);
    const int japan = m_model->table().indexOf(u"jurisdictions"_s);
    for (int row = 0; row < m_model->rowCount(); ++row)
        QVERIFY(m_model->index(row, japan).data(RowModel::ValuesRole).toStringList().contains(u"JP"_s));
    ask(QString());
    QCOMPARE(m_model->rowCount(), all);
}

void TestRowModel::newOrderMovesPersistentIndexes()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QList<QPersistentModelIndex> kept;
    QStringList before;
    for (const int row : {0, 7, m_model->rowCount() - 1}) {
        kept += m_model->index(row, 1);
        before += kept.constLast().data(RowModel::IdRole).toString();
    }
    QStringList all = ids();
    ask(QString(), {{.column = u"adopted"_s, .order = Qt::DescendingOrder}});
    QCOMPARE(reset.size(), 0);
    QStringList after;
    for (const QPersistentModelIndex &index : kept)
        after += index.data(RowModel::IdRole).toString();
    QCOMPARE(after, before);
    QVERIFY(ids() != all);
    QStringList sorted = ids();
    std::ranges::sort(sorted);
    std::ranges::sort(all);
    QCOMPARE(sorted, all);
}

void TestRowModel::sameRowsAreNotReset()
{
    ask(u"id:=uflpa"_s);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy answered(m_model.get(), &RowModel::answered);
    ask(u"uyghur id:=uflpa"_s);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(answered.size(), 1);
    const QModelIndex title = m_model->index(0, m_model->table().indexOf(u"title"_s));
    QCOMPARE(title.data(RowModel::MatchRole).value<QList<QByteArray>>(), QList<QByteArray>{"uyghur"});
}

void TestRowModel::oldRowsStayInError()
{
    ask(u"jurisdictions:JP"_s);
    const QStringList before = ids();
    QSignalSpy failed(m_model.get(), &RowModel::failed);
    m_model->setQuestion(*query::parse(u"jurisdictions:Atlantis"_s), {});
    QVERIFY(failed.wait());
    QCOMPARE(failed.constFirst().constFirst().value<domain::Error>().kind, domain::Error::Kind::WrongUse);
    QCOMPARE(ids(), before);
    QCOMPARE(query::toText(m_model->shownFilter()), u"jurisdictions:JP"_s);
    ask(u"jurisdictions:JP"_s);
    QCOMPARE(ids(), before);
}

void TestRowModel::lateAnswersAreDropped()
{
    QSignalSpy answered(m_model.get(), &RowModel::answered);
    for (const QString &typed : {u"u"_s, u"uy"_s, u"uyg"_s, u"uygh"_s, u"uyghur"_s})
        m_model->setQuestion(*query::parse(typed), {});
    QTRY_VERIFY(m_model->isComplete());
    QCOMPARE(query::toText(m_model->shownFilter()), u"uyghur"_s);
    // The scans run in turn: when this last one is done, so are those that were overtaken.
    const auto fence = m_desk->service.ask(m_model->columns(), {});
    QTRY_VERIFY(fence.isFinished());
    QCoreApplication::processEvents();
    QCOMPARE(answered.size(), 1);
}

void TestRowModel::findsRowsByPosition_data()
{
    QTest::addColumn<QList<catalogue::SortKey>>("order");
    QTest::newRow("default order") << QList<catalogue::SortKey>();
    QTest::newRow("by date") << QList<catalogue::SortKey>{{.column = u"adopted"_s, .order = Qt::AscendingOrder}};
}

void TestRowModel::findsRowsByPosition()
{
    QFETCH(const QList<catalogue::SortKey>, order);
    ask(u"kind:statute"_s, order);
    std::vector<Position> positions;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QCOMPARE(m_model->rowOf(m_model->positionAt(row)), row);
        positions.push_back(m_model->positionAt(row));
    }
    positions.push_back(999'999);
    const std::vector<int> rows = m_model->rowsOf(positions);
    QCOMPARE(rows.size(), positions.size() - 1);
    QVERIFY(std::ranges::is_sorted(rows));
    QCOMPARE(m_model->rowOf(999'999), -1);
}

void TestRowModel::cellsAreHereWhenRowsAre()
{
    bool complete = true;
    connect(m_model.get(), &QAbstractItemModel::modelReset, m_model.get(), [&] {
        for (int row = 0; row < std::min(m_model->rowCount(), 40); ++row)
            complete = complete && !m_model->index(row, 0).data(RowModel::LoadingRole).toBool();
    });
    for (const QString &typed : {u"labour"_s, u"eu"_s, u"status:in_force"_s, QString()}) {
        ask(typed);
        QVERIFY2(complete, qPrintable(typed));
    }
}

void TestRowModel::marksWhatIsUnverified()
{
    ask(u"id:=au-msa"_s);
    QCOMPARE(m_model->rowCount(), 1);
    const catalogue::Table &table = m_model->table();
    QVERIFY(m_model->index(0, table.indexOf(u"url"_s)).data(RowModel::UnverifiedRole).toBool());
    QVERIFY(!m_model->index(0, table.indexOf(u"title"_s)).data(RowModel::UnverifiedRole).toBool());
    QVERIFY(
        m_model->index(0, table.indexOf(u"url"_s)).data(Qt::AccessibleTextRole).toString().contains(u"unverified"_s));
}

// A table too large to be answered within a frame, whose rows the library does not know.
void TestRowModel::fillWithManyRows()
{
    columns::Builder builder(m_model->table(), u"en"_s);
    const int title = m_model->table().indexOf(u"short_title"_s);
    for (qint64 key = 1'000'001; key <= 1'030'000; ++key) {
        builder.beginRow(key);
        builder.text(title, key % 3 == 0 ? "cotton " + std::to_string(key) : "silk " + std::to_string(key));
        builder.endRow();
    }
    m_model->setColumns(builder.finish("many"));
}

void TestRowModel::manyRowsComeWhole()
{
    QList<int> counts;
    const auto note = [&] { counts += m_model->rowCount(); };
    connect(m_model.get(), &QAbstractItemModel::modelReset, m_model.get(), note);
    connect(m_model.get(), &QAbstractItemModel::rowsInserted, m_model.get(), note);
    m_model->setScreenRows(50);
    fillWithManyRows();
    QTRY_VERIFY(m_model->isComplete());
    QCOMPARE(m_model->rowCount(), 30'000);
    QCOMPARE(counts.last(2), (QList<int>{50, 30'000}));
    m_model->setQuestion(*query::parse(u"cotton"_s), {});
    QTRY_VERIFY(m_model->isComplete());
    QCOMPARE(m_model->rowCount(), 10'000);
    QCOMPARE(counts.last(2), (QList<int>{50, 10'000}));
    for (int row = 0; row + 1 < m_model->rowCount(); ++row)
        QVERIFY(m_model->positionAt(row) < m_model->positionAt(row + 1));
    QVERIFY(m_model->index(5'000, 0).data(RowModel::LoadingRole).toBool());
}

void TestRowModel::errorsAreToldOnce()
{
    fillWithManyRows();
    QTRY_VERIFY(m_model->isComplete());
    QSignalSpy failed(m_model.get(), &RowModel::failed);
    m_model->setQuestion(query::Filter::of({.column = u"colour"_s, .operands = {{.text = u"red"_s}}}), {});
    QVERIFY(failed.wait());
    QCOMPARE(m_model->rowCount(), 30'000);
    ask(u"silk"_s);
    QCOMPARE(m_model->rowCount(), 20'000);
    QCOMPARE(failed.size(), 1);
}

void TestRowModel::tellsFacets()
{
    QSignalSpy answered(m_model.get(), &RowModel::answered);
    m_model->setFacets({u"kind"_s, u"status"_s});
    QVERIFY(answered.wait());
    const auto answer = answered.constLast().constFirst().value<std::shared_ptr<const columns::Answer>>();
    QCOMPARE(answer->facets.size(), 2);
    qint64 sum = 0;
    for (const columns::FacetRow &row : answer->facets.constFirst().rows)
        sum += row.count;
    QCOMPARE(sum, m_model->rowCount());
}

QTEST_GUILESS_MAIN(TestRowModel)
#include "tst_rowmodel.moc"
