#include "app/workflows/recordcontent.h"

#include "app/workflows/explanationtext_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact); // QJsonObject keeps its keys in order
}

std::optional<QJsonObject> read(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

qint64 numberOf(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toInteger();
}

QString textOf(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

QStringList textsOf(const QJsonObject &object, QLatin1StringView key)
{
    QStringList texts;
    for (const auto &value : object.value(key).toArray())
        texts << value.toString();
    return texts;
}

/// What is not known is not written.
void put(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonObject editionObject(const storage::Edition &edition)
{
    QJsonObject object{{u"id"_s, edition.id}, {u"rows"_s, edition.rows}};
    put(object, "dataset"_L1, edition.dataset);
    put(object, "title"_L1, edition.title);
    put(object, "publisher"_L1, edition.publisher);
    put(object, "as_of"_L1, edition.asOf);
    put(object, "retrieved"_L1, edition.retrieved);
    put(object, "sha256"_L1, edition.sha256);
    return object;
}

storage::Edition editionOf(const QJsonObject &object)
{
    return {.id = textOf(object, "id"_L1),
            .dataset = textOf(object, "dataset"_L1),
            .title = textOf(object, "title"_L1),
            .table = {},
            .publisher = textOf(object, "publisher"_L1),
            .asOf = textOf(object, "as_of"_L1),
            .retrieved = textOf(object, "retrieved"_L1),
            .sha256 = textOf(object, "sha256"_L1),
            .rows = numberOf(object, "rows"_L1),
            .totals = {}};
}

void putSupplier(QJsonObject &object, const storage::Supplier &supplier)
{
    object.insert("row"_L1, supplier.row);
    put(object, "supplier_id"_L1, supplier.id);
    object.insert("supplier"_L1, supplier.name);
    put(object, "country"_L1, supplier.country);
    put(object, "address"_L1, supplier.address);
}

storage::Supplier supplierOf(const QJsonObject &object)
{
    return {.row = numberOf(object, "row"_L1),
            .id = textOf(object, "supplier_id"_L1),
            .name = textOf(object, "supplier"_L1),
            .country = textOf(object, "country"_L1),
            .address = textOf(object, "address"_L1)};
}

QJsonObject listingObject(const ListingSides &listing)
{
    QJsonObject object;
    put(object, "name"_L1, listing.name);
    put(object, "country"_L1, listing.country);
    put(object, "region"_L1, listing.region);
    put(object, "status"_L1, listing.status);
    put(object, "listed"_L1, listing.listed);
    put(object, "delisted"_L1, listing.delisted);
    put(object, "authority"_L1, listing.authority);
    if (!listing.names.isEmpty())
        object.insert("names"_L1, QJsonArray::fromStringList(listing.names));
    return object;
}

ListingSides listingOf(const QJsonObject &object)
{
    return {.name = textOf(object, "name"_L1),
            .names = textsOf(object, "names"_L1),
            .country = textOf(object, "country"_L1),
            .region = textOf(object, "region"_L1),
            .status = textOf(object, "status"_L1),
            .listed = textOf(object, "listed"_L1),
            .delisted = textOf(object, "delisted"_L1),
            .authority = textOf(object, "authority"_L1)};
}

} // namespace

QString scoreText(double score)
{
    return QString::number(score, 'f', 4);
}

QString verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Match:
        return u"match"_s;
    case Verdict::NotAMatch:
        return u"not_a_match"_s;
    case Verdict::Unsure:
        break;
    }
    return u"unsure"_s;
}

QByteArray toText(const RunContent &content)
{
    QJsonArray editions;
    for (const storage::Edition &edition : content.editions)
        editions.append(editionObject(edition));
    QJsonObject object{{u"user"_s, content.user},
                       {u"time"_s, content.time},
                       {u"program"_s, content.program},
                       {u"method"_s, content.method},
                       {u"threshold"_s, scoreText(content.threshold)},
                       {u"lists"_s, QJsonArray::fromStringList(content.lists)},
                       {u"editions"_s, editions},
                       {u"name"_s, content.name},
                       {u"file"_s, content.file},
                       {u"sha256"_s, content.sha256},
                       {u"suppliers"_s, content.suppliers},
                       {u"rejected"_s, content.rejected},
                       {u"with_candidate"_s, content.withCandidate},
                       {u"without_candidate"_s, content.withoutCandidate},
                       {u"not_screenable"_s, content.notScreenable}};
    put(object, "supplier_list"_L1, content.supplierList);
    if (const auto mapping = read(content.mapping))
        object.insert("columns"_L1, *mapping);
    return written(object);
}

