#include "app/cli/changetext.h"
#include "app/cli/jsontext.h"
#include "app/cli/verbs_p.h"
#include "app/workflows/importfile.h"
#include "app/workflows/touchedtext.h"

#include <QCoreApplication>
#include <QFile>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString progressText(const workflows::FileProgress &progress)
{
    using Step = workflows::FileProgress::Step;
    switch (progress.step) {
    case Step::Reading:
        //: %1 rows, %2 of %3 megabytes
        return Text::tr("Reading: %1 rows, %2 of %3 MB")
            .arg(progress.rows)
            .arg(progress.bytes / 1'000'000)
            .arg(progress.totalBytes / 1'000'000);
    case Step::Comparing:
        return Text::tr("Comparing: %1 of %2 rows").arg(progress.rows).arg(progress.totalRows);
    case Step::Waiting:
        return Text::tr("Waiting for another program to finish writing");
    case Step::Writing:
        break;
    }
    return Text::tr("Writing: %1 of %2 changes").arg(progress.rows).arg(progress.totalRows);
}

Outcome<workflows::ImportJob> jobOf(const Call &call)
{
    workflows::ImportJob job{.file = call.value(u"FILE"_s),
                             .format = call.value(u"FORMAT"_s),
                             .dataset = call.value(u"--dataset"_s),
                             .asOf = call.value(u"--as-of"_s)};
    if (job.format == "auto"_L1)
        job.format.clear();
    if (const QString encoding = call.value(u"--encoding"_s); !encoding.isEmpty()) {
        job.options.encoding = importers::encodingId(encoding);
        if (job.options.encoding.isEmpty()) {
            QStringList known;
            for (const importers::Encoding &each : importers::encodings())
                known << each.id;
            return tl::unexpected(Failure{u"--encoding"_s,
                                          {.message = Text::tr("“%1” is no encoding that can be read").arg(encoding),
                                           .remedy = Text::tr("Use one of %1.").arg(known.join(", "_L1)),
                                           .kind = domain::Error::Kind::WrongUse}});
        }
    }
    if (const QString path = call.value(u"--mapping"_s); !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected(
                Failure{path,
                        {.message = Text::tr("The mapping cannot be read (%1)").arg(file.errorString()),
                         .remedy = Text::tr("Check the path.")}});
        const auto mapping = importers::readMapping(file.read(1024 * 1024), path);
        if (!mapping)
            return tl::unexpected(Failure{path, mapping.error()});
        job.options.mapping = *mapping;
    }
    return job;
}

