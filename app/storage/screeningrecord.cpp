#include "app/storage/screeningrecord.h"

#include "app/storage/library_p.h"
#include "app/storage/statement_p.h"
#include "app/storage/workspacetransaction_p.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr qint64 entriesBetweenReports = 512;

QByteArray noHash()
{
    return QByteArray(64, '0');
}

QByteArray bytesOf(const Statement &row, int column)
{
    const std::string_view view = row.view(column);
    return {view.data(), static_cast<qsizetype>(view.size())};
}

QByteArray selectEntries(const QByteArray &rest)
{
    return "SELECT number, kind, run, content, previous, hash FROM workspace_screening_record " + rest;
}

RecordEntry entryOf(const Statement &row)
{
    return {.number = row.integer(0),
            .kind = bytesOf(row, 1),
            .run = row.integer(2),
            .content = bytesOf(row, 3),
            .previous = bytesOf(row, 4),
            .hash = bytesOf(row, 5)};
}

/// Numbers and texts, as the schema wants them: SQLite would take other types as well and show them alike.
bool hasRightTypes(const Statement &row)
{
    for (const int column : {0, 2})
        if (row.type(column) != SQLITE_INTEGER)
            return false;
    for (const int column : {1, 3, 4, 5})
        if (row.type(column) != SQLITE_TEXT)
            return false;
    return true;
}

/// The note of the record's end: "12 0a3f...". Nothing where it cannot be read.
std::optional<RecordHead> headOf(const QString &note)
{
    if (note.isEmpty())
        return RecordHead{.count = 0, .hash = noHash()};
    bool isNumber = false;
    const qint64 count = note.section(u' ', 0, 0).toLongLong(&isNumber);
    const QByteArray hash = note.section(u' ', 1).toLatin1();
    if (!isNumber || count < 1 || hash.size() != 64)
        return std::nullopt;
    return RecordHead{.count = count, .hash = hash};
}

domain::Result<std::optional<RecordHead>> readHead(sqlite3 *database)
{
    const auto note = textOf(database, "SELECT value FROM library_info WHERE key = 'screening_record'");
    if (!note)
        return tl::unexpected(note.error());
    return headOf(*note);
}

domain::Error damaged()
{
    return {.message = QCoreApplication::translate("storage", "The screening record is not as it was written"),
            .remedy = QCoreApplication::translate(
                "storage", "See assay audit verify, and put a backup copy of the library in its place")};
}

/// Goes along the chain and stops at the first thing that is wrong.
class Checker
{
public:
    /// total: entries that there should be.
    explicit Checker(qint64 total)
        : m_total(total)
    {
    }
    /// False once a fault is found.
    bool take(const Statement &row)
    {
        const bool isTyped = hasRightTypes(row); // looked at first: reading may convert
        const RecordEntry entry = entryOf(row);
        const qint64 expected = m_found.count + 1;
        if (entry.number < expected)
            return fail(RecordFault::Kind::Surplus, entry.number, entry.kind);
        if (entry.number > expected)
            return fail(RecordFault::Kind::Missing, expected, {});
        if (!isTyped)
            return fail(RecordFault::Kind::Changed, entry.number, entry.kind);
        if (recordHash(entry) != entry.hash)
            return fail(stoodElsewhere(entry) ? RecordFault::Kind::Reordered : RecordFault::Kind::Changed, entry.number,
                        entry.kind);
        if (entry.previous != m_found.hash)
            return fail(RecordFault::Kind::Reordered, entry.number, entry.kind);
        m_found = {.count = entry.number, .hash = entry.hash};
        m_lastKind = entry.kind;
        return true;
    }
    void finish(const std::optional<RecordHead> &note)
    {
        if (m_fault)
            return;
        if (!note)
            fail(RecordFault::Kind::NoHead, 0, {});
        else if (note->count > m_found.count)
            fail(RecordFault::Kind::CutOff, m_found.count + 1, {});
        else if (note->count < m_found.count)
            fail(note->count == 0 ? RecordFault::Kind::NoHead : RecordFault::Kind::Surplus, note->count + 1, {});
        else if (note->hash != m_found.hash)
            fail(RecordFault::Kind::Changed, m_found.count, m_lastKind);
    }
    [[nodiscard]] RecordCheck result() const { return {.head = m_found, .fault = m_fault}; }

private:
    /// Whether the entry is sound but for its number.
    [[nodiscard]] bool stoodElsewhere(RecordEntry entry) const
    {
        for (entry.number = 1; entry.number <= m_total; ++entry.number)
            if (recordHash(entry) == entry.hash)
                return true;
        return false;
    }
    bool fail(RecordFault::Kind kind, qint64 number, const QByteArray &entryKind)
    {
        m_fault = RecordFault{.kind = kind, .number = number, .entryKind = entryKind};
        return false;
    }

    qint64 m_total;
    RecordHead m_found{.count = 0, .hash = noHash()};
    QByteArray m_lastKind;
    std::optional<RecordFault> m_fault;
};

} // namespace

QByteArray recordHash(const RecordEntry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto line = [&hash](const QByteArray &text) {
        hash.addData(text);
        hash.addData("\n"_ba);
    };
    line("assay record 1"_ba);
    line(QByteArray::number(entry.number));
    line(entry.kind);
    line(QByteArray::number(entry.run));
    line(entry.previous);
    line(entry.content);
    return hash.result().toHex();
}

ScreeningRecord::ScreeningRecord(const Library &library)
    : m_library(library)
{
}

domain::Result<RecordHead> ScreeningRecord::head() const
{
    const auto head = readHead(m_library.d->handle());
    if (!head)
        return tl::unexpected(head.error());
    if (!*head)
        return tl::unexpected(damaged());
    return **head;
}

