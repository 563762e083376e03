#include "app/workflows/selection.h"

#include "tests/unit/workflows/desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using workflows::Part;
using workflows::select;

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersARequest();
    void namesThePartAtFault_data();
    void namesThePartAtFault();
    void writesOrders();
};

void TestSelection::answersARequest()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto selection =
        select(desk.session(),
               {.table = u"countries"_s, .filter = u"usmca_party:true"_s, .sort = u"-name"_s, .facets = {u"region"_s}});
    QVERIFY(selection);
    QCOMPARE(selection->table->id, u"countries"_s);
    QCOMPARE(selection->answer->count(), 3);
    QCOMPARE(selection->order, (QList<catalogue::SortKey>{{u"name"_s, Qt::DescendingOrder}}));
    const qint64 first = selection->columns->key(selection->answer->ordered.front());
    QCOMPARE(desk.session().library().key(*selection->table, u"US"_s)->value_or(0), first);
    QCOMPARE(selection->answer->facets.size(), 1);
    QCOMPARE(selection->answer->facets.at(0).rows.at(0).count, 3);
}

void TestSelection::namesThePartAtFault_data()
{
    QTest::addColumn<workflows::Request>("request");
    QTest::addColumn<Part>("part");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const workflows::Request &request, Part part, int column) {
        QTest::newRow(name) << request << part << column;
    };
    row("table", {.table = u"countrys"_s}, Part::Table, 0);
    row("filter does not parse", {.table = u"countries"_s, .filter = u"a (b"_s}, Part::Filter, 3);
    row("filter's column", {.table = u"countries"_s, .filter = u"a nam:x"_s}, Part::Filter, 3);
    row("filter's value", {.table = u"listings"_s, .filter = u"kind:oder"_s}, Part::Filter, 6);
    row("sort", {.table = u"countries"_s, .sort = u"name,-nam"_s}, Part::Sort, 7);
    row("facet that is no column", {.table = u"countries"_s, .facets = {u"regoin"_s}}, Part::Facet, 0);
    row("facet of text", {.table = u"countries"_s, .facets = {u"name"_s}}, Part::Facet, 0);
}

void TestSelection::namesThePartAtFault()
{
    QFETCH(const workflows::Request, request);
    QFETCH(const Part, part);
    QFETCH(const int, column);
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto selection = select(desk.session(), request);
    QVERIFY(!selection);
    QVERIFY2(selection.error().part == part, qPrintable(selection.error().error.message));
    QCOMPARE(selection.error().error.kind, domain::Error::Kind::WrongUse);
    QCOMPARE(selection.error().error.column, column);
}

void TestSelection::writesOrders()
{
    QCOMPARE(workflows::sortText({}), QString());
    QCOMPARE(workflows::sortText({{u"adopted"_s, Qt::DescendingOrder}, {u"title"_s, Qt::AscendingOrder}}),
             u"-adopted,title"_s);
}

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
