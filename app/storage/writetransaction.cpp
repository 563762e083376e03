#include "app/storage/writetransaction_p.h"

#include "app/storage/library_p.h"

#include <QElapsedTimer>

namespace storage {

namespace {

constexpr qint64 patience = 60'000; // milliseconds

} // namespace

domain::Result<qint64> referenceVersion(sqlite3 *database)
{
    return integerOf(database, "SELECT value FROM library_info WHERE key = 'reference_version'");
}

WriteTransaction::~WriteTransaction()
{
    if (!m_isOpen)
        return;
    sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
    end();
}

domain::Result<> WriteTransaction::begin(const std::stop_token &stop, const std::function<void()> &waiting)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        // Side by side with readers, if it was not so from the opening on: they held the file then.
        sqlite3_exec(m_database, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
        const int code = sqlite3_exec(m_database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        if (code == SQLITE_OK)
            break;
        if ((code & 0xff) != SQLITE_BUSY || timer.hasExpired(patience))
            return tl::unexpected(sqliteError(m_database, code));
        if (stop.stop_requested())
            return tl::unexpected(cancelled());
        if (waiting)
            waiting();
    }
    m_isOpen = true;
    sqlite3_exec(m_database, "PRAGMA cache_size = -65536", nullptr, nullptr, nullptr); // 64 MB while much is written
    return {};
}

domain::Result<> WriteTransaction::commit()
{
    domain::Result<> done =
        execute(m_database, "UPDATE library_info SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) "
                            "WHERE key = 'reference_version'; COMMIT");
    if (done) {
        m_isOpen = false;
        end();
    }
    return done;
}

void WriteTransaction::end()
{
    sqlite3_exec(m_database, "PRAGMA cache_size = -16384; PRAGMA shrink_memory", nullptr, nullptr, nullptr);
}

} // namespace storage
