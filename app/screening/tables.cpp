#include "app/screening/tables_p.h"

#include "app/screening/method.h"
#include "app/screening/spelling_p.h"
#include "app/screening/spellingkeys_p.h"

#include <algorithm>

namespace screening {

namespace {

/// Shorter words are too near to too many others.
constexpr std::size_t shortestMeant = 5;

template <typename Map>
std::string_view found(const Map &map, const auto &key)
{
    const auto place = map.find(key);
    return place == map.end() ? std::string_view() : std::string_view(place->second);
}

} // namespace

int Tables::weightOf(Kind kind)
{
    switch (kind) {
    case Kind::Distinctive:
        return 1000;
    case Kind::Notable:
        return 550;
    case Kind::Industry:
        return 400;
    case Kind::Place:
        return 350;
    case Kind::Number:
        return 500;
    case Kind::Common:
        return 150;
    case Kind::Country:
        return 60;
    case Kind::LegalForm:
        return 50;
    }
    return 0;
}

const Known *Tables::phrase(std::string_view words) const
{
    const auto place = m_phrases.find(words);
    return place == m_phrases.end() ? nullptr : &place->second;
}

int Tables::longestPhrase(std::string_view firstWord) const
{
    const auto place = m_longest.find(firstWord);
    return place == m_longest.end() ? 0 : place->second;
}

void Tables::makeSpellings()
{
    for (const auto &[word, known] : m_phrases) {
        const bool single = word.find(' ') == std::string::npos && known.canonical.find(' ') == std::string::npos;
        if (single && word.size() >= shortestMeant && !known.filler && !known.divider && known.kind != Kind::LegalForm)
            m_spelt.emplace_back(word, &known);
    }
    std::sort(m_spelt.begin(), m_spelt.end());
    for (const auto &[word, known] : m_phrases) {
        if (known.kind != Kind::LegalForm && known.kind != Kind::Number)
            m_canonical.push_back(known.canonical);
    }
    std::sort(m_canonical.begin(), m_canonical.end());
    for (std::uint32_t number = 0; number < m_spelt.size(); ++number)
        forEachSpellingKey(m_spelt[number].first, [&](std::uint64_t hash) { m_spellings.add(hash, number); });
    m_spellings.sort();
}

bool Tables::beginsKnownWord(std::string_view word) const
{
    if (word.size() < 3)
        return false;
    auto place = std::lower_bound(m_canonical.begin(), m_canonical.end(), word);
    while (place != m_canonical.end() && place->size() < word.size() + 2 && place->starts_with(word))
        ++place;
    return place != m_canonical.end() && place->starts_with(word);
}

Meant Tables::meant(std::string_view word) const
{
    Meant best;
    if (word.size() + 1 < shortestMeant)
        return best;
    const std::string_view *nearest = nullptr;
    forEachSpellingKey(word, [&](std::uint64_t hash) {
        for (const std::uint64_t entry : m_spellings.find(hash)) {
            const auto &[spelt, known] = m_spelt[static_cast<std::uint32_t>(entry)];
            const int limit = std::min(editLimit(word.size(), spelt.size()), 160);
            const int cost = editCost(word, spelt, limit);
            // Of four letters only one that lost a letter, and not the first.
            if (limit == 0 || cost > limit ||
                (word.size() < shortestMeant && (spelt.size() != shortestMeant || spelt[0] != word[0])))
                continue;
            const int likeness = likenessOf(cost, std::max(word.size(), spelt.size()), word[0] == spelt[0]);
            if (likeness > best.likeness || (likeness == best.likeness && spelt < *nearest)) {
                best = {known, likeness};
                nearest = &spelt;
            }
        }
    });
    return best;
}

const Known *Tables::unspaced(std::string_view word) const
{
    const auto place = m_unspaced.find(word);
    return place == m_unspaced.end() ? nullptr : &place->second;
}

int Tables::longestUnspaced(char32_t first) const
{
    const auto place = m_longestUnspaced.find(first);
    return place == m_longestUnspaced.end() ? 0 : place->second;
}

char32_t Tables::simplified(char32_t c) const
{
    const auto place = m_simplified.find(c);
    return place == m_simplified.end() ? c : place->second;
}

std::string_view Tables::pinyin(char32_t c) const
{
    return found(m_pinyin, c);
}

std::string_view Tables::wordReading(std::string_view simplifiedHan) const
{
    return found(m_readings, simplifiedHan);
}

std::string_view Tables::japanese(std::string_view simplifiedHan) const
{
    return found(m_japanese, simplifiedHan);
}

std::string_view Tables::letter(char32_t c) const
{
    return found(m_letters, c);
}

bool Tables::hasLetter(char32_t c) const
{
    return m_letters.contains(c);
}

bool Tables::isSyllable(std::string_view pinyin) const
{
    return m_wadeGiles.find(pinyin) != m_wadeGiles.end();
}

std::string_view Tables::wadeGiles(std::string_view pinyin) const
{
    return found(m_wadeGiles, pinyin);
}

bool Tables::isWadeGiles(std::string_view syllable) const
{
    return m_wadeGilesForms.find(syllable) != m_wadeGilesForms.end();
}

std::string_view Tables::fromPalladius(std::string_view syllable) const
{
    return found(m_palladius, syllable);
}

const std::vector<std::string> &Tables::relatives(std::string_view canonical) const
{
    static const std::vector<std::string> none;
    const auto place = m_relatives.find(canonical);
    return place == m_relatives.end() ? none : place->second;
}

bool Tables::areRelatives(std::string_view a, std::string_view b) const
{
    const std::vector<std::string> &words = relatives(a);
    return std::find(words.begin(), words.end(), b) != words.end();
}

std::string_view Tables::country(std::string_view foldedName) const
{
    return found(m_countries, foldedName);
}

} // namespace screening