std::optional<RunContent> runContent(const QByteArray &text)
{
    const auto object = read(text);
    if (!object)
        return std::nullopt;
    RunContent content{.user = textOf(*object, "user"_L1),
                       .time = textOf(*object, "time"_L1),
                       .program = textOf(*object, "program"_L1),
                       .method = textOf(*object, "method"_L1),
                       .threshold = textOf(*object, "threshold"_L1).toDouble(),
                       .lists = textsOf(*object, "lists"_L1),
                       .supplierList = textOf(*object, "supplier_list"_L1),
                       .name = textOf(*object, "name"_L1),
                       .file = textOf(*object, "file"_L1),
                       .sha256 = textOf(*object, "sha256"_L1),
                       .suppliers = numberOf(*object, "suppliers"_L1),
                       .rejected = numberOf(*object, "rejected"_L1),
                       .withCandidate = numberOf(*object, "with_candidate"_L1),
                       .withoutCandidate = numberOf(*object, "without_candidate"_L1),
                       .notScreenable = numberOf(*object, "not_screenable"_L1)};
    for (const auto &edition : object->value("editions"_L1).toArray())
        content.editions << editionOf(edition.toObject());
    if (object->contains("columns"_L1))
        content.mapping = written(object->value("columns"_L1).toObject());
    return content;
}

QByteArray toText(const CandidateContent &content)
{
    QJsonObject object{{u"rank"_s, content.rank},
                       {u"matched_id"_s, content.candidate.entityId},
                       {u"list"_s, content.candidate.list},
                       {u"matched"_s, content.candidate.title},
                       {u"matched_name"_s, content.candidate.matchedName},
                       {u"score"_s, scoreText(content.candidate.score)},
                       {u"explanation"_s, content.explanation},
                       {u"details"_s, explanationObject(content.candidate.explanation)},
                       {u"listing"_s, listingObject(content.listing)}};
    putSupplier(object, content.supplier);
    return written(object);
}

std::optional<CandidateContent> candidateContent(const QByteArray &text)
{
    const auto object = read(text);
    if (!object)
        return std::nullopt;
    return CandidateContent{.supplier = supplierOf(*object),
                            .rank = static_cast<int>(numberOf(*object, "rank"_L1)),
                            .candidate = {.entityId = textOf(*object, "matched_id"_L1),
                                          .list = textOf(*object, "list"_L1),
                                          .title = textOf(*object, "matched"_L1),
                                          .matchedName = textOf(*object, "matched_name"_L1),
                                          .score = textOf(*object, "score"_L1).toDouble(),
                                          .explanation = explanationOf(object->value("details"_L1).toObject())},
                            .explanation = textOf(*object, "explanation"_L1),
                            .listing = listingOf(object->value("listing"_L1).toObject())};
}

QByteArray toText(const NoCandidateContent &content)
{
    QJsonObject object;
    putSupplier(object, content.supplier);
    put(object, "explanation"_L1, content.explanation);
    return written(object);
}

std::optional<NoCandidateContent> noCandidateContent(const QByteArray &text)
{
    const auto object = read(text);
    if (!object)
        return std::nullopt;
    return NoCandidateContent{.supplier = supplierOf(*object), .explanation = textOf(*object, "explanation"_L1)};
}

QByteArray toText(const DecisionContent &content)
{
    QJsonObject object{{u"candidate"_s, content.candidate},
                       {u"verdict"_s, verdictId(content.verdict)},
                       {u"reason"_s, content.reason},
                       {u"user"_s, content.user},
                       {u"time"_s, content.time},
                       {u"matched_id"_s, content.entityId},
                       {u"list"_s, content.list},
                       {u"matched"_s, content.title},
                       {u"matched_name"_s, content.matchedName},
                       {u"score"_s, scoreText(content.score)},
                       {u"listing"_s, listingObject(content.listing)}};
    putSupplier(object, content.supplier);
    return written(object);
}

std::optional<DecisionContent> decisionContent(const QByteArray &text)
{
    const auto object = read(text);
    if (!object)
        return std::nullopt;
    DecisionContent content{.candidate = numberOf(*object, "candidate"_L1),
                            .reason = textOf(*object, "reason"_L1),
                            .user = textOf(*object, "user"_L1),
                            .time = textOf(*object, "time"_L1),
                            .supplier = supplierOf(*object),
                            .entityId = textOf(*object, "matched_id"_L1),
                            .list = textOf(*object, "list"_L1),
                            .title = textOf(*object, "matched"_L1),
                            .matchedName = textOf(*object, "matched_name"_L1),
                            .score = textOf(*object, "score"_L1).toDouble(),
                            .listing = listingOf(object->value("listing"_L1).toObject())};
    for (const Verdict verdict : {Verdict::Match, Verdict::NotAMatch})
        if (textOf(*object, "verdict"_L1) == verdictId(verdict))
            content.verdict = verdict;
    return content;
}

QByteArray toText(const WithdrawalContent &content)
{
    return written({{u"decision"_s, content.decision}, {u"user"_s, content.user}, {u"time"_s, content.time}});
}

std::optional<WithdrawalContent> withdrawalContent(const QByteArray &text)
{
    const auto object = read(text);
    if (!object)
        return std::nullopt;
    return WithdrawalContent{.decision = numberOf(*object, "decision"_L1),
                             .user = textOf(*object, "user"_L1),
                             .time = textOf(*object, "time"_L1)};
}

} // namespace workflows
