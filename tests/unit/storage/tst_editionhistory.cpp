#include "app/storage/backup.h"
#include "app/storage/dialect.h"
#include "app/storage/migrations.h"
#include "tests/unit/storage/importdesk.h"

using namespace Qt::StringLiterals;

// Editions through time: what changed between any two, and the way back.
class TestEditionHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lists();
    void comparesNeighbours();
    void comparesAnyTwo();
    void comparesBackwards();
    void comparesARecordThatCameBack();
    void stops();
    void pairs_data();
    void pairs();
    void rollsBackStepByStep();
    void rollsBackBundledLists();
    void refusesToRollBack_data();
    void refusesToRollBack();
    void keepsOrganisationsThatOthersNeed();
    void restoresTotals();
    void keepsTheWorkspace();
    void raisesTheStamp();
    void takesAListIntoAnOlderLibrary();

private:
    static Input edition(const QString &asOf, std::vector<Input::Row> rows)
    {
        return {.rows = std::move(rows), .asOf = asOf};
    }
    /// All published material as text.
    QString everything();

    std::unique_ptr<ImportDesk> m_desk;
};

void TestEditionHistory::init()
{
    m_desk = std::make_unique<ImportDesk>();
}

QString TestEditionHistory::everything()
{
    // Row numbers may change on the way there and back, ids may not.
    return m_desk->sql(
               "SELECT l.id, l.name, l.name_native, o.id, l.list, l.kind, c.id, l.region, l.merchandise, l.sector, "
               "l.status, l.listed, l.published, l.delisted, l.authority, l.detail, i.id, e.id FROM listings l "
               "LEFT JOIN organisations o ON o.row = l.organisation LEFT JOIN countries c ON c.row = l.country "
               "LEFT JOIN instruments i ON i.row = l.instrument JOIN editions e ON e.row = l.edition ORDER BY l.id") +
           m_desk->sql("SELECT l.id, n.position, n.name, n.language, n.script FROM listing_names n JOIN listings l ON "
                       "l.row = n.listing ORDER BY l.id, n.position") +
           m_desk->sql(
               "SELECT l.id, c.position, s.id FROM citations c JOIN listings l ON l.row = c.record JOIN sources s ON "
               "s.row = c.source WHERE c.table_id = 'listings' ORDER BY l.id, c.position") +
           m_desk->sql("SELECT l.id, u.column_id, u.note FROM unverified u JOIN listings l ON l.row = u.record WHERE "
                       "u.table_id = 'listings' ORDER BY l.id, u.column_id") +
           m_desk->sql(
               "SELECT o.id, o.name, o.name_native, e.id FROM organisations o JOIN editions e ON e.row = o.edition "
               "ORDER BY o.id") +
           m_desk->sql(
               "SELECT e.id, e.title, e.publisher, e.as_of, e.retrieved, e.sha256, e.row_count, e.present, s.id FROM "
               "editions e LEFT JOIN sources s ON s.row = e.source ORDER BY e.id") +
           m_desk->sql(
               "SELECT e.id, t.position, t.held FROM edition_totals t JOIN editions e ON e.row = t.edition ORDER BY "
               "e.id, t.position") +
           m_desk->sql("SELECT s.id FROM sources s ORDER BY s.id");
}

void TestEditionHistory::lists()
{
    QVERIFY(
        !m_desk->import(edition(u"2026-01"_s, {{.publisherId = "1", .cells = {"A", "", ""}}})).startsWith("error"_L1));
    QVERIFY(
        !m_desk->import(edition(u"2026-02"_s, {{.publisherId = "1", .cells = {"B", "", ""}}})).startsWith("error"_L1));
    const auto editions = m_desk->history().editions();
    QVERIFY(editions);
    QStringList own;
    for (const storage::Edition &each : *editions) {
        if (each.dataset == "my-list"_L1)
            own << each.id + (each.isPresent ? u" present "_s : u" former "_s) + each.format + u' ' + each.input +
                       u' ' + each.url;
    }
    QCOMPARE(own, (QStringList{u"my-list@2026-01 former csv list.csv https://example.org/list"_s,
                               u"my-list@2026-02 present csv list.csv https://example.org/list"_s}));
    const auto present = m_desk->library().editions();
    QVERIFY(present);
    QCOMPARE(present->size(), editions->size() - 1);
}

