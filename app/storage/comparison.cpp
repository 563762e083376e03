#include "app/storage/comparison_p.h"

#include "app/storage/library_p.h"
#include "app/storage/organisationlinks_p.h"
#include "app/storage/recordjson_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace storage {

namespace {

constexpr qint64 askEvery = 4096;
constexpr std::size_t largestGroup = 400; // records of one key whose pairs are all weighed

bool isBefore(const SortEntry &a, const SortEntry &b)
{
    return a.high != b.high ? a.high < b.high : a.low < b.low;
}

} // namespace

int likeness(const Identity &identity, const EditionRecord &a, const EditionRecord &b)
{
    int points = a.values.front() == b.values.front() ? 1 : 0;
    int weight = 16;
    for (const char *column : {"country", "kind", "listed", "region", "merchandise"}) {
        const std::string_view left = identity.value(a, column);
        const std::string_view right = identity.value(b, column);
        if (!left.empty() && !right.empty())
            points += left == right ? weight : -weight;
        weight /= 2;
    }
    return std::max(points, 0);
}

Comparison::Comparison(sqlite3 *database, Staging &staging, qint64 edition, QString scratchFolder)
    : m_database(database)
    , m_staging(staging)
    , m_edition(edition)
    , m_folder(std::move(scratchFolder))
    , m_present(m_folder)
    , m_open(m_folder)
    , m_gone(m_folder)
    , m_ordered(m_folder)
    , m_changes(m_folder)
    , m_rejected(m_folder)
{
}

domain::Result<> Comparison::proceed(qint64 done, qint64 total) const
{
    if (m_control.stop.stop_requested())
        return tl::unexpected(cancelled());
    if (m_control.tell)
        m_control.tell({.step = ImportProgress::Step::Comparing, .done = done, .total = total});
    return {};
}

domain::Result<> Comparison::run(const CompareControl &control)
{
    m_control = control;
    m_counts = m_staging.counts();
    domain::Result<PresentReader> reader = PresentReader::prepare(m_database, m_staging.table(), m_staging.countries());
    if (!reader)
        return tl::unexpected(reader.error());
    m_reader = std::move(*reader);
    domain::Result<> done = readResearched();
    if (done)
        done = readPresent();
    if (done)
        done = mergeKeys();
    if (done)
        done = findRenamed();
    for (EntrySorter *sorter : {&m_present, &m_open, &m_gone})
        *sorter = EntrySorter(m_folder); // no longer needed: its memory is
    if (done)
        done = writeChanges();
    m_ordered = EntrySorter(m_folder);
    m_counts.rejected += m_rejected.count();
    return done;
}

domain::Result<> Comparison::readResearched()
{
    const QByteArray table = m_staging.table().table;
    domain::Result<Statement> rows = Statement::prepare(
        m_database, "SELECT DISTINCT c.record FROM citations c JOIN " + table +
                        " t ON t.row = c.record WHERE c.table_id = '" + table + "' AND t.edition = ?1");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, m_edition);
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        m_researched.insert(rows->integer(0));
    }
}

void Comparison::keepResearched(const EditionRecord &present, EditionRecord &incoming) const
{
    if (!m_researched.contains(present.row))
        return;
    for (const char *column : {"detail", "note", "description"}) {
        const int index = m_staging.table().indexOf(column);
        if (index >= 0 && !present.values[static_cast<std::size_t>(index)].empty())
            incoming.values[static_cast<std::size_t>(index)] = present.values[static_cast<std::size_t>(index)];
    }
    std::vector<domain::ImportedName> names = present.names;
    names.insert(names.end(), incoming.names.begin(), incoming.names.end());
    incoming.names = std::move(names);
    tidyNames(incoming, m_staging.table().indexOf("name_native"));
}

domain::Result<> Comparison::readPresent()
{
    if (m_edition == 0)
        return {};
    const int native = m_staging.table().indexOf("name_native");
    const Carried &carried = m_staging.carried();
    domain::Result<> done;
    const domain::Result<> read = m_reader->forEach(m_edition, [&](EditionRecord &record) {
        tidyNames(record, native);
        SortEntry entry =
            m_staging.hash().key(m_staging.hasPublisherIds() ? record.id : m_staging.identity().key(record));
        entry.content = m_staging.hash().content(record, carried.fields, carried.names);
        entry.place = record.row;
        done = m_present.add(entry);
        if (done && m_present.count() % askEvery == 0)
            done = proceed(0, m_staging.entries().count());
        return done.has_value();
    });
    return read ? done : read;
}

