#include "ui/browse/emptystate.h"

#include "app/catalogue/catalogue.h"
#include "app/models/conditiontext.h"
#include "ui/browse/linkbutton.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/metrics.h"

#include <QLocale>
#include <QVBoxLayout>

namespace browse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostOffers = 8;

} // namespace

EmptyState::EmptyState(const catalogue::Table &table, models::LibraryService &service, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_service(service)
    , m_words(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_layout(new QVBoxLayout(this))
    //: Button after a failure
    , m_retry(new LinkButton(tr("Try again"), this))
    , m_counts([this](const Counted &answer) {
        QList<query::Filter> rest = m_conditions;
        const query::Filter dropped = rest.takeAt(m_counting);
        if (answer && (*answer)->count() > 0)
            offer(tr("Drop %1 (%n row(s))", nullptr, static_cast<int>((*answer)->count()))
                      .arg(models::conditionText(m_table, m_columns.get(), dropped)),
                  query::allOf(rest));
        ++m_counting;
        countNext();
    })
{
    setObjectName(u"emptyState"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_words->setAlignment(Qt::AlignHCenter);
    m_words->setWordWrap(true);
    m_retry->setObjectName(u"retry"_s);
    m_retry->hide();
    m_layout->setContentsMargins(style::LargeMargin, 3 * style::LargeMargin, style::LargeMargin, style::LargeMargin);
    m_layout->setSpacing(style::SmallGap);
    m_layout->addWidget(m_words); // of the whole width: one that is aligned gets the height of a wider one
    m_layout->addWidget(m_retry, 0, Qt::AlignHCenter);
    m_layout->addStretch(1);
    connect(m_retry, &QAbstractButton::clicked, this, &EmptyState::retryRequested);
}

void EmptyState::removeOffers()
{
    m_counts.cancel();
    m_retry->hide();
    for (QWidget *button : std::exchange(m_offers, {}))
        button->deleteLater();
}

void EmptyState::explain(const std::shared_ptr<const columns::Table> &columns, const query::Filter &filter)
{
    removeOffers();
    m_words->setTone(ToneLabel::Tone::Secondary);
    m_columns = columns;
    m_conditions = filter.isEmpty() ? QList<query::Filter>() : query::conditions(filter);
    m_counting = 0;
    if (m_conditions.isEmpty())
        return m_words->setText(m_table.whenEmpty ? catalogue::translated(m_table.whenEmpty)
                                                  : tr("This table is empty."));
    m_words->setText(m_conditions.size() == 1 ? tr("No row meets this condition.")
                                              : tr("No row meets all of these conditions."));
    //: Offered where no row passes; drops all conditions
    offer(tr("Clear the filter (%n row(s))", nullptr, static_cast<int>(columns->rowCount())), {});
    if (m_conditions.size() > 1)
        countNext();
}

void EmptyState::countNext()
{
    if (m_counting >= std::min(m_conditions.size(), MostOffers))
        return;
    QList<query::Filter> rest = m_conditions;
    rest.removeAt(m_counting);
    m_counts.start(m_service.ask(m_columns, {.filter = query::allOf(rest), .order = {}, .facets = {}}));
}

void EmptyState::offer(const QString &text, const query::Filter &filter)
{
    auto *button = new LinkButton(text, this);
    button->setObjectName(u"dropCondition"_s);
    connect(button, &QAbstractButton::clicked, this, [this, filter] { Q_EMIT filterRequested(filter); });
    // Before the one that drops all, which stays the last.
    const int place = m_offers.isEmpty() ? 1 : static_cast<int>(m_offers.size());
    m_layout->insertWidget(place, button, 0, Qt::AlignHCenter);
    m_offers.insert(m_offers.isEmpty() ? 0 : m_offers.size() - 1, button);
}

void EmptyState::showProgress(qint64 done, qint64 total)
{
    removeOffers();
    m_words->setTone(ToneLabel::Tone::Secondary);
    const QLocale locale;
    m_words->setText(total > 0
                         ? tr("Reading the table: %1 of %2 rows").arg(locale.toString(done), locale.toString(total))
                         : QString());
}

void EmptyState::showError(const domain::Error &error)
{
    removeOffers();
    m_words->setTone(ToneLabel::Tone::Danger);
    m_words->setText(error.remedy.isEmpty() ? error.message : error.message + u'\n' + error.remedy);
    m_retry->show();
}

} // namespace browse
