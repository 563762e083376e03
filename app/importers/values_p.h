#pragma once

#include "app/domain/importedrow.h"

#include <string>
#include <string_view>

namespace importers {

/// Without blanks, no-break and ideographic spaces, and line ends at both sides.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// On one line: every run of blanks and line ends becomes one blank.
void appendOneLine(std::string_view text, std::string &out);
[[nodiscard]] std::string oneLine(std::string_view text);
/// Whether two texts are the same but for the case of ASCII letters.
[[nodiscard]] bool sameWord(std::string_view a, std::string_view b);
[[nodiscard]] bool beginsWithWord(std::string_view text, std::string_view word);

/// Which of the numbers of a date comes first.
enum class DateOrder { Unknown, DayMonthYear, MonthDayYear, YearMonthDay };
enum class DateOutcome { Read, None, Unclear };
/// Reads a date and writes it as ISO at its own precision: ISO itself with or without time, numbers parted by `.`, `/`
/// or `-`, 2023年5月18日, "May 18, 2023", "18 May 2023". Of two small numbers the order must be given, else Unclear.
[[nodiscard]] DateOutcome readDate(std::string_view text, DateOrder order, std::string &iso);

/// The script that a name is written in, by ISO 15924: "Latn", "Cyrl", "Grek", "Arab", "Hebr", "Deva", "Thai", "Hani",
/// "Jpan", "Kore", "Geor", "Armn"; the first that is not Latin decides. Empty where there is no letter.
[[nodiscard]] std::string_view scriptOf(std::string_view utf8);
/// The language that script and country speak for beyond doubt ("ja" for kana, "zh" for Chinese characters of a Chinese
/// firm); empty otherwise. country: ISO 3166-1 alpha-2 or name.
[[nodiscard]] std::string_view languageOf(std::string_view script, std::string_view country);
/// A name with its script, and its language where given or beyond doubt.
[[nodiscard]] domain::ImportedName named(std::string_view text, std::string_view country,
                                         std::string_view language = {});

/// A country as published, brought to a code where it is one ("cn", " CN ") and left as it is otherwise.
[[nodiscard]] std::string country(std::string_view text);

/// What a publisher's word for the type of an entry says: "Individual", "Person", "Vessel", "Airplane", "Company" ...
[[nodiscard]] domain::Subject subjectOf(std::string_view type);

/// Each part between separators, trimmed, empty ones left out.
template <typename Visit>
void eachPart(std::string_view text, std::string_view separator, Visit visit)
{
    while (!text.empty()) {
        const std::size_t end = separator.empty() ? std::string_view::npos : text.find(separator);
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty())
            visit(part);
        if (end == std::string_view::npos)
            return;
        text.remove_prefix(end + separator.size());
    }
}

/// Joins what is known to "label: value" sentences for a column with running text.
class Detail
{
public:
    explicit Detail(std::string &out)
        : m_out(out)
    {
        m_out.clear();
    }
    /// Nothing where value is empty. label: empty for a sentence of its own.
    void add(std::string_view label, std::string_view value);

private:
    std::string &m_out;
};

} // namespace importers
