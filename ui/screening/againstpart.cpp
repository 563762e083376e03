#include "ui/screening/againstpart.h"

#include "app/catalogue/vocabulary.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/metrics.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QListWidget>
#include <QLocale>

namespace screeningpage {

using namespace Qt::StringLiterals;
using browse::ToneLabel;

AgainstPart::AgainstPart(QWidget *parent)
    : QWidget(parent)
    , m_lists(new QListWidget(this))
    , m_threshold(new QDoubleSpinBox(this))
    , m_measured(new ToneLabel(ToneLabel::Tone::Secondary, this))
{
    build();
    m_threshold->setFocusPolicy(Qt::StrongFocus);
    m_threshold->installEventFilter(this);
    connect(m_lists, &QListWidget::itemChanged, this, &AgainstPart::changed);
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, &AgainstPart::showMeasured);
    m_threshold->setValue(screening::Method::defaultThreshold);
}

void AgainstPart::build()
{
    m_lists->setObjectName(u"listsToScreen"_s);
    m_lists->setAccessibleName(tr("Lists to screen against"));
    m_lists->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_lists->setMaximumHeight(5 * style::RowHeight);
    m_lists->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_lists->setMinimumHeight(0);
    m_threshold->setObjectName(u"threshold"_s);
    m_threshold->setAccessibleName(tr("Threshold"));
    m_threshold->setRange(screening::Method::leastThreshold, 1);
    m_threshold->setDecimals(2);
    m_threshold->setSingleStep(0.01);
    m_threshold->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_threshold->setMinimumWidth(8 * style::Gap);
    m_measured->setWordWrap(true);
    auto *against = new QFormLayout(this);
    against->setContentsMargins(0, 0, 0, 0);
    against->setSpacing(style::SmallGap);
    //: Label: the lists that suppliers are compared with
    against->addRow(tr("Against"), m_lists);
    //: Label: from which score on a pair is shown
    against->addRow(tr("Threshold"), m_threshold);
    against->addRow(QString(), m_measured);
}

void AgainstPart::setState(const models::ScreeningService::State &state)
{
    const QStringList before = chosen();
    const bool first = m_state.listings.isEmpty();
    m_state = state;
    m_lists->clear();
    for (const QString &list : state.listings) {
        auto *item = new QListWidgetItem(catalogue::valueTitle(u"list"_s, list), m_lists);
        item->setData(Qt::UserRole, list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(first || before.contains(list) ? Qt::Checked : Qt::Unchecked);
    }
    showMeasured();
}

QStringList AgainstPart::lists() const
{
    const QStringList ids = chosen();
    return ids.size() == m_lists->count() ? QStringList() : ids;
}

double AgainstPart::threshold() const
{
    return m_threshold->value();
}

QStringList AgainstPart::chosen() const
{
    QStringList ids;
    for (int i = 0; i < m_lists->count(); ++i)
        if (m_lists->item(i)->checkState() == Qt::Checked)
            ids += m_lists->item(i)->data(Qt::UserRole).toString();
    return ids;
}

void AgainstPart::showMeasured()
{
    const screening::Measured *nearest = nullptr;
    for (const screening::Measured &measured : m_state.measured)
        if (measured.threshold <= m_threshold->value() + 1e-9)
            nearest = &measured;
    m_measured->setVisible(nearest != nullptr);
    if (nearest == nullptr)
        return;
    const QLocale locale;
    const auto percent = [&](double part) { return locale.toString(100 * part, 'f', 1); };
    //: Beside the threshold. %1: of the altered spellings of listed names, the share that is found; %2: of what is
    //: found, the share that is right; in percent
    QString text =
        tr("Measured on altered spellings of the bundled lists: %1 % of them are found, %2 % of what is found "
           "is right.")
            .arg(percent(nearest->recall), percent(nearest->precision));
    if (!m_state.measuredByThisMethod)
        text += u' ' + tr("The figures are of an earlier version of the method.");
    m_measured->setText(text);
}

// Scrolling the page must not change what happens to lie under the pointer.
bool AgainstPart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace screeningpage
