#include "app/workflows/screeningruns.h"

#include "app/screening/explanation.h"
#include "app/storage/listedparties.h"
#include "app/storage/screeningrecord.h"
#include "app/workflows/decisions.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QHash>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 entriesBetweenLooks = 256;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

/// The entries of one supplier.
struct Drafts
{
    QByteArray kind;
    QList<QByteArray> contents = {};
};

class RunWriter
{
public:
    RunWriter(storage::Library &library, const std::stop_token &stop)
        : m_library(library)
        , m_stop(stop)
    {
    }

    /// Makes the entries of a supplier; what they say of listings is read once.
    domain::Result<QueueRow> take(const ScreenedSupplier &screened)
    {
        Drafts drafts{.kind = "candidate"_ba};
        QueueRow row{.supplier = screened.supplier, .status = SupplierStatus::Candidate};
        int rank = 0;
        for (const screening::Candidate &candidate : screened.screening.candidates) {
            const auto sides = sidesOf(candidate.entityId);
            if (!sides)
                return tl::unexpected(sides.error());
            CandidateContent content{.supplier = screened.supplier,
                                     .rank = ++rank,
                                     .candidate = candidate,
                                     .explanation = screening::plainText(candidate.explanation),
                                     .listing = *sides};
            drafts.contents << toText(content);
            row.candidates << QueueCandidate{.content = std::move(content)};
        }
        if (drafts.contents.isEmpty()) {
            const bool isScreenable = screened.screening.outcome != screening::Outcome::NotScreenable;
            drafts.kind = isScreenable ? "none"_ba : "not_screenable"_ba;
            row.status = isScreenable ? SupplierStatus::None : SupplierStatus::NotScreenable;
            row.explanation = explanationWithoutCandidate(screened.screening);
            drafts.contents << toText(NoCandidateContent{screened.supplier, row.explanation});
        }
        m_drafts << std::move(drafts);
        return row;
    }

    /// Everything in one transaction; 0 where stopped.
    domain::Result<qint64> write(const RunContent &content)
    {
        auto append = storage::RecordAppend::begin(m_library);
        if (!append)
            return tl::unexpected(append.error());
        const auto run = append->addRun(toText(content));
        if (!run)
            return run;
        qint64 count = 0;
        for (const Drafts &drafts : std::as_const(m_drafts)) {
            if (++count % entriesBetweenLooks == 0 && m_stop.stop_requested())
                return 0;
            for (const QByteArray &each : drafts.contents)
                if (const auto added = append->add(drafts.kind, *run, each); !added)
                    return added;
        }
        if (m_stop.stop_requested())
            return 0;
        if (const auto kept = append->commit(); !kept)
            return tl::unexpected(kept.error());
        return run;
    }

private:
    domain::Result<ListingSides> sidesOf(const QString &id)
    {
        if (const auto known = m_sides.constFind(id); known != m_sides.constEnd())
            return *known;
        const auto sides = listingSides(m_library, id);
        if (!sides)
            return tl::unexpected(sides.error());
        return *m_sides.insert(id, sides->value_or(ListingSides{}));
    }

    storage::Library &m_library;
    const std::stop_token &m_stop;
    QHash<QString, ListingSides> m_sides;
    QList<Drafts> m_drafts;
};

RunContent contentOf(const ListedIndex &index, const RunJob &job, const ScreenCounts &counts)
{
    return {.user = job.user,
            .time = recordTime(),
            .program = u"Assay " ASSAY_VERSION ""_s,
            .method = index.index->method().version(),
            .threshold = job.settings.threshold,
            .lists = index.lists,
            .editions = index.editions,
            .supplierList = job.supplierList,
            .name = job.name,
            .file = job.file,
            .sha256 = job.sha256,
            .mapping = job.mapping,
            .suppliers = counts.suppliers,
            .rejected = job.rejected,
            .withCandidate = counts.withCandidate,
            .withoutCandidate = counts.withoutCandidate,
            .notScreenable = counts.notScreenable};
}

/// Ids of editions of listings that are there now and that the run did not know by that content.
domain::Result<QStringList> editionsSince(const storage::Library &library, const RunContent &run)
{
    const auto lists = storage::listIds(library);
    const auto editions = library.editions();
    if (!lists || !editions)
        return tl::unexpected(lists ? editions.error() : lists.error());
    const auto current = storage::editionsOfLists(library, *lists);
    if (!current)
        return tl::unexpected(current.error());
    QStringList since;
    for (const storage::Edition &edition : *editions) {
        const bool isKnown = std::any_of(run.editions.begin(), run.editions.end(), [&edition](const auto &known) {
            return known.id == edition.id && known.sha256 == edition.sha256;
        });
        if (current->contains(edition.id) && !isKnown)
            since << edition.id;
    }
    return since;
}

} // namespace

