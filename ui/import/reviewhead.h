#pragma once

#include "app/models/importservice.h"

#include <QElapsedTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace browse {
class ToneLabel;
}

namespace importpage {

/// Above the changes: what is being done and how far it is, or what an import would do, with the buttons for it.
class ReviewHead : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewHead(QWidget *parent = nullptr);

    void showWorking(const QString &what);
    void showProgress(const workflows::FileProgress &progress);
    void showPlan(const models::ImportService::Plan &plan);
    void showDone(const workflows::ImportDone &done);
    void showComparison(const models::ImportService::Comparison &comparison);
    void showError(const domain::Error &error);
    void showMessage(const QString &text);

Q_SIGNALS:
    void importRequested();
    void cancelRequested();
    void rejectedRequested();
    void backRequested();
    void tableRequested();

private:
    void setWorking(bool working);
    void setText(const QString &text, bool isError = false);
    void setTouched(const workflows::Touched &touched);
    /// Says so where not all changes are listed.
    void setCapped(qint64 changeCount);

    browse::ToneLabel *m_title;
    browse::ToneLabel *m_text;
    browse::ToneLabel *m_touched;
    browse::ToneLabel *m_capped;
    QProgressBar *m_bar;
    browse::ToneLabel *m_rate;
    QPushButton *m_import;
    QPushButton *m_rejected;
    QPushButton *m_table;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QElapsedTimer m_timer;
    workflows::FileProgress::Step m_step = workflows::FileProgress::Step::Reading;
};

} // namespace importpage
