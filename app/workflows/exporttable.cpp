#include "app/workflows/exporttable.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/exporters/json.h"
#include "app/exporters/metadata.h"
#include "app/exporters/xlsx.h"
#include "app/workflows/csvfile_p.h"
#include "app/workflows/selection.h"
#include "app/workflows/targetfile_p.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsBetweenReports = 256;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

/// A job whose every part has been looked up and found sound, with the rows it means.
struct Plan
{
    const catalogue::Table *table = nullptr;
    QList<exporters::FileColumn> columns = {};
    exporters::CsvDialect dialect = {};
    std::vector<qint64> keys = {};
};

domain::Result<> checkPlace(const Session &session, const ExportJob &job)
{
    const QString library = QFileInfo(session.library().path()).canonicalFilePath();
    QStringList targets{job.target};
    if (job.metadata)
        targets.append(exporters::metadataPath(job.target));
    for (const QString &target : targets) {
        if (!library.isEmpty() && QFileInfo(target).canonicalFilePath() == library)
            return tl::unexpected(domain::Error{.message = Text::tr("This is the library itself"),
                                                .remedy = Text::tr("Choose another name."),
                                                .file = target});
        if (const auto sound = checkTarget(target, job.overwrite); !sound)
            return sound;
    }
    return {};
}

domain::Result<std::vector<qint64>> keysOf(Session &session, const catalogue::Table &table, const ExportJob &job,
                                           std::stop_token stop)
{
    const auto columns = session.columns(table, stop);
    if (!columns)
        return tl::unexpected(columns.error());
    std::vector<qint64> keys;
    const auto add = [&keys, &columns](const std::vector<columns::Position> &positions) {
        keys.reserve(positions.size());
        for (const columns::Position position : positions)
            keys.push_back((*columns)->key(position));
    };
    if (!job.selection.empty()) {
        for (const columns::Position position : job.selection)
            if (position >= (*columns)->rowCount())
                return tl::unexpected(
                    domain::Error{.message = Text::tr("The selection is of another state of the library"),
                                  .remedy = Text::tr("Select the rows anew.")});
        add(job.selection);
        return keys;
    }
    const auto answer = (*columns)->ask({.filter = job.filter, .order = job.order}, stop);
    if (!answer)
        return tl::unexpected(answer.error());
    if (!stop.stop_requested())
        add((*answer)->ordered);
    return keys;
}

domain::Result<> checkSize(const ExportJob &job, const Plan &plan)
{
    const auto rows = static_cast<qint64>(plan.keys.size());
    if (job.format != ExportFormat::Xlsx || rows <= exporters::XlsxWriter::mostRows)
        return {};
    const QLocale locale;
    return tl::unexpected(
        domain::Error{.message = Text::tr("%1 rows are too many for an Excel workbook, which holds %2")
                                     .arg(locale.toString(rows))
                                     .arg(locale.toString(exporters::XlsxWriter::mostRows)),
                      .remedy = Text::tr("Narrow the filter, or export as CSV or JSON."),
                      .file = job.target});
}

domain::Result<Plan> planOf(Session &session, const ExportJob &job, std::stop_token stop)
{
    const auto table = session.findTable(job.table);
    if (!table)
        return tl::unexpected(table.error());
    Plan plan{
        .table = *table,
        .dialect = {.delimiter = job.delimiter, .byteOrderMark = job.byteOrderMark, .formulaGuard = job.formulaGuard}};
    if (!exporters::isDelimiter(job.delimiter))
        return tl::unexpected(
            domain::Error{.message = Text::tr("“%1” cannot part the fields of a file").arg(job.delimiter),
                          .remedy = Text::tr("Use a comma, a semicolon, a tab or a bar."),
                          .kind = domain::Error::Kind::WrongUse});
    auto columns = exporters::fileColumns(*plan.table, job.columns);
    if (!columns)
        return tl::unexpected(columns.error());
    plan.columns = *std::move(columns);
    if (const auto sound = catalogue::check(*plan.table, job.filter); !sound)
        return tl::unexpected(sound.error());
    if (const auto sound = catalogue::parseSort(*plan.table, sortText(job.order)); !sound)
        return tl::unexpected(sound.error());
    if (const auto sound = checkPlace(session, job); !sound)
        return tl::unexpected(sound.error());
    auto keys = keysOf(session, *plan.table, job, stop);
    if (!keys)
        return tl::unexpected(keys.error());
    plan.keys = *std::move(keys);
    if (const auto sound = checkSize(job, plan); !sound)
        return tl::unexpected(sound.error());
    return plan;
}

/// Counts the rows of an export, reports now and then, and says when to stop.
class Count
{
public:
    Count(std::size_t total, std::stop_token stop, const std::function<void(qint64, qint64)> &progress)
        : m_total(static_cast<qint64>(total))
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }

    /// False if no more rows are wanted.
    bool add(bool sound)
    {
        m_isSound = sound;
        if (++m_done % rowsBetweenReports == 0)
            report();
        return sound && !m_stop.stop_requested();
    }
    void report() const
    {
        if (m_progress)
            m_progress(m_done, m_total);
    }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] bool isSound() const { return m_isSound; }

private:
    qint64 m_total;
    std::stop_token m_stop;
    const std::function<void(qint64, qint64)> &m_progress;
    qint64 m_done = 0;
    bool m_isSound = true;
};

