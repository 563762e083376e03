#include "app/cli/verbs_p.h"
#include "app/workflows/screentofile.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownRejects = 10;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Outcome<double> thresholdOf(const Call &call)
{
    if (!call.has(u"--threshold"_s))
        return screening::Method::defaultThreshold;
    bool isNumber = false;
    const double threshold = call.value(u"--threshold"_s).toDouble(&isNumber);
    if (isNumber)
        return threshold;
    return tl::unexpected(Failure{u"--threshold"_s,
                                  {.message = Text::tr("“%1” is not a number").arg(call.value(u"--threshold"_s)),
                                   .remedy = Text::tr("Give a number with a point, such as 0.85."),
                                   .kind = domain::Error::Kind::WrongUse}});
}

workflows::ScreenFormat formatOf(const Call &call)
{
    const bool byEnding =
        !call.has(u"--format"_s) && call.value(u"--output"_s).endsWith(".json"_L1, Qt::CaseInsensitive);
    return byEnding || call.value(u"--format"_s) == "json"_L1 ? workflows::ScreenFormat::Json
                                                              : workflows::ScreenFormat::Csv;
}

QStringList listsOf(const Call &call)
{
    QStringList lists;
    for (const QString &list : call.value(u"--lists"_s).split(u',', Qt::SkipEmptyParts))
        lists << list.trimmed();
    return lists;
}

workflows::ScreenFileJob jobOf(const Call &call, double threshold)
{
    const QString output = call.value(u"--output"_s);
    return {.suppliers = call.value(u"SUPPLIERS"_s),
            .options = {.columns = {.name = call.value(u"--name-column"_s),
                                    .country = call.value(u"--country-column"_s),
                                    .id = call.value(u"--id-column"_s)}},
            .target = output == "-"_L1 ? QString() : output,
            .format = formatOf(call),
            .lists = listsOf(call),
            .settings = {.threshold = threshold},
            .overwrite = call.has(u"--overwrite"_s),
            .record = call.has(u"--record"_s),
            .user = workflows::userName()};
}

Failure failureOf(const workflows::ScreenError &error, const Call &call)
{
    switch (error.part) {
    case workflows::ScreenPart::Suppliers:
        return {call.value(u"SUPPLIERS"_s), error.error};
    case workflows::ScreenPart::Lists:
        return {u"--lists"_s, error.error};
    case workflows::ScreenPart::Threshold:
        return {u"--threshold"_s, error.error};
    case workflows::ScreenPart::Target:
        break;
    }
    return {call.value(u"--output"_s), error.error};
}

void tellOutcome(Call &call, const workflows::ScreenFileDone &done)
{
    call.note(
        Text::tr("%1 of %2 suppliers have a candidate.").arg(done.counts.withCandidate).arg(done.counts.suppliers));
    if (done.counts.notScreenable > 0)
        call.note(Text::tr("%n name(s) cannot be screened.", "", static_cast<int>(done.counts.notScreenable)));
    if (done.run > 0)
        call.note(Text::tr("Recorded as entry %1.").arg(done.run));
    if (done.rejectedCount == 0)
        return;
    call.note(Text::tr("%n row(s) were rejected:", "", static_cast<int>(done.rejectedCount)));
    for (const domain::RejectedRow &row : done.rejected.first(std::min(shownRejects, done.rejected.size())))
        call.note(row.column.isEmpty()
                      ? Text::tr("line %1: %2").arg(row.line).arg(row.reason)
                      : Text::tr("line %1, column “%2”: %3").arg(QString::number(row.line), row.column, row.reason));
}

Outcome<ExitCode> screenSuppliers(Call &call)
{
    const auto threshold = thresholdOf(call);
    if (!threshold)
        return tl::unexpected(threshold.error());
    const workflows::ScreenFileJob job = jobOf(call, *threshold);
    const auto session = call.session(job.record ? storage::Access::ReadWrite : storage::Access::ReadOnly);
    if (!session)
        return tl::unexpected(session.error());
    const auto done =
        workflows::screenToFile((*session)->library(), job, &call.out(), {}, [&call](qint64 screened, qint64 total) {
            call.showProgress(Text::tr("%1 of %2 suppliers").arg(screened).arg(total));
        });
    call.showProgress({});
    if (!done)
        return tl::unexpected(failureOf(done.error(), call));
    if (done->outFailed)
        return call.outputFailed();
    tellOutcome(call, *done);
    return done->rejectedCount > 0 ? SomeRejected : Done;
}

} // namespace

Command screenCommand()
{
    return {
        .name = u"screen"_s,
        .summary = QT_TRANSLATE_NOOP("cli", "looks for suppliers on the lists, with reasons; one row for each supplier "
                                            "and candidate"),
        .arguments = {{"SUPPLIERS", QT_TRANSLATE_NOOP("cli", "a CSV, TSV or XLSX file; rows are counted from 1 below "
                                                             "its header")}},
        .options = {{.name = u"--output"_s,
                     .value = QT_TRANSLATE_NOOP("cli", "FILE"),
                     .help = QT_TRANSLATE_NOOP("cli", "the file to write; - for standard output. matched_id in it is "
                                                      "the id of the listing"),
                     .isRequired = true},
                    {.name = u"--name-column"_s,
                     .value = QT_TRANSLATE_NOOP("cli", "C"),
                     .help = QT_TRANSLATE_NOOP("cli", "the column of the suppliers’ names; else guessed from the "
                                                      "header, as are the next two")},
                    {.name = u"--country-column"_s,
                     .value = QT_TRANSLATE_NOOP("cli", "C"),
                     .help = QT_TRANSLATE_NOOP("cli", "the column of their countries")},
                    {.name = u"--id-column"_s,
                     .value = QT_TRANSLATE_NOOP("cli", "C"),
                     .help = QT_TRANSLATE_NOOP("cli", "the column of your own numbers for them")},
                    {.name = u"--threshold"_s,
                     .value = QT_TRANSLATE_NOOP("cli", "N"),
                     .help = QT_TRANSLATE_NOOP("cli", "the least score of a candidate, 0.5 to 1; else 0.85")},
                    {.name = u"--lists"_s,
                     .value = QT_TRANSLATE_NOOP("cli", "A,B"),
                     .help = QT_TRANSLATE_NOOP("cli", "ids of the lists to look at; else all")},
                    {.name = u"--format"_s,
                     .help = QT_TRANSLATE_NOOP("cli", "else by the ending of FILE, else csv"),
                     .choices = {u"csv"_s, u"json"_s}},
                    {.name = u"--overwrite"_s, .help = QT_TRANSLATE_NOOP("cli", "replaces a file of this name")},
                    {.name = u"--record"_s,
                     .help = QT_TRANSLATE_NOOP("cli", "writes the run into the screening record of the library as "
                                                      "well; without it the library is only read")}},
        .execute = screenSuppliers};
}

} // namespace cli
