#include "app/workflows/decisions.h"
#include "app/workflows/decisions_p.h"

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

domain::Error noSuchEntry(qint64 number)
{
    return domain::Error{.message =
                             QCoreApplication::translate("workflows", "The record has no such entry: %1").arg(number),
                         .remedy = QCoreApplication::translate("workflows", "Read the run again.")};
}

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
