#pragma once

#include "app/catalogue/table.h"
#include "app/domain/result.h"
#include "app/storage/cellsink.h"
#include "app/storage/statement_p.h"
#include "app/storage/tablesql_p.h"

#include <functional>
#include <vector>

namespace storage {

/// The largest row number that is used; see columns::Builder.
inline constexpr qint64 largestKey = 0xffffffff;

/// What a reading is asked between rows.
struct ReadControl
{
    std::function<bool(qint64 key)> wants = {}; ///< whether a row is wanted; empty: all are
    std::function<bool()> proceed = {};         ///< asked every thousand rows; false ends the reading
    bool browsedOnly = false;                   ///< only the rows that the table shows
    std::vector<bool> columns = {};             ///< by place: which are wanted; empty: all
};

/// Reads a catalogue table in the order of its row numbers: one statement for the single values and one for each list,
/// merged as they go along, so that a million rows cost no more than as many steps.
///
/// A value of another type than its column's (SQLite allows any) is taken as unknown.
class TableReader
{
public:
    [[nodiscard]] static domain::Result<TableReader> prepare(sqlite3 *database, const catalogue::Table &table);

    /// Rows from first to last, both in. False if proceed() or the sink ended it.
    [[nodiscard]] domain::Result<bool> read(qint64 first, qint64 last, CellSink &sink, const ReadControl &control = {});

    /// The SQL of all it reads: changes when a column's meaning does.
    [[nodiscard]] QByteArray sql() const { return m_sql; }

private:
    struct Field
    {
        int column;
        catalogue::Type type;
    };
    struct List
    {
        Field field;
        Statement statement;
        qint64 record = 0; ///< that the statement stands on; largestKey + 1 at its end
    };
    [[nodiscard]] static domain::Result<> advance(List &list);
    [[nodiscard]] static domain::Result<> emitList(List &list, qint64 key, CellSink &sink);
    [[nodiscard]] domain::Result<bool> run(qint64 first, qint64 last, CellSink &sink, const ReadControl &control);
    [[nodiscard]] domain::Result<> begin(qint64 first, qint64 last, const ReadControl &control);

    Statement m_rows;            // all rows
    std::vector<Field> m_fields; // from result column 2 on; 0 is the key, 1 whether it is browsed
    std::vector<List> m_lists;
    QByteArray m_sql;
};

} // namespace storage
