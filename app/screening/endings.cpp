#include "app/screening/endings_p.h"

#include "app/screening/classify_p.h"
#include "app/screening/pinyin_p.h"
#include "app/screening/spelling_p.h"
#include "app/screening/tables_p.h"

#include <algorithm>
#include <array>

namespace screening {

namespace {

constexpr std::array<std::string_view, 4> longForms{"company", "corporation", "incorporated", "limited"};
constexpr std::array<std::string_view, 6> addressWords{"avenue", "building no", "floor", "po box", "road", "street"};
constexpr std::size_t shortestMisspelt = 5;
constexpr std::size_t shortestJoined = 4;

bool isOrdinary(const Known *known)
{
    return known != nullptr && !known->filler && !known->divider &&
           (known->kind == Kind::Industry || known->kind == Kind::Common || known->kind == Kind::Place ||
            known->kind == Kind::LegalForm);
}

} // namespace

const Known *misspeltLegalForm(const Tables &tables, std::string_view word)
{
    constexpr int oneLetter = 100;
    if (word.size() < shortestMisspelt)
        return nullptr;
    for (const std::string_view form : longForms) {
        if (word[0] == form[0] && editCost(word, form, oneLetter) <= oneLetter)
            return tables.phrase(form);
    }
    return nullptr;
}

bool beginsLegalForm(std::string_view word)
{
    return std::any_of(longForms.begin(), longForms.end(),
                       [&](std::string_view form) { return form.starts_with(word); }) ||
           std::string_view("ltd").starts_with(word);
}

std::pair<const Known *, const Known *> joinedOrdinaryWords(const Tables &tables, std::string_view word,
                                                            std::size_t &firstLength)
{
    if (word.size() < 3 + shortestJoined || static_cast<unsigned char>(word[0]) >= 0x80 || isPinyin(tables, word))
        return {nullptr, nullptr};
    if (word.starts_with("and") && isOrdinary(knownWord(tables, word.substr(3)))) {
        firstLength = 3;
        return {tables.phrase("and"), knownWord(tables, word.substr(3))};
    }
    if (word.ends_with("and") && isOrdinary(knownWord(tables, word.substr(0, word.size() - 3)))) {
        firstLength = word.size() - 3;
        return {knownWord(tables, word.substr(0, firstLength)), tables.phrase("and")};
    }
    for (firstLength = word.size() - shortestJoined; firstLength >= shortestJoined; --firstLength) {
        const Known *first = knownWord(tables, word.substr(0, firstLength));
        const Known *second = isOrdinary(first) ? knownWord(tables, word.substr(firstLength)) : nullptr;
        if (isOrdinary(second))
            return {first, second};
    }
    return {nullptr, nullptr};
}

std::size_t addressStart(const Tables &tables, const std::vector<Word> &words)
{
    std::size_t part = 0; // where the part between commas begins
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].comma)
            part = i;
        const Known *known = part > 0 ? tables.phrase(words[i].text) : nullptr;
        if (known != nullptr &&
            std::find(addressWords.begin(), addressWords.end(), known->canonical) != addressWords.end())
            return part;
    }
    return words.size();
}

} // namespace screening
