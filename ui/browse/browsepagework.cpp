// What the reader keeps: notes and tags of the record that is read, and what is on screen as a view.

#include "ui/browse/browsepage_p.h"

#include "ui/browse/columnlayout.h"
#include "ui/browse/detailpane.h"
#include "ui/browse/notesection.h"
#include "ui/browse/pagehead.h"
#include "ui/browse/saveviewpanel.h"
#include "ui/browse/tableview.h"

#include "app/catalogue/catalogue.h"
#include "app/models/conditiontext.h"
#include "app/models/display.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace browse {

using namespace Qt::StringLiterals;

namespace {

QString sortText(const QList<catalogue::SortKey> &keys)
{
    QStringList words;
    for (const catalogue::SortKey &key : keys)
        words += (key.order == Qt::DescendingOrder ? u"-"_s : QString()) + key.column;
    return words.join(u',');
}

} // namespace

void BrowsePage::setWorkspace(models::WorkspaceService *workspace)
{
    d->workspace = workspace;
    d->connectWorkspace();
}

void BrowsePage::Private::connectWorkspace()
{
    head->saveButton()->show();
    connect(head->saveButton(), &QAbstractButton::clicked, page, [this] { askViewName(); });
    auto *pane = qobject_cast<DetailPane *>(detail);
    if (pane == nullptr)
        return;
    connect(pane, &DetailPane::recordShown, page, [this](const QString &id) {
        if (!id.isEmpty())
            return annotated.start(workspace->annotation(table.id, id));
        annotated.cancel();
        if (notes != nullptr)
            notes->clear();
    });
    // Written in another place: read anew.
    connect(workspace, &models::WorkspaceService::annotationsChanged, page,
            [this](const QString &changed, const QString &id) {
                if (changed == table.id && id == detail->recordId())
                    annotated.start(workspace->annotation(table.id, id));
            });
}

void BrowsePage::Private::showAnnotation(const domain::Result<models::WorkspaceService::Annotated> &found)
{
    if (!found) {
        if (notes != nullptr)
            notes->clear(); // else it would stay with another record's
        Q_EMIT page->messageRequested(models::errorText(found.error()));
        return;
    }
    if (found->annotation.record != detail->recordId())
        return;
    if (notes == nullptr) {
        auto *pane = static_cast<DetailPane *>(detail);
        notes = new NoteSection(pane);
        pane->addSection(notes);
        connect(notes, &NoteSection::edited, page, [this](const storage::Annotation &annotation) {
            // What is written is not called off, whatever is read next.
            workspace->annotate(annotation).then(notes, [this, id = annotation.record](const domain::Result<> &done) {
                if (!done)
                    notes->showError(done.error());
                else if (id == detail->recordId())
                    notes->showWritten();
            });
        });
    }
    notes->setAnnotation(found->annotation, found->tags);
}

void BrowsePage::Private::askViewName()
{
    if (savePanel == nullptr) {
        savePanel = new SaveViewPanel(page);
        auto *column = static_cast<QVBoxLayout *>(page->layout());
        column->insertWidget(column->indexOf(exportPanel), savePanel);
        connect(savePanel, &SaveViewPanel::saveRequested, page, [this](const QString &name) { saveView(name); });
        connect(savePanel, &SaveViewPanel::closed, page, [this] {
            savePanel->hide();
            view->setFocus(Qt::OtherFocusReason);
        });
    }
    QStringList parts;
    for (const query::Filter &condition : query::conditions(filter))
        parts += models::conditionText(table, model.columns().get(), condition);
    const QString title = catalogue::translated(table.title);
    //: Suggested name of a saved view: title of the table, and its conditions in words
    savePanel->ask(parts.isEmpty() ? title : tr("%1: %2").arg(title, parts.join(u", "_s)));
    viewNames.start(workspace->views());
}

void BrowsePage::Private::saveView(const QString &name)
{
    storage::SavedView kept{
        .name = name, .table = table.id, .filter = query::toText(filter), .sort = sortText(model.order())};
    for (const int column : view->columnLayout()->shownColumns())
        kept.columns += table.columns.at(column).id;
    workspace->saveView(kept).then(page, [this](const domain::Result<> &done) {
        if (!done)
            return savePanel->showError(models::errorText(done.error()));
        savePanel->hide();
        view->setFocus(Qt::OtherFocusReason);
        Q_EMIT page->messageRequested(tr("The view is kept under Saved views."));
    });
}

} // namespace browse
