#include "app/workflows/auditexport.h"

#include "app/exporters/csv.h"
#include "app/workflows/targetfile_p.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

/// The columns of the file, and whether their content is text that a spreadsheet might run.
enum Field {
    Entry,
    Kind,
    RunNumber,
    Time,
    User,
    Row,
    SupplierId,
    SupplierName,
    Country,
    MatchedId,
    Matched,
    MatchedName,
    List,
    Score,
    AboutEntry,
    VerdictField,
    Reason,
    Explanation,
    Program,
    Method,
    Threshold,
    Lists,
    Editions,
    File,
    FileSha256,
    Content,
    Previous,
    Hash,
    FieldCount
};
struct Column
{
    const char *name;
    bool isText;
};
constexpr std::array<Column, FieldCount> columns = {
    Column{"entry", false}, {"kind", false},        {"run", false},        {"time", false},   {"user", true},
    {"row", false},         {"supplier_id", true},  {"supplier", true},    {"country", true}, {"matched_id", true},
    {"matched", true},      {"matched_name", true}, {"list", true},        {"score", false},  {"about_entry", false},
    {"verdict", false},     {"reason", true},       {"explanation", true}, {"program", true}, {"method", true},
    {"threshold", false},   {"lists", true},        {"editions", true},    {"file", true},    {"file_sha256", false},
    {"content", false},     {"previous", false},    {"hash", false}};

using Cells = std::array<QByteArray, FieldCount>;

void fillSupplier(Cells &cells, const storage::Supplier &supplier)
{
    cells[Row] = QByteArray::number(supplier.row);
    cells[SupplierId] = supplier.id.toUtf8();
    cells[SupplierName] = supplier.name.toUtf8();
    cells[Country] = supplier.country.toUtf8();
}

void fillRun(Cells &cells, const RunContent &run)
{
    cells[Time] = run.time.toUtf8();
    cells[User] = run.user.toUtf8();
    cells[Program] = run.program.toUtf8();
    cells[Method] = run.method.toUtf8();
    cells[Threshold] = scoreText(run.threshold).toUtf8();
    cells[Lists] = run.lists.join("; "_L1).toUtf8();
    QStringList editions;
    for (const storage::Edition &edition : run.editions)
        editions << edition.id + " sha256:"_L1 + edition.sha256;
    cells[Editions] = editions.join("; "_L1).toUtf8();
    cells[File] = run.file.toUtf8();
    cells[FileSha256] = run.sha256.toUtf8();
}

void fillCandidate(Cells &cells, const CandidateContent &content)
{
    fillSupplier(cells, content.supplier);
    cells[MatchedId] = content.candidate.entityId.toUtf8();
    cells[Matched] = content.candidate.title.toUtf8();
    cells[MatchedName] = content.candidate.matchedName.toUtf8();
    cells[List] = content.candidate.list.toUtf8();
    cells[Score] = scoreText(content.candidate.score).toUtf8();
    cells[Explanation] = content.explanation.toUtf8();
}

void fillDecision(Cells &cells, const DecisionContent &content)
{
    fillSupplier(cells, content.supplier);
    cells[Time] = content.time.toUtf8();
    cells[User] = content.user.toUtf8();
    cells[MatchedId] = content.entityId.toUtf8();
    cells[Matched] = content.title.toUtf8();
    cells[MatchedName] = content.matchedName.toUtf8();
    cells[List] = content.list.toUtf8();
    cells[Score] = scoreText(content.score).toUtf8();
    cells[AboutEntry] = QByteArray::number(content.candidate);
    cells[VerdictField] = verdictId(content.verdict).toUtf8();
    cells[Reason] = content.reason.toUtf8();
}

void fillContent(Cells &cells, const storage::RecordEntry &entry)
{
    if (entry.kind == "run") {
        if (const auto content = runContent(entry.content))
            fillRun(cells, *content);
    } else if (entry.kind == "candidate") {
        if (const auto content = candidateContent(entry.content))
            fillCandidate(cells, *content);
    } else if (entry.kind == "decision") {
        if (const auto content = decisionContent(entry.content))
            fillDecision(cells, *content);
    } else if (entry.kind == "withdrawal") {
        if (const auto content = withdrawalContent(entry.content)) {
            cells[Time] = content->time.toUtf8();
            cells[User] = content->user.toUtf8();
            cells[AboutEntry] = QByteArray::number(content->decision);
        }
    } else if (const auto content = noCandidateContent(entry.content)) {
        fillSupplier(cells, content->supplier);
        cells[Explanation] = content->explanation.toUtf8();
    }
}

