#pragma once

#include "app/screening/alignment_p.h"
#include "app/screening/index.h"
#include "app/screening/indexdata_p.h"

#include <unordered_map>
#include <vector>

namespace screening {

class ScanTables;

/// A listed form that met a form of the supplier's name.
struct Hit
{
    std::uint32_t form = 0;         ///< of the index
    std::uint32_t supplierForm = 0; ///< of the supplier's normal form
    int score = 0;                  ///< ten-thousandths, reading and part counted
};

/// One supplier against one index. Lives for one call.
class Search
{
public:
    Search(const IndexData &data, const NormalForm &supplier, const Options &options);

    /// Finds by the index. False if stopped.
    [[nodiscard]] bool find(const std::stop_token &stop);
    /// Finds by comparing everything.
    void scan();
    /// The same, without the pairs that provably cannot reach the threshold.
    void scan(const ScanTables &tables);
    /// The best hit of each entity, not ordered.
    [[nodiscard]] const std::vector<Hit> &hits() const { return m_hits; }
    /// The words of one of the supplier's forms, as they were compared.
    [[nodiscard]] const std::vector<ComparedWord> &words(std::uint32_t supplierForm) const
    {
        return m_forms[supplierForm];
    }

private:
    /// A word of the vocabulary that words of the supplier's form may meet.
    struct Near
    {
        std::uint32_t word = 0;
        std::uint8_t first = 0;
        std::uint8_t count = 1;
        std::int16_t similarity = 0;
    };

    /// What a position of the supplier's name can bring and costs.
    struct Position
    {
        int worth = 0;            ///< at most, where it meets a word
        int cost = 0;             ///< at least, where it meets none
        std::size_t postings = 0; ///< of all words that it may meet
    };

    void findNear(std::span<const ComparedWord> words);
    [[nodiscard]] ComparedWord compared(const Token &token) const;
    /// misspelt: words that are spelt alike too.
    void findNearOf(const ComparedWord &word, std::size_t first, std::size_t count, bool misspelt);
    void findNearJoined(std::span<const ComparedWord> words);
    void weighPositions(std::span<const ComparedWord> words);
    [[nodiscard]] bool couldReach(const std::vector<std::uint8_t> &without) const;
    void findForms(std::span<const ComparedWord> words);
    void findJoinedForms(const ComparedWord &word);
    [[nodiscard]] int bound(std::span<const ComparedWord> words, const IndexData::ListedForm &form) const;
    void compare(std::uint32_t supplierForm, std::uint32_t form);
    void keep(const Hit &hit);
    [[nodiscard]] bool isWanted(std::uint32_t form) const;

    const IndexData &m_data;
    const NormalForm &m_supplier;
    int m_threshold = 0;       ///< ten-thousandths
    std::vector<bool> m_lists; ///< by number: wanted; empty: all
    std::vector<std::vector<ComparedWord>> m_forms;
    Aligner m_aligner;
    std::vector<std::uint32_t> m_ids;  ///< words of the vocabulary that share a key
    std::vector<Near> m_near;          ///< ascending by word
    std::vector<Position> m_positions; ///< of the supplier's form
    int m_slack = 0; ///< what the estimate of a pair may be short of the true score, in ten-thousandths
    std::vector<std::uint32_t> m_candidates; ///< forms to be looked at
    std::vector<std::uint32_t> m_joined;     ///< forms that hold a word of the supplier's, written as two
    std::vector<ComparedWord> m_listedWords;
    std::vector<Hit> m_hits;
    std::unordered_map<std::uint32_t, std::size_t> m_hitOf; ///< by entity: its place in m_hits
};

/// Score of a pair of forms when it is not the written names that met, but readings or parts.
[[nodiscard]] int scoreOf(int aligned, const Form &supplier, bool supplierForeign, const IndexData::ListedForm &listed);
[[nodiscard]] bool isReading(FormKind kind);
[[nodiscard]] bool isPart(FormKind kind);
/// Whether a name is written in other than Latin letters.
[[nodiscard]] bool isForeign(const NormalForm &form);

} // namespace screening
