#include "app/workflows/importfile.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/domain/partialdate.h"
#include "app/exporters/csv.h"
#include "app/exporters/sha256.h"
#include "app/workflows/targetfile_p.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace workflows {

namespace {

tl::unexpected<domain::Error> unknownFormat(const QString &format)
{
    QStringList ids;
    for (const importers::Format &each : importers::formats())
        ids << each.id;
    return tl::unexpected(
        domain::Error{.message = QCoreApplication::translate("workflows", "There is no format “%1”").arg(format),
                      .remedy = QCoreApplication::translate("workflows", "It is one of %1").arg(ids.join(u", "_s)),
                      .candidates = catalogue::nearest(format, ids),
                      .kind = domain::Error::Kind::WrongUse});
}

tl::unexpected<domain::Error> needsMapping(const QString &file)
{
    return tl::unexpected(domain::Error{
        .message = QCoreApplication::translate("workflows", "What its columns mean is not known"),
        .remedy = QCoreApplication::translate("workflows", "Name a mapping, which says which column is which"),
        .file = file,
        .kind = domain::Error::Kind::WrongUse});
}

/// The format that is meant; the source tells where none is named.
domain::Result<const importers::Format *> formatOf(const ImportJob &job, importers::Source &source)
{
    QString id = job.format;
    if (id.isEmpty()) {
        const domain::Result<QString> recognised = importers::recognise(source);
        if (!recognised)
            return tl::unexpected(recognised.error());
        id = *recognised;
    }
    const importers::Format *format = importers::findFormat(id);
    if (!format)
        return unknownFormat(id);
    if (format->needsMapping && !job.options.mapping)
        return needsMapping(job.file);
    return format;
}

domain::Result<> checkDate(const QString &date)
{
    if (date.isEmpty() || domain::PartialDate::fromText(date))
        return {};
    return tl::unexpected(
        domain::Error{.message = QCoreApplication::translate("workflows", "“%1” is not a date").arg(date),
                      .remedy = QCoreApplication::translate("workflows", "Write it as 2023, 2023-05 or 2023-05-18"),
                      .kind = domain::Error::Kind::WrongUse});
}

} // namespace

domain::Result<std::unique_ptr<FileImport>> FileImport::prepare(Session &session, const ImportJob &job,
                                                                std::stop_token stop,
                                                                std::function<void(const FileProgress &)> progress)
{
    if (const domain::Result<> date = checkDate(job.asOf); !date)
        return tl::unexpected(date.error());
    std::unique_ptr<FileImport> made(new FileImport(session));
    made->m_tell = std::move(progress);
    auto import = storage::Import::begin(session.library(), session.places().cache);
    if (!import)
        return tl::unexpected(import.error());
    made->m_import = std::move(*import);
    made->m_import->setDataset(job.dataset);
    made->m_import->setProgress([self = made.get()](const storage::ImportProgress &step) {
        self->m_progress.step = step.step;
        self->m_progress.rows = step.done;
        self->m_progress.totalRows = step.total;
        if (self->m_tell)
            self->m_tell(self->m_progress);
    });
    if (const domain::Result<> done = made->read(job, stop); !done)
        return tl::unexpected(done.error());
    return made;
}

domain::Result<> FileImport::read(const ImportJob &job, const std::stop_token &stop)
{
    const auto source = importers::openFile(job.file);
    if (!source)
        return tl::unexpected(source.error());
    const domain::Result<const importers::Format *> format = formatOf(job, **source);
    if (!format)
        return tl::unexpected(format.error());
    m_format = (*format)->id;
    exporters::Sha256 hash;
    importers::Options options = job.options;
    options.asOf = job.asOf;
    options.raw = [&hash](QByteArrayView bytes) { hash.add(bytes); };
    const auto tellBytes = [this](qint64 done, qint64 total) {
        m_progress.bytes = done;
        m_progress.totalBytes = total;
        if (m_tell)
            m_tell(m_progress);
    };
    const auto read = importers::read(**source, m_format, options, m_import->sink(), stop, tellBytes);
    if (const std::optional<domain::Error> refused = m_import->error())
        return tl::unexpected(*refused);
    if (!read)
        return tl::unexpected(read.error());
    if (!read->complete)
        return tl::unexpected(domain::Error{.message = QCoreApplication::translate("workflows", "Cancelled")});
    m_summary = *read;
    const storage::EditionText text{.asOf = job.asOf,
                                    .retrieved = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate),
                                    .sha256 = QString::fromLatin1(hash.result()),
                                    .format = m_format,
                                    .input = QFileInfo(job.file).fileName(),
                                    .importerVersion = QString::number(importers::ImporterVersion)};
    domain::Result<> compared = m_import->compare(text, stop);
    if (!compared && compared.error().file.isEmpty()) {
        domain::Error error = compared.error();
        error.file = job.file;
        return tl::unexpected(error);
    }
    return compared;
}

ImportDone FileImport::outcome() const
{
    return {.edition = m_import->edition(), .counts = m_import->counts(), .format = m_format};
}

domain::Result<QList<storage::RecordChange>> FileImport::changes(qint64 from, qint64 count) const
{
    return m_import->changes(from, count, m_session.locale());
}

domain::Result<ImportDone> FileImport::apply(storage::IfChanged ifChanged, std::stop_token stop)
{
    const domain::Result<storage::Edition> written = m_import->apply(ifChanged, stop);
    if (!written) {
        domain::Error error = written.error();
        if (error.file.isEmpty())
            error.file = m_session.library().path();
        return tl::unexpected(error);
    }
    return outcome();
}

domain::Result<> FileImport::writeRejected(const QString &file) const
{
    TargetFile target(file);
    if (const domain::Result<> begun = target.begin(); !begun)
        return begun;
    QList<exporters::FileColumn> columns;
    for (const QString &id : {u"line"_s, u"column"_s, u"reason"_s, u"text"_s})
        columns << exporters::FileColumn{.id = id};
    exporters::CsvWriter writer(target, columns, {});
    bool sound = writer.begin();
    const domain::Result<> read = m_import->forEachRejected([&](const domain::RejectedRow &row) {
        writer.addPlain(std::to_string(row.line));
        writer.addText(row.column.toStdString());
        writer.addText(row.reason.toStdString());
        writer.addText(QString::fromStdString(row.text).toStdString()); // whatever its bytes are, the file is UTF-8
        sound = writer.endRecord();
        return sound;
    });
    if (!read)
        return read;
    if (!sound || !writer.end())
        return tl::unexpected(target.error());
    return target.commit();
}

domain::Result<Touched> FileImport::touched(std::stop_token stop) const
{
    domain::Result<Touching> touching = Touching::read(m_session, m_import->edition().table, stop);
    if (!touching)
        return tl::unexpected(touching.error());
    domain::Result<> added;
    const auto visit = [&](qint64 row, const QString &record, const QString &title, bool isRemoved) {
        added = touching->add(row, record, title, isRemoved);
        return added.has_value();
    };
    if (touching->isNeeded()) {
        if (const domain::Result<> done = m_import->forEachTouched(visit, stop); !done)
            return tl::unexpected(done.error());
    }
    if (!added)
        return tl::unexpected(added.error());
    return touching->take();
}

} // namespace workflows
