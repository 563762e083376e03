#pragma once

#include "app/workflows/decisions.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QProgressBar;
class QPushButton;

namespace browse {
class ToneLabel;
}

namespace screeningpage {

/// The head of a queue: which run it is, how much of it is decided, and one button for each state with how many pairs
/// are in it.
class QueueHead : public QWidget
{
    Q_OBJECT

public:
    explicit QueueHead(QWidget *parent = nullptr);

    /// All runs that can be looked at, oldest first.
    void setRuns(const QList<workflows::Run> &runs, qint64 shown);
    void setQueue(const workflows::ScreeningQueue &queue);
    /// The state that the table is filtered by; empty: another filter or none.
    void setState(const QString &state);
    /// Whether the table shows only what the screening before did not have.
    void setOnlyNew(bool onlyNew);
    void showMessage(const QString &text, bool isError);
    /// While the run shown still goes: its progress and a way to cancel it take the place of what is decided.
    void setRunning(bool running);
    void setProgress(qint64 done, qint64 total);

Q_SIGNALS:
    void runRequested(qint64 run);
    void stateRequested(const QString &state);
    void onlyNewRequested(bool onlyNew);
    void newScreeningRequested();
    void reportRequested();
    void cancelRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void elideSummary();

    QString m_summaryText;
    QComboBox *m_runs;
    browse::ToneLabel *m_summary;
    QProgressBar *m_decided;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_again;
    QPushButton *m_report;
    QHBoxLayout *m_states;
    QPushButton *m_onlyNew;
    browse::ToneLabel *m_message;
};

} // namespace screeningpage
