#pragma once

#include "app/columns/table.h"
#include "app/storage/library.h"

#include <QHash>

namespace workflows {

/// A table that does not stand in the library but was worked out (what two editions do not have alike, what a screening
/// found), whole in memory: filtered, sorted, faceted, read and exported as the others are.
///
/// Immutable; every function may be called from any thread.
class MemoryTable
{
public:
    /// description must live as long as the program, as those of the catalogue do. The rows' keys are set here, from 1
    /// on in their order; their ids must be unique.
    [[nodiscard]] static std::shared_ptr<const MemoryTable> make(const catalogue::Table &description,
                                                                 QList<domain::Row> rows, const QString &locale);

    [[nodiscard]] const catalogue::Table &description() const { return m_description; }
    [[nodiscard]] const std::shared_ptr<const columns::Table> &columns() const { return m_columns; }
    [[nodiscard]] const QList<domain::Row> &rows() const { return m_rows; }
    /// Those of the keys that there are, in the order asked.
    [[nodiscard]] QList<domain::Row> rows(const std::vector<qint64> &keys) const;
    [[nodiscard]] std::optional<qint64> key(const QString &id) const;
    /// The record with a link for each link cell that the description has a relation of the same name for; nothing if
    /// the id is unknown.
    [[nodiscard]] std::optional<storage::Record> record(const QString &id) const;

private:
    MemoryTable(const catalogue::Table &description, QList<domain::Row> rows);

    const catalogue::Table &m_description;
    QList<domain::Row> m_rows;
    QHash<QString, qint64> m_keys;
    std::shared_ptr<const columns::Table> m_columns;
};

} // namespace workflows
