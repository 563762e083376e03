#include "app/screening/spelling_p.h"

#include "app/screening/utf8_p.h"

#include <algorithm>
#include <array>
#include <bit>

namespace screening {

namespace {

constexpr std::size_t longestCompared = 40;
/// One syllable of two is mostly another name; of three it may be a slip.
constexpr int mostAlikePinyin = 720;
constexpr int mostAlikeLongPinyin = 820;
constexpr std::size_t longPinyin = 9;
constexpr int likenessOfMerged = 860;
constexpr int abbreviationLikeness = 850;
constexpr std::size_t shortestAbbreviation = 3;

/// Han, kana and Hangul: a character is worth more than a letter.
int hanSimilarity(std::string_view a, std::string_view b)
{
    const int longer = std::max(characterCount(a), characterCount(b));
    const int shorter = std::min(characterCount(a), characterCount(b));
    if (shorter < 4 || longer - shorter > 1)
        return 0;
    std::u32string left;
    std::u32string right;
    for (std::size_t i = 0; i < a.size();)
        left += nextCharacter(a, i);
    for (std::size_t i = 0; i < b.size();)
        right += nextCharacter(b, i);
    const auto front = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    const auto back = std::mismatch(left.rbegin(), left.rend(), right.rbegin(), right.rend());
    const auto same = (front.first - left.begin()) + (back.first - left.rbegin());
    return same >= longer - 1 ? 1000 - 900 / longer : 0;
}

/// Two words of pinyin without the sounds that the south of China merges.
bool isSameWhereMerged(std::string_view a, std::string_view b)
{
    const auto merged = [](std::string_view word) {
        std::string out;
        for (std::size_t i = 0; i < word.size(); ++i) {
            const bool whistled = word[i] == 'h' && i > 0 && std::string_view("zcs").find(word[i - 1]) < 3;
            const bool nasal = word[i] == 'g' && i > 0 && word[i - 1] == 'n' &&
                               (i + 1 == word.size() || std::string_view("aeiouv").find(word[i + 1]) > 5);
            if (!whistled && !nasal)
                out += word[i];
        }
        return out;
    };
    return merged(a) == merged(b);
}

} // namespace

std::uint32_t lettersOf(std::string_view key)
{
    std::uint32_t letters = 0;
    for (const char c : key)
        letters |=
            1U << (c >= 'a' && c <= 'z' ? static_cast<unsigned>(c - 'a') : 26U + static_cast<unsigned char>(c) % 6U);
    return letters;
}

int editLimit(std::size_t a, std::size_t b)
{
    const std::size_t shorter = std::min(a, b);
    return shorter <= 3 ? 0 : shorter <= 6 ? 100 : shorter == 7 ? 160 : 200;
}

int editCost(std::string_view a, std::string_view b, int limit)
{
    if (a.size() > longestCompared || b.size() > longestCompared)
        return a == b ? 0 : limit + 1;
    std::array<std::array<int, longestCompared + 1>, 3> rows; // of the last, the present and the one before
    auto *before = &rows[0];
    auto *last = &rows[1];
    auto *row = &rows[2];
    for (std::size_t j = 0; j <= b.size(); ++j)
        (*last)[j] = static_cast<int>(j) * 100;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        (*row)[0] = static_cast<int>(i) * 100;
        int least = (*row)[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool doubledA = i > 1 && a[i - 1] == a[i - 2];
            const bool doubledB = j > 1 && b[j - 1] == b[j - 2];
            int cost = (*last)[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 100);
            cost = std::min(cost, (*last)[j] + (doubledA ? 60 : 100));
            cost = std::min(cost, (*row)[j - 1] + (doubledB ? 60 : 100));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != b[j - 1])
                cost = std::min(cost, (*before)[j - 2] + 80);
            (*row)[j] = cost;
            least = std::min(least, cost);
        }
        if (least > limit + 100) // a transposition may still reach back over one row
            return limit + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return (*last)[b.size()];
}

bool mayBeMisspeltJoined(std::span<const ComparedWord> parts)
{
    const std::size_t longest = parts.size() > 2 ? 5 : 7;
    const auto known = [](const ComparedWord &word) { return word.known; };
    const auto isLong = [longest](const ComparedWord &word) { return word.written.size() > longest; };
    return std::none_of(parts.begin(), parts.end(), isLong) && !std::all_of(parts.begin(), parts.end(), known);
}

int likenessOf(int cost, std::size_t longer, bool sameFirst)
{
    return 1000 - cost * 8 / static_cast<int>(longer) - (sameFirst ? 0 : 30);
}

int garbledLikeness(const ComparedWord &word, const ComparedWord &known)
{
    const std::size_t shorter = std::min(known.key.size(), word.key.size());
    if (shorter < 5 || known.kind == Kind::LegalForm || known.kind == Kind::Country || known.kind == Kind::Number)
        return 0;
    const int limit = shorter < 8 ? 200 : 300;
    const int cost = editCost(word.key, known.key, limit);
    return cost > limit ? 0 : likenessOf(cost, std::max(known.key.size(), word.key.size()), true);
}

int similarity(const ComparedWord &a, const ComparedWord &b, Meeting &meeting)
{
    meeting = Meeting::Same;
    if (a.key == b.key)
        return 1000;
    if (a.kind == Kind::Number || b.kind == Kind::Number || a.kind == Kind::LegalForm || b.kind == Kind::LegalForm ||
        (a.known && b.known))
        return 0;
    meeting = Meeting::Spelling;
    if (!a.meant.empty() && a.meant == b.key)
        return a.meantLikeness;
    const bool latinA = static_cast<unsigned char>(a.key[0]) < 0x80;
    const bool latinB = static_cast<unsigned char>(b.key[0]) < 0x80;
    if (latinA != latinB)
        return 0;
    if (!latinA)
        return hanSimilarity(a.key, b.key);
    const std::size_t longer = std::max(a.key.size(), b.key.size());
    const std::size_t shorter = std::min(a.key.size(), b.key.size());
    if (shorter == 1 && a.key[0] == b.key[0] && a.weight != b.weight) {
        meeting = Meeting::Abbreviation;
        return 700;
    }
    const ComparedWord &known = a.known ? a : b;
    const ComparedWord &other = a.known ? b : a;
    if (known.known && other.key.size() >= shortestAbbreviation && known.key.starts_with(other.key) &&
        known.key.size() > other.key.size() + 1) {
        meeting = Meeting::Abbreviation;
        return abbreviationLikeness;
    }
    if (a.cut && shorter >= 2 && b.key.size() == longer && longer > shorter && b.key.starts_with(a.key)) {
        meeting = Meeting::Abbreviation;
        return abbreviationLikeness;
    }
    const int limit = editLimit(a.key.size(), b.key.size());
    if (limit == 0 || (longer - shorter) * 60 > static_cast<std::size_t>(limit) ||
        std::popcount(a.letters ^ b.letters) > limit / 50)
        return 0;
    const int cost = editCost(a.key, b.key, limit);
    if (cost > limit)
        return 0;
    const int alike = likenessOf(cost, longer, a.key[0] == b.key[0]);
    if (a.pinyin && b.pinyin && isSameWhereMerged(a.key, b.key))
        return std::min(alike, likenessOfMerged);
    if (a.pinyin && b.pinyin)
        return std::min(alike, shorter >= longPinyin ? mostAlikeLongPinyin : mostAlikePinyin);
    return alike;
}

} // namespace screening
