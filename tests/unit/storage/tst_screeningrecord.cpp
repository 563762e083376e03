#include "app/storage/screeningrecord.h"
#include "tests/unit/storage/libraryfile.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace storage;

namespace {

/// SQL past all guards, on a connection that stays open: a change and its undoing cost no opening.
class Intruder
{
public:
    explicit Intruder(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_database);
        run("PRAGMA synchronous = OFF");
    }
    ~Intruder() { sqlite3_close(m_database); }
    Intruder(const Intruder &) = delete;
    Intruder &operator=(const Intruder &) = delete;

    bool run(const QByteArray &sql)
    {
        return sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    bool setText(qint64 number, const QByteArray &column, const QByteArray &bytes)
    {
        return run("UPDATE workspace_screening_record SET " + column + " = CAST(x'" + bytes.toHex() +
                   "' AS TEXT) WHERE number = " + QByteArray::number(number));
    }
    bool setNumber(qint64 number, const QByteArray &column, qint64 value)
    {
        return run("UPDATE workspace_screening_record SET " + column + " = " + QByteArray::number(value) +
                   " WHERE number = " + QByteArray::number(number));
    }
    bool setNote(const QByteArray &bytes)
    {
        return run("UPDATE library_info SET value = CAST(x'" + bytes.toHex() +
                   "' AS TEXT) "
                   "WHERE key = 'screening_record'");
    }

private:
    sqlite3 *m_database = nullptr;
};

QString nameOf(RecordFault::Kind kind)
{
    switch (kind) {
    case RecordFault::Kind::Changed:
        return u"changed"_s;
    case RecordFault::Kind::Missing:
        return u"missing"_s;
    case RecordFault::Kind::Reordered:
        return u"reordered"_s;
    case RecordFault::Kind::CutOff:
        return u"cut off"_s;
    case RecordFault::Kind::Surplus:
        return u"surplus"_s;
    case RecordFault::Kind::NoHead:
        break;
    }
    return u"no head"_s;
}

/// "10 sound", or "changed 7".
QString outcome(const Library &library)
{
    const auto check = ScreeningRecord(library).check();
    if (!check)
        return "error: "_L1 + check.error().message;
    if (!check->fault)
        return u"%1 sound"_s.arg(check->head.count);
    return nameOf(check->fault->kind) + u' ' + QString::number(check->fault->number);
}

} // namespace

class TestScreeningRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void beginsEmpty();
    void givesBackWhatWasAdded();
    void hashIsAsDocumented();
    void findsEveryFlippedByte();
    void findsEveryFlippedNumber();
    void findsIntrusions_data();
    void findsIntrusions();
    void doesNotCoverUpWhatIsMissing();
    void writesAllOrNothing();
    void stopsWhenAsked();
    void isBackedUpDaily();

private:
    void fill();
    QList<RecordEntry> entries() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestScreeningRecord::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"library.assay"_s);
    QVERIFY(libraryfile::copyBundle(path));
    auto library = Library::open(path, Access::ReadWrite);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    m_library = *std::move(library);
}

void TestScreeningRecord::cleanup()
{
    m_library.reset();
    m_folder.reset();
}

/// A run of eight entries, then a decision and its withdrawal.
void TestScreeningRecord::fill()
{
    auto append = RecordAppend::begin(*m_library);
    QVERIFY(append);
    const auto run = append->addRun(R"({"file":"suppliers.csv","threshold":"0.85"})"_ba);
    QVERIFY(run && *run == 1);
    for (int row = 1; row <= 5; ++row)
        QVERIFY(append->add("candidate"_ba, *run, u"{\"row\":%1,\"supplier\":\"和田 Textile\"}"_s.arg(row).toUtf8()));
    QVERIFY(append->add("none"_ba, *run, R"({"row":6})"_ba));
    QVERIFY(append->add("not_screenable"_ba, *run, R"({"row":7})"_ba));
    QVERIFY(append->commit());
    auto later = RecordAppend::begin(*m_library);
    QVERIFY(later);
    QVERIFY(later->add("decision"_ba, 1, R"({"candidate":2,"reason":"Same address"})"_ba));
    QVERIFY(later->add("withdrawal"_ba, 1, R"({"decision":9})"_ba));
    QVERIFY(later->commit());
}

QList<RecordEntry> TestScreeningRecord::entries() const
{
    QList<RecordEntry> entries;
    const auto read = ScreeningRecord(*m_library).forEach(0, {}, [&entries](const RecordEntry &entry) {
        entries << entry;
        return true;
    });
    return read ? entries : QList<RecordEntry>();
}

