#pragma once

#include "app/columns/table.h"

#include <QPointer>
#include <QWidget>

class QToolButton;

namespace browse {

class Chip;
class FlowLayout;

/// The conditions that hold, one chip each, and "Clear all". Holds no filter: the page says what to show, and is asked
/// for the filter that a click would leave.
class ChipBar : public QWidget
{
    Q_OBJECT

public:
    ChipBar(const catalogue::Table &table, QWidget *parent = nullptr);

    /// columns gives titles of links; may be null while the table is read.
    void setFilter(const query::Filter &filter, const columns::Table *columns);

Q_SIGNALS:
    void filterRequested(const query::Filter &filter);

private:
    void drop(qsizetype condition);

    const catalogue::Table &m_table;
    query::Filter m_filter;
    QList<Chip *> m_chips; // made once each, shown as many as there are conditions
    FlowLayout *m_layout;
    QToolButton *m_clearAll;
};

} // namespace browse
