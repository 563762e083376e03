#include "tests/unit/storage/importdesk.h"

using namespace Qt::StringLiterals;

// How a list comes in: ids, what counts as changed, what is kept, organisations, sources, and what is refused.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<ImportDesk>(); }
    void addsAList();
    void staysTheSame();
    void tellsWhatWouldChange();
    void keepsWhatIsNotCarried();
    void keepsWhatWasResearched();
    void findsRecordsAgain_data();
    void findsRecordsAgain();
    void tellsNamesakesApart();
    void rejects_data();
    void rejects();
    void rejectsRepeatedIds();
    void knowsCountries_data();
    void knowsCountries();
    void linksOrganisations();
    void keepsOrganisationsInStep();
    void citesTheEdition();
    void namesEditions();
    void refusesLists_data();
    void refusesLists();
    void refusesWhatWasNotShown();
    void leavesNothingOnADryRun();
    void replacesBundledLists();
    void takesGoods();
    void takesOrganisations();

private:
    std::unique_ptr<ImportDesk> m_desk;
};

namespace {

std::string numbered(const char *text, int number)
{
    std::string name(text);
    name.append(std::to_string(number));
    return name;
}

} // namespace

void TestImport::addsAList()
{
    const Input input{.rows = {{.publisherId = "17", .cells = {"Ölmühle Nord GmbH", "Germany", "2024-05"}},
                               {.publisherId = "18",
                                .cells = {"Cotton 2000", "", ""},
                                .names = {{.text = "棉花", .language = "zh", .script = "Hans"},
                                          {.text = "C 2000", .language = {}, .script = {}}}}}};
    QCOMPARE(m_desk->import(input), u"read 2 added 2 changed 0 removed 0 unchanged 0 rejected 0"_s);
    QCOMPARE(
        m_desk->sql("SELECT l.id, l.name, l.name_native, l.list, c.id, l.listed FROM listings l LEFT JOIN countries "
                    "c ON c.row = l.country WHERE l.list = 'my-list' ORDER BY l.id"),
        u"my-list-17|Ölmühle Nord GmbH|NULL|my-list|DE|2024-05; my-list-18|Cotton 2000|棉花|my-list|NULL|NULL"_s);
    QCOMPARE(
        m_desk->sql("SELECT n.name, language, script FROM listing_names n JOIN listings l ON l.row = n.listing WHERE "
                    "l.list = 'my-list'"),
        u"C 2000|NULL|NULL"_s);
    QCOMPARE(
        m_desk->sql("SELECT id, title, table_id, publisher, as_of, retrieved, sha256, row_count, importer_version, "
                    "present, format, input FROM editions WHERE dataset = 'my-list'"),
        u"my-list@2026-11-01|My list|listings|Publisher|2026-11-01|2026-11-24|abc|2|1|1|csv|list.csv"_s);
    const auto record = m_desk->library().record(*catalogue::findTable(u"listings"_s), u"en"_s, u"my-list-18"_s);
    QVERIFY(record && *record);
    QCOMPARE((*record)->title, u"Cotton 2000"_s);
    QCOMPARE(m_desk->sql("PRAGMA foreign_key_check"), QString());
    QCOMPARE(m_desk->sql("PRAGMA integrity_check"), u"ok"_s);
}

void TestImport::staysTheSame()
{
    Input input{
        .rows = {{.publisherId = "a", .cells = {"Alpha", "JP", ""}, .names = {{"One", "", ""}, {"Two", "", ""}}},
                 {.publisherId = "b", .cells = {"Beta", "", "2020"}}}};
    QVERIFY(m_desk->import(input).contains("added 2"_L1));
    const QString rows = m_desk->sql("SELECT group_concat(row) FROM listings WHERE list = 'my-list'");
    std::swap(input.rows[0], input.rows[1]);
    std::swap(input.rows[1].names[0], input.rows[1].names[1]);
    input.asOf = u"2026-12-01"_s;
    QCOMPARE(m_desk->import(input), u"read 2 added 0 changed 0 removed 0 unchanged 2 rejected 0"_s);
    QCOMPARE(m_desk->sql("SELECT group_concat(row) FROM listings WHERE list = 'my-list'"), rows);
    QCOMPARE(m_desk->sql("SELECT id, present FROM editions WHERE dataset = 'my-list' ORDER BY id"),
             u"my-list@2026-11-01|0; my-list@2026-12-01|1"_s);
    QCOMPARE(m_desk->diff(u"my-list"_s), QStringList());
}

