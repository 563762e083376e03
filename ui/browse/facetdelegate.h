#pragma once

#include "ui/browse/textcache.h"

#include <QStyledItemDelegate>

namespace browse {

/// A row of a facet: box, title, count at the right, and a thin bar below for the share.
class FacetDelegate : public QStyledItemDelegate
{
public:
    explicit FacetDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    enum FontNumber { Title, Unknown, Excluded, Count };
    [[nodiscard]] QFont fontOf(const QStyleOptionViewItem &option, FontNumber number) const;

    QFont m_countFont; // looked for once, as that measures figures
    mutable QFont m_baseFont;
    mutable TextCache m_texts;
};

} // namespace browse
