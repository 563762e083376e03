#include "app/workflows/find.h"

#include "app/catalogue/catalogue.h"
#include "app/domain/fold.h"
#include "app/workflows/celltext.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype snippetLength = 80;

/// How well a row fits, best first. Each rank's rows hold those of the ranks before it.
enum class Rank { NameIs, NameBegins, NameHolds, Elsewhere };
constexpr Rank ranks[] = {Rank::NameIs, Rank::NameBegins, Rank::NameHolds, Rank::Elsewhere};

struct Search
{
    QString text; ///< trimmed, blanks made one
    QStringList words;
    QList<QByteArray> needles; ///< the words in search form
};

query::Filter contains(const QString &column, const QStringList &words)
{
    QList<query::Filter> conditions;
    for (const QString &word : words)
        conditions.append(query::Filter::of({.column = column, .operands = {{.text = word}}}));
    return query::allOf(conditions);
}

/// The columns that hold names of a record, as far as they are texts of its own.
QStringList nameColumns(const catalogue::Table &table)
{
    QStringList names;
    for (const QString &id : QStringList{table.detail.title, table.detail.nativeTitle} + table.detail.otherNames)
        if (const catalogue::Column *column = table.find(id); column && column->type == catalogue::Type::Text)
            names.append(id);
    return names;
}

/// The filter for a rank; nothing where the table's records have no names of their own.
std::optional<query::Filter> filterFor(const catalogue::Table &table, Rank rank, const Search &search)
{
    if (rank == Rank::Elsewhere)
        return contains({}, search.words);
    query::Filter any{.kind = query::Filter::Kind::Any, .parts = {}, .test = {}};
    for (const QString &column : nameColumns(table)) {
        if (rank == Rank::NameHolds) {
            any.parts.append(contains(column, search.words));
        } else {
            const auto comparison = rank == Rank::NameIs ? query::Comparison::Exactly : query::Comparison::BeginsWith;
            any.parts.append(
                query::Filter::of({.column = column, .operands = {{.comparison = comparison, .text = search.text}}}));
        }
    }
    if (any.parts.size() > 1)
        return any;
    return any.parts.isEmpty() ? std::optional<query::Filter>() : any.parts.first();
}

bool isLowSurrogateAt(const QString &text, qsizetype place)
{
    return place < text.size() && text.at(place).isLowSurrogate();
}

/// The stretch of text around a place, at most snippetLength characters with the marks of what was left out.
QString snippetAround(const QString &text, domain::Span hit)
{
    QString line = text; // as long as text, so that places stay
    for (QChar &character : line)
        if (character.isSpace() || character.category() == QChar::Other_Control)
            character = u' ';
    if (line.size() <= snippetLength)
        return line;
    constexpr qsizetype before = 24;
    const qsizetype room = snippetLength - 2; // for the two marks
    qsizetype start = std::clamp<qsizetype>(hit.start - before, 0, line.size() - room);
    qsizetype end = start + room;
    if (isLowSurrogateAt(line, start))
        ++start;
    if (isLowSurrogateAt(line, end))
        --end;
    const QString middle = line.sliced(start, end - start);
    const QString head = start > 0 ? u"…"_s : QString();
    const QString tail = end < line.size() ? u"…"_s : QString();
    return head + middle + tail;
}

/// Columns in the order in which a hit is worth showing: the names, then as on screen, the id last.
QList<int> columnsByWorth(const catalogue::Table &table)
{
    QList<int> worth;
    for (const QString &name : QStringList{table.detail.title, table.detail.nativeTitle} + table.detail.otherNames)
        if (const int place = table.indexOf(name); place >= 0)
            worth.append(place);
    const int id = table.indexOf(u"id"_s);
    for (int i = 0; i < table.columns.size(); ++i)
        if (i != id && !worth.contains(i))
            worth.append(i);
    if (id >= 0)
        worth.append(id);
    return worth;
}

Hit hitOf(const catalogue::Table &table, const domain::Row &row, const QString &locale, const Search &search)
{
    Hit hit{.table = table.id, .id = row.id, .title = row.id, .column = table.detail.title, .snippet = {}};
    if (const QString title = recordTitle(table, row, locale); !title.isEmpty())
        hit.title = title;
    hit.snippet = snippetAround(hit.title, {});
    qsizetype most = 0;
    for (const int index : columnsByWorth(table)) {
        const catalogue::Column &column = table.columns.at(index);
        const QString text = cellText(column, row.cells.value(index));
        qsizetype found = 0;
        domain::Span first;
        for (const QByteArray &needle : search.needles) {
            const QList<domain::Span> spans = domain::findFolded(text, {needle});
            if (!spans.isEmpty() && found++ == 0)
                first = spans.first();
        }
        if (found > most) {
            most = found;
            hit.column = column.id;
            hit.snippet = snippetAround(text, first);
        }
    }
    return hit;
}

/// Adds the hits of one rank and table up to the limit, leaving out rows seen at a better rank.
domain::Result<> addHits(Session &session, const catalogue::Table &table, Rank rank, const Search &search,
                         qsizetype limit, QSet<qint64> &seen, QList<Hit> &hits, std::stop_token stop)
{
    const auto filter = filterFor(table, rank, search);
    if (!filter)
        return {};
    const auto columns = session.columns(table, stop);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto positions = (*columns)->first({.filter = *filter}, limit + seen.size(), stop);
    if (!positions)
        return tl::unexpected(positions.error());
    std::vector<qint64> keys;
    for (const columns::Position position : *positions) {
        const qint64 key = (*columns)->key(position);
        if (hits.size() + static_cast<qsizetype>(keys.size()) < limit && !seen.contains(key)) {
            seen.insert(key);
            keys.push_back(key);
        }
    }
    const auto rows = session.library().rows(table, session.locale(), keys, stop);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const domain::Row &row : *rows)
        hits.append(hitOf(table, row, session.locale(), search));
    return {};
}

} // namespace

domain::Result<QList<Hit>> find(Session &session, const QString &text, qsizetype limit, std::stop_token stop)
{
    Search search{.text = text.simplified(), .words = {}, .needles = {}};
    search.words = search.text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : search.words)
        search.needles.append(domain::fold(word));
    QList<Hit> hits;
    if (search.words.isEmpty())
        return hits;
    QHash<QString, QSet<qint64>> seen;
    for (const Rank rank : ranks)
        for (const catalogue::Table &table : catalogue::tables()) {
            if (hits.size() >= limit || stop.stop_requested())
                return hits;
            const auto added = addHits(session, table, rank, search, limit, seen[table.id], hits, stop);
            if (!added && !stop.stop_requested())
                return tl::unexpected(added.error());
        }
    return hits;
}

} // namespace workflows
