#include "app/catalogue/check.h"
#include "app/storage/editionhistory.h"
#include "app/storage/editionrows_p.h"
#include "app/storage/library_p.h"
#include "app/storage/organisationcare_p.h"
#include "app/storage/writetransaction_p.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr qint64 askEvery = 1024;

domain::Result<> runWith(sqlite3 *database, const QByteArray &sql, qint64 first, qint64 second = 0)
{
    domain::Result<Statement> statement = Statement::prepare(database, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, first);
    if (second != 0)
        statement->bind(2, second);
    return statement->run();
}

/// Undoes what made the present edition out of a former one.
class Undoing
{
public:
    Undoing(sqlite3 *database, qint64 present, qint64 former, const CountryBook &countries)
        : m_database(database)
        , m_present(present)
        , m_former(former)
        , m_countries(countries)
    {
    }

    /// Organisations first, so that listings find theirs again; those that were added go last, when nothing leads to
    /// them any more.
    domain::Result<> run(const QString &tableId, const std::stop_token &stop, const TellProgress &tell)
    {
        const domain::Result<qint64> total = integerOf(
            m_database, "SELECT count(*) FROM edition_changes WHERE edition = " + QByteArray::number(m_former));
        if (!total)
            return tl::unexpected(total.error());
        m_total = *total;
        m_stop = stop;
        m_tell = tell;
        const bool hasOrganisations = tableId == "listings"_L1;
        domain::Result<> done;
        if (hasOrganisations)
            done = undo(u"organisations"_s, "change <> 'added'");
        if (done)
            done = undo(tableId, "1");
        if (done && hasOrganisations)
            done = undo(u"organisations"_s, "change = 'added'");
        return done;
    }

private:
    domain::Result<> undo(const QString &tableId, const QByteArray &which)
    {
        const ImportTable &table = *importTable(tableId);
        domain::Result<RecordWriter> writer = RecordWriter::prepare(m_database, table, m_countries);
        domain::Result<PresentReader> reader = PresentReader::prepare(m_database, table, m_countries);
        domain::Result<OrganisationCare> care = OrganisationCare::prepare(m_database, m_present, m_countries);
        domain::Result<ChangeNotes> none = ChangeNotes::prepare(m_database, 0);
        domain::Result<Statement> steps = Statement::prepare(
            m_database, "SELECT record_id, change, before FROM edition_changes WHERE edition = ?1 AND "
                        "table_id = ?2 AND " +
                            which + " ORDER BY record_id");
        if (!writer || !reader || !care || !none || !steps)
            return tl::unexpected(!writer   ? writer.error()
                                  : !reader ? reader.error()
                                  : !care   ? care.error()
                                  : !none   ? none.error()
                                            : steps.error());
        steps->bind(1, m_former);
        steps->bind(2, tableId);
        for (;; ++m_done) {
            const domain::Result<bool> next = steps->step();
            if (!next)
                return tl::unexpected(next.error());
            if (!*next)
                return {};
            if (m_done % askEvery == 0) {
                if (m_stop.stop_requested())
                    return tl::unexpected(cancelled());
                if (m_tell)
                    m_tell({.step = ImportProgress::Step::Writing, .done = m_done, .total = m_total});
            }
            const std::string id(steps->view(0));
            const std::string_view change = steps->view(1);
            const std::string_view before = steps->view(2);
            const bool isOrganisation = tableId == "organisations"_L1 && which != "1";
            const domain::Result<> done =
                change == "added" && isOrganisation
                    ? care->release(id, *none)
                    : undoOne(table, id, change, QByteArray(before.data(), static_cast<qsizetype>(before.size())),
                              *writer, *reader);
            if (!done)
                return done;
        }
    }

    domain::Result<> undoOne(const ImportTable &table, const std::string &id, std::string_view change,
                             const QByteArray &before, RecordWriter &writer, PresentReader &reader)
    {
        const QJsonObject object = QJsonDocument::fromJson(before).object();
        EditionRecord record;
        Carried columns;
        fromJson(table, object, record, columns);
        record.id = id;
        if (change == "removed") {
            const domain::Result<bool> inserted = writer.insert(record, m_present, 0);
            if (!inserted)
                return tl::unexpected(inserted.error());
            return *inserted ? writer.restoreCompany(sqlite3_last_insert_rowid(m_database), object)
                             : domain::Result<>(tl::unexpected(domain::Error{
                                   .message = QCoreApplication::translate("storage", "The id %1 is taken meanwhile")
                                                  .arg(QString::fromStdString(id)),
                                   .remedy = QCoreApplication::translate("storage",
                                                                         "Roll the dataset that has it back first")}));
        }
        const domain::Result<EditionRecord> present = reader.record(id);
        if (!present)
            return tl::unexpected(present.error());
        if (present->row == 0)
            return {};
        if (change == "added")
            return writer.remove(present->row);
        if (const domain::Result<> done = writer.update(present->row, record, columns); !done)
            return done;
        return writer.restoreCompany(present->row, object.contains("unverified"_L1)
                                                       ? QJsonObject{{u"unverified"_s, object.value("unverified"_L1)}}
                                                       : QJsonObject());
    }

