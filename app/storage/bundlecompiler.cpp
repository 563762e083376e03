#include "app/storage/bundlecompiler.h"

#include "app/storage/csvreader.h"
#include "app/storage/migrations.h"
#include "app/storage/statement_p.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>

#include <memory>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

/// A column of an SQL table as its schema tells it.
struct ColumnShape
{
    QByteArray name;
    QByteArray type;
    QByteArray target; ///< the table that a foreign key leads to; empty if it is none
};

struct Source
{
    QByteArray table;
    QString file;
    QByteArray sha256;
    QList<ColumnShape> columns;
    QList<CsvRecord> records; ///< without the header
    QList<QByteArray> header;

    [[nodiscard]] qsizetype indexOf(const QByteArray &column) const { return header.indexOf(column); }
};

class Compiler
{
public:
    explicit Compiler(sqlite3 *database)
        : m_database(database)
    {
    }

    domain::Result<> load(const QString &folder);
    domain::Result<> insertAll();

private:
    domain::Result<Source> loadTable(const QByteArray &table, const QString &file);
    domain::Result<> registerIds(const Source &source);
    domain::Result<> insert(const Source &source);
    domain::Result<> bindField(Statement &statement, int index, const ColumnShape &column, const QByteArray &field,
                               const CsvRecord &record, const Source &source);
    domain::Result<> cite(const Source &source, const CsvRecord &record, qint64 row);
    domain::Result<> markUnverified(const Source &source, const CsvRecord &record, qint64 row);
    domain::Result<> completeEditions();

    sqlite3 *m_database;
    QList<Source> m_sources;
    QHash<QByteArray, QHash<QByteArray, qint64>> m_rows; ///< table -> id -> row number
};

tl::unexpected<domain::Error> fault(const Source &source, int line, const QString &message)
{
    return tl::unexpected(domain::Error{.message = message, .file = source.file, .line = line});
}

domain::Result<QList<ColumnShape>> shapeOf(sqlite3 *database, const QByteArray &table)
{
    QList<ColumnShape> columns;
    QHash<QByteArray, QByteArray> targets;
    for (const bool keys : {true, false}) {
        domain::Result<Statement> rows =
            Statement::prepare(database, (keys ? "PRAGMA foreign_key_list(" : "PRAGMA table_info(") + table + ")");
        if (!rows)
            return tl::unexpected(rows.error());
        for (;;) {
            const domain::Result<bool> row = rows->step();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            if (keys)
                targets.insert(rows->text(3).toUtf8(), rows->text(2).toUtf8());
            else
                columns << ColumnShape{.name = rows->text(1).toUtf8(), .type = rows->text(2).toUtf8(), .target = {}};
        }
    }
    for (ColumnShape &column : columns)
        column.target = targets.value(column.name);
    return columns;
}

domain::Result<> Compiler::load(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        domain::Result<Source> source = loadTable(name.chopped(4).toUtf8(), folder + u'/' + name);
        if (!source)
            return tl::unexpected(source.error());
        if (const domain::Result<> known = registerIds(*source); !known)
            return known;
        m_sources << std::move(*source);
    }
    return {};
}

domain::Result<Source> Compiler::loadTable(const QByteArray &table, const QString &path)
{
    Source source;
    source.table = table;
    source.file = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fault(source, 0, file.errorString());
    const QByteArray text = file.readAll();
    source.sha256 = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    domain::Result<QList<CsvRecord>> records = readCsv(text);
    if (!records)
        return fault(source, records.error().line, records.error().message);
    if (records->isEmpty())
        return fault(source, 1, u"the header is missing"_s);
    source.header = records->takeFirst().fields;
    source.records = std::move(*records);
    const domain::Result<QList<ColumnShape>> shape = shapeOf(m_database, table);
    if (!shape)
        return tl::unexpected(shape.error());
    if (shape->isEmpty())
        return fault(source, 0, u"the schema has no table of this name"_s);
    for (const QByteArray &name : source.header) {
        const auto found = std::find_if(shape->begin(), shape->end(), [&](const auto &c) { return c.name == name; });
        if (found != shape->end())
            source.columns << *found;
        else if (name == "sources" || name == "unverified")
            source.columns << ColumnShape{};
        else
            return fault(source, 1, u"the schema has no column %1"_s.arg(QString::fromUtf8(name)));
    }
    return source;
}

