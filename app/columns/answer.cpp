#include "app/columns/answer_p.h"

#include "app/columns/facet_p.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace columns {

namespace {

using Words = std::array<std::uint64_t, ChunkRows / 64>;

/// Rows that are tried one by one in another order before all are looked at: some milliseconds' worth.
constexpr std::size_t MostTried = 8192;

domain::Error noSuchColumn(const Store &store, const QString &column, const QString &message)
{
    QStringList ids;
    for (const catalogue::Column &known : store.description.columns)
        ids << known.id;
    return {.message = message.arg(column),
            .candidates = catalogue::nearest(column, ids),
            .kind = domain::Error::Kind::WrongUse};
}

} // namespace

Answering::Answering(const Store &store, Orders &orders, LastScan &lastScan, const Question &question,
                     std::stop_token stop)
    : m_store(store)
    , m_orders(orders)
    , m_lastScan(lastScan)
    , m_question(question)
    , m_stop(std::move(stop))
{
}

std::uint64_t Answering::maskOf(std::size_t word) const
{
    const std::size_t rest = m_store.rows - word * 64;
    return rest >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << rest) - 1;
}

/// apart: keeps the conditions of the facets' own columns apart from the others.
domain::Result<> Answering::prepare(bool apart)
{
    const Kernel kernel = m_question.scan == Scan::Portable ? Kernel::Portable : bestKernel();
    QList<query::Filter> common = query::conditions(m_question.filter);
    QStringList facets = apart ? m_question.facets : QStringList();
    facets.removeDuplicates();
    for (const QString &facet : std::as_const(facets)) {
        QList<query::Filter> own;
        for (qsizetype i = 0; i < common.size();) {
            if (query::isAbout(common[i], facet))
                own.append(common.takeAt(i));
            else
                ++i;
        }
        if (own.isEmpty())
            continue;
        domain::Result<Condition> condition = compileAll(m_store, own, kernel);
        if (!condition)
            return tl::unexpected(condition.error());
        m_own.push_back({facet, std::move(*condition), Bitmap(m_store.rows)});
    }
    domain::Result<Condition> condition = compileAll(m_store, common, kernel);
    if (!condition)
        return tl::unexpected(condition.error());
    m_common = std::move(*condition);
    return prepareOrder();
}

domain::Result<> Answering::prepareOrder()
{
    m_keys = m_question.order;
    for (const catalogue::SortKey &key : std::as_const(m_keys)) {
        if (m_store.description.indexOf(key.column) < 0) {
            return tl::unexpected(noSuchColumn(
                m_store, key.column, QCoreApplication::translate("columns", "There is no column “%1” to sort by.")));
        }
    }
    // Ties keep the default order, so its own first keys say nothing new.
    const QList<catalogue::SortKey> &layout = m_store.description.order;
    if (m_keys.size() <= layout.size() && std::equal(m_keys.cbegin(), m_keys.cend(), layout.cbegin()))
        m_keys.clear();
    return {};
}

/// False when stopped.
bool Answering::makeOrder()
{
    if (!m_keys.isEmpty())
        m_order = m_orders.order(m_store, m_keys, m_stop);
    return m_keys.isEmpty() || m_order;
}

void Answering::evaluateChunk(std::size_t chunk, Bitmap &rows)
{
    const std::size_t first = chunk * ChunkRows / 64;
    const std::size_t count = std::min<std::size_t>(ChunkRows / 64, rows.words().size() - first);
    Words mask;
    Words common;
    for (std::size_t i = 0; i < count; ++i)
        mask[i] = maskOf(first + i);
    evaluate(m_store, m_common, first, std::span(mask).first(count), std::span(common).first(count));
    std::uint64_t *const out = rows.words().data() + first;
    std::copy_n(common.begin(), count, out);
    if (m_own.empty())
        return;
    std::vector<Words> passed(m_own.size());
    for (std::size_t k = 0; k < m_own.size(); ++k)
        evaluate(m_store, m_own[k].condition, first, std::span(common).first(count), std::span(passed[k]).first(count));
    for (std::size_t k = 0; k < m_own.size(); ++k) {
        std::uint64_t *const others = m_own[k].others.words().data() + first;
        std::copy_n(common.begin(), count, others);
        for (std::size_t other = 0; other < m_own.size(); ++other) {
            for (std::size_t i = 0; i < count && other != k; ++i)
                others[i] &= passed[other][i];
        }
        for (std::size_t i = 0; i < count; ++i)
            out[i] &= passed[k][i];
    }
}

/// The scan of the question's filter as far as it has come. One that keeps conditions apart begins anew: what they
/// leave out by themselves is not remembered.
Scanned Answering::begun()
{
    if (m_own.empty())
        if (std::optional<Scanned> before = m_lastScan.take(m_question.filter, m_question.scan))
            return *std::move(before);
    return {.filter = m_question.filter, .scan = m_question.scan, .chunks = 0, .rows = Bitmap(m_store.rows)};
}

/// False when stopped.
bool Answering::evaluateAll(Scanned &scanned)
{
    for (; scanned.chunks < m_store.chunks; ++scanned.chunks) {
        if (m_stop.stop_requested())
            return false;
        evaluateChunk(scanned.chunks, scanned.rows);
    }
    return true;
}

