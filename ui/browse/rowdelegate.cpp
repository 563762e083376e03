#include "ui/browse/rowdelegate.h"

#include "app/domain/fold.h"
#include "app/models/rowmodel.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace browse {

using namespace Qt::StringLiterals;
using models::RowModel;

namespace {

// More than any cell shows; a text of pages would be measured whole at each repaint.
constexpr qsizetype DrawnLength = 400;
constexpr qsizetype ToolTipLength = 2'000;

QRect textRect(const QRect &cell)
{
    return cell.adjusted(style::SmallGap, 0, -style::SmallGap, -1);
}

QString oneLine(QString text)
{
    text.truncate(DrawnLength);
    for (QChar &c : text)
        if (c == u'\n' || c == u'\t')
            c = u' ';
    return text;
}

// Behind the text, from where the match begins in it to where it ends or the text is cut.
void drawMatches(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, qreal shown,
                 const QList<QByteArray> &needles, const QColor &color)
{
    const QList<domain::Span> spans = domain::findFolded(text, needles);
    if (spans.isEmpty())
        return;
    const QFontMetricsF metrics(font);
    const qreal height = qMin<qreal>(metrics.height(), rect.height());
    for (const domain::Span &span : spans) {
        const qreal from = metrics.horizontalAdvance(text.left(span.start));
        const qreal to = qMin(metrics.horizontalAdvance(text.left(span.start + span.length)), shown);
        if (from >= shown)
            break;
        painter->fillRect(QRectF(rect.left() + from, rect.center().y() - height / 2 + 1, to - from, height), color);
    }
}

// Bits of a font's number.
constexpr int LeadFont = 1;
constexpr int UnknownFont = 2;

int languageNumber(const QString &language)
{
    const QStringList known{QString(), u"ja"_s, u"zh"_s, u"ko"_s};
    return static_cast<int>(qMax<qsizetype>(known.indexOf(language), 0)) << 2;
}

} // namespace

int RowDelegate::rowHeight(const QFontMetrics &metrics) const
{
    return m_isCompact ? qMax(style::CompactRowHeight, metrics.height() + style::TinyGap)
                       : qMax(style::RowHeight, metrics.height() + style::SmallGap);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString().left(DrawnLength);
    const QFont &font = fontOf(option, text, fontNumber(index));
    return {QFontMetrics(font).horizontalAdvance(text) + 2 * style::SmallGap + 1, rowHeight(option.fontMetrics)};
}

int RowDelegate::fontNumber(const QModelIndex &index) const
{
    if (index.data(RowModel::UnknownRole).toBool())
        return UnknownFont;
    return languageNumber(index.data(RowModel::LanguageRole).toString()) |
           (index.column() == m_leadColumn ? LeadFont : 0);
}

const QFont &RowDelegate::fontOf(const QStyleOptionViewItem &option, const QString &text, int number) const
{
    if (option.font != m_baseFont) {
        m_baseFont = option.font;
        m_fonts.clear();
        m_texts.clear();
    }
    const auto known = m_fonts.constFind(number);
    if (known != m_fonts.constEnd())
        return *known;
    QFont font = option.font;
    if (number & LeadFont)
        font.setWeight(QFont::Medium);
    font.setItalic((number & UnknownFont) && style::usesItalics());
    const QStringList languages{QString(), u"ja"_s, u"zh"_s, u"ko"_s};
    return *m_fonts.insert(number, style::fontFor(font, text, languages.at(number >> 2)));
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const style::Colors &colors = style::colors(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected                      ? colors.selected
                                   : index.row() == m_hoveredRow ? colors.hover
                                                                 : colors.content);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.hairline);
    if (index.data(RowModel::LoadingRole).toBool())
        return;

    const QRect rect = textRect(option.rect);
    const QString text = oneLine(index.data().toString());
    const int number = fontNumber(index);
    const bool unknown = number & UnknownFont;
    const QFont &font = fontOf(option, text, number);
    const TextCache::Line &line = m_texts.line(text, font, number, rect.width());
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    const auto needles = index.data(RowModel::MatchRole).value<QList<QByteArray>>();
    if (!needles.isEmpty() && !unknown && !(alignment & Qt::AlignRight))
        drawMatches(painter, rect, text, font, line.width, needles, colors.match);

    const bool isAddress = !index.data(RowModel::AddressRole).toString().isEmpty();
    painter->setPen(unknown     ? colors.unknownText
                    : selected  ? colors.onSelected
                    : isAddress ? colors.accent
                                : colors.text);
    TextCache::draw(painter, rect, alignment, font, line);

    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colors.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(Qt::ToolTipRole).toString();
    const bool isCut = sizeHint(option, index).width() > option.rect.width() || text.contains(u'\n');
    const QString whole = text.size() > ToolTipLength ? text.left(ToolTipLength) + u'…' : text;
    // As rich text a tool tip breaks its lines; as plain text it would be as wide as the screen.
    QToolTip::showText(event->globalPos(), isCut ? u"<p>" + whole.toHtmlEscaped() + u"</p>" : QString(), view);
    return true;
}

} // namespace browse
