#pragma once

#include "app/storage/library.h"

#include <QHash>

namespace storage {

/// What the analyst noted about one record.
struct RecordReferences
{
    QStringList tags = {};
    qint64 notes = 0;
};

/// The analyst's own that refers to published records. Bound to the library's thread.
class WorkspaceReferences
{
public:
    explicit WorkspaceReferences(const Library &library)
        : m_library(library)
    {
    }

    /// The records of a table that have tags or notes, by id, whether they are in the library or not.
    [[nodiscard]] domain::Result<QHash<QString, RecordReferences>> records(const QString &table) const;

private:
    const Library &m_library;
};

} // namespace storage