domain::Result<> Comparison::mergeKeys()
{
    domain::Result<> done = m_staging.entries().rewind();
    if (done)
        done = m_present.rewind();
    if (!done)
        return done;
    SortEntry heads[2];
    bool has[2] = {};
    EntrySorter *sides[2] = {&m_staging.entries(), &m_present};
    const auto advance = [&](int side) -> domain::Result<> {
        const domain::Result<bool> next = sides[side]->next(heads[side]);
        if (!next)
            return tl::unexpected(next.error());
        has[side] = *next;
        return {};
    };
    for (const int side : {0, 1}) {
        if (done = advance(side); !done)
            return done;
    }
    Entries groups[2];
    for (qint64 count = 0; has[0] || has[1]; ++count) {
        const SortEntry key = has[0] && (!has[1] || isBefore(heads[0], heads[1])) ? heads[0] : heads[1];
        for (const int side : {0, 1}) {
            groups[side].clear();
            while (has[side] && heads[side].hasKeyOf(key)) {
                groups[side].push_back(heads[side]);
                if (done = advance(side); !done)
                    return done;
            }
        }
        if (done = settle(groups[0], groups[1]); !done)
            return done;
        if (count % askEvery == 0) {
            if (done = proceed(count, m_staging.entries().count()); !done)
                return done;
        }
    }
    return {};
}

domain::Result<> Comparison::settle(const Entries &staged, const Entries &present)
{
    if (staged.size() > 1 || (staged.size() == 1 && present.size() > 1))
        return settleMany(staged, present);
    if (staged.empty()) {
        for (const SortEntry &entry : present) {
            const domain::Result<> kept = m_gone.add({.high = static_cast<quint64>(entry.place), .place = entry.place});
            if (!kept)
                return kept;
        }
        return {};
    }
    if (m_edition == 0) // nothing that it could be under another name
        return addChange(staged.front().place, staged.front().place, 0);
    if (present.empty())
        return m_open.add({.high = static_cast<quint64>(staged.front().place), .place = staged.front().place});
    return pair(staged.front(), present.front());
}

domain::Result<> Comparison::pair(const SortEntry &staged, const SortEntry &present)
{
    bool isSame = staged.content == present.content;
    if (!isSame && m_researched.contains(present.place)) {
        domain::Result<EditionRecord> incoming = m_staging.record(staged.place);
        domain::Result<EditionRecord> there = m_reader->record(present.place);
        if (!incoming || !there)
            return tl::unexpected(incoming ? there.error() : incoming.error());
        keepResearched(*there, *incoming);
        const Carried changed = differences(*there, *incoming, m_staging.carried());
        isSame =
            !changed.names && std::find(changed.fields.begin(), changed.fields.end(), true) == changed.fields.end();
    }
    if (!isSame)
        return addChange(staged.place, staged.place, present.place);
    ++m_counts.unchanged;
    return {};
}

domain::Result<> Comparison::repeat(const EditionRecord &record, const EditionRecord &first)
{
    const QString reason =
        m_staging.hasPublisherIds()
            ? QCoreApplication::translate("storage", "The id is that of line %1 already").arg(first.line)
            : QCoreApplication::translate("storage", "The row repeats line %1").arg(first.line);
    return m_rejected.add({.line = record.line,
                           .column = QString::fromLatin1(m_staging.hasPublisherIds() ? "id" : ""),
                           .reason = reason,
                           .text = record.values.front()});
}

domain::Result<> Comparison::settleMany(const Entries &staged, const Entries &present)
{
    std::vector<Candidate> ours;
    std::vector<Candidate> theirs;
    for (const SortEntry &entry : staged) {
        domain::Result<EditionRecord> record = m_staging.record(entry.place);
        if (!record)
            return tl::unexpected(record.error());
        ours.push_back({entry, std::move(*record)});
    }
    for (const SortEntry &entry : present) {
        domain::Result<EditionRecord> record = m_reader->record(entry.place);
        if (!record)
            return tl::unexpected(record.error());
        theirs.push_back({entry, std::move(*record)});
    }
    domain::Result<> done = dropRepeated(ours);
    if (done)
        done = pairBest(ours, theirs);
    if (done)
        done = addUnder(ours, theirs);
    for (const Candidate &gone : theirs) {
        if (done && !gone.isSettled)
            done = m_gone.add({.high = static_cast<quint64>(gone.entry.place), .place = gone.entry.place});
    }
    return done;
}

