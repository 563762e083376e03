#include "app/workflows/decisions.h"

#include "app/domain/fold.h"
#include "app/storage/screeningrecord.h"

#include <QCoreApplication>
#include <QSet>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

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

void compare(QList<Difference> &list, const QString &field, const QString &before, const QString &after)
{
    if (before != after)
        list << Difference{.field = field, .before = before, .after = after};
}

void compareListings(QList<Difference> &list, const ListingSides &then, const ListingSides &now)
{
    compare(list, u"matched"_s, then.name, now.name);
    compare(list, u"names"_s, then.names.join("; "_L1), now.names.join("; "_L1));
    compare(list, u"matched_country"_s, then.country, now.country);
    compare(list, u"region"_s, then.region, now.region);
    compare(list, u"status"_s, then.status, now.status);
    compare(list, u"listed"_s, then.listed, now.listed);
    compare(list, u"delisted"_s, then.delisted, now.delisted);
    compare(list, u"authority"_s, then.authority, now.authority);
}

void compareSuppliers(QList<Difference> &list, const storage::Supplier &then, const storage::Supplier &now)
{
    compare(list, u"supplier"_s, then.name, now.name);
    compare(list, u"country"_s, then.country, now.country);
    compare(list, u"address"_s, then.address, now.address);
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
        QList<Difference> changes;
        compareSuppliers(changes, before->supplier, content.supplier);
        compareListings(changes, before->listing, content.listing);
        return changes.isEmpty();
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

domain::Error noSuchEntry(qint64 number)
{
    return domain::Error{.message =
                             QCoreApplication::translate("workflows", "The record has no such entry: %1").arg(number),
                         .remedy = QCoreApplication::translate("workflows", "Read the run again.")};
}

QString missingReason()
{
    return Text::tr("A decision needs a reason");
}

domain::Result<DecisionContent> decisionOn(const storage::Library &library, qint64 candidate, qint64 &run)
{
    const auto entry = storage::ScreeningRecord(library).entry(candidate);
    if (!entry)
        return tl::unexpected(entry.error());
    const auto content = *entry && (*entry)->kind == "candidate" ? candidateContent((*entry)->content) : std::nullopt;
    if (!content)
        return tl::unexpected(noSuchEntry(candidate));
    run = (*entry)->run;
    return DecisionContent{.candidate = candidate,
                           .supplier = content->supplier,
                           .entityId = content->candidate.entityId,
                           .list = content->candidate.list,
                           .title = content->candidate.title,
                           .matchedName = content->candidate.matchedName,
                           .score = content->candidate.score,
                           .listing = content->listing};
}

} // namespace

QList<Difference> differences(const DecisionContent &then, const CandidateContent &now)
{
    QList<Difference> list;
    compareSuppliers(list, then.supplier, now.supplier);
    compareListings(list, then.listing, now.listing);
    return list;
}

domain::Result<QList<Decision>> decisions(const storage::Library &library)
{
    QList<Decision> all;
    QSet<qint64> withdrawn;
    const auto read = storage::ScreeningRecord(library).forEach(
        0, {"decision"_ba, "withdrawal"_ba}, [&](const storage::RecordEntry &entry) {
            if (entry.kind == "withdrawal") {
                if (const auto content = withdrawalContent(entry.content))
                    withdrawn.insert(content->decision);
            } else if (const auto content = decisionContent(entry.content)) {
                all << Decision{.entry = entry.number, .run = entry.run, .content = *content};
            }
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    all.removeIf([&withdrawn](const Decision &decision) { return withdrawn.contains(decision.entry); });
    return all;
}

domain::Result<ScreeningQueue> screeningQueue(const storage::Library &library, qint64 run)
{
    const auto all = runs(library);
    if (!all)
        return tl::unexpected(all.error());
    const auto own = std::find_if(all->begin(), all->end(), [run](const Run &each) { return each.number == run; });
    if (own == all->end())
        return tl::unexpected(noSuchEntry(run));
    ScreeningQueue queue{.run = *own};
    Met met;
    if (const auto before = runBefore(*all, run)) {
        queue.before = before->number;
        auto read = metBy(library, before->number);
        if (!read)
            return tl::unexpected(read.error());
        met = *std::move(read);
    }
    const auto decided = decisions(library);
    if (!decided)
        return tl::unexpected(decided.error());
    const auto read = storage::ScreeningRecord(library).forEach(run, {"candidate"_ba, "none"_ba, "not_screenable"_ba},
                                                                [&queue](const storage::RecordEntry &entry) {
                                                                    addEntry(queue.rows, entry);
                                                                    return true;
                                                                });
    if (!read)
        return tl::unexpected(read.error());
    const DecisionBook book(*decided);
    for (QueueRow &row : queue.rows)
        for (QueueCandidate &candidate : row.candidates) {
            book.tell(candidate);
            candidate.isNew = !isKnown(met, candidate.content);
        }
    return queue;
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
    for (const QueueRow &row : queue.rows)
        for (const QueueCandidate &each : row.candidates) {
            const screening::Candidate &other = each.content.candidate;
            const bool isEntity =
                other.entityId == asked->candidate.entityId || (folded(other.title) == folded(asked->candidate.title) &&
                                                                each.content.listing.country == asked->listing.country);
            if (isEntity && keyOf(each.content) == keyOf(*asked))
                same << each.entry;
        }
    return same;
}

domain::Result<QList<qint64>> decide(storage::Library &library, const QList<qint64> &candidates, Verdict verdict,
                                     const QString &reason, const QString &user)
{
    if (reason.trimmed().isEmpty())
        return tl::unexpected(domain::Error{.message = missingReason(),
                                            .remedy = Text::tr("Say in a few words what it rests on."),
                                            .kind = domain::Error::Kind::WrongUse});
    auto append = storage::RecordAppend::begin(library);
    if (!append)
        return tl::unexpected(append.error());
    QList<qint64> entries;
    for (const qint64 candidate : candidates) {
        qint64 run = 0;
        auto content = decisionOn(library, candidate, run);
        if (!content)
            return tl::unexpected(content.error());
        content->verdict = verdict;
        content->reason = reason.trimmed();
        content->user = user;
        content->time = recordTime();
        const auto added = append->add("decision"_ba, run, toText(*content));
        if (!added)
            return tl::unexpected(added.error());
        entries << *added;
    }
    if (const auto kept = append->commit(); !kept)
        return tl::unexpected(kept.error());
    return entries;
}

domain::Result<QList<qint64>> withdraw(storage::Library &library, const QList<qint64> &taken, const QString &user)
{
    auto append = storage::RecordAppend::begin(library);
    if (!append)
        return tl::unexpected(append.error());
    const auto standing = decisions(library);
    if (!standing)
        return tl::unexpected(standing.error());
    QList<qint64> entries;
    for (const qint64 number : taken) {
        const auto decision = std::find_if(standing->begin(), standing->end(),
                                           [number](const Decision &each) { return each.entry == number; });
        if (decision == standing->end())
            return tl::unexpected(noSuchEntry(number));
        const auto added =
            append->add("withdrawal"_ba, decision->run,
                        toText(WithdrawalContent{.decision = number, .user = user, .time = recordTime()}));
        if (!added)
            return tl::unexpected(added.error());
        entries << *added;
    }
    if (const auto kept = append->commit(); !kept)
        return tl::unexpected(kept.error());
    return entries;
}

} // namespace workflows