void addTouched(JsonText &json, const workflows::Touched &touched)
{
    json.key(u"touches").beginObject().key(u"records").beginArray();
    for (const workflows::Touched::Record &record : touched.records) {
        json.beginObject().key(u"id").text(record.id).key(u"title").text(record.title);
        json.key(u"removed").boolean(record.isRemoved).key(u"notes").number(record.notes).key(u"tags").beginArray();
        for (const QString &tag : record.tags)
            json.text(tag);
        json.endArray().endObject();
    }
    json.endArray().key(u"views").beginArray();
    for (const workflows::Touched::View &view : touched.views) {
        json.beginObject().key(u"name").text(view.name).key(u"filter").text(view.filter);
        json.key(u"changed").number(view.changed).key(u"removed").number(view.removed).endObject();
    }
    json.endArray().key(u"supplier_lists").beginArray();
    for (const workflows::Touched::SupplierList &list : touched.supplierLists) {
        json.beginObject().key(u"id").textOrNull(list.id).key(u"name").text(list.name).key(u"pairs").beginArray();
        for (const workflows::Touched::Pair &pair : list.pairs) {
            json.beginObject().key(u"supplier").text(pair.supplier).key(u"id").text(pair.id);
            json.key(u"title").text(pair.title).key(u"verdict").textOrNull(pair.verdict);
            json.key(u"removed").boolean(pair.isRemoved).endObject();
        }
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

QByteArray jsonOf(const workflows::ImportDone &done, const workflows::Touched &touched, bool isDryRun)
{
    const storage::ImportCounts &counts = done.counts;
    JsonText json;
    json.beginObject().key(u"dataset").text(done.edition.dataset).key(u"edition").text(done.edition.id);
    json.key(u"format").text(done.format).key(u"read").number(counts.read).key(u"added").number(counts.added);
    json.key(u"changed").number(counts.changed).key(u"removed").number(counts.removed);
    json.key(u"unchanged").number(counts.unchanged).key(u"rejected").number(counts.rejected);
    json.key(u"sha256").text(done.edition.sha256).key(u"dry_run").boolean(isDryRun);
    json.key(u"new_organisations").number(counts.newOrganisations);
    json.key(u"unknown_countries").number(counts.unknownCountries);
    addTouched(json, touched);
    json.endObject();
    return json.bytes();
}

QByteArray textOf(const workflows::ImportDone &done, const workflows::Touched &touched, const QString &former,
                  bool isDryRun)
{
    const storage::ImportCounts &counts = done.counts;
    QStringList lines;
    lines << (former.isEmpty() ? Text::tr("%1: %2").arg(done.edition.id, done.edition.title)
                               //: An edition, its title, and the edition that it replaces
                               : Text::tr("%1: %2 (after %3)").arg(done.edition.id, done.edition.title, former));
    lines << Text::tr("%1 rows read: %2 added, %3 changed, %4 unchanged, %5 rejected; %6 removed")
                 .arg(counts.read)
                 .arg(counts.added)
                 .arg(counts.changed)
                 .arg(counts.unchanged)
                 .arg(counts.rejected)
                 .arg(counts.removed);
    if (counts.newOrganisations > 0)
        lines << Text::tr("%n organisation(s) are new", nullptr, static_cast<int>(counts.newOrganisations));
    if (counts.unknownCountries > 0)
        lines << Text::tr("The country of %n row(s) is not known by its name: %1", nullptr,
                          static_cast<int>(counts.unknownCountries))
                     .arg(counts.countryNames.join("; "_L1));
    if (!touched.isEmpty())
        lines << Text::tr("What this touches:") << workflows::touchedLines(touched);
    lines << (isDryRun ? Text::tr("Nothing was written: this was a dry run.") : Text::tr("The library is up to date."));
    return (lines.join(u'\n') + u'\n').toUtf8();
}

Outcome<ExitCode> importFile(Call &call)
{
    const auto job = jobOf(call);
    if (!job)
        return tl::unexpected(job.error());
    const bool isDryRun = call.has(u"--dry-run"_s);
    const auto session = call.session(isDryRun ? storage::Access::ReadOnly : storage::Access::ReadWrite);
    if (!session)
        return tl::unexpected(session.error());
    const auto failed = [&](const domain::Error &error) -> Outcome<ExitCode> {
        call.showProgress({});
        return tl::unexpected(Failure{job->file, error});
    };
    auto import = workflows::FileImport::prepare(
        **session, *job, {}, [&call](const auto &progress) { call.showProgress(progressText(progress)); });
    if (!import)
        return failed(import.error());
    if (const QString rejects = call.value(u"--rejects"_s); !rejects.isEmpty()) {
        if (const auto written = (*import)->writeRejected(rejects); !written)
            return tl::unexpected(Failure{rejects, written.error()});
    }
    workflows::ImportDone outcome = (*import)->outcome();
    const QString former = (*import)->formerEdition();
    const auto touched = (*import)->touched();
    if (!touched)
        return failed(touched.error());
    if (!isDryRun) {
        const auto written = (*import)->apply(storage::IfChanged::CompareAgain);
        if (!written)
            return failed(written.error());
        outcome = *written;
    }
    call.showProgress({});
    const auto told = call.print(call.has(u"--json"_s) ? jsonOf(outcome, *touched, isDryRun)
                                                       : textOf(outcome, *touched, former, isDryRun));
    if (!told)
        return told;
    return outcome.counts.rejected > 0 ? SomeRejected : Done;
}

} // namespace

Command importCommand()
{
    return {
        .name = u"import"_s,
        .summary = QT_TRANSLATE_NOOP("cli", "takes a published list in as a new edition"),
        .arguments = {{"FORMAT", QT_TRANSLATE_NOOP("cli", "csl, uflpa, cbp, dol-goods, opensanctions, os-hub, eu-fsf, "
                                                          "un-sc, gleif, csv, tsv, xlsx; auto finds out")},
                      {"FILE", QT_TRANSLATE_NOOP("cli", "the file to read")}},
        .options = {{.name = u"--dry-run"_s,
                     .help = QT_TRANSLATE_NOOP("cli", "tells what would change and writes nothing")},
                    {.name = u"--dataset"_s,
                     .value = QT_TRANSLATE_NOOP("cli", "ID"),
                     .help = QT_TRANSLATE_NOOP("cli", "what the rows belong to; else as the format proposes")},
                    {.name = u"--as-of"_s,
                     .value = QT_TRANSLATE_NOOP("cli", "DATE"),
                     .help = QT_TRANSLATE_NOOP("cli", "the date that the publisher gives it")},
                    {.name = u"--mapping"_s,
                     .value = QT_TRANSLATE_NOOP("cli", "FILE"),
                     .help = QT_TRANSLATE_NOOP("cli", "says which column is which, for csv, tsv and xlsx")},
                    {.name = u"--encoding"_s,
                     .value = QT_TRANSLATE_NOOP("cli", "NAME"),
                     .help = QT_TRANSLATE_NOOP("cli", "of the text; else it is detected")},
                    {.name = u"--rejects"_s,
                     .value = QT_TRANSLATE_NOOP("cli", "FILE"),
                     .help = QT_TRANSLATE_NOOP("cli", "a CSV for rows that cannot be taken, with the reasons")},
                    {.name = u"--json"_s, .help = QT_TRANSLATE_NOOP("cli", "as JSON")}},
        .execute = importFile};
}

} // namespace cli
