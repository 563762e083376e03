#include "app/catalogue/catalogue.h"
#include "app/storage/library.h"
#include "tests/unit/storage/libraryfile.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using storage::Access;
using storage::Library;

namespace {

template <typename T>
QString errorOf(const domain::Result<T> &result)
{
    return result ? QString() : result.error().message + u" / "_s + result.error().remedy;
}

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

std::vector<qint64> keysOf(const columns::Table &table)
{
    std::vector<qint64> keys;
    for (columns::Position i = 0; i < table.rowCount(); ++i)
        keys.push_back(table.key(i));
    return keys;
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsAboutItself();
    void tellsEditions();
    void readsEveryColumn_data() { tables(); }
    void readsEveryColumn();
    void columnsAgreeWithRows_data() { tables(); }
    void columnsAgreeWithRows();
    void keepsTheAskedOrder_data() { tables(); }
    void keepsTheAskedOrder();
    void readsInTableOrderAtOnce_data() { tables(); }
    void readsInTableOrderAtOnce();
    void recordsLeadToRecords_data() { tables(); }
    void recordsLeadToRecords();
    void relationsMatchTheCatalogue_data() { tables(); }
    void relationsMatchTheCatalogue();
    void linksLeadBack();
    void namesCountriesInTheLocale();
    void listsCountriesOnly();
    void unknownIds();
    void stopsWhenAsked();
    void stampFollowsThePublishedMaterial();
    void forgetsTitlesThatWereWrittenTo();

private:
    static void tables();
    const Library &library() const { return *m_library; }
    std::shared_ptr<const columns::Table> read(const catalogue::Table &table, const QString &locale = u"en"_s) const;
    storage::Record record(const QString &table, const QString &id, const QString &locale = u"en"_s) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

void TestLibrary::tables()
{
    QTest::addColumn<QString>("table");
    for (const catalogue::Table &table : catalogue::tables())
        QTest::newRow(qPrintable(table.id)) << table.id;
}

std::shared_ptr<const columns::Table> TestLibrary::read(const catalogue::Table &table, const QString &locale) const
{
    auto columns = library().readColumns(table, locale);
    if (!columns)
        qWarning("%ls", qUtf16Printable(columns.error().message));
    return columns ? *columns : nullptr;
}

storage::Record TestLibrary::record(const QString &table, const QString &id, const QString &locale) const
{
    const auto found = library().record(*catalogue::findTable(table), locale, id);
    if (!found || !*found)
        qWarning("no record %ls/%ls", qUtf16Printable(table), qUtf16Printable(id));
    return found && *found ? **found : storage::Record{};
}

void TestLibrary::initTestCase()
{
    const QString path = m_folder.filePath(u"library.sqlite"_s);
    const auto made = Library::createIfMissing(path);
    QVERIFY2(made, qPrintable(errorOf(made)));
    QVERIFY(*made);
    auto opened = Library::open(path, Access::ReadOnly);
    QVERIFY2(opened, qPrintable(errorOf(opened)));
    m_library = std::move(*opened);
}

void TestLibrary::tellsAboutItself()
{
    QVERIFY(library().schemaVersion() >= 2);
    const QDateTime created = QDateTime::fromString(library().created(), Qt::ISODate);
    QVERIFY(created.isValid());
    QCOMPARE(created.offsetFromUtc(), 0);
    QVERIFY(std::abs(created.secsTo(QDateTime::currentDateTimeUtc())) < 300);
    QCOMPARE(library().path(), m_folder.filePath(u"library.sqlite"_s));
}

void TestLibrary::tellsEditions()
{
    const auto editions = library().editions();
    QVERIFY2(editions, qPrintable(errorOf(editions)));
    QVERIFY(editions->size() >= 10);
    QMap<QString, qint64> rows;
    for (const storage::Edition &edition : *editions) {
        QVERIFY2(!edition.title.isEmpty() && !edition.publisher.isEmpty(), qPrintable(edition.id));
        QCOMPARE(edition.sha256.size(), 64);
        QVERIFY2(catalogue::findTable(edition.table), qPrintable(edition.table));
        rows[edition.table] += edition.rows;
    }
    for (const catalogue::Table &table : catalogue::tables()) {
        if (table.id != "countries"_L1) // where unions are held but not listed
            QCOMPARE(rows.value(table.id), *library().rowCount(table));
    }
    const auto uflpa =
        std::find_if(editions->begin(), editions->end(), [](const auto &e) { return e.dataset == "uflpa"_L1; });
    QVERIFY(uflpa != editions->end());
    QCOMPARE(uflpa->rows, 187);
    QVERIFY(!uflpa->totals.isEmpty());
}

// Every column of the catalogue is found in SQL and holds something somewhere; every row has its id.
void TestLibrary::readsEveryColumn()
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

void TestLibrary::columnsAgreeWithRows()
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

void TestLibrary::keepsTheAskedOrder()
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

void TestLibrary::readsInTableOrderAtOnce()
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

// Every link of every record leads to a record, has a title, and the record knows its sources.
void TestLibrary::recordsLeadToRecords()
{
    QFETCH(const QString, table);
    const catalogue::Table &shown = *catalogue::findTable(table);
    const auto columns = read(shown);
    QVERIFY(columns);
    const auto rows = library().rows(shown, u"en"_s, keysOf(*columns));
    QVERIFY(rows);
    QMap<QString, QSet<QString>> known;
    for (const domain::Row &row : *rows) {
        const storage::Record whole = record(table, row.id);
        QCOMPARE(whole.row.id, row.id);
        QVERIFY2(!whole.title.isEmpty(), qPrintable(row.id));
        QVERIFY(whole.row.cells == row.cells);
        QVERIFY2(table == "sources"_L1 || !whole.sources.isEmpty(), qPrintable(row.id));
        for (const storage::RecordLink &link : whole.links) {
            QVERIFY2(!link.title.isEmpty(), qPrintable(row.id + u' ' + link.relation));
            if (known[link.table].contains(link.id))
                continue;
            const auto key = library().key(*catalogue::findTable(link.table), link.id);
            QVERIFY2(key && *key, qPrintable(row.id + u' ' + link.relation + u' ' + link.id));
            known[link.table] << link.id;
        }
    }
}

void TestLibrary::relationsMatchTheCatalogue()
{
    QFETCH(const QString, table);
    const catalogue::Table &shown = *catalogue::findTable(table);
    const auto columns = read(shown);
    QVERIFY(columns);
    const auto rows = library().rows(shown, u"en"_s, keysOf(*columns));
    QVERIFY(rows);
    QMap<QString, QString> found;
    for (const domain::Row &row : *rows) {
        for (const storage::RecordLink &link : record(table, row.id).links)
            found.insert(link.relation, link.table);
    }
    QMap<QString, QString> described;
    for (const catalogue::Relation &relation : shown.detail.relations)
        described.insert(relation.id, relation.target);
    for (auto it = found.begin(); it != found.end(); ++it)
        QVERIFY2(described.value(it.key()) == it.value(), qPrintable(it.key()));
    for (auto it = described.begin(); it != described.end(); ++it)
        QVERIFY2(found.contains(it.key()), qPrintable(it.key()));
}

void TestLibrary::linksLeadBack()
{
    struct Way
    {
        const char *table, *there, *target, *back;
    };
    const Way ways[] = {
        {"instruments", "related", "instruments", "related_from"},
        {"instruments", "jurisdiction", "countries", "instruments"},
        {"instruments", "administered_by", "organisations", "instruments"},
        {"instruments", "organisations", "organisations", "instruments"},
        {"instruments", "events", "events", "instruments"},
        {"listings", "organisation", "organisations", "listings"},
        {"listings", "country", "countries", "listings"},
        {"listings", "instrument", "instruments", "listings"},
        {"goods", "country", "countries", "goods"},
        {"goods", "instrument", "instruments", "goods"},
        {"cases", "facility", "organisations", "cases"},
        {"cases", "parent_company", "organisations", "cases"},
        {"cases", "petitioners", "organisations", "petitions"},
        {"cases", "country", "countries", "cases"},
        {"events", "organisers", "organisations", "events"},
        {"events", "participants", "organisations", "events"},
        {"organisations", "parent", "organisations", "children"},
        {"organisations", "country", "countries", "organisations"},
        {"ratifications", "convention", "instruments", "ratifications"},
        {"ratifications", "country", "countries", "ratifications"},
        {"indicators", "country", "countries", "indicators"},
    };
    for (const Way &way : ways) {
        const QString table = QString::fromLatin1(way.table);
        const auto columns = read(*catalogue::findTable(table));
        const auto rows = library().rows(*catalogue::findTable(table), u"en"_s, keysOf(*columns));
        QMap<QString, storage::Record> targets;
        int followed = 0;
        for (const domain::Row &row : *rows) {
            for (const storage::RecordLink &link : record(table, row.id).links) {
                if (link.relation != QLatin1String(way.there))
                    continue;
                ++followed;
                QCOMPARE(link.table, QString::fromLatin1(way.target));
                if (!targets.contains(link.id))
                    targets.insert(link.id, record(link.table, link.id));
                const auto &links = targets[link.id].links;
                const bool leadsBack = std::any_of(links.begin(), links.end(), [&](const storage::RecordLink &back) {
                    return back.relation == QLatin1String(way.back) && back.table == table && back.id == row.id;
                });
                QVERIFY2(leadsBack, qPrintable(u"%1 %2 %3"_s.arg(row.id, link.relation, link.id)));
            }
        }
        QVERIFY2(followed > 0, way.there);
    }
}

void TestLibrary::namesCountriesInTheLocale()
{
    QCOMPARE(record(u"countries"_s, u"JP"_s).title, u"Japan"_s);
    QCOMPARE(record(u"countries"_s, u"JP"_s, u"ja"_s).title, u"日本"_s);
    const catalogue::Table &goods = *catalogue::findTable(u"goods"_s);
    for (const auto &[locale, name] : {std::pair(u"en"_s, u"India"_s), std::pair(u"ja"_s, u"インド"_s)}) {
        const auto columns = read(goods, locale);
        QVERIFY(columns);
        QCOMPARE(columns->title(u"country"_s, u"IN"_s), name);
        const auto rows = library().rows(goods, locale, keysOf(*columns));
        QVERIFY(rows);
        const int country = goods.indexOf(u"country"_s);
        const auto found = std::find_if(rows->begin(), rows->end(), [&](const domain::Row &row) {
            return row.cells.at(country) == domain::Cell(domain::Link{u"IN"_s, name});
        });
        QVERIFY(found != rows->end());
        // Either language's name, and both codes, name the country in a filter.
        for (const QString &word : {u"IN"_s, u"India"_s, u"インド"_s, u"IND"_s}) {
            const auto answer =
                columns->ask({.filter = query::Filter::of({.column = u"country"_s, .operands = {{.text = word}}})});
            QVERIFY2(answer, qPrintable(word));
            QVERIFY2((*answer)->count() > 10, qPrintable(word));
        }
    }
}

void TestLibrary::listsCountriesOnly()
{
    const catalogue::Table &countries = *catalogue::findTable(u"countries"_s);
    const auto columns = read(countries);
    QVERIFY(columns);
    const auto rows = library().rows(countries, u"en"_s, keysOf(*columns));
    for (const domain::Row &row : *rows)
        QCOMPARE(row.id.size(), 2);
    QCOMPARE(rows->size(), 249);
    QCOMPARE(record(u"countries"_s, u"EU"_s).title, u"European Union"_s); // linked to all the same
}

void TestLibrary::unknownIds()
{
    const catalogue::Table &instruments = *catalogue::findTable(u"instruments"_s);
    const auto record = library().record(instruments, u"en"_s, u"uflpaa"_s);
    QVERIFY(record && !*record);
    const auto key = library().key(instruments, u"' OR 1=1 --"_s);
    QVERIFY(key && !*key);
    const QStringList near = library().nearestIds(instruments, u"uflpaa"_s);
    QVERIFY(!near.isEmpty() && near.size() <= 3);
    QCOMPARE(near.first(), u"uflpa"_s);
}

void TestLibrary::stopsWhenAsked()
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

void TestLibrary::stampFollowsThePublishedMaterial()
{
    const QString path = m_folder.filePath(u"stamped.sqlite"_s);
    QVERIFY(*Library::createIfMissing(path));
    const catalogue::Table &goods = *catalogue::findTable(u"goods"_s);
    const auto stampOf = [&](const QString &file) {
        const auto opened = Library::open(file, Access::ReadOnly);
        return opened ? *(*opened)->stamp(goods) : QByteArray();
    };
    const QByteArray first = stampOf(path);
    QVERIFY(!first.isEmpty());
    QCOMPARE(stampOf(path), first);
    QVERIFY(stampOf(m_folder.filePath(u"library.sqlite"_s)) != first); // another library
    QCOMPARE(libraryfile::run(path, "INSERT INTO workspace_tags VALUES ('goods', 'x', 'y')"), QString());
    QCOMPARE(stampOf(path), first);
    QCOMPARE(libraryfile::run(path, "UPDATE library_info SET value = value + 1 WHERE key = 'reference_version'"),
             QString());
    const QByteArray second = stampOf(path);
    QVERIFY(second != first);
    QCOMPARE(libraryfile::run(path, "UPDATE editions SET row_count = row_count + 1 WHERE dataset = 'tvpra'"),
             QString());
    QVERIFY(stampOf(path) != second);
}

void TestLibrary::forgetsTitlesThatWereWrittenTo()
{
    const QString path = m_folder.filePath(u"written.sqlite"_s);
    QVERIFY(*Library::createIfMissing(path));
    const auto opened = Library::open(path, Access::ReadOnly);
    QVERIFY(opened);
    const catalogue::Table &countries = *catalogue::findTable(u"countries"_s);
    QCOMPARE((**(*opened)->record(countries, u"en"_s, u"FR"_s)).title, u"France"_s);
    QCOMPARE(libraryfile::run(path, "UPDATE countries SET name = 'Gallia' WHERE id = 'FR'"), QString());
    QCOMPARE((**(*opened)->record(countries, u"en"_s, u"FR"_s)).title, u"Gallia"_s);
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
