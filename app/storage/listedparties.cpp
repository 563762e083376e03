#include "app/storage/listedparties.h"

#include "app/storage/library_p.h"
#include "app/storage/statement_p.h"

#include <algorithm>

namespace storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsBetweenLooks = 1024;

std::string textOfCell(const Statement &row, int column)
{
    return std::string(row.view(column));
}

QByteArray placeholders(qsizetype count)
{
    QByteArrayList places;
    for (qsizetype i = 1; i <= count; ++i)
        places << "?" + QByteArray::number(i);
    return places.join(", ");
}

} // namespace

/// The statements that read listings with all their names.
class ListedPartyReader
{
public:
    /// condition: on l (listings), its parameters bound by the caller.
    [[nodiscard]] static domain::Result<ListedPartyReader> prepare(const Library &library, const QByteArray &condition);
    [[nodiscard]] static sqlite3 *handleOf(const Library &library) { return library.d->handle(); }

    [[nodiscard]] Statement &listings() { return m_listings; }
    /// True: party is the next one; false: there are no more.
    [[nodiscard]] domain::Result<bool> next(ListedParty &party);

private:
    [[nodiscard]] domain::Result<> addNames(Statement &names, qint64 owner, ListedParty &party);

    Statement m_listings;
    Statement m_ownNames;
    Statement m_organisationNames;
};

domain::Result<ListedPartyReader> ListedPartyReader::prepare(const Library &library, const QByteArray &condition)
{
    ListedPartyReader reader;
    const QByteArray listings =
        "SELECT l.row, l.id, l.list, l.name, l.name_native, c.id, l.region, l.status, l.listed, l.delisted, "
        "l.authority, l.organisation FROM listings l JOIN editions e ON e.row = l.edition AND e.present = 1 "
        "LEFT JOIN countries c ON c.row = l.country WHERE " +
        condition + " ORDER BY l.row";
    const QByteArray ownNames = "SELECT name, language FROM listing_names WHERE listing = ?1 ORDER BY position";
    const QByteArray organisationNames =
        "SELECT name, language FROM (SELECT -2 AS position, name, NULL AS language FROM organisations WHERE row = ?1 "
        "UNION ALL SELECT -1, name_native, NULL FROM organisations WHERE row = ?1 "
        "UNION ALL SELECT position, name, language FROM organisation_names WHERE organisation = ?1) "
        "WHERE name IS NOT NULL ORDER BY position";
    for (const auto &[statement, sql] :
         {std::pair{&reader.m_listings, &listings}, std::pair{&reader.m_ownNames, &ownNames},
          std::pair{&reader.m_organisationNames, &organisationNames}}) {
        domain::Result<Statement> prepared = Statement::prepare(handleOf(library), *sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return reader;
}

domain::Result<> ListedPartyReader::addNames(Statement &names, qint64 owner, ListedParty &party)
{
    names.bind(1, owner);
    for (;;) {
        const domain::Result<bool> row = names.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        const std::string_view text = names.view(0);
        const bool isKnown =
            text == party.name || std::any_of(party.names.begin(), party.names.end(),
                                              [text](const auto &known) { return known.text == text; });
        if (!isKnown)
            party.names.push_back({std::string(text), textOfCell(names, 1)});
    }
}

domain::Result<bool> ListedPartyReader::next(ListedParty &party)
{
    const domain::Result<bool> row = m_listings.step();
    if (!row || !*row)
        return row;
    party = {.id = textOfCell(m_listings, 1),
             .list = textOfCell(m_listings, 2),
             .name = textOfCell(m_listings, 3),
             .country = textOfCell(m_listings, 5),
             .region = textOfCell(m_listings, 6),
             .status = textOfCell(m_listings, 7),
             .listed = textOfCell(m_listings, 8),
             .delisted = textOfCell(m_listings, 9),
             .authority = textOfCell(m_listings, 10),
             .names = {}};
    if (!m_listings.isNull(4) && m_listings.view(4) != party.name)
        party.names.push_back({textOfCell(m_listings, 4), {}});
    if (const domain::Result<> done = addNames(m_ownNames, m_listings.integer(0), party); !done)
        return tl::unexpected(done.error());
    if (!m_listings.isNull(11))
        if (const domain::Result<> done = addNames(m_organisationNames, m_listings.integer(11), party); !done)
            return tl::unexpected(done.error());
    return true;
}

namespace {

/// Texts of the only column.
domain::Result<QStringList> textsOf(const Library &library, const QByteArray &sql, const QStringList &parameters)
{
    domain::Result<Statement> rows = Statement::prepare(ListedPartyReader::handleOf(library), sql);
    if (!rows)
        return tl::unexpected(rows.error());
    for (int i = 0; i < parameters.size(); ++i)
        rows->bind(i + 1, parameters.at(i));
    QStringList texts;
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return texts;
        texts << rows->text(0);
    }
}

} // namespace

domain::Result<QStringList> listIds(const Library &library)
{
    return textsOf(library,
                   "SELECT DISTINCT l.list FROM listings l JOIN editions e ON e.row = l.edition AND e.present = 1 "
                   "ORDER BY l.list"_ba,
                   {});
}

domain::Result<QStringList> editionsOfLists(const Library &library, const QStringList &lists)
{
    return textsOf(library,
                   "SELECT DISTINCT e.id FROM listings l JOIN editions e ON e.row = l.edition AND e.present = 1 "
                   "WHERE l.list IN (" +
                       placeholders(lists.size()) + ")",
                   lists);
}

domain::Result<> forEachListedParty(const Library &library, const QStringList &lists,
                                    const std::function<bool(const ListedParty &)> &visit, const std::stop_token &stop)
{
    const ReadTransaction transaction(ListedPartyReader::handleOf(library));
    domain::Result<ListedPartyReader> reader = ListedPartyReader::prepare(
        library, lists.isEmpty() ? "1 = 1"_ba : "l.list IN (" + placeholders(lists.size()) + ")");
    if (!reader)
        return tl::unexpected(reader.error());
    for (int i = 0; i < lists.size(); ++i)
        reader->listings().bind(i + 1, lists.at(i));
    ListedParty party;
    for (qint64 count = 1;; ++count) {
        if (count % rowsBetweenLooks == 0 && stop.stop_requested())
            return tl::unexpected(cancelled());
        const domain::Result<bool> row = reader->next(party);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row || !visit(party))
            return {};
    }
}

domain::Result<std::optional<ListedParty>> listedParty(const Library &library, const QString &id)
{
    const ReadTransaction transaction(ListedPartyReader::handleOf(library));
    domain::Result<ListedPartyReader> reader = ListedPartyReader::prepare(library, "l.id = ?1"_ba);
    if (!reader)
        return tl::unexpected(reader.error());
    reader->listings().bind(1, id);
    ListedParty party;
    const domain::Result<bool> row = reader->next(party);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? std::optional(std::move(party)) : std::nullopt;
}

} // namespace storage