void TestEditionHistory::comparesNeighbours()
{
    QVERIFY(m_desk
                ->import(
                    edition(u"2026-01"_s, {{.publisherId = "1", .cells = {"A", "JP", "2020"}},
                                           {.publisherId = "2", .cells = {"B", "", ""}, .names = {{"Bee", "en", ""}}}}))
                .contains("added 2"_L1));
    QVERIFY(m_desk
                ->import(edition(u"2026-02"_s, {{.publisherId = "1", .cells = {"A", "CN", "2020"}},
                                                {.publisherId = "3", .cells = {"C \"x\" \\ \x01 ü", "", ""}}}))
                .contains("added 1 changed 1 removed 1"_L1));
    QCOMPARE(
        m_desk->diff(u"my-list"_s),
        (QStringList{u"~my-list-1: country JP > CN"_s,
                     u"-my-list-2: name B > -, organisation org-b > -, list my-list > -, aliases Bee > -"_s,
                     u"+my-list-3: name - > C \"x\" \\ \x01 ü, organisation - > org-c-x-ü, list - > my-list"_s.replace(
                         u"org-c-x-ü"_s, u"org-c-x-u"_s)}));
}

void TestEditionHistory::comparesAnyTwo()
{
    QVERIFY(m_desk
                ->import(edition(u"2026-01"_s, {{.publisherId = "1", .cells = {"A", "JP", "2020"}},
                                                {.publisherId = "2", .cells = {"B", "JP", "2020"}},
                                                {.publisherId = "3", .cells = {"C", "JP", "2020"}}}))
                .contains("added 3"_L1));
    QVERIFY(m_desk
                ->import(edition(u"2026-02"_s, {{.publisherId = "1", .cells = {"A", "CN", "2020"}},
                                                {.publisherId = "2", .cells = {"B", "CN", "2021"}},
                                                {.publisherId = "3", .cells = {"C", "CN", "2020"}},
                                                {.publisherId = "4", .cells = {"D", "CN", "2020"}},
                                                {.publisherId = "5", .cells = {"E", "CN", "2020"}}}))
                .contains("added 2 changed 3"_L1));
    QVERIFY(m_desk
                ->import(edition(u"2026-03"_s, {{.publisherId = "1", .cells = {"A", "JP", "2020"}},
                                                {.publisherId = "2", .cells = {"B", "FR", "2021"}},
                                                {.publisherId = "4", .cells = {"D", "FR", "2022"}}}))
                .contains("changed 3 removed 2"_L1));
    QVERIFY(m_desk->import(edition(u"2026-04"_s, {{.publisherId = "4", .cells = {"D4", "FR", "2023"}}}))
                .contains("changed 1 removed 2"_L1));
    // 1 is as it was, 5 came and went, the rest differs over both steps.
    QCOMPARE(
        m_desk->diff(u"my-list"_s, u"2026-01"_s, u"2026-03"_s),
        (QStringList{
            u"~my-list-2: country JP > FR, listed 2020 > 2021"_s,
            u"-my-list-3: name C > -, organisation org-c > -, list my-list > -, country JP > -, listed 2020 > -"_s,
            u"+my-list-4: name - > D, organisation - > org-d, list - > my-list, country - > FR, listed - > 2022"_s}));
    QCOMPARE(m_desk->diff(u"my-list"_s, u"2026-02"_s, u"2026-03"_s).size(), 5);
    QCOMPARE(m_desk->diff(u"my-list"_s, u"2026-02"_s, u"my-list@2026-04"_s).last(),
             u"-my-list-5: name E > -, organisation org-e > -, list my-list > -, country CN > -, listed 2020 > -"_s);
    QCOMPARE(m_desk->diff(u"my-list"_s).first(),
             u"-my-list-1: name A > -, organisation org-a > -, list my-list > -, country JP > -, listed 2020 > -"_s);
}

