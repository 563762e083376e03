#include "app/catalogue/catalogue.h"
#include "app/storage/library.h"
#include "tests/unit/storage/libraryfile.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using storage::Access;
using storage::Library;

namespace {

/// Reads all there is to read. Errors are fine, if they say something; a crash is not.
void readEverything(const Library &library)
{
    const auto sound = [](const auto &result) { return result || !result.error().message.isEmpty(); };
    QVERIFY(sound(library.editions()));
    for (const catalogue::Table &table : catalogue::tables()) {
        QVERIFY(sound(library.rowCount(table)));
        const auto columns = library.readColumns(table, u"ja"_s);
        QVERIFY2(sound(columns), qPrintable(table.id));
        if (!columns)
            continue;
        std::vector<qint64> keys;
        for (columns::Position i = 0; i < (*columns)->rowCount(); ++i)
            keys.push_back((*columns)->key(i));
        QStringList ids;
        const auto visited = library.forEachRow(table, u"en"_s, keys, [&](const domain::Row &row) {
            if (ids.size() < 15)
                ids << row.id;
            return true;
        });
        QVERIFY2(sound(visited), qPrintable(table.id));
        for (const QString &id : std::as_const(ids))
            QVERIFY2(sound(library.record(table, u"en"_s, id)), qPrintable(id));
        QVERIFY(library.nearestIds(table, u"zzz"_s).size() <= 3);
    }
}

QByteArray rows(int count, const QByteArray &insert)
{
    return "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + QByteArray::number(count) +
           ") " + insert;
}

} // namespace

// Libraries whose definitions are right and whose content is not: SQLite lets any value stand in any column.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsOrTells_data();
    void readsOrTells();
    void knowsWhatIsUnknown();
    void survivesFlippedBits_data();
    void survivesFlippedBits();

private:
    QTemporaryDir m_folder;
    QByteArray m_sound;
};

void TestHostile::initTestCase()
{
    const QString path = m_folder.filePath(u"sound.sqlite"_s);
    QVERIFY(libraryfile::copyBundle(path));
    m_sound = libraryfile::bytes(path);
}

