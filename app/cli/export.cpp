#include "app/catalogue/check.h"
#include "app/cli/verbs_p.h"
#include "app/query/parser.h"
#include "app/workflows/exporttable.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// What --format says, else what the file's ending says.
workflows::ExportFormat formatOf(const Call &call)
{
    const QString format =
        call.has(u"--format"_s) ? call.value(u"--format"_s) : QFileInfo(call.value(u"--output"_s)).suffix().toLower();
    if (format == "json"_L1)
        return workflows::ExportFormat::Json;
    return format == "xlsx"_L1 ? workflows::ExportFormat::Xlsx : workflows::ExportFormat::Csv;
}

Outcome<QChar> delimiterOf(const Call &call)
{
    const QString text = call.has(u"--delimiter"_s) ? call.value(u"--delimiter"_s) : u","_s;
    if (text == "\\t"_L1 || text == "tab"_L1)
        return u'\t';
    if (text.size() == 1)
        return text.front();
    return tl::unexpected(Failure{u"--delimiter"_s,
                                  {.message = Text::tr("“%1” is not one character").arg(text),
                                   .remedy = Text::tr("Use a comma, a semicolon, a bar, or tab."),
                                   .kind = domain::Error::Kind::WrongUse}});
}

/// Reads the words; an error names the option at fault, which the workflow cannot know.
Outcome<workflows::ExportJob> jobOf(const Call &call)
{
    const auto table = tableOf(call);
    if (!table)
        return tl::unexpected(table.error());
    const auto filter = query::parse(call.value(u"--filter"_s)).map_error(about(u"--filter"_s));
    if (!filter)
        return tl::unexpected(filter.error());
    if (const auto sound = catalogue::check(**table, *filter); !sound)
        return tl::unexpected(Failure{u"--filter"_s, sound.error()});
    const auto order = catalogue::parseSort(**table, call.value(u"--sort"_s)).map_error(about(u"--sort"_s));
    if (!order)
        return tl::unexpected(order.error());
    const auto columns = catalogue::parseColumns(**table, call.value(u"--columns"_s)).map_error(about(u"--columns"_s));
    if (!columns)
        return tl::unexpected(columns.error());
    const auto delimiter = delimiterOf(call);
    if (!delimiter)
        return tl::unexpected(delimiter.error());
    return workflows::ExportJob{.table = (*table)->id,
                                .target = call.value(u"--output"_s),
                                .format = formatOf(call),
                                .filter = *filter,
                                .order = *order,
                                .columns = *columns,
                                .delimiter = *delimiter,
                                .byteOrderMark = call.has(u"--bom"_s),
                                .formulaGuard = !call.has(u"--no-formula-guard"_s),
                                .overwrite = call.has(u"--overwrite"_s),
                                .metadata = !call.has(u"--no-metadata"_s)};
}

Outcome<ExitCode> exportRows(Call &call)
{
    const auto job = jobOf(call);
    if (!job)
        return tl::unexpected(job.error());
    const auto session = call.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto done = workflows::exportTable(**session, *job, {}, [&call](qint64 written, qint64 total) {
        call.showProgress(Text::tr("%1 of %2 rows").arg(written).arg(total));
    });
    call.showProgress({});
    if (!done) {
        // Only the filter's values are looked up so late.
        const bool isFilter = done.error().kind == domain::Error::Kind::WrongUse && done.error().column > 0;
        return tl::unexpected(Failure{isFilter ? u"--filter"_s : job->target, done.error()});
    }
    return Done;
}

} // namespace

Command exportCommand()
{
    return {.name = u"export"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "writes rows to a file, with a record of how it was made beside it"),
            .arguments = {{"TABLE", QT_TRANSLATE_NOOP("cli", "see assay tables")}},
            .options = {{.name = u"--output"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "FILE"),
                         .help = QT_TRANSLATE_NOOP("cli", "the file to write"),
                         .isRequired = true},
                        filterOption(),
                        sortOption(),
                        columnsOption(),
                        {.name = u"--format"_s,
                         .help = QT_TRANSLATE_NOOP("cli", "else by the ending of FILE, else csv"),
                         .choices = {u"csv"_s, u"xlsx"_s, u"json"_s}},
                        {.name = u"--delimiter"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "C"),
                         .help = QT_TRANSLATE_NOOP("cli", "parts the fields instead of a comma; tab for a tab")},
                        {.name = u"--bom"_s,
                         .help = QT_TRANSLATE_NOOP("cli", "begins with a byte order mark, which Excel needs")},
                        {.name = u"--no-formula-guard"_s,
                         .help = QT_TRANSLATE_NOOP("cli", "no apostrophe before text that a spreadsheet would run")},
                        {.name = u"--overwrite"_s, .help = QT_TRANSLATE_NOOP("cli", "replaces a file of this name")},
                        {.name = u"--no-metadata"_s, .help = QT_TRANSLATE_NOOP("cli", "no record beside the file")}},
            .execute = exportRows};
}

} // namespace cli