/// False when stopped.
template <typename Visit>
bool Answering::visitAll(const Bitmap &bits, Visit visit) const
{
    constexpr std::size_t step = 2048; // words, some 0.3 ms
    const std::size_t words = bits.words().size();
    for (std::size_t word = 0; word < words; word += step) {
        if (m_stop.stop_requested())
            return false;
        bits.forEach(word, std::min(words, word + step), visit);
    }
    return true;
}

bool Answering::putInOrder(Answer &answer) const
{
    answer.ordered.resize(answer.rows.count());
    Position *next = answer.ordered.data();
    if (!m_order)
        return visitAll(answer.rows, [&next](std::size_t row) { *next++ = static_cast<Position>(row); });
    Bitmap byPlace(answer.rows.size());
    return visitAll(answer.rows, [&](std::size_t row) { byPlace.set(m_order->places[row]); }) &&
           visitAll(byPlace, [&](std::size_t place) { *next++ = m_order->positions[place]; });
}

domain::Result<QList<Facet>> Answering::facets(const Bitmap &rows) const
{
    QList<Facet> result;
    for (const QString &id : m_question.facets) {
        const int column = m_store.description.indexOf(id);
        if (column < 0 || m_store.places[static_cast<std::size_t>(column)].inText) {
            return tl::unexpected(
                noSuchColumn(m_store, id, QCoreApplication::translate("columns", "There is no facet of “%1”.")));
        }
        const Coded &coded = m_store.coded[static_cast<std::size_t>(column)];
        const auto own = std::find_if(m_own.begin(), m_own.end(), [&](const Own &o) { return o.column == id; });
        const std::vector<std::uint32_t> counts =
            elementCounts(m_store, coded, own == m_own.end() ? rows : own->others, m_stop);
        if (counts.empty())
            return QList<Facet>();
        const query::Choice choice =
            query::choiceOf(m_question.filter, id, catalogue::facetComparison(m_store.description.columns.at(column)));
        result.append({id, facetRows(coded, counts, choice.anyOf + choice.excluded)});
    }
    return result;
}

domain::Result<std::shared_ptr<const Answer>> Answering::whole()
{
    if (const domain::Result<> prepared = prepare(true); !prepared)
        return tl::unexpected(prepared.error());
    auto answer = std::make_shared<Answer>();
    const auto stopped = std::make_shared<const Answer>();
    if (!makeOrder())
        return stopped;
    Scanned scanned = begun();
    if (!evaluateAll(scanned))
        return stopped;
    answer->rows = scanned.rows;
    m_lastScan.keep(std::move(scanned));
    domain::Result<QList<Facet>> counted = facets(answer->rows);
    if (!counted)
        return tl::unexpected(counted.error());
    answer->facets = std::move(*counted);
    if (m_stop.stop_requested() || !putInOrder(*answer))
        return stopped;
    return answer;
}

std::vector<Position> Answering::firstInLayout(std::size_t limit)
{
    std::vector<Position> found;
    Scanned scanned = begun();
    const std::vector<std::uint64_t> &words = scanned.rows.words();
    for (std::size_t chunk = 0; chunk < m_store.chunks && found.size() < limit; ++chunk) {
        if (m_stop.stop_requested())
            return {};
        if (chunk == scanned.chunks)
            evaluateChunk(scanned.chunks++, scanned.rows);
        const std::size_t end = std::min(words.size(), (chunk + 1) * ChunkRows / 64);
        for (std::size_t word = chunk * ChunkRows / 64; word < end; ++word) {
            for (std::uint64_t left = words[word]; left != 0 && found.size() < limit; left &= left - 1)
                found.push_back(static_cast<Position>(word * 64 + static_cast<std::size_t>(std::countr_zero(left))));
        }
    }
    m_lastScan.keep(std::move(scanned));
    return found;
}

/// Tries rows one by one in the order asked. Nothing if too many of them fail.
std::optional<std::vector<Position>> Answering::firstByWalk(std::size_t limit)
{
    std::vector<Position> found;
    for (std::size_t place = 0; place < m_store.rows && found.size() < limit; ++place) {
        if (place == MostTried || (place % 256 == 0 && m_stop.stop_requested()))
            return std::nullopt;
        const Position row = m_order->positions[place];
        const std::uint64_t mask = std::uint64_t{1} << (row % 64);
        std::uint64_t passed = 0;
        evaluate(m_store, m_common, row / 64, std::span(&mask, 1), std::span(&passed, 1));
        if (passed != 0)
            found.push_back(row);
    }
    return found;
}

domain::Result<std::vector<Position>> Answering::first(qsizetype limit)
{
    if (const domain::Result<> prepared = prepare(false); !prepared)
        return tl::unexpected(prepared.error());
    const auto most = static_cast<std::size_t>(std::max<qsizetype>(limit, 0));
    if (!makeOrder())
        return std::vector<Position>();
    if (!m_order)
        return firstInLayout(most);
    if (auto found = firstByWalk(most))
        return std::move(*found);
    return firstOfAll(most);
}

/// Looks at all rows, then takes the first in the order asked.
std::vector<Position> Answering::firstOfAll(std::size_t limit)
{
    std::vector<Position> found;
    Scanned scanned = begun();
    if (!evaluateAll(scanned))
        return found;
    for (std::size_t place = 0; place < m_store.rows && found.size() < limit; ++place) {
        if (scanned.rows.test(m_order->positions[place]))
            found.push_back(m_order->positions[place]);
    }
    m_lastScan.keep(std::move(scanned));
    return found;
}

} // namespace columns