domain::Result<> Compiler::registerIds(const Source &source)
{
    const qsizetype id = source.indexOf("id");
    if (id < 0)
        return {};
    QHash<QByteArray, qint64> &rows = m_rows[source.table];
    for (const CsvRecord &record : source.records) {
        const QByteArray name = record.fields.at(id);
        if (name.isEmpty())
            return fault(source, record.line, u"the id is missing"_s);
        if (rows.contains(name))
            return fault(source, record.line, u"the id %1 is there twice"_s.arg(QString::fromUtf8(name)));
        rows.insert(name, rows.size() + 1);
    }
    return {};
}

domain::Result<> Compiler::insertAll()
{
    for (const Source &source : std::as_const(m_sources)) {
        if (const domain::Result<> done = insert(source); !done)
            return done;
    }
    return completeEditions();
}

domain::Result<> Compiler::insert(const Source &source)
{
    QByteArrayList names;
    QByteArrayList marks;
    const bool isEdition = source.table == "editions";
    const bool hasRow = source.indexOf("id") >= 0;
    if (hasRow) {
        names << "row";
        marks << "?";
    }
    for (const ColumnShape &column : source.columns) {
        if (column.name.isEmpty())
            continue;
        names << '"' + column.name + '"';
        marks << "?";
    }
    if (isEdition) { // completed once the rows are in
        names << "sha256"
              << "row_count";
        marks << "''"
              << "0";
    }
    domain::Result<Statement> statement = Statement::prepare(
        m_database, "INSERT INTO " + source.table + " (" + names.join(", ") + ") VALUES (" + marks.join(", ") + ")");
    if (!statement)
        return fault(source, 1, statement.error().message);
    qint64 row = 0;
    for (const CsvRecord &record : source.records) {
        int index = 0;
        ++row;
        if (hasRow)
            statement->bind(++index, row);
        for (qsizetype i = 0; i < source.columns.size(); ++i) {
            if (source.columns.at(i).name.isEmpty())
                continue;
            const domain::Result<> bound =
                bindField(*statement, ++index, source.columns.at(i), record.fields.at(i), record, source);
            if (!bound)
                return bound;
        }
        if (const domain::Result<> done = statement->run(); !done)
            return fault(source, record.line, done.error().message);
        if (const domain::Result<> done = cite(source, record, row); !done)
            return done;
        if (const domain::Result<> done = markUnverified(source, record, row); !done)
            return done;
    }
    return {};
}

domain::Result<> Compiler::bindField(Statement &statement, int index, const ColumnShape &column,
                                     const QByteArray &field, const CsvRecord &record, const Source &source)
{
    const auto wrong = [&](const QString &what) {
        return fault(source, record.line,
                     u"%1: %2 %3"_s.arg(QString::fromUtf8(column.name), QString::fromUtf8(field), what));
    };
    bool sound = true;
    if (field.isEmpty()) {
        statement.bindNull(index);
    } else if (!column.target.isEmpty()) {
        const qint64 row = m_rows.value(column.target).value(field, 0);
        if (row == 0)
            return wrong(u"is no id in %1"_s.arg(QString::fromUtf8(column.target)));
        statement.bind(index, row);
    } else if (column.type == "INTEGER") {
        statement.bind(index, field.toLongLong(&sound));
        if (!sound)
            return wrong(u"is no whole number"_s);
    } else if (column.type == "REAL") {
        statement.bind(index, field.toDouble(&sound));
        if (!sound)
            return wrong(u"is no number"_s);
    } else {
        statement.bind(index, field);
    }
    return {};
}

domain::Result<> Compiler::cite(const Source &source, const CsvRecord &record, qint64 row)
{
    const qsizetype column = source.indexOf("sources");
    if (column < 0 || record.fields.at(column).isEmpty())
        return {};
    domain::Result<Statement> statement = Statement::prepare(
        m_database, "INSERT INTO citations (table_id, record, position, source) VALUES (?, ?, ?, ?)");
    if (!statement)
        return tl::unexpected(statement.error());
    qint64 position = 0;
    for (const QByteArray &part : record.fields.at(column).split(';')) {
        const qint64 target = m_rows.value("sources").value(part.trimmed(), 0);
        if (target == 0)
            return fault(source, record.line, u"sources: %1 is no id in sources"_s.arg(QString::fromUtf8(part)));
        statement->bind(1, source.table);
        statement->bind(2, row);
        statement->bind(3, position++);
        statement->bind(4, target);
        if (const domain::Result<> done = statement->run(); !done)
            return fault(source, record.line, done.error().message);
    }
    return {};
}

