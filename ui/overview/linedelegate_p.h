#pragma once

#include <QStyledItemDelegate>

namespace overview {

class LinkList;
enum class LineLook;
struct Line;

/// Draws the lines of a LinkList.
class LineDelegate : public QStyledItemDelegate
{
public:
    LineDelegate(LineLook look, LinkList *list);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintLink(QPainter &painter, const QStyleOptionViewItem &option, QRect room, const Line &line) const;
    void paintBar(QPainter &painter, const QStyleOptionViewItem &option, QRect room, const Line &line) const;
    void paintEdition(QPainter &painter, const QStyleOptionViewItem &option, QRect room, const Line &line) const;

    LineLook m_look;
    LinkList *m_list;
};

} // namespace overview
