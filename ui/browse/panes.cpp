#include "ui/browse/panes.h"

#include "ui/style/metrics.h"

#include <QToolButton>

namespace browse {

using namespace Qt::StringLiterals;

namespace {

constexpr int NarrowWidth = style::FacetWidth + 2 * style::DetailWidth;

QString widthKey(const char *pane)
{
    return u"browse/panes/"_s + QLatin1String(pane);
}

} // namespace

Panes::Panes(QWidget *facets, QWidget *table, QWidget *detail, QSettings &settings, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_settings(settings)
    , m_facets(facets)
    , m_detail(detail)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    for (QWidget *pane : {facets, table, detail})
        addWidget(pane);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
    facets->setMinimumWidth(style::FacetWidth - 2 * style::LargeMargin);
    table->setMinimumWidth(style::FacetWidth);
    detail->setMinimumWidth(style::DetailWidth * 2 / 3);
    connect(this, &QSplitter::splitterMoved, this, &Panes::remember);
}

void Panes::connectToggles(QToolButton *facets, QToolButton *detail)
{
    m_facetToggle = facets;
    m_detailToggle = detail;
    connect(facets, &QAbstractButton::clicked, this, [this](bool on) {
        m_settings.setValue(widthKey("facetsShown"), on);
        updateShown();
    });
    connect(detail, &QAbstractButton::clicked, this, [this](bool on) {
        m_settings.setValue(widthKey("detailShown"), on);
        updateShown();
    });
}

void Panes::remember()
{
    if (m_facets->isVisible())
        m_settings.setValue(widthKey("facets"), m_facets->width());
    if (m_detail->isVisible())
        m_settings.setValue(widthKey("detail"), m_detail->width());
}

void Panes::updateShown()
{
    const bool wide = m_width >= NarrowWidth;
    const bool facets = m_settings.value(widthKey("facetsShown"), wide).toBool();
    const bool detail = m_settings.value(widthKey("detailShown"), true).toBool();
    m_facets->setVisible(facets);
    m_detail->setVisible(detail);
    if (m_facetToggle != nullptr)
        m_facetToggle->setChecked(facets);
    if (m_detailToggle != nullptr)
        m_detailToggle->setChecked(detail);
    const int facetWidth = m_settings.value(widthKey("facets"), style::FacetWidth).toInt();
    const int detailWidth =
        qMin(m_settings.value(widthKey("detail"), qMin(style::DetailWidth, m_width * 3 / 10)).toInt(),
             qMax(m_width * 2 / 5, 1));
    setSizes({facetWidth, qMax(m_width - (facets ? facetWidth : 0) - (detail ? detailWidth : 0), 1), detailWidth});
}

void Panes::fitTo(int width)
{
    if (std::exchange(m_width, width) != width)
        updateShown();
}

} // namespace browse
