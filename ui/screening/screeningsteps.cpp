// The analyst's steps: decide, take back, make again.

#include "ui/screening/screeningpage.h"

#include "app/catalogue/catalogue.h"
#include "app/models/display.h"
#include "app/models/rowmodel.h"
#include "ui/browse/browsepage.h"
#include "ui/screening/decisionbar.h"
#include "ui/screening/queuehead.h"
#include "ui/screening/triagepane.h"

#include <QAbstractItemView>

namespace screeningpage {

using namespace Qt::StringLiterals;
using workflows::Verdict;

// What is not in the record yet cannot be decided on.
bool ScreeningPage::refusesWhileRunning()
{
    if (m_isSoFar)
        m_head->showMessage(tr("Pairs can be decided when the screening has ended."), false);
    return m_isSoFar;
}

void ScreeningPage::choose(Verdict verdict)
{
    if (refusesWhileRunning())
        return;
    // A key may come before the row that was gone to has been read; it is meant for that row.
    const QModelIndex current = m_table->findChild<QAbstractItemView *>(u"table"_s)->currentIndex();
    if (const QString id = current.data(models::RowModel::IdRole).toString(); !id.isEmpty() && id != m_pane->recordId())
        m_pane->showRow(id);
    if (m_pane->candidate() == nullptr)
        return m_head->showMessage(tr("This supplier has no candidate to decide about."), false);
    m_head->showMessage({}, false);
    m_pane->decisionBar().choose(verdict);
    m_pane->showDecision();
}

void ScreeningPage::decide(Verdict verdict, const QString &reason, bool alsoOthers)
{
    const workflows::QueueCandidate *candidate = m_pane->candidate();
    if (candidate == nullptr || m_deciding.isRunning() || refusesWhileRunning())
        return;
    m_pending = {.candidates = alsoOthers ? workflows::identicalPairs(m_queue->queue, candidate->entry)
                                          : QList<qint64>{candidate->entry},
                 .decisions = {},
                 .verdict = verdict,
                 .reason = reason};
    m_pendingKind = Pending::Decision;
    goToNext();
    m_deciding.start(m_service.decide(m_pending.candidates, verdict, reason));
}

void ScreeningPage::decided(const Entries &entries)
{
    const Pending kind = std::exchange(m_pendingKind, Pending::None);
    if (!entries) {
        m_waiting.clear();
        return m_head->showMessage(models::errorText(entries.error()), true);
    }
    m_head->showMessage({}, false);
    if (kind == Pending::Undo) {
        m_undone += m_steps.takeLast();
    } else {
        m_pending.decisions = *entries;
        if (kind == Pending::Redo)
            m_undone.removeLast();
        else
            m_undone.clear();
        m_steps += m_pending;
    }
    m_opening.start(m_service.queue(m_run));
    if (!m_waiting.isEmpty())
        m_waiting.takeFirst() == Pending::Undo ? undo() : redo();
}

void ScreeningPage::undo()
{
    if (refusesWhileRunning())
        return;
    if (m_deciding.isRunning())
        return m_waiting.append(Pending::Undo);
    if (m_steps.isEmpty())
        return;
    m_pendingKind = Pending::Undo;
    m_deciding.start(m_service.withdraw(m_steps.constLast().decisions));
}

void ScreeningPage::redo()
{
    if (refusesWhileRunning())
        return;
    if (m_deciding.isRunning())
        return m_waiting.append(Pending::Redo);
    if (m_undone.isEmpty())
        return;
    m_pending = m_undone.constLast();
    m_pendingKind = Pending::Redo;
    m_deciding.start(m_service.decide(m_pending.candidates, m_pending.verdict, m_pending.reason));
}

// To the next pair below that nobody has decided, the ones just decided together left out; the last one stays.
void ScreeningPage::goToNext()
{
    auto *view = m_table->findChild<QAbstractItemView *>(u"table"_s);
    const QAbstractItemModel *model = view->model();
    const int column = catalogue::findWorkTable(u"screening"_s)->indexOf(u"decision"_s);
    const int current = view->currentIndex().row();
    view->setFocus(Qt::OtherFocusReason);
    for (int row = current + 1; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, column);
        const QString id = index.data(models::RowModel::IdRole).toString();
        if (index.data(models::RowModel::ValuesRole).toStringList().value(0) != "to_decide"_L1 ||
            m_pending.candidates.contains(id.toLongLong()))
            continue;
        view->setCurrentIndex(index.siblingAtColumn(view->currentIndex().column()));
        return;
    }
}

} // namespace screeningpage