void TestEditionHistory::comparesBackwards()
{
    QVERIFY(
        m_desk->import(edition(u"2026-01"_s, {{.publisherId = "1", .cells = {"A", "JP", ""}}})).contains("added 1"_L1));
    QVERIFY(m_desk
                ->import(edition(u"2026-02"_s, {{.publisherId = "1", .cells = {"A", "CN", ""}},
                                                {.publisherId = "2", .cells = {"B", "", ""}}}))
                .contains("added 1"_L1));
    QCOMPARE(m_desk->diff(u"my-list"_s, u"2026-02"_s, u"2026-01"_s),
             (QStringList{u"~my-list-1: country CN > JP"_s,
                          u"-my-list-2: name B > -, organisation org-b > -, list my-list > -"_s}));
    QCOMPARE(m_desk->diff(u"my-list"_s, u"2026-02"_s, u"2026-02"_s), QStringList());
}

void TestEditionHistory::comparesARecordThatCameBack()
{
    const Input::Row other{.publisherId = "9", .cells = {"Z", "", ""}};
    QVERIFY(m_desk->import(edition(u"2026-01"_s, {other, {.publisherId = "1", .cells = {"A", "JP", "2020"}}}))
                .contains("added 2"_L1));
    QVERIFY(m_desk->import(edition(u"2026-02"_s, {other})).contains("removed 1"_L1));
    QVERIFY(m_desk->import(edition(u"2026-03"_s, {other, {.publisherId = "1", .cells = {"A", "CN", "2020"}}}))
                .contains("added 1"_L1));
    QVERIFY(m_desk->import(edition(u"2026-04"_s, {other, {.publisherId = "1", .cells = {"A", "CN", "2021"}}}))
                .contains("changed 1"_L1));
    QCOMPARE(m_desk->diff(u"my-list"_s, u"2026-01"_s, u"2026-03"_s), QStringList{u"~my-list-1: country JP > CN"_s});
    QCOMPARE(m_desk->diff(u"my-list"_s, u"2026-01"_s, u"2026-04"_s),
             QStringList{u"~my-list-1: country JP > CN, listed 2020 > 2021"_s});
    QCOMPARE(
        m_desk->diff(u"my-list"_s, u"2026-02"_s, u"2026-03"_s),
        QStringList{
            u"+my-list-1: name - > A, organisation - > org-a, list - > my-list, country - > CN, listed - > 2020"_s});
}

void TestEditionHistory::stops()
{
    QVERIFY(
        m_desk->import(edition(u"2026-01"_s, {{.publisherId = "1", .cells = {"A", "", ""}}})).contains("added 1"_L1));
    QVERIFY(
        m_desk->import(edition(u"2026-02"_s, {{.publisherId = "2", .cells = {"B", "", ""}}})).contains("added 1"_L1));
    const auto pair = m_desk->history().pair(u"my-list"_s, {}, {});
    QVERIFY(pair);
    int visited = 0;
    QVERIFY(m_desk->history().forEachChange(*pair, u"en"_s, [&](const storage::RecordChange &) {
        ++visited;
        return false;
    }));
    QCOMPARE(visited, 1);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!m_desk->history().forEachChange(
        *pair, u"en"_s, [](const auto &) { return true; }, stop.get_token()));
    QVERIFY(!m_desk->history().rollBack(u"my-list"_s, stop.get_token()));
    QCOMPARE(m_desk->sql("SELECT name FROM listings WHERE list = 'my-list'"), u"B"_s);
}

