#pragma once

#include "app/storage/statement_p.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// Many rows put into a table by one statement, which reads them from here as if they stood in a table (a virtual one
/// of SQLite's, gone with this object). Twice as quick as a statement for each row: cursors, checks and journal are set
/// up once. Bound to its handle's thread, inside a transaction of the caller.
class BulkInsert
{
public:
    /// Whether SQLite looks for the target of each foreign key.
    enum class Keys {
        Checked,
        Known, ///< the caller has looked them up in this very transaction
    };

    /// columns: of the table, in the order in which cells are added.
    [[nodiscard]] static domain::Result<BulkInsert> prepare(sqlite3 *database, const QByteArray &table,
                                                            const QByteArrayList &columns, Keys keys);

    /// Add the cells of a row one after another. Texts are copied.
    void addText(std::string_view utf8);
    void addNumber(qint64 value);
    void addNull();

    /// How many whole rows were added since clear().
    [[nodiscard]] std::size_t size() const;
    /// How many bytes their texts take.
    [[nodiscard]] std::size_t bytes() const;
    void clear();

    /// Inserts the rows from one on, counted from 0. Gives the number of the first row that was not inserted, since
    /// what must be unique in it is taken; size() if all were. Other errors leave none of them in the table.
    [[nodiscard]] domain::Result<std::size_t> run(std::size_t from);

private:
    struct Rows;
    struct Release
    {
        void operator()(Rows *rows) const;
    };

    std::unique_ptr<Rows, Release> m_rows; // outlives the statement, which reads them
    Statement m_statement;
    Keys m_keys = Keys::Checked;
};

} // namespace storage
