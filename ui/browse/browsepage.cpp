#include "ui/browse/browsepage_p.h"

#include "ui/browse/chipbar.h"
#include "ui/browse/columnlayout.h"
#include "ui/browse/emptystate.h"
#include "ui/browse/exportpanel.h"
#include "ui/browse/facetpanel.h"
#include "ui/browse/filterbar.h"
#include "ui/browse/filtererror.h"
#include "ui/browse/notesection.h"
#include "ui/browse/pagehead.h"
#include "ui/browse/panes.h"
#include "ui/browse/recordpane.h"
#include "ui/browse/tableview.h"
#include "ui/browse/weblink.h"

#include "app/catalogue/catalogue.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStackedWidget>

namespace browse {

using namespace Qt::StringLiterals;
using columns::Position;
using domain::Result;

namespace {

constexpr int RememberedSelection = 200;

} // namespace

void BrowsePage::Private::ask(const query::Filter &wantedFilter, bool step)
{
    byReader = true;
    stepPending = stepPending || step;
    if (wantedFilter == model.filter() && model.isComplete() && wantedFilter == filter)
        return;
    model.setQuestion(wantedFilter, model.order());
}

void BrowsePage::Private::order(const QList<catalogue::SortKey> &keys)
{
    byReader = true;
    stepPending = true;
    view->setOrder(keys);
    model.setQuestion(filter, keys);
}

// Count, chips, facets and rows change together, so that what is seen is true at every moment.
void BrowsePage::Private::takeAnswer(const columns::Answer &answer)
{
    filter = model.shownFilter();
    head->setRowCount(answer.count(), model.totalCount(), !filter.isEmpty());
    head->chipBar()->setFilter(filter, model.columns().get());
    head->updateHint();
    facets->setFacets(answer.facets, filter);
    if (answer.count() == 0) {
        empty->explain(model.columns(), filter);
        reading.cancel();
        detail->clear();
    }
    const bool hadFocus = view->hasFocus();
    middle->setCurrentWidget(answer.count() == 0 ? static_cast<QWidget *>(empty) : view);
    if (hadFocus && answer.count() == 0)
        head->filterBar()->setFocus();
    Q_EMIT page->exportCountChanged();
    if (std::exchange(byReader, false))
        Q_EMIT page->placeChanged(std::exchange(stepPending, false));
}

void BrowsePage::Private::showError(const domain::Error &found)
{
    errorDelay.stop();
    if (!model.columns()) {
        middle->setCurrentWidget(empty);
        return empty->showError(found);
    }
    head->filterBar()->setInError(true);
    head->filterError()->showError(found);
    head->updateHint();
}

void BrowsePage::Private::clearError()
{
    errorDelay.stop();
    head->filterBar()->setInError(false);
    head->filterError()->clear();
    head->updateHint();
}

QString BrowsePage::Private::currentId() const
{
    return view->currentIndex().data(models::RowModel::IdRole).toString();
}

void BrowsePage::Private::readCurrent()
{
    readDelay.stop();
    const QModelIndex current = view->currentIndex();
    if (!current.isValid() || model.rowCount() == 0)
        return;
    const QString id = currentId();
    readPending = id.isEmpty();
    if (!readPending && id == detail->recordId())
        reading.cancel(); // it is being read already; another one that is on its way is not wanted any more
    else if (!readPending)
        reading.start(service.record(table.id, id));
}

// keys: of the record, of the top row, of the selection, as asked in show().
void BrowsePage::Private::bookmark(const std::vector<qint64> &keys) const
{
    TableView::Bookmark mark;
    const auto position = [&](std::size_t i) -> std::optional<Position> {
        const qint64 found = i < keys.size() && keys[i] >= 0 ? model.columns()->positionOf(keys[i]) : -1;
        return found < 0 ? std::nullopt : std::optional(static_cast<Position>(found));
    };
    mark.current = position(0);
    mark.top = position(1);
    for (std::size_t i = 2; i < keys.size(); ++i)
        if (const auto selected = position(i))
            mark.selected.push_back(*selected);
    view->setBookmark(std::move(mark));
}

void BrowsePage::Private::leadTo(const QString &address) const
{
    if (!openInBrowser(QUrl(address)))
        head->filterError()->showError({.message = tr("%1 is not an address of the web.").arg(address)});
}

ExportPanel::Content BrowsePage::Private::content() const
{
    ExportPanel::Content content{.filter = filter, .order = model.order(), .columns = {}, .selection = {}, .rows = 0};
    for (const int column : view->columnLayout()->shownColumns())
        content.columns += table.columns.at(column).id;
    content.rows = page->exportCount();
    if (view->selectedRowCount() > 1)
        content.selection = view->selectedPositions();
    return content;
}

BrowsePage::BrowsePage(const catalogue::Table &table, models::LibraryService &service, QSettings &settings,
                       QWidget *parent, RecordPane *pane)
    : QWidget(parent)
    , d(new Private(table, service, settings, pane, this))
{
}

BrowsePage::~BrowsePage()
{
    if (d->notes != nullptr)
        d->notes->flush();
    // The views go before the model that they look at.
    delete d->panes;
}

models::Place BrowsePage::place() const
{
    models::Place place;
    place.page = d->table.id;
    place.filter = d->filter;
    place.order = d->model.order();
    if (d->model.rowCount() == 0)
        return place;
    place.record = d->currentId();
    if (const int top = d->view->rowAt(0); top > 0)
        place.topRecord = d->model.index(top, 0).data(models::RowModel::IdRole).toString();
    if (const qint64 rows = d->view->selectedRowCount(); rows > 1 && rows <= RememberedSelection)
        for (const Position position : d->view->selectedPositions())
            place.selection += d->model.index(d->model.rowOf(position), 0).data(models::RowModel::IdRole).toString();
    place.selection.removeAll(QString());
    return place;
}

void BrowsePage::show(const models::Place &place)
{
    d->recordDelay.stop();
    d->clearError();
    d->byReader = false;
    d->stepPending = false;
    d->wanted = place;
    d->head->filterBar()->setFilter(place.filter);
    d->view->setOrder(place.order);
    if (!place.record.isEmpty() || !place.topRecord.isEmpty())
        d->placing.start(d->service.keys(d->table.id, QStringList{place.record, place.topRecord} + place.selection));
    else
        d->placing.cancel();
    d->view->columnLayout()->showOnly(place.columns);
    d->model.setQuestion(place.filter, place.order);
}

void BrowsePage::reload()
{
    d->model.load();
}

void BrowsePage::reloadFromTop()
{
    d->view->setBookmark({});
    d->detail->clear(); // a record of the same id may say something else in the other rows
    d->model.load();
}

void BrowsePage::focusFilter()
{
    d->head->filterBar()->setFocus(Qt::ShortcutFocusReason);
    d->head->filterBar()->selectAll();
}

void BrowsePage::focusNextPane(bool forward)
{
    QList<QWidget *> parts{d->head->filterBar(), d->facets, d->middle, d->detail};
    parts.removeIf([](const QWidget *part) { return !part->isVisible(); });
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < parts.size(); ++i)
        if (focus != nullptr && (parts.at(i) == focus || parts.at(i)->isAncestorOf(focus)))
            at = i;
    const qsizetype next = at < 0 ? 0 : (at + (forward ? 1 : parts.size() - 1)) % parts.size();
    QWidget *part = parts.at(next);
    if (part == d->facets)
        d->facets->takeFocus();
    else if (part == d->detail)
        d->detail->takeFocus();
    else if (part == d->middle)
        d->middle->currentWidget()->setFocus(Qt::TabFocusReason);
    else
        focusFilter();
}

qint64 BrowsePage::exportCount() const
{
    const qint64 selected = d->view->selectedRowCount();
    return selected > 1 ? selected : d->model.isComplete() ? d->model.rowCount() : 0;
}

void BrowsePage::startExport()
{
    d->exportPanel->setContent(d->content());
    d->exportPanel->show();
    d->exportPanel->takeFocus();
}

void BrowsePage::setCompact(bool compact)
{
    d->view->setCompact(compact);
}

void BrowsePage::setSaveDialog(SaveDialog dialog)
{
    d->exportPanel->setSaveDialog(std::move(dialog));
}

void BrowsePage::keyPressEvent(QKeyEvent *event)
{
    const QWidget *focus = QApplication::focusWidget();
    if (event->key() != Qt::Key_Escape || focus == nullptr)
        return QWidget::keyPressEvent(event);
    // Esc steps back: from a pane to the table, from the table to the filter.
    if (focus == d->view)
        focusFilter();
    else
        d->view->setFocus(Qt::OtherFocusReason);
}

void BrowsePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->panes->fitTo(width());
}

} // namespace browse