void TestImport::tellsWhatWouldChange()
{
    Input input{.rows = {{.publisherId = "a", .cells = {"Alpha", "JP", ""}},
                         {.publisherId = "b", .cells = {"Beta", "CN", "2020"}, .names = {{"B", "", ""}}},
                         {.publisherId = "c", .cells = {"Gamma", "", ""}}}};
    QVERIFY(m_desk->import(input).contains("added 3"_L1));
    input.rows = {{.publisherId = "d", .cells = {"Delta", "FR", "2021-02"}},
                  {.publisherId = "b", .cells = {"Beta", "", "2020-05"}, .names = {{"B", "", ""}, {"Bee", "", ""}}},
                  {.publisherId = "a", .cells = {"Alpha", "JP", ""}}};
    const auto import = m_desk->compared(input);
    QVERIFY(import);
    QCOMPARE(ImportDesk::counts(import->counts()), u"read 3 added 1 changed 1 removed 1 unchanged 1 rejected 0"_s);
    const QStringList expected{u"+my-list-d: name - > Delta, list - > my-list, country - > FR, listed - > 2021-02"_s,
                               u"~my-list-b: country CN > -, listed 2020 > 2020-05, aliases B > B; Bee"_s,
                               u"-my-list-c: name Gamma > -, organisation org-gamma > -, list my-list > -"_s};
    QCOMPARE(ImportDesk::plan(*import), expected);
    QCOMPARE(import->formerEdition(), u"my-list@2026-11-01"_s);
    QCOMPARE(import->edition().id, u"my-list@2026-11-01.2"_s);
    QCOMPARE(import->edition().rows, 3);
    // A page of it.
    const auto page = import->changes(1, 1, u"en"_s);
    QVERIFY(page);
    QCOMPARE(page->size(), 1);
    QCOMPARE(page->first().id, u"my-list-b"_s);
    QVERIFY(import->apply(storage::IfChanged::Refuse));
    QCOMPARE(m_desk->sql("SELECT listed, country FROM listings WHERE id = 'my-list-b'"), u"2020-05|NULL"_s);
}

void TestImport::keepsWhatIsNotCarried()
{
    // The publisher's page has names and dates alone; sector, region and native name were researched.
    const QString before =
        m_desk->sql("SELECT sector, region, name_native, organisation, detail FROM listings WHERE id = "
                    "'uflpa-tanyuan-technology'");
    QVERIFY(before.contains("graphite"_L1));
    const QString marks = m_desk->sql("SELECT count(*) FROM unverified WHERE table_id = 'listings'");
    Input input{.dataset = u"uflpa"_s, .columns = {u"name"_s, u"listed"_s, u"region"_s}, .rows = {}};
    input.rows = {{.cells = {"TANYUAN Technology Co Ltd", "2022-06-22", ""}}};
    const auto import = m_desk->compared(input);
    QVERIFY(import);
    QCOMPARE(import->counts().changed, 1);
    QCOMPARE(import->counts().removed, 186);
    QCOMPARE(ImportDesk::plan(*import).first(),
             u"~uflpa-tanyuan-technology: name Tanyuan Technology Co., Ltd. > TANYUAN Technology Co Ltd, listed "
             "2022-06-21 > 2022-06-22"_s);
    QVERIFY(import->apply(storage::IfChanged::Refuse));
    QCOMPARE(m_desk->sql("SELECT sector, region, name_native, organisation, detail FROM listings WHERE id = "
                         "'uflpa-tanyuan-technology'"),
             before);
    QVERIFY(m_desk->history().rollBack(u"uflpa"_s));
    QCOMPARE(m_desk->sql("SELECT count(*) FROM unverified WHERE table_id = 'listings'"), marks);
}

