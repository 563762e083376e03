#include "app/importers/values_p.h"

#include <QDate>

#include <array>
#include <cstdio>

namespace importers {

namespace {

/// The numbers and the word that a date is made of.
struct Parts
{
    std::array<int, 3> numbers = {};
    std::array<int, 3> digits = {};
    int count = 0;
    int month = 0;         ///< by name
    int numbersBefore = 0; ///< the name
    char separator = 0;
    bool sound = true;
};

int monthNamed(std::string_view word)
{
    constexpr std::array<std::string_view, 12> Names = {"january",   "february", "march",    "april",
                                                        "may",       "june",     "july",     "august",
                                                        "september", "october",  "november", "december"};
    for (std::size_t i = 0; i < Names.size(); ++i) {
        const bool shortened = word.size() >= 3 && word.size() <= Names[i].size();
        if (shortened && beginsWithWord(Names[i], word))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Cut at digits and letters; the marks of Chinese and Japanese dates part like strokes.
Parts partsOf(std::string_view text)
{
    Parts parts;
    for (std::size_t i = 0; i < text.size();) {
        if (isDigit(text[i])) {
            std::size_t end = i;
            int value = 0;
            while (end < text.size() && isDigit(text[end]) && end - i < 5)
                value = value * 10 + (text[end++] - '0');
            if (parts.count == 3 || end - i > 4)
                parts.sound = false;
            else {
                parts.digits[static_cast<std::size_t>(parts.count)] = static_cast<int>(end - i);
                parts.numbers[static_cast<std::size_t>(parts.count++)] = value;
            }
            i = end;
        } else if (isLetter(text[i])) {
            std::size_t end = i;
            while (end < text.size() && isLetter(text[end]))
                ++end;
            const std::string_view word = text.substr(i, end - i);
            const bool ordinal = parts.count > 0 && (word == "st" || word == "nd" || word == "rd" || word == "th");
            if (!ordinal) {
                parts.sound = parts.sound && parts.month == 0;
                parts.month = monthNamed(word);
                parts.numbersBefore = parts.count;
                parts.sound = parts.sound && parts.month > 0;
            }
            i = end;
        } else if (text.substr(i).starts_with("年") || text.substr(i).starts_with("月") ||
                   text.substr(i).starts_with("日")) {
            parts.separator = '-';
            i += 3;
        } else if (text[i] == '-' || text[i] == '/' || text[i] == '.' || text[i] == ',' || text[i] == ' ') {
            parts.separator = text[i] == ' ' && parts.separator ? parts.separator : text[i];
            ++i;
        } else {
            parts.sound = false;
            return parts;
        }
    }
    return parts;
}

bool write(int year, int month, int day, std::string &iso)
{
    if (year < 1000 || year > 9999 || month < 0 || month > 12 || (day != 0 && !QDate::isValid(year, month, day)))
        return false;
    char text[16];
    const int length = day     ? std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day)
                       : month ? std::snprintf(text, sizeof text, "%04d-%02d", year, month)
                               : std::snprintf(text, sizeof text, "%04d", year);
    iso.assign(text, static_cast<std::size_t>(length));
    return true;
}

DateOutcome outcome(bool read)
{
    return read ? DateOutcome::Read : DateOutcome::None;
}

DateOutcome fromNumbers(const Parts &parts, DateOrder order, std::string &iso)
{
    const auto [a, b, c] = parts.numbers;
    if (parts.digits[0] == 4)
        return outcome(write(a, parts.count > 1 ? b : 0, parts.count > 2 ? c : 0, iso) && (parts.count == 1 || b > 0) &&
                       (parts.count < 3 || c > 0));
    if (parts.count == 2 && parts.digits[1] == 4)
        return outcome(a > 0 && write(b, a, 0, iso));
    if (parts.count != 3 || parts.digits[2] != 4 || a == 0 || b == 0)
        return DateOutcome::None;
    if (order == DateOrder::MonthDayYear)
        return outcome(write(c, a, b, iso));
    if (order == DateOrder::DayMonthYear || parts.separator == '.')
        return outcome(write(c, b, a, iso));
    // Not said: beyond doubt where one of them is no month, or both are the same.
    if (a > 12)
        return outcome(write(c, b, a, iso));
    if (b > 12 || a == b)
        return outcome(write(c, a, b, iso));
    return DateOutcome::Unclear;
}

DateOutcome fromMonthName(const Parts &parts, std::string &iso)
{
    if (parts.count == 1 && parts.digits[0] == 4)
        return outcome(write(parts.numbers[0], parts.month, 0, iso));
    if (parts.count != 2 || parts.digits[1] != 4 || parts.numbers[0] == 0)
        return DateOutcome::None;
    return outcome(write(parts.numbers[1], parts.month, parts.numbers[0], iso));
}

/// Nearly every date is ISO already: checked without taking it apart.
bool isIso(std::string_view text)
{
    return text.size() >= 10 && isDigit(text[0]) && isDigit(text[1]) && isDigit(text[2]) && isDigit(text[3]) &&
           text[4] == '-' && isDigit(text[5]) && isDigit(text[6]) && text[7] == '-' && isDigit(text[8]) &&
           isDigit(text[9]) && (text.size() == 10 || text[10] == 'T' || text[10] == ' ');
}

} // namespace

DateOutcome readDate(std::string_view text, DateOrder order, std::string &iso)
{
    text = trimmed(text);
    iso.clear();
    if (text.empty())
        return DateOutcome::Read;
    if (isIso(text))
        text = text.substr(0, 10);
    else if (const std::size_t time = text.find(" 00:00"); time != std::string_view::npos)
        text = text.substr(0, time);
    const Parts parts = partsOf(text);
    if (!parts.sound || parts.count == 0)
        return DateOutcome::None;
    const DateOutcome result = parts.month ? fromMonthName(parts, iso) : fromNumbers(parts, order, iso);
    if (result != DateOutcome::Read)
        iso.clear();
    return result;
}

} // namespace importers
