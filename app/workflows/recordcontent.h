#pragma once

#include "app/screening/result.h"
#include "app/storage/library.h"
#include "app/storage/supplierlists.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

/// What the entries of the screening record say, and their text: JSON objects with keys in order, numbers that are
/// measured as text with four decimals, so that the same content always gives the same bytes.
namespace workflows {

/// How a run was made, and what came out.
struct RunContent
{
    QString user = {};
    QString time = {};    ///< ISO date and time, UTC
    QString program = {}; ///< "Assay 0.1.0"
    QString method = {};  ///< version of the screening method
    double threshold = 0;
    QStringList lists = {};                ///< ids of the lists screened against
    QList<storage::Edition> editions = {}; ///< their editions
    QString supplierList = {};             ///< id; empty: of a file alone
    QString name = {};                     ///< of the list, or of the file
    QString file = {};                     ///< name without folder; empty: pasted
    QString sha256 = {};                   ///< of the file
    QByteArray mapping = {};               ///< which columns were read
    qint64 suppliers = 0;
    qint64 rejected = 0; ///< rows of the file that could not be taken
    qint64 withCandidate = 0;
    qint64 withoutCandidate = 0;
    qint64 notScreenable = 0;
};

/// What a listing said when it was met. Kept so that a change can be shown later.
struct ListingSides
{
    QString name = {};
    QStringList names = {}; ///< aliases and native names
    QString country = {};   ///< ISO 3166-1 alpha-2
    QString region = {};
    QString status = {};
    QString listed = {};
    QString delisted = {};
    QString authority = {};

    friend bool operator==(const ListingSides &, const ListingSides &) = default;
};

/// A supplier and an entity that it may be.
struct CandidateContent
{
    storage::Supplier supplier = {};
    int rank = 1; ///< 1: the best of this supplier
    screening::Candidate candidate = {};
    QString explanation = {}; ///< in words, in the language of the program at that time, as it was seen
    ListingSides listing = {};
};

/// A supplier for which nothing was found, or whose name cannot be screened: then explanation says why.
struct NoCandidateContent
{
    storage::Supplier supplier = {};
    QString explanation = {};
};

enum class Verdict { Match, NotAMatch, Unsure };
/// "match", "not_a_match", "unsure".
[[nodiscard]] QString verdictId(Verdict verdict);

/// What someone decided about a supplier and an entity, with both as they were then.
struct DecisionContent
{
    qint64 candidate = 0; ///< number of the entry decided on
    Verdict verdict = Verdict::Unsure;
    QString reason = {};
    QString user = {};
    QString time = {};
    storage::Supplier supplier = {};
    QString entityId = {};
    QString list = {};
    QString title = {};
    QString matchedName = {};
    double score = 0;
    ListingSides listing = {};
};

/// That a decision was taken back.
struct WithdrawalContent
{
    qint64 decision = 0; ///< number of the entry taken back
    QString user = {};
    QString time = {};
};

[[nodiscard]] QByteArray toText(const RunContent &content);
[[nodiscard]] QByteArray toText(const CandidateContent &content);
[[nodiscard]] QByteArray toText(const NoCandidateContent &content);
[[nodiscard]] QByteArray toText(const DecisionContent &content);
[[nodiscard]] QByteArray toText(const WithdrawalContent &content);

/// Nothing where the text is not what toText() writes; what it lacks is empty.
[[nodiscard]] std::optional<RunContent> runContent(const QByteArray &text);
[[nodiscard]] std::optional<CandidateContent> candidateContent(const QByteArray &text);
[[nodiscard]] std::optional<NoCandidateContent> noCandidateContent(const QByteArray &text);
[[nodiscard]] std::optional<DecisionContent> decisionContent(const QByteArray &text);
[[nodiscard]] std::optional<WithdrawalContent> withdrawalContent(const QByteArray &text);

/// A score as files and the record show it: "0.9134".
[[nodiscard]] QString scoreText(double score);

} // namespace workflows