// The running text and the former names of bundled records rest on sources of their own; an official page has neither.
void TestImport::keepsWhatWasResearched()
{
    const QByteArray detail = "SELECT detail FROM listings WHERE id = 'uflpa-anhui-xinya-new-materials'";
    const QString before = m_desk->sql(detail);
    QVERIFY(before.contains("Former names"_L1));
    Input input{.dataset = u"uflpa"_s,
                .columns = {u"name"_s, u"detail"_s},
                .rows = {{.cells = {"Anhui Xinya New Materials Co., Ltd.", "Section 2"}},
                         {.cells = {"Camel Group Co., Ltd.", "Section 2"}, .names = {{"The Camel", "", ""}}},
                         {.cells = {"Entirely New", "Section 3"}}}};
    auto import = m_desk->compared(input);
    QVERIFY(import);
    QCOMPARE(ImportDesk::counts(import->counts()), u"read 3 added 1 changed 1 removed 185 unchanged 1 rejected 0"_s);
    QCOMPARE(ImportDesk::plan(*import).first(), u"~uflpa-camel-group: aliases - > The Camel"_s);
    QVERIFY(import->apply(storage::IfChanged::Refuse));
    QCOMPARE(m_desk->sql(detail), before);
    // What was imported follows the publisher.
    input.rows[2].cells[1] = "Section 4";
    import = m_desk->compared(input);
    QVERIFY(import);
    QCOMPARE(ImportDesk::plan(*import), QStringList{u"~uflpa-entirely-new: detail Section 3 > Section 4"_s});
}

void TestImport::findsRecordsAgain_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("alias");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("punctuation") << u"Foo Silicon (Shanshan) Co., Ltd."_s << u"Foo Silicon Shanshan Co Ltd"_s
                                 << QString() << true;
    QTest::newRow("legal form") << u"Foo Industry Co., Ltd."_s << u"FOO INDUSTRY Company Limited"_s << QString()
                                << true;
    QTest::newRow("width") << u"Foo Industry"_s << u"Ｆｏｏ　Industry"_s << QString() << true;
    QTest::newRow("accents") << u"Bonechar Carvão"_s << u"Bonechar Carvao"_s << QString() << true;
    QTest::newRow("ampersand") << u"Import & Export Foo"_s << u"Import and Export Foo"_s << QString() << true;
    QTest::newRow("acronym") << u"Training Center (VSETC)"_s << u"Training Center"_s << QString() << true;
    QTest::newRow("Chinese") << u"新疆棉（集团）"_s << u"新疆棉(集团)"_s << QString() << true;
    QTest::newRow("renamed, former name told") << u"Foo Old"_s << u"Bar New"_s << u"Foo Old"_s << true;
    QTest::newRow("another") << u"Foo Old"_s << u"Bar New"_s << QString() << false;
    QTest::newRow("another word") << u"Foo Shanghai"_s << u"Foo Beijing"_s << QString() << false;
}

void TestImport::findsRecordsAgain()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const QString, alias);
    QFETCH(const bool, isSame);
    Input input{.rows = {{.cells = {first.toStdString(), "CN", "2022"}}, {.cells = {"Other", "CN", "2021"}}}};
    QVERIFY(m_desk->import(input).contains("added 2"_L1));
    const QString id = m_desk->sql("SELECT id FROM listings WHERE list = 'my-list' AND listed = '2022'");
    input.rows = {{.cells = {"Other", "CN", "2021"}}, {.cells = {second.toStdString(), "CN", "2022"}}};
    if (!alias.isEmpty())
        input.rows[1].names = {{alias.toStdString(), "", ""}};
    QCOMPARE(m_desk->import(input), isSame ? u"read 2 added 0 changed 1 removed 0 unchanged 1 rejected 0"_s
                                           : u"read 2 added 1 changed 0 removed 1 unchanged 1 rejected 0"_s);
    QCOMPARE(m_desk->sql("SELECT id FROM listings WHERE list = 'my-list' AND listed = '2022'") == id, isSame);
}

void TestImport::tellsNamesakesApart()
{
    Input input{.rows = {{.cells = {"John Smith", "US", "2020"}},
                         {.cells = {"John Smith", "GB", "2021"}},
                         {.cells = {"John Smith", "", "2022"}}}};
    QCOMPARE(m_desk->import(input), u"read 3 added 3 changed 0 removed 0 unchanged 0 rejected 0"_s);
    QCOMPARE(m_desk->sql("SELECT id, listed FROM listings WHERE list = 'my-list' ORDER BY listed"),
             u"my-list-john-smith|2020; my-list-john-smith-GB|2021; my-list-john-smith-2022|2022"_s);
    // In another order, with one gone and one of another date.
    input.rows = {{.cells = {"JOHN SMITH", "GB", "2021-03"}}, {.cells = {"John Smith", "US", "2020"}}};
    QCOMPARE(m_desk->import(input), u"read 2 added 0 changed 1 removed 1 unchanged 1 rejected 0"_s);
    QCOMPARE(m_desk->sql("SELECT id, listed FROM listings WHERE list = 'my-list' ORDER BY listed"),
             u"my-list-john-smith|2020; my-list-john-smith-GB|2021-03"_s);
}