/// The rows one after another through a writer of any format. Its own error, where it has one, goes before the file's.
template <typename Writer, typename WhatFailed>
domain::Result<> writeAll(const Session &session, const Plan &plan, Writer &writer, Count &count, WhatFailed whatFailed)
{
    if (!writer.begin())
        return tl::unexpected(whatFailed());
    const auto read = session.forEachRow(
        *plan.table, plan.keys, [&](const domain::Row &row) { return count.add(writer.write(row)); },
        exporters::cellsNeeded(plan.columns));
    if (!read)
        return tl::unexpected(read.error());
    if (!count.isSound() || !writer.end())
        return tl::unexpected(whatFailed());
    return {};
}

domain::Result<> writeCsv(const Session &session, const Plan &plan, TargetFile &file, Count &count)
{
    if (session.memoryTable(*plan.table) != nullptr) {
        exporters::CsvWriter writer(file, plan.columns, plan.dialect);
        return writeAll(session, plan, writer, count, [&file] { return file.error(); });
    }
    return writeCsvFile(session,
                        {.table = *plan.table, .columns = plan.columns, .dialect = plan.dialect, .keys = plan.keys},
                        file, [&count](bool sound) { return count.add(sound); });
}

domain::Result<> writeJson(const Session &session, const Plan &plan, TargetFile &file, Count &count)
{
    exporters::JsonWriter writer(file, plan.columns);
    return writeAll(session, plan, writer, count, [&file] { return file.error(); });
}

domain::Result<> writeXlsx(const Session &session, const Plan &plan, TargetFile &file, Count &count)
{
    exporters::XlsxWriter writer(file, plan.columns, catalogue::translated(plan.table->title));
    return writeAll(session, plan, writer, count, [&file, &writer] {
        domain::Error error = writer.error().value_or(file.error());
        error.file = file.error().file;
        return error;
    });
}

/// The number of rows written; less than planned where stopped.
domain::Result<qint64> writeRows(const Session &session, const ExportJob &job, const Plan &plan, TargetFile &file,
                                 std::stop_token stop, const std::function<void(qint64, qint64)> &progress)
{
    Count count(plan.keys.size(), std::move(stop), progress);
    const auto write = job.format == ExportFormat::Json   ? writeJson
                       : job.format == ExportFormat::Xlsx ? writeXlsx
                                                          : writeCsv;
    const auto written = write(session, plan, file, count);
    if (!written)
        return tl::unexpected(written.error());
    count.report();
    return count.done();
}

domain::Result<QList<exporters::Metadata::Edition>> editionsOf(const Session &session, const QString &table)
{
    const auto editions = session.library().editions();
    if (!editions)
        return tl::unexpected(editions.error());
    QList<exporters::Metadata::Edition> own;
    for (const storage::Edition &edition : *editions)
        if (edition.table == table)
            own.append({.id = edition.id,
                        .dataset = edition.dataset,
                        .title = edition.title,
                        .publisher = edition.publisher,
                        .asOf = edition.asOf,
                        .retrieved = edition.retrieved,
                        .sha256 = edition.sha256});
    return own;
}

domain::Result<QByteArray> recordOf(const Session &session, const ExportJob &job, const Plan &plan,
                                    const ExportDone &done)
{
    auto editions = editionsOf(session, job.table);
    if (!editions)
        return tl::unexpected(editions.error());
    exporters::Metadata metadata{.fileName = QFileInfo(job.target).fileName(),
                                 .table = plan.table,
                                 .columns = plan.columns,
                                 .filter = query::toText(job.filter),
                                 .order = sortText(job.order.isEmpty() ? plan.table->order : job.order),
                                 .isSelection = !job.selection.empty(),
                                 .editions = *std::move(editions),
                                 .program = u"Assay " ASSAY_VERSION ""_s,
                                 .written = QDateTime::currentDateTimeUtc(),
                                 .rows = done.rows,
                                 .sha256 = done.sha256};
    if (job.format == ExportFormat::Csv)
        metadata.csv = plan.dialect;
    return exporters::metadataText(metadata);
}

} // namespace

domain::Result<ExportDone> exportTable(Session &session, const ExportJob &job, std::stop_token stop,
                                       const std::function<void(qint64, qint64)> &progress)
{
    ExportDone done{.target = job.target};
    const auto plan = planOf(session, job, stop);
    if (!plan && stop.stop_requested()) {
        done.cancelled = true;
        return done;
    }
    if (!plan)
        return tl::unexpected(plan.error());

    TargetFile file(job.target, job.metadata ? TargetFile::Sum::Wanted : TargetFile::Sum::Unwanted);
    if (const auto open = file.begin(); !open)
        return tl::unexpected(open.error());
    const auto rows = writeRows(session, job, *plan, file, stop, progress);
    if (!rows)
        return tl::unexpected(rows.error());
    done.rows = *rows;
    done.sha256 = file.sha256();

    // The record is on the disk before the file gets its name, so that all that can fail for want of room has been
    // done.
    TargetFile record(exporters::metadataPath(job.target));
    if (job.metadata) {
        const auto text = recordOf(session, job, *plan, done);
        if (!text)
            return tl::unexpected(text.error());
        if (const auto open = record.begin(); !open)
            return tl::unexpected(open.error());
        if (record.write(*text) != text->size())
            return tl::unexpected(record.error());
    }
    if (stop.stop_requested()) {
        done.cancelled = true;
        return done;
    }
    if (const auto kept = file.commit(); !kept)
        return tl::unexpected(kept.error());
    if (job.metadata)
        if (const auto kept = record.commit(); !kept)
            return tl::unexpected(kept.error());
    return done;
}

} // namespace workflows