void TestScreeningRecord::beginsEmpty()
{
    QCOMPARE(outcome(*m_library), u"0 sound"_s);
    const auto head = ScreeningRecord(*m_library).head();
    QVERIFY(head);
    QCOMPARE(head->hash, QByteArray(64, '0'));
}

void TestScreeningRecord::givesBackWhatWasAdded()
{
    fill();
    QCOMPARE(outcome(*m_library), u"10 sound"_s);
    const QList<RecordEntry> all = entries();
    QCOMPARE(all.size(), 10);
    QCOMPARE(all.at(1).content, "{\"row\":1,\"supplier\":\"和田 Textile\"}"_ba);
    QCOMPARE(all.at(8).kind, "decision"_ba);
    QCOMPARE(all.at(8).run, 1);
    const ScreeningRecord record(*m_library);
    QCOMPARE(record.head()->hash, all.last().hash);
    int decisions = 0;
    QVERIFY(record.forEach(1, {"decision"_ba, "withdrawal"_ba}, [&decisions](const RecordEntry &) {
        ++decisions;
        return true;
    }));
    QCOMPARE(decisions, 2);
    QCOMPARE((*record.entry(7))->content, R"({"row":6})"_ba);
    QVERIFY(!*record.entry(11));
}

void TestScreeningRecord::hashIsAsDocumented()
{
    fill();
    const RecordEntry first = entries().constFirst();
    const QByteArray lines =
        "assay record 1\n1\nrun\n1\n" + QByteArray(64, '0') + "\n{\"file\":\"suppliers.csv\",\"threshold\":\"0.85\"}\n";
    QCOMPARE(first.hash, QCryptographicHash::hash(lines, QCryptographicHash::Sha256).toHex());
    QCOMPARE(entries().at(1).previous, first.hash);
}

void TestScreeningRecord::findsEveryFlippedByte()
{
    fill();
    Intruder intruder(m_library->path());
    int flips = 0;
    const auto flipAll = [&](const QByteArray &bytes, const std::function<bool(const QByteArray &)> &set) {
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray flipped = bytes;
            flipped[i] = static_cast<char>(flipped.at(i) ^ (1 << (i % 8)));
            QVERIFY(set(flipped));
            const QString found = outcome(*m_library);
            QVERIFY2(!found.endsWith("sound"_L1), qPrintable(u"byte %1 of %2"_s.arg(i).arg(QString::fromUtf8(bytes))));
            ++flips;
        }
        QVERIFY(set(bytes));
    };
    for (const RecordEntry &entry : entries()) {
        const auto flipColumn = [&](const QByteArray &column, const QByteArray &bytes) {
            flipAll(bytes, [&](const QByteArray &to) { return intruder.setText(entry.number, column, to); });
        };
        flipColumn("kind"_ba, entry.kind);
        flipColumn("content"_ba, entry.content);
        flipColumn("previous"_ba, entry.previous);
        flipColumn("hash"_ba, entry.hash);
    }
    flipAll("10 "_ba + entries().constLast().hash, [&](const QByteArray &to) { return intruder.setNote(to); });
    QVERIFY(flips > 1500);
    QCOMPARE(outcome(*m_library), u"10 sound"_s);
}

void TestScreeningRecord::findsEveryFlippedNumber()
{
    fill();
    Intruder intruder(m_library->path());
    for (const RecordEntry &entry : entries()) {
        for (int bit = 0; bit < 64; ++bit) {
            const auto flipped = [bit](qint64 value) { return static_cast<qint64>(quint64(value) ^ (1ULL << bit)); };
            QVERIFY(intruder.setNumber(entry.number, "run"_ba, flipped(entry.run)));
            QCOMPARE(outcome(*m_library), u"changed %1"_s.arg(entry.number));
            QVERIFY(intruder.setNumber(entry.number, "run"_ba, entry.run));
            const qint64 other = flipped(entry.number);
            if (!intruder.setNumber(entry.number, "number"_ba, other))
                continue; // another entry has it: the library itself refuses
            QVERIFY(!outcome(*m_library).endsWith("sound"_L1));
            QVERIFY(intruder.setNumber(other, "number"_ba, entry.number));
        }
    }
    QCOMPARE(outcome(*m_library), u"10 sound"_s);
}

