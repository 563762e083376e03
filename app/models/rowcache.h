#pragma once

#include "app/domain/cell.h"

#include <QHash>

namespace models {

/// Fetched rows by their key. Holds a limited number; when full, those that were not touched for longest are forgotten.
///
/// find() only looks: what the eye needs is told by touch().
class RowCache
{
public:
    explicit RowCache(qsizetype capacity);

    /// nullptr if the row is not here. Valid until the next insert() or clear().
    [[nodiscard]] const domain::Row *find(qint64 key) const;
    [[nodiscard]] bool contains(qint64 key) const { return m_rows.contains(key); }
    /// Marks a row as still needed.
    void touch(qint64 key);
    /// Takes the rows in and forgets old ones beyond the capacity, never one of these.
    void insert(const QList<domain::Row> &rows);
    void clear() { m_rows.clear(); }
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

private:
    struct Entry
    {
        domain::Row row;
        quint64 touched = 0;
    };
    void forgetOldest(quint64 keepFrom);

    qsizetype m_capacity;
    quint64 m_clock = 0;
    QHash<qint64, Entry> m_rows;
};

} // namespace models
