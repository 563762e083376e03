#include "app/cli/verbs_p.h"
#include "app/workflows/auditexport.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Failure wrongUse(const QString &what, const QString &message, const QString &remedy, const QStringList &candidates = {})
{
    return {what,
            {.message = message, .remedy = remedy, .candidates = candidates, .kind = domain::Error::Kind::WrongUse}};
}

Outcome<ExitCode> verify(Call &call, const storage::Library &library)
{
    const auto head = workflows::verifyRecord(library, {}, [&call](qint64 done, qint64 total) {
        call.showProgress(Text::tr("%1 of %2 entries").arg(done).arg(total));
    });
    call.showProgress({});
    if (!head)
        return tl::unexpected(Failure{library.path(), head.error()});
    const QString said = head->count == 0 ? Text::tr("The screening record is empty.")
                                          : Text::tr("The screening record is whole: %1 entries, last hash %2.")
                                                .arg(QString::number(head->count), QString::fromLatin1(head->hash));
    return call.print(said.toUtf8() + '\n');
}

Outcome<ExitCode> exportPdf(Call &call, const storage::Library &library, const workflows::AuditJob &job)
{
    const auto &print = call.environment().print;
    if (!print)
        return tl::unexpected(Failure{job.target,
                                      {.message = Text::tr("Nothing here can write a PDF"),
                                       .remedy = Text::tr("Choose a file that ends in .csv.")}});
    bool lacksGlyphs = false;
    const auto done = workflows::exportReport(library, job, [&](const QString &html, QIODevice &device) {
        const PrintOutcome outcome = print(html, Text::tr("Assay screening record"), device);
        lacksGlyphs = outcome == PrintOutcome::WithoutGlyphs;
        return outcome != PrintOutcome::Failed;
    });
    if (!done)
        return tl::unexpected(Failure{job.target, done.error()});
    if (lacksGlyphs)
        call.note(Text::tr("No font here has Chinese, Japanese or Korean characters, so the report lacks them. Install "
                           "one, such as Noto Sans CJK, and export again."));
    return Done;
}

Outcome<ExitCode> exportRecord(Call &call, const storage::Library &library)
{
    const workflows::AuditJob job{.target = call.value(u"--output"_s), .overwrite = call.has(u"--overwrite"_s)};
    if (job.target.isEmpty())
        return tl::unexpected(
            wrongUse(u"--output"_s, Text::tr("A file must be named"), Text::tr("See assay audit --help.")));
    if (job.target.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        return exportPdf(call, library, job);
    if (const auto count = workflows::exportRecordCsv(library, job); !count)
        return tl::unexpected(Failure{job.target, count.error()});
    return Done;
}

Outcome<ExitCode> audit(Call &call)
{
    const QString action = call.value(u"ACTION"_s);
    if (action != "verify"_L1 && action != "export"_L1)
        return tl::unexpected(wrongUse(action, Text::tr("The record cannot do this"),
                                       Text::tr("See assay audit --help."), {u"verify"_s, u"export"_s}));
    if (action == "verify"_L1 && (call.has(u"--output"_s) || call.has(u"--overwrite"_s)))
        return tl::unexpected(
            wrongUse(u"--output"_s, Text::tr("verify writes no file"), Text::tr("Leave it out, or use audit export.")));
    const auto session = call.session();
    if (!session)
        return tl::unexpected(session.error());
    const storage::Library &library = std::as_const(**session).library();
    return action == "verify"_L1 ? verify(call, library) : exportRecord(call, library);
}

} // namespace

Command auditCommand()
{
    return {.name = u"audit"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "checks the screening record for changes, or writes it to a file"),
            .arguments = {{"ACTION", QT_TRANSLATE_NOOP("cli", "verify: names the first entry that was changed, removed "
                                                              "or reordered; export: writes all entries")}},
            .options = {{.name = u"--output"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "FILE"),
                         .help = QT_TRANSLATE_NOOP("cli", "for export: the file to write; a printed report if it ends "
                                                          "in .pdf, else CSV")},
                        {.name = u"--overwrite"_s, .help = QT_TRANSLATE_NOOP("cli", "replaces a file of this name")}},
            .execute = audit};
}

} // namespace cli
