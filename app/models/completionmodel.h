#pragma once

#include "app/columns/table.h"

#include <QAbstractListModel>

namespace models {

/// What could stand at the cursor of a filter that is being typed: columns, and values with their counts.
///
/// A bare word offers columns and values that begin with it; behind `column:` the column's values that hold it, most
/// frequent first. Short words offer nothing, so that plain searching is not disturbed.
class CompletionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        InsertRole = Qt::UserRole + 1, ///< the text to put in the place of start, length
        CountRole,                     ///< rows that have the value; -1 for a column
        HintRole,                      ///< a word at the right: what would be written
    };

    explicit CompletionModel(const catalogue::Table &table, QObject *parent = nullptr);

    /// Without columns, names alone are offered.
    void setColumns(std::shared_ptr<const columns::Table> columns);
    /// Offers what fits at the cursor, counted from 0.
    void setText(const QString &text, int cursor);
    /// The stretch of the text that an offer replaces.
    [[nodiscard]] int start() const { return m_start; }
    [[nodiscard]] int length() const { return m_length; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Offer
    {
        QString title;
        QString insert;
        qint64 count = -1;
    };
    [[nodiscard]] QList<Offer> columnOffers(const QString &typed) const;
    [[nodiscard]] QList<Offer> valueOffers(const catalogue::Column &column, const QString &typed, const QString &prefix,
                                           qsizetype limit) const;
    [[nodiscard]] QList<Offer> anyValueOffers(const QString &typed) const;

    const catalogue::Table &m_table;
    std::shared_ptr<const columns::Table> m_columns;
    QList<Offer> m_offers;
    int m_start = 0;
    int m_length = 0;
};

} // namespace models
