#include "app/workflows/decisions.h"
#include "app/workflows/decisions_p.h"
#include "app/workflows/queuesofar.h"

#include "app/domain/fold.h"
#include "app/storage/screeningrecord.h"

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

QByteArray folded(const QString &text)
{
    return domain::fold(text.simplified());
}

/// By what a pair is known again: the supplier's own id where it has one, and its name.
QByteArrayList pairKeys(const storage::Supplier &supplier, const QString &entity)
{
    QByteArrayList keys;
    if (!supplier.id.isEmpty())
        keys << "#" + supplier.id.toUtf8() + '\n' + entity.toUtf8();
    keys << "=" + folded(supplier.name) + '\n' + entity.toUtf8();
    return keys;
}

/// Decisions by candidate and by pair; the latest of each.
class DecisionBook
{
public:
    explicit DecisionBook(const QList<Decision> &decisions)
    {
        for (const Decision &decision : decisions) {
            m_byCandidate.insert(decision.content.candidate, decision);
            for (const QByteArray &key : pairKeys(decision.content.supplier, decision.content.entityId))
                m_byPair.insert(key, decision);
        }
    }

    void tell(QueueCandidate &candidate) const
    {
        if (const auto own = m_byCandidate.constFind(candidate.entry); own != m_byCandidate.constEnd()) {
            candidate.standing = Standing::Decided;
            candidate.decision = *own;
            return;
        }
        const CandidateContent &content = candidate.content;
        for (const QByteArray &key : pairKeys(content.supplier, content.candidate.entityId)) {
            const auto earlier = m_byPair.constFind(key);
            if (earlier == m_byPair.constEnd())
                continue;
            if (!candidate.decision || candidate.decision->entry < earlier->entry)
                candidate.decision = *earlier;
        }
        if (!candidate.decision)
            return;
        candidate.differences = differences(candidate.decision->content, content);
        candidate.standing = candidate.differences.isEmpty() ? Standing::Earlier : Standing::Changed;
    }

private:
    QHash<qint64, Decision> m_byCandidate;
    QHash<QByteArray, Decision> m_byPair;
};

/// What the run before had met.
using Met = QHash<QByteArray, CandidateContent>;

