#include "app/importers/workbook_p.h"

#include <QDate>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace importers {

namespace {

bool isWhole(std::string_view text)
{
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    return !digits.empty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string dateText(double serial, bool from1904)
{
    // Day 60 of the calendar from 1900 is 29 February, which that year did not have.
    const auto day = static_cast<qint64>(std::floor(serial));
    const QDate origin = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, day < 60 ? 31 : 30);
    const QDate date = origin.addDays(day);
    return date.year() >= 1900 && date.year() <= 9999 ? date.toString(Qt::ISODate).toStdString() : std::string();
}

} // namespace

NumberForm numberForm(std::string_view code)
{
    NumberForm form;
    bool quoted = false;
    bool bracketed = false;
    bool onlyZeros = !code.empty();
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        onlyZeros = onlyZeros && c == '0';
        if (c == '"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == '[' || c == ']')
            bracketed = c == '[';
        else if (c == '\\' || c == '_' || c == '*')
            ++i;
        else if (c == ';')
            break;
        else if (!bracketed && (c == 'y' || c == 'Y' || c == 'd' || c == 'D'))
            form.isDate = true;
        else if (c == 'G' || c == '#') // General, or digits
            break;
    }
    if (onlyZeros)
        form.digits = static_cast<int>(std::min<std::size_t>(code.size(), 30));
    return form;
}

NumberForm builtInForm(int number)
{
    const bool date = (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 36) ||
                      (number >= 50 && number <= 58);
    return {.isDate = date};
}

std::string numberText(std::string_view stored, const NumberForm &form, bool from1904)
{
    double value = 0;
    const auto [end, fault] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (fault != std::errc() || end != stored.data() + stored.size() || !std::isfinite(value))
        return std::string(stored);
    if (form.isDate && value >= 1 && value < 3'000'000) {
        if (std::string date = dateText(value, from1904); !date.empty())
            return date;
    }
    std::string text(stored);
    if (!isWhole(stored)) {
        char digits[64];
        // Fifteen digits are what a spreadsheet knows of a number; whole ones are written without exponent.
        const bool whole = value == std::floor(value) && std::fabs(value) < 1e21;
        const auto written = whole
                                 ? std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 0)
                                 : std::to_chars(digits, digits + sizeof digits, value, std::chars_format::general, 15);
        text.assign(digits, written.ptr);
    }
    const auto wanted = static_cast<std::size_t>(form.digits);
    if (isWhole(text) && text[0] != '-' && text.size() < wanted)
        text.insert(0, wanted - text.size(), '0');
    return text;
}

} // namespace importers
