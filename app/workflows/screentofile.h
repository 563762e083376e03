#pragma once

#include "app/workflows/screenfile.h"
#include "app/workflows/screeningruns.h"

#include <functional>
#include <stop_token>

namespace workflows {

/// A supplier file to screen, and the file that its results go to.
struct ScreenFileJob
{
    QString suppliers; ///< path of a CSV, TSV or XLSX file
    SupplierOptions options = {};
    QString target = {}; ///< path; empty: `out` gets the results
    ScreenFormat format = ScreenFormat::Csv;
    QStringList lists = {}; ///< ids; empty: all
    ScreenSettings settings = {};
    bool overwrite = false;
    bool record = false; ///< write the run into the record as well: the library must be open for writing
    QString user = {};   ///< for the record
};

struct ScreenFileDone
{
    ScreenCounts counts = {};
    qint64 rejectedCount = 0;                 ///< rows of the supplier file that could not be taken
    QList<domain::RejectedRow> rejected = {}; ///< the first of them
    qint64 run = 0;                           ///< number in the record; 0: not recorded
    bool outFailed = false;                   ///< writing to `out` failed; the device knows why
    bool cancelled = false;
};

/// What an error is about.
enum class ScreenPart { Suppliers, Lists, Threshold, Target };
struct ScreenError
{
    ScreenPart part;
    domain::Error error;
};

/// Screens a file. The target is written whole or not at all; an existing one is an error unless overwrite or empty,
/// the supplier file and the library always are. Without record the library is only read.
[[nodiscard]] tl::expected<ScreenFileDone, ScreenError>
screenToFile(storage::Library &library, const ScreenFileJob &job, QIODevice *out, const std::stop_token &stop = {},
             const std::function<void(qint64, qint64)> &progress = {});

} // namespace workflows
