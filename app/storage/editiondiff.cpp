#include "app/storage/changecells_p.h"
#include "app/storage/editionhistory.h"
#include "app/storage/editionrows_p.h"
#include "app/storage/library_p.h"
#include "app/storage/presentreader_p.h"

#include <QJsonDocument>

#include <map>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

/// What one step from an edition to the next did to a record.
struct Step
{
    QByteArray change; ///< empty: nothing
    QByteArray before;
    QByteArray after;
};

/// The steps of an edition, record by record in the order of their ids.
struct Cursor
{
    Statement statement;
    bool hasRow = false;

    domain::Result<> advance()
    {
        const domain::Result<bool> next = statement.step();
        if (!next)
            return tl::unexpected(next.error());
        hasRow = *next;
        return {};
    }
    [[nodiscard]] std::string_view id() const { return statement.view(0); }
    [[nodiscard]] Step step() const
    {
        const auto bytes = [this](int column) {
            const std::string_view view = statement.view(column);
            return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
        };
        return {.change = bytes(1), .before = bytes(2), .after = bytes(3)};
    }
};

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Puts the members of an object that are columns of the table into the record.
Carried put(const ImportTable &table, const QByteArray &json, EditionRecord &record)
{
    EditionRecord read;
    Carried columns;
    fromJson(table, objectOf(json), read, columns);
    record.values.resize(table.fields.size());
    for (std::size_t i = 0; i < columns.fields.size(); ++i) {
        if (columns.fields[i])
            record.values[i] = read.values[i];
    }
    if (columns.names)
        record.names = read.names;
    return columns;
}

/// The steps of one record from edition `from` on, and what it was at any of them.
class RecordHistory
{
public:
    RecordHistory(const ImportTable &table, std::string id, std::vector<Step> steps, PresentReader &reader)
        : m_table(table)
        , m_id(std::move(id))
        , m_steps(std::move(steps))
        , m_reader(reader)
    {
    }

    /// Whether the record was there before step `at`: the first later step that touches it tells, else the last earlier
    /// one.
    [[nodiscard]] bool isThere(std::size_t at) const
    {
        for (std::size_t i = at; i < m_steps.size(); ++i) {
            if (!m_steps[i].change.isEmpty())
                return m_steps[i].change != "added";
        }
        for (std::size_t i = at; i-- > 0;) {
            if (!m_steps[i].change.isEmpty())
                return m_steps[i].change != "removed";
        }
        return true;
    }

    /// The whole record before step `at`, at which it is there.
    [[nodiscard]] domain::Result<EditionRecord> whole(std::size_t at)
    {
        std::size_t end = at;
        while (end < m_steps.size() && m_steps[end].change != "removed")
            ++end;
        EditionRecord record;
        if (end < m_steps.size()) {
            put(m_table, m_steps[end].before, record);
        } else {
            domain::Result<EditionRecord> present = m_reader.record(m_id);
            if (!present)
                return present;
            record = std::move(*present);
            record.values.resize(m_table.fields.size());
        }
        for (std::size_t i = end; i-- > at;) {
            if (m_steps[i].change == "changed")
                put(m_table, m_steps[i].before, record);
        }
        record.id = m_id;
        return record;
    }

    [[nodiscard]] bool isTouched(std::size_t from, std::size_t to) const
    {
        return std::any_of(m_steps.begin() + static_cast<qsizetype>(from), m_steps.begin() + static_cast<qsizetype>(to),
                           [](const Step &step) { return !step.change.isEmpty(); });
    }

private:
    const ImportTable &m_table;
    std::string m_id;
    std::vector<Step> m_steps;
    PresentReader &m_reader;
};

Carried everything(const ImportTable &table)
{
    return {.fields = std::vector<bool>(table.fields.size(), true), .names = table.names != nullptr};
}

/// How the record differs between two steps; nothing where it does not.
domain::Result<std::optional<RecordChange>> between(RecordHistory &history, std::size_t from, std::size_t to,
                                                    const ImportTable &table, const ChangeCells &cells)
{
    const bool was = history.isThere(from);
    const bool is = history.isThere(to);
    if (!was && !is)
        return std::nullopt;
    domain::Result<EditionRecord> before;
    domain::Result<EditionRecord> after;
    if (was)
        before = history.whole(from);
    if (is)
        after = history.whole(to);
    if (!before || !after)
        return tl::unexpected(before ? after.error() : before.error());
    Carried columns = everything(table);
    if (was && is) {
        columns = differences(*before, *after, columns);
        if (!columns.names && std::find(columns.fields.begin(), columns.fields.end(), true) == columns.fields.end())
            return std::nullopt;
    }
    domain::Result<RecordChange> change = cells.change(was ? &*before : nullptr, is ? &*after : nullptr, columns);
    if (!change)
        return tl::unexpected(change.error());
    return std::move(*change);
}

