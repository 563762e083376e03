#include "app/storage/references.h"

#include "app/storage/library_p.h"

namespace storage {

domain::Result<QHash<QString, RecordReferences>> WorkspaceReferences::records(const QString &table) const
{
    domain::Result<Statement> rows = Statement::prepare(
        m_library.d->handle(), "SELECT record_id, tag FROM workspace_tags WHERE table_id = ?1 UNION ALL "
                               "SELECT record_id, NULL FROM workspace_notes WHERE table_id = ?1 "
                               "ORDER BY 1, 2");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, table);
    QHash<QString, RecordReferences> all;
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return all;
        RecordReferences &record = all[rows->text(0)];
        if (rows->isNull(1))
            ++record.notes;
        else
            record.tags << rows->text(1);
    }
}

} // namespace storage
