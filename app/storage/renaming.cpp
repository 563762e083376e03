#include "app/storage/comparison_p.h"

#include "app/storage/library_p.h"

#include <unordered_map>

namespace storage {

namespace {

constexpr qint64 mostGone = 100'000; // records looked through for another name; they are kept in memory meanwhile

/// The former records without a partner, by what they are called.
class Namesakes
{
public:
    explicit Namesakes(const Identity &identity)
        : m_identity(identity)
    {
    }

    void add(EditionRecord record)
    {
        const std::size_t index = m_records.size();
        m_byName.emplace(nameSlug(record.values.front()), index);
        for (const domain::ImportedName &name : record.names)
            m_byOtherName.emplace(nameSlug(name.text), index);
        m_records.push_back(std::move(record));
        m_isTaken.push_back(false);
    }

    /// One of the same name; 0 if there is none.
    qint64 takeByName(const EditionRecord &record) { return take(record, m_byName, record.values.front(), false); }

    /// One whose name or other name is a name of the record, and that shares country or date with it.
    qint64 takeByOtherName(const EditionRecord &record)
    {
        qint64 row = take(record, m_byOtherName, record.values.front(), true);
        for (const domain::ImportedName &name : record.names) {
            if (row == 0)
                row = take(record, m_byName, name.text, true);
        }
        return row;
    }

    template <typename Visit>
    domain::Result<> forEachLeft(Visit visit) const
    {
        for (std::size_t i = 0; i < m_records.size(); ++i) {
            if (m_isTaken[i])
                continue;
            if (const domain::Result<> done = visit(m_records[i].row); !done)
                return done;
        }
        return {};
    }

private:
    using Index = std::unordered_multimap<std::string, std::size_t>;

    [[nodiscard]] bool isSame(const EditionRecord &a, const EditionRecord &b, bool needsProof) const
    {
        int proofs = 0;
        for (const char *column : {"country", "kind", "listed", "list"}) {
            const std::string_view left = m_identity.value(a, column);
            const std::string_view right = m_identity.value(b, column);
            const bool isKnown = !left.empty() && !right.empty();
            const bool mayDiffer = std::string_view(column) == "listed" && !needsProof;
            if (isKnown && left != right && !mayDiffer)
                return false;
            const bool proves = std::string_view(column) == "country" || std::string_view(column) == "listed";
            proofs += isKnown && proves && left == right ? 1 : 0;
        }
        return !needsProof || proofs > 0;
    }

    qint64 take(const EditionRecord &record, const Index &index, const std::string &name, bool needsProof)
    {
        const std::string slug = nameSlug(name);
        if (slug.empty())
            return 0;
        const auto [from, to] = index.equal_range(slug);
        std::size_t best = m_records.size();
        for (auto it = from; it != to; ++it) { // the first in the library, whatever the order in the index
            if (!m_isTaken[it->second] && it->second < best && isSame(record, m_records[it->second], needsProof))
                best = it->second;
        }
        if (best == m_records.size())
            return 0;
        m_isTaken[best] = true;
        return m_records[best].row;
    }

    const Identity &m_identity;
    std::vector<EditionRecord> m_records;
    std::vector<bool> m_isTaken;
    Index m_byName;
    Index m_byOtherName;
};

} // namespace

/// Records without a partner: some of them are the same under another name. The rest is added and removed.
domain::Result<> Comparison::findRenamed()
{
    Namesakes namesakes(m_staging.identity());
    const bool isSought = m_gone.count() > 0 && m_gone.count() <= mostGone && m_open.count() > 0;
    domain::Result<> done = m_gone.rewind();
    SortEntry entry;
    for (;;) {
        if (!done)
            return done;
        const domain::Result<bool> next = m_gone.next(entry);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            break;
        if (isSought) {
            domain::Result<EditionRecord> record = m_reader->record(entry.place);
            if (!record)
                return tl::unexpected(record.error());
            // Under the publisher's own ids another id is another entity.
            if (!m_staging.hasPublisherIds() || record->id == m_staging.identity().fromContent(*record)) {
                namesakes.add(std::move(*record));
                continue;
            }
        }
        done = addChange(entry.place, -1, entry.place);
    }
    for (const bool byName : {true, false}) {
        EntrySorter left(m_folder);
        done = m_open.rewind();
        while (done) {
            const domain::Result<bool> next = m_open.next(entry);
            if (!next)
                return tl::unexpected(next.error());
            if (!*next)
                break;
            qint64 row = 0;
            if (isSought) {
                const domain::Result<EditionRecord> record = m_staging.record(entry.place);
                if (!record)
                    return tl::unexpected(record.error());
                row = byName ? namesakes.takeByName(*record) : namesakes.takeByOtherName(*record);
            }
            if (row == 0 && byName && isSought)
                done = left.add(entry);
            else
                done = addChange(static_cast<qint64>(entry.high), entry.place, row);
        }
        if (!done || !isSought)
            break;
        m_open = std::move(left);
    }
    return done ? namesakes.forEachLeft([this](qint64 row) { return addChange(row, -1, row); }) : done;
}

} // namespace storage
