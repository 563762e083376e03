#include "app/storage/supplierlists.h"

#include "app/storage/library_p.h"
#include "app/storage/statement_p.h"
#include "app/storage/workspacetransaction_p.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

SupplierList listOf(const Statement &row)
{
    return {.id = row.text(0),
            .name = row.text(1),
            .file = row.text(2),
            .sha256 = row.text(3),
            .mapping = row.text(4).toUtf8(),
            .rows = row.integer(5),
            .rejected = row.integer(6),
            .readAt = row.text(7)};
}

QByteArray select(const QByteArray &rest)
{
    return "SELECT id, name, file, sha256, mapping, row_count, rejected, read_at FROM workspace_supplier_lists " + rest;
}

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

domain::Error unknownList()
{
    return {.message = QCoreApplication::translate("storage", "There is no such supplier list"),
            .remedy = QCoreApplication::translate("storage", "Choose one of the lists that are kept")};
}

void bindOptional(Statement &statement, int index, const QString &text)
{
    if (text.isEmpty())
        statement.bindNull(index);
    else
        statement.bind(index, text);
}

domain::Result<> insertSuppliers(sqlite3 *database, qint64 list, const QList<Supplier> &suppliers)
{
    domain::Result<Statement> insert =
        Statement::prepare(database, "INSERT INTO workspace_suppliers (list, position, supplier_id, name, country, "
                                     "address) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert)
        return tl::unexpected(insert.error());
    for (const Supplier &supplier : suppliers) {
        insert->bind(1, list);
        insert->bind(2, supplier.row);
        bindOptional(*insert, 3, supplier.id);
        insert->bind(4, supplier.name);
        bindOptional(*insert, 5, supplier.country);
        bindOptional(*insert, 6, supplier.address);
        if (const domain::Result<> done = insert->run(); !done)
            return done;
    }
    return {};
}

/// Runs a statement that changes the list whose id is bound to ?1.
domain::Result<> changeList(sqlite3 *database, const QString &id, const QByteArray &sql, const QString &value)
{
    domain::Result<Statement> statement = Statement::prepare(database, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, id);
    bindOptional(*statement, 2, value);
    if (const domain::Result<> done = statement->run(); !done)
        return done;
    if (sqlite3_changes(database) == 0)
        return tl::unexpected(unknownList());
    return {};
}

domain::Result<qint64> rowOf(sqlite3 *database, const QString &id)
{
    domain::Result<Statement> statement =
        Statement::prepare(database, "SELECT row FROM workspace_supplier_lists WHERE id = ?1");
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, id);
    const domain::Result<bool> row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return tl::unexpected(unknownList());
    return statement->integer(0);
}

} // namespace

SupplierLists::SupplierLists(Library &library)
    : m_library(library)
{
}

domain::Result<QList<SupplierList>> SupplierLists::all() const
{
    domain::Result<Statement> rows =
        Statement::prepare(m_library.d->handle(), select("WHERE removed IS NULL ORDER BY name, row"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<SupplierList> lists;
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return lists;
        lists << listOf(*rows);
    }
}

domain::Result<std::optional<SupplierList>> SupplierLists::find(const QString &id) const
{
    domain::Result<Statement> rows = Statement::prepare(m_library.d->handle(), select("WHERE id = ?1"));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, id);
    const domain::Result<bool> row = rows->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? std::optional(listOf(*rows)) : std::nullopt;
}

domain::Result<QString> SupplierLists::add(const SupplierList &list, const QList<Supplier> &suppliers)
{
    sqlite3 *database = m_library.d->handle();
    domain::Result<WorkspaceTransaction> transaction = WorkspaceTransaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    domain::Result<Statement> insert =
        Statement::prepare(database, "INSERT INTO workspace_supplier_lists (id, name, file, sha256, mapping, "
                                     "row_count, rejected, read_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    if (!insert)
        return tl::unexpected(insert.error());
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    insert->bind(1, id);
    insert->bind(2, list.name);
    insert->bind(3, list.file);
    insert->bind(4, list.sha256);
    insert->bind(5, list.mapping);
    insert->bind(6, qint64{suppliers.size()});
    insert->bind(7, list.rejected);
    insert->bind(8, now());
    if (const domain::Result<> done = insert->run(); !done)
        return tl::unexpected(done.error());
    if (const auto done = insertSuppliers(database, sqlite3_last_insert_rowid(database), suppliers); !done)
        return tl::unexpected(done.error());
    if (const domain::Result<> done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return id;
}

domain::Result<> SupplierLists::replace(const SupplierList &list, const QList<Supplier> &suppliers)
{
    sqlite3 *database = m_library.d->handle();
    domain::Result<WorkspaceTransaction> transaction = WorkspaceTransaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const domain::Result<qint64> row = rowOf(database, list.id);
    if (!row)
        return tl::unexpected(row.error());
    domain::Result<Statement> update =
        Statement::prepare(database, "UPDATE workspace_supplier_lists SET file = ?2, sha256 = ?3, mapping = ?4, "
                                     "row_count = ?5, rejected = ?6, read_at = ?7 WHERE row = ?1");
    domain::Result<Statement> remove = Statement::prepare(database, "DELETE FROM workspace_suppliers WHERE list = ?1");
    if (!update || !remove)
        return tl::unexpected(update ? remove.error() : update.error());
    update->bind(1, *row);
    update->bind(2, list.file);
    update->bind(3, list.sha256);
    update->bind(4, list.mapping);
    update->bind(5, qint64{suppliers.size()});
    update->bind(6, list.rejected);
    update->bind(7, now());
    remove->bind(1, *row);
    for (Statement *statement : {&*update, &*remove})
        if (const domain::Result<> done = statement->run(); !done)
            return done;
    if (const auto done = insertSuppliers(database, *row, suppliers); !done)
        return done;
    return transaction->commit();
}

domain::Result<> SupplierLists::rename(const QString &id, const QString &name)
{
    return changeList(m_library.d->handle(), id, "UPDATE workspace_supplier_lists SET name = ?2 WHERE id = ?1", name);
}

domain::Result<> SupplierLists::setRemoved(const QString &id, bool removed)
{
    return changeList(m_library.d->handle(), id, "UPDATE workspace_supplier_lists SET removed = ?2 WHERE id = ?1",
                      removed ? now() : QString());
}

domain::Result<QList<Supplier>> SupplierLists::suppliers(const QString &id) const
{
    domain::Result<Statement> rows =
        Statement::prepare(m_library.d->handle(),
                           "SELECT position, supplier_id, name, country, address FROM workspace_suppliers "
                           "WHERE list = (SELECT row FROM workspace_supplier_lists WHERE id = ?1) ORDER BY position");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, id);
    QList<Supplier> suppliers;
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return suppliers;
        suppliers << Supplier{.row = rows->integer(0),
                              .id = rows->text(1),
                              .name = rows->text(2),
                              .country = rows->text(3),
                              .address = rows->text(4)};
    }
}

} // namespace storage
