#pragma once

#include "app/columns/table.h"
#include "app/workflows/session.h"

#include <QChar>

namespace workflows {

enum class ExportFormat { Csv, Xlsx, Json };

/// What to write, and where. Exactly what is on screen: filter, order and columns; or a selection of it.
struct ExportJob
{
    QString table;
    QString target; ///< path of the file
    ExportFormat format = ExportFormat::Csv;
    query::Filter filter = {};
    QList<catalogue::SortKey> order = {};          ///< empty: the table's default
    QStringList columns = {};                      ///< ids, x_id allowed; empty: the default columns
    std::vector<columns::Position> selection = {}; ///< where not empty: only these, in this order
    QChar delimiter = u',';
    bool byteOrderMark = false;
    bool formulaGuard = true;
    bool overwrite = false;
    bool metadata = true; ///< write NAME-metadata.json beside it
};

struct ExportDone
{
    QString target;
    qint64 rows = 0;
    QString sha256 = {}; ///< of the file; empty where no metadata was wanted
    bool cancelled = false;
};

/// Writes the file, whole or not at all: to a temporary file beside the target, renamed when done. Cancelling or any
/// failure leaves an older file as it was. An existing target is an error unless overwrite; a folder always is.
/// progress(done, total) in rows. The same library and job give the same bytes (the metadata's time excepted).
[[nodiscard]] domain::Result<ExportDone> exportTable(Session &session, const ExportJob &job, std::stop_token stop = {},
                                                     const std::function<void(qint64, qint64)> &progress = {});

} // namespace workflows
