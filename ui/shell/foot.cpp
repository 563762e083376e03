#include "ui/shell/foot.h"

#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int ProgressSteps = 1000;

QLabel *caption(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(style::font(style::TextSize::Caption));
    label->setForegroundRole(QPalette::Dark);
    label->setTextFormat(Qt::PlainText);
    return label;
}

// When the newest of its editions was fetched: how fresh the library is.
QDate dateOf(const models::LibraryService::Info &info)
{
    QString newest = info.created.left(10);
    for (const storage::Edition &edition : info.editions)
        newest = qMax(newest, edition.retrieved);
    return QDate::fromString(newest.left(10), Qt::ISODate);
}

} // namespace

Foot::Foot(QWidget *parent)
    : Panel(Qt::TopEdge, parent)
    , m_library(caption(this))
    , m_note(caption(this))
    , m_state(caption(this))
    , m_bar(new QProgressBar(this))
{
    setObjectName(u"foot"_s);
    m_library->setObjectName(u"libraryDate"_s);
    m_state->setObjectName(u"taskState"_s);
    m_bar->setObjectName(u"taskProgress"_s);
    //: Accessible name of the progress bar in the foot of the window
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, ProgressSteps);
    m_bar->setFixedSize(style::NavigationWidth, style::Gap);
    setFixedHeight(qMax(style::FootHeight, m_state->fontMetrics().height() + style::SmallGap));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(style::Margin, 1, style::Margin, 0);
    row->setSpacing(style::LargeMargin);
    row->addWidget(m_library);
    row->addWidget(m_note);
    row->addStretch(1);
    row->addWidget(m_state);
    row->addWidget(m_bar);
    refresh();
}

void Foot::showLibrary(const models::LibraryService::Info &info)
{
    //: Date format of the foot, as QLocale takes it
    const QString date = QLocale().toString(dateOf(info), tr("d MMMM yyyy"));
    const auto editions = static_cast<int>(info.editions.size());
    //: Foot of the window: how fresh the library is, %1 a date, %n how many published lists are in it
    m_library->setText(tr("Library of %1, %n edition(s)", nullptr, editions).arg(date));
    m_library->setToolTip(info.path);
    //: Foot of the window
    m_note->setText(tr("Every fact cites its source"));
}

void Foot::clear()
{
    m_library->clear();
    m_note->clear();
}

void Foot::showProgress(const QString &what, qint64 done, qint64 total)
{
    if (total <= 0 || done >= total) {
        m_works.remove(what);
    } else {
        m_works.insert(what, {done, total});
        m_message.clear();
    }
    refresh();
}

void Foot::showMessage(const QString &text)
{
    m_message = text;
    refresh();
}

void Foot::refresh()
{
    m_bar->setVisible(!m_works.isEmpty());
    if (m_works.isEmpty()) {
        //: Foot of the window: nothing is going on
        m_state->setText(m_message.isEmpty() ? tr("Ready") : m_message);
        return;
    }
    const Work &work = m_works.first();
    m_bar->setValue(static_cast<int>(work.done * ProgressSteps / work.total));
    const QString name = m_works.firstKey();
    const auto others = static_cast<int>(m_works.size() - 1);
    //: Foot of the window: %1 is the work being shown, %n how many others are running
    m_state->setText(others == 0 ? name : tr("%1, and %n more", nullptr, others).arg(name));
}

} // namespace shell
