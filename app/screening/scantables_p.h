#pragma once

#include "app/screening/indexdata_p.h"
#include "app/screening/spelling_p.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <vector>

namespace screening {

/// What a full scan keeps of an index so that it need not lay a supplier's name against those that it cannot reach:
/// for every word, and every two or three words in a row, the keys by which they may be one word with another. Made
/// from the names themselves, not from the tables by which the index finds them.
class ScanTables
{
public:
    explicit ScanTables(const IndexData &data);

    /// Keys of a text under which it may be one word with another: itself, and its other romanisations; 0: none.
    struct Keys
    {
        std::uint32_t same = 0;
        std::uint32_t romanised = 0;
        std::uint32_t japanese = 0;
    };
    [[nodiscard]] const Keys &ofWord(std::uint32_t word) const { return m_words[word]; }
    /// Of the words of a form that are two or three in a row.
    [[nodiscard]] std::span<const Keys> ofRuns(std::uint32_t form) const
    {
        return std::span(m_runs).subspan(m_runStarts[form], m_runStarts[form + 1] - m_runStarts[form]);
    }

private:
    std::vector<Keys> m_words;
    std::vector<Keys> m_runs;
    std::vector<std::uint32_t> m_runStarts;
};

/// One form of a supplier's name against all listed ones, by bounds that the true score never exceeds.
class ScanBounds
{
public:
    ScanBounds(const IndexData &data, const ScanTables &tables, std::span<const ComparedWord> supplier);

    /// False only where the pair provably scores less (in ten-thousandths, reading and part left out).
    [[nodiscard]] bool mayReach(std::uint32_t form, int threshold) const;

private:
    /// What a word of the vocabulary can bring, costs where it meets none, and may cover of the supplier's words.
    struct Bound
    {
        int worth = 0;
        int cost = 0;
        std::uint64_t covers = 0;
    };
    struct Run
    {
        std::size_t first;
        std::size_t count;
        ScanTables::Keys keys;
        bool misspelt;
        ComparedWord joined;
    };
    void meetWord(std::size_t i, const ComparedWord &listed, Bound &bound) const;
    void meetRun(const Run &run, const ComparedWord &listed, Bound &bound) const;
    [[nodiscard]] bool isOneWord(const ScanTables::Keys &run) const;

    const IndexData &m_data;
    const ScanTables &m_tables;
    std::span<const ComparedWord> m_supplier;
    std::vector<int> m_leftCosts;
    std::vector<ScanTables::Keys> m_keys;
    std::vector<Bound> m_bounds; ///< by word of the vocabulary
    std::array<std::bitset<4096>, 3> m_wholes;
};

} // namespace screening
