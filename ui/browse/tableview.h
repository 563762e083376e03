#pragma once

#include "app/models/rowmodel.h"
#include "app/models/tsv.h"

#include <QSettings>
#include <QTableView>

namespace browse {

class ColumnLayout;
class RowDelegate;

/// The table of rows: fixed row height, whole rows selected, a current row whenever there is one.
///
/// Tells the model which rows are seen. Keeps selection, current row and top row by position through a new filter.
/// Holds no filter and no order: a header click or a menu entry asks the page.
class TableView : public QTableView
{
    Q_OBJECT

public:
    TableView(models::RowModel *model, QSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] ColumnLayout *columnLayout() const { return m_layout; }
    /// Shows the sort arrow; none for the table's default order.
    void setOrder(const QList<catalogue::SortKey> &order);
    /// The order that a click on the column's header asks for: ascending, descending, default in turn. extend keeps the
    /// keys before it.
    [[nodiscard]] QList<catalogue::SortKey> orderAfterClick(int column, bool extend) const;

    /// Which rows are chosen, without walking them: ranges of row numbers.
    [[nodiscard]] qint64 selectedRowCount() const;
    [[nodiscard]] std::vector<columns::Position> selectedPositions() const;

    /// Selection and view to be put back, now or when the model has the rows.
    struct Bookmark
    {
        std::optional<columns::Position> current = {};
        std::optional<columns::Position> top = {};
        std::vector<columns::Position> selected = {};
    };
    void setBookmark(Bookmark bookmark);

    /// Rows with less air around their text; the first row on show stays.
    void setCompact(bool compact);

    /// More rows than that are not copied, since that is what the export is for; 100,000 unless set.
    void setCopyLimit(qint64 rows) { m_copyLimit = rows; }
    /// The selected rows as text for other programs.
    void copySelection(models::TsvHeader header);
    void selectAll() override;
    /// What is typed into the table goes to the filter bar.
    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    void orderRequested(const QList<catalogue::SortKey> &order);
    /// The reader moved to another row, by mouse or key.
    void recordChosen(const QModelIndex &index);
    /// The current row changed, whoever did it; invalid if there is none.
    void recordChanged(const QModelIndex &index);
    /// Enter: the reader wants on to the record.
    void recordOpened();
    void selectedRowsChanged();
    void scrolled();
    void typed(const QString &text);
    /// A condition on a value of the column is wanted, or that its rows be left out.
    void valueRequested(const QString &column, const QStringList &values, bool exclude);
    void conditionRequested(const QString &column);
    void addressRequested(const QString &address);
    /// Something that was asked for is not done; says why, and what to do instead.
    void refused(const QString &why);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void prepareHeaders();
    void fitRowHeight();
    void showHeaderMenu(int column, const QPoint &where);
    void keepPlace();
    void translatePlace();
    void putBack();
    void takeMoreRows(int first);
    void scrollRowToTop(int row);
    void tellVisibleRows();
    void setHoveredRow(int row);

    static constexpr qint64 RememberedRows = 100'000; // of a selection that is put back

    models::RowModel *m_model;
    RowDelegate *m_delegate;
    ColumnLayout *m_layout;
    QList<catalogue::SortKey> m_order;
    Bookmark m_bookmark;
    std::optional<columns::Position> m_chosen;      // what the reader chose last; kept while a filter hides it
    std::optional<columns::Position> m_topOnShow;   // put back while hidden, to be put back again
    std::shared_ptr<const columns::Table> m_keptIn; // the reading of the table that kept positions count in
    int m_hoveredRow = -1;
    bool m_placing = false; // selection and scroll position are set by us, not by the reader
    tasks::Latest<domain::Result<QList<domain::Row>>> m_copying;
    qint64 m_copyLimit = 100'000;
    models::TsvHeader m_copyHeader = models::TsvHeader::Without;
};

} // namespace browse
