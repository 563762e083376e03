#include "app/storage/savedviews.h"

#include "app/catalogue/catalogue.h"
#include "app/storage/library_p.h"
#include "app/storage/statement_p.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

domain::Error noName()
{
    return {.message = QCoreApplication::translate("storage", "The view has no name"),
            .remedy = QCoreApplication::translate("storage", "Give it one")};
}

} // namespace

domain::Result<QList<SavedView>> SavedViews::all() const
{
    domain::Result<Statement> rows =
        Statement::prepare(m_library.d->handle(),
                           "SELECT name, table_id, filter, sort, columns, saved FROM workspace_views ORDER BY name");
    if (!rows)
        return tl::unexpected(rows.error());
    QList<SavedView> views;
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return views;
        views << SavedView{.name = rows->text(0),
                           .table = rows->text(1),
                           .filter = rows->text(2),
                           .sort = rows->text(3),
                           .columns = rows->text(4).split(u',', Qt::SkipEmptyParts),
                           .saved = rows->text(5)};
    }
}

domain::Result<> SavedViews::save(const SavedView &view)
{
    if (view.name.trimmed().isEmpty())
        return tl::unexpected(noName());
    if (catalogue::findTable(view.table) == nullptr)
        return tl::unexpected(
            domain::Error{.message = QCoreApplication::translate("storage", "There is no table “%1”").arg(view.table)});
    domain::Result<Statement> statement = Statement::prepare(
        m_library.d->handle(),
        "INSERT INTO workspace_views (name, table_id, filter, sort, columns, saved) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
        "ON CONFLICT (name) DO UPDATE SET table_id = excluded.table_id, filter = excluded.filter, "
        "sort = excluded.sort, columns = excluded.columns, saved = excluded.saved");
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, view.name.trimmed());
    statement->bind(2, view.table);
    statement->bind(3, view.filter);
    statement->bind(4, view.sort);
    statement->bind(5, view.columns.join(u','));
    statement->bind(6, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    return statement->run();
}

domain::Result<> SavedViews::remove(const QString &name)
{
    domain::Result<Statement> statement =
        Statement::prepare(m_library.d->handle(), "DELETE FROM workspace_views WHERE name = ?1");
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, name);
    return statement->run();
}

domain::Result<> SavedViews::rename(const QString &name, const QString &newName)
{
    const QString wanted = newName.trimmed();
    if (wanted.isEmpty())
        return tl::unexpected(noName());
    const auto views = all();
    if (!views)
        return tl::unexpected(views.error());
    for (const SavedView &view : *views)
        if (view.name == wanted && wanted != name)
            return tl::unexpected(domain::Error{
                .message = QCoreApplication::translate("storage", "There is a view “%1” already").arg(wanted),
                .remedy = QCoreApplication::translate("storage", "Choose another name")});
    domain::Result<Statement> statement =
        Statement::prepare(m_library.d->handle(), "UPDATE workspace_views SET name = ?2 WHERE name = ?1");
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, name);
    statement->bind(2, wanted);
    return statement->run();
}

} // namespace storage
