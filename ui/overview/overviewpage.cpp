#include "ui/overview/overviewpage.h"

#include "app/catalogue/catalogue.h"
#include "ui/overview/box.h"
#include "ui/overview/facts.h"
#include "ui/overview/linklist.h"
#include "ui/overview/whendone.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace overview {

namespace {

constexpr qsizetype LatestLines = 15;
constexpr qsizetype CountryLines = 17;
// Below this many average characters, cards stand in two rows and the date list above the two others.
constexpr int NarrowCharacters = 130;

} // namespace

struct OverviewPage::Private
{
    OverviewPage *page;
    models::LibraryService &service;
    QGridLayout *cards = nullptr;
    QGridLayout *boxes = nullptr;
    QGridLayout *ways = nullptr;
    QHash<QString, CountCard *> cardOf = {}; ///< by table id
    QList<QWidget *> cardOrder = {};
    Box *latestBox = nullptr;
    Box *goodsBox = nullptr;
    Box *editionsBox = nullptr;
    LinkList *latest = nullptr;
    LinkList *goods = nullptr;
    LinkList *editions = nullptr;
    int awaited = 0;
    bool narrow = false;

    void build();
    void addCard(const QString &table, const QString &detail);
    Box *addList(const QString &title, LineLook look, LinkList *&list);
    void addWay(int column, const QString &name, const QString &title, const QString &text, const QString &button,
                const std::function<void()> &act);
    void addWays();
    void arrange();
    void ask(const QDate &today);
    void showInfo(const domain::Result<models::LibraryService::Info> &info);
    void answered();
};

OverviewPage::OverviewPage(models::LibraryService &service, const QDate &today, QWidget *parent)
    : QWidget(parent)
    , d(new Private{.page = this, .service = service})
{
    setObjectName(u"overviewPage"_s);
    //: Accessible name and title of the first page
    setAccessibleName(OverviewPage::tr("Overview"));
    d->build();
    d->arrange();
    d->ask(today);
}

OverviewPage::~OverviewPage() = default;

bool OverviewPage::isSettled() const
{
    return d->awaited == 0;
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < NarrowCharacters * fontMetrics().averageCharWidth();
    if (narrow == d->narrow)
        return;
    d->narrow = narrow;
    d->arrange();
}

void OverviewPage::Private::build()
{
    auto *area = new QScrollArea(page);
    area->setObjectName(u"overviewScroll"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    auto *content = new QWidget;
    area->setWidget(content);

    auto *title = new QLabel(OverviewPage::tr("Overview"), content);
    title->setFont(style::font(style::TextSize::PageTitle, true));
    auto *lead = new QLabel(OverviewPage::tr("What this library holds, how fresh it is, and where to start."), content);
    lead->setForegroundRole(QPalette::Dark);
    lead->setWordWrap(true);
    cards = new QGridLayout;
    boxes = new QGridLayout;
    ways = new QGridLayout;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(style::LargeMargin, style::Margin, style::LargeMargin, style::Margin);
    column->setSpacing(style::Gap);
    auto *head = new QVBoxLayout;
    head->setSpacing(style::TinyGap);
    head->addWidget(title);
    head->addWidget(lead);
    column->addLayout(head);
    for (QGridLayout *grid : {cards, boxes, ways}) {
        grid->setSpacing(style::Gap);
        column->addLayout(grid);
    }
    column->addStretch(1);

    //: Overview, below the number of instruments, until they are counted by kind
    addCard(u"instruments"_s, OverviewPage::tr("laws, agreements, guidance"));
    //: Overview, below the number of listings
    addCard(u"listings"_s, OverviewPage::tr("UFLPA Entity List, CBP orders"));
    //: Overview, below the number of goods
    addCard(u"goods"_s, OverviewPage::tr("TVPRA and EO 13126 lists"));
    //: Overview, below the number of cases
    addCard(u"cases"_s, OverviewPage::tr("Rapid Response Mechanism"));
    //: Overview, below the number of organisations
    addCard(u"organisations"_s, OverviewPage::tr("agencies, unions, companies"));
    //: Overview, below the number of countries
    addCard(u"countries"_s, OverviewPage::tr("with ratifications and listings"));
    //: Overview, title of a list
    latestBox = addList(OverviewPage::tr("Latest and ahead"), LineLook::Links, latest);
    //: Overview, title of a chart
    goodsBox = addList(OverviewPage::tr("Listed goods by country"), LineLook::Bars, goods);
    //: Overview, title of a list: the published lists that the library is made of
    editionsBox = addList(OverviewPage::tr("Editions"), LineLook::Editions, editions);
    addWays();
}

void OverviewPage::Private::addCard(const QString &table, const QString &detail)
{
    const catalogue::Table *described = catalogue::findTable(table);
    auto *card = new CountCard(described ? catalogue::translated(described->title) : table, detail, page);
    card->setObjectName("card-"_L1 % table);
    QObject::connect(card, &QAbstractButton::clicked, page,
                     [this, table] { Q_EMIT page->placeRequested({.page = table}); });
    cardOf.insert(table, card);
    cardOrder << card;
}

Box *OverviewPage::Private::addList(const QString &title, LineLook look, LinkList *&list)
{
    auto *box = new Box(title, page);
    list = new LinkList(look, title, box);
    box->column().addWidget(list);
    box->column().addStretch(1);
    //: Overview, in place of a list that is being read
    box->setNote(OverviewPage::tr("Reading ..."));
    QObject::connect(list, &LinkList::placeRequested, page, &OverviewPage::placeRequested);
    return box;
}

void OverviewPage::Private::addWay(int column, const QString &name, const QString &title, const QString &text,
                                   const QString &buttonText, const std::function<void()> &act)
{
    auto *box = new Box(title, page);
    auto *words = new QLabel(text, box);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::Dark);
    auto *button = new QPushButton(buttonText, box);
    button->setObjectName(name);
    button->setAutoDefault(true);
    button->setDefault(column == 0);
    auto *row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch(1);
    box->column().addWidget(words);
    box->column().addStretch(1);
    box->column().addLayout(row);
    ways->addWidget(box, 0, column);
    QObject::connect(button, &QAbstractButton::clicked, page, act);
}

