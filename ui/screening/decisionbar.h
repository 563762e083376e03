#pragma once

#include "app/workflows/recordcontent.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QPushButton;

namespace browse {
class ToneLabel;
}

namespace screeningpage {

/// Where a pair is decided: match, not a match or unsure, and why. A decision without a reason is not taken.
class DecisionBar : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(QWidget *parent = nullptr);

    /// Another pair: no verdict is chosen; the reason is the one given, empty for a pair that nobody has decided.
    /// others: how many more pairs are the same names once more.
    void begin(std::optional<workflows::Verdict> verdict, const QString &reason, qsizetype others);
    /// Chooses a verdict and puts the keyboard into the reason.
    void choose(workflows::Verdict verdict);
    /// Says what went wrong, or nothing.
    void showError(const QString &message);
    /// Reasons that Up and Down bring back, the latest first.
    void setReasons(const QStringList &reasons);

Q_SIGNALS:
    void decided(workflows::Verdict verdict, const QString &reason, bool alsoOthers);
    /// Esc: back to the table without a decision.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add(workflows::Verdict verdict, const QString &name, const QString &text, const QString &key);
    void submit();
    void updateEnabled();

    QButtonGroup *m_verdicts;
    QLineEdit *m_reason;
    QStringList m_reasons;
    qsizetype m_shown = -1;
    QCheckBox *m_others;
    QPushButton *m_record;
    browse::ToneLabel *m_note;
};

} // namespace screeningpage
