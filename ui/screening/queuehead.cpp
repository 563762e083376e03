#include "ui/screening/queuehead.h"

#include "app/catalogue/vocabulary.h"
#include "app/models/screeningservice.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/metrics.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace screeningpage {

using namespace Qt::StringLiterals;
using browse::ToneLabel;

namespace {

constexpr int LeastRunName = 20; // characters

QString stateOf(const workflows::QueueRow &row, const workflows::QueueCandidate *candidate)
{
    if (candidate == nullptr)
        return row.status == workflows::SupplierStatus::NotScreenable ? u"not_screenable"_s : u"none"_s;
    return candidate->standing == workflows::Standing::Decided && candidate->decision
               ? workflows::verdictId(candidate->decision->content.verdict)
               : u"to_decide"_s;
}

QString runTitle(const workflows::Run &run)
{
    const QDateTime time = QDateTime::fromString(run.content.time, Qt::ISODate).toLocalTime();
    //: In place of a file's name: the suppliers came from the clipboard
    const QString name = run.content.name.isEmpty() ? QueueHead::tr("Pasted names") : run.content.name;
    //: A screening: %1 is the name of a supplier list, %2 day and time
    return QueueHead::tr("%1, %2").arg(name, QLocale().toString(time, QLocale::ShortFormat));
}

} // namespace

