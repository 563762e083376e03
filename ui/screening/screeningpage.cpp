#include "ui/screening/screeningpage.h"

#include "app/catalogue/catalogue.h"
#include "app/models/display.h"
#include "app/models/rowmodel.h"
#include "app/printing/pdf.h"
#include "app/query/parser.h"
#include "ui/browse/browsepage.h"
#include "ui/screening/decisionbar.h"
#include "ui/screening/queuehead.h"
#include "ui/screening/runningscreening.h"
#include "ui/screening/setuppanel.h"
#include "ui/screening/triagepane.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFileDialog>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace screeningpage {

using namespace Qt::StringLiterals;
using workflows::Verdict;

namespace {

const QString &tableId()
{
    static const QString id = u"screening"_s;
    return id;
}

qint64 pairsToDecide(const workflows::ScreeningQueue &queue)
{
    qint64 pairs = 0;
    for (const workflows::QueueRow &row : queue.rows)
        pairs += std::ranges::count_if(row.candidates, [](const workflows::QueueCandidate &candidate) {
            return candidate.standing != workflows::Standing::Decided;
        });
    return pairs;
}

// Names that were pasted have no name by which to know what was screened before.
bool followsAnother(const workflows::ScreeningQueue &queue)
{
    return queue.before && (!queue.run.content.supplierList.isEmpty() || !queue.run.content.name.isEmpty());
}

bool hasNew(const workflows::ScreeningQueue &queue)
{
    return std::ranges::any_of(queue.rows, [](const workflows::QueueRow &row) {
        return std::ranges::any_of(row.candidates, &workflows::QueueCandidate::isNew);
    });
}

} // namespace

