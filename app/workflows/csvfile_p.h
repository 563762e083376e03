#pragma once

#include "app/exporters/csv.h"
#include "app/workflows/session.h"
#include "app/workflows/targetfile_p.h"

namespace workflows {

/// What a CSV file is made of.
struct CsvFile
{
    const catalogue::Table &table;
    const QList<exporters::FileColumn> &columns;
    const exporters::CsvDialect &dialect;
    const std::vector<qint64> &keys;       ///< of the rows, in the order of the file
    std::size_t recordsAtOnce = 1'000'000; ///< that wait in memory
};

/// Writes header and rows. afterRow(sound) is asked after each row, false ends it; sound tells whether the file takes
/// what is written. Rows that are gone from the library are left out.
///
/// Rows are read in the order they lie in. Where the file's is another, finished records wait in memory (a million take
/// some 160 MB): to read each row when it is wanted costs seven times as much.
[[nodiscard]] domain::Result<> writeCsvFile(const Session &session, const CsvFile &csv, TargetFile &file,
                                            const std::function<bool(bool sound)> &afterRow);

} // namespace workflows
