#pragma once

#include "app/models/place.h"
#include "app/models/screeningservice.h"
#include "app/query/filter.h"
#include "app/tasks/latest.h"

#include <QSettings>
#include <QWidget>

class QStackedWidget;

namespace browse {
class BrowsePage;
}

namespace screeningpage {

class QueueHead;
class RunningScreening;
class SetupPanel;
class TriagePane;

/// Screening: set one up, then decide pair by pair. The queue is the table page on the table `screening`, with a pane
/// of its own; M, N and U decide, Ctrl+Z takes back, every step.
class ScreeningPage : public QWidget
{
    Q_OBJECT

public:
    ScreeningPage(models::LibraryService &library, QSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] browse::BrowsePage &table() const { return *m_table; }
    /// Whether the queue is shown, not the setting up.
    [[nodiscard]] bool showsQueue() const;
    void takeFocus();

Q_SIGNALS:
    void placeRequested(const models::Place &place);
    void progressChanged(const QString &what, qint64 done, qint64 total);
    /// How many pairs are still to be decided, for the navigation; negative: there is no screening.
    void toDecideChanged(qint64 pairs);

private:
    using State = domain::Result<models::ScreeningService::State>;
    using QueuePtr = std::shared_ptr<const models::ScreeningService::Queue>;
    using Queue = domain::Result<QueuePtr>;
    using Entries = domain::Result<QList<qint64>>;
    // One step of the analyst, to be taken back or made again.
    struct Step
    {
        QList<qint64> candidates;
        QList<qint64> decisions; // empty while taken back
        workflows::Verdict verdict = workflows::Verdict::Unsure;
        QString reason;
    };

    void build();
    void addKeys();
    void connectRunning();
    void begin(const models::SupplierOrigin &origin, const QStringList &lists,
               const workflows::ScreenSettings &settings);
    void leaveRunning();
    void showSoFar(const QueuePtr &soFar);
    void goBackToFormer();
    void showState(const State &state);
    void openRun(qint64 run);
    void showQueue(const Queue &queue);
    void present(const QueuePtr &queue);
    [[nodiscard]] bool refusesWhileRunning();
    void choose(workflows::Verdict verdict);
    void decide(workflows::Verdict verdict, const QString &reason, bool alsoOthers);
    void decided(const Entries &entries);
    void undo();
    void redo();
    void goToNext();
    void filterByState(const QString &state);
    void showOnlyNew(bool onlyNew);
    void saveReport();

    models::ScreeningService m_service;
    models::LibraryService &m_library;
    RunningScreening *m_running;
    QueueHead *m_head;
    SetupPanel *m_setup;
    TriagePane *m_pane;
    browse::BrowsePage *m_table;
    QStackedWidget *m_stack;
    QWidget *m_queuePart;
    QueuePtr m_queue;
    QList<workflows::Run> m_runs;
    qint64 m_run = 0;
    qint64 m_formerRun = 0;     // what to go back to where a screening is stopped
    bool m_isSoFar = false;     // m_queue is of the screening that runs
    bool m_staysBehind = false; // the queue to be shown next comes back behind the setting up
    bool m_isStopped = false;   // a screening was stopped; whether it had just ended is not known yet
    QList<Step> m_steps;
    QList<Step> m_undone;
    Step m_pending;
    enum class Pending { None, Decision, Undo, Redo } m_pendingKind = Pending::None;
    QList<Pending> m_waiting; // keys pressed while a step is being written
    bool m_isFresh = false;   // the run to be shown has just been made
    tasks::Latest<State> m_reading;
    tasks::Latest<Queue> m_opening;
    tasks::Latest<Entries> m_deciding;
    tasks::Latest<domain::Result<QString>> m_saving;
};

} // namespace screeningpage
