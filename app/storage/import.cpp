#include "app/storage/import.h"

#include "app/storage/changecells_p.h"
#include "app/storage/import_p.h"
#include "app/storage/writetransaction_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace storage {

domain::Result<std::unique_ptr<Import>> Import::begin(Library &library, const QString &scratchFolder)
{
    sqlite3 *database = library.d->handle();
    domain::Result<CountryBook> countries = CountryBook::read(database);
    if (!countries)
        return tl::unexpected(countries.error());
    auto d = std::make_unique<Private>(library, database, std::move(*countries), scratchFolder);
    return std::unique_ptr<Import>(new Import(std::move(d)));
}

Import::Import(std::unique_ptr<Private> d)
    : d(std::move(d))
{
}

Import::~Import() = default;

void Import::setDataset(const QString &dataset)
{
    d->staging.setDataset(dataset);
}

void Import::setProgress(TellProgress progress)
{
    d->tell = progress;
    d->staging.setProgress(std::move(progress));
}

domain::ImportSink &Import::sink()
{
    return d->staging;
}

std::optional<domain::Error> Import::error() const
{
    return d->staging.error();
}

domain::Result<> Import::compare(const EditionText &text, std::stop_token stop)
{
    if (d->staging.error())
        return tl::unexpected(*d->staging.error());
    if (!d->staging.hasBegun())
        return tl::unexpected(
            domain::Error{.message = QCoreApplication::translate("storage", "The input holds no list"),
                          .remedy = QCoreApplication::translate("storage", "Check that it is the right file")});
    d->text = text;
    const ReadTransaction transaction(d->database);
    return d->compareNow(stop);
}

domain::Result<> Import::Private::compareNow(const std::stop_token &stop)
{
    const domain::Result<qint64> now = referenceVersion(database);
    if (!now)
        return tl::unexpected(now.error());
    const domain::Result<EditionRow> present = presentEdition(database, staging.dataset());
    if (!present)
        return tl::unexpected(present.error());
    version = *now;
    before = *present;
    const QString table = staging.list().table;
    if (before.row != 0 && before.edition.table != table)
        return tl::unexpected(domain::Error{
            .message = QCoreApplication::translate("storage", "The dataset %1 belongs to the table %2, not to %3")
                           .arg(staging.dataset(), before.edition.table, table),
            .remedy = QCoreApplication::translate("storage", "Name another dataset"),
            .kind = domain::Error::Kind::WrongUse});
    comparison.emplace(database, staging, before.row, folder);
    if (const domain::Result<> done = comparison->run({.stop = stop, .tell = tell}); !done)
        return done;
    counts = comparison->counts();
    if (counts.read == counts.rejected)
        return tl::unexpected(domain::Error{
            .message = counts.read == 0 ? QCoreApplication::translate("storage", "The input holds no rows")
                                        : QCoreApplication::translate("storage", "None of its rows could be taken"),
            .remedy = counts.read == 0
                          ? QCoreApplication::translate("storage", "Check that it is the right file")
                          : QCoreApplication::translate("storage", "Look at the rejected rows, and at the mapping")});
    domain::Result<PresentReader> prepared = PresentReader::prepare(database, staging.table(), staging.countries());
    if (!prepared)
        return tl::unexpected(prepared.error());
    reader = std::move(*prepared);
    return describe();
}

domain::Result<> Import::Private::describe()
{
    const domain::ImportedList &list = staging.list();
    const auto first = [](const QString &a, const QString &b, const QString &c) {
        return !a.isEmpty() ? a : !b.isEmpty() ? b : c;
    };
    edition = {.id = {},
               .dataset = staging.dataset(),
               .title = first(text.title, list.title, first(before.edition.title, staging.dataset(), {})),
               .table = list.table,
               .publisher = first(text.publisher, list.publisher, before.edition.publisher),
               .asOf = first(text.asOf, list.asOf, {}),
               .retrieved = text.retrieved,
               .sha256 = text.sha256,
               .rows = comparison->rowsAfter(),
               .totals = {},
               .isPresent = true,
               .format = text.format,
               .input = text.input,
               .importerVersion = text.importerVersion,
               .url = first(text.url, list.url, before.edition.url)};
    const domain::Result<QString> id =
        freeEditionId(database, edition.dataset, edition.asOf.isEmpty() ? edition.retrieved : edition.asOf);
    if (!id)
        return tl::unexpected(id.error());
    edition.id = *id;
    return {};
}

const ImportCounts &Import::counts() const
{
    return d->counts;
}

const Edition &Import::edition() const
{
    return d->edition;
}

QString Import::formerEdition() const
{
    return d->before.edition.id;
}

qint64 Import::changeCount() const
{
    return d->comparison ? d->comparison->changeCount() : 0;
}

domain::Result<QList<RecordChange>> Import::changes(qint64 from, qint64 count, const QString &locale) const
{
    const ReadTransaction transaction(d->database);
    Staging &staging = d->staging;
    const ChangeCells cells(d->database, staging.table(), d->library.d->titlesOf(locale));
    QList<RecordChange> changes;
    for (qint64 i = from; i < std::min(from + count, changeCount()); ++i) {
        const domain::Result<ChangeEntry> entry = d->comparison->change(i);
        if (!entry)
            return tl::unexpected(entry.error());
        domain::Result<EditionRecord> after;
        domain::Result<EditionRecord> before;
        if (entry->place >= 0)
            after = staging.record(entry->place);
        if (entry->row != 0)
            before = d->reader->record(entry->row);
        if (!after || !before)
            return tl::unexpected(after ? before.error() : after.error());
        Carried columns = staging.carried();
        if (entry->row != 0 && entry->place >= 0) {
            after->id = before->id;
            d->comparison->keepResearched(*before, *after);
            columns = differences(*before, *after, columns);
        } else {
            if (entry->place >= 0 && after->id.empty())
                after->id = staging.identity().fromContent(*after);
            columns = {.fields = std::vector<bool>(staging.table().fields.size(), true), .names = true};
        }
        domain::Result<RecordChange> change =
            cells.change(entry->row ? &*before : nullptr, entry->place < 0 ? nullptr : &*after, columns);
        if (!change)
            return tl::unexpected(change.error());
        changes << std::move(*change);
    }
    return changes;
}

domain::Result<>
Import::forEachTouched(const std::function<bool(qint64, const QString &, const QString &, bool)> &visit,
                       std::stop_token stop) const
{
    const ReadTransaction transaction(d->database);
    for (qint64 i = 0; i < changeCount(); ++i) {
        if (stop.stop_requested())
            return tl::unexpected(cancelled());
        const domain::Result<ChangeEntry> entry = d->comparison->change(i);
        if (!entry)
            return tl::unexpected(entry.error());
        if (entry->row == 0)
            continue;
        const domain::Result<EditionRecord> record = d->reader->record(entry->row);
        if (!record)
            return tl::unexpected(record.error());
        if (record->row != 0 && !visit(record->row, QString::fromStdString(record->id),
                                       QString::fromStdString(record->values.front()), entry->place < 0))
            return {};
    }
    return {};
}

domain::Result<> Import::forEachRejected(const std::function<bool(const domain::RejectedRow &)> &visit) const
{
    bool goesOn = true;
    const auto pass = [&](const domain::RejectedRow &row) { return goesOn = visit(row); };
    if (const domain::Result<> done = d->staging.rejected().forEach(pass); !done || !goesOn || !d->comparison)
        return done;
    return d->comparison->rejected().forEach(pass);
}

} // namespace storage