domain::Result<Met> metBy(const storage::Library &library, qint64 run)
{
    Met met;
    const auto read =
        storage::ScreeningRecord(library).forEach(run, {"candidate"_ba}, [&met](const storage::RecordEntry &entry) {
            if (const auto content = candidateContent(entry.content)) {
                for (const QByteArray &key : pairKeys(content->supplier, content->candidate.entityId))
                    met.insert(key, *content);
            }
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    return met;
}

bool isKnown(const Met &met, const CandidateContent &content)
{
    for (const QByteArray &key : pairKeys(content.supplier, content.candidate.entityId)) {
        const auto before = met.constFind(key);
        if (before == met.constEnd())
            continue;
        const storage::Supplier &then = before->supplier;
        const storage::Supplier &now = content.supplier;
        return then.name == now.name && then.country == now.country && then.address == now.address &&
               before->listing == content.listing;
    }
    return false;
}

void addEntry(QList<QueueRow> &rows, const storage::RecordEntry &entry)
{
    if (entry.kind == "candidate") {
        const auto content = candidateContent(entry.content);
        if (!content)
            return;
        // The candidates of a supplier follow one another, the best first.
        if (rows.isEmpty() || content->rank <= 1 || rows.constLast().supplier.row != content->supplier.row)
            rows << QueueRow{.supplier = content->supplier, .status = SupplierStatus::Candidate};
        rows.last().candidates << QueueCandidate{.entry = entry.number, .content = *content};
    } else if (const auto content = noCandidateContent(entry.content)) {
        rows << QueueRow{.supplier = content->supplier,
                         .status = entry.kind == "none" ? SupplierStatus::None : SupplierStatus::NotScreenable,
                         .explanation = content->explanation};
    }
}

/// What decides how a pair stands: all that was recorded before.
struct Past
{
    std::optional<qint64> before = {};
    Met met = {};
    DecisionBook decided;

    void tell(QueueCandidate &candidate) const
    {
        decided.tell(candidate);
        candidate.isNew = !isKnown(met, candidate.content);
    }
};

/// Of a run that is the last of `all` or stands among them.
domain::Result<Past> pastOf(const storage::Library &library, const QList<Run> &all, qint64 run)
{
    Met met;
    const auto before = runBefore(all, run);
    if (before) {
        auto read = metBy(library, before->number);
        if (!read)
            return tl::unexpected(read.error());
        met = *std::move(read);
    }
    const auto decided = decisions(library);
    if (!decided)
        return tl::unexpected(decided.error());
    return Past{.before = before ? std::optional(before->number) : std::nullopt,
                .met = std::move(met),
                .decided = DecisionBook(*decided)};
}

} // namespace

domain::Result<ScreeningQueue> screeningQueue(const storage::Library &library, qint64 run)
{
    const auto all = runs(library);
    if (!all)
        return tl::unexpected(all.error());
    const auto own = std::find_if(all->begin(), all->end(), [run](const Run &each) { return each.number == run; });
    if (own == all->end())
        return tl::unexpected(noSuchEntry(run));
    const auto past = pastOf(library, *all, run);
    if (!past)
        return tl::unexpected(past.error());
    ScreeningQueue queue{.run = *own, .before = past->before};
    const auto read = storage::ScreeningRecord(library).forEach(run, {"candidate"_ba, "none"_ba, "not_screenable"_ba},
                                                                [&queue](const storage::RecordEntry &entry) {
                                                                    addEntry(queue.rows, entry);
                                                                    return true;
                                                                });
    if (!read)
        return tl::unexpected(read.error());
    for (QueueRow &row : queue.rows)
        for (QueueCandidate &candidate : row.candidates)
            past->tell(candidate);
    return queue;
}

struct QueueSoFar::Private
{
    Past past;
    ScreeningQueue queue;
    qint64 lastEntry = 0;
};

QueueSoFar::QueueSoFar(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

QueueSoFar::QueueSoFar(QueueSoFar &&) noexcept = default;
QueueSoFar &QueueSoFar::operator=(QueueSoFar &&) noexcept = default;
QueueSoFar::~QueueSoFar() = default;

domain::Result<QueueSoFar> QueueSoFar::begin(const storage::Library &library, const RunContent &content)
{
    const auto head = storage::ScreeningRecord(library).head();
    auto all = runs(library);
    if (!head || !all)
        return tl::unexpected(head ? all.error() : head.error());
    const Run own{.number = head->count + 1, .content = content};
    *all << own;
    auto past = pastOf(library, *all, own.number);
    if (!past)
        return tl::unexpected(past.error());
    const auto before = past->before;
    return QueueSoFar(std::make_unique<Private>(
        Private{.past = *std::move(past), .queue = {.run = own, .before = before}, .lastEntry = own.number}));
}

void QueueSoFar::add(QueueRow row)
{
    RunContent &content = d->queue.run.content;
    ++content.suppliers;
    ++(row.status == SupplierStatus::Candidate ? content.withCandidate
       : row.status == SupplierStatus::None    ? content.withoutCandidate
                                               : content.notScreenable);
    for (QueueCandidate &candidate : row.candidates) {
        candidate.entry = ++d->lastEntry;
        d->past.tell(candidate);
    }
    if (row.candidates.isEmpty())
        ++d->lastEntry;
    d->queue.rows << std::move(row);
}

const ScreeningQueue &QueueSoFar::queue() const
{
    return d->queue;
}

QList<qint64> identicalPairs(const ScreeningQueue &queue, qint64 candidate)
{
    const auto keyOf = [](const CandidateContent &content) -> QByteArray {
        return folded(content.supplier.name) + '\n' + folded(content.supplier.country);
    };
    const CandidateContent *asked = nullptr;
    for (const QueueRow &row : queue.rows)
        for (const QueueCandidate &each : row.candidates)
            if (each.entry == candidate)
                asked = &each.content;
    QList<qint64> same;
    if (!asked)
        return same;
    const QByteArray title = folded(asked->candidate.title);
    const QByteArray key = keyOf(*asked);
    for (const QueueRow &row : queue.rows)
        for (const QueueCandidate &each : row.candidates) {
            const screening::Candidate &other = each.content.candidate;
            if (keyOf(each.content) != key)
                continue;
            const bool isEntity =
                other.entityId == asked->candidate.entityId ||
                (each.content.listing.country == asked->listing.country && folded(other.title) == title);
            if (isEntity)
                same << each.entry;
        }
    return same;
}

} // namespace workflows
