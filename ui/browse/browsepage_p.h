#pragma once

#include "app/models/rowmodel.h"
#include "app/models/workspaceservice.h"
#include "app/tasks/latest.h"
#include "ui/browse/browsepage.h"
#include "ui/browse/exportpanel.h"

#include <QTimer>

class QStackedWidget;

namespace browse {

class BusyLine;
class NoteSection;
class SaveViewPanel;
class RecordPane;
class EmptyState;
class FacetPanel;
class PageHead;
class Panes;
class TableView;

/// The parts of the page and what it keeps: the one filter, and what is still on its way. Parts and their signals are
/// tied together in browsepageparts.cpp; what follows from them is in browsepage.cpp.
struct BrowsePage::Private
{
    using Record = domain::Result<std::optional<storage::Record>>;

    BrowsePage *page;
    const catalogue::Table &table;
    models::LibraryService &service;
    models::RowModel model;
    PageHead *head;
    BusyLine *line;
    ExportPanel *exportPanel;
    FacetPanel *facets;
    TableView *view;
    EmptyState *empty;
    QStackedWidget *middle;
    RecordPane *detail;
    Panes *panes;
    tasks::Latest<Record> reading;
    tasks::Latest<domain::Result<std::vector<qint64>>> placing;

    models::WorkspaceService *workspace = nullptr;
    NoteSection *notes = nullptr; // made when there is a record to note something about
    SaveViewPanel *savePanel = nullptr;
    tasks::Latest<domain::Result<models::WorkspaceService::Annotated>> annotated;
    tasks::Latest<domain::Result<QList<storage::SavedView>>> viewNames;

    query::Filter filter = {}; // the one whose rows are shown
    models::Place wanted = {}; // whose record, selection and top row are still to be put back
    bool stepPending = false;  // the answer that comes is a step for Back
    bool readPending = false;  // the current row's id is still to come
    bool byReader = false;     // the answer that comes was asked for by the reader
    domain::Error error = {};
    QTimer errorDelay;
    QTimer recordDelay;
    QTimer readDelay;

    Private(const catalogue::Table &described, models::LibraryService &library, QSettings &settings, RecordPane *pane,
            BrowsePage *owner);

    void build();
    void connectFilter();
    void connectTable();
    void connectRest();
    void connectWorkspace();
    void showAnnotation(const domain::Result<models::WorkspaceService::Annotated> &found);
    void askViewName();
    void saveView(const QString &name);
    void ask(const query::Filter &wantedFilter, bool step);
    void order(const QList<catalogue::SortKey> &keys);
    void takeAnswer(const columns::Answer &answer);
    void showError(const domain::Error &found);
    void clearError();
    void readCurrent();
    void bookmark(const std::vector<qint64> &keys) const;
    void leadTo(const QString &address) const;
    [[nodiscard]] QString currentId() const;
    [[nodiscard]] ExportPanel::Content content() const;
};

} // namespace browse
