#pragma once

#include "app/storage/screeningrecord.h"
#include "app/workflows/decisions.h"

#include <QIODevice>

#include <functional>

namespace workflows {

/// What is wrong with an entry, as a sentence that names it: "Entry 7 (decision) was changed".
[[nodiscard]] QString faultText(const storage::RecordFault &fault);
/// Checks the record; an error says what is wrong with which entry.
[[nodiscard]] domain::Result<storage::RecordHead>
verifyRecord(const storage::Library &library, const std::stop_token &stop = {},
             const std::function<void(qint64, qint64)> &progress = {});

/// Where an export of the record goes.
struct AuditJob
{
    QString target; ///< path of the file
    bool overwrite = false;
};

/// Writes the record as CSV, whole or not at all: one row for each entry, in their order, the columns of each kind
/// filled, and with content, previous and hash all that is needed to sum up each entry again. Gives the number of
/// entries. A record that does not verify is written all the same: whoever reads it can see where it breaks.
[[nodiscard]] domain::Result<qint64> exportRecordCsv(const storage::Library &library, const AuditJob &job);

/// The record as a report for readers without Assay, in HTML of QTextDocument's kind, in the program's language: how
/// was screened, which editions, what came out, what was decided, who remained without a match, and whether the record
/// is whole. Names carry class "zh", "zh-Hant", "ja" or "ko" for the glyphs of their language.
[[nodiscard]] domain::Result<QString> reportHtml(const storage::Library &library);

/// Gives the report to print, which writes it as PDF, and keeps the file whole or not at all.
[[nodiscard]] domain::Result<> exportReport(const storage::Library &library, const AuditJob &job,
                                            const std::function<bool(const QString &html, QIODevice &)> &print);

} // namespace workflows
