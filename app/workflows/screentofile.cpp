#include "app/workflows/screentofile.h"

#include "app/workflows/targetfile_p.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace workflows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

auto about(ScreenPart part)
{
    return [part](const domain::Error &error) { return ScreenError{part, error}; };
}

domain::Result<> checkPlace(const storage::Library &library, const ScreenFileJob &job)
{
    const QString target = QFileInfo(job.target).canonicalFilePath(); // empty where there is no such file
    for (const QString &own : {library.path(), job.suppliers})
        if (!target.isEmpty() && QFileInfo(own).canonicalFilePath() == target)
            return tl::unexpected(domain::Error{.message = own == job.suppliers
                                                               ? Text::tr("This is the supplier list itself")
                                                               : Text::tr("This is the library itself"),
                                                .remedy = Text::tr("Choose another name."),
                                                .file = job.target});
    // An empty file is what scripts make to have a name; nothing is lost with it.
    const bool isEmpty = QFileInfo(job.target).isFile() && QFileInfo(job.target).size() == 0;
    return checkTarget(job.target, job.overwrite || isEmpty);
}

/// Suppliers and listings, read and found sound.
struct Prepared
{
    SupplierFile file;
    ListedIndex index;
};

tl::expected<Prepared, ScreenError> prepare(const storage::Library &library, const ScreenFileJob &job,
                                            const std::stop_token &stop)
{
    if (const auto sound = checkThreshold(job.settings.threshold); !sound)
        return tl::unexpected(ScreenError{ScreenPart::Threshold, sound.error()});
    const auto source = importers::openFile(job.suppliers).map_error(about(ScreenPart::Suppliers));
    if (!source)
        return tl::unexpected(source.error());
    auto file = readSuppliers(**source, job.options, stop).map_error(about(ScreenPart::Suppliers));
    if (!file)
        return tl::unexpected(file.error());
    auto index = listedIndex(library, job.lists, stop).map_error(about(ScreenPart::Lists));
    if (!index)
        return tl::unexpected(index.error());
    return Prepared{.file = *std::move(file), .index = *std::move(index)};
}

/// Screens with or without record; visit gets every supplier.
domain::Result<RunDone> screenAll(storage::Library &library, const ScreenFileJob &job, const Prepared &prepared,
                                  const std::function<bool(const ScreenedSupplier &)> &visit,
                                  const std::stop_token &stop, const std::function<void(qint64, qint64)> &progress)
{
    if (job.record)
        return runScreening(library, prepared.index, runJob(prepared.file, job.settings, job.user), visit, stop,
                            progress);
    return RunDone{.counts =
                       screenSuppliers(prepared.index, prepared.file.suppliers, job.settings, visit, stop, progress)};
}

} // namespace

tl::expected<ScreenFileDone, ScreenError> screenToFile(storage::Library &library, const ScreenFileJob &job,
                                                       QIODevice *out, const std::stop_token &stop,
                                                       const std::function<void(qint64, qint64)> &progress)
{
    TargetFile file(job.target);
    const bool toFile = !job.target.isEmpty();
    if (toFile)
        if (const auto sound = checkPlace(library, job).map_error(about(ScreenPart::Target)); !sound)
            return tl::unexpected(sound.error());
    const auto prepared = prepare(library, job, stop);
    if (!prepared)
        return tl::unexpected(prepared.error());
    if (toFile)
        if (const auto begun = file.begin().map_error(about(ScreenPart::Target)); !begun)
            return tl::unexpected(begun.error());

    ScreenFileWriter writer(toFile ? static_cast<QIODevice &>(file) : *out, job.format);
    bool isSound = writer.begin();
    const auto run = screenAll(
        library, job, *prepared,
        [&](const ScreenedSupplier &screened) {
            isSound = isSound && writer.write(screened);
            return isSound;
        },
        stop, progress);
    if (!run)
        return tl::unexpected(ScreenError{ScreenPart::Target, run.error()});
    ScreenFileDone done{.counts = run->counts,
                        .rejectedCount = prepared->file.rejectedCount,
                        .rejected = prepared->file.rejected,
                        .run = run->run};
    if (isSound && !done.counts.complete) {
        done.cancelled = true;
        return done;
    }
    isSound = isSound && writer.end();
    if (!toFile) {
        done.outFailed = !isSound;
        return done;
    }
    if (!isSound)
        return tl::unexpected(ScreenError{ScreenPart::Target, file.error()});
    if (const auto kept = file.commit().map_error(about(ScreenPart::Target)); !kept)
        return tl::unexpected(kept.error());
    return done;
}

} // namespace workflows
