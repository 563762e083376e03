#pragma once

#include "app/screening/keytable_p.h"
#include "app/screening/method.h"
#include "app/screening/normalform_p.h"
#include "app/screening/vocabulary_p.h"

#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace screening {

struct ListedEntity;

/// What an index holds: all text in one arena, all else in flat arrays of numbers.
class IndexData
{
public:
    struct Text
    {
        std::uint32_t start = 0;
        std::uint32_t length = 0;
    };
    struct Entity
    {
        Text id;
        Text title;
        Text address;
        std::uint16_t list = 0;    ///< in lists
        std::uint16_t country = 0; ///< two letters; 0: unknown
    };
    struct Name
    {
        Text text;
        std::uint32_t entity = 0;
        Japanese japanese = Japanese::Unknown;
    };
    struct ListedForm
    {
        std::uint32_t name = 0;
        std::uint32_t firstWord = 0; ///< in words
        std::uint32_t worth = 0;     ///< sum of the weights of its words
        std::uint8_t count = 0;
        FormKind kind = FormKind::Written;
        bool foreign = false; ///< its name is not written in Latin letters
    };

    std::shared_ptr<const Method> method;
    std::string text;
    std::vector<std::string> lists;
    std::vector<Entity> entities;
    std::vector<Name> names;
    std::vector<ListedForm> forms;
    std::vector<std::uint32_t> words; ///< of all forms, one after the other: numbers of the vocabulary
    Vocabulary vocabulary;
    std::vector<std::uint32_t> postingStarts; ///< by word, one more at the end
    std::vector<std::uint32_t> postings;      ///< forms that hold the word, ascending
    KeyTable spellings;                       ///< words of the vocabulary by their spelling keys
    KeyTable joins;                           ///< forms by the hash of two neighbouring words written as one

    [[nodiscard]] std::string_view at(Text place) const
    {
        return std::string_view(text).substr(place.start, place.length);
    }
    [[nodiscard]] std::span<const std::uint32_t> wordsOf(const ListedForm &form) const
    {
        return std::span(words).subspan(form.firstWord, form.count);
    }
    [[nodiscard]] std::span<const std::uint32_t> formsWith(std::uint32_t word) const
    {
        return std::span(postings).subspan(postingStarts[word], postingStarts[word + 1] - postingStarts[word]);
    }

    void add(const ListedEntity &entity);
    void finish(const std::stop_token &stop);

private:
    Text keep(std::string_view bytes);
    void addName(std::uint32_t entity, std::string_view name, std::string_view language);
    std::uint16_t listNumber(std::string_view list);
    void makePostings();
    void weighWords();
    void makeSpellings(const std::stop_token &stop);
    void makeJoins(const std::stop_token &stop);
};

/// What a country (ISO 3166-1 alpha-2) says of Han in a name.
[[nodiscard]] Japanese japaneseOf(std::uint16_t country);
/// Two letters of a country code as a number; 0: none.
[[nodiscard]] std::uint16_t countryNumber(std::string_view code);

} // namespace screening
