#include "tests/unit/storage/librarydesk.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// All ids that a value or link cell holds, for counting; unknown is one empty id.
QStringList idsOf(const domain::Cell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return {*text};
    if (const auto *flag = std::get_if<bool>(&cell))
        return {*flag ? u"true"_s : u"false"_s};
    if (const auto *link = std::get_if<domain::Link>(&cell))
        return {link->id};
    QStringList ids;
    if (const auto *texts = std::get_if<QStringList>(&cell))
        ids = *texts;
    if (const auto *links = std::get_if<QList<domain::Link>>(&cell)) {
        for (const domain::Link &link : *links)
            ids << link.id;
    }
    ids.removeDuplicates();
    return ids.isEmpty() ? QStringList{QString()} : ids;
}

} // namespace

/// What is read from the library: columns and rows, which must say the same, in the order asked for.
class TestLibraryRows : public QObject, protected LibraryDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(open(), QString()); }
    void readsEveryColumn_data() { tables(); }
    void readsEveryColumn();
    void columnsAgreeWithRows_data() { tables(); }
    void columnsAgreeWithRows();
    void keepsTheAskedOrder_data() { tables(); }
    void keepsTheAskedOrder();
    void readsInTableOrderAtOnce_data() { tables(); }
    void readsInTableOrderAtOnce();
    void stopsWhenAsked();
};

// Every column of the catalogue is found in SQL and holds something somewhere; every row has its id.
void TestLibraryRows::readsEveryColumn()
{
    QFETCH(const QString, table);
    const catalogue::Table &shown = *catalogue::findTable(table);
    const auto columns = read(shown);
    QVERIFY(columns);
    QCOMPARE(columns->rowCount(), *library().rowCount(shown));
    QVERIFY(columns->rowCount() > 10);
    const auto rows = library().rows(shown, u"en"_s, keysOf(*columns));
    QVERIFY2(rows, qPrintable(errorOf(rows)));
    QCOMPARE(rows->size(), columns->rowCount());
    QSet<QString> ids;
    QSet<qsizetype> known;
    for (const domain::Row &row : *rows) {
        QVERIFY(!row.id.isEmpty());
        ids << row.id;
        QCOMPARE(row.cells.size(), shown.columns.size());
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (!domain::isUnknown(row.cells.at(i)))
                known << i;
        }
    }
    QCOMPARE(ids.size(), rows->size());
    QStringList empty;
    for (qsizetype i = 0; i < shown.columns.size(); ++i) {
        if (!known.contains(i))
            empty << shown.columns.at(i).id;
    }
    // No figure rests on background knowledge alone.
    QCOMPARE(empty, table == "indicators"_L1 ? QStringList{u"unverified"_s} : QStringList());
}

void TestLibraryRows::columnsAgreeWithRows()
{
    QFETCH(const QString, table);
    const catalogue::Table &shown = *catalogue::findTable(table);
    const auto columns = read(shown);
    QVERIFY(columns);
    const auto rows = library().rows(shown, u"en"_s, keysOf(*columns));
    QVERIFY(rows);
    for (qsizetype i = 0; i < shown.columns.size(); ++i) {
        const catalogue::Column &column = shown.columns.at(i);
        if (!column.uses.testFlag(catalogue::Use::Faceted))
            continue;
        QMap<QString, qint64> expected;
        for (const domain::Row &row : *rows) {
            for (const QString &id : idsOf(row.cells.at(i)))
                ++expected[id];
        }
        const auto answer = columns->ask({.facets = {column.id}});
        QVERIFY2(answer, qPrintable(errorOf(answer)));
        QVERIFY(*answer);
        QCOMPARE((*answer)->facets.size(), 1);
        QMap<QString, qint64> counted;
        for (const columns::FacetRow &row : (*answer)->facets.first().rows)
            counted[row.id] = row.count;
        QVERIFY2(counted == expected, qPrintable(column.id));
    }
}

void TestLibraryRows::keepsTheAskedOrder()
{
    QFETCH(const QString, table);
    const catalogue::Table &shown = *catalogue::findTable(table);
    const auto columns = read(shown);
    QVERIFY(columns);
    std::vector<qint64> keys = keysOf(*columns);
    std::reverse(keys.begin(), keys.end());
    for (std::size_t i = 0; i + 7 < keys.size(); i += 7)
        std::swap(keys[i], keys[i + 5]);
    keys.insert(keys.begin() + 2, 1'000'000); // there is no such row
    keys.push_back(keys.front());             // one twice
    QList<domain::Row> visited;
    const auto done = library().forEachRow(shown, u"en"_s, keys, [&](const domain::Row &row) {
        visited << row;
        return true;
    });
    QVERIFY2(done, qPrintable(errorOf(done)));
    QCOMPARE(visited.size(), static_cast<qsizetype>(keys.size()) - 1);
    keys.erase(keys.begin() + 2);
    const auto rows = library().rows(shown, u"en"_s, keys);
    QVERIFY(rows);
    for (qsizetype i = 0; i < visited.size(); ++i) {
        QCOMPARE(visited.at(i).key, keys[static_cast<std::size_t>(i)]);
        QVERIFY(visited.at(i).cells == rows->at(i).cells);
    }
    int seen = 0;
    QVERIFY(library().forEachRow(shown, u"en"_s, keys, [&](const domain::Row &) { return ++seen < 3; }));
    QCOMPARE(seen, 3);
}

void TestLibraryRows::readsInTableOrderAtOnce()
{
    QFETCH(const QString, table);
    const catalogue::Table &shown = *catalogue::findTable(table);
    const auto columns = read(shown);
    QVERIFY(columns);
    std::vector<qint64> keys = keysOf(*columns);
    std::sort(keys.begin(), keys.end());
    const auto rows = library().rows(shown, u"en"_s, keys);
    QVERIFY(rows);
    // In order; sparse enough to be looked up one by one; and with one column alone.
    const std::vector<qint64> sparse{keys.front(), keys.back()};
    const int last = static_cast<int>(shown.columns.size()) - 1;
    for (const auto &[asked, only] :
         {std::pair(keys, QList<int>{}), std::pair(sparse, QList<int>{}), std::pair(keys, QList<int>{last})}) {
        qsizetype at = 0;
        const auto done = library().forEachRow(
            shown, u"en"_s, asked,
            [&](const domain::Row &row) {
                const domain::Row &expected = asked.size() == keys.size() || at == 0 ? rows->at(at) : rows->last();
                ++at;
                return row.id == expected.id &&
                       (only.isEmpty() ? row.cells == expected.cells : row.cells.at(last) == expected.cells.at(last));
            },
            only);
        QVERIFY2(done, qPrintable(errorOf(done)));
        QCOMPARE(at, static_cast<qsizetype>(asked.size())); // stops at the first that differs
    }
}

void TestLibraryRows::stopsWhenAsked()
{
    const catalogue::Table &goods = *catalogue::findTable(u"goods"_s);
    std::stop_source source;
    qint64 last = -1;
    const auto whole = library().readColumns(goods, u"en"_s, source.get_token(),
                                             [&](qint64 done, qint64 total) { last = done == total ? total : last; });
    QVERIFY(whole);
    QCOMPARE(last, (*whole)->rowCount());
    source.request_stop();
    QVERIFY(!library().readColumns(goods, u"en"_s, source.get_token()));
    QVERIFY(!library().rows(goods, u"en"_s, {1, 2}, source.get_token()));
    QVERIFY(read(goods)); // and goes on as before
}

QTEST_GUILESS_MAIN(TestLibraryRows)
#include "tst_libraryrows.moc"
