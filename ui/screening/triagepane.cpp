#include "ui/screening/triagepane.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/vocabulary.h"
#include "ui/browse/badge.h"
#include "ui/browse/factsgrid.h"
#include "ui/browse/linkbutton.h"
#include "ui/browse/tonelabel.h"
#include "ui/screening/decisionbar.h"
#include "ui/screening/namepair.h"
#include "ui/screening/wordtable.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

namespace screeningpage {

using namespace Qt::StringLiterals;
using browse::FactsGrid;
using browse::ToneLabel;
using workflows::Standing;

namespace {

QString languageOfCountry(const QString &country)
{
    return country == "JP"_L1 ? u"ja"_s : country == "KR"_L1 ? u"ko"_s : u"zh"_s;
}

QString verdictTitle(workflows::Verdict verdict)
{
    return catalogue::valueTitle(u"screening_decision"_s, workflows::verdictId(verdict));
}

// Fields by the names that the record has for them.
QString fieldTitle(const QString &field)
{
    if (field == "supplier"_L1)
        return TriagePane::tr("supplier");
    if (field == "address"_L1)
        return TriagePane::tr("address");
    if (field == "country"_L1)
        return TriagePane::tr("supplier’s country");
    const QString column = field == "matched"_L1           ? u"name"_s
                           : field == "names"_L1           ? u"aliases"_s
                           : field == "matched_country"_L1 ? u"country"_s
                                                           : field;
    const catalogue::Column *found = catalogue::findTable(u"listings"_s)->find(column);
    return found ? catalogue::translated(found->title) : field;
}

} // namespace

TriagePane::TriagePane(QWidget *parent)
    : RecordPane(parent)
    , m_page(new QWidget(this))
    , m_message(new ToneLabel(ToneLabel::Tone::Secondary, m_page))
    , m_content(new QWidget(m_page))
    , m_supplier(new ToneLabel(ToneLabel::Tone::Text, m_content))
    , m_identity(new ToneLabel(ToneLabel::Tone::Secondary, m_content))
    , m_pair(new QWidget(m_content))
    , m_score(new QLabel(m_pair))
    , m_above(new browse::Badge(m_pair))
    , m_country(new ToneLabel(ToneLabel::Tone::Secondary, m_pair))
    , m_explanation(new ToneLabel(ToneLabel::Tone::Text, m_content))
    , m_names(new NamePair(m_pair))
    , m_words(new WordTable(m_pair))
    , m_entity(new browse::LinkButton(m_pair))
    , m_matchedName(new ToneLabel(ToneLabel::Tone::Secondary, m_pair))
    , m_facts(new FactsGrid(m_pair))
    , m_earlier(new ToneLabel(ToneLabel::Tone::Caution, m_pair))
    , m_decision(new DecisionBar(m_pair))
{
    setObjectName(u"detailPane"_s);
    //: Accessible name of the pane where a supplier and a listed entity are compared
    setAccessibleName(tr("Comparison"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    build();
    clear();
}

void TriagePane::build()
{
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    m_message->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_message->setMargin(style::LargeMargin);
    m_supplier->setObjectName(u"recordTitle"_s);
    m_supplier->setFont(style::font(style::TextSize::Title, true));
    m_score->setFont(style::font(style::TextSize::PageTitle, true));
    m_score->setObjectName(u"score"_s);
    for (ToneLabel *label : {m_message, m_supplier, m_identity, m_country, m_explanation, m_matchedName, m_earlier})
        label->setWordWrap(true);

    const auto heading = [this](const QString &text) {
        auto *label = new ToneLabel(ToneLabel::Tone::Secondary, m_pair);
        label->setFont(style::font(style::TextSize::Caption, true));
        label->setText(text);
        return label;
    };
    auto *scoreLine = new QHBoxLayout;
    scoreLine->setSpacing(style::SmallGap);
    scoreLine->addWidget(m_score);
    scoreLine->addWidget(m_above);
    scoreLine->addWidget(m_country, 1);
    auto *pair = new QVBoxLayout(m_pair);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(style::SmallGap);
    pair->addLayout(scoreLine);
    pair->addWidget(m_names);
    pair->addWidget(m_words);
    pair->addSpacing(style::SmallGap);
    //: Heading: what the list says of the entity
    pair->addWidget(heading(tr("Listed as")));
    pair->addWidget(m_entity);
    pair->addWidget(m_matchedName);
    pair->addWidget(m_facts);
    pair->addSpacing(style::SmallGap);
    //: Heading: what is decided about a supplier and a listed entity
    pair->addWidget(heading(tr("Decision")));
    pair->addWidget(m_earlier);
    pair->addWidget(m_decision);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(style::TinyGap);
    content->addWidget(m_supplier);
    content->addWidget(m_identity);
    content->addSpacing(style::SmallGap);
    content->addWidget(m_pair);
    content->addWidget(m_explanation);
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(style::Margin, style::Margin, style::Margin, style::Margin);
    page->addWidget(m_message);
    page->addWidget(m_content);
    page->addStretch(1);
    setWidget(m_page);

    connect(m_entity, &QAbstractButton::clicked, this, [this] {
        if (m_candidate != nullptr)
            Q_EMIT placeRequested({.page = u"listings"_s, .record = m_candidate->content.candidate.entityId});
    });
    connect(m_facts, &FactsGrid::recordRequested, this,
            [this](const QString &table, const QString &id) { Q_EMIT placeRequested({.page = table, .record = id}); });
    connect(m_facts, &FactsGrid::addressRequested, this, &TriagePane::addressRequested);
}

// The pair that is read stays as it is, with what was typed about it, unless it stands otherwise now.
void TriagePane::setQueue(std::shared_ptr<const models::ScreeningService::Queue> queue)
{
    const bool sameRun = m_queue && queue && m_queue->queue.run.number == queue->queue.run.number;
    const Shown before = sameRun ? shown() : Shown{};
    const std::shared_ptr<const models::ScreeningService::Queue> kept = std::exchange(m_queue, std::move(queue));
    m_row = nullptr;
    m_candidate = nullptr;
    if (!m_id.isEmpty())
        show(m_id, before);
}

TriagePane::Shown TriagePane::shown() const
{
    if (m_row == nullptr)
        return {};
    Shown shown{.id = m_id};
    if (m_candidate != nullptr) {
        shown.standing = m_candidate->standing;
        shown.decision = m_candidate->decision ? m_candidate->decision->entry : 0;
        shown.identical = workflows::identicalPairs(m_queue->queue, m_candidate->entry).size();
    }
    return shown;
}

void TriagePane::setRecord(const storage::Record &record)
{
    showRow(record.row.id);
}

void TriagePane::showRow(const QString &id)
{
    show(id, shown());
}

void TriagePane::show(const QString &id, const Shown &before)
{
    m_id = id;
    m_row = nullptr;
    m_candidate = nullptr;
    if (m_queue)
        for (const workflows::QueueRow &row : m_queue->queue.rows) {
            if (row.candidates.isEmpty() && models::screeningRowId(row, nullptr) == id)
                m_row = &row;
            for (const workflows::QueueCandidate &candidate : row.candidates)
                if (models::screeningRowId(row, &candidate) == id) {
                    m_row = &row;
                    m_candidate = &candidate;
                }
        }
    if (m_row == nullptr)
        return clear();
    m_message->hide();
    m_content->show();
    m_pair->setVisible(m_candidate != nullptr);
    showSupplier();
    if (m_candidate != nullptr && shown() != before)
        showCandidate();
    if (before.id != id)
        verticalScrollBar()->setValue(0);
}

void TriagePane::showSupplier()
{
    const storage::Supplier &supplier = m_row->supplier;
    m_supplier->setText(supplier.name.isEmpty() ? tr("Supplier without a name") : supplier.name);
    m_supplier->setFont(style::fontFor(style::font(style::TextSize::Title, true), supplier.name, u"zh"_s));
    QStringList parts;
    if (!supplier.id.isEmpty())
        //: %1 is the number that a supplier has in its list
        parts += tr("Supplier %1").arg(supplier.id);
    const QString row = QLocale().toString(supplier.row);
    const QString &list = m_queue->queue.run.content.name;
    //: %1 is the number of a row, %2 the name of a file or list
    parts += list.isEmpty() ? tr("row %1 of the pasted names").arg(row) : tr("row %1 of %2").arg(row, list);
    parts += supplier.country.isEmpty() ? tr("country not given") : supplier.country;
    //: Parts of the line below a supplier's name
    m_identity->setText(parts.join(tr(" · ")));
    m_explanation->setText(m_candidate ? QString() : m_row->explanation);
    if (m_candidate == nullptr && m_row->explanation.isEmpty())
        m_explanation->setText(tr("No listed entity is like this name at the threshold of %1.")
                                   .arg(QLocale().toString(m_queue->queue.run.content.threshold, 'f', 2)));
    m_explanation->setVisible(!m_explanation->text().isEmpty());
}

void TriagePane::showCandidate()
{
    const screening::Candidate &candidate = m_candidate->content.candidate;
    const QLocale locale;
    m_score->setText(locale.toString(candidate.score, 'f', 2));
    //: Beside a score; %1 is the threshold
    m_above->setText(tr("above %1").arg(locale.toString(m_queue->queue.run.content.threshold, 'f', 2)));
    switch (candidate.explanation.country) {
    case screening::CountryVerdict::Same:
        m_country->setText(tr("The countries are the same."));
        break;
    case screening::CountryVerdict::Different:
        m_country->setText(tr("The countries differ, which hides nothing."));
        break;
    case screening::CountryVerdict::Unknown:
        m_country->setText(tr("Country unknown, no effect."));
        break;
    }
    m_names->setNames(m_row->supplier.name, candidate.matchedName,
                      languageOfCountry(m_candidate->content.listing.country), candidate.explanation);
    m_words->setExplanation(candidate.explanation);
    const QString why = models::explanationNow(m_candidate->content);
    m_words->setAccessibleDescription(why);
    m_words->setToolTip(why);
    showListing();
    showEarlier();
    const auto &decision = m_candidate->decision;
    const bool decided = m_candidate->standing == Standing::Decided && decision;
    const auto others = workflows::identicalPairs(m_queue->queue, m_candidate->entry).size() - 1;
    m_decision->begin(decided ? std::optional(decision->content.verdict) : std::nullopt,
                      decision && m_candidate->standing != Standing::Open ? decision->content.reason : QString(),
                      others);
}

void TriagePane::showListing()
{
    const screening::Candidate &candidate = m_candidate->content.candidate;
    const workflows::ListingSides &listing = m_candidate->content.listing;
    m_entity->setText(candidate.title);
    m_entity->setNote(catalogue::valueTitle(u"list"_s, candidate.list));
    const bool other = candidate.matchedName != candidate.title;
    //: %1 is another name of a listed entity
    m_matchedName->setText(tr("Met by its name %1").arg(candidate.matchedName));
    m_matchedName->setFont(style::fontFor(font(), candidate.matchedName, languageOfCountry(listing.country)));
    m_matchedName->setVisible(other);
    const catalogue::Table &table = *catalogue::findTable(u"listings"_s);
    QList<FactsGrid::Fact> facts;
    const auto add = [&](const QString &column, const QString &text) {
        domain::Cell cell;
        if (const catalogue::Column *described = table.find(column); described->type == catalogue::Type::Date) {
            if (const auto date = domain::PartialDate::fromText(text))
                cell = *date;
        } else if (described->type == catalogue::Type::Link && !text.isEmpty()) {
            cell = domain::Link{text, QLocale::territoryToString(QLocale::codeToTerritory(text))};
        } else if (!text.isEmpty()) {
            cell = text;
        }
        facts += {.column = table.find(column), .cell = cell};
    };
    add(u"listed"_s, listing.listed);
    add(u"country"_s, listing.country);
    add(u"region"_s, listing.region);
    add(u"status"_s, listing.status);
    add(u"authority"_s, listing.authority);
    m_facts->setFacts(facts);
}

void TriagePane::showEarlier()
{
    const auto &decision = m_candidate->decision;
    const bool shown =
        decision && (m_candidate->standing == Standing::Earlier || m_candidate->standing == Standing::Changed);
    m_earlier->setVisible(shown);
    if (!shown)
        return;
    const workflows::DecisionContent &content = decision->content;
    const QString day = QLocale().toString(QDate::fromString(content.time.left(10), Qt::ISODate), QLocale::ShortFormat);
    //: %1 is a decision ("Match"), %2 a user, %3 a day, %4 the reason given
    QString text = tr("Decided before: %1, by %2 on %3: “%4”. It counts here once you record it.")
                       .arg(verdictTitle(content.verdict), content.user, day, content.reason);
    for (const workflows::Difference &difference : m_candidate->differences)
        //: What changed since an earlier decision: %1 is a field, %2 and %3 what it said before and says now
        text += u'\n' + tr("Changed since: %1, from “%2” to “%3”.")
                            .arg(fieldTitle(difference.field), difference.before, difference.after);
    m_earlier->setText(text);
}

void TriagePane::clear()
{
    m_id.clear();
    m_row = nullptr;
    m_candidate = nullptr;
    m_content->hide();
    m_message->setTone(ToneLabel::Tone::Secondary);
    m_message->setText(tr("Choose a row to compare a supplier with a listed entity."));
    m_message->show();
}

void TriagePane::showError(const domain::Error &error)
{
    clear();
    m_message->setTone(ToneLabel::Tone::Danger);
    m_message->setText(error.message);
}

void TriagePane::showDecision()
{
    ensureWidgetVisible(m_decision, 0, style::Gap);
}

void TriagePane::takeFocus()
{
    setFocus(Qt::TabFocusReason);
}

} // namespace screeningpage
