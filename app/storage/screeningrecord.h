#pragma once

#include "app/domain/result.h"
#include "app/storage/library.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace storage {

/// One entry of the screening record. Bytes are UTF-8 as they stand in the library.
struct RecordEntry
{
    qint64 number = 0;  ///< from 1 on
    QByteArray kind;    ///< "run", "candidate", "none", "not_screenable", "decision", "withdrawal"
    qint64 run = 0;     ///< number of the entry by which its run began
    QByteArray content; ///< a JSON object
    QByteArray previous;
    QByteArray hash;
};

/// The end of the record.
struct RecordHead
{
    qint64 count = 0;
    QByteArray hash; ///< of the last entry; 64 zeros where there is none

    friend bool operator==(const RecordHead &, const RecordHead &) = default;
};

/// The first thing that is wrong with a record.
struct RecordFault
{
    enum class Kind {
        Changed,   ///< the entry is not what it was when it was written
        Missing,   ///< no entry has this number
        Reordered, ///< the entry does not follow the one before it
        CutOff,    ///< entries from this number on are gone from the end
        Surplus,   ///< an entry that Assay did not write, before the first or behind the last
        NoHead,    ///< what the library knows of the record's end is gone or cannot be read
    };

    Kind kind = Kind::Changed;
    qint64 number = 0;    ///< of the entry; 0 for NoHead
    QByteArray entryKind; ///< where the entry is there
};

/// How a check of the record ended.
struct RecordCheck
{
    RecordHead head;                       ///< as found
    std::optional<RecordFault> fault = {}; ///< nothing: the record is whole
};

/// The screening record: entries that are only ever added, chained by hash. Bound to the library's thread, which must
/// outlive it.
///
/// What an entry means is its writer's. The chain proves that nothing was changed, removed or reordered; that entries
/// are missing from the end is known as long as the library's note of the end was not changed with them, so whoever
/// wants to be sure keeps the last hash elsewhere as well (`assay audit verify` and the printed report tell it).
class ScreeningRecord
{
public:
    explicit ScreeningRecord(const Library &library);

    /// As the library's note has it.
    [[nodiscard]] domain::Result<RecordHead> head() const;
    /// Entries in their order; of one run (0: all) and of some kinds (none named: all). visit returns false to stop.
    /// Does not check the chain.
    [[nodiscard]] domain::Result<> forEach(qint64 run, const QByteArrayList &kinds,
                                           const std::function<bool(const RecordEntry &)> &visit) const;
    /// One entry; nothing if there is none of that number.
    [[nodiscard]] domain::Result<std::optional<RecordEntry>> entry(qint64 number) const;
    /// Reads every entry and sums it up again. progress(done, total) in entries.
    [[nodiscard]] domain::Result<RecordCheck> check(const std::stop_token &stop = {},
                                                    const std::function<void(qint64, qint64)> &progress = {}) const;

private:
    const Library &m_library;
};

/// Entries on their way into the record: all of them or none. Whoever does not commit() has written nothing.
///
/// From begin() on no other program can write to the library, so gather what is to be written before.
class RecordAppend
{
public:
    /// Refuses a record whose end is not what the library's note says: what is missing there would be covered up.
    [[nodiscard]] static domain::Result<RecordAppend> begin(Library &library);
    ~RecordAppend();
    RecordAppend(RecordAppend &&) noexcept;
    RecordAppend &operator=(RecordAppend &&) noexcept;

    /// Adds the entry that begins a run and gives its number.
    [[nodiscard]] domain::Result<qint64> addRun(const QByteArray &content);
    /// Adds an entry of a run and gives its number.
    [[nodiscard]] domain::Result<qint64> add(const QByteArray &kind, qint64 run, const QByteArray &content);
    /// Where the record ends with what was added.
    [[nodiscard]] RecordHead head() const;
    [[nodiscard]] domain::Result<> commit();

private:
    struct Private;
    explicit RecordAppend(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// The hash that an entry of these parts has.
[[nodiscard]] QByteArray recordHash(const RecordEntry &entry);

} // namespace storage