void TestEditionHistory::pairs_data()
{
    QTest::addColumn<QString>("dataset");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("told");
    QTest::newRow("last two") << u"my-list"_s << QString() << QString() << u"my-list@2026-02 my-list@2026-03"_s;
    QTest::newRow("up to one") << u"my-list"_s << QString() << u"my-list@2026-02"_s
                               << u"my-list@2026-01 my-list@2026-02"_s;
    QTest::newRow("from one") << u"my-list"_s << u"2026-01"_s << QString() << u"my-list@2026-01 my-list@2026-03"_s;
    QTest::newRow("the first") << u"my-list"_s << QString() << u"2026-01"_s
                               << u"There is no edition before my-list@2026-01"_s;
    QTest::newRow("unknown edition") << u"my-list"_s << u"2026-1"_s << QString()
                                     << u"There is no edition “2026-1” of my-list|my-list@2026-01"_s;
    QTest::newRow("unknown dataset") << u"uflap"_s << QString() << QString() << u"There is no dataset “uflap”|uflpa"_s;
    QTest::newRow("one only") << u"cbp"_s << QString() << QString() << u"There is no edition before cbp@2026-06"_s;
}

void TestEditionHistory::pairs()
{
    QFETCH(const QString, dataset);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, told);
    for (const QString &date : {u"2026-01"_s, u"2026-02"_s, u"2026-03"_s})
        QVERIFY(!m_desk->import(edition(date, {{.publisherId = "1", .cells = {date.toStdString(), "", ""}}}))
                     .startsWith("error"_L1));
    const auto pair = m_desk->history().pair(dataset, from, to);
    const QString nearest =
        pair || pair.error().candidates.isEmpty() ? QString() : u'|' + pair.error().candidates.first();
    QCOMPARE(pair ? QString(pair->from + u' ' + pair->to) : QString(pair.error().message + nearest), told);
    if (!pair)
        QCOMPARE(pair.error().kind, domain::Error::Kind::WrongUse);
}

void TestEditionHistory::rollsBackStepByStep()
{
    QStringList states{everything()};
    QVERIFY(m_desk
                ->import(edition(
                    u"2026-01"_s,
                    {{.publisherId = "1", .cells = {"A", "JP", "2020"}, .names = {{"x", "", ""}, {"y", "", ""}}},
                     {.publisherId = "2", .cells = {"B", "", ""}}}))
                .contains("added 2"_L1));
    states << everything();
    QVERIFY(
        m_desk
            ->import(edition(u"2026-02"_s, {{.publisherId = "1", .cells = {"A2", "", "2021"}, .names = {{"z", "", ""}}},
                                            {.publisherId = "3", .cells = {"C", "FR", ""}}}))
            .contains("added 1 changed 1 removed 1"_L1));
    states << everything();
    QVERIFY(m_desk->import(edition(u"2026-03"_s, {{.publisherId = "2", .cells = {"B", "", ""}}}))
                .contains("added 1 changed 0 removed 2"_L1));
    for (qsizetype step = states.size() - 1; step >= 0; --step) {
        const auto back = m_desk->history().rollBack(u"my-list"_s);
        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        QCOMPARE(back->id.isEmpty(), step == 0);
        QCOMPARE(everything(), states.at(step));
        QCOMPARE(m_desk->sql("PRAGMA foreign_key_check"), QString());
    }
    QCOMPARE(m_desk->sql("SELECT count(*) FROM edition_changes"), u"0"_s);
}