void TestImport::rejects_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("told");
    QTest::newRow("no name") << QStringList{u""_s, u"CN"_s, u""_s} << u"2|name|The name is missing| | CN | "_s;
    QTest::newRow("blank name") << QStringList{u"  "_s, u"CN"_s, u""_s} << u"2|name|The name is missing|   | CN | "_s;
    QTest::newRow("no date")
        << QStringList{u"Foo"_s, u""_s, u"31 May"_s}
        << u"2|listed|“31 May” is not a date; write it as 2023, 2023-05 or 2023-05-18|Foo |  | 31 May"_s;
    QTest::newRow("no such day")
        << QStringList{u"Foo"_s, u""_s, u"2023-02-30"_s}
        << u"2|listed|“2023-02-30” is not a date; write it as 2023, 2023-05 or 2023-05-18|Foo |  | 2023-02-30"_s;
    QTest::newRow("repeated") << QStringList{u"Good one"_s, u"JP"_s, u"2020"_s}
                              << u"3||The row repeats line 2|Good one"_s;
}

void TestImport::rejects()
{
    QFETCH(const QStringList, cells);
    QFETCH(const QString, told);
    Input input{.rows = {{.cells = {cells[0].toStdString(), cells[1].toStdString(), cells[2].toStdString()}},
                         {.cells = {"Good one", "JP", "2020"}}}};
    const auto import = m_desk->compared(input);
    QVERIFY(import);
    QCOMPARE(import->counts().rejected, 1);
    QCOMPARE(import->counts().added, 1);
    QStringList rows;
    QVERIFY(import->forEachRejected([&](const domain::RejectedRow &row) {
        rows << u"%1|%2|%3|%4"_s.arg(QString::number(row.line), row.column, row.reason,
                                     QString::fromStdString(row.text));
        return true;
    }));
    QCOMPARE(rows, QStringList{told});
}

void TestImport::rejectsRepeatedIds()
{
    const Input input{.rows = {{.publisherId = "1", .cells = {"Foo", "CN", ""}},
                               {.publisherId = "2", .cells = {"Foo", "CN", ""}},
                               {.publisherId = "1", .cells = {"Bar", "CN", ""}}}};
    const auto import = m_desk->compared(input);
    QVERIFY(import);
    QCOMPARE(ImportDesk::counts(import->counts()), u"read 3 added 2 changed 0 removed 0 unchanged 0 rejected 1"_s);
    QVERIFY(import->forEachRejected([&](const domain::RejectedRow &row) {
        [&] {
            QCOMPARE(row.line, 4);
            QCOMPARE(row.reason, u"The id is that of line 2 already"_s);
        }();
        return true;
    }));
}

void TestImport::knowsCountries_data()
{
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("id");
    const std::pair<const char *, const char *> names[] = {{"CN", "CN"},
                                                           {"cn", "CN"},
                                                           {"CHN", "CN"},
                                                           {"China", "CN"},
                                                           {"日本", "JP"},
                                                           {"Burma", "MM"},
                                                           {"TÜRKIYE", "TR"},
                                                           {"Turkey (Türkiye)", "TR"},
                                                           {"Cote d'Ivoire", "CI"},
                                                           {"Congo, Democratic Republic of the", "CD"},
                                                           {"Viet Nam", "VN"},
                                                           {"Fishing Vessels", "NULL"}};
    for (const auto &[published, id] : names)
        QTest::newRow(published) << QString::fromUtf8(published) << QString::fromLatin1(id);
}

void TestImport::knowsCountries()
{
    QFETCH(const QString, published);
    QFETCH(const QString, id);
    const Input input{.rows = {{.cells = {"Foo", published.toStdString(), ""}}}};
    const auto import = m_desk->compared(input);
    QVERIFY(import);
    QCOMPARE(import->counts().added, 1);
    QCOMPARE(import->counts().unknownCountries, id == "NULL"_L1 ? 1 : 0);
    QVERIFY(import->apply(storage::IfChanged::Refuse));
    QCOMPARE(m_desk->sql("SELECT (SELECT id FROM countries c WHERE c.row = l.country) FROM listings l WHERE list = "
                         "'my-list'"),
             id);
}

