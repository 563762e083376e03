#include "app/storage/import_p.h"
#include "app/storage/organisationcare_p.h"
#include "app/storage/recordbatch_p.h"
#include "app/storage/writetransaction_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr qint64 askEvery = 1024;

/// Writes what one comparison found. New records, and the organisations made for them, are gathered and written many at
/// a time; what is changed or removed finds all before it written.
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
        const ImportTable &table = m_staging.table();
        const CountryBook &countries = m_staging.countries();
        domain::Result<RecordWriter> writer = RecordWriter::prepare(database, table, countries);
        domain::Result<RecordBatch> batch = RecordBatch::prepare(database, table, countries, m_edition);
        const domain::Result<qint64> last = integerOf(database, QByteArray("SELECT max(row) FROM ") + table.table);
        if (!batch || !last)
            return tl::unexpected(batch ? last.error() : batch.error());
        m_batch = std::move(*batch);
        m_nextRow = *last + 1;
        domain::Result<ChangeNotes> notes = ChangeNotes::prepare(database, rows.former);
        domain::Result<OrganisationCare> care = OrganisationCare::prepare(database, m_edition, countries);
        if (!writer || !notes || !care)
            return tl::unexpected(!writer ? writer.error() : !notes ? notes.error() : care.error());
        m_writer = std::move(*writer);
        m_notes = std::move(*notes);
        m_care = std::move(*care);
        if (table.indexOf("organisation") < 0)
            return {};
        domain::Result<RecordBatch> made =
            RecordBatch::prepare(database, *importTable(u"organisations"_s), countries, m_edition);
        if (!made)
            return tl::unexpected(made.error());
        m_madeBatch = std::move(*made);
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
            const bool isAdded = change->place >= 0 && change->row == 0;
            domain::Result<> done;
            if (!isAdded || m_batch->isFull())
                done = writeAdded();
            if (done)
                done = isAdded ? add(*change) : change->place < 0 ? remove(*change) : update(*change);
            if (!done)
                return done;
        }
        return writeAdded();
    }

private:
    /// A record that is to be added, on its way into the library.
    struct Added
    {
        ChangeEntry change;
        qint64 row = 0;
        std::string id = {};           // kept where it is noted
        std::string organisation = {}; // id of the one that is made for it, likewise
    };

    domain::Result<> read(const ChangeEntry &change)
    {
        if (const domain::Result<> read = m_staging.read(change.place, m_record); !read)
            return read;
        if (m_record.id.empty())
            m_record.id = m_staging.identity().fromContent(m_record);
        return {};
    }

    domain::Result<> add(const ChangeEntry &change)
    {
        if (const domain::Result<> done = read(change); !done)
            return done;
        Added added{.change = change, .row = m_nextRow++};
        m_batch->add(m_record, added.row, change.organisation);
        if (m_notes->areKept())
            added.id = m_record.id;
        if (change.isNew != 0) {
            const EditionRecord organisation = m_care->organisationFor(m_staging.identity(), m_record);
            m_madeBatch->add(organisation, change.organisation);
            m_makers.push_back(m_added.size());
            if (m_notes->areKept())
                added.organisation = organisation.id;
        }
        m_added.push_back(std::move(added));
        return {};
    }

    domain::Result<> writeAdded()
    {
        domain::Result<> done;
        if (!m_makers.empty())
            done =
                m_madeBatch->write([this](std::size_t index) { return makeUnderAnotherId(m_added[m_makers[index]]); });
        if (done)
            done = m_batch->write([this](std::size_t index) { return addUnderAnotherId(m_added[index]); });
        for (const Added &added : m_added) {
            if (done && !added.organisation.empty())
                done = m_notes->added(*importTable(u"organisations"_s), added.organisation);
            if (done && !added.id.empty())
                done = m_notes->added(m_staging.table(), added.id);
        }
        m_added.clear();
        m_makers.clear();
        return done;
    }

    domain::Result<> makeUnderAnotherId(Added &added)
    {
        if (const domain::Result<> done = read(added.change); !done)
            return done;
        added.organisation.clear(); // it is noted there
        return m_care->make(added.change.organisation, m_staging.identity(), m_record, *m_notes);
    }

    /// The id is that of a record of another dataset.
    domain::Result<> addUnderAnotherId(Added &added)
    {
        if (const domain::Result<> done = read(added.change); !done)
            return done;
        const std::string base = m_record.id;
        m_record.names.clear(); // they are written with the others
        for (int attempt = 0;; ++attempt) {
            m_record.id = m_staging.identity().another(m_record, base, attempt);
            const domain::Result<bool> inserted =
                m_writer->insert(m_record, m_edition, added.row, added.change.organisation);
            if (!inserted)
                return tl::unexpected(inserted.error());
            if (*inserted)
                break;
        }
        if (!added.id.empty())
            added.id = m_record.id;
        return {};
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
    std::optional<RecordBatch> m_batch;
    std::optional<RecordBatch> m_madeBatch; // of organisations for listings
    std::vector<Added> m_added;
    std::vector<std::size_t> m_makers; // places in m_added of those that an organisation is made for
    qint64 m_nextRow = 1;
    EditionRecord m_record; // used again for each
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
