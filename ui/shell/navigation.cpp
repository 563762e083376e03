#include "ui/shell/navigation.h"

#include "app/catalogue/catalogue.h"
#include "ui/shell/workpages.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QKeySequence>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int PageRole = Qt::UserRole;
constexpr int CountRole = Qt::UserRole + 1;
constexpr int PagesWithKeys = 9;

class PageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {style::NavigationWidth, qMax(style::RowHeight, option.fontMetrics.height() + style::SmallGap) + 1};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const style::Colors &colors = style::colors(option.palette);
        const bool enabled = option.state & QStyle::State_Enabled;
        const bool current = enabled && (option.state & QStyle::State_Selected);
        const QRect box = option.rect.adjusted(style::SmallGap, 0, -style::SmallGap, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(current ? colors.selected : colors.hover);
        if (current || (enabled && (option.state & QStyle::State_MouseOver)))
            painter->drawRoundedRect(box, style::Radius, style::Radius);
        const QRect text = box.adjusted(style::SmallGap, 0, -style::SmallGap, 0);
        if (index.data(PageRole).toString().isEmpty()) {
            painter->setFont(style::font(style::TextSize::Caption, true));
            painter->setPen(colors.secondaryText);
            painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom, index.data(Qt::DisplayRole).toString());
            return painter->restore();
        }
        const QString count = index.data(CountRole).toString();
        QFont figures = style::figures(style::TextSize::Base);
        painter->setFont(figures);
        painter->setPen(current ? colors.onSelected : colors.secondaryText);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, count);
        const int room = text.width() - QFontMetrics(figures).horizontalAdvance(count) - style::SmallGap;
        const QFont font = style::font(style::TextSize::Base, current);
        painter->setFont(font);
        painter->setPen(current ? colors.onSelected : colors.text);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room));
        painter->restore();
        if (option.state & QStyle::State_HasFocus) {
            QStyleOptionFocusRect ring;
            ring.rect = box;
            ring.palette = option.palette;
            ring.state = option.state | QStyle::State_KeyboardFocusChange;
            option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, option.widget);
        }
    }
};

} // namespace

Navigation::Navigation(QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"navigation"_s);
    //: Accessible name of the list of pages
    setAccessibleName(tr("Pages"));
    setModel(&m_model);
    setItemDelegate(new PageDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, style::Gap, 1, style::Gap);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    //: Page
    add(u"overview"_s, tr("Overview"), QKeySequence(Qt::CTRL | Qt::Key_1));
    for (const catalogue::Table &table : catalogue::tables()) {
        const int row = m_model.rowCount();
        add(table.id, catalogue::translated(table.title),
            row < PagesWithKeys ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + row)) : QKeySequence());
    }
    //: Heading in the list of pages, above the pages of the analyst's own work
    addHeading(tr("My work"));
    for (const WorkPage &page : workPages())
        add(page.id, page.title, page.key);
    setFixedWidth(widthNeeded());
    setPage(u"overview"_s);
}

// The usual width, or what the longest title needs in larger type.
int Navigation::widthNeeded() const
{
    const QFontMetrics bold(style::font(style::TextSize::Base, true));
    const QFontMetrics figures(style::figures(style::TextSize::Base));
    int title = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        title = qMax(title, bold.horizontalAdvance(m_model.item(row)->text()));
    const int count = figures.horizontalAdvance(u"0,000"_s);
    return qMax(style::NavigationWidth, title + count + 2 * style::LargeMargin);
}

void Navigation::add(const QString &page, const QString &title, const QKeySequence &key)
{
    auto *item = new QStandardItem(title);
    item->setData(page, PageRole);
    //: Tooltip: name of a page and the keys that open it
    item->setToolTip(key.isEmpty() ? title : tr("%1 (%2)").arg(title, key.toString(QKeySequence::NativeText)));
    m_model.appendRow(item);
}

// Between the groups: the arrow keys pass it by.
void Navigation::addHeading(const QString &title)
{
    auto *item = new QStandardItem(title);
    item->setFlags(Qt::NoItemFlags);
    m_model.appendRow(item);
}

void Navigation::setPage(const QString &page)
{
    m_page = page;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (index.data(PageRole).toString() == page)
            setCurrentIndex(index);
    }
}

void Navigation::setCounts(const QHash<QString, qint64> &counts)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QStandardItem *item = m_model.item(row);
        const QString page = item->data(PageRole).toString();
        const auto count = counts.constFind(page);
        if (!page.isEmpty() && !isWorkPage(page))
            showCount(*item, count == counts.cend() ? std::nullopt : std::optional(*count));
    }
}

void Navigation::setCount(const QString &page, qint64 count)
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.item(row)->data(PageRole).toString() == page)
            showCount(*m_model.item(row), count < 0 ? std::nullopt : std::optional(count));
}

void Navigation::showCount(QStandardItem &item, std::optional<qint64> count)
{
    item.setData(count ? QLocale().toString(*count) : QString(), CountRole);
    //: Accessible text: name of a table and the number of its rows
    item.setAccessibleText(count ? tr("%1, %n row(s)", nullptr, static_cast<int>(*count)).arg(item.text())
                                 : item.text());
}

QSize Navigation::sizeHint() const
{
    return {widthNeeded(), QListView::sizeHint().height()};
}

void Navigation::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    const QString page = current.data(PageRole).toString();
    if (page.isEmpty() || page == m_page)
        return;
    m_page = page;
    Q_EMIT pageRequested(page);
}

void Navigation::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), style::colors(this).frame);
    }
    QListView::paintEvent(event);
}

} // namespace shell