void TestImport::linksOrganisations()
{
    const QString known = m_desk->sql("SELECT count(*) FROM organisations");
    const Input input{
        .columns = {u"name"_s, u"country"_s, u"kind"_s},
        .rows = {{.publisherId = "1", .cells = {"Camel Group Co Ltd", "CN", ""}},
                 {.publisherId = "2", .cells = {"Camel Group", "FR", ""}},
                 {.publisherId = "3", .cells = {"New Firm", "JP", ""}},
                 {.publisherId = "4", .cells = {"NEW FIRM Inc.", "JP", ""}},
                 {.publisherId = "5", .cells = {"Jane Doe", "JP", ""}, .subject = domain::Subject::Person},
                 {.publisherId = "6", .cells = {"Sea Star", "", ""}, .subject = domain::Subject::Vessel}}};
    const auto import = m_desk->compared(input);
    QVERIFY(import);
    QCOMPARE(import->counts().newOrganisations, 2);
    QCOMPARE(import->counts().linkedOrganisations, 1);
    QVERIFY(import->apply(storage::IfChanged::Refuse));
    QCOMPARE(
        m_desk->sql("SELECT l.id, o.id, o.name FROM listings l LEFT JOIN organisations o ON o.row = l.organisation "
                    "WHERE l.list = 'my-list' ORDER BY l.id"),
        u"my-list-1|org-camel-group|Camel Group Co., Ltd.; my-list-2|org-my-list-2|Camel Group; "
        "my-list-3|org-new-firm|New Firm; my-list-4|org-new-firm|New Firm; my-list-5|NULL|NULL; "
        "my-list-6|NULL|NULL"_s);
    QCOMPARE(m_desk->sql("SELECT count(*) FROM organisations").toInt(), known.toInt() + 2);
    QCOMPARE(m_desk->sql("PRAGMA foreign_key_check"), QString());
}

void TestImport::keepsOrganisationsInStep()
{
    const QString before = m_desk->sql("SELECT count(*), max(row) FROM organisations");
    Input input{.rows = {{.publisherId = "1", .cells = {"New Firm", "JP", ""}},
                         {.publisherId = "2", .cells = {"Other Firm", "JP", ""}}}};
    QVERIFY(m_desk->import(input).contains("added 2"_L1));
    input.rows = {{.publisherId = "1", .cells = {"New Firm Renamed", "FR", ""}}};
    QVERIFY(m_desk->import(input).contains("changed 1 removed 1"_L1));
    QCOMPARE(m_desk->sql("SELECT id, name FROM organisations WHERE edition = (SELECT row FROM editions WHERE dataset = "
                         "'my-list' AND present = 1)"),
             u"org-new-firm|New Firm Renamed"_s);
    QVERIFY(m_desk->history().rollBack(u"my-list"_s));
    QCOMPARE(
        m_desk->sql("SELECT o.id, o.name, l.id FROM organisations o JOIN listings l ON l.organisation = o.row WHERE "
                    "o.edition = (SELECT row FROM editions WHERE dataset = 'my-list') ORDER BY o.id"),
        u"org-new-firm|New Firm|my-list-1; org-other-firm|Other Firm|my-list-2"_s);
    QVERIFY(m_desk->history().rollBack(u"my-list"_s));
    QCOMPARE(m_desk->sql("SELECT count(*), max(row) FROM organisations"), before);
    QCOMPARE(m_desk->sql("SELECT count(*) FROM editions WHERE dataset = 'my-list'"), u"0"_s);
    QCOMPARE(m_desk->sql("PRAGMA foreign_key_check"), QString());
}

