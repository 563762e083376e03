#pragma once

#include "app/screening/keytable_p.h"
#include "app/screening/result.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace screening {

struct Measured;

/// For maps that are asked with a string_view.
struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <typename T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

/// What the tables know of a word or of several words in a row.
struct Known
{
    std::string canonical; ///< the word that stands for all ways to write it
    Kind kind = Kind::Common;
    int weight = 0;       ///< thousandths
    bool filler = false;  ///< says nothing at all and is passed over: "the", "and", "M/s"
    bool divider = false; ///< parts two names of one firm: "formerly", "c/o"
};

/// The known word that a misspelling may stand for.
struct Meant
{
    const Known *known = nullptr; ///< nullptr: none
    int likeness = 0;             ///< thousandths
};

/// The tables of resources/screening, as the rules ask for them.
///
/// Each file is CSV with a header row and without quotes; lines that begin with # are comments and name the source.
class Tables
{
public:
    /// What a word of a kind is worth unless the table says otherwise, in thousandths.
    static int weightOf(Kind kind);

    /// Reads the files through read, which is given a name ("words.csv") and gives the content.
    explicit Tables(const std::function<QByteArray(const QString &)> &read);

    /// Words in Latin letters, parted by one blank; nullptr: unknown.
    [[nodiscard]] const Known *phrase(std::string_view words) const;
    /// The longest phrase, in words, that begins with this word; 0: none.
    [[nodiscard]] int longestPhrase(std::string_view firstWord) const;
    /// The nearest known word of five letters or more that is written as one word, for one that is not known (of four
    /// letters at least).
    [[nodiscard]] Meant meant(std::string_view word) const;
    /// Whether a word of three letters or more begins the word that stands for a known one, and is two shorter at
    /// least.
    [[nodiscard]] bool beginsKnownWord(std::string_view word) const;
    /// A word of a script that writes no blanks; nullptr: unknown.
    [[nodiscard]] const Known *unspaced(std::string_view word) const;
    /// Characters of the longest such word that begins with this character; 0: none.
    [[nodiscard]] int longestUnspaced(char32_t first) const;
    /// The simplified character of a traditional or Japanese one; itself where there is none.
    [[nodiscard]] char32_t simplified(char32_t c) const;
    /// Pinyin without tones of a Han character, simplified or not; empty: unknown.
    [[nodiscard]] std::string_view pinyin(char32_t c) const;
    /// Pinyin of a whole word that its characters alone would give wrong, syllables joined; empty: none.
    [[nodiscard]] std::string_view wordReading(std::string_view simplifiedHan) const;
    /// How a word or a character reads in names of Japanese firms, in Hepburn; simplified; empty: unknown.
    [[nodiscard]] std::string_view japanese(std::string_view simplifiedHan) const;
    /// Latin letters of a letter of another alphabet, or of a kana; empty: unknown.
    [[nodiscard]] std::string_view letter(char32_t c) const;
    [[nodiscard]] bool hasLetter(char32_t c) const;
    [[nodiscard]] bool isSyllable(std::string_view pinyin) const;
    /// The Wade-Giles form without apostrophes of a pinyin syllable; empty: no syllable.
    [[nodiscard]] std::string_view wadeGiles(std::string_view pinyin) const;
    [[nodiscard]] bool isWadeGiles(std::string_view syllable) const;
    /// The pinyin of a syllable in the Palladius system, folded; empty: none.
    [[nodiscard]] std::string_view fromPalladius(std::string_view syllable) const;
    /// The words by which the same foreign word may have been translated, as they stand for others; empty: none.
    [[nodiscard]] const std::vector<std::string> &relatives(std::string_view canonical) const;
    [[nodiscard]] bool areRelatives(std::string_view a, std::string_view b) const;
    [[nodiscard]] std::string_view country(std::string_view foldedName) const;

    [[nodiscard]] const std::vector<Measured> &measured() const { return m_measured; }
    [[nodiscard]] const QString &measuredVersion() const { return m_measuredVersion; }
    /// Eight hexadecimal digits over the content of every table but the measurement.
    [[nodiscard]] const QString &fingerprint() const { return m_fingerprint; }

private:
    using Row = std::vector<std::string_view>;
    void readWords(std::string_view csv);
    void readGlosses(std::string_view csv);
    void readLegalForms(std::string_view csv);
    void readPlaces(std::string_view csv);
    void readCountries(std::string_view csv);
    void readHan(std::string_view csv);
    void readJapanese(std::string_view csv);
    void readSyllables(std::string_view csv);
    void readLetters(std::string_view csv);
    void readRelatives(std::string_view csv);
    void readMeasured(std::string_view csv);
    /// Files a way to write a word under the script that it is written in.
    void addKnown(std::string_view written, const Known &known);
    void addPhrase(const std::string &words, const Known &known);
    void addUnspaced(const std::string &word, const Known &known);

    void makeSpellings();

    TextMap<Known> m_phrases;
    std::vector<std::pair<std::string_view, const Known *>> m_spelt; ///< single words of m_phrases, in order
    std::vector<std::string_view> m_canonical;                       ///< words that stand for known ones, in order
    KeyTable m_spellings;                                            ///< those by their spelling keys
    TextMap<int> m_longest;
    TextMap<Known> m_unspaced;
    std::unordered_map<char32_t, int> m_longestUnspaced;
    std::unordered_map<char32_t, char32_t> m_simplified;
    std::unordered_map<char32_t, std::string> m_pinyin;
    TextMap<std::string> m_readings;
    TextMap<std::string> m_japanese;
    std::unordered_map<char32_t, std::string> m_letters;
    TextMap<std::string> m_wadeGiles;
    TextMap<bool> m_wadeGilesForms;
    TextMap<std::string> m_palladius;
    TextMap<std::vector<std::string>> m_relatives;
    TextMap<std::string> m_countries;
    std::vector<Measured> m_measured;
    QString m_measuredVersion;
    QString m_fingerprint;
};

} // namespace screening