ScreeningPage::ScreeningPage(models::LibraryService &library, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_service(library)
    , m_library(library)
    , m_running(new RunningScreening(m_service, this))
    , m_head(new QueueHead(this))
    , m_setup(new SetupPanel(m_service, this))
    , m_pane(new TriagePane(this))
    , m_table(nullptr)
    , m_stack(new QStackedWidget(this))
    , m_queuePart(new QWidget(this))
    , m_reading([this](const State &state) { showState(state); })
    , m_opening([this](const Queue &queue) { showQueue(queue); })
    , m_deciding([this](const Entries &entries) { decided(entries); })
    , m_saving([this](const domain::Result<QString> &saved) {
        if (saved)
            m_head->showMessage(tr("Written to %1").arg(QDir::toNativeSeparators(*saved)), false);
        else
            m_head->showMessage(models::errorText(saved.error()), true);
    })
{
    setObjectName(u"screeningPage"_s);
    const catalogue::Table &table = *catalogue::findWorkTable(tableId());
    library.setMemoryTable(workflows::MemoryTable::make(table, {}, QLocale().name().left(2)));
    m_table = new browse::BrowsePage(table, library, settings, this, m_pane);
    build();
    connectRunning();
    addKeys();
    m_reading.start(m_service.state());
}

void ScreeningPage::build()
{
    auto *queue = new QVBoxLayout(m_queuePart);
    queue->setContentsMargins(0, 0, 0, 0);
    queue->setSpacing(0);
    queue->addWidget(m_head);
    queue->addWidget(m_table, 1);
    m_stack->addWidget(m_setup);
    m_stack->addWidget(m_queuePart);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    connect(m_setup, &SetupPanel::left, this, [this] { m_stack->setCurrentWidget(m_queuePart); });
    connect(m_head, &QueueHead::runRequested, this, &ScreeningPage::openRun);
    connect(m_head, &QueueHead::newScreeningRequested, this, [this] {
        m_stack->setCurrentWidget(m_setup);
        m_setup->beginAnew();
    });
    connect(m_head, &QueueHead::stateRequested, this, &ScreeningPage::filterByState);
    connect(m_head, &QueueHead::onlyNewRequested, this, &ScreeningPage::showOnlyNew);
    connect(m_head, &QueueHead::reportRequested, this, &ScreeningPage::saveReport);
    connect(m_table, &browse::BrowsePage::placeRequested, this, &ScreeningPage::placeRequested);
    connect(m_table, &browse::BrowsePage::progressChanged, this, &ScreeningPage::progressChanged);
    connect(m_table, &browse::BrowsePage::placeChanged, this, [this] {
        const auto choice = query::choiceOf(m_table->place().filter, u"decision"_s, query::Comparison::Matches);
        m_head->setState(choice.anyOf.size() == 1 ? choice.anyOf.first() : QString());
        const auto fresh = query::choiceOf(m_table->place().filter, u"new"_s, query::Comparison::Matches);
        m_head->setOnlyNew(fresh.anyOf == QStringList{u"true"_s});
    });
    DecisionBar &bar = m_pane->decisionBar();
    connect(&bar, &DecisionBar::decided, this, &ScreeningPage::decide);
    connect(&bar, &DecisionBar::left, this,
            [this] { m_table->findChild<QAbstractItemView *>(u"table"_s)->setFocus(Qt::OtherFocusReason); });
}

void ScreeningPage::connectRunning()
{
    connect(m_setup, &SetupPanel::screenRequested, this, &ScreeningPage::begin);
    connect(m_setup, &SetupPanel::cancelRequested, m_running, &RunningScreening::cancel);
    connect(m_head, &QueueHead::cancelRequested, m_running, &RunningScreening::cancel);
    connect(m_running, &RunningScreening::progressed, this, [this](qint64 done, qint64 total) {
        m_setup->setProgress(done, total);
        m_head->setProgress(done, total);
        //: In the foot of the window, beside a progress bar
        Q_EMIT progressChanged(tr("Screening suppliers"), done, total);
    });
    connect(m_running, &RunningScreening::found, this, &ScreeningPage::showSoFar);
    connect(m_running, &RunningScreening::ended, this, [this](qint64 run) {
        leaveRunning();
        m_run = run;
        m_steps.clear();
        m_undone.clear();
        m_reading.start(m_service.state());
    });
    connect(m_running, &RunningScreening::stopped, this, [this] {
        m_isStopped = true; // left when the record has been asked
        m_reading.start(m_service.state());
    });
    connect(m_running, &RunningScreening::failed, this, [this](const QString &message) {
        leaveRunning();
        goBackToFormer();
        m_setup->showNote(message, true);
    });
}

void ScreeningPage::begin(const models::SupplierOrigin &origin, const QStringList &lists,
                          const workflows::ScreenSettings &settings)
{
    m_reading.cancel();
    m_opening.cancel();
    m_isFresh = true;
    m_isStopped = false;
    m_formerRun = m_run;
    m_running->start(origin, lists, settings);
    m_setup->setRunning(true);
    m_head->setRunning(true);
}

void ScreeningPage::leaveRunning()
{
    Q_EMIT progressChanged(tr("Screening suppliers"), 0, 0);
    m_setup->setRunning(false);
    m_head->setRunning(false);
}

// Where only what is new is shown, there is nothing to show until something is.
void ScreeningPage::showSoFar(const QueuePtr &soFar)
{
    if (followsAnother(soFar->queue) && !hasNew(soFar->queue))
        return;
    const bool first = !std::exchange(m_isSoFar, true);
    m_run = soFar->queue.run.number;
    if (first) {
        m_head->setRuns(m_runs + QList{soFar->queue.run}, m_run);
        m_pane->decisionBar().setEnabled(false);
    }
    present(soFar);
}

// The rows of a screening that came to nothing go; what was shown before it comes back, behind the setting up.
void ScreeningPage::goBackToFormer()
{
    m_isFresh = false;
    m_stack->setCurrentWidget(m_setup);
    takeFocus();
    if (!std::exchange(m_isSoFar, false))
        return;
    m_queue.reset();
    m_pane->setQueue({});
    m_pane->decisionBar().setEnabled(true);
    m_library.setMemoryTable(
        workflows::MemoryTable::make(*catalogue::findWorkTable(tableId()), {}, QLocale().name().left(2)));
    m_table->reloadFromTop();
    m_run = m_formerRun;
    m_staysBehind = m_run > 0;
    if (m_staysBehind)
        openRun(m_run);
}

// Single keys count in the table alone: elsewhere they are letters.
void ScreeningPage::addKeys()
{
    auto *view = m_table->findChild<QAbstractItemView *>(u"table"_s);
    const auto key = [&](const QKeySequence &keys, QWidget *where, Qt::ShortcutContext context, auto function) {
        auto *shortcut = new QShortcut(keys, where);
        shortcut->setContext(context);
        connect(shortcut, &QShortcut::activated, this, function);
    };
    key(QKeySequence(Qt::Key_M), view, Qt::WidgetShortcut, [this] { choose(Verdict::Match); });
    key(QKeySequence(Qt::Key_N), view, Qt::WidgetShortcut, [this] { choose(Verdict::NotAMatch); });
    key(QKeySequence(Qt::Key_U), view, Qt::WidgetShortcut, [this] { choose(Verdict::Unsure); });
    for (QWidget *where : std::initializer_list<QWidget *>{view, m_pane}) {
        // All keys of the platform: making again is Ctrl+Shift+Z here and Ctrl+Y there, and some have both.
        const auto keys = [&](QKeySequence::StandardKey standard, auto function) {
            auto *shortcut = new QShortcut(standard, where);
            shortcut->setContext(Qt::WidgetWithChildrenShortcut);
            connect(shortcut, &QShortcut::activated, this, function);
        };
        keys(QKeySequence::Undo, [this] { undo(); });
        keys(QKeySequence::Redo, [this] { redo(); });
    }
}

void ScreeningPage::showState(const State &state)
{
    if (m_isStopped)
        leaveRunning();
    if (!state) {
        m_stack->setCurrentWidget(m_setup);
        return;
    }
    const qint64 latest = m_runs.isEmpty() ? 0 : m_runs.constLast().number;
    m_runs = state->runs;
    m_setup->setState(*state);
    m_setup->setCanGoBack(!m_runs.isEmpty());
    if (std::exchange(m_isStopped, false)) {
        if (m_runs.isEmpty() || m_runs.constLast().number == latest) {
            goBackToFormer();
            return m_setup->showNote(tr("Stopped. Nothing was recorded."), false);
        }
        m_run = m_runs.constLast().number; // it had ended before it could be stopped
    }
    if (m_runs.isEmpty()) {
        m_stack->setCurrentWidget(m_setup);
        return Q_EMIT toDecideChanged(-1);
    }
    openRun(m_run > 0 ? m_run : m_runs.constLast().number);
}

void ScreeningPage::openRun(qint64 run)
{
    m_run = run;
    m_head->setRuns(m_runs, run);
    m_opening.start(m_service.queue(run));
}

void ScreeningPage::showQueue(const Queue &queue)
{
    if (!queue)
        return m_head->showMessage(models::errorText(queue.error()), true);
    m_isSoFar = false;
    m_pane->decisionBar().setEnabled(true);
    present(*queue);
    Q_EMIT toDecideChanged(pairsToDecide(m_queue->queue));
}

// Of the run that is shown already only what changed; another run from the top.
void ScreeningPage::present(const QueuePtr &queue)
{
    const bool another = !m_queue || m_queue->queue.run.number != queue->queue.run.number;
    m_queue = queue;
    m_library.setMemoryTable(m_queue->table);
    m_head->setQueue(m_queue->queue);
    m_pane->setQueue(m_queue);
    another ? m_table->reloadFromTop() : m_table->reload();
    QStringList reasons;
    for (const Step &step : std::as_const(m_steps))
        if (!reasons.contains(step.reason))
            reasons.prepend(step.reason);
    m_pane->decisionBar().setReasons(reasons);
    if (!another)
        return;
    showOnlyNew(std::exchange(m_isFresh, false) && followsAnother(m_queue->queue));
    if (std::exchange(m_staysBehind, false))
        return;
    m_stack->setCurrentWidget(m_queuePart);
    takeFocus();
}

bool ScreeningPage::showsQueue() const
{
    return m_stack->currentWidget() == m_queuePart;
}

void ScreeningPage::takeFocus()
{
    if (showsQueue())
        m_table->findChild<QAbstractItemView *>(u"table"_s)->setFocus(Qt::OtherFocusReason);
    else
        m_setup->takeFocus();
}

void ScreeningPage::filterByState(const QString &state)
{
    models::Place place = m_table->place();
    query::Choice choice = query::choiceOf(place.filter, u"decision"_s, query::Comparison::Matches);
    choice.anyOf = state.isEmpty() ? QStringList() : QStringList{state};
    place.filter = query::withChoice(place.filter, u"decision"_s, choice);
    m_table->show(place);
    m_head->setState(state);
}

// After a list has been screened again: what the screening before did not have, or had otherwise.
void ScreeningPage::showOnlyNew(bool onlyNew)
{
    if (onlyNew && !hasNew(m_queue->queue)) {
        m_head->setOnlyNew(false);
        return m_head->showMessage(tr("Nothing is new since the screening before: all of it is shown."), false);
    }
    models::Place place = m_table->place();
    query::Choice choice = query::choiceOf(place.filter, u"new"_s, query::Comparison::Matches);
    const QStringList wanted = onlyNew ? QStringList{u"true"_s} : QStringList();
    if (choice.anyOf != wanted) {
        choice.anyOf = wanted;
        place.filter = query::withChoice(place.filter, u"new"_s, choice);
        m_table->show(place);
    }
    m_head->setOnlyNew(onlyNew);
    m_head->showMessage(
        onlyNew ? tr("Only what is new since the screening before is shown. “Only new” shows all again.") : QString(),
        false);
}

void ScreeningPage::saveReport()
{
    auto *dialog = new QFileDialog(this, tr("Save the record of all screenings"), QString(),
                                   tr("Report to print (*.pdf);;Record as CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    //: Suggested file name of the report
    dialog->selectFile(tr("screening report") + u".pdf"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"csv"_s) ? u"csv"_s : u"pdf"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        //: Title of a printed report
        const QString title = tr("Screening record");
        m_saving.start(m_service.exportRecord(path, [title](const QString &html, QIODevice &device) {
            return printing::writePdf(html, title, device) != printing::Printed::Failed;
        }));
    });
    dialog->open();
}

} // namespace screeningpage
