#include "ui/shell/searchpopup.h"

#include "app/domain/fold.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int MostRows = 16;

// One line of text, cut at its end, with the words that were looked for on the colour of a match.
void drawText(QPainter &painter, const QRect &rect, const QString &text, const QColor &color,
              const QList<QByteArray> &words, const style::Colors &colors)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const domain::Span &span : domain::findFolded(shown, words)) {
        QTextCharFormat format;
        format.setBackground(colors.match);
        format.setForeground(colors.onMatch);
        formats << QTextLayout::FormatRange{static_cast<int>(span.start), static_cast<int>(span.length), format};
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(color);
    layout.draw(&painter, QPointF(rect.x(), rect.y() + (rect.height() - line.height()) / 2));
}

class ResultDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), qMax(style::RowHeight, option.fontMetrics.height() + style::SmallGap)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const style::Colors &colors = style::colors(option.palette);
        const bool heading = index.data(SearchResults::HeadingRole).toBool();
        const bool current = !heading && (option.state & QStyle::State_Selected);
        const QString title = index.data(Qt::DisplayRole).toString();
        const QString detail = index.data(SearchResults::DetailRole).toString();
        const auto words = index.data(SearchResults::WordsRole).value<QList<QByteArray>>();
        painter->save();
        if (current || (!heading && (option.state & QStyle::State_MouseOver)))
            painter->fillRect(option.rect, current ? colors.selected : colors.hover);
        QRect text = option.rect.adjusted(style::Gap, 0, -style::Gap, 0);
        painter->setFont(style::font(heading ? style::TextSize::Caption : style::TextSize::Base, heading));
        if (heading) {
            text.setTop(text.top() + style::TinyGap);
            drawText(*painter, text, title, colors.secondaryText, {}, colors);
        } else {
            // The title takes what it needs, up to two thirds; where it was found comes after it at the right.
            const int most = detail.isEmpty() ? text.width() : text.width() * 2 / 3;
            const int width = qMin(most, painter->fontMetrics().horizontalAdvance(title) + 1);
            drawText(*painter, QRect(text.left(), text.top(), width, text.height()), title,
                     current ? colors.onSelected : colors.text, words, colors);
            painter->setFont(style::font(style::TextSize::Caption));
            const int room = text.width() - width - style::Margin;
            const int needed = qMin(room, painter->fontMetrics().horizontalAdvance(detail) + 1);
            drawText(*painter, QRect(text.right() + 1 - needed, text.top(), needed, text.height()), detail,
                     current ? colors.onSelected : colors.secondaryText,
                     index.data(SearchResults::HitRole).toBool() ? words : QList<QByteArray>(), colors);
        }
        painter->restore();
    }
};

} // namespace

SearchPopup::SearchPopup(SearchResults &results, QWidget *parent)
    : QFrame(parent)
    , m_results(results)
    , m_list(new QListView(this))
    , m_note(new QLabel(this))
{
    setObjectName(u"searchPopup"_s);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_list->setObjectName(u"searchResults"_s);
    //: Accessible name of the list under the search field
    m_list->setAccessibleName(tr("Search results"));
    m_list->setModel(&results);
    m_list->setItemDelegate(new ResultDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->setObjectName(u"searchNote"_s);
    m_note->setForegroundRole(QPalette::Dark);
    m_note->setContentsMargins(style::Gap, style::SmallGap, style::Gap, style::SmallGap);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, style::TinyGap, 1, style::TinyGap);
    column->setSpacing(0);
    column->addWidget(m_note);
    column->addWidget(m_list);
    hide();
    connect(&results, &QAbstractItemModel::modelReset, this, [this] {
        m_note->hide();
        chooseFirst();
        fit();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
}

void SearchPopup::popUp(const QRect &under)
{
    m_under = under;
    chooseFirst();
    fit();
    show();
    raise();
}

void SearchPopup::fit()
{
    const int rowHeight = m_list->sizeHintForRow(0);
    int height = qMin(m_results.rowCount(), MostRows) * rowHeight + 2 * style::SmallGap;
    if (m_note->isVisibleTo(this))
        height += m_note->heightForWidth(m_under.width());
    m_list->setVisible(m_results.rowCount() > 0);
    height = qMin(height, parentWidget()->height() - m_under.bottom() - style::Margin);
    setGeometry(m_under.left(), m_under.bottom() + style::TinyGap, m_under.width(), height);
}

void SearchPopup::chooseFirst()
{
    const int first = m_results.nextChoice(-1, 1);
    m_list->setCurrentIndex(first < 0 ? QModelIndex() : m_results.index(first));
    m_list->scrollToTop();
}

void SearchPopup::move(int rows)
{
    int row = current();
    const int step = rows < 0 ? -1 : 1;
    for (int moved = 0; moved != rows; moved += step) {
        const int next = m_results.nextChoice(row, step);
        if (next < 0)
            break;
        row = next;
    }
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_results.index(row));
    if (m_results.nextChoice(row, -1) < 0)
        m_list->scrollToTop(); // its heading too
}

int SearchPopup::current() const
{
    return m_list->currentIndex().row();
}

void SearchPopup::showNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    fit();
}

} // namespace shell
