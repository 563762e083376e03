#include "app/query/parser.h"
#include "app/workflows/exporttable.h"
#include "app/workflows/memorytable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Link;
using domain::PartialDate;
using workflows::MemoryTable;

namespace {

const catalogue::Table &fruits()
{
    using enum catalogue::Type;
    using catalogue::Use;
    constexpr catalogue::Uses all = Use::Default | Use::Shown | Use::Filterable | Use::Faceted | Use::Sortable;
    static const catalogue::Table table{
        .id = u"fruits"_s,
        .title = "Fruits",
        .singular = "fruit",
        .columns = {{u"id"_s, "Id", Text, all},
                    {u"name"_s, "Name", Text, all},
                    {u"country"_s, "Country", catalogue::Type::Link, all, 16, u"countries"_s},
                    {u"weight"_s, "Weight", Number, all},
                    {u"picked"_s, "Picked", Date, all},
                    {u"words"_s, "Words", ListOfText, all}},
        .order = {{u"name"_s}},
        .detail = {.title = u"name"_s, .relations = {{u"country"_s, "Country", u"countries"_s}}}};
    return table;
}

std::shared_ptr<const MemoryTable> basket()
{
    return MemoryTable::make(
        fruits(),
        {{.id = u"p"_s,
          .cells = {u"p"_s, u"Pear"_s, Link{u"JP"_s, u"Japan"_s}, 2.5, *PartialDate::fromText(u"2023-05"_s),
                    QStringList{u"green"_s, u"long"_s}}},
         {.id = u"a"_s, .cells = {u"a"_s, u"Apple"_s, Link{u"JP"_s, u"Japan"_s}, 1.0, {}, {}}},
         {.id = u"q"_s, .cells = {u"q"_s, u"=Quince"_s, {}, {}, *PartialDate::fromText(u"2024"_s), {}}}},
        u"en"_s);
}

query::Filter filterOf(const QString &text)
{
    return query::parse(text).value_or(query::Filter());
}

} // namespace

/// Rows that were worked out behave as rows of the library do.
class TestMemoryTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data();
    void filters();
    void countsFacets();
    void tellsRecords();
    void exports();
    void takesTheFormerOnesPlace();
};

void TestMemoryTable::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("all, in the default order") << u""_s << QStringList{u"q"_s, u"a"_s, u"p"_s};
    QTest::newRow("bare word") << u"pear"_s << QStringList{u"p"_s};
    QTest::newRow("link by title") << u"country:Japan"_s << QStringList{u"a"_s, u"p"_s};
    QTest::newRow("link by id") << u"country:JP"_s << QStringList{u"a"_s, u"p"_s};
    QTest::newRow("number") << u"weight:>1"_s << QStringList{u"p"_s};
    QTest::newRow("date") << u"picked:2023"_s << QStringList{u"p"_s};
    QTest::newRow("unknown") << u"-picked:*"_s << QStringList{u"a"_s};
    QTest::newRow("element of a list") << u"words:long"_s << QStringList{u"p"_s};
}

void TestMemoryTable::filters()
{
    QFETCH(QString, filter);
    const auto table = basket();
    const auto answer = table->columns()->ask({.filter = filterOf(filter)});
    QVERIFY(answer);
    std::vector<qint64> keys;
    for (const columns::Position position : (*answer)->ordered)
        keys.push_back(table->columns()->key(position));
    QStringList ids;
    for (const domain::Row &row : table->rows(keys))
        ids += row.id;
    QTEST(ids, "ids");
}

void TestMemoryTable::countsFacets()
{
    const auto answer = basket()->columns()->ask({.facets = {u"country"_s}});
    QVERIFY(answer);
    QCOMPARE((*answer)->facets.first().rows,
             (QList<columns::FacetRow>{{u"JP"_s, u"Japan"_s, 2},
                                       {QString(), (*answer)->facets.first().rows.last().title, 1}}));
}

void TestMemoryTable::tellsRecords()
{
    const auto table = basket();
    QVERIFY(!table->record(u"x"_s));
    const auto record = table->record(u"p"_s);
    QVERIFY(record);
    QCOMPARE(record->title, u"Pear"_s);
    QCOMPARE(record->links.size(), 1);
    QCOMPARE(record->links.first().table, u"countries"_s);
    QCOMPARE(record->links.first().id, u"JP"_s);
    QCOMPARE(table->key(u"p"_s), std::optional<qint64>(1));
}

void TestMemoryTable::exports()
{
    const QTemporaryDir folder;
    auto session = workflows::Session::open({.library = folder.filePath(u"library.assay"_s), .cache = {}}, u"en"_s,
                                            storage::Access::ReadOnly);
    QVERIFY(session);
    const QString target = folder.filePath(u"fruits.csv"_s);
    const workflows::ExportJob job{.table = u"fruits"_s, .target = target, .filter = filterOf(u"-weight:1"_s)};
    QVERIFY(!workflows::exportTable(**session, job));
    (*session)->setMemoryTable(basket());
    const auto done = workflows::exportTable(**session, job);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("id,name,country,weight,picked,words\r\n"
                                        "q,'=Quince,,,2024,\r\n"
                                        "p,Pear,Japan,2.5,2023-05,green; long\r\n"));
}

void TestMemoryTable::takesTheFormerOnesPlace()
{
    const QTemporaryDir folder;
    auto session = workflows::Session::open({.library = folder.filePath(u"library.assay"_s), .cache = {}}, u"en"_s,
                                            storage::Access::ReadOnly);
    QVERIFY(session);
    (*session)->setMemoryTable(basket());
    (*session)->setMemoryTable(MemoryTable::make(fruits(), {}, u"en"_s));
    const auto table = (*session)->findTable(u"fruits"_s);
    QVERIFY(table);
    QCOMPARE((*session)->rowCount(**table).value_or(-1), 0);
}

QTEST_GUILESS_MAIN(TestMemoryTable)
#include "tst_memorytable.moc"