/// Leaves the first of those that nothing tells apart.
domain::Result<> Comparison::dropRepeated(std::vector<Candidate> &staged)
{
    std::vector<std::pair<std::string, std::size_t>> known; // in the order of the input
    std::vector<Candidate> kept;
    for (Candidate &candidate : staged) {
        const std::string mark =
            m_staging.hasPublisherIds() ? std::string() : m_staging.identity().discriminator(candidate.record);
        const auto same =
            std::find_if(known.begin(), known.end(), [&](const auto &each) { return each.first == mark; });
        if (same != known.end()) {
            if (const domain::Result<> told = repeat(candidate.record, kept[same->second].record); !told)
                return told;
            continue;
        }
        known.emplace_back(mark, kept.size());
        kept.push_back(std::move(candidate));
    }
    staged = std::move(kept);
    return {};
}

domain::Result<> Comparison::pairBest(std::vector<Candidate> &staged, std::vector<Candidate> &present)
{
    struct Pair
    {
        int points;
        std::size_t ours;
        std::size_t theirs;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < std::min(staged.size(), largestGroup); ++i) {
        for (std::size_t j = 0; j < std::min(present.size(), largestGroup); ++j) {
            const bool isSame = staged[i].entry.content == present[j].entry.content;
            pairs.push_back(
                {isSame ? 1000 : likeness(m_staging.identity(), staged[i].record, present[j].record), i, j});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.points > b.points; });
    for (const Pair &each : pairs) {
        if (staged[each.ours].isSettled || present[each.theirs].isSettled)
            continue;
        staged[each.ours].isSettled = present[each.theirs].isSettled = true;
        if (const domain::Result<> done = pair(staged[each.ours].entry, present[each.theirs].entry); !done)
            return done;
    }
    return {};
}

/// Gives those without a partner an id that none of their namesakes has.
domain::Result<> Comparison::addUnder(std::vector<Candidate> &staged, const std::vector<Candidate> &present)
{
    std::set<std::string> taken;
    for (const Candidate &candidate : present)
        taken.insert(candidate.record.id);
    for (Candidate &candidate : staged) {
        if (candidate.isSettled)
            continue;
        EditionRecord &record = candidate.record;
        qint64 place = candidate.entry.place;
        if (record.id.empty()) {
            const std::string base = m_staging.identity().fromContent(record);
            record.id = base;
            for (int attempt = 0; taken.contains(record.id); ++attempt)
                record.id = m_staging.identity().another(record, base, attempt);
            const domain::Result<qint64> kept = m_staging.keep(record);
            if (!kept)
                return tl::unexpected(kept.error());
            place = *kept;
        }
        taken.insert(record.id);
        const domain::Result<> added =
            m_open.add({.high = static_cast<quint64>(candidate.entry.place), .place = place});
        if (!added)
            return added;
    }
    return {};
}

domain::Result<> Comparison::addChange(qint64 order, qint64 place, qint64 row)
{
    ++(place < 0 ? m_counts.removed : row == 0 ? m_counts.added : m_counts.changed);
    const quint64 removedLast = place < 0 ? quint64(1) << 63 : 0;
    return m_ordered.add(
        {.high = removedLast | static_cast<quint64>(order), .content = static_cast<quint64>(row), .place = place});
}

domain::Result<> Comparison::writeChanges()
{
    domain::Result<> done = m_ordered.rewind();
    OrganisationLinks links(m_database, m_staging);
    SortEntry entry;
    for (;;) {
        if (!done)
            return done;
        const domain::Result<bool> next = m_ordered.next(entry);
        if (!next)
            return tl::unexpected(next.error());
        if (*next) {
            links.add({.place = entry.place, .row = static_cast<qint64>(entry.content)});
            ++m_changeCount;
        }
        if (!*next || links.isFull()) {
            done = links.resolve(m_control);
            for (const ChangeEntry &change : links.entries()) {
                if (const auto kept = m_changes.append({reinterpret_cast<const char *>(&change), sizeof(change)});
                    !kept)
                    return tl::unexpected(kept.error());
            }
            links.clear();
        }
        if (!*next)
            break;
    }
    m_counts.newOrganisations = links.madeCount();
    m_counts.linkedOrganisations = links.foundCount();
    return done;
}

domain::Result<ChangeEntry> Comparison::change(qint64 index)
{
    constexpr std::size_t size = sizeof(ChangeEntry);
    const domain::Result<std::string_view> bytes = m_changes.read(index * static_cast<qint64>(size), size);
    if (!bytes)
        return tl::unexpected(bytes.error());
    ChangeEntry change;
    std::memcpy(&change, bytes->data(), size);
    return change;
}

} // namespace storage