void TestScreeningRecord::findsIntrusions_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("found");
    QTest::newRow("reason rewritten") << "UPDATE workspace_screening_record SET content = replace(content, 'Same', "
                                         "'Other') WHERE number = 9"_ba
                                      << u"changed 9"_s;
    QTest::newRow("one removed") << "DELETE FROM workspace_screening_record WHERE number = 4"_ba << u"missing 4"_s;
    QTest::newRow("first removed") << "DELETE FROM workspace_screening_record WHERE number = 1"_ba << u"missing 1"_s;
    QTest::newRow("removed, gap closed")
        << "DELETE FROM workspace_screening_record WHERE number = 4;"
           "UPDATE workspace_screening_record SET number = -number WHERE number > 4;"
           "UPDATE workspace_screening_record SET number = -number - 1 WHERE number < 0"_ba
        << u"reordered 4"_s;
    QTest::newRow("two change places") << "UPDATE workspace_screening_record SET number = -3 WHERE number = 3;"
                                          "UPDATE workspace_screening_record SET number = 3 WHERE number = 5;"
                                          "UPDATE workspace_screening_record SET number = 5 WHERE number = -3"_ba
                                       << u"reordered 3"_s;
    QTest::newRow("last removed") << "DELETE FROM workspace_screening_record WHERE number = 10"_ba << u"cut off 10"_s;
    QTest::newRow("last three removed") << "DELETE FROM workspace_screening_record WHERE number > 7"_ba
                                        << u"cut off 8"_s;
    QTest::newRow("all removed") << "DELETE FROM workspace_screening_record"_ba << u"cut off 1"_s;
    QTest::newRow("note removed") << "DELETE FROM library_info WHERE key = 'screening_record'"_ba << u"no head 1"_s;
    QTest::newRow("note of nonsense") << "UPDATE library_info SET value = 'x' WHERE key = 'screening_record'"_ba
                                      << u"no head 0"_s;
    QTest::newRow("one added") << "INSERT INTO workspace_screening_record SELECT 11, kind, run, content, previous, "
                                  "hash FROM workspace_screening_record WHERE number = 10"_ba
                               << u"reordered 11"_s;
    QTest::newRow("one in front") << "INSERT INTO workspace_screening_record SELECT 0, kind, run, content, previous, "
                                     "hash FROM workspace_screening_record WHERE number = 1"_ba
                                  << u"surplus 0"_s;
    QTest::newRow("content as bytes") << "UPDATE workspace_screening_record SET content = CAST(content AS BLOB) "
                                         "WHERE number = 2"_ba
                                      << u"changed 2"_s;
}

void TestScreeningRecord::findsIntrusions()
{
    QFETCH(const QByteArray, sql);
    fill();
    Intruder intruder(m_library->path());
    QVERIFY(intruder.run(sql));
    QTEST(outcome(*m_library), "found");
}

void TestScreeningRecord::doesNotCoverUpWhatIsMissing()
{
    fill();
    Intruder intruder(m_library->path());
    QVERIFY(intruder.run("DELETE FROM workspace_screening_record WHERE number = 10"));
    const auto append = RecordAppend::begin(*m_library);
    QVERIFY(!append);
    QVERIFY(append.error().remedy.contains("audit verify"_L1));
    QCOMPARE(append.error().file, m_library->path());
    QCOMPARE(outcome(*m_library), u"cut off 10"_s);
}

void TestScreeningRecord::writesAllOrNothing()
{
    fill();
    {
        auto append = RecordAppend::begin(*m_library);
        QVERIFY(append);
        QVERIFY(append->addRun("{}"_ba));
        QVERIFY(append->add("none"_ba, 11, "{}"_ba));
        QCOMPARE(append->head().count, 12);
    }
    QCOMPARE(outcome(*m_library), u"10 sound"_s);
    QCOMPARE(entries().size(), 10);
    auto again = RecordAppend::begin(*m_library); // the lock is free again
    QVERIFY(again);
    QVERIFY(again->addRun("{}"_ba));
    QVERIFY(again->commit());
    QCOMPARE(outcome(*m_library), u"11 sound"_s);
}

void TestScreeningRecord::stopsWhenAsked()
{
    fill();
    std::stop_source source;
    source.request_stop();
    QVERIFY(!ScreeningRecord(*m_library).check(source.get_token()));
}

void TestScreeningRecord::isBackedUpDaily()
{
    QVERIFY(!*m_library->backUpDaily());
    fill();
    QVERIFY(*m_library->backUpDaily());
}

QTEST_GUILESS_MAIN(TestScreeningRecord)
#include "tst_screeningrecord.moc"
