#include "app/screening/alignment_p.h"

#include "app/screening/pinyin_p.h"
#include "app/screening/tables_p.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace screening {

namespace {

constexpr int joinedLikeness = 980;
constexpr int mostUnlessSame = 9900;
constexpr int reorderedCost = 50;
/// Above this weight a word tells one firm from others.
constexpr int distinctiveWeight = 450;
constexpr int leastDistinctiveLikeness = 600;
/// From this likeness on a word of the firm's own vouches for the others.
constexpr int firmLikeness = 850;
/// From this weight on a word that is not distinctive tells something by itself.
constexpr int notableWeight = 550;
/// So much must words of content be worth together for a place to be left out.
constexpr int manyWordsWorth = 1150;
/// What a score is at most where no word was shared that tells one firm from others: below every threshold.
constexpr int mostWithoutDistinctive = 4900;
/// Percent of the smaller of what was left on both sides: the names say different things.
constexpr int contentConflict = 80;
constexpr int placeConflict = 80;
constexpr int commonConflict = 15;

bool isContent(Kind kind)
{
    return kind == Kind::Distinctive || kind == Kind::Notable || kind == Kind::Industry || kind == Kind::Number;
}

std::uint64_t bit(std::size_t i)
{
    return std::uint64_t{1} << i;
}

std::uint64_t bits(std::size_t first, std::size_t count)
{
    return ((std::uint64_t{1} << count) - 1) << first;
}

/// What was left of one name, by what it says.
struct Left
{
    int cost = 0;
    int content = 0;
    int place = 0;
    int common = 0;
};

Left leftOf(std::span<const ComparedWord> words, std::uint64_t left, bool supplierSide)
{
    Left sum;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if ((left & bit(i)) == 0)
            continue;
        const ComparedWord &word = words[i];
        const int weight = word.leftWeight > 0 ? word.leftWeight : word.weight;
        sum.cost += weight * leftCost(word.kind, supplierSide) / 100;
        if (isContent(word.kind))
            sum.content += weight;
        else if (word.kind == Kind::Place)
            sum.place += weight;
        else
            sum.common += weight;
    }
    return sum;
}

/// Whether it is worth the time to ask whether two words are one in two romanisations.
bool mayBeRomanised(const ComparedWord &a, const ComparedWord &b)
{
    const std::size_t longer = std::max(a.key.size(), b.key.size());
    const std::size_t shorter = std::min(a.key.size(), b.key.size());
    return !a.known && !b.known && !(a.pinyin && b.pinyin) && shorter >= 3 && longer <= shorter + shorter / 2 + 1;
}

} // namespace

int leftCost(Kind kind, bool supplierSide)
{
    switch (kind) {
    case Kind::Distinctive:
    case Kind::Notable:
        return 60;
    case Kind::Industry:
        return supplierSide ? 80 : 35;
    case Kind::Place:
        return supplierSide ? 30 : 25;
    case Kind::Number:
        return 80;
    case Kind::Common:
        return supplierSide ? 40 : 25;
    case Kind::Country:
    case Kind::LegalForm:
        return 10;
    }
    return 0;
}

const Alignment &Aligner::align(std::span<const ComparedWord> supplier, std::span<const ComparedWord> listed)
{
    m_supplier = supplier.first(std::min(supplier.size(), mostCompared));
    m_listed = listed.first(std::min(listed.size(), mostCompared));
    m_alignment.met.clear();
    m_alignment.supplierLeft = bits(0, m_supplier.size());
    m_alignment.listedLeft = bits(0, m_listed.size());
    meetSame();
    if (m_alignment.supplierLeft != 0 && m_alignment.listedLeft != 0) {
        meetJoined();
        meetNear();
        meetGarbled();
    }
    weigh();
    return m_alignment;
}

void Aligner::meet(Met met)
{
    const auto least = [](std::span<const ComparedWord> words, std::size_t first, std::size_t count) {
        int weight = 0;
        for (const ComparedWord &word : words.subspan(first, count))
            weight = std::max(weight, word.weight);
        return weight;
    };
    const ComparedWord &a = m_supplier[met.first];
    const ComparedWord &b = m_listed[met.listedFirst];
    met.weight = std::min(least(m_supplier, met.first, met.count), least(m_listed, met.listedFirst, met.listedCount));
    // Of "Xin Jiang" and "Xinjiang" the whole word says what it is.
    met.kind = met.count > 1 ? b.kind : met.listedCount > 1 ? a.kind : a.known ? a.kind : b.kind;
    if (met.count > 1 || met.listedCount > 1)
        met.weight = met.count > 1 ? b.weight : a.weight;
    m_alignment.supplierLeft &= ~bits(met.first, met.count);
    m_alignment.listedLeft &= ~bits(met.listedFirst, met.listedCount);
    m_alignment.met.push_back(met);
}