RunJob runJob(const SupplierFile &file, const ScreenSettings &settings, const QString &user)
{
    return {.supplierList = {},
            .name = file.name,
            .file = file.name,
            .sha256 = file.sha256,
            .mapping = importers::writeMapping(mappingOf(file.columns)),
            .rejected = file.rejectedCount,
            .suppliers = file.suppliers,
            .settings = settings,
            .user = user};
}

domain::Result<RunJob> runJob(storage::Library &library, const QString &supplierList, const ScreenSettings &settings,
                              const QString &user)
{
    const storage::SupplierLists lists(library);
    const auto list = lists.find(supplierList);
    if (!list)
        return tl::unexpected(list.error());
    if (!*list)
        return tl::unexpected(domain::Error{.message = Text::tr("There is no such supplier list"),
                                            .remedy = Text::tr("Choose one of the lists that are kept.")});
    auto suppliers = lists.suppliers(supplierList);
    if (!suppliers)
        return tl::unexpected(suppliers.error());
    return RunJob{.supplierList = supplierList,
                  .name = (*list)->name,
                  .file = (*list)->file,
                  .sha256 = (*list)->sha256,
                  .mapping = (*list)->mapping,
                  .rejected = (*list)->rejected,
                  .suppliers = *std::move(suppliers),
                  .settings = settings,
                  .user = user};
}

RunContent contentAtStart(const ListedIndex &index, const RunJob &job)
{
    return contentOf(index, job, {});
}

domain::Result<RunDone> runScreening(storage::Library &library, const ListedIndex &index, const RunJob &job,
                                     const std::function<bool(const ScreenedSupplier &)> &visit,
                                     const std::stop_token &stop, const std::function<void(qint64, qint64)> &progress,
                                     const std::function<void(QueueRow)> &found)
{
    if (const auto sound = checkThreshold(job.settings.threshold); !sound)
        return tl::unexpected(sound.error());
    RunWriter writer(library, stop);
    std::optional<domain::Error> failed;
    RunDone done;
    done.counts = screenSuppliers(
        index, job.suppliers, job.settings,
        [&](const ScreenedSupplier &screened) {
            auto taken = writer.take(screened);
            if (!taken)
                failed = taken.error();
            else if (found)
                found(*std::move(taken));
            return !failed && (!visit || visit(screened));
        },
        stop, progress);
    if (failed)
        return tl::unexpected(*failed);
    if (!done.counts.complete)
        return done;
    const auto run = writer.write(contentOf(index, job, done.counts));
    if (!run)
        return tl::unexpected(run.error());
    done.run = *run;
    done.counts.complete = done.run > 0;
    return done;
}

domain::Result<QList<Run>> runs(const storage::Library &library)
{
    QList<Run> all;
    const auto read =
        storage::ScreeningRecord(library).forEach(0, {"run"_ba}, [&all](const storage::RecordEntry &entry) {
            if (const auto content = runContent(entry.content))
                all << Run{.number = entry.number, .content = *content};
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    return all;
}

std::optional<Run> runBefore(const QList<Run> &runs, qint64 number)
{
    const auto own = std::find_if(runs.begin(), runs.end(), [number](const Run &run) { return run.number == number; });
    if (own == runs.end())
        return std::nullopt;
    std::optional<Run> before;
    for (auto run = runs.begin(); run != own; ++run) {
        const bool isSame = own->content.supplierList.isEmpty()
                                ? run->content.supplierList.isEmpty() && run->content.file == own->content.file
                                : run->content.supplierList == own->content.supplierList;
        if (isSame)
            before = *run;
    }
    return before;
}

domain::Result<QList<ListState>> listStates(storage::Library &library)
{
    const auto lists = storage::SupplierLists(library).all();
    const auto all = runs(library);
    if (!lists || !all)
        return tl::unexpected(lists ? all.error() : lists.error());
    const QString method = screening::Method::bundled()->version();
    QList<ListState> states;
    for (const storage::SupplierList &list : *lists) {
        ListState state{.list = list};
        for (const Run &run : *all)
            if (run.content.supplierList == list.id)
                state.lastRun = run;
        if (state.lastRun) {
            const auto since = editionsSince(library, state.lastRun->content);
            if (!since)
                return tl::unexpected(since.error());
            state.changedEditions = *since;
            state.suppliersChanged = state.lastRun->content.sha256 != list.sha256;
            state.methodChanged = state.lastRun->content.method != method;
        }
        states << state;
    }
    return states;
}

QString userName()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"})
        if (const QString name = qEnvironmentVariable(variable).trimmed(); !name.isEmpty())
            return name;
    return QDir::home().dirName();
}

QString recordTime()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

} // namespace workflows