/// One cursor for each edition from the older one on, up to the last former one.
domain::Result<std::vector<Cursor>> cursorsOf(sqlite3 *database, const QList<EditionRow> &editions)
{
    std::vector<Cursor> cursors;
    for (const EditionRow &edition : editions) {
        domain::Result<Statement> prepared =
            Statement::prepare(database, "SELECT record_id, change, before, after FROM edition_changes WHERE edition = "
                                         "?1 AND table_id = ?2 ORDER BY record_id");
        if (!prepared)
            return tl::unexpected(prepared.error());
        cursors.push_back({.statement = std::move(*prepared)});
        cursors.back().statement.bind(1, edition.row);
        cursors.back().statement.bind(2, edition.edition.table);
        if (const domain::Result<> first = cursors.back().advance(); !first)
            return tl::unexpected(first.error());
    }
    return cursors;
}

/// Takes the steps of the smallest id off the cursors. The id is empty at the end.
domain::Result<std::string> takeNext(std::vector<Cursor> &cursors, std::vector<Step> &steps)
{
    std::string id;
    for (const Cursor &cursor : cursors) {
        if (cursor.hasRow && (id.empty() || cursor.id() < id))
            id = cursor.id();
    }
    steps.assign(cursors.size(), {});
    for (std::size_t i = 0; !id.empty() && i < cursors.size(); ++i) {
        if (!cursors[i].hasRow || cursors[i].id() != id)
            continue;
        steps[i] = cursors[i].step();
        if (const domain::Result<> next = cursors[i].advance(); !next)
            return tl::unexpected(next.error());
    }
    return id;
}

} // namespace

domain::Result<> EditionHistory::forEachChange(const EditionPair &editions, const QString &locale,
                                               const std::function<bool(const RecordChange &)> &visit,
                                               std::stop_token stop) const
{
    sqlite3 *database = m_library.d->handle();
    const ReadTransaction transaction(database);
    const domain::Result<QList<EditionRow>> all = readEditions(database);
    const domain::Result<CountryBook> countries = CountryBook::read(database);
    if (!all || !countries)
        return tl::unexpected(all ? countries.error() : all.error());
    const auto placeOf = [&](const QString &id) {
        return std::find_if(all->begin(), all->end(), [&](const EditionRow &row) { return row.edition.id == id; }) -
               all->begin();
    };
    const auto older = std::min(placeOf(editions.from), placeOf(editions.to));
    const auto newer = std::max(placeOf(editions.from), placeOf(editions.to));
    if (older == newer || newer == all->size())
        return {};
    const ImportTable *table = importTable(all->at(older).edition.table);
    if (!table)
        return {};
    QList<EditionRow> steps;
    for (auto i = older; !all->at(i).edition.isPresent; ++i)
        steps << all->at(i);
    domain::Result<PresentReader> reader = PresentReader::prepare(database, *table, *countries);
    domain::Result<std::vector<Cursor>> cursors = cursorsOf(database, steps);
    if (!reader || !cursors)
        return tl::unexpected(reader ? cursors.error() : reader.error());
    const ChangeCells cells(database, *table, m_library.d->titlesOf(locale));
    const auto last = static_cast<std::size_t>(newer - older);
    const bool isBackwards = placeOf(editions.from) > placeOf(editions.to);
    std::vector<Step> taken;
    for (;;) {
        if (stop.stop_requested())
            return tl::unexpected(cancelled());
        const domain::Result<std::string> id = takeNext(*cursors, taken);
        if (!id)
            return tl::unexpected(id.error());
        if (id->empty())
            return {};
        RecordHistory history(*table, *id, taken, *reader);
        if (!history.isTouched(0, last))
            continue;
        const domain::Result<std::optional<RecordChange>> change =
            between(history, isBackwards ? last : 0, isBackwards ? 0 : last, *table, cells);
        if (!change)
            return tl::unexpected(change.error());
        if (*change && !visit(**change))
            return {};
    }
}

} // namespace storage
