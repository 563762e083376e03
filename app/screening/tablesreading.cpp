#include "app/screening/tables_p.h"

#include "app/domain/fold.h"
#include "app/screening/method.h"
#include "app/screening/script_p.h"
#include "app/screening/utf8_p.h"

#include <QByteArray>

#include <array>
#include <charconv>

namespace screening {

namespace {

using Row = std::vector<std::string_view>;

/// Calls take with the cells of each row but the header and comments.
template <typename Take>
void forEachRow(std::string_view csv, Take take)
{
    bool header = true;
    Row row;
    while (!csv.empty()) {
        const std::size_t end = std::min(csv.find('\n'), csv.size());
        std::string_view line = csv.substr(0, end);
        csv.remove_prefix(std::min(end + 1, csv.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty() || line[0] == '#')
            continue;
        if (header) {
            header = false;
            continue;
        }
        row.clear();
        while (true) {
            const std::size_t comma = std::min(line.find(','), line.size());
            row.push_back(line.substr(0, comma));
            if (comma == line.size())
                break;
            line.remove_prefix(comma + 1);
        }
        take(row);
    }
}

template <typename Take>
void forEachPart(std::string_view text, char divider, Take take)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(divider), text.size());
        if (end > 0)
            take(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::string_view cell(const Row &row, std::size_t i)
{
    return i < row.size() ? row[i] : std::string_view();
}

std::string folded(std::string_view text)
{
    std::string out;
    domain::foldTo(text, out);
    return out;
}

Kind kindOf(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, Kind>, 8> kinds{{{"distinctive", Kind::Distinctive},
                                                                             {"notable", Kind::Notable},
                                                                             {"industry", Kind::Industry},
                                                                             {"place", Kind::Place},
                                                                             {"common", Kind::Common},
                                                                             {"number", Kind::Number},
                                                                             {"country", Kind::Country},
                                                                             {"legal", Kind::LegalForm}}};
    for (const auto &[word, kind] : kinds) {
        if (word == name)
            return kind;
    }
    return Kind::Common;
}

template <typename T>
T numberOf(std::string_view text, T otherwise)
{
    T value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

char32_t firstCharacter(std::string_view text)
{
    std::size_t i = 0;
    return text.empty() ? U'\0' : nextCharacter(text, i);
}

} // namespace

Tables::Tables(const std::function<QByteArray(const QString &)> &read)
{
    std::uint64_t hash = hashOf({});
    const auto table = [&](const QString &name, void (Tables::*reader)(std::string_view)) {
        const QByteArray content = read(name);
        const std::string_view csv(content.constData(), static_cast<std::size_t>(content.size()));
        if (name != QStringLiteral("measured.csv"))
            hash = hashOf(csv, hash);
        (this->*reader)(csv);
    };
    table(QStringLiteral("letters.csv"), &Tables::readLetters);
    table(QStringLiteral("syllables.csv"), &Tables::readSyllables);
    table(QStringLiteral("han.csv"), &Tables::readHan);
    table(QStringLiteral("japanese.csv"), &Tables::readJapanese);
    table(QStringLiteral("words.csv"), &Tables::readWords);
    table(QStringLiteral("countries.csv"), &Tables::readCountries);
    table(QStringLiteral("places.csv"), &Tables::readPlaces);
    table(QStringLiteral("glosses.csv"), &Tables::readGlosses);
    table(QStringLiteral("legal_forms.csv"), &Tables::readLegalForms);
    table(QStringLiteral("relatives.csv"), &Tables::readRelatives);
    table(QStringLiteral("measured.csv"), &Tables::readMeasured);
    makeSpellings();
    m_fingerprint = QString::number(mixed(hash) >> 32, 16).rightJustified(8, QLatin1Char('0'));
}

void Tables::addPhrase(const std::string &words, const Known &known)
{
    m_phrases.insert_or_assign(words, known);
    const std::string first = words.substr(0, words.find(' '));
    const int length = static_cast<int>(std::count(words.begin(), words.end(), ' ')) + 1;
    int &longest = m_longest[first];
    longest = std::max(longest, length);
}

void Tables::addUnspaced(const std::string &word, const Known &known)
{
    std::string simple;
    for (std::size_t i = 0; i < word.size();)
        appendCharacter(simple, simplified(nextCharacter(word, i)));
    m_unspaced.insert_or_assign(simple, known);
    int &longest = m_longestUnspaced[firstCharacter(simple)];
    longest = std::max(longest, characterCount(simple));
}

void Tables::addKnown(std::string_view written, const Known &known)
{
    const std::string text = folded(written);
    switch (scriptOf(firstCharacter(text))) {
    case Script::Han:
    case Script::Kana:
    case Script::Hangul:
    case Script::Thai:
        addUnspaced(text, known);
        break;
    default:
        addPhrase(text, known);
    }
}

/// words, kind, weight, same_as: words are parted by ";", ways to write the same word by "|".
void Tables::readWords(std::string_view csv)
{
    forEachRow(csv, [this](const Row &row) {
        Known known;
        const std::string_view kind = cell(row, 1);
        known.kind = kindOf(kind);
        known.weight = numberOf(cell(row, 2), weightOf(known.kind));
        known.filler = kind == "filler";
        known.divider = kind == "divider";
        forEachPart(cell(row, 0), ';', [&](std::string_view word) {
            known.canonical = folded(cell(row, 3).empty() ? word.substr(0, word.find('|')) : cell(row, 3));
            forEachPart(word, '|', [&](std::string_view written) { addKnown(written, known); });
        });
    });
}

/// word, english: what the English words are worth stands in words.csv and places.csv.
void Tables::readGlosses(std::string_view csv)
{
    forEachRow(csv, [this](const Row &row) {
        Known known;
        known.canonical = cell(row, 1);
        known.kind = Kind::Industry;
        if (known.canonical.starts_with("country:"))
            known.kind = Kind::Country;
        else if (const Known *english = phrase(known.canonical))
            known = *english;
        known.weight = known.weight > 0 ? known.weight : weightOf(known.kind);
        addKnown(cell(row, 0), known);
    });
}

/// form, class, countries.
void Tables::readLegalForms(std::string_view csv)
{
    forEachRow(csv, [this](const Row &row) {
        Known known;
        known.kind = Kind::LegalForm;
        known.weight = weightOf(Kind::LegalForm);
        known.canonical = '.' + std::string(cell(row, 1)); // no word of a name begins with a full stop
        addKnown(cell(row, 0), known);
    });
}

/// name, native, country, other ways to write it parted by |.
void Tables::readPlaces(std::string_view csv)
{
    forEachRow(csv, [this](const Row &row) {
        Known known;
        known.kind = Kind::Place;
        known.weight = weightOf(Kind::Place);
        known.canonical = folded(cell(row, 0));
        std::erase(known.canonical, ' ');
        addKnown(cell(row, 0), known);
        for (const std::size_t column : {std::size_t{1}, std::size_t{3}}) {
            forEachPart(cell(row, column), '|', [&](std::string_view written) { addKnown(written, known); });
        }
    });
}

/// name, code, and whether it is a word of names too ("yes").
void Tables::readCountries(std::string_view csv)
{
    forEachRow(csv, [this](const Row &row) {
        const std::string name = folded(cell(row, 0));
        m_countries.insert_or_assign(name, std::string(cell(row, 1)));
        if (cell(row, 2) != "yes")
            return;
        Known known;
        known.kind = Kind::Country;
        known.weight = weightOf(Kind::Country);
        known.canonical = "country:" + std::string(cell(row, 1));
        addKnown(name, known);
    });
}

/// character or word, pinyin, simplified.
void Tables::readHan(std::string_view csv)
{
    forEachRow(csv, [this](const Row &row) {
        const std::string_view text = cell(row, 0);
        if (characterCount(text) > 1) {
            m_readings.insert_or_assign(std::string(text), std::string(cell(row, 1)));
            return;
        }
        const char32_t c = firstCharacter(text);
        if (!cell(row, 1).empty())
            m_pinyin.insert_or_assign(c, std::string(cell(row, 1)));
        if (!cell(row, 2).empty())
            m_simplified.insert_or_assign(c, firstCharacter(cell(row, 2)));
    });
}

/// written, reading. Names are folded before they are looked up. Of two that fold alike, the first has it.
void Tables::readJapanese(std::string_view csv)
{
    m_japanese.reserve(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')));
    forEachRow(csv, [this](const Row &row) {
        std::string written;
        for (std::size_t i = 0; i < row[0].size();)
            appendCharacter(written, simplified(nextCharacter(row[0], i)));
        m_japanese.emplace(std::move(written), std::string(cell(row, 1)));
    });
}

/// pinyin, Wade-Giles, Palladius. Of two syllables that Palladius writes alike, the first has it.
void Tables::readSyllables(std::string_view csv)
{
    forEachRow(csv, [this](const Row &row) {
        std::string wade = folded(cell(row, 1));
        std::erase(wade, '\'');
        m_wadeGilesForms.insert_or_assign(wade, true);
        m_wadeGiles.insert_or_assign(std::string(cell(row, 0)), wade);
        if (!cell(row, 2).empty())
            m_palladius.emplace(folded(cell(row, 2)), std::string(cell(row, 0)));
    });
}

/// letter, latin.
void Tables::readLetters(std::string_view csv)
{
    forEachRow(csv, [this](const Row &row) {
        m_letters.insert_or_assign(firstCharacter(cell(row, 0)), std::string(cell(row, 1)));
    });
}

/// Words that are relatives of each other.
void Tables::readRelatives(std::string_view csv)
{
    forEachRow(csv, [this](const Row &row) {
        std::vector<std::string> words;
        forEachPart(cell(row, 0), '|', [&](std::string_view word) {
            const Known *known = phrase(word);
            words.push_back(known != nullptr ? known->canonical : std::string(word));
        });
        for (const std::string &word : words) {
            std::vector<std::string> &relatives = m_relatives[word];
            for (const std::string &other : words) {
                if (other != word && std::find(relatives.begin(), relatives.end(), other) == relatives.end())
                    relatives.push_back(other);
            }
        }
    });
}

/// threshold, recall, precision; the method's version stands in a row of its own, named "version".
void Tables::readMeasured(std::string_view csv)
{
    forEachRow(csv, [this](const Row &row) {
        if (cell(row, 0) == "version") {
            m_measuredVersion = QString::fromUtf8(cell(row, 1).data(), static_cast<qsizetype>(cell(row, 1).size()));
            return;
        }
        m_measured.push_back({numberOf(cell(row, 0), 0.0), numberOf(cell(row, 1), 0.0), numberOf(cell(row, 2), 0.0)});
    });
}

} // namespace screening
