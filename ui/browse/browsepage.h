#pragma once

#include "app/models/libraryservice.h"
#include "app/models/place.h"

#include <QSettings>
#include <QWidget>

#include <functional>

namespace models {
class WorkspaceService;
}

namespace browse {

class RecordPane;

/// THE table page: filter bar, chips, facets, table and detail pane for any table of the catalogue.
///
/// The filter is one value that this page alone commits; bar, chips, facets and header menus show it and ask for
/// changes. Columns, widths, order, splitters are remembered in settings under the table's id, at once and unasked.
class BrowsePage : public QWidget
{
    Q_OBJECT

public:
    /// A work table is read when reload() says that there is one; a table of the library at once.
    /// pane: what shows the current record, taken over; nullptr gives the pane that the table describes.
    BrowsePage(const catalogue::Table &table, models::LibraryService &service, QSettings &settings,
               QWidget *parent = nullptr, RecordPane *pane = nullptr);
    ~BrowsePage() override;

    /// All that is needed to come back to what is seen now.
    [[nodiscard]] models::Place place() const;
    /// Shows a place of this table; what is empty in it is left at its default.
    void show(const models::Place &place);
    /// The table was written to: reads it anew. Filter, order, selection and scroll position stay, and what is shown
    /// stays until what takes its place is here.
    void reload();
    /// Reads other rows under the same description: from the top, with nothing selected.
    void reloadFromTop();
    /// Ctrl+F.
    void focusFilter();
    /// F6 and Shift+F6: filter bar, facets, table, detail pane in turn.
    void focusNextPane(bool forward);

    /// What Export would write now: the selection if it has more than one row, else all rows of the filter.
    [[nodiscard]] qint64 exportCount() const;
    /// Ctrl+E: opens the export panel in the page.
    void startExport();
    /// Who asks where to save, in place of the system's file chooser: called with a parent, a suggested path, the
    /// types of files, and what to call with the path chosen.
    using SaveDialog =
        std::function<void(QWidget *, const QString &, const QString &, const std::function<void(const QString &)> &)>;
    void setSaveDialog(SaveDialog dialog);
    /// Where notes, tags and saved views are kept, which must outlive the page; without it there are none.
    void setWorkspace(models::WorkspaceService *workspace);
    /// Rows with less air around their text.
    void setCompact(bool compact);

Q_SIGNALS:
    /// The place changed by the user's hand (filter, order, record). `step` is true for what Back should undo
    /// (following a link, another record, a committed filter), false for scrolling and typing.
    void placeChanged(bool step);
    /// A link in the page leads elsewhere.
    void placeRequested(const models::Place &place);
    void exportCountChanged();
    /// Work in the background for the foot of the window; total 0 ends it.
    void progressChanged(const QString &what, qint64 done, qint64 total);
    /// A sentence about what just happened, for the foot of the window.
    void messageRequested(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace browse
