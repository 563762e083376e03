#pragma once

#include "app/models/libraryservice.h"
#include "app/models/place.h"
#include "app/tasks/latest.h"
#include "ui/shell/searchresults.h"

#include <QObject>

class QAction;

namespace shell {

class SearchField;
class SearchPopup;

/// Ctrl+K: brings the field, the list under it and the library's search together. Only the answer to what was typed
/// last is shown. Enter takes the first result, and waits for it where it is still on its way.
class SearchEverything : public QObject
{
    Q_OBJECT

public:
    /// window is what the list is laid over.
    SearchEverything(SearchField &field, QWidget &window, QObject *parent);
    ~SearchEverything() override;

    /// The library to search; nullptr while none is open. It must outlive its being set.
    void setService(models::LibraryService *service);
    /// What can be asked for by name.
    void setActions(const QList<QAction *> &actions);

Q_SIGNALS:
    void placeRequested(const models::Place &place);
    /// Escape in the empty field: back to where one was.
    void left();

private:
    using Hits = domain::Result<QList<workflows::Hit>>;

    void look(const QString &text);
    void showHits(const Hits &hits);
    void choose(int row);
    void popUp();
    void dismiss();
    bool eventFilter(QObject *watched, QEvent *event) override;

    SearchField &m_field;
    QWidget &m_window;
    models::LibraryService *m_service = nullptr;
    QList<QAction *> m_actions;
    SearchResults m_results;
    SearchPopup *m_popup;
    tasks::Latest<Hits> m_latest;
    bool m_chooseWhenThere = false;
    bool m_moved = false; // by the arrow keys, since the last letter
};

} // namespace shell