// With what was researched beside the official list: sources, unverified marks, native names, organisations.
void TestEditionHistory::rollsBackBundledLists()
{
    const QString before = everything();
    Input input{
        .dataset = u"uflpa"_s,
        .columns = {u"name"_s, u"listed"_s, u"sector"_s, u"region"_s, u"detail"_s},
        .rows = {{.cells = {"Tanyuan Technology", "2020", "sector", "region", "detail"}, .names = {{"T", "", ""}}},
                 {.cells = {"No. 4 Vocation Skills Education Training Center", "2020", "s", "r", "d"}},
                 {.cells = {"Entirely New", "2026", "", "", ""}}}};
    QVERIFY(m_desk->import(input).contains("added 1 changed 2 removed 185"_L1));
    QVERIFY(everything() != before);
    QVERIFY(m_desk->history().rollBack(u"uflpa"_s));
    QCOMPARE(everything(), before);
    QCOMPARE(m_desk->sql("PRAGMA foreign_key_check"), QString());
}

void TestEditionHistory::refusesToRollBack_data()
{
    QTest::addColumn<QString>("dataset");
    QTest::addColumn<QString>("message");
    QTest::newRow("bundled") << u"uflpa"_s << u"uflpa is as it came with the program"_s;
    QTest::newRow("unknown") << u"my-lst"_s << u"There is no dataset “my-lst”"_s;
}

void TestEditionHistory::refusesToRollBack()
{
    QFETCH(const QString, dataset);
    QFETCH(const QString, message);
    QVERIFY(
        m_desk->import(edition(u"2026-01"_s, {{.publisherId = "1", .cells = {"A", "", ""}}})).contains("added 1"_L1));
    const QString before = everything();
    const auto back = m_desk->history().rollBack(dataset);
    QVERIFY(!back);
    QCOMPARE(back.error().message, message);
    QCOMPARE(back.error().kind, domain::Error::Kind::WrongUse);
    QVERIFY(back.error().remedy.contains("my-list"_L1));
    QCOMPARE(everything(), before);
}

void TestEditionHistory::keepsOrganisationsThatOthersNeed()
{
    QVERIFY(m_desk
                ->import(edition(u"2026-01"_s, {{.publisherId = "1", .cells = {"Shared Firm", "JP", ""}},
                                                {.publisherId = "2", .cells = {"Own Firm", "JP", ""}}}))
                .contains("added 2"_L1));
    Input second = edition(u"2026-01"_s, {{.publisherId = "1", .cells = {"Shared Firm", "JP", ""}}});
    second.dataset = u"second"_s;
    QVERIFY(m_desk->import(second).contains("added 1"_L1));
    QVERIFY(m_desk->history().rollBack(u"my-list"_s));
    QCOMPARE(m_desk->sql(
                 "SELECT o.id, l.id FROM organisations o LEFT JOIN listings l ON l.organisation = o.row WHERE o.name "
                 "IN ('Shared Firm', 'Own Firm')"),
             u"org-shared-firm|second-1"_s);
    QCOMPARE(m_desk->sql("PRAGMA foreign_key_check"), QString());
}

void TestEditionHistory::restoresTotals()
{
    const QString totals =
        m_desk->sql("SELECT e.dataset, e.present, count(*) FROM edition_totals t JOIN editions e ON e.row = "
                    "t.edition WHERE e.dataset = 'uflpa' GROUP BY 1, 2");
    QVERIFY(totals.startsWith("uflpa|1|"_L1));
    Input input{.dataset = u"uflpa"_s, .columns = {u"name"_s}, .rows = {{.cells = {"Camel Group"}}}};
    QVERIFY(m_desk->import(input).contains("removed 186"_L1));
    // They told how complete the former edition is.
    QVERIFY(m_desk->sql("SELECT e.present FROM edition_totals t JOIN editions e ON e.row = t.edition WHERE e.dataset = "
                        "'uflpa' LIMIT 1") == "0"_L1);
    QVERIFY(m_desk->history().rollBack(u"uflpa"_s));
    QCOMPARE(
        m_desk->sql("SELECT e.dataset, e.present, count(*) FROM edition_totals t JOIN editions e ON e.row = t.edition "
                    "WHERE e.dataset = 'uflpa' GROUP BY 1, 2"),
        totals);
}

