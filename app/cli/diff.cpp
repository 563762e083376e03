#include "app/cli/changetext.h"
#include "app/cli/verbs_p.h"
#include "app/storage/editionhistory.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

/// Which option named what is not there.
QString blamed(const Call &call, const domain::Error &error)
{
    for (const QString &option : {u"--from"_s, u"--to"_s})
        if (call.has(option) && error.message.contains(call.value(option)))
            return option;
    return call.value(u"DATASET"_s);
}

Outcome<ExitCode> compare(Call &call)
{
    const auto session = call.session();
    if (!session)
        return tl::unexpected(session.error());
    storage::Library &library = (*session)->library();
    const storage::EditionHistory history(library);
    const QString dataset = call.value(u"DATASET"_s);
    const auto pair = history.pair(dataset, call.value(u"--from"_s), call.value(u"--to"_s));
    if (!pair)
        return tl::unexpected(Failure{blamed(call, pair.error()), pair.error()});
    const auto editions = history.editions();
    if (!editions)
        return tl::unexpected(Failure{library.path(), editions.error()});
    const auto meant =
        std::find_if(editions->begin(), editions->end(), [&](const auto &e) { return e.id == pair->to; });
    ChangePrinter printer(call, changeFormat(call.value(u"--format"_s)), meant->table);
    bool sound = printer.begin();
    const auto done = history.forEachChange(*pair, (*session)->locale(), [&](const storage::RecordChange &change) {
        return sound = sound && printer.add(change);
    });
    if (!done)
        return tl::unexpected(Failure{library.path(), done.error()});
    if (!sound || !printer.end())
        return call.outputFailed();
    return Done;
}

} // namespace

Command diffCommand()
{
    return {.name = u"diff"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "tells what changed between two editions of a dataset"),
            .arguments = {{"DATASET", QT_TRANSLATE_NOOP("cli", "see assay editions")}},
            .options = {{.name = u"--from"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "EDITION"),
                         .help = QT_TRANSLATE_NOOP("cli", "the older one, by id or date; else the one before --to")},
                        {.name = u"--to"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "EDITION"),
                         .help = QT_TRANSLATE_NOOP("cli", "the newer one; else the present one")},
                        {.name = u"--format"_s,
                         .help = QT_TRANSLATE_NOOP("cli", "a table to read, or data"),
                         .choices = {u"table"_s, u"csv"_s, u"json"_s}}},
            .execute = compare};
}

} // namespace cli
