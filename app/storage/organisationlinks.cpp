#include "app/storage/organisationlinks_p.h"

#include "app/storage/library_p.h"

#include <algorithm>

namespace storage {

namespace {

constexpr std::size_t nameSalt = 2000;
constexpr qint64 askEvery = 4096;

} // namespace

OrganisationLinks::OrganisationLinks(sqlite3 *database, Staging &staging)
    : m_database(database)
    , m_staging(staging)
{
}

domain::Result<> OrganisationLinks::resolve(const CompareControl &control)
{
    if (std::string_view(m_staging.table().table) != "listings")
        return {};
    domain::Result<std::vector<Wish>> wanted = wishes();
    if (!wanted)
        return tl::unexpected(wanted.error());
    if (wanted->empty())
        return {};
    if (m_last < 0) {
        const domain::Result<qint64> last = integerOf(m_database, "SELECT max(row) FROM organisations");
        if (!last)
            return tl::unexpected(last.error());
        m_last = *last;
    }
    if (const domain::Result<> found = findKnown(*wanted, control); !found)
        return found;
    return makeNew(*wanted);
}

/// The added listings of entities that may have an organisation, sorted by name, then as they come.
domain::Result<std::vector<OrganisationLinks::Wish>> OrganisationLinks::wishes()
{
    std::vector<Wish> wishes;
    const Identity &identity = m_staging.identity();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const ChangeEntry &change = m_entries[i];
        if (change.place < 0 || change.row != 0)
            continue;
        const domain::Result<EditionRecord> record = m_staging.record(change.place);
        if (!record)
            return tl::unexpected(record.error());
        const std::string slug = nameSlug(record->values.front());
        const bool mayBeOne =
            record->subject == domain::Subject::Unknown || record->subject == domain::Subject::Organisation;
        if (slug.empty() || !mayBeOne)
            continue;
        const qint64 country = m_staging.countries().row(identity.value(*record, "country"));
        wishes.push_back({.name = m_staging.hash().of(slug, nameSalt),
                          .entry = static_cast<quint32>(i),
                          .country = static_cast<quint16>(country)});
    }
    std::stable_sort(wishes.begin(), wishes.end(), [](const Wish &a, const Wish &b) { return a.name < b.name; });
    return wishes;
}

/// Looks at every organisation once. The first one counts, with the same country before one of unknown country.
domain::Result<> OrganisationLinks::findKnown(std::vector<Wish> &wishes, const CompareControl &control)
{
    domain::Result<Statement> rows =
        Statement::prepare(m_database, "SELECT row, name, country FROM organisations ORDER BY row");
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<bool> isExact(wishes.size());
    for (qint64 count = 0;; ++count) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        if (count % askEvery == 0 && control.stop.stop_requested())
            return tl::unexpected(cancelled());
        const quint64 name = m_staging.hash().of(nameSlug(rows->view(1)), nameSalt);
        const auto first = std::lower_bound(wishes.begin(), wishes.end(), name,
                                            [](const Wish &wish, quint64 hash) { return wish.name < hash; });
        const qint64 country = rows->integer(2);
        for (auto wish = first; wish != wishes.end() && wish->name == name; ++wish) {
            ChangeEntry &change = m_entries[wish->entry];
            const auto index = static_cast<std::size_t>(wish - wishes.begin());
            const bool isSame = wish->country == country && country != 0;
            const bool mayBe = isSame || wish->country == 0 || country == 0;
            if (!mayBe || isExact[index] || (change.organisation != 0 && !isSame))
                continue;
            m_found += change.organisation == 0 ? 1 : 0;
            change.organisation = rows->integer(0);
            isExact[index] = isSame;
        }
    }
}

/// Those that found none share a new one where name and country are the same.
domain::Result<> OrganisationLinks::makeNew(const std::vector<Wish> &wishes)
{
    // Numbers rise in the order of the input, so that the new ones are written side by side.
    std::vector<std::pair<quint32, quint32>> makers; // entry, and the one that makes its organisation
    for (auto from = wishes.begin(); from != wishes.end();) {
        const auto to = std::find_if(from, wishes.end(), [&](const Wish &wish) { return wish.name != from->name; });
        for (auto wish = from; wish != to; ++wish) {
            if (m_entries[wish->entry].organisation != 0)
                continue;
            const auto maker = std::find_if(from, wish, [&](const Wish &earlier) {
                return earlier.country == wish->country && m_entries[earlier.entry].organisation == 0;
            });
            makers.emplace_back(wish->entry, maker->entry);
        }
        from = to;
    }
    std::sort(makers.begin(), makers.end());
    for (const auto &[entry, maker] : makers) {
        ChangeEntry &change = m_entries[entry];
        if (entry == maker) {
            change.organisation = ++m_last;
            change.isNew = 1;
            ++m_made;
        } else {
            change.organisation = m_entries[maker].organisation; // an earlier one: it has its number
        }
    }
    return {};
}

} // namespace storage
