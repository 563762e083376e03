#include "app/storage/bulkinsert_p.h"

#include <QByteArrayList>
#include <QTest>

using namespace storage;

namespace {

/// A database in memory with a table of things that have owners.
struct Memory
{
    Memory()
    {
        sqlite3_open(":memory:", &handle);
        run("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF");
        run("CREATE TABLE owners (row INTEGER PRIMARY KEY); INSERT INTO owners VALUES (1)");
        run("CREATE TABLE things (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, owner INTEGER REFERENCES owners "
            "(row), note TEXT)");
        run("INSERT INTO things VALUES (1, 'taken', 1, 'first')");
    }
    ~Memory() { sqlite3_close(handle); }

    void run(const char *sql) const
    {
        if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(handle));
    }
    QString text(const QByteArray &sql) const
    {
        const domain::Result<QString> text = textOf(handle, sql);
        return text ? *text : text.error().message;
    }
    QString things() const
    {
        return text("SELECT group_concat(row || id || coalesce(owner, '?') || coalesce(note, '?'), ' ') FROM things");
    }
    BulkInsert insert(BulkInsert::Keys keys = BulkInsert::Keys::Checked) const
    {
        domain::Result<BulkInsert> made = BulkInsert::prepare(handle, "things", {"row", "id", "owner", "note"}, keys);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return std::move(*made);
    }

    sqlite3 *handle = nullptr;
};

void add(BulkInsert &insert, qint64 row, std::string_view id, qint64 owner, std::string_view note)
{
    insert.addNumber(row);
    insert.addText(id);
    owner == 0 ? insert.addNull() : insert.addNumber(owner);
    note.empty() ? insert.addNull() : insert.addText(note);
}

} // namespace

class TestBulkInsert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsAll();
    void stopsWhereAnIdIsTaken();
    void leavesNothingOfAnyOtherError();
    void checksKeysUnlessTheyAreKnown();
    void isGoneWithItsTable();
};

void TestBulkInsert::insertsAll()
{
    const Memory memory;
    BulkInsert insert = memory.insert();
    QCOMPARE(insert.run(0).value_or(99), std::size_t(0)); // of none
    add(insert, 5, "新疆", 1, "");
    add(insert, 6, std::string_view("a\0b", 3), 0, "x");
    QCOMPARE(insert.size(), std::size_t(2));
    QCOMPARE(insert.run(0).value_or(99), std::size_t(2));
    insert.clear();
    add(insert, 7, "again", 1, "y");
    QCOMPARE(insert.run(0).value_or(99), std::size_t(1));
    QCOMPARE(memory.text("SELECT group_concat(row || ':' || length(CAST(id AS BLOB)) || coalesce(owner, '?') || "
                         "coalesce(note, '?'), ' ') FROM things WHERE row > 1"),
             QStringLiteral("5:61? 6:3?x 7:51y"));
}

void TestBulkInsert::stopsWhereAnIdIsTaken()
{
    const Memory memory;
    memory.run("BEGIN");
    BulkInsert insert = memory.insert();
    add(insert, 2, "b", 1, "");
    add(insert, 3, "taken", 1, "");
    add(insert, 4, "b", 1, ""); // taken by a row of the same lot
    add(insert, 5, "c", 1, "");
    QCOMPARE(insert.run(0).value_or(99), std::size_t(1));
    QCOMPARE(memory.things(), QStringLiteral("1taken1first 2b1?"));
    QCOMPARE(insert.run(2).value_or(99), std::size_t(2));
    QCOMPARE(insert.run(3).value_or(99), std::size_t(4));
    QCOMPARE(memory.things(), QStringLiteral("1taken1first 2b1? 5c1?"));
    memory.run("ROLLBACK");
    QCOMPARE(memory.things(), QStringLiteral("1taken1first"));
}

void TestBulkInsert::leavesNothingOfAnyOtherError()
{
    const Memory memory;
    memory.run("BEGIN");
    BulkInsert insert = memory.insert();
    add(insert, 2, "b", 1, "");
    add(insert, 3, "c", 77, ""); // nobody
    QVERIFY(!insert.run(0));
    QCOMPARE(memory.things(), QStringLiteral("1taken1first"));
    insert.clear();
    add(insert, 1, "d", 1, ""); // a row number that is taken is no matter of ids
    QVERIFY(!insert.run(0));
    memory.run("COMMIT");
    QCOMPARE(memory.things(), QStringLiteral("1taken1first"));
}

void TestBulkInsert::checksKeysUnlessTheyAreKnown()
{
    const Memory memory;
    memory.run("BEGIN");
    BulkInsert insert = memory.insert(BulkInsert::Keys::Known);
    add(insert, 2, "b", 77, "");
    add(insert, 3, "taken", 1, "");
    QCOMPARE(insert.run(0).value_or(99), std::size_t(1)); // as ever
    QCOMPARE(memory.things(), QStringLiteral("1taken1first 2b77?"));
    // All others are checked as before, whatever became of it.
    QCOMPARE(memory.text("PRAGMA foreign_keys"), QStringLiteral("1"));
    QVERIFY(!execute(memory.handle, "INSERT INTO things VALUES (9, 'x', 78, NULL)"));
    memory.run("ROLLBACK");
}

void TestBulkInsert::isGoneWithItsTable()
{
    const Memory memory;
    {
        BulkInsert first = memory.insert();
        add(first, 2, "b", 1, "");
        BulkInsert moved = std::move(first);
        QCOMPARE(moved.run(0).value_or(99), std::size_t(1));
    }
    QVERIFY(!Statement::prepare(memory.handle, "SELECT * FROM incoming_things"));
    QCOMPARE(memory.insert().size(), std::size_t(0)); // and can be made again
}

QTEST_GUILESS_MAIN(TestBulkInsert)
#include "tst_bulkinsert.moc"
