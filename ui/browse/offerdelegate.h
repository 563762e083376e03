#pragma once

#include <QStyledItemDelegate>

namespace browse {

/// A line of the completion popup: the title at the left, its count or what would be written at the right, dimmer.
class OfferDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace browse