domain::Result<> Compiler::markUnverified(const Source &source, const CsvRecord &record, qint64 row)
{
    const qsizetype column = source.indexOf("unverified");
    if (column < 0 || record.fields.at(column).isEmpty())
        return {};
    domain::Result<Statement> statement = Statement::prepare(
        m_database, "INSERT INTO unverified (table_id, record, column_id, note) VALUES (?, ?, ?, ?)");
    if (!statement)
        return tl::unexpected(statement.error());
    for (const QByteArray &part : record.fields.at(column).split(';')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = (equals < 0 ? part : part.left(equals)).trimmed();
        const QByteArray note = equals < 0 ? QByteArray() : part.mid(equals + 1).trimmed();
        if (name.isEmpty() || name.contains(' '))
            return fault(source, record.line, u"unverified: %1 names no column"_s.arg(QString::fromUtf8(part)));
        statement->bind(1, source.table);
        statement->bind(2, row);
        statement->bind(3, name);
        if (note.isEmpty())
            statement->bindNull(4);
        else
            statement->bind(4, note);
        if (const domain::Result<> done = statement->run(); !done)
            return fault(source, record.line, u"unverified: "_s + done.error().message);
    }
    return {};
}

domain::Result<> Compiler::completeEditions()
{
    for (const Source &source : std::as_const(m_sources)) {
        if (source.indexOf("edition") < 0 || source.indexOf("id") < 0)
            continue;
        const domain::Result<> done =
            execute(m_database, "UPDATE editions SET sha256 = '" + source.sha256 +
                                    "', row_count = (SELECT count(*) FROM " + source.table +
                                    " t WHERE t.edition = editions.row) WHERE table_id = '" + source.table + "'");
        if (!done)
            return done;
    }
    const domain::Result<QString> empty =
        textOf(m_database, "SELECT id FROM editions WHERE present = 1 AND row_count = 0 ORDER BY row LIMIT 1");
    if (!empty)
        return tl::unexpected(empty.error());
    if (!empty->isEmpty())
        return tl::unexpected(domain::Error{.message = u"the edition %1 has no rows"_s.arg(*empty)});
    const domain::Result<QString> dangling =
        textOf(m_database, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");
    if (!dangling)
        return tl::unexpected(dangling.error());
    if (!dangling->isEmpty())
        return tl::unexpected(domain::Error{.message = u"a foreign key of %1 does not resolve"_s.arg(*dangling)});
    return {};
}

domain::Result<> compileInto(sqlite3 *database, const BundleSources &sources)
{
    const domain::Result<Schema> schema = Schema::load(sources.schemaFolder);
    if (!schema)
        return tl::unexpected(schema.error());
    // Pages of 8 KB: a million rows are imported a tenth sooner than with the usual 4, and a small library stays small.
    domain::Result<> done =
        execute(database, "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                          "PRAGMA application_id = " +
                              QByteArray::number(applicationId));
    if (done)
        done = migrate(database, *schema);
    if (done)
        done = execute(database, "BEGIN");
    Compiler compiler(database);
    if (done)
        done = compiler.load(sources.dataFolder);
    if (done)
        done = compiler.insertAll();
    if (done)
        done = execute(database, "INSERT INTO library_info (key, value) VALUES ('reference_version', '1'); COMMIT");
    if (done)
        done = execute(database, "PRAGMA journal_mode = DELETE; VACUUM");
    return done;
}

} // namespace

domain::Result<> compileBundle(const BundleSources &sources, const QString &target)
{
    const QString making = target + u".making"_s;
    QFile::remove(making);
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open(making.toUtf8().constData(), &opened);
    std::unique_ptr<sqlite3, int (*)(sqlite3 *)> database(opened, sqlite3_close);
    domain::Result<> done;
    if (code == SQLITE_OK)
        done = compileInto(database.get(), sources);
    else
        done = tl::unexpected(sqliteError(opened, code));
    database.reset();
    if (done) {
        QFile::remove(target);
        if (!QFile::rename(making, target))
            done = tl::unexpected(domain::Error{.message = u"cannot be written"_s, .file = target});
    }
    QFile::remove(making);
    return done;
}

} // namespace storage