void Aligner::meetSame()
{
    for (std::size_t i = 0; i < m_supplier.size(); ++i) {
        for (std::size_t j = 0; j < m_listed.size(); ++j) {
            const bool same =
                m_supplier[i].id != noWord ? m_supplier[i].id == m_listed[j].id : m_supplier[i].key == m_listed[j].key;
            if (!same || (m_alignment.listedLeft & bit(j)) == 0)
                continue;
            meet({.first = static_cast<std::uint8_t>(i),
                  .listedFirst = static_cast<std::uint8_t>(j),
                  .similarity = 1000});
            break;
        }
    }
}

int Aligner::joinedSimilarity(std::span<const ComparedWord> parts, const ComparedWord &whole, bool misspelt,
                              Meeting &meeting)
{
    std::size_t size = 0;
    bool known = true;
    for (const ComparedWord &part : parts) {
        if (part.kind == Kind::LegalForm || part.kind == Kind::Country || part.written.empty() ||
            (part.written[0] >= '0' && part.written[0] <= '9'))
            return 0;
        size += part.written.size();
        known = known && part.known;
    }
    if (whole.kind == Kind::LegalForm || whole.kind == Kind::Number || size + 2 < whole.key.size() ||
        size > whole.key.size() + 6)
        return 0;
    m_joined.clear();
    for (const ComparedWord &part : parts)
        m_joined += part.written;
    meeting = Meeting::Joined;
    if (m_joined == whole.key)
        return joinedLikeness;
    ComparedWord joined{.key = m_joined, .weight = whole.weight, .id = noWord, .known = known};
    joined.letters = lettersOf(m_joined);
    joined.pinyin = std::all_of(parts.begin(), parts.end(), [](const ComparedWord &part) { return part.pinyin; });
    if (const int alike = misspelt && mayBeMisspeltJoined(parts) ? similarity(joined, whole, meeting) : 0; alike > 0) {
        meeting = Meeting::Joined;
        return alike * joinedLikeness / 1000;
    }
    if (!mayBeRomanised(joined, whole) || !isSameInAnotherRomanisation(m_tables, m_joined, whole.key))
        return 0;
    meeting = Meeting::Romanisation;
    return romanisationLikeness;
}

void Aligner::meetJoined()
{
    // What is wholly the same first: of "Hua Fu Hong Feng" not "fuhongfeng" may take what "hongfeng" is.
    const auto run = [&](std::span<const ComparedWord> parts, std::uint64_t &partsLeft,
                         std::span<const ComparedWord> wholes, std::uint64_t &wholesLeft, bool supplierParts,
                         bool same) {
        for (std::size_t count = 3; count >= 2; --count) {
            for (std::size_t i = 0; i + count <= parts.size(); ++i) {
                for (std::size_t j = 0; j < wholes.size() && (partsLeft & bits(i, count)) == bits(i, count); ++j) {
                    if ((wholesLeft & bit(j)) == 0)
                        continue;
                    Met met{.similarity = 0};
                    met.similarity = joinedSimilarity(parts.subspan(i, count), wholes[j], supplierParts, met.meeting);
                    if (met.similarity == 0 || (met.similarity == joinedLikeness) != same)
                        continue;
                    met.first = static_cast<std::uint8_t>(supplierParts ? i : j);
                    met.count = static_cast<std::uint8_t>(supplierParts ? count : 1);
                    met.listedFirst = static_cast<std::uint8_t>(supplierParts ? j : i);
                    met.listedCount = static_cast<std::uint8_t>(supplierParts ? 1 : count);
                    meet(met);
                }
            }
        }
    };
    for (const bool same : {true, false}) {
        run(m_supplier, m_alignment.supplierLeft, m_listed, m_alignment.listedLeft, true, same);
        run(m_listed, m_alignment.listedLeft, m_supplier, m_alignment.supplierLeft, false, same);
    }
}

void Aligner::meetNear()
{
    m_near.clear();
    for (std::size_t i = 0; i < m_supplier.size(); ++i) {
        for (std::size_t j = 0; j < m_listed.size() && (m_alignment.supplierLeft & bit(i)) != 0; ++j) {
            if ((m_alignment.listedLeft & bit(j)) == 0)
                continue;
            Met met{.first = static_cast<std::uint8_t>(i), .listedFirst = static_cast<std::uint8_t>(j)};
            met.similarity = similarity(m_supplier[i], m_listed[j], met.meeting);
            if (met.similarity < romanisationLikeness && mayBeRomanised(m_supplier[i], m_listed[j]) &&
                isSameInAnotherRomanisation(m_tables, m_supplier[i].key, m_listed[j].key)) {
                met.similarity = romanisationLikeness;
                met.meeting = Meeting::Romanisation;
            }
            if (met.similarity == 0 && m_supplier[i].known && m_listed[j].known &&
                m_tables.areRelatives(m_supplier[i].key, m_listed[j].key)) {
                met.similarity = relativeLikeness;
                met.meeting = Meeting::Relative;
            }
            met.weight = std::min(m_supplier[i].weight, m_listed[j].weight);
            if (met.similarity > 0)
                m_near.push_back(met);
        }
    }
    std::sort(m_near.begin(), m_near.end(), [](const Met &a, const Met &b) {
        const int worthA = a.similarity * a.weight;
        const int worthB = b.similarity * b.weight;
        return worthA != worthB     ? worthA > worthB
               : a.first != b.first ? a.first < b.first
                                    : a.listedFirst < b.listedFirst;
    });
    for (const Met &met : m_near) {
        if ((m_alignment.supplierLeft & bit(met.first)) != 0 && (m_alignment.listedLeft & bit(met.listedFirst)) != 0)
            meet(met);
    }
}