void TestImport::citesTheEdition()
{
    const Input input{.rows = {{.publisherId = "1", .cells = {"Foo", "JP", ""}}}};
    QVERIFY(m_desk->import(input).contains("added 1"_L1));
    const catalogue::Table &listings = *catalogue::findTable(u"listings"_s);
    const auto record = m_desk->library().record(listings, u"en"_s, u"my-list-1"_s);
    QVERIFY(record && *record);
    QCOMPARE((*record)->sources.size(), 1);
    const storage::Source &source = (*record)->sources.first();
    QCOMPARE(source.id, u"my-list@2026-11-01"_s);
    QCOMPARE(source.title, u"My list"_s);
    QCOMPARE(source.publisher, u"Publisher"_s);
    QCOMPARE(source.url, u"https://example.org/list"_s);
    QCOMPARE(source.published, u"2026-11-01"_s);
    const int sources = listings.indexOf(u"sources"_s);
    QCOMPARE(ImportDesk::cellText((*record)->row.cells.at(sources)), u"links"_s);
    const auto cited = m_desk->library().record(*catalogue::findTable(u"sources"_s), u"en"_s, source.id);
    QVERIFY(cited && *cited);
    QVERIFY(std::any_of((*cited)->links.cbegin(), (*cited)->links.cend(), [](const storage::RecordLink &link) {
        return link.relation == "cited_by_listings"_L1 && link.id == "my-list-1"_L1;
    }));
}

void TestImport::namesEditions()
{
    Input input{.rows = {{.publisherId = "1", .cells = {"Foo", "JP", ""}}}};
    input.asOf.clear();
    for (const QString &id : {u"my-list@2026-11-24"_s, u"my-list@2026-11-24.2"_s, u"my-list@2026-11-24.3"_s}) {
        QVERIFY(!m_desk->import(input).startsWith("error"_L1));
        QCOMPARE(m_desk->sql("SELECT id FROM editions WHERE dataset = 'my-list' AND present = 1"), id);
    }
    const auto editions = m_desk->history().editions();
    QVERIFY(editions);
    QCOMPARE(editions->last().id, u"my-list@2026-11-24.3"_s);
    QCOMPARE(m_desk->library().editions()->last().id, u"my-list@2026-11-24.3"_s);
}

void TestImport::refusesLists_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("dataset");
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QString>("message");
    const QStringList columns{u"name"_s, u"country"_s, u"listed"_s};
    QTest::newRow("table") << u"lisitngs"_s << u"x"_s << columns << u"No list can be imported into “lisitngs”"_s;
    QTest::newRow("dataset") << u"listings"_s << u"My list"_s << columns
                             << u"“My list” cannot be the id of a dataset"_s;
    QTest::newRow("no dataset") << u"listings"_s << u""_s << columns << u"“” cannot be the id of a dataset"_s;
    QTest::newRow("column") << u"listings"_s << u"x"_s << QStringList{u"name"_s, u"instrument"_s}
                            << u"The column “instrument” of listings cannot be imported"_s;
    QTest::newRow("another table's") << u"listings"_s << u"tvpra"_s << columns
                                     << u"The dataset tvpra belongs to the table goods, not to listings"_s;
}

void TestImport::refusesLists()
{
    QFETCH(const QString, table);
    QFETCH(const QString, dataset);
    QFETCH(const QStringList, columns);
    QFETCH(const QString, message);
    const Input input{.table = table, .dataset = dataset, .columns = columns, .rows = {{.cells = {"Foo", "", ""}}}};
    QVERIFY(!m_desk->compared(input));
    QCOMPARE(m_desk->error().message, message);
    QVERIFY(!m_desk->error().remedy.isEmpty());
    QCOMPARE(m_desk->error().kind, domain::Error::Kind::WrongUse);
}

void TestImport::refusesWhatWasNotShown()
{
    Input input{.rows = {{.publisherId = "1", .cells = {"Foo", "JP", ""}}}};
    const auto shown = m_desk->compared(input);
    QVERIFY(shown);
    input.rows.push_back({.publisherId = "2", .cells = {"Bar", "JP", ""}});
    QVERIFY(m_desk->import(input).contains("added 2"_L1));
    const auto refused = shown->apply(storage::IfChanged::Refuse);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, u"The library was changed meanwhile"_s);
    QCOMPARE(m_desk->sql("SELECT count(*) FROM listings WHERE list = 'my-list'"), u"2"_s);
    QVERIFY(shown->apply(storage::IfChanged::CompareAgain));
    QCOMPARE(ImportDesk::counts(shown->counts()), u"read 1 added 0 changed 0 removed 1 unchanged 1 rejected 0"_s);
    QCOMPARE(m_desk->sql("SELECT count(*) FROM listings WHERE list = 'my-list'"), u"1"_s);
}

