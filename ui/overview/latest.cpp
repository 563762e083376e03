#include "ui/overview/facts.h"
#include "ui/overview/whendone.h"

#include "app/catalogue/catalogue.h"
#include "app/query/parser.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace overview {

namespace {

using Rows = QList<domain::Row>;

domain::Cell cell(const QString &table, const domain::Row &row, const QString &column)
{
    const catalogue::Table *described = catalogue::findTable(table);
    const int index = described ? described->indexOf(column) : -1;
    return index >= 0 && index < row.cells.size() ? row.cells.at(index) : domain::Cell();
}

QString textOf(const domain::Cell &cell)
{
    const auto *text = std::get_if<QString>(&cell);
    return text ? *text : QString();
}

std::optional<domain::PartialDate> dateOf(const domain::Cell &cell)
{
    const auto *date = std::get_if<domain::PartialDate>(&cell);
    return date ? std::optional(*date) : std::nullopt;
}

// The first rows of a table in an order, whole.
void askRows(models::LibraryService &service, QObject *owner, const QString &table, const columns::Question &question,
             qsizetype limit, const Deliver<Rows> &deliver)
{
    using Columns = std::shared_ptr<const columns::Table>;
    using Positions = std::vector<columns::Position>;
    whenDone(owner, service.columns(table), [=, &service](const domain::Result<Columns> &columns) {
        if (!columns)
            return deliver(tl::unexpected(columns.error()));
        const Columns inMemory = *columns;
        whenDone(owner, service.first(inMemory, question, limit),
                 [=, &service](const domain::Result<Positions> &first) {
                     if (!first)
                         return deliver(tl::unexpected(first.error()));
                     std::vector<qint64> keys;
                     std::transform(first->cbegin(), first->cend(), std::back_inserter(keys),
                                    [&](columns::Position position) { return inMemory->key(position); });
                     whenDone(owner, service.rows(table, std::move(keys)), deliver);
                 });
    });
}

struct Moment
{
    domain::PartialDate date;
    Line line;
};

QList<Moment> eventMoments(const Rows &events)
{
    QList<Moment> moments;
    for (const domain::Row &row : events) {
        if (const auto start = dateOf(cell(u"events"_s, row, u"start"_s)))
            moments << Moment{
                *start,
                {.text = textOf(cell(u"events"_s, row, u"title"_s)), .place = {.page = u"events"_s, .record = row.id}}};
    }
    return moments;
}

// Whether an event of that day is about the instrument already: it links to it, or names it.
bool isTold(const Rows &events, const domain::PartialDate &date, const QString &instrument, const QString &title)
{
    return std::any_of(events.cbegin(), events.cend(), [&](const domain::Row &row) {
        if (dateOf(cell(u"events"_s, row, u"start"_s)) != date)
            return false;
        if (textOf(cell(u"events"_s, row, u"title"_s)).contains(title))
            return true;
        const domain::Cell about = cell(u"events"_s, row, u"instruments"_s);
        const auto *links = std::get_if<QList<domain::Link>>(&about);
        return links && std::any_of(links->cbegin(), links->cend(),
                                    [&](const domain::Link &link) { return link.id == instrument; });
    });
}

QList<Line> latestLines(const Rows &events, const Rows &instruments, const QDate &today, qsizetype limit)
{
    QList<Moment> moments = eventMoments(events);
    for (const domain::Row &row : instruments) {
        const auto applies = dateOf(cell(u"instruments"_s, row, u"applies_from"_s));
        QString title = textOf(cell(u"instruments"_s, row, u"short_title"_s));
        if (title.isEmpty())
            title = textOf(cell(u"instruments"_s, row, u"title"_s));
        if (!applies || applies->firstDay() <= today || isTold(events, *applies, row.id, title))
            continue;
        moments << Moment{
            *applies,
            //: Overview, list of dates; %1 is the short title of an instrument
            {.text = QCoreApplication::translate("overview::OverviewPage", "%1 starts to apply").arg(title),
             .place = {.page = u"instruments"_s, .record = row.id}}};
    }
    std::stable_sort(moments.begin(), moments.end(),
                     [](const Moment &a, const Moment &b) { return a.date.firstDay() > b.date.firstDay(); });
    QList<Line> lines;
    for (const Moment &moment : moments.first(qMin(limit, moments.size()))) {
        Line line = moment.line;
        line.before = moment.date.toText();
        if (moment.date.firstDay() > today) {
            //: Overview, list of dates: a small mark on what is yet to come
            line.badge = QCoreApplication::translate("overview::OverviewPage", "ahead");
        }
        lines << line;
    }
    return lines;
}

} // namespace

models::Place filtered(const QString &table, const QString &filter)
{
    const auto parsed = query::parse(filter);
    return {.page = table, .filter = parsed ? *parsed : query::Filter()};
}

void askLatest(models::LibraryService &service, QObject *owner, const QDate &today, qsizetype limit,
               const Deliver<QList<Line>> &deliver)
{
    const columns::Question newest{.order = {{u"start"_s, Qt::DescendingOrder}}};
    const columns::Question ahead{
        .filter = filtered(u"instruments"_s, u"applies_from:>"_s % today.toString(Qt::ISODate)).filter,
        .order = {{u"applies_from"_s, Qt::DescendingOrder}}};
    askRows(service, owner, u"events"_s, newest, limit, [=, &service](const domain::Result<Rows> &events) {
        if (!events)
            return deliver(tl::unexpected(events.error()));
        const Rows known = *events;
        askRows(service, owner, u"instruments"_s, ahead, limit, [=](const domain::Result<Rows> &instruments) {
            if (!instruments)
                return deliver(tl::unexpected(instruments.error()));
            deliver(latestLines(known, *instruments, today, limit));
        });
    });
}

void askFacets(models::LibraryService &service, QObject *owner, const QString &table, const QStringList &columns,
               const Deliver<QList<columns::Facet>> &deliver)
{
    using Columns = std::shared_ptr<const columns::Table>;
    using Answer = std::shared_ptr<const columns::Answer>;
    whenDone(owner, service.columns(table), [=, &service](const domain::Result<Columns> &inMemory) {
        if (!inMemory)
            return deliver(tl::unexpected(inMemory.error()));
        whenDone(owner, service.ask(*inMemory, {.facets = columns}), [=](const domain::Result<Answer> &answer) {
            if (!answer)
                return deliver(tl::unexpected(answer.error()));
            deliver((*answer)->facets);
        });
    });
}

} // namespace overview
