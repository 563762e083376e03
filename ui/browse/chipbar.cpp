#include "ui/browse/chipbar.h"

#include "app/models/conditiontext.h"
#include "ui/browse/chip.h"
#include "ui/browse/flowlayout.h"
#include "ui/browse/linkbutton.h"
#include "ui/style/metrics.h"

namespace browse {

using namespace Qt::StringLiterals;

ChipBar::ChipBar(const catalogue::Table &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_layout(new FlowLayout(this))
    //: Drops all conditions of the filter
    , m_clearAll(new LinkButton(tr("Clear all"), this))
{
    setObjectName(u"chipBar"_s);
    setAccessibleName(tr("Conditions"));
    m_layout->setSpacing(style::SmallGap);
    m_layout->addWidget(m_clearAll);
    m_clearAll->setObjectName(u"clearAll"_s);
    connect(m_clearAll, &QAbstractButton::clicked, this, [this] { Q_EMIT filterRequested({}); });
    setVisible(false);
}

void ChipBar::setFilter(const query::Filter &filter, const columns::Table *columns)
{
    m_filter = filter;
    const QList<query::Filter> conditions = filter.isEmpty() ? QList<query::Filter>() : query::conditions(filter);
    while (m_chips.size() < conditions.size()) {
        auto *chip = new Chip(this);
        const qsizetype place = m_chips.size();
        connect(chip, &QAbstractButton::clicked, this, [this, place] { drop(place); });
        m_layout->insertWidget(static_cast<int>(place), chip);
        m_chips.append(chip);
        setTabOrder(chip, m_clearAll);
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (i < conditions.size())
            m_chips.at(i)->setCondition(models::conditionText(m_table, columns, conditions.at(i)));
        m_chips.at(i)->setVisible(i < conditions.size());
    }
    setVisible(!conditions.isEmpty());
}

void ChipBar::drop(qsizetype condition)
{
    QList<query::Filter> conditions = query::conditions(m_filter);
    if (condition >= conditions.size())
        return;
    conditions.removeAt(condition);
    Q_EMIT filterRequested(query::allOf(conditions));
}

} // namespace browse