void TestHostile::readsOrTells_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char *name, const QByteArray &sql) { QTest::newRow(name) << sql; };
    row("text for a link", "UPDATE organisations SET country = 'JP'");
    row("text for a boolean", "UPDATE countries SET eu_member = 'yes'");
    row("text for a number", "UPDATE indicators SET value = 'much', year = 'last'");
    row("number for a text", "UPDATE organisations SET name = 12.5, website = 7");
    row("number for a value", "UPDATE instruments SET kind = 3");
    row("bytes for a text", "UPDATE organisations SET name = x'00ff00fe'");
    row("bytes for an id", "UPDATE organisations SET id = CAST(id AS BLOB)");
    row("infinity", "UPDATE indicators SET value = 9e999");
    row("text that is no UTF-8", "UPDATE organisations SET name = CAST(x'c328f0288cbcedb080' AS TEXT)");
    row("zero bytes in text", "UPDATE organisations SET name = 'a' || char(0) || 'b'");
    row("control characters", "UPDATE goods SET good = char(1, 2, 3, 7, 27, 31, 127, 133)");
    row("noncharacters", "UPDATE goods SET good = char(65534, 65535, 1114111)");
    row("text of 5 MB", "UPDATE organisations SET name = replace(hex(zeroblob(2500000)), '0', 'x') WHERE row = 3");
    row("text of 40 MB", "UPDATE organisations SET name = replace(hex(zeroblob(20000000)), '0', 'x') WHERE row = 3");
    row("no date", "UPDATE events SET start_date = 'soon', end_date = '2023-02-31'");
    row("long date", "UPDATE events SET start_date = replace(hex(zeroblob(50000)), '0', '2')");
    row("unknown value", "UPDATE instruments SET kind = 'x; DROP TABLE goods'");
    row("empty ids", "PRAGMA foreign_keys = OFF; UPDATE goods SET id = '' WHERE row = 1");
    row("link to nothing", "PRAGMA foreign_keys = OFF; UPDATE organisations SET country = 99999, parent = 88888");
    row("link to a negative row", "PRAGMA foreign_keys = OFF; UPDATE organisations SET country = -5");
    row("link to a huge row", "PRAGMA foreign_keys = OFF; UPDATE organisations SET country = 9223372036854775807");
    row("its own parent", "UPDATE organisations SET parent = row");
    row("parents in a ring", "UPDATE organisations SET parent = CASE row WHEN 1 THEN 510 ELSE row - 1 END");
    row("negative row numbers", "PRAGMA foreign_keys = OFF; UPDATE goods SET row = -row");
    row("huge row numbers", "PRAGMA foreign_keys = OFF; UPDATE goods SET row = row + 4294967290");
    row("largest row number", "PRAGMA foreign_keys = OFF; UPDATE goods SET row = 9223372036854775807 WHERE row = 1");
    row("aliases of nobody",
        "PRAGMA foreign_keys = OFF; INSERT INTO organisation_names SELECT row + 5000, 0, 'x', NULL, "
        "NULL FROM organisations");
    row("a list for text keys",
        "PRAGMA foreign_keys = OFF; INSERT INTO organisation_names VALUES ('one', 'two', 'x', 1, 1)");
    row("a hundred thousand aliases",
        rows(100'000, "INSERT INTO organisation_names SELECT 1, i + 100, 'name ' || i, NULL, NULL FROM n"));
    row("a hundred thousand citations",
        rows(100'000, "INSERT INTO citations SELECT 'goods', 1, i + 100, 1 + i % 600 FROM n"));
    row("unverified columns of nothing", "INSERT INTO unverified SELECT 'goods', row, 'no such column', 1 FROM goods");
    row("nothing at all",
        "PRAGMA foreign_keys = OFF; DELETE FROM organisations; DELETE FROM countries; DELETE FROM goods;"
        "DELETE FROM editions; DELETE FROM sources; DELETE FROM citations; DELETE FROM library_info");
    row("statistics that lie", "ANALYZE; UPDATE sqlite_stat1 SET stat = '1 999999999999 x unordered sz=-1 noskipscan'");
    row("other encoding of info",
        "UPDATE library_info SET value = CAST(x'ffff' AS TEXT); INSERT INTO library_info VALUES "
        "('created', 'never'), ('id', '')");
    row("write-ahead log", "PRAGMA journal_mode = WAL");
    row("automatic vacuum", "PRAGMA auto_vacuum = FULL; VACUUM");
    row("small pages", "PRAGMA page_size = 512; VACUUM");
    row("large pages", "PRAGMA page_size = 65536; VACUUM");
}

void TestHostile::readsOrTells()
{
    QFETCH(const QByteArray, sql);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.sqlite"_s);
    QVERIFY(libraryfile::overwrite(path, m_sound));
    QCOMPARE(libraryfile::run(path, sql), QString());
    const libraryfile::Trace before(path);
    {
        const auto opened = Library::open(path, Access::ReadOnly);
        if (opened)
            readEverything(**opened);
        else
            QVERIFY(!opened.error().message.isEmpty() && !opened.error().remedy.isEmpty());
    }
    QVERIFY(libraryfile::Trace(path).hash == before.hash);
}

// A value of the wrong type is unknown, never a guess.
void TestHostile::knowsWhatIsUnknown()
{
    const QString path = m_folder.filePath(u"types.sqlite"_s);
    QVERIFY(libraryfile::overwrite(path, m_sound));
    QCOMPARE(libraryfile::run(path, "UPDATE organisations SET country = 'JP', website = x'00', kind = 'company' WHERE "
                                    "row = 1; UPDATE countries SET eu_member = 'yes' WHERE row = 1"),
             QString());
    const auto opened = Library::open(path, Access::ReadOnly);
    QVERIFY(opened);
    const catalogue::Table &organisations = *catalogue::findTable(u"organisations"_s);
    const auto rows = (*opened)->rows(organisations, u"en"_s, {1});
    QVERIFY(rows && rows->size() == 1);
    QVERIFY(domain::isUnknown(rows->first().cells.at(organisations.indexOf(u"country"_s))));
    QVERIFY(domain::isUnknown(rows->first().cells.at(organisations.indexOf(u"website"_s))));
    QVERIFY(rows->first().cells.at(organisations.indexOf(u"kind"_s)) == domain::Cell(u"company"_s));
    const catalogue::Table &countries = *catalogue::findTable(u"countries"_s);
    const auto country = (*opened)->rows(countries, u"en"_s, {1});
    QVERIFY(country && country->size() == 1);
    QVERIFY(domain::isUnknown(country->first().cells.at(countries.indexOf(u"eu_member"_s))));
}

void TestHostile::survivesFlippedBits_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestHostile::survivesFlippedBits()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    QByteArray content = m_sound;
    const int flips = 1 << random.bounded(8);
    // A third of them in the first pages, where the definitions and the roots of the trees are.
    const int reach = seed % 3 == 0 ? 16 * 4096 : static_cast<int>(content.size());
    for (int i = 0; i < flips; ++i) {
        const int at = 100 + random.bounded(reach - 100);
        content[at] = static_cast<char>(content.at(at) ^ (1 << random.bounded(8)));
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.sqlite"_s);
    QVERIFY(libraryfile::overwrite(path, content));
    const libraryfile::Trace before(path);
    {
        const auto opened = Library::open(path, Access::ReadOnly);
        if (opened)
            readEverything(**opened);
        else
            QVERIFY(!opened.error().message.isEmpty() && !opened.error().remedy.isEmpty());
    }
    QVERIFY(libraryfile::Trace(path) == before);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
