#include "ui/browse/facetsection.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/vocabulary.h"
#include "ui/browse/facetlist.h"
#include "ui/browse/linkbutton.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace browse {

using namespace Qt::StringLiterals;

namespace {

constexpr int ShownValues = 7;
constexpr int OpenRows = 14;

} // namespace

FacetSection::FacetSection(const catalogue::Column &column, QWidget *parent)
    : QWidget(parent)
    , m_column(column.id)
    , m_heading(new QLabel(catalogue::translated(column.title), this))
    , m_search(new QLineEdit(this))
    , m_list(new FacetList(&m_model, this))
    , m_more(new LinkButton(this))
{
    const QString title = catalogue::translated(column.title);
    m_heading->setFont(style::font(style::TextSize::Caption, true));
    m_heading->setContentsMargins(style::Gap, style::Gap, style::Gap, style::TinyGap);
    m_list->setObjectName(u"facet-"_s + column.id);
    m_list->setAccessibleName(title);
    //: Placeholder of the search inside one facet
    m_search->setPlaceholderText(tr("Find a value"));
    //: Accessible name; %1 is a column
    m_search->setAccessibleName(tr("Find a value of %1").arg(title));
    m_search->setObjectName(u"facetSearch-"_s + column.id);
    m_search->setVisible(false);
    m_more->setObjectName(u"facetMore-"_s + column.id);
    m_more->setQuiet(true);
    m_more->setFont(style::font(style::TextSize::Caption));
    m_model.setEmptyTitle(catalogue::emptyTitle(column));
    m_model.setLimit(ShownValues);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    auto *searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(style::Gap, 0, style::Gap, 0);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(m_list);
    auto *moreRow = new QVBoxLayout;
    moreRow->setContentsMargins(style::Gap + style::IconSize + 2, style::TinyGap, style::Gap, 0);
    moreRow->addWidget(m_more);
    layout->addLayout(moreRow);

    connect(m_list, &FacetList::choiceMade, this,
            [this](const query::Choice &choice) { Q_EMIT choiceMade(m_column, choice); });
    connect(m_search, &QLineEdit::textEdited, &m_model, &models::FacetModel::setSearch);
    connect(m_more, &QAbstractButton::clicked, this, [this] { setOpen(!m_open); });
}

void FacetSection::setFacet(const columns::Facet &facet, const query::Choice &choice)
{
    m_model.setFacet(facet, choice);
    setVisible(m_model.valueCount() > 0);
    updateMore();
}

void FacetSection::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    m_search->clear();
    m_model.setSearch({});
    m_model.setLimit(open ? 0 : ShownValues);
    m_list->setPageRows(open ? OpenRows : 0);
    m_search->setVisible(open);
    if (open)
        m_search->setFocus();
    updateMore();
}

void FacetSection::updateMore()
{
    const qsizetype hidden = m_model.valueCount() - m_model.rowCount();
    m_more->setVisible(m_open || hidden > 0);
    if (m_open)
        //: Closes the long list of a facet
        m_more->setText(tr("Show fewer"));
    else
        //: Opens the long list of a facet; %1 is how many more values there are
        m_more->setText(tr("%1 more…").arg(QLocale().toString(hidden)));
    m_more->updateGeometry();
}

} // namespace browse
