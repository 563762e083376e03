#include "app/storage/organisationcare_p.h"

#include "app/storage/identity_p.h"

using namespace Qt::StringLiterals;

namespace storage {

domain::Result<OrganisationCare> OrganisationCare::prepare(sqlite3 *database, qint64 edition,
                                                           const CountryBook &countries)
{
    OrganisationCare care;
    care.m_edition = edition;
    care.m_table = importTable(u"organisations"_s);
    domain::Result<PresentReader> reader = PresentReader::prepare(database, *care.m_table, countries);
    domain::Result<RecordWriter> writer = RecordWriter::prepare(database, *care.m_table, countries);
    if (!reader || !writer)
        return tl::unexpected(reader ? writer.error() : reader.error());
    care.m_reader = std::move(*reader);
    care.m_writer = std::move(*writer);
    const std::pair<Statement *, QByteArray> wanted[] = {
        {&care.m_editionOf, "SELECT edition FROM organisations WHERE row = ?1"},
        {&care.m_listings, "SELECT count(*) FROM (SELECT 1 FROM listings WHERE organisation = ?1 LIMIT 2) x"},
        {&care.m_references,
         "SELECT EXISTS (SELECT 1 FROM listings WHERE organisation = ?1) OR EXISTS (SELECT 1 FROM cases WHERE facility "
         "= ?1 OR company = ?1 OR parent_company = ?1) OR EXISTS (SELECT 1 FROM case_petitioners WHERE organisation = "
         "?1) OR EXISTS (SELECT 1 FROM event_participants WHERE organisation = ?1) OR EXISTS (SELECT 1 FROM "
         "organisation_instruments WHERE organisation = ?1) OR EXISTS (SELECT 1 FROM organisations WHERE parent = ?1)"},
    };
    for (const auto &[statement, sql] : wanted) {
        domain::Result<Statement> prepared = Statement::prepare(database, sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return care;
}

domain::Result<qint64> OrganisationCare::number(Statement &statement, qint64 row)
{
    statement.bind(1, row);
    const domain::Result<bool> found = statement.step();
    if (!found)
        return tl::unexpected(found.error());
    const qint64 number = *found ? statement.integer(0) : 0;
    statement.reset();
    return number;
}

domain::Result<bool> OrganisationCare::isOurs(qint64 row)
{
    const domain::Result<qint64> edition = number(m_editionOf, row);
    if (!edition)
        return tl::unexpected(edition.error());
    return *edition == m_edition;
}

EditionRecord OrganisationCare::organisationOf(const ImportTable &table, const Identity &identity,
                                               const EditionRecord &listing)
{
    EditionRecord organisation;
    organisation.values.resize(table.fields.size());
    for (const char *column : {"name", "name_native", "country"})
        organisation.values[static_cast<std::size_t>(table.indexOf(column))] = identity.value(listing, column);
    return organisation;
}

EditionRecord OrganisationCare::organisationFor(const Identity &identity, const EditionRecord &listing) const
{
    EditionRecord organisation = organisationOf(*m_table, identity, listing);
    organisation.id = "org-" + nameSlug(listing.values.front());
    return organisation;
}

domain::Result<> OrganisationCare::make(qint64 row, const Identity &identity, const EditionRecord &listing,
                                        ChangeNotes &notes)
{
    EditionRecord organisation = organisationFor(identity, listing);
    const std::string base = organisation.id;
    for (int attempt = 0;; ++attempt) {
        const domain::Result<bool> inserted = m_writer->insert(organisation, m_edition, row);
        if (!inserted)
            return tl::unexpected(inserted.error());
        if (*inserted)
            return notes.added(*m_table, organisation.id);
        organisation.id = attempt == 0 ? "org-" + listing.id : base + '-' + std::to_string(attempt + 1);
    }
}

domain::Result<> OrganisationCare::follow(const Identity &identity, const EditionRecord &listing, ChangeNotes &notes)
{
    const std::string id(identity.value(listing, "organisation"));
    if (id.empty())
        return {};
    const domain::Result<EditionRecord> before = m_reader->record(id);
    if (!before)
        return tl::unexpected(before.error());
    const domain::Result<bool> ours = isOurs(before->row);
    const domain::Result<qint64> listings = number(m_listings, before->row);
    if (!ours || !listings)
        return tl::unexpected(ours ? listings.error() : ours.error());
    if (!*ours || *listings != 1)
        return {};
    EditionRecord after = organisationOf(*m_table, identity, listing);
    after.id = before->id;
    Carried carried{.fields = std::vector<bool>(m_table->fields.size()), .names = false};
    for (const char *column : {"name", "name_native", "country"})
        carried.fields[static_cast<std::size_t>(m_table->indexOf(column))] = true;
    const Carried changed = differences(*before, after, carried);
    if (std::find(changed.fields.begin(), changed.fields.end(), true) == changed.fields.end())
        return {};
    if (const domain::Result<> done = m_writer->update(before->row, after, changed); !done)
        return done;
    return notes.changed(*m_table, after.id, toJson(*m_table, *before, changed), toJson(*m_table, after, changed));
}

domain::Result<> OrganisationCare::release(const std::string &id, ChangeNotes &notes)
{
    if (id.empty())
        return {};
    const domain::Result<EditionRecord> organisation = m_reader->record(id);
    if (!organisation)
        return tl::unexpected(organisation.error());
    const domain::Result<bool> ours = isOurs(organisation->row);
    if (!ours)
        return tl::unexpected(ours.error());
    if (organisation->row == 0 || !*ours)
        return {};
    const domain::Result<qint64> isNeeded = number(m_references, organisation->row);
    if (!isNeeded)
        return tl::unexpected(isNeeded.error());
    if (*isNeeded != 0)
        return {};
    std::string before = toJson(*m_table, *organisation);
    domain::Result<> done = m_writer->addCompany(organisation->row, before);
    if (done)
        done = m_writer->remove(organisation->row);
    return done ? notes.removed(*m_table, id, before) : done;
}

} // namespace storage
