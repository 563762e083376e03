#include "tests/unit/storage/librarydesk.h"
#include "tests/unit/storage/libraryfile.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using storage::Access;
using storage::Library;

class TestLibrary : public QObject, protected LibraryDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(open(), QString()); }
    void tellsAboutItself();
    void tellsEditions();
    void recordsLeadToRecords_data() { tables(); }
    void recordsLeadToRecords();
    void relationsMatchTheCatalogue_data() { tables(); }
    void relationsMatchTheCatalogue();
    void linksLeadBack();
    void namesCountriesInTheLocale();
    void listsCountriesOnly();
    void unknownIds();
    void stampFollowsThePublishedMaterial();
    void forgetsTitlesThatWereWrittenTo();
};

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
