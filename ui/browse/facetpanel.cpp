#include "ui/browse/facetpanel.h"

#include "app/catalogue/catalogue.h"
#include "ui/browse/facetlist.h"
#include "ui/browse/facetsection.h"
#include "ui/style/metrics.h"

#include <QVBoxLayout>

namespace browse {

using namespace Qt::StringLiterals;

FacetPanel::FacetPanel(const catalogue::Table &table, QWidget *parent)
    : QScrollArea(parent)
    , m_table(table)
{
    setObjectName(u"facetPanel"_s);
    setAccessibleName(tr("Facets"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, style::TinyGap, 0, style::Margin);
    layout->setSpacing(0);
    for (const catalogue::Column &column : table.columns) {
        if (!column.uses.testFlag(catalogue::Use::Faceted))
            continue;
        auto *section = new FacetSection(column, page);
        const qsizetype place = m_sections.size();
        connect(section, &FacetSection::choiceMade, this, &FacetPanel::choiceMade);
        connect(section->list(), &FacetList::leftAt, this, [this, place](Qt::Edge edge) { moveOn(place, edge); });
        layout->addWidget(section);
        section->setVisible(false);
        m_sections.append(section);
    }
    layout->addStretch(1);
    setWidget(page);
}

QStringList FacetPanel::columns() const
{
    QStringList ids;
    for (const FacetSection *section : m_sections)
        ids += section->column();
    return ids;
}

void FacetPanel::setFacets(const QList<columns::Facet> &facets, const query::Filter &filter)
{
    for (FacetSection *section : std::as_const(m_sections))
        for (const columns::Facet &facet : facets)
            if (facet.column == section->column())
                section->setFacet(facet, query::choiceOf(filter, facet.column,
                                                         catalogue::facetComparison(*m_table.find(facet.column))));
}

void FacetPanel::takeFocus()
{
    for (FacetSection *section : std::as_const(m_sections))
        if (!section->isHidden())
            return section->list()->setFocus(Qt::TabFocusReason);
}

void FacetPanel::moveOn(qsizetype section, Qt::Edge edge)
{
    const qsizetype step = edge == Qt::TopEdge ? -1 : 1;
    for (qsizetype next = section + step; next >= 0 && next < m_sections.size(); next += step) {
        if (m_sections.at(next)->isHidden())
            continue;
        FacetList *list = m_sections.at(next)->list();
        const int row = edge == Qt::TopEdge ? list->model()->rowCount() - 1 : 0;
        list->setCurrentIndex(list->model()->index(row, 0));
        list->setFocus(Qt::TabFocusReason);
        return ensureWidgetVisible(list);
    }
}

QSize FacetPanel::sizeHint() const
{
    return {style::FacetWidth, QScrollArea::sizeHint().height()};
}

} // namespace browse
