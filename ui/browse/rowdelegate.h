#pragma once

#include "ui/browse/textcache.h"

#include <QStyledItemDelegate>

namespace browse {

/// A cell of the table: text on one line, what the filter found marked, unknown dim and slanted, one hairline below.
/// Drawn without the style's item code, as a full window of cells must take a few milliseconds.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The column that stands first, a little heavier than the others.
    void setLeadColumn(int column) { m_leadColumn = column; }
    void setHoveredRow(int row) { m_hoveredRow = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Shows the whole text where it is cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// Rows with less air around their text.
    void setCompact(bool compact) { m_isCompact = compact; }
    /// How high a row must be for the view's font.
    [[nodiscard]] int rowHeight(const QFontMetrics &metrics) const;

private:
    // A font's number tells the fonts of one view apart.
    [[nodiscard]] int fontNumber(const QModelIndex &index) const;
    [[nodiscard]] const QFont &fontOf(const QStyleOptionViewItem &option, const QString &text, int number) const;

    int m_leadColumn = 0;
    int m_hoveredRow = -1;
    bool m_isCompact = false;
    mutable QFont m_baseFont; // what the caches below were made with
    mutable QHash<int, QFont> m_fonts;
    mutable TextCache m_texts;
};

} // namespace browse