QueueHead::QueueHead(QWidget *parent)
    : QWidget(parent)
    , m_runs(new QComboBox(this))
    , m_summary(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_decided(new QProgressBar(this))
    , m_progress(new QProgressBar(this))
    //: Button: stops the screening that is running
    , m_cancel(new QPushButton(tr("Cancel"), this))
    //: Button: screens another supplier list
    , m_again(new QPushButton(tr("New screening…"), this))
    //: Button: writes the record of all screenings to a file
    , m_report(new QPushButton(tr("Report…"), this))
    , m_states(new QHBoxLayout)
    , m_onlyNew(new QPushButton(this))
    , m_message(new ToneLabel(ToneLabel::Tone::Secondary, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_runs->setObjectName(u"runs"_s);
    //: Accessible name of the list of screenings
    m_runs->setAccessibleName(tr("Screening"));
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_runs->setMinimumContentsLength(LeastRunName);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary->installEventFilter(this);
    m_decided->setObjectName(u"decidedBar"_s);
    m_decided->setAccessibleName(tr("Decided"));
    m_decided->setTextVisible(false);
    m_message->setWordWrap(true);
    m_message->hide();
    m_progress->setObjectName(u"queueProgress"_s);
    m_progress->setAccessibleName(tr("Screening suppliers"));
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(u"cancelRun"_s);
    m_again->setObjectName(u"newScreening"_s);
    m_report->setObjectName(u"report"_s);
    auto *first = new QHBoxLayout;
    first->setSpacing(style::Gap);
    first->addWidget(m_runs);
    first->addWidget(m_summary, 4);
    first->addWidget(m_decided, 1);
    first->addWidget(m_progress, 1);
    first->addWidget(m_cancel);
    first->addWidget(m_again);
    first->addWidget(m_report);
    m_states->setSpacing(style::TinyGap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::Margin, style::Gap, style::Margin, style::TinyGap);
    column->setSpacing(style::SmallGap);
    column->addLayout(first);
    column->addLayout(m_states);
    column->addWidget(m_message);
    m_onlyNew->setObjectName(u"onlyNew"_s);
    m_onlyNew->setCheckable(true);
    m_onlyNew->setAutoDefault(false);
    m_onlyNew->hide();
    connect(m_onlyNew, &QAbstractButton::clicked, this, &QueueHead::onlyNewRequested);
    m_states->addWidget(m_onlyNew);
    for (const catalogue::Value &value : catalogue::vocabulary(u"screening_decision"_s)) {
        auto *button = new QPushButton(this);
        button->setObjectName(u"state-"_s + value.id);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setProperty("state", value.id);
        connect(button, &QAbstractButton::clicked, this,
                [this, id = value.id](bool on) { Q_EMIT stateRequested(on ? id : QString()); });
        m_states->addWidget(button);
    }
    m_states->addStretch(1);
    connect(m_runs, &QComboBox::activated, this,
            [this](int index) { Q_EMIT runRequested(m_runs->itemData(index).toLongLong()); });
    connect(m_again, &QAbstractButton::clicked, this, &QueueHead::newScreeningRequested);
    connect(m_report, &QAbstractButton::clicked, this, &QueueHead::reportRequested);
    connect(m_cancel, &QAbstractButton::clicked, this, &QueueHead::cancelRequested);
    setRunning(false);
}

void QueueHead::setRuns(const QList<workflows::Run> &runs, qint64 shown)
{
    m_runs->clear();
    for (qsizetype i = runs.size() - 1; i >= 0; --i)
        m_runs->addItem(runTitle(runs.at(i)), runs.at(i).number);
    m_runs->setCurrentIndex(m_runs->findData(shown));
}

void QueueHead::setQueue(const workflows::ScreeningQueue &queue)
{
    QHash<QString, int> counts;
    int pairs = 0;
    int fresh = 0;
    for (const workflows::QueueRow &row : queue.rows) {
        if (row.candidates.isEmpty())
            ++counts[stateOf(row, nullptr)];
        for (const workflows::QueueCandidate &candidate : row.candidates) {
            ++counts[stateOf(row, &candidate)];
            ++pairs;
            fresh += candidate.isNew ? 1 : 0;
        }
    }
    const QLocale locale;
    const workflows::RunContent &run = queue.run.content;
    const QStringList parts{tr("%n supplier(s)", nullptr, static_cast<int>(run.suppliers)),
                            tr("%n with candidates", nullptr, static_cast<int>(run.withCandidate)),
                            //: %1 is a score
                            tr("threshold %1").arg(locale.toString(run.threshold, 'f', 2))};
    //: Between the parts of the summary of a screening
    m_summaryText = parts.join(tr(", "));
    m_summary->setMaximumWidth(m_summary->fontMetrics().horizontalAdvance(m_summaryText) + style::SmallGap);
    m_summary->setToolTip(m_summaryText);
    elideSummary();
    m_decided->setRange(0, qMax(pairs, 1));
    m_decided->setValue(pairs == 0 ? 1 : pairs - counts.value(u"to_decide"_s));
    m_decided->setToolTip(
        tr("%1 of %2 decided").arg(locale.toString(pairs - counts.value(u"to_decide"_s)), locale.toString(pairs)));
    m_onlyNew->setVisible(queue.before.has_value() && fresh < pairs);
    //: Button that shows only the pairs that the screening before did not have: %1 is how many
    m_onlyNew->setText(tr("Only new · %1").arg(locale.toString(fresh)));
    for (auto *button : findChildren<QPushButton *>()) {
        const QString state = button->property("state").toString();
        if (state.isEmpty())
            continue;
        const int count = counts.value(state);
        //: Button that shows the pairs in a state: %1 is the state, %2 how many
        button->setText(
            tr("%1 · %2").arg(catalogue::valueTitle(u"screening_decision"_s, state), locale.toString(count)));
        button->setVisible(count > 0 || button->isChecked());
    }
}

// In a narrow window the run's name goes before what is said of it.
void QueueHead::elideSummary()
{
    m_summary->setText(m_summary->fontMetrics().elidedText(m_summaryText, Qt::ElideRight, m_summary->width()));
}

bool QueueHead::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_summary && event->type() == QEvent::Resize)
        elideSummary();
    return QWidget::eventFilter(watched, event);
}

void QueueHead::setState(const QString &state)
{
    for (auto *button : findChildren<QPushButton *>())
        if (button->isCheckable() && button != m_onlyNew)
            button->setChecked(button->property("state").toString() == state);
}

void QueueHead::setOnlyNew(bool onlyNew)
{
    m_onlyNew->setChecked(onlyNew);
}

void QueueHead::setRunning(bool running)
{
    m_runs->setEnabled(!running);
    m_decided->setVisible(!running);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_again->setVisible(!running);
    m_report->setVisible(!running);
    m_progress->setRange(0, 0);
}

void QueueHead::setProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
}

void QueueHead::showMessage(const QString &text, bool isError)
{
    m_message->setTone(isError ? ToneLabel::Tone::Danger : ToneLabel::Tone::Secondary);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace screeningpage