void OverviewPage::Private::addWays()
{
    //: Overview, title of a way in
    addWay(
        0, u"searchWay"_s, OverviewPage::tr("Look up a name"),
        OverviewPage::tr("A supplier, an agency, a law, a good: one field looks through all tables, in every script."),
        //: Button
        OverviewPage::tr("Search everything"), [this] { Q_EMIT page->searchRequested(); });
    //: Overview, title of a way in
    addWay(1, u"compareWay"_s, OverviewPage::tr("Compare the US and Japan"),
           OverviewPage::tr("Duties, reach and enforcement of the instruments of both, in one table."),
           //: Button
           OverviewPage::tr("Show the instruments"),
           [this] { Q_EMIT page->placeRequested(filtered(u"instruments"_s, u"jurisdictions:US,JP"_s)); });
    //: Overview, title of a way in
    addWay(2, u"discussedWay"_s, OverviewPage::tr("What was discussed"),
           OverviewPage::tr("The dialogues of the US-Japan Task Force: who took part, and which instruments came up."),
           //: Button
           OverviewPage::tr("Show the dialogues"),
           [this] { Q_EMIT page->placeRequested(filtered(u"events"_s, u"kind:dialogue"_s)); });
    for (int column = 0; column < 3; ++column)
        ways->setColumnStretch(column, 1);
}

void OverviewPage::Private::arrange()
{
    const int perRow = narrow ? 3 : 6;
    for (int card = 0; card < cardOrder.size(); ++card)
        cards->addWidget(cardOrder.at(card), card / perRow, card % perRow);
    for (int column = 0; column < 6; ++column)
        cards->setColumnStretch(column, column < perRow ? 1 : 0);
    if (narrow) {
        boxes->addWidget(latestBox, 0, 0, 1, 2);
        boxes->addWidget(goodsBox, 1, 0);
        boxes->addWidget(editionsBox, 1, 1);
    } else {
        boxes->addWidget(latestBox, 0, 0);
        boxes->addWidget(goodsBox, 0, 1);
        boxes->addWidget(editionsBox, 0, 2);
    }
    boxes->setColumnStretch(0, narrow ? 1 : 10);
    boxes->setColumnStretch(1, narrow ? 1 : 6);
    boxes->setColumnStretch(2, narrow ? 0 : 8);
}

void OverviewPage::Private::ask(const QDate &today)
{
    awaited = 4;
    whenDone(page, service.info(), [this](const auto &info) { showInfo(info); });
    askLatest(service, page, today, LatestLines, [this](const domain::Result<QList<Line>> &lines) {
        latest->setLines(lines ? *lines : QList<Line>());
        //: Overview, in place of an empty list
        latestBox->setNote(!lines             ? lines.error().message
                           : lines->isEmpty() ? OverviewPage::tr("Nothing dated yet.")
                                              : QString());
        answered();
    });
    askFacets(service, page, u"goods"_s, {u"country"_s}, [this](const domain::Result<QList<columns::Facet>> &facets) {
        const QList<Line> lines =
            facets && !facets->isEmpty() ? countryLines(facets->first(), CountryLines) : QList<Line>();
        goods->setLines(lines);
        //: Overview, in place of an empty chart
        goodsBox->setNote(!facets           ? facets.error().message
                          : lines.isEmpty() ? OverviewPage::tr("No goods listed yet.")
                                            : QString());
        answered();
    });
    const QStringList counted{u"jurisdictions"_s, u"kind"_s};
    askFacets(service, page, u"instruments"_s, counted, [this](const domain::Result<QList<columns::Facet>> &facets) {
        if (facets && facets->size() == 2) {
            const auto &kinds = facets->at(1).rows;
            const auto statutes =
                std::find_if(kinds.cbegin(), kinds.cend(), [](const auto &row) { return row.id == "statute"_L1; });
            const auto &places = facets->at(0).rows;
            const auto known =
                std::count_if(places.cbegin(), places.cend(), [](const auto &row) { return !row.id.isEmpty(); });
            //: Overview, below the number of instruments; %1 is "%n statute(s)"
            const QString text = OverviewPage::tr("%n jurisdiction(s), %1", nullptr, static_cast<int>(known));
            //: Overview, part of the text below the number of instruments
            const QString laws = OverviewPage::tr("%n statute(s)", nullptr,
                                                  statutes == kinds.cend() ? 0 : static_cast<int>(statutes->count));
            cardOf.value(u"instruments"_s)->setDetail(text.arg(laws));
        }
        answered();
    });
}

void OverviewPage::Private::showInfo(const domain::Result<models::LibraryService::Info> &info)
{
    if (info) {
        for (auto card = cardOf.cbegin(); card != cardOf.cend(); ++card)
            card.value()->setCount(info->rowCounts.value(card.key()));
        editions->setLines(editionLines(info->editions));
    }
    editionsBox->setNote(info ? QString() : info.error().message);
    answered();
}

void OverviewPage::Private::answered()
{
    if (--awaited == 0)
        Q_EMIT page->settled();
}

} // namespace overview