void TestEditionHistory::keepsTheWorkspace()
{
    QVERIFY(
        libraryfile::run(m_desk->path(), "INSERT INTO workspace_tags VALUES ('listings', 'uflpa-camel-group', 'mine')")
            .isEmpty());
    Input input{.dataset = u"uflpa"_s, .columns = {u"name"_s}, .rows = {{.cells = {"Another"}}}};
    QVERIFY(m_desk->import(input).contains("removed 187"_L1));
    QCOMPARE(m_desk->sql("SELECT record_id, tag FROM workspace_tags"), u"uflpa-camel-group|mine"_s);
}

void TestEditionHistory::raisesTheStamp()
{
    const catalogue::Table &table = *catalogue::findTable(u"listings"_s);
    const auto before = m_desk->library().stamp(table);
    QVERIFY(
        m_desk->import(edition(u"2026-01"_s, {{.publisherId = "1", .cells = {"A", "", ""}}})).contains("added 1"_L1));
    const auto after = m_desk->library().stamp(table);
    QVERIFY(before && after);
    QVERIFY(*before != *after);
    QVERIFY(m_desk->history().rollBack(u"my-list"_s));
    QVERIFY(*m_desk->library().stamp(table) != *after);
}

// A library from before there were editions to import: brought up to date after a backup, with all that is in it.
void TestEditionHistory::takesAListIntoAnOlderLibrary()
{
    m_desk->close();
    const auto schema = storage::Schema::load();
    QVERIFY(schema);
    QVERIFY(QFile::remove(m_desk->path()));
    QString sql = u"PRAGMA application_id = %1; PRAGMA user_version = 2;"_s.arg(storage::applicationId);
    for (const storage::Migration &step : schema->migrations().first(2))
        sql += storage::schemaText(step.sql, storage::Dialect::Sqlite);
    sql += u"INSERT INTO library_info VALUES ('reference_version', '1'), ('created', '2026-01-01T00:00:00Z');"
           "INSERT INTO editions (row, id, dataset, title, table_id, publisher, retrieved, sha256, row_count, "
           "importer_version) "
           "VALUES (1, 'uflpa@2025', 'uflpa', 'List', 'listings', 'DHS', '2025-01-01', '', 1, '1');"
           "INSERT INTO listings (row, id, edition, name, list, sector) VALUES (5, 'uflpa-foo', 1, 'Foo', 'uflpa', "
           "'cotton');"
           "INSERT INTO listing_names (listing, position, name) VALUES (5, 0, 'Phoo');"
           "INSERT INTO workspace_tags VALUES ('listings', 'uflpa-foo', 'mine')"_s;
    QCOMPARE(libraryfile::run(m_desk->path(), sql.toUtf8()), QString());
    QVERIFY(!storage::Library::open(m_desk->path(), storage::Access::ReadOnly));
    m_desk->open();
    QCOMPARE(storage::backups(m_desk->path()).size(), 1);
    Input input{
        .dataset = u"uflpa"_s, .columns = {u"name"_s, u"listed"_s}, .rows = {{.cells = {"FOO Co., Ltd.", "2022"}}}};
    QCOMPARE(m_desk->import(input), u"read 1 added 0 changed 1 removed 0 unchanged 0 rejected 0"_s);
    QCOMPARE(
        m_desk->sql("SELECT l.id, l.name, l.listed, l.sector, n.name, t.tag FROM listings l JOIN listing_names n ON "
                    "n.listing = l.row JOIN workspace_tags t ON t.record_id = l.id"),
        u"uflpa-foo|FOO Co., Ltd.|2022|cotton|Phoo|mine"_s);
    QVERIFY(m_desk->history().rollBack(u"uflpa"_s));
    QCOMPARE(m_desk->sql("SELECT name, listed FROM listings"), u"Foo|NULL"_s);
}

QTEST_GUILESS_MAIN(TestEditionHistory)
#include "tst_editionhistory.moc"
