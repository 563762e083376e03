#include "ui/screening/wordtable.h"

#include "app/screening/explanation.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>

namespace screeningpage {

using namespace Qt::StringLiterals;

namespace {

enum Column { Supplier, Listed, How, Weight, Columns };

constexpr int leastWidth = style::DetailWidth - 4 * style::Margin;

} // namespace

WordTable::WordTable(QWidget *parent)
    : QTableWidget(0, Columns, parent)
{
    setObjectName(u"wordTable"_s);
    //: Accessible name of the table that compares two names word by word
    setAccessibleName(tr("How the words met"));
    //: Column: words of the supplier's name
    setHorizontalHeaderLabels({tr("Supplier"),
                               //: Column: words of the listed entity's name
                               tr("Listed entity"),
                               //: Column: how two words met: the same, spelling ...
                               tr("Met"),
                               //: Column: how much a word is worth
                               tr("Weight")});
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus); // the sentence above says the same to a screen reader
    setShowGrid(false);
    setWordWrap(true);
    setMinimumWidth(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(style::CompactRowHeight);
    verticalHeader()->setDefaultSectionSize(style::CompactRowHeight);
    QHeaderView *titles = horizontalHeader();
    titles->setSectionsClickable(false);
    titles->setHighlightSections(false);
    titles->setMinimumSectionSize(style::LargeMargin);
    titles->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    titles->setSectionResizeMode(Supplier, QHeaderView::Stretch);
    titles->setSectionResizeMode(Listed, QHeaderView::Stretch);
    titles->setSectionResizeMode(How, QHeaderView::ResizeToContents);
    titles->setSectionResizeMode(Weight, QHeaderView::ResizeToContents);
}

void WordTable::setExplanation(const screening::Explanation &explanation)
{
    m_explanation = explanation;
    fill();
    updateGeometry();
}

void WordTable::fill()
{
    setRowCount(0);
    const QList<screening::WordPair> &pairs = m_explanation.pairs;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        double weight = pairs.at(i).weight * pairs.at(i).similarity;
        bool same = pairs.at(i).similarity >= 1;
        // Two words may stand for one stretch of both names (有色金属 is two in English): it is told once.
        for (; i + 1 < pairs.size() && pairs.at(i + 1).supplierStretch == pairs.at(i).supplierStretch &&
               pairs.at(i + 1).listedStretch == pairs.at(i).listedStretch;
             ++i) {
            weight += pairs.at(i + 1).weight * pairs.at(i + 1).similarity;
            same = same && pairs.at(i + 1).similarity >= 1;
        }
        add(pairs.at(i).supplier, pairs.at(i).listed, screening::title(pairs.at(i).meeting), weight,
            same ? Ground::Same : Ground::Near);
    }
    //: How a word met none on the other side
    const QString alone = tr("only here");
    for (const screening::WordLeft &left : m_explanation.supplierLeft)
        add(left.word, {}, left.weight > 0 ? alone : screening::title(left.kind), -left.weight, Ground::None);
    for (const screening::WordLeft &left : m_explanation.listedLeft)
        add({}, left.word, left.weight > 0 ? alone : screening::title(left.kind), -left.weight, Ground::None);
    resizeRowsToContents();
}

void WordTable::add(const QString &supplier, const QString &listed, const QString &how, double weight, Ground ground)
{
    const style::Colors &colors = style::colors(this);
    const int row = rowCount();
    insertRow(row);
    const auto put = [&](int column, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setFlags(Qt::ItemIsEnabled);
        if (ground != Ground::None && column != Weight)
            item->setBackground(style::tint(ground == Ground::Same ? colors.fine : colors.caution, colors.content));
        setItem(row, column, item);
        return item;
    };
    put(Supplier, supplier)->setFont(style::fontFor(font(), supplier, u"zh"_s));
    put(Listed, listed)->setFont(style::fontFor(font(), listed, u"zh"_s));
    put(How, how)->setForeground(colors.secondaryText);
    QTableWidgetItem *figure = put(Weight, QLocale().toString(weight, 'f', 2));
    figure->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    figure->setFont(style::figures(style::TextSize::Base));
}

// Long words take a second line rather than be cut. In a narrow pane the words go before how they met, which the ground
// and the sentence in the tooltip say too.
void WordTable::resizeEvent(QResizeEvent *event)
{
    setColumnHidden(How, width() < leastWidth);
    QTableWidget::resizeEvent(event);
    resizeRowsToContents();
    updateGeometry();
}

QSize WordTable::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

QSize WordTable::sizeHint() const
{
    return {QTableWidget::sizeHint().width(), horizontalHeader()->sizeHint().height() + verticalHeader()->length()};
}

void WordTable::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace screeningpage