    sqlite3 *m_database;
    qint64 m_present;
    qint64 m_former;
    const CountryBook &m_countries;
    std::stop_token m_stop;
    TellProgress m_tell;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

/// Takes a dataset away that has one edition only, an imported one. Organisations that others refer to by now stay, as
/// some of the library's own.
domain::Result<> removeDataset(sqlite3 *database, const EditionRow &edition)
{
    const QByteArray name = edition.edition.table.toLatin1();
    QByteArrayList tables{name};
    if (name != "organisations")
        tables << "organisations";
    for (const QByteArray &table : tables) {
        const ImportTable &described = *importTable(QString::fromLatin1(table));
        QByteArray goes = "t.edition = ?1";
        if (table == "organisations") {
            const QByteArray needed =
                "(EXISTS (SELECT 1 FROM listings x WHERE x.organisation = t.row) OR EXISTS (SELECT 1 FROM cases x "
                "WHERE "
                "x.facility = t.row OR x.company = t.row OR x.parent_company = t.row) OR EXISTS (SELECT 1 FROM "
                "case_petitioners x WHERE x.organisation = t.row) OR EXISTS (SELECT 1 FROM event_participants x WHERE "
                "x.organisation = t.row) OR EXISTS (SELECT 1 FROM organisation_instruments x WHERE x.organisation = "
                "t.row) OR EXISTS (SELECT 1 FROM organisations x WHERE x.parent = t.row AND x.edition <> ?1))";
            const domain::Result<> kept =
                runWith(database,
                        "UPDATE organisations AS t SET edition = (SELECT row FROM editions WHERE dataset = "
                        "'organisations' AND present = 1) WHERE t.edition = ?1 AND " +
                            needed,
                        edition.row);
            if (!kept)
                return kept;
        }
        QByteArrayList statements;
        const QByteArray those = "(SELECT t.row FROM " + table + " t WHERE " + goes + ")";
        for (const char *company : {"citations", "unverified"})
            statements << QByteArray("DELETE FROM ") + company + " WHERE table_id = '" + table + "' AND record IN " +
                              those;
        if (described.names)
            statements << QByteArray("DELETE FROM ") + described.names + " WHERE " + described.namesOwner + " IN " +
                              those;
        if (table == "organisations")
            statements << "UPDATE organisations SET parent = NULL WHERE edition = ?1";
        statements << "DELETE FROM " + table + " WHERE edition = ?1";
        for (const QByteArray &sql : statements) {
            if (const domain::Result<> done = runWith(database, sql, edition.row); !done)
                return done;
        }
    }
    for (const QByteArray &sql :
         {"UPDATE editions SET source = NULL WHERE row = ?1"_ba, "DELETE FROM sources WHERE edition = ?1"_ba,
          "DELETE FROM edition_totals WHERE edition = ?1"_ba, "DELETE FROM editions WHERE row = ?1"_ba}) {
        if (const domain::Result<> done = runWith(database, sql, edition.row); !done)
            return done;
    }
    return {};
}

domain::Result<> undoLast(sqlite3 *database, const EditionRow &present, const EditionRow &former,
                          const std::stop_token &stop, const TellProgress &tell)
{
    const domain::Result<CountryBook> countries = CountryBook::read(database);
    if (!countries)
        return tl::unexpected(countries.error());
    Undoing undoing(database, present.row, former.row, *countries);
    if (const domain::Result<> done = undoing.run(present.edition.table, stop, tell); !done)
        return done;
    return restoreEdition(database, present.row, former.row);
}

} // namespace

domain::Result<Edition> EditionHistory::rollBack(const QString &dataset, std::stop_token stop, const TellProgress &tell)
{
    sqlite3 *database = m_library.d->handle();
    WriteTransaction transaction(database);
    const auto waiting = [&tell] {
        if (tell)
            tell({.step = ImportProgress::Step::Waiting});
    };
    if (const domain::Result<> begun = transaction.begin(stop, waiting); !begun)
        return tl::unexpected(begun.error());
    const domain::Result<QList<EditionRow>> all = readEditions(database);
    if (!all)
        return tl::unexpected(all.error());
    QList<EditionRow> own;
    QStringList datasets;
    for (const EditionRow &row : *all) {
        if (row.edition.dataset == dataset)
            own << row;
        if (row.edition.isPresent && (!row.edition.format.isEmpty()))
            datasets << row.edition.dataset;
    }
    if (own.isEmpty() || (own.size() == 1 && own.first().edition.format.isEmpty()))
        return tl::unexpected(domain::Error{
            .message = own.isEmpty()
                           ? QCoreApplication::translate("storage", "There is no dataset “%1”").arg(dataset)
                           : QCoreApplication::translate("storage", "%1 is as it came with the program").arg(dataset),
            .remedy = datasets.isEmpty()
                          ? QCoreApplication::translate("storage", "Nothing was imported that could be rolled back")
                          : QCoreApplication::translate("storage", "Imported are: %1").arg(datasets.join(u", "_s)),
            .candidates = own.isEmpty() ? catalogue::nearest(dataset, datasets) : QStringList(),
            .kind = domain::Error::Kind::WrongUse});
    const bool isFirst = own.size() == 1;
    domain::Result<> done = isFirst ? removeDataset(database, own.first())
                                    : undoLast(database, own.last(), own.at(own.size() - 2), stop, tell);
    if (done)
        done = transaction.commit();
    if (!done)
        return tl::unexpected(done.error());
    return isFirst ? Edition{} : own.at(own.size() - 2).edition;
}

} // namespace storage
