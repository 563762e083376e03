#include "app/cli/jsontext.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs_p.h"
#include "app/storage/editionhistory.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QByteArray jsonOf(const QList<storage::Edition> &editions)
{
    JsonText json;
    json.beginArray();
    for (const storage::Edition &edition : editions) {
        json.beginObject().key(u"dataset").text(edition.dataset).key(u"edition").text(edition.id);
        json.key(u"title").text(edition.title).key(u"table").text(edition.table);
        json.key(u"publisher").textOrNull(edition.publisher).key(u"as_of").textOrNull(edition.asOf);
        json.key(u"retrieved").textOrNull(edition.retrieved).key(u"rows").number(edition.rows);
        json.key(u"sha256").textOrNull(edition.sha256).key(u"format").textOrNull(edition.format);
        json.key(u"input").textOrNull(edition.input).key(u"importer_version").textOrNull(edition.importerVersion);
        json.key(u"present").boolean(edition.isPresent).endObject();
    }
    return json.endArray().bytes();
}

Outcome<ExitCode> print(Call &call, const QList<storage::Edition> &editions)
{
    TextTable table(
        call.out(),
        //: Headings of the list of all editions
        {Text::tr("Edition"), Text::tr("Title"), Text::tr("As of"), Text::tr("Retrieved"), Text::tr("Rows"), QString()},
        {{}, {}, {}, {}, TextTable::Align::Right, {}});
    for (const storage::Edition &edition : editions) {
        //: Behind an edition that a newer one has replaced
        const QString state = edition.isPresent ? QString() : Text::tr("former");
        if (!table.add(
                {edition.id, edition.title, edition.asOf, edition.retrieved, QString::number(edition.rows), state}))
            return call.outputFailed();
    }
    if (!table.end())
        return call.outputFailed();
    return Done;
}

Outcome<ExitCode> listEditions(Call &call)
{
    const auto session = call.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto editions = storage::EditionHistory((*session)->library()).editions();
    if (!editions)
        return tl::unexpected(Failure{(*session)->library().path(), editions.error()});
    return call.has(u"--json"_s) ? call.print(jsonOf(*editions)) : print(call, *editions);
}

Outcome<ExitCode> rollBack(Call &call)
{
    const auto session = call.session(storage::Access::ReadWrite);
    if (!session)
        return tl::unexpected(session.error());
    const QString dataset = call.value(u"DATASET"_s);
    const auto now = storage::EditionHistory((*session)->library())
                         .rollBack(dataset, {}, [&call](const storage::ImportProgress &progress) {
                             call.showProgress(Text::tr("%1 of %2 changes").arg(progress.done).arg(progress.total));
                         });
    call.showProgress({});
    if (!now)
        return tl::unexpected(Failure{dataset, now.error()});
    if (call.has(u"--json"_s)) {
        JsonText json;
        json.beginObject().key(u"dataset").text(dataset).key(u"edition").textOrNull(now->id).endObject();
        return call.print(json.bytes());
    }
    const QString told = now->id.isEmpty() ? Text::tr("%1 is taken out of the library.").arg(dataset)
                                           : Text::tr("%1 is the present edition again.").arg(now->id);
    return call.print(told.toUtf8() + '\n');
}

} // namespace

Command editionsCommand()
{
    return {.name = u"editions"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "lists all editions of the published material, former ones too"),
            .options = {{.name = u"--json"_s, .help = QT_TRANSLATE_NOOP("cli", "as JSON")}},
            .execute = listEditions};
}

Command rollbackCommand()
{
    return {.name = u"rollback"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "brings the edition before the present one back"),
            .arguments = {{"DATASET", QT_TRANSLATE_NOOP("cli", "see assay editions")}},
            .options = {{.name = u"--json"_s, .help = QT_TRANSLATE_NOOP("cli", "as JSON")}},
            .execute = rollBack};
}

} // namespace cli
