#include "app/cli/changetext.h"
#include "app/cli/verbs_p.h"
#include "app/storage/editionhistory.h"
#include "app/workflows/touchedtext.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

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
    const ChangePrinter::Format format = changeFormat(call.value(u"--format"_s));
    auto touching = workflows::Touching::read(**session, meant->table);
    if (!touching)
        return tl::unexpected(Failure{library.path(), touching.error()});
    domain::Result<> added;
    ChangePrinter printer(call, format, meant->table);
    bool sound = printer.begin();
    const auto done = history.forEachChange(*pair, (*session)->locale(), [&](const storage::RecordChange &change) {
        using Kind = storage::RecordChange::Kind;
        if (change.kind != Kind::Added && change.table == meant->table)
            added = touching->add(0, change.id, change.title, change.kind == Kind::Removed);
        return sound = sound && added && printer.add(change);
    });
    if (!done || !added)
        return tl::unexpected(Failure{library.path(), done ? added.error() : done.error()});
    if (!sound || !printer.end())
        return call.outputFailed();
    // What is to be read by people, not by programs.
    const workflows::Touched touched = touching->take();
    if (format != ChangePrinter::Format::Table || touched.isEmpty())
        return Done;
    const QStringList lines = workflows::touchedLines(touched);
    return call.print((u'\n' + Text::tr("What this touches:") + u'\n' + lines.join(u'\n') + u'\n').toUtf8());
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
