#include "app/storage/import_p.h"
#include "app/storage/organisationcare_p.h"
#include "app/storage/writetransaction_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr qint64 askEvery = 1024;

/// Writes what one comparison found.
class Applier
{
public:
    Applier(Staging &staging, Comparison &comparison, PresentReader &reader)
        : m_staging(staging)
        , m_comparison(comparison)
        , m_reader(reader)
    {
    }

    domain::Result<> prepare(sqlite3 *database, EditionRows rows)
    {
        m_edition = rows.present;
        domain::Result<RecordWriter> writer = RecordWriter::prepare(database, m_staging.table(), m_staging.countries());
        domain::Result<ChangeNotes> notes = ChangeNotes::prepare(database, rows.former);
        domain::Result<OrganisationCare> care = OrganisationCare::prepare(database, m_edition, m_staging.countries());
        if (!writer || !notes || !care)
            return tl::unexpected(!writer ? writer.error() : !notes ? notes.error() : care.error());
        m_writer = std::move(*writer);
        m_notes = std::move(*notes);
        m_care = std::move(*care);
        return {};
    }

    domain::Result<> run(const std::stop_token &stop, const TellProgress &tell)
    {
        const qint64 total = m_comparison.changeCount();
        for (qint64 i = 0; i < total; ++i) {
            if (i % askEvery == 0) {
                if (stop.stop_requested())
                    return tl::unexpected(cancelled());
                if (tell)
                    tell({.step = ImportProgress::Step::Writing, .done = i, .total = total});
            }
            const domain::Result<ChangeEntry> change = m_comparison.change(i);
            if (!change)
                return tl::unexpected(change.error());
            const domain::Result<> done = change->place < 0  ? remove(*change)
                                          : change->row == 0 ? add(*change)
                                                             : update(*change);
            if (!done)
                return done;
        }
        return {};
    }

private:
    domain::Result<> add(const ChangeEntry &change)
    {
        domain::Result<EditionRecord> record = m_staging.record(change.place);
        if (!record)
            return tl::unexpected(record.error());
        const Identity &identity = m_staging.identity();
        if (record->id.empty())
            record->id = identity.fromContent(*record);
        if (change.isNew != 0) {
            if (const auto made = m_care->make(change.organisation, identity, *record, *m_notes); !made)
                return made;
        }
        const std::string base = record->id;
        for (int attempt = 0;; ++attempt) {
            const domain::Result<bool> inserted = m_writer->insert(*record, m_edition, 0, change.organisation);
            if (!inserted)
                return tl::unexpected(inserted.error());
            if (*inserted)
                return m_notes->added(m_staging.table(), record->id);
            record->id = identity.another(*record, base, attempt); // the id is that of a record of another dataset
        }
    }

    domain::Result<> update(const ChangeEntry &change)
    {
        domain::Result<EditionRecord> after = m_staging.record(change.place);
        domain::Result<EditionRecord> before = m_reader.record(change.row);
        if (!after || !before)
            return tl::unexpected(after ? before.error() : after.error());
        m_comparison.keepResearched(*before, *after);
        const ImportTable &table = m_staging.table();
        const Carried changed = differences(*before, *after, m_staging.carried());
        if (m_notes->areKept()) {
            std::string was = toJson(table, *before, changed);
            if (const domain::Result<> taken = m_writer->takeMarks(change.row, changed, was); !taken)
                return taken;
            const domain::Result<> noted = m_notes->changed(table, before->id, was, toJson(table, *after, changed));
            if (!noted)
                return noted;
        }
        if (const domain::Result<> written = m_writer->update(change.row, *after, changed); !written)
            return written;
        if (const int organisation = table.indexOf("organisation"); organisation >= 0) {
            const auto index = static_cast<std::size_t>(organisation);
            after->values[index] = before->values[index];
            return m_care->follow(m_staging.identity(), *after, *m_notes);
        }
        return {};
    }

    domain::Result<> remove(const ChangeEntry &change)
    {
        const domain::Result<EditionRecord> record = m_reader.record(change.row);
        if (!record)
            return tl::unexpected(record.error());
        std::string before = toJson(m_staging.table(), *record);
        domain::Result<> done = m_writer->addCompany(change.row, before);
        if (done)
            done = m_writer->remove(change.row);
        if (done)
            done = m_notes->removed(m_staging.table(), record->id, before);
        if (!done || m_staging.table().indexOf("organisation") < 0)
            return done;
        return m_care->release(std::string(m_staging.identity().value(*record, "organisation")), *m_notes);
    }

    Staging &m_staging;
    Comparison &m_comparison;
    PresentReader &m_reader;
    qint64 m_edition = 0;
    std::optional<RecordWriter> m_writer;
    std::optional<ChangeNotes> m_notes;
    std::optional<OrganisationCare> m_care;
};

} // namespace

domain::Result<> Import::Private::writeAll(const std::stop_token &stop)
{
    const domain::Result<EditionRows> rows = writeEdition(database, before, edition);
    if (!rows)
        return tl::unexpected(rows.error());
    Applier applier(staging, *comparison, *reader);
    if (domain::Result<> prepared = applier.prepare(database, *rows); !prepared)
        return prepared;
    return applier.run(stop, tell);
}

domain::Result<Edition> Import::apply(IfChanged ifChanged, std::stop_token stop)
{
    if (!d->comparison)
        return tl::unexpected(domain::Error{.message = u"nothing was compared"_s});
    const auto waiting = [this] {
        if (d->tell)
            d->tell({.step = ImportProgress::Step::Waiting});
    };
    WriteTransaction transaction(d->database);
    if (const domain::Result<> begun = transaction.begin(stop, waiting); !begun)
        return tl::unexpected(begun.error());
    const domain::Result<qint64> now = referenceVersion(d->database);
    if (!now)
        return tl::unexpected(now.error());
    domain::Result<> done;
    if (*now != d->version) {
        if (ifChanged == IfChanged::Refuse)
            return tl::unexpected(domain::Error{
                .message = QCoreApplication::translate("storage", "The library was changed meanwhile"),
                .remedy = QCoreApplication::translate("storage", "Look at what would change now, and import then")});
        done = d->compareNow(stop);
    }
    if (done)
        done = d->writeAll(stop);
    if (done)
        done = transaction.commit();
    if (!done)
        return tl::unexpected(done.error());
    return d->edition;
}

} // namespace storage
