#pragma once

#include "app/models/facetmodel.h"

#include <QListView>

namespace browse {

/// The rows of one facet. A click or Space chooses (any of), Ctrl or Alt and a click, `-`, `x` or the context menu
/// exclude; the same again takes it back. As high as its rows, or as a page of them where there are many.
class FacetList : public QListView
{
    Q_OBJECT

public:
    FacetList(models::FacetModel *model, QWidget *parent = nullptr);

    /// At most that many rows high; more are scrolled to.
    void setPageRows(int rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void choiceMade(const query::Choice &choice);
    /// Up from the first row or Down from the last: on to the neighbouring facet.
    void leftAt(Qt::Edge edge);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void toggle(const QModelIndex &index, models::FacetModel::State state);
    void makeCurrentInPlace(const QModelIndex &index);

    models::FacetModel *m_model;
    int m_pageRows = 0;
    QPersistentModelIndex m_pressed;
};

} // namespace browse