Cells cellsOf(const storage::RecordEntry &entry)
{
    Cells cells;
    cells[Entry] = QByteArray::number(entry.number);
    cells[Kind] = entry.kind;
    cells[RunNumber] = QByteArray::number(entry.run);
    cells[Content] = entry.content;
    cells[Previous] = entry.previous;
    cells[Hash] = entry.hash;
    fillContent(cells, entry);
    return cells;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool writeCells(exporters::CsvWriter &writer, const Cells &cells)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].isText)
            writer.addText(viewOf(cells[i]));
        else
            writer.addPlain(viewOf(cells[i]));
    }
    return writer.endRecord();
}

domain::Result<> checkPlace(const storage::Library &library, const AuditJob &job)
{
    const QString target = QFileInfo(job.target).canonicalFilePath();
    if (!target.isEmpty() && target == QFileInfo(library.path()).canonicalFilePath())
        return tl::unexpected(domain::Error{.message = Text::tr("This is the library itself"),
                                            .remedy = Text::tr("Choose another name."),
                                            .file = job.target});
    return checkTarget(job.target, job.overwrite);
}

} // namespace

QString faultText(const storage::RecordFault &fault)
{
    const QString entry =
        fault.entryKind.isEmpty()
            ? Text::tr("Entry %1").arg(fault.number)
            : Text::tr("Entry %1 (%2)").arg(QString::number(fault.number), QString::fromUtf8(fault.entryKind));
    switch (fault.kind) {
    case storage::RecordFault::Kind::Changed:
        return Text::tr("%1 is not as it was written").arg(entry);
    case storage::RecordFault::Kind::Missing:
        return Text::tr("%1 is missing").arg(entry);
    case storage::RecordFault::Kind::Reordered:
        return Text::tr("%1 does not stand where it was written").arg(entry);
    case storage::RecordFault::Kind::CutOff:
        return Text::tr("%1 and what came after it are missing from the end").arg(entry);
    case storage::RecordFault::Kind::Surplus:
        return Text::tr("%1 was not written by Assay").arg(entry);
    case storage::RecordFault::Kind::NoHead:
        break;
    }
    return Text::tr("The library’s note of where the record ends is missing or unreadable");
}

domain::Result<storage::RecordHead> verifyRecord(const storage::Library &library, const std::stop_token &stop,
                                                 const std::function<void(qint64, qint64)> &progress)
{
    const auto check = storage::ScreeningRecord(library).check(stop, progress);
    if (!check)
        return tl::unexpected(check.error());
    if (!check->fault)
        return check->head;
    return tl::unexpected(
        domain::Error{.message = faultText(*check->fault),
                      .remedy = Text::tr("Everything before it is whole. Compare with a backup copy of the library."),
                      .file = library.path()});
}

domain::Result<qint64> exportRecordCsv(const storage::Library &library, const AuditJob &job)
{
    if (const auto sound = checkPlace(library, job); !sound)
        return tl::unexpected(sound.error());
    TargetFile file(job.target);
    if (const auto begun = file.begin(); !begun)
        return tl::unexpected(begun.error());
    QList<exporters::FileColumn> header;
    for (const Column &column : columns)
        header.append({.id = QString::fromLatin1(column.name)});
    exporters::CsvWriter writer(file, header, {});
    bool isSound = writer.begin();
    qint64 count = 0;
    const auto read = storage::ScreeningRecord(library).forEach(0, {}, [&](const storage::RecordEntry &entry) {
        isSound = isSound && writeCells(writer, cellsOf(entry));
        ++count;
        return isSound;
    });
    if (!read)
        return tl::unexpected(read.error());
    if (!isSound || !writer.end())
        return tl::unexpected(file.error());
    if (const auto kept = file.commit(); !kept)
        return tl::unexpected(kept.error());
    return count;
}

domain::Result<> exportReport(const storage::Library &library, const AuditJob &job,
                              const std::function<bool(const QString &html, QIODevice &)> &print)
{
    if (const auto sound = checkPlace(library, job); !sound)
        return sound;
    const auto html = reportHtml(library);
    if (!html)
        return tl::unexpected(html.error());
    TargetFile file(job.target);
    if (const auto begun = file.begin(); !begun)
        return begun;
    if (!print(*html, file))
        return tl::unexpected(file.error());
    return file.commit();
}

} // namespace workflows
