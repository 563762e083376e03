#include "app/storage/bulkinsert_p.h"

#include <QByteArrayList>

namespace storage {

/// The rows, and the virtual table in the words of SQLite's interface: read from front to end, never written.
struct BulkInsert::Rows
{
    struct Cell
    {
        enum class Kind : char { Null, Number, Text };

        Kind kind = Kind::Null;
        quint32 size = 0; // of a text; a row is far shorter than 4 GB
        qint64 value = 0; // the number, or where the text begins
    };
    struct Table : sqlite3_vtab
    {
        const Rows *rows = nullptr;
    };
    struct Cursor : sqlite3_vtab_cursor
    {
        std::size_t row = 0;
    };

    sqlite3 *database = nullptr;
    QByteArray name;
    std::size_t columns = 1;
    std::vector<Cell> cells;
    std::string texts;
    std::size_t from = 0; // the row that reading begins at

    [[nodiscard]] std::size_t size() const { return cells.size() / columns; }

    static const Rows &of(const sqlite3_vtab_cursor *cursor)
    {
        return *static_cast<const Table *>(cursor->pVtab)->rows;
    }
    static int connect(sqlite3 *database, void *rows, int, const char *const *, sqlite3_vtab **table, char **)
    {
        const auto *described = static_cast<const Rows *>(rows);
        QByteArrayList names;
        for (std::size_t i = 0; i < described->columns; ++i)
            names << "c" + QByteArray::number(i);
        auto *made = new Table;
        made->rows = described;
        *table = made;
        const QByteArray sql = "CREATE TABLE rows (" + names.join(", ") + ")";
        return sqlite3_declare_vtab(database, sql.constData());
    }
    static int disconnect(sqlite3_vtab *table)
    {
        delete static_cast<Table *>(table);
        return SQLITE_OK;
    }
    static int bestIndex(sqlite3_vtab *, sqlite3_index_info *) { return SQLITE_OK; }
    static int open(sqlite3_vtab *, sqlite3_vtab_cursor **cursor)
    {
        *cursor = new Cursor;
        return SQLITE_OK;
    }
    static int close(sqlite3_vtab_cursor *cursor)
    {
        delete static_cast<Cursor *>(cursor);
        return SQLITE_OK;
    }
    static int filter(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **)
    {
        static_cast<Cursor *>(cursor)->row = of(cursor).from;
        return SQLITE_OK;
    }
    static int next(sqlite3_vtab_cursor *cursor)
    {
        ++static_cast<Cursor *>(cursor)->row;
        return SQLITE_OK;
    }
    static int eof(sqlite3_vtab_cursor *cursor)
    {
        return static_cast<Cursor *>(cursor)->row >= of(cursor).size() ? 1 : 0;
    }
    static int column(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int index)
    {
        const Rows &rows = of(cursor);
        const std::size_t row = static_cast<Cursor *>(cursor)->row;
        const Cell &cell = rows.cells[row * rows.columns + static_cast<std::size_t>(index)];
        if (cell.kind == Cell::Kind::Text)
            sqlite3_result_text64(context, rows.texts.data() + cell.value, cell.size, SQLITE_STATIC, SQLITE_UTF8);
        else if (cell.kind == Cell::Kind::Number)
            sqlite3_result_int64(context, cell.value);
        return SQLITE_OK; // without a result it is NULL
    }
    static int rowId(sqlite3_vtab_cursor *cursor, sqlite3_int64 *row)
    {
        *row = static_cast<sqlite3_int64>(static_cast<Cursor *>(cursor)->row);
        return SQLITE_OK;
    }
    static const sqlite3_module *module();
};

const sqlite3_module *BulkInsert::Rows::module()
{
    static const sqlite3_module functions = [] {
        sqlite3_module made{}; // no xCreate: the table is there by its name alone, in no schema
        made.xConnect = connect;
        made.xBestIndex = bestIndex;
        made.xDisconnect = disconnect;
        made.xDestroy = disconnect;
        made.xOpen = open;
        made.xClose = close;
        made.xFilter = filter;
        made.xNext = next;
        made.xEof = eof;
        made.xColumn = column;
        made.xRowid = rowId;
        return made;
    }();
    return &functions;
}

namespace {

/// Leaves the checks of foreign keys out while it lives. Statements are made anew for it by SQLite.
class KeysUnchecked
{
public:
    KeysUnchecked(sqlite3 *database, bool isWanted)
        : m_database(isWanted ? database : nullptr)
    {
        set(0);
    }
    ~KeysUnchecked() { set(m_before); }
    KeysUnchecked(const KeysUnchecked &) = delete;
    KeysUnchecked &operator=(const KeysUnchecked &) = delete;

private:
    void set(int on)
    {
        if (!m_database)
            return;
        if (on == 0)
            sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_FKEY, -1, &m_before);
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_FKEY, on, nullptr);
    }

    sqlite3 *m_database;
    int m_before = 0;
};

} // namespace

void BulkInsert::Release::operator()(Rows *rows) const
{
    sqlite3_create_module_v2(rows->database, rows->name.constData(), nullptr, nullptr, nullptr);
    delete rows;
}

domain::Result<BulkInsert> BulkInsert::prepare(sqlite3 *database, const QByteArray &table,
                                               const QByteArrayList &columns, Keys keys)
{
    BulkInsert insert;
    insert.m_keys = keys;
    insert.m_rows.reset(new Rows);
    Rows &rows = *insert.m_rows;
    rows.database = database;
    rows.name = "incoming_" + table;
    rows.columns = static_cast<std::size_t>(columns.size());
    const int code = sqlite3_create_module_v2(database, rows.name.constData(), Rows::module(), &rows, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(database, code));
    // OR FAIL: rows before the one whose id is taken stay.
    domain::Result<Statement> statement = Statement::prepare(
        database, "INSERT OR FAIL INTO " + table + " (" + columns.join(", ") + ") SELECT * FROM " + rows.name);
    if (!statement)
        return tl::unexpected(statement.error());
    insert.m_statement = std::move(*statement);
    return insert;
}

void BulkInsert::addText(std::string_view utf8)
{
    m_rows->cells.push_back({.kind = Rows::Cell::Kind::Text,
                             .size = static_cast<quint32>(utf8.size()),
                             .value = static_cast<qint64>(m_rows->texts.size())});
    m_rows->texts += utf8;
}

void BulkInsert::addNumber(qint64 value)
{
    m_rows->cells.push_back({.kind = Rows::Cell::Kind::Number, .size = 0, .value = value});
}

void BulkInsert::addNull()
{
    m_rows->cells.emplace_back();
}

std::size_t BulkInsert::size() const
{
    return m_rows->size();
}

std::size_t BulkInsert::bytes() const
{
    return m_rows->texts.size();
}

void BulkInsert::clear()
{
    m_rows->cells.clear();
    m_rows->texts.clear();
}

domain::Result<std::size_t> BulkInsert::run(std::size_t from)
{
    sqlite3 *database = m_rows->database;
    m_rows->from = from;
    domain::Result<> done;
    int code = SQLITE_OK;
    {
        const KeysUnchecked unchecked(database, m_keys == Keys::Known);
        done = m_statement.run();
        code = sqlite3_extended_errcode(database);
    }
    if (done)
        return size();
    if (code != SQLITE_CONSTRAINT_UNIQUE)
        return tl::unexpected(done.error());
    return from + static_cast<std::size_t>(sqlite3_changes(database));
}

} // namespace storage