/// Where a word of the firm's own has met, an unknown word of the supplier's name may be a worse misspelling of a known
/// word of the listed one than would count by itself.
void Aligner::meetGarbled()
{
    const bool owned = std::any_of(m_alignment.met.begin(), m_alignment.met.end(), [](const Met &met) {
        return met.kind == Kind::Distinctive && met.weight >= distinctiveWeight && met.similarity >= firmLikeness;
    });
    if (!owned)
        return;
    for (std::size_t i = 0; i < m_supplier.size(); ++i) {
        const ComparedWord &word = m_supplier[i];
        if ((m_alignment.supplierLeft & bit(i)) == 0 || !mayBeGarbled(word))
            continue;
        for (std::size_t j = 0; j < m_listed.size(); ++j) {
            const ComparedWord &known = m_listed[j];
            if ((m_alignment.listedLeft & bit(j)) == 0 || !known.known)
                continue;
            const int alike = garbledLikeness(word, known);
            if (alike == 0)
                continue;
            meet({.first = static_cast<std::uint8_t>(i),
                  .listedFirst = static_cast<std::uint8_t>(j),
                  .meeting = Meeting::Spelling,
                  .similarity = alike});
            break;
        }
    }
}

/// A shared word that tells one firm from others. Where the names have none: all the words that say what and where the
/// firm is, on both sides, and they must be two, or one that is not quite common ("Camel Group"). If those are many,
/// the listed name may say where the firm is and the supplier's not.
bool Aligner::isDistinctive() const
{
    int telling = 0;
    int worth = 0;
    for (const Met &met : m_alignment.met) {
        if (met.kind == Kind::Distinctive && met.weight >= distinctiveWeight &&
            met.similarity >= leastDistinctiveLikeness)
            return true;
        if (met.similarity >= 700 && (isContent(met.kind) || met.kind == Kind::Place)) {
            telling += met.weight >= notableWeight ? 2 : 1;
            worth += met.weight;
        }
    }
    bool placeMet = false;
    for (const Met &met : m_alignment.met)
        placeMet = placeMet || (met.kind == Kind::Place && met.similarity >= 700);
    const auto nothingLeft = [](std::span<const ComparedWord> words, std::uint64_t left, bool placeToo) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if ((left & bit(i)) != 0 && (isContent(words[i].kind) || (placeToo && words[i].kind == Kind::Place)))
                return false;
        }
        return true;
    };
    // Beside all that the listed name says, its place included, a supplier's may name its own town.
    const bool townMayBeLeft =
        placeMet && worth >= manyWordsWorth && nothingLeft(m_listed, m_alignment.listedLeft, true);
    return telling >= 2 && nothingLeft(m_supplier, m_alignment.supplierLeft, !townMayBeLeft) &&
           nothingLeft(m_listed, m_alignment.listedLeft, worth < manyWordsWorth);
}

void Aligner::weigh()
{
    int worth = 0;
    int cost = 0;
    int last = -1;
    bool same = m_supplier.size() == m_listed.size();
    m_alignment.reordered = false;
    std::sort(m_alignment.met.begin(), m_alignment.met.end(),
              [](const Met &a, const Met &b) { return a.first < b.first; });
    for (const Met &met : m_alignment.met) {
        worth += met.weight * met.similarity / 1000;
        cost += met.weight * (1000 - met.similarity) / 1000;
        same = same && met.similarity == 1000;
        if (met.kind == Kind::LegalForm) {
            same = same && met.first == met.listedFirst;
            continue;
        }
        m_alignment.reordered = m_alignment.reordered || met.listedFirst < last;
        last = met.listedFirst;
    }
    same = same && !m_alignment.reordered && m_alignment.supplierLeft == 0 && m_alignment.listedLeft == 0;
    if (same) {
        m_alignment.score = 10000;
        return;
    }
    const Left supplier = leftOf(m_supplier, m_alignment.supplierLeft, true);
    const Left listed = leftOf(m_listed, m_alignment.listedLeft, false);
    cost += supplier.cost + listed.cost + std::min(supplier.content, listed.content) * contentConflict / 100 +
            std::min(supplier.place, listed.place) * placeConflict / 100 +
            std::min(supplier.common, listed.common) * commonConflict / 100;
    int score = worth + cost == 0 ? 0 : static_cast<int>(10000LL * worth / (worth + cost));
    score -= m_alignment.reordered ? reorderedCost : 0;
    score = std::clamp(score, 0, mostUnlessSame);
    m_alignment.score = isDistinctive() ? score : std::min(score, mostWithoutDistinctive);
}

} // namespace screening
