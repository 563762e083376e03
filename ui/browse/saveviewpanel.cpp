#include "ui/browse/saveviewpanel.h"

#include "ui/browse/tonelabel.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace browse {

using namespace Qt::StringLiterals;

SaveViewPanel::SaveViewPanel(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_save(new QPushButton(this))
    //: Closes the panel that saves a view
    , m_close(new QPushButton(tr("Close"), this))
    , m_hint(new ToneLabel(ToneLabel::Tone::Secondary, this))
{
    setObjectName(u"saveViewPanel"_s);
    //: Accessible name of the panel that saves a view
    setAccessibleName(tr("Save view"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_name->setObjectName(u"viewName"_s);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setPlaceholderText(tr("Name of the view"));
    m_name->setMinimumWidth(style::DetailWidth);
    m_save->setObjectName(u"viewSave"_s);
    m_save->setDefault(true);
    m_close->setObjectName(u"viewClose"_s);
    m_hint->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(style::Margin, style::Gap, style::Margin, style::Gap);
    row->setSpacing(style::SmallGap);
    row->addWidget(m_name);
    row->addWidget(m_save);
    row->addWidget(m_close);
    row->addWidget(m_hint, 1);
    connect(m_name, &QLineEdit::textChanged, this, &SaveViewPanel::updateWords);
    connect(m_name, &QLineEdit::returnPressed, m_save, &QAbstractButton::click);
    connect(m_save, &QAbstractButton::clicked, this, [this] { Q_EMIT saveRequested(m_name->text().trimmed()); });
    connect(m_close, &QAbstractButton::clicked, this, &SaveViewPanel::closed);
    updateWords();
}

void SaveViewPanel::ask(const QString &suggested)
{
    m_name->setText(suggested);
    updateWords();
    show();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void SaveViewPanel::setNames(const QStringList &names)
{
    m_names = names;
    updateWords();
}

void SaveViewPanel::showError(const QString &text)
{
    m_hint->setTone(ToneLabel::Tone::Danger);
    m_hint->setText(text);
}

void SaveViewPanel::updateWords()
{
    const QString name = m_name->text().trimmed();
    const bool taken = m_names.contains(name);
    //: Button: puts what is on screen in the place of the saved view of that name
    m_save->setText(taken ? tr("Replace view")
                          //: Button: keeps what is on screen under that name
                          : tr("Save view"));
    m_save->setEnabled(!name.isEmpty());
    m_hint->setTone(ToneLabel::Tone::Secondary);
    m_hint->setText(taken ? tr("A view of this name is there already.") : tr("Keeps filter, order and columns."));
}

void SaveViewPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return closed();
    QWidget::keyPressEvent(event);
}

void SaveViewPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), style::colors(this).hairline);
}

} // namespace browse
