#include "ui/browse/pagehead.h"

#include "app/catalogue/catalogue.h"
#include "ui/browse/chipbar.h"
#include "ui/browse/filterbar.h"
#include "ui/browse/filtererror.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace browse {

using namespace Qt::StringLiterals;

namespace {

QToolButton *wordButton(const QString &name, const QString &word, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setText(word);
    button->setFont(style::font(style::TextSize::Caption));
    button->setAccessibleName(word);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton *toggle(const QString &name, const QString &word, QWidget *parent)
{
    QToolButton *button = wordButton(name, word, parent);
    button->setCheckable(true);
    button->setChecked(true);
    return button;
}

} // namespace

PageHead::PageHead(const catalogue::Table &table, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_filterBar(new FilterBar(table, settings, this))
    , m_error(new FilterError(this))
    , m_chips(new ChipBar(table, this))
    , m_title(new QLabel(catalogue::translated(table.title), this))
    , m_rowCount(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_hint(new ToneLabel(ToneLabel::Tone::Secondary, this))
    //: Button: keeps filter, order and columns under a name
    , m_saveButton(wordButton(u"saveViewButton"_s, tr("Save view"), this))
    //: Shows or hides the facets
    , m_facetButton(toggle(u"facetToggle"_s, tr("Facets"), this))
    //: Shows or hides the record that is read
    , m_detailButton(toggle(u"detailToggle"_s, tr("Record"), this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    build(table);
    connect(m_error, &FilterError::stretchAtFault, m_filterBar, &FilterBar::markWrong);
}

void PageHead::build(const catalogue::Table &table)
{
    m_title->setFont(style::font(style::TextSize::PageTitle, true));
    m_title->setObjectName(u"pageTitle"_s);
    m_rowCount->setFont(style::figures(style::TextSize::Base));
    m_rowCount->setObjectName(u"rowCount"_s);
    m_hint->setFont(style::font(style::TextSize::Caption));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const auto faceted = std::ranges::find_if(
        table.columns, [](const catalogue::Column &column) { return column.uses.testFlag(catalogue::Use::Faceted); });
    const QString column = faceted == table.columns.end() ? u"id"_s : faceted->id;
    m_hint->setText(tr("Words look into all columns; %1: looks into one; a minus before a word leaves its rows out; "
                       "quotes keep words together")
                        .arg(column));

    auto *bar = new QHBoxLayout;
    bar->setSpacing(style::Gap);
    bar->addWidget(m_title, 0, Qt::AlignBaseline);
    bar->addWidget(m_rowCount, 0, Qt::AlignBaseline);
    bar->addWidget(m_filterBar, 1);
    auto *toggles = new QHBoxLayout;
    toggles->setSpacing(style::TinyGap);
    m_saveButton->hide();
    toggles->addWidget(m_saveButton);
    toggles->addWidget(m_facetButton);
    toggles->addWidget(m_detailButton);
    bar->addLayout(toggles);

    auto *line = new QWidget(this);
    line->setFixedHeight(qMax(style::FacetRowHeight, line->fontMetrics().height() + style::SmallGap));
    auto *conditions = new QHBoxLayout(line);
    conditions->setContentsMargins(0, 0, 0, 0);
    conditions->setSpacing(style::Gap);
    conditions->addWidget(m_error);
    conditions->addWidget(m_chips, 1);
    conditions->addWidget(m_hint, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::Margin, style::Gap, style::Margin, style::SmallGap);
    layout->setSpacing(style::TinyGap);
    layout->addLayout(bar);
    layout->addWidget(line);
}

void PageHead::setRowCount(qint64 rows, qint64 all, bool filtered)
{
    const QLocale locale;
    //: Row count of a filtered table: shown rows of all
    m_rowCount->setText(filtered ? tr("%1 of %2").arg(locale.toString(rows), locale.toString(all))
                                 : locale.toString(all));
}

void PageHead::updateHint()
{
    m_hint->setVisible(m_error->isHidden() && m_chips->isHidden());
}

} // namespace browse
