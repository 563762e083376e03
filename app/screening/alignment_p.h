#pragma once

#include "app/screening/spelling_p.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace screening {

class Tables;

/// Words first..first+count of the supplier's name that met words of the listed name. Only one side has a count
/// above 1.
struct Met
{
    std::uint8_t first = 0;
    std::uint8_t count = 1;
    std::uint8_t listedFirst = 0;
    std::uint8_t listedCount = 1;
    Meeting meeting = Meeting::Same;
    Kind kind = Kind::Distinctive;
    int similarity = 0; ///< thousandths
    int weight = 0;     ///< thousandths
};

/// How two names lie against each other.
struct Alignment
{
    std::vector<Met> met;
    std::uint64_t supplierLeft = 0; ///< a bit for each word that met none
    std::uint64_t listedLeft = 0;
    bool reordered = false;
    int score = 0; ///< ten-thousandths; at most 9900 unless the two are the same, word by word
};

/// Names of more words than this are compared by their first words.
inline constexpr std::size_t mostCompared = 60;

/// Lays the words of two names against each other, whatever their order, and weighs what met against what was left.
/// Whole numbers all through, ties broken by position, so that the result is the same everywhere.
class Aligner
{
public:
    explicit Aligner(const Tables &tables)
        : m_tables(tables)
    {
    }
    /// The result belongs to the aligner, until the next call.
    const Alignment &align(std::span<const ComparedWord> supplier, std::span<const ComparedWord> listed);

private:
    void meetSame();
    void meetJoined();
    void meetNear();
    void meetGarbled();
    void meet(Met met);
    void weigh();
    [[nodiscard]] bool isDistinctive() const;
    /// misspelt: whether the words, joined, may also be a misspelling of the whole one. The words of the listed name
    /// may not, since the index could not find that.
    [[nodiscard]] int joinedSimilarity(std::span<const ComparedWord> parts, const ComparedWord &whole, bool misspelt,
                                       Meeting &meeting);

    const Tables &m_tables;
    std::span<const ComparedWord> m_supplier;
    std::span<const ComparedWord> m_listed;
    Alignment m_alignment;
    std::string m_joined;
    std::vector<Met> m_near;
};

/// What a word that met none costs, in percent of its weight: more on the supplier's side, since a firm's short name
/// leaves words out but seldom puts any in.
[[nodiscard]] int leftCost(Kind kind, bool supplierSide);

} // namespace screening
