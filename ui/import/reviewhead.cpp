#include "ui/import/reviewhead.h"

#include "app/models/display.h"
#include "app/workflows/touchedtext.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace importpage {

using namespace Qt::StringLiterals;
using browse::ToneLabel;
using Step = workflows::FileProgress::Step;

namespace {

constexpr int Thousandths = 1000;
constexpr qsizetype ShownTouches = 4;  // of each kind
constexpr qsizetype ToldTouches = 40;  // in the tooltip
constexpr qint64 SettledAfter = 2'000; // milliseconds until a rate says something

QString countsText(const storage::ImportCounts &counts)
{
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    QStringList parts{ReviewHead::tr("%n added", nullptr, number(counts.added)),
                      ReviewHead::tr("%n changed", nullptr, number(counts.changed)),
                      ReviewHead::tr("%n removed", nullptr, number(counts.removed)),
                      ReviewHead::tr("%n unchanged", nullptr, number(counts.unchanged)),
                      ReviewHead::tr("%n rejected", nullptr, number(counts.rejected))};
    //: Between the parts of a sum of changes
    return parts.join(ReviewHead::tr(" · "));
}

QString stepText(Step step)
{
    switch (step) {
    case Step::Reading:
        return ReviewHead::tr("Reading the file");
    case Step::Comparing:
        return ReviewHead::tr("Comparing with the present edition");
    case Step::Waiting:
        return ReviewHead::tr("Waiting for another program that writes to the library");
    case Step::Writing:
        return ReviewHead::tr("Writing to the library");
    }
    return {};
}

} // namespace

ReviewHead::ReviewHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new ToneLabel(ToneLabel::Tone::Text, this))
    , m_text(new ToneLabel(ToneLabel::Tone::Text, this))
    , m_touched(new ToneLabel(ToneLabel::Tone::Caution, this))
    , m_capped(new ToneLabel(ToneLabel::Tone::Caution, this))
    , m_bar(new QProgressBar(this))
    , m_rate(new ToneLabel(ToneLabel::Tone::Secondary, this))
    //: Button: writes what is shown to the library
    , m_import(new QPushButton(tr("Import"), this))
    //: Button: writes the rows that could not be taken to a file
    , m_rejected(new QPushButton(tr("Save rejected rows…"), this))
    //: Button: shows the imported rows in their table
    , m_table(new QPushButton(tr("Show the rows"), this))
    //: Button: stops what is running
    , m_cancel(new QPushButton(tr("Cancel"), this))
    //: Button: back to the choice of a file
    , m_back(new QPushButton(tr("Back"), this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_import->setObjectName(u"importNow"_s);
    m_rejected->setObjectName(u"saveRejected"_s);
    m_table->setObjectName(u"showImported"_s);
    m_cancel->setObjectName(u"cancelImport"_s);
    m_back->setObjectName(u"backToImport"_s);
    m_text->setObjectName(u"importSummary"_s);
    m_touched->setObjectName(u"importTouches"_s);
    m_capped->setObjectName(u"importCapped"_s);
    m_bar->setObjectName(u"importProgress"_s);
    m_bar->setRange(0, Thousandths);
    m_bar->setTextVisible(false);
    m_title->setFont(style::font(style::TextSize::Title, true));
    for (ToneLabel *label : {m_text, m_touched, m_capped})
        label->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(style::SmallGap);
    for (QPushButton *button : {m_import, m_table, m_rejected, m_cancel, m_back})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *progress = new QHBoxLayout;
    progress->setSpacing(style::Gap);
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_rate);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::Margin, style::Gap, style::Margin, style::SmallGap);
    column->setSpacing(style::SmallGap);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_capped);
    column->addWidget(m_touched);
    column->addLayout(progress);
    column->addLayout(buttons);
    column->addStretch(1); // while no table stands below
    connect(m_import, &QAbstractButton::clicked, this, &ReviewHead::importRequested);
    connect(m_rejected, &QAbstractButton::clicked, this, &ReviewHead::rejectedRequested);
    connect(m_table, &QAbstractButton::clicked, this, &ReviewHead::tableRequested);
    connect(m_cancel, &QAbstractButton::clicked, this, &ReviewHead::cancelRequested);
    connect(m_back, &QAbstractButton::clicked, this, &ReviewHead::backRequested);
    setWorking(false);
}

void ReviewHead::setWorking(bool working)
{
    m_bar->setVisible(working);
    m_rate->setVisible(working);
    m_cancel->setVisible(working);
    m_back->setVisible(!working);
    m_import->hide();
    m_rejected->hide();
    m_table->hide();
    m_touched->hide();
    m_capped->hide();
}

