#pragma once

#include "app/models/facetmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace browse {

class FacetList;
class LinkButton;

/// One column's facet: heading, the most frequent values, and "more", which opens the whole list with a search of its
/// own in the same place.
class FacetSection : public QWidget
{
    Q_OBJECT

public:
    FacetSection(const catalogue::Column &column, QWidget *parent = nullptr);

    [[nodiscard]] QString column() const { return m_column; }
    [[nodiscard]] FacetList *list() const { return m_list; }
    void setFacet(const columns::Facet &facet, const query::Choice &choice);
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);

Q_SIGNALS:
    void choiceMade(const QString &column, const query::Choice &choice);

private:
    void updateMore();

    QString m_column;
    models::FacetModel m_model;
    QLabel *m_heading;
    QLineEdit *m_search;
    FacetList *m_list;
    LinkButton *m_more;
    bool m_open = false;
};

} // namespace browse
