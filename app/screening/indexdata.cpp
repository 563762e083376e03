#include "app/screening/indexdata_p.h"

#include "app/screening/entity.h"
#include "app/screening/pinyin_p.h"
#include "app/screening/spellingkeys_p.h"
#include "app/screening/tables_p.h"

#include <algorithm>
#include <limits>

namespace screening {

namespace {

/// Two words written as one are looked for in other romanisations up to this length.
constexpr std::size_t longestRomanised = 16;

} // namespace

std::uint16_t countryNumber(std::string_view code)
{
    if (code.size() != 2)
        return 0;
    return static_cast<std::uint16_t>(static_cast<unsigned char>(code[0]) << 8 | static_cast<unsigned char>(code[1]));
}

IndexData::Text IndexData::keep(std::string_view bytes)
{
    const Text place{static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(bytes.size())};
    text += bytes;
    return place;
}

std::uint16_t IndexData::listNumber(std::string_view list)
{
    auto place = std::find(lists.begin(), lists.end(), list);
    if (place == lists.end())
        place = lists.insert(lists.end(), std::string(list));
    return static_cast<std::uint16_t>(place - lists.begin());
}

void IndexData::add(const ListedEntity &entity)
{
    const auto number = static_cast<std::uint32_t>(entities.size());
    const std::string &title = entity.title.empty() && !entity.names.empty() ? entity.names.front().text : entity.title;
    entities.push_back({.id = keep(entity.id),
                        .title = keep(title),
                        .address = keep(entity.address),
                        .list = listNumber(entity.list),
                        .country = countryNumber(method->countryCode(entity.country))});
    addName(number, entity.title, {});
    for (std::size_t i = 0; i < entity.names.size(); ++i) {
        const ListedName &name = entity.names[i];
        const auto same = [&](const ListedName &other) { return other.text == name.text; };
        if (name.text != entity.title &&
            std::none_of(entity.names.begin(), entity.names.begin() + static_cast<std::ptrdiff_t>(i), same))
            addName(number, name.text, name.language);
    }
}

Japanese japaneseOf(std::uint16_t country)
{
    return country == 0 ? Japanese::Unknown : country == countryNumber("JP") ? Japanese::Yes : Japanese::No;
}

void IndexData::addName(std::uint32_t entity, std::string_view name, std::string_view language)
{
    const Japanese japanese = language == "ja"   ? Japanese::Yes
                              : language == "zh" ? Japanese::No
                                                 : japaneseOf(entities[entity].country);
    const NormalForm normal = normalForm(method->tables(), name, Side::Listed, japanese);
    if (normal.forms.empty())
        return;
    const bool foreign = normal.forms.size() > 1 && normal.forms[1].kind == FormKind::Reading;
    const Text place = name == at(entities[entity].title) ? entities[entity].title : keep(name);
    names.push_back({place, entity, japanese});
    for (const Form &form : normal.forms) {
        forms.push_back({.name = static_cast<std::uint32_t>(names.size() - 1),
                         .firstWord = static_cast<std::uint32_t>(words.size()),
                         .count = static_cast<std::uint8_t>(std::min<std::size_t>(form.tokens.size(), 60)),
                         .kind = form.kind,
                         .foreign = foreign});
        for (std::size_t i = 0; i < forms.back().count; ++i)
            words.push_back(vocabulary.add(form.tokens[i]));
    }
}

void IndexData::finish(const std::stop_token &stop)
{
    text.shrink_to_fit();
    forms.shrink_to_fit();
    words.shrink_to_fit();
    vocabulary.shrink();
    makePostings();
    weighWords();
    makeSpellings(stop);
    makeJoins(stop);
}

void IndexData::makePostings()
{
    postingStarts.assign(vocabulary.size() + 2, 0);
    std::vector<std::uint32_t> lastForm(vocabulary.size(), std::numeric_limits<std::uint32_t>::max());
    const auto forEachPosting = [&](auto take) {
        std::fill(lastForm.begin(), lastForm.end(), std::numeric_limits<std::uint32_t>::max());
        for (std::uint32_t form = 0; form < forms.size(); ++form) {
            for (const std::uint32_t word : wordsOf(forms[form])) {
                if (std::exchange(lastForm[word], form) != form)
                    take(word, form);
            }
        }
    };
    forEachPosting([&](std::uint32_t word, std::uint32_t) { ++postingStarts[word + 2]; });
    for (std::size_t i = 2; i < postingStarts.size(); ++i)
        postingStarts[i] += postingStarts[i - 1];
    postings.resize(postingStarts.back());
    forEachPosting([&](std::uint32_t word, std::uint32_t form) { postings[postingStarts[word + 1]++] = form; });
    postingStarts.pop_back();
}

void IndexData::weighWords()
{
    for (std::uint32_t word = 0; word < vocabulary.size(); ++word)
        vocabulary.weigh(word, postingStarts[word + 1] - postingStarts[word], static_cast<std::uint32_t>(forms.size()));
    for (ListedForm &form : forms) {
        form.worth = 0;
        for (const std::uint32_t word : wordsOf(form))
            form.worth += static_cast<std::uint32_t>(vocabulary.weight(word));
    }
}

void IndexData::makeSpellings(const std::stop_token &stop)
{
    for (std::uint32_t word = 0; word < vocabulary.size() && !stop.stop_requested(); ++word) {
        const ComparedWord compared = vocabulary.word(word);
        if (compared.kind == Kind::LegalForm || compared.kind == Kind::Number || compared.kind == Kind::Country)
            continue;
        forEachSpellingKey(compared.key, [&](std::uint64_t hash) { spellings.add(hash, word); });
        if (!compared.known) {
            forEachRomanisation(method->tables(), compared.key,
                                [&](const std::string &key) { spellings.add(romanisationHash(key), word); });
        }
    }
    spellings.sort();
}

void IndexData::makeJoins(const std::stop_token &stop)
{
    std::string joined;
    for (std::uint32_t number = 0; number < forms.size() && !stop.stop_requested(); ++number) {
        const auto row = wordsOf(forms[number]);
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            if (vocabulary.kind(row[i]) == Kind::LegalForm || vocabulary.kind(row[i + 1]) == Kind::LegalForm)
                continue;
            joined = vocabulary.key(row[i]);
            joined += vocabulary.key(row[i + 1]);
            joins.add(mixed(hashOf(joined)), number);
            if (joined.size() <= longestRomanised) {
                forEachRomanisation(method->tables(), joined,
                                    [&](const std::string &key) { joins.add(romanisationHash(key), number); });
            }
        }
    }
    joins.sort();
}

} // namespace screening
