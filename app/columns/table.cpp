#include "app/columns/answer_p.h"
#include "app/columns/facet_p.h"
#include "app/columns/table_p.h"

#include "app/domain/fold.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace columns {

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The column's dictionary, or nullptr if it has none.
const Coded *dictionaryOf(const Store &store, int column)
{
    if (column < 0 || static_cast<std::size_t>(column) >= store.places.size() ||
        store.places[static_cast<std::size_t>(column)].inText)
        return nullptr;
    return &store.coded[static_cast<std::size_t>(column)];
}

} // namespace

Table::Table()
    : m_data(std::make_unique<Data>())
{
}

Table::~Table() = default;

qint64 Table::rowCount() const
{
    return static_cast<qint64>(m_data->store.rows);
}

qint64 Table::key(Position position) const
{
    const auto &keys = m_data->store.keys;
    return position < keys.size() ? static_cast<qint64>(keys[position]) : -1;
}

qint64 Table::positionOf(qint64 key) const
{
    const auto &keys = m_data->store.keys;
    std::vector<Position> &positions = m_data->positionsByKey;
    std::call_once(m_data->positionsMade, [&] {
        positions.resize(keys.size());
        std::iota(positions.begin(), positions.end(), Position{0});
        std::sort(positions.begin(), positions.end(), [&](Position a, Position b) { return keys[a] < keys[b]; });
    });
    const auto found = std::lower_bound(positions.begin(), positions.end(), key,
                                        [&](Position position, qint64 k) { return qint64{keys[position]} < k; });
    return found != positions.end() && qint64{keys[*found]} == key ? qint64{*found} : -1;
}

domain::Result<std::shared_ptr<const Answer>> Table::ask(const Question &question, std::stop_token stop) const
{
    return Answering(m_data->store, m_data->orders, m_data->lastScan, question, std::move(stop)).whole();
}

domain::Result<std::vector<Position>> Table::first(const Question &question, qsizetype limit,
                                                   std::stop_token stop) const
{
    return Answering(m_data->store, m_data->orders, m_data->lastScan, question, std::move(stop)).first(limit);
}

QList<FacetRow> Table::values(const QString &column, const QString &typed, qsizetype limit) const
{
    const Coded *coded = dictionaryOf(m_data->store, m_data->store.description.indexOf(column));
    if (!coded)
        return {};
    std::vector<std::uint32_t> counts(coded->counts.begin(), coded->counts.end());
    counts[0] = 0; // unknown is no value
    if (const QByteArray word = domain::fold(typed); !word.isEmpty()) {
        const Needle needle(word.toStdString(), m_data->store.byteCounts, bestKernel());
        std::vector<std::uint8_t> marks(counts.size());
        const auto *readable = reinterpret_cast<const char *>(m_data->store.image.end());
        markStrings(coded->searched, needle, Condition::Match::Contains, readable, marks);
        markStrings(coded->names, needle, Condition::Match::Contains, readable, marks);
        for (std::size_t element = 0; element < counts.size(); ++element)
            counts[element] *= marks[element];
    }
    const QList<FacetRow> rows = facetRows(*coded, counts);
    return rows.first(std::clamp<qsizetype>(limit, 0, rows.size()));
}

QString Table::title(const QString &column, const QString &id) const
{
    const Coded *coded = dictionaryOf(m_data->store, m_data->store.description.indexOf(column));
    const std::string wanted = id.toStdString();
    for (std::size_t i = 0; coded && i < coded->elements; ++i) {
        if (coded->ids.at(i) == wanted)
            return textOf(coded->titles.at(i));
    }
    return id;
}

domain::Link Table::link(int column, qint64 targetKey) const
{
    const Coded *coded = dictionaryOf(m_data->store, column);
    if (!coded || coded->targets.empty())
        return {};
    const auto &order = coded->targetOrder;
    const auto found = std::lower_bound(order.begin(), order.end(), targetKey, [&](std::uint32_t element, qint64 key) {
        return qint64{coded->targets[element]} < key;
    });
    if (found == order.end() || qint64{coded->targets[*found]} != targetKey)
        return {};
    return {textOf(coded->ids.at(*found)), textOf(coded->titles.at(*found))};
}

qint64 Table::size() const
{
    return static_cast<qint64>(m_data->store.image.size() + m_data->orders.size() +
                               m_data->positionsByKey.size() * sizeof(Position));
}

domain::Result<> Table::save(const QString &path) const
{
    return m_data->store.image.save(path);
}

domain::Result<std::shared_ptr<const Table>> Table::open(const QString &path, const catalogue::Table &table,
                                                         const QString &locale, const QByteArray &stamp)
{
    domain::Result<Image> image = Image::map(path, signatureOf(table, locale), stamp);
    if (!image)
        return tl::unexpected(image.error());
    auto opened = std::make_shared<Table>();
    opened->m_data->store.description = table;
    opened->m_data->store.locale = locale;
    if (!opened->m_data->store.attach(std::move(*image)))
        return tl::unexpected(damagedFile(path));
    return opened;
}

} // namespace columns