domain::Result<> ScreeningRecord::forEach(qint64 run, const QByteArrayList &kinds,
                                          const std::function<bool(const RecordEntry &)> &visit) const
{
    const ReadTransaction transaction(m_library.d->handle());
    QByteArrayList places;
    for (int i = 0; i < kinds.size(); ++i)
        places << "?" + QByteArray::number(i + 2);
    const QByteArray ofRun = run > 0 ? "run = ?1"_ba : "?1 = 0"_ba;
    const QByteArray ofKind = kinds.isEmpty() ? QByteArray() : " AND kind IN (" + places.join(", ") + ")";
    domain::Result<Statement> rows =
        Statement::prepare(m_library.d->handle(), selectEntries("WHERE " + ofRun + ofKind + " ORDER BY number"));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, run);
    for (int i = 0; i < kinds.size(); ++i)
        rows->bind(i + 2, kinds.at(i));
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row || !visit(entryOf(*rows)))
            return {};
    }
}

domain::Result<std::optional<RecordEntry>> ScreeningRecord::entry(qint64 number) const
{
    domain::Result<Statement> rows = Statement::prepare(m_library.d->handle(), selectEntries("WHERE number = ?1"));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, number);
    const domain::Result<bool> row = rows->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? std::optional(entryOf(*rows)) : std::nullopt;
}

domain::Result<RecordCheck> ScreeningRecord::check(const std::stop_token &stop,
                                                   const std::function<void(qint64, qint64)> &progress) const
{
    sqlite3 *database = m_library.d->handle();
    const ReadTransaction transaction(database);
    const auto note = readHead(database);
    if (!note)
        return tl::unexpected(note.error());
    // By the table itself: an index that was tampered with must not hide an entry.
    domain::Result<Statement> rows = Statement::prepare(database, selectEntries("NOT INDEXED ORDER BY number"));
    if (!rows)
        return tl::unexpected(rows.error());
    const qint64 total = *note ? (*note)->count : 0;
    Checker checker(total);
    for (qint64 done = 0;; ++done) {
        if (done % entriesBetweenReports == 0) {
            if (stop.stop_requested())
                return tl::unexpected(cancelled());
            if (progress)
                progress(done, total);
        }
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row || !checker.take(*rows))
            break;
    }
    checker.finish(*note);
    return checker.result();
}

struct RecordAppend::Private
{
    sqlite3 *database = nullptr;
    WorkspaceTransaction transaction;
    Statement insert = {};
    RecordHead head = {};

    domain::Result<> start();
};

domain::Result<> RecordAppend::Private::start()
{
    const auto note = readHead(database);
    if (!note)
        return tl::unexpected(note.error());
    const auto count = integerOf(database, "SELECT max(number) FROM workspace_screening_record");
    const auto last = textOf(database, "SELECT hash FROM workspace_screening_record ORDER BY number DESC LIMIT 1");
    if (!count || !last)
        return tl::unexpected(count ? last.error() : count.error());
    const RecordHead found{.count = *count, .hash = *count == 0 ? noHash() : last->toUtf8()};
    if (!*note || **note != found)
        return tl::unexpected(damaged());
    head = found;
    domain::Result<Statement> statement = Statement::prepare(
        database, "INSERT INTO workspace_screening_record (number, kind, run, content, previous, hash) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!statement)
        return tl::unexpected(statement.error());
    insert = std::move(*statement);
    return {};
}

RecordAppend::RecordAppend(std::unique_ptr<Private> d)
    : d(std::move(d))
{
}

RecordAppend::~RecordAppend() = default;
RecordAppend::RecordAppend(RecordAppend &&) noexcept = default;
RecordAppend &RecordAppend::operator=(RecordAppend &&) noexcept = default;

domain::Result<RecordAppend> RecordAppend::begin(Library &library)
{
    const auto at = [&library](domain::Error error) {
        error.file = library.path();
        return tl::unexpected(std::move(error));
    };
    sqlite3 *database = library.d->handle();
    domain::Result<WorkspaceTransaction> transaction = WorkspaceTransaction::begin(database);
    if (!transaction)
        return at(transaction.error());
    auto d = std::make_unique<Private>(Private{.database = database, .transaction = std::move(*transaction)});
    if (const domain::Result<> started = d->start(); !started)
        return at(started.error());
    return RecordAppend(std::move(d));
}

domain::Result<qint64> RecordAppend::addRun(const QByteArray &content)
{
    return add("run"_ba, d->head.count + 1, content);
}

domain::Result<qint64> RecordAppend::add(const QByteArray &kind, qint64 run, const QByteArray &content)
{
    RecordEntry entry{.number = d->head.count + 1,
                      .kind = kind,
                      .run = run,
                      .content = content,
                      .previous = d->head.hash,
                      .hash = {}};
    entry.hash = recordHash(entry);
    d->insert.bind(1, entry.number);
    d->insert.bind(2, entry.kind);
    d->insert.bind(3, entry.run);
    d->insert.bind(4, entry.content);
    d->insert.bind(5, entry.previous);
    d->insert.bind(6, entry.hash);
    if (const domain::Result<> done = d->insert.run(); !done)
        return tl::unexpected(done.error());
    d->head = {.count = entry.number, .hash = entry.hash};
    return entry.number;
}

RecordHead RecordAppend::head() const
{
    return d->head;
}

domain::Result<> RecordAppend::commit()
{
    domain::Result<Statement> note =
        Statement::prepare(d->database, "INSERT INTO library_info (key, value) VALUES ('screening_record', ?1) "
                                        "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    if (!note)
        return tl::unexpected(note.error());
    note->bind(1, QByteArray::number(d->head.count) + ' ' + d->head.hash);
    if (const domain::Result<> noted = note->run(); !noted)
        return noted;
    return d->transaction.commit();
}

} // namespace storage