void TestImport::leavesNothingOnADryRun()
{
    m_desk->close();
    const QByteArray before = libraryfile::bytes(m_desk->path());
    const QStringList files = m_desk->files();
    m_desk->open();
    Input input{.rows = {}};
    for (int i = 0; i < 20'000; ++i)
        input.rows.push_back({.publisherId = std::to_string(i), .cells = {numbered("Firm ", i), "JP", ""}});
    {
        const auto import = m_desk->compared(input);
        QVERIFY(import);
        QCOMPARE(import->counts().added, 20'000);
    }
    m_desk->close();
    QCOMPARE(libraryfile::bytes(m_desk->path()).mid(100), before.mid(100)); // the header counts openings for writing
    QCOMPARE(m_desk->files(), files);
}

void TestImport::replacesBundledLists()
{
    // Every bundled listing is found again by what it is called, whatever the order.
    for (const QString &dataset : {u"uflpa"_s, u"cbp"_s}) {
        Input input{
            .dataset = dataset, .columns = {u"name"_s, u"country"_s, u"listed"_s, u"kind"_s, u"status"_s}, .rows = {}};
        const QString rows = m_desk->sql(
            "SELECT name || '~' || coalesce((SELECT id FROM countries c WHERE c.row = country), '') || '~' || "
            "coalesce(listed, '') || '~' || coalesce(kind, '') || '~' || coalesce(status, '') || '~' FROM listings "
            "WHERE list = '" +
            dataset.toLatin1() + "' ORDER BY id DESC");
        for (const QString &row : rows.split(u"~; "_s)) {
            QStringList cells = row.split(u'~');
            input.rows.push_back({.cells = {cells[0].toStdString(), cells[1].toStdString(), cells[2].toStdString(),
                                            cells[3].toStdString(), cells[4].toStdString()}});
        }
        const auto import = m_desk->compared(input);
        QVERIFY2(import, qPrintable(m_desk->error().message));
        const QString all = QString::number(input.rows.size());
        QCOMPARE(ImportDesk::counts(import->counts()),
                 u"read %1 added 0 changed 0 removed 0 unchanged %1 rejected 0"_s.arg(all));
    }
}

void TestImport::takesGoods()
{
    const Input input{.table = u"goods"_s,
                      .dataset = u"tvpra"_s,
                      .columns = {u"good"_s, u"country"_s, u"edition"_s, u"list"_s, u"forced_labour"_s},
                      .rows = {{.cells = {"Cotton", "China", "2026", "tvpra", "true"}},
                               {.cells = {"Moon dust", "Kyrgyz Republic", "2026", "tvpra", "false"}},
                               {.cells = {"Silk", "China", "2026", "tvpra", "maybe"}}}};
    const auto import = m_desk->compared(input);
    QVERIFY(import);
    QCOMPARE(import->counts().added, 1);
    QCOMPARE(import->counts().changed, 1);
    QCOMPARE(import->counts().rejected, 1);
    QVERIFY(import->apply(storage::IfChanged::Refuse));
    QCOMPARE(m_desk->sql("SELECT id, forced_labour FROM goods WHERE good = 'Moon dust'"),
             u"tvpra-2026-KG-moon-dust|0"_s);
    QCOMPARE(m_desk->sql("SELECT count(*) FROM goods g JOIN editions e ON e.row = g.edition WHERE e.dataset = 'tvpra'"),
             u"2"_s);
    QVERIFY(m_desk->history().rollBack(u"tvpra"_s));
    QCOMPARE(m_desk->sql("PRAGMA foreign_key_check"), QString());
}

void TestImport::takesOrganisations()
{
    Input input{
        .table = u"organisations"_s,
        .dataset = u"register"_s,
        .columns = {u"name"_s, u"country"_s, u"aliases"_s},
        .rows = {{.publisherId = "X1", .cells = {"Firm One", "JP", "One; 一"}, .names = {{"Uno", "es", "Latn"}}}}};
    QVERIFY(m_desk->import(input).contains("added 1"_L1));
    QCOMPARE(m_desk->sql("SELECT o.id, n.name, n.language, n.script FROM organisations o JOIN organisation_names n ON "
                         "n.organisation = o.row WHERE o.id = 'register-X1'"),
             u"register-X1|Uno|es|Latn; register-X1|One|NULL|NULL; register-X1|一|NULL|NULL"_s);
    QVERIFY(m_desk->history().rollBack(u"register"_s));
    QCOMPARE(m_desk->sql("SELECT count(*) FROM organisations WHERE id = 'register-X1'"), u"0"_s);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
