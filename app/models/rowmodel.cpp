#include "app/models/rowmodel.h"

#include "app/catalogue/catalogue.h"
#include "app/models/display.h"
#include "app/models/needles.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <chrono>
#include <unordered_map>

namespace models {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using columns::Position;
using domain::Result;

namespace {

constexpr qsizetype CachedRows = 5'000;
// Below this a whole answer takes less than a frame, so that first rows would only be shown twice.
constexpr qint64 SmallTable = 20'000;
constexpr auto Late = 300ms;
// Sent to the model itself behind everything else that waits, repaints included.
constexpr auto Painted = QEvent::User;
constexpr int BehindRepaints = Qt::LowEventPriority - 1;

} // namespace

RowModel::RowModel(const catalogue::Table &table, LibraryService &service, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(table)
    , m_service(service)
    , m_unverifiedColumn(table.indexOf(u"unverified"_s))
    , m_needles(table.columns.size())
    , m_cache(CachedRows)
    , m_loading([this](const auto &loaded) {
        if (loaded)
            setColumns(*loaded);
        else
            Q_EMIT failed(loaded.error());
    })
    , m_askingFirst([this](const auto &first) { takeFirst(first); })
    , m_asking([this](const auto &answer) { takeAnswer(answer); })
    , m_staging([this](const Result<QList<domain::Row>> &rows) {
        if (!rows) {
            setBusy(false);
            return Q_EMIT failed(rows.error());
        }
        Staged staged = std::exchange(m_staged, {});
        if (staged.columns == m_columns)
            m_cache.insert(*rows);
        else
            staged.fetched = *rows;
        show(std::move(staged));
    })
    , m_fetching([this](const auto &rows) { takeFetched(rows); })
{
    m_late.setSingleShot(true);
    m_late.setInterval(Late);
    connect(&m_late, &QTimer::timeout, this, [this] { setBusy(true); });
}

void RowModel::load()
{
    m_loading.start(m_service.columns(m_table.id));
}

void RowModel::setColumns(std::shared_ptr<const columns::Table> columns)
{
    m_newest = std::move(columns);
    if (m_columns && m_anchor) {
        const qint64 anchor = m_newest->positionOf(m_columns->key(*m_anchor));
        m_anchor = anchor < 0 ? std::nullopt : std::optional(static_cast<Position>(anchor));
    }
    if (m_newest == m_columns) {
        Q_EMIT loaded();
    } else if (!m_columns || rowCount() == 0) {
        beginResetModel();
        swapColumns(m_newest);
        endResetModel();
    }
    ask();
}

// Within a reset. Positions of another reading of the table mean other rows, and fetched rows may have changed.
void RowModel::swapColumns(std::shared_ptr<const columns::Table> columns)
{
    m_columns = std::move(columns);
    m_cache.clear();
    m_answer.reset();
    m_first.clear();
    Q_EMIT loaded();
}

void RowModel::setFacets(const QStringList &facets)
{
    if (std::exchange(m_question.facets, facets) != facets)
        ask();
}

void RowModel::setQuestion(const query::Filter &filter, const QList<catalogue::SortKey> &order)
{
    if (m_asked > 0 && filter == m_question.filter && order == m_question.order)
        return;
    m_question.filter = filter;
    m_question.order = order;
    ask();
}

void RowModel::ask()
{
    if (!m_newest)
        return;
    ++m_asked;
    // Rows of the former question would only be waited for.
    m_fetching.cancel();
    m_staging.cancel();
    m_staged = {};
    m_asking.cancel();
    m_askingFirst.cancel();
    m_painting = false;
    m_late.start();
    if (m_newest->rowCount() > SmallTable && !m_anchor)
        m_askingFirst.start(m_service.first(m_newest, m_question, m_screenRows));
    else
        askWhole();
}

void RowModel::askWhole()
{
    m_asking.start(m_service.ask(m_newest, m_question));
}

bool RowModel::event(QEvent *event)
{
    if (event->type() != Painted)
        return QAbstractTableModel::event(event);
    if (std::exchange(m_painting, false)) {
        if (!isComplete())
            askWhole();
        requestMissing();
    }
    return true;
}

void RowModel::setBusy(bool busy)
{
    m_late.stop();
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

void RowModel::takeFirst(const Result<Positions> &first)
{
    // What is wrong with a question is told by its answer. A place further down waits for the answer too.
    if (first && !m_anchor)
        stage({.question = m_question,
               .asked = m_asked,
               .first = *first,
               .answer = nullptr,
               .columns = m_newest,
               .fetched = {}});
    else
        askWhole();
}

void RowModel::takeAnswer(const Result<AnswerPtr> &answer)
{
    if (!answer) {
        setBusy(false);
        Q_EMIT failed(answer.error());
        return requestMissing(); // of the rows that stay
    }
    stage(
        {.question = m_question, .asked = m_asked, .first = {}, .answer = *answer, .columns = m_newest, .fetched = {}});
}

std::span<const Position> RowModel::Staged::rows() const
{
    return answer ? std::span<const Position>(answer->ordered) : std::span<const Position>(first);
}

std::span<const Position> RowModel::rows() const
{
    return m_answer ? std::span<const Position>(m_answer->ordered) : std::span<const Position>(m_first);
}

void RowModel::stage(Staged staged)
{
    m_staging.cancel();
    const auto rows = staged.rows();
    std::vector<qint64> keys = missing(*staged.columns, rows, 0, m_screenRows - 1);
    if (m_anchor && staged.answer)
        if (const auto anchor = std::ranges::find(rows, *m_anchor); anchor != rows.end()) {
            const auto row = anchor - rows.begin();
            const std::vector<qint64> around =
                missing(*staged.columns, rows, std::max<qsizetype>(row, m_screenRows), row + m_screenRows);
            keys.insert(keys.end(), around.begin(), around.end());
        }
    if (keys.empty())
        return show(std::move(staged));
    m_staged = std::move(staged);
    m_staging.start(m_service.rows(m_table.id, std::move(keys)));
}

void RowModel::show(Staged staged)
{
    const bool complete = staged.answer != nullptr;
    const AnswerPtr answer = staged.answer;
    const bool isNewer = staged.columns != m_columns;
    const bool sameFilter = m_answer && complete && staged.question.filter == m_shown.filter;
    const bool sameRows = m_answer && complete && std::ranges::equal(staged.rows(), rows());
    const bool continued = !m_first.empty() && !m_answer && staged.asked == m_answered &&
                           staged.rows().size() >= m_first.size() &&
                           std::ranges::equal(m_first, staged.rows().first(m_first.size()));
    if (isNewer) {
        beginResetModel();
        swapColumns(staged.columns);
        m_cache.insert(std::exchange(staged.fetched, {}));
        take(std::move(staged));
        endResetModel();
    } else if (sameRows) {
        take(std::move(staged));
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {MatchRole});
    } else if (sameFilter) {
        reorder(std::move(staged));
    } else if (continued) {
        extend(std::move(staged));
    } else {
        beginResetModel();
        take(std::move(staged));
        endResetModel();
    }
    if (complete) {
        setBusy(false);
        Q_EMIT answered(answer);
    }
    m_painting = true;
    QCoreApplication::postEvent(this, new QEvent(Painted), BehindRepaints);
}

void RowModel::take(Staged staged)
{
    m_answered = staged.asked;
    m_shown = std::move(staged.question);
    m_first = std::move(staged.first);
    m_answer = std::move(staged.answer);
    m_needles = needlesByColumn(m_table, m_shown.filter);
    m_firstFetching = 0;
    m_lastFetching = -1;
}

void RowModel::extend(Staged staged)
{
    const int shown = rowCount();
    const int all = static_cast<int>(staged.rows().size());
    if (all == shown)
        return take(std::move(staged));
    beginInsertRows({}, shown, all - 1);
    take(std::move(staged));
    endInsertRows();
}

void RowModel::reorder(Staged staged)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Positions positions;
    positions.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before)
        positions.push_back(positionAt(index.row()));
    take(std::move(staged));

    std::unordered_map<Position, int> rowByPosition;
    for (const Position position : positions)
        rowByPosition.emplace(position, -1);
    if (!rowByPosition.empty())
        for (int row = 0; const Position position : rows()) {
            if (const auto found = rowByPosition.find(position); found != rowByPosition.end())
                found->second = row;
            ++row;
        }
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after += index(rowByPosition.at(positions.at(static_cast<std::size_t>(i))), before.at(i).column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

std::vector<int> RowModel::rowsOf(const Positions &positions) const
{
    std::vector<int> found;
    if (m_shown.order.isEmpty()) {
        for (const Position position : positions)
            if (const auto at = std::ranges::lower_bound(rows(), position); at != rows().end() && *at == position)
                found.push_back(static_cast<int>(at - rows().begin()));
        std::ranges::sort(found);
        return found;
    }
    Positions wanted = positions;
    std::ranges::sort(wanted);
    for (int row = 0; const Position position : rows()) {
        if (std::ranges::binary_search(wanted, position))
            found.push_back(row);
        ++row;
    }
    return found;
}

int RowModel::rowOf(Position position) const
{
    const std::vector<int> found = rowsOf({position});
    return found.empty() ? -1 : found.front();
}

} // namespace models
