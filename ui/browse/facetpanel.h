#pragma once

#include "app/columns/table.h"

#include <QScrollArea>

namespace browse {

class FacetSection;

/// The facets of a table, one section per faceted column. Holds no filter: shows what is counted, and asks for choices.
class FacetPanel : public QScrollArea
{
    Q_OBJECT

public:
    FacetPanel(const catalogue::Table &table, QWidget *parent = nullptr);

    /// The columns to be counted.
    [[nodiscard]] QStringList columns() const;
    void setFacets(const QList<columns::Facet> &facets, const query::Filter &filter);
    /// Focus goes to the first facet, or back to the one that had it last.
    void takeFocus();

    QSize sizeHint() const override;

Q_SIGNALS:
    void choiceMade(const QString &column, const query::Choice &choice);

private:
    void moveOn(qsizetype section, Qt::Edge edge);

    const catalogue::Table &m_table;
    QList<FacetSection *> m_sections;
};

} // namespace browse
