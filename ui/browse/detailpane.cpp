#include "ui/browse/detailpane.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/vocabulary.h"
#include "app/models/display.h"
#include "app/query/parser.h"
#include "ui/browse/badge.h"
#include "ui/browse/factsgrid.h"
#include "ui/browse/flowlayout.h"
#include "ui/browse/linksection.h"
#include "ui/browse/sourcessection.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace browse {

using namespace Qt::StringLiterals;

namespace {

// Running text is read at no more than 80 characters a line, however wide the pane.
constexpr int PageWidth = 2 * style::DetailWidth;

// A note is the id of a role, or a date or other text that stands as it is.
QString noteText(const QString &note)
{
    return catalogue::valueTitle(u"role"_s, note);
}

void setShown(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

DetailPane::DetailPane(const catalogue::Table &table, QWidget *parent)
    : RecordPane(parent)
    , m_table(table)
    , m_page(new QWidget(this))
    , m_message(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_badgeRow(new FlowLayout)
    , m_title(new ToneLabel(ToneLabel::Tone::Text, m_page))
    , m_native(new ToneLabel(ToneLabel::Tone::Text, m_page))
    , m_identity(new ToneLabel(ToneLabel::Tone::Secondary, m_page))
    , m_summary(new ToneLabel(ToneLabel::Tone::Text, m_page))
    , m_caution(new ToneLabel(ToneLabel::Tone::Caution, m_page))
    , m_facts(new FactsGrid(m_page))
    , m_sources(new SourcesSection(m_page))
{
    setObjectName(u"detailPane"_s);
    //: Accessible name of the pane that shows one record
    setAccessibleName(tr("Record"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    build();
    clear();
}

void DetailPane::build()
{
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    m_title->setFont(style::font(style::TextSize::Title, true));
    m_caution->setFont(style::font(style::TextSize::Caption));
    m_caution->setWordWrap(true);
    for (ToneLabel *label : {m_title, m_native, m_identity, m_summary}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_title->setObjectName(u"recordTitle"_s);
    m_message->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_message->setWordWrap(true);
    m_message->setMargin(style::LargeMargin);

    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(style::Margin, style::Margin, style::Margin, style::Margin);
    layout->setSpacing(0);
    m_badgeRow->setSpacing(style::TinyGap);
    layout->addWidget(m_message);
    layout->addLayout(m_badgeRow);
    layout->addSpacing(style::Gap);
    layout->addWidget(m_title);
    layout->addWidget(m_native);
    layout->addSpacing(style::TinyGap);
    layout->addWidget(m_identity);
    layout->addSpacing(style::SmallGap);
    layout->addWidget(m_summary);
    layout->addSpacing(style::TinyGap);
    layout->addWidget(m_caution);
    layout->addSpacing(style::Gap);
    layout->addWidget(m_facts);
    layout->addSpacing(style::Margin);
    for (const catalogue::Relation &relation : m_table.detail.relations)
        addRelation(relation);
    layout->addWidget(m_sources);
    layout->addStretch(1);
    m_page->setMaximumWidth(PageWidth);
    setWidget(m_page);

    const auto record = [this](const QString &table, const QString &id) {
        models::Place place;
        place.page = table;
        place.record = id;
        Q_EMIT placeRequested(place);
    };
    connect(m_facts, &FactsGrid::recordRequested, this, record);
    connect(m_facts, &FactsGrid::addressRequested, this, &DetailPane::addressRequested);
    connect(m_sources, &SourcesSection::recordRequested, this, record);
    connect(m_sources, &SourcesSection::addressRequested, this, &DetailPane::addressRequested);
}

void DetailPane::addRelation(const catalogue::Relation &relation)
{
    auto *section = new LinkSection(catalogue::translated(relation.title), m_page);
    section->setObjectName(u"relation-"_s + relation.id);
    section->setShowsElsewhere(!relation.filter.isEmpty());
    connect(section, &LinkSection::activated, this, [this, id = relation.id](qsizetype item) {
        const QList<const storage::RecordLink *> links = linksOf(id);
        models::Place place;
        place.page = links.at(item)->table;
        place.record = links.at(item)->id;
        Q_EMIT placeRequested(place);
    });
    connect(section, &LinkSection::allRequested, this, [this, relation] {
        const auto filter = query::parse(relation.filter.arg(query::quoted(m_record.row.id)));
        models::Place place;
        place.page = relation.target;
        if (filter)
            place.filter = *filter;
        Q_EMIT placeRequested(place);
    });
    m_page->layout()->addWidget(section);
    m_relations.append(section);
}

void DetailPane::setRecord(const storage::Record &record)
{
    const bool same = record.row.id == m_record.row.id && record.table == m_record.table;
    m_record = record;
    m_page->setUpdatesEnabled(false);
    m_message->hide();
    setBadges();
    setHeading();
    setSummary();
    setFacts();
    setRelations();
    m_sources->setSources(record.sources);
    m_page->setUpdatesEnabled(true);
    if (!same)
        verticalScrollBar()->setValue(0);
    Q_EMIT recordShown(record.row.id);
}

void DetailPane::clear()
{
    m_record = {};
    setRecord({});
    m_message->setTone(ToneLabel::Tone::Secondary);
    setShown(m_message, tr("Choose a row to read its record here."));
}

void DetailPane::showError(const domain::Error &error)
{
    clear();
    m_message->setTone(ToneLabel::Tone::Danger);
    setShown(m_message, error.remedy.isEmpty() ? error.message : error.message + u'\n' + error.remedy);
}

void DetailPane::addSection(QWidget *section)
{
    auto *layout = static_cast<QVBoxLayout *>(m_page->layout());
    layout->insertWidget(layout->indexOf(m_sources), section);
}

void DetailPane::takeFocus()
{
    setFocus(Qt::TabFocusReason);
}

QSize DetailPane::sizeHint() const
{
    return {style::DetailWidth, QScrollArea::sizeHint().height()};
}

domain::Cell DetailPane::cell(const QString &column) const
{
    const int place = m_table.indexOf(column);
    return place < 0 || place >= m_record.row.cells.size() ? domain::Cell() : m_record.row.cells.at(place);
}

QString DetailPane::text(const QString &column) const
{
    const domain::Cell content = cell(column);
    return domain::isUnknown(content) ? QString() : models::displayText(*m_table.find(column), content);
}

QString DetailPane::language(const QString &column) const
{
    const int place = m_table.indexOf(column);
    return place < 0 ? QString() : models::languageOf(m_table, m_record.row, place, text(column));
}

const storage::Unverified *DetailPane::unverified(const QString &column) const
{
    const auto found = std::ranges::find(m_record.unverified, column, &storage::Unverified::column);
    return found == m_record.unverified.end() ? nullptr : &*found;
}

QList<const storage::RecordLink *> DetailPane::linksOf(const QString &relation) const
{
    QList<const storage::RecordLink *> links;
    for (const storage::RecordLink &link : m_record.links)
        if (link.relation == relation)
            links += &link;
    return links;
}

void DetailPane::setBadges()
{
    QStringList words;
    for (const QString &column : m_table.detail.badges)
        if (const QString word = text(column); !word.isEmpty())
            words += word;
    while (m_badges.size() < words.size()) {
        auto *badge = new Badge(m_page);
        m_badgeRow->insertWidget(static_cast<int>(m_badges.size()), badge);
        m_badges.append(badge);
    }
    for (qsizetype i = 0; i < m_badges.size(); ++i) {
        m_badges.at(i)->setVisible(i < words.size());
        m_badges.at(i)->setText(words.value(i));
    }
}

void DetailPane::setHeading()
{
    const QString title = m_record.title.isEmpty() ? text(m_table.detail.title) : m_record.title;
    m_title->setFont(style::fontFor(style::font(style::TextSize::Title, true), title, language(m_table.detail.title)));
    setShown(m_title, title);
    const QString native = m_table.detail.nativeTitle.isEmpty() ? QString() : text(m_table.detail.nativeTitle);
    m_native->setFont(style::fontFor(font(), native, language(m_table.detail.nativeTitle)));
    QStringList others{native, text(m_table.detail.title)};
    others.removeAll(title);
    others.removeAll(QString());
    setShown(m_native, others.join(u" · "_s));
    QStringList identity;
    for (const QString &column : m_table.detail.identity)
        if (const QString part = text(column); !part.isEmpty() && part != title)
            identity += part;
    identity.removeDuplicates(); // a meeting of one day begins and ends on it
    setShown(m_identity, identity.join(u" · "_s));
}

void DetailPane::setSummary()
{
    const QString &column = m_table.detail.summary;
    setShown(m_summary, column.isEmpty() ? QString() : text(column));
    // The facts bear their own mark; what stands above them is named here.
    QStringList doubtful;
    QStringList notes;
    for (const storage::Unverified &doubt : m_record.unverified) {
        const catalogue::Column *described = m_table.find(doubt.column);
        if (described == nullptr || m_table.detail.facts.contains(doubt.column))
            continue;
        doubtful += catalogue::translated(described->title);
        if (!doubt.note.isEmpty())
            //: Tool tip: a column and why it is unverified
            notes += tr("%1: %2").arg(doubtful.constLast(), doubt.note);
    }
    //: Columns whose content rests on background knowledge; %1 is their titles
    setShown(m_caution,
             doubtful.isEmpty() ? QString() : tr("Unverified: %1").arg(QLocale().createSeparatedList(doubtful)));
    m_caution->setToolTip(notes.join(u'\n'));
}

void DetailPane::setFacts()
{
    QList<FactsGrid::Fact> facts;
    for (const QString &column : m_table.detail.facts) {
        const catalogue::Column *described = m_table.find(column);
        if (described == nullptr || m_record.row.cells.isEmpty())
            continue;
        if (domain::isUnknown(cell(column)) && m_table.detail.onlyIfKnown.contains(column))
            continue;
        const storage::Unverified *doubt = unverified(column);
        facts.append({.column = described,
                      .cell = cell(column),
                      .language = language(column),
                      .unverified = doubt != nullptr,
                      .note = doubt != nullptr ? doubt->note : QString()});
    }
    m_facts->setFacts(facts);
}

void DetailPane::setRelations()
{
    for (qsizetype i = 0; i < m_relations.size(); ++i) {
        QList<LinkSection::Item> items;
        for (const storage::RecordLink *link : linksOf(m_table.detail.relations.at(i).id))
            items.append({.text = link->title, .note = noteText(link->note), .toolTip = {}});
        m_relations.at(i)->setItems(items);
    }
}

} // namespace browse
