#pragma once

#include "app/columns/table.h"

#include <QAbstractListModel>

namespace models {

/// The rows of one facet, as counted: title, count, share of the largest, and what the filter has chosen of it.
///
/// Shows all rows or the first few (setLimit; chosen ones always), and those that hold a searched text. Holds no choice
/// of its own: the page tells it what the filter says.
class FacetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Free, Chosen, Excluded };
    Q_ENUM(State)
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< the id; empty for rows without
        CountRole,                    ///< qint64
        ShareRole,                    ///< of the largest count, 0 to 1
        StateRole,                    ///< State
        UnknownRole,                  ///< true for the row of those whose field is empty
    };

    explicit FacetModel(QObject *parent = nullptr);

    /// Values that are excluded or chosen but no longer counted stay, with 0.
    void setFacet(const columns::Facet &facet, const query::Choice &choice);
    /// The word for rows whose field is empty, see catalogue::emptyTitle().
    void setEmptyTitle(const QString &title);
    /// Shows at most that many rows; 0: all.
    void setLimit(int limit);
    /// Shows rows that hold the text (folded) in their title or id; the empty text shows all.
    void setSearch(const QString &text);

    [[nodiscard]] const query::Choice &choice() const { return m_choice; }
    /// The choice with a row's value put in, or taken out where it is there already.
    [[nodiscard]] query::Choice toggled(int row, State state) const;
    /// How many values there are, shown or not.
    [[nodiscard]] qsizetype valueCount() const { return m_facet.rows.size(); }
    [[nodiscard]] int rowOfValue(const QString &value) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] State stateOf(const QString &value) const;
    [[nodiscard]] QList<int> selectedRows() const;
    void rebuild();

    columns::Facet m_facet;
    query::Choice m_choice;
    QByteArray m_search;
    QString m_emptyTitle;
    int m_limit = 0;
    qint64 m_largest = 0;
    QList<int> m_rows; // of m_facet.rows, those shown
};

} // namespace models
