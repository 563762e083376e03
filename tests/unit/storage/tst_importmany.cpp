#include "tests/unit/storage/importdesk.h"

using namespace Qt::StringLiterals;

/// Records are written many at a time: what becomes of those whose id is taken.
class TestImportMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<ImportDesk>(); }
    void givesOtherIdsWhereTheyAreTaken();
    void notesTheIdsThatWereGiven();

private:
    std::unique_ptr<ImportDesk> m_desk;
};

/// More than are written at a time, a few of them under ids that another dataset has.
void TestImportMany::givesOtherIdsWhereTheyAreTaken()
{
    const QList<int> taken{0, 1, 16384, 16390, 19999};
    Input other{.dataset = u"a"_s, .rows = {}};
    for (const int number : taken)
        other.rows.push_back({.publisherId = "b-" + std::to_string(number), .cells = {"Other", "JP", ""}});
    QCOMPARE(m_desk->import(other), u"read 5 added 5 changed 0 removed 0 unchanged 0 rejected 0"_s);

    Input input{.dataset = u"a-b"_s, .rows = {}};
    for (int number = 0; number < 20000; ++number) {
        const std::string text = std::to_string(number);
        input.rows.push_back({.publisherId = text,
                              .cells = {"Name " + text, "CN", ""},
                              .names = {{.text = "Alias " + text, .language = {}, .script = {}}}});
    }
    QCOMPARE(m_desk->import(input), u"read 20000 added 20000 changed 0 removed 0 unchanged 0 rejected 0"_s);
    QCOMPARE(m_desk->sql("SELECT group_concat(id, ' ') FROM (SELECT id FROM listings WHERE list = 'a-b' AND id <> "
                         "'a-b-' || substr(name, 6) ORDER BY row)"),
             u"a-b-0-CN a-b-1-CN a-b-16384-CN a-b-16390-CN a-b-19999-CN"_s);
    // Everything belongs together, in the order of the input: names, and the organisation that was made for each.
    QCOMPARE(m_desk->sql("SELECT count(*), sum(n.name = 'Alias ' || substr(l.name, 6)), sum(o.name = l.name), "
                         "sum(o.id = 'org-name-' || substr(l.name, 6)), max(l.row) - min(l.row) FROM listings l JOIN "
                         "listing_names n ON n.listing = l.row JOIN organisations o ON o.row = l.organisation WHERE "
                         "l.list = 'a-b'"),
             u"20000|20000|20000|20000|19999"_s);

    QCOMPARE(m_desk->sql("PRAGMA foreign_key_check"), QString());
}

void TestImportMany::notesTheIdsThatWereGiven()
{
    Input other{.dataset = u"a"_s, .rows = {{.publisherId = "b-2", .cells = {"Other", "JP", ""}}}};
    QCOMPARE(m_desk->import(other), u"read 1 added 1 changed 0 removed 0 unchanged 0 rejected 0"_s);
    Input input{.dataset = u"a-b"_s, .rows = {{.publisherId = "1", .cells = {"One", "CN", ""}}}};
    QCOMPARE(m_desk->import(input), u"read 1 added 1 changed 0 removed 0 unchanged 0 rejected 0"_s);
    input.rows.push_back({.publisherId = "2", .cells = {"One", "JP", ""}}); // and the organisation's id is taken too
    input.rows.push_back({.publisherId = "3", .cells = {"Three", "JP", ""}});
    QCOMPARE(m_desk->import(input), u"read 3 added 2 changed 0 removed 0 unchanged 1 rejected 0"_s);
    QCOMPARE(m_desk->sql("SELECT c.table_id, c.record_id FROM edition_changes c JOIN editions e ON e.row = c.edition "
                         "WHERE e.dataset = 'a-b' ORDER BY 1, 2"),
             u"listings|a-b-2-JP; listings|a-b-3; organisations|org-a-b-2; organisations|org-three"_s);
    QVERIFY(m_desk->history().rollBack(u"a-b"_s));
    QCOMPARE(m_desk->sql("SELECT group_concat(id, ' ') FROM listings WHERE list = 'a-b'"), u"a-b-1"_s);
    QCOMPARE(m_desk->sql("SELECT count(*) FROM organisations WHERE id IN ('org-a-b-2', 'org-three')"), u"0"_s);
}

QTEST_GUILESS_MAIN(TestImportMany)
#include "tst_importmany.moc"
