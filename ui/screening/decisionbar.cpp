#include "ui/screening/decisionbar.h"

#include "ui/browse/flowlayout.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/metrics.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace screeningpage {

using namespace Qt::StringLiterals;
using browse::ToneLabel;
using workflows::Verdict;

DecisionBar::DecisionBar(QWidget *parent)
    : QWidget(parent)
    , m_verdicts(new QButtonGroup(this))
    , m_reason(new QLineEdit(this))
    , m_others(new QCheckBox(this))
    //: Button: writes the decision into the record
    , m_record(new QPushButton(tr("Record decision"), this))
    , m_note(new ToneLabel(ToneLabel::Tone::Secondary, this))
{
    auto *buttons = new browse::FlowLayout;
    buttons->setSpacing(style::SmallGap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::SmallGap);
    column->addLayout(buttons);
    //: Button: the supplier is the listed entity. %1 is the key that does the same
    add(Verdict::Match, u"matchButton"_s, tr("Match (%1)"), u"M"_s);
    //: Button: the supplier is not the listed entity. %1 is the key that does the same
    add(Verdict::NotAMatch, u"notAMatchButton"_s, tr("Not a match (%1)"), u"N"_s);
    //: Button: it cannot be told yet. %1 is the key that does the same
    add(Verdict::Unsure, u"unsureButton"_s, tr("Unsure (%1)"), u"U"_s);
    for (QAbstractButton *button : m_verdicts->buttons())
        buttons->addWidget(button);

    m_reason->setObjectName(u"decisionReason"_s);
    m_reason->setAccessibleName(tr("Reason of the decision"));
    m_reason->setPlaceholderText(tr("Why? (needed; Up and Down bring reasons given before)"));
    m_others->setObjectName(u"alsoIdentical"_s);
    m_record->setObjectName(u"recordDecision"_s);
    m_note->setWordWrap(true);
    column->addWidget(m_reason);
    column->addWidget(m_others);
    auto *last = new QHBoxLayout;
    last->addWidget(m_record);
    last->addStretch(1);
    column->addLayout(last);
    column->addWidget(m_note);

    connect(m_reason, &QLineEdit::textChanged, this, &DecisionBar::updateEnabled);
    connect(m_reason, &QLineEdit::returnPressed, this, &DecisionBar::submit);
    connect(m_record, &QAbstractButton::clicked, this, &DecisionBar::submit);
    connect(m_verdicts, &QButtonGroup::idClicked, this, [this] {
        updateEnabled();
        m_reason->setFocus(Qt::OtherFocusReason);
        m_reason->selectAll();
    });
    begin({}, {}, 0);
}

void DecisionBar::add(Verdict verdict, const QString &name, const QString &text, const QString &key)
{
    auto *button = new QPushButton(text.arg(key), this);
    button->setObjectName(name);
    button->setCheckable(true);
    m_verdicts->addButton(button, static_cast<int>(verdict));
}

void DecisionBar::begin(std::optional<Verdict> verdict, const QString &reason, qsizetype others)
{
    m_verdicts->setExclusive(false);
    for (QAbstractButton *button : m_verdicts->buttons())
        button->setChecked(verdict && m_verdicts->id(button) == static_cast<int>(*verdict));
    m_verdicts->setExclusive(true);
    m_reason->setText(reason);
    m_others->setVisible(others > 0);
    m_others->setChecked(others > 0);
    //: Beside a decision: the same two names stand in the queue more than once
    m_others->setText(tr("Also for %n identical pair(s)", nullptr, static_cast<int>(others)));
    showError({});
    updateEnabled();
}

void DecisionBar::choose(Verdict verdict)
{
    m_verdicts->button(static_cast<int>(verdict))->setChecked(true);
    updateEnabled();
    m_reason->setFocus(Qt::ShortcutFocusReason);
    m_reason->selectAll();
}

void DecisionBar::showError(const QString &message)
{
    m_note->setTone(message.isEmpty() ? ToneLabel::Tone::Secondary : ToneLabel::Tone::Danger);
    m_note->setText(message.isEmpty() ? tr("Recorded with your name, the time, the editions and the method. Ctrl+Z "
                                           "takes it back.")
                                      : message);
}

void DecisionBar::setReasons(const QStringList &reasons)
{
    m_reasons = reasons;
    m_shown = -1;
}

void DecisionBar::submit()
{
    if (!m_record->isEnabled())
        return showError(m_verdicts->checkedId() < 0 ? tr("Choose match, not a match or unsure first.")
                                                     : tr("Say why: a decision without a reason does not stand up."));
    Q_EMIT decided(static_cast<Verdict>(m_verdicts->checkedId()), m_reason->text().trimmed(),
                   m_others->isVisible() && m_others->isChecked());
}

void DecisionBar::updateEnabled()
{
    m_record->setEnabled(m_verdicts->checkedId() >= 0 && !m_reason->text().trimmed().isEmpty());
}

void DecisionBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT left();
    const bool older = event->key() == Qt::Key_Up;
    if ((older || event->key() == Qt::Key_Down) && m_reason->hasFocus() && !m_reasons.isEmpty()) {
        m_shown = qBound<qsizetype>(0, m_shown + (older ? 1 : -1), m_reasons.size() - 1);
        m_reason->setText(m_reasons.at(m_shown));
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace screeningpage