void ReviewHead::setText(const QString &text, bool isError)
{
    m_text->setTone(isError ? ToneLabel::Tone::Danger : ToneLabel::Tone::Text);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void ReviewHead::showWorking(const QString &what)
{
    setWorking(true);
    m_title->setText(what);
    setText({});
    m_bar->setRange(0, 0);
    m_rate->clear();
    m_timer.start();
    m_step = Step::Reading;
    m_cancel->setFocus();
}

void ReviewHead::showProgress(const workflows::FileProgress &progress)
{
    if (!m_bar->isVisibleTo(this))
        return;
    if (std::exchange(m_step, progress.step) != progress.step)
        m_timer.restart();
    const QLocale locale;
    const bool inBytes = progress.step == Step::Reading && progress.totalBytes > 0;
    const qint64 done = inBytes ? progress.bytes : progress.rows;
    const qint64 total = inBytes ? progress.totalBytes : progress.totalRows;
    m_bar->setRange(0, total > 0 ? Thousandths : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(qMin<qint64>(Thousandths, done * Thousandths / total)));
    m_title->setText(stepText(progress.step));
    QStringList parts{tr("%1 rows").arg(locale.toString(progress.rows))};
    if (inBytes)
        //: %1 and %2 are sizes: so much of so much
        parts +=
            tr("%1 of %2").arg(locale.formattedDataSize(progress.bytes), locale.formattedDataSize(progress.totalBytes));
    const qint64 elapsed = m_timer.elapsed();
    if (elapsed > SettledAfter && done > 0) {
        //: %1 is a number of rows
        parts += tr("%1 rows a second").arg(locale.toString(progress.rows * 1000 / elapsed));
        if (total > done)
            parts += tr("%n second(s) left", nullptr, static_cast<int>((total - done) * elapsed / done / 1000 + 1));
    }
    m_rate->setText(parts.join(tr(" · ")));
}

void ReviewHead::showPlan(const models::ImportService::Plan &plan)
{
    setWorking(false);
    const workflows::ImportDone &outcome = plan.outcome;
    //: %1 is the name of a list, %2 the id of an edition
    m_title->setText(plan.formerEdition.isEmpty() ? tr("%1 would be new in this library").arg(outcome.edition.title)
                                                  : tr("%1 against %2").arg(outcome.edition.title, plan.formerEdition));
    setText(countsText(outcome.counts));
    setCapped(plan.changeCount);
    setTouched(plan.touched);
    const storage::ImportCounts &counts = outcome.counts;
    const qint64 changes = counts.added + counts.changed + counts.removed;
    m_import->setText(changes == 0 ? tr("Record this edition")
                                   : tr("Import %n change(s)", nullptr, static_cast<int>(changes)));
    m_import->show();
    m_import->setFocus();
    m_rejected->setVisible(counts.rejected > 0);
}

void ReviewHead::showDone(const workflows::ImportDone &done)
{
    setWorking(false);
    //: %1 is the id of an edition
    m_title->setText(tr("Imported: %1").arg(done.edition.id));
    setText(countsText(done.counts));
    m_table->show();
    m_table->setFocus();
}

void ReviewHead::showComparison(const models::ImportService::Comparison &comparison)
{
    setWorking(false);
    //: %1 and %2 are ids of editions, the older first
    m_title->setText(tr("From %1 to %2").arg(comparison.editions.from, comparison.editions.to));
    setText(comparison.changeCount == 0
                ? tr("They are the same.")
                : tr("%n record(s) differ.", nullptr, static_cast<int>(comparison.changeCount)));
    setCapped(comparison.changeCount);
    setTouched(comparison.touched);
}

void ReviewHead::setTouched(const workflows::Touched &touched)
{
    m_touched->setText(workflows::touchedLines(touched, ShownTouches).join(u'\n'));
    m_touched->setToolTip(workflows::touchedLines(touched, ToldTouches).join(u'\n'));
    m_touched->setVisible(!touched.isEmpty());
}

void ReviewHead::setCapped(qint64 changeCount)
{
    constexpr qint64 Most = models::ImportService::shownChanges;
    m_capped->setVisible(changeCount > Most);
    const QLocale locale;
    m_capped->setText(tr("Only the first %1 of %2 are listed, filtered and exported below. The command assay diff "
                         "writes all of them, once they are imported.")
                          .arg(locale.toString(Most), locale.toString(changeCount)));
}

void ReviewHead::showError(const domain::Error &error)
{
    setWorking(false);
    setText(models::errorText(error), true);
    m_back->setFocus();
}

void ReviewHead::showMessage(const QString &text)
{
    setText(text);
}

} // namespace importpage
