#include "app/exporters/formulaguard.h"

namespace exporters {

namespace {

bool isTrigger(char byte)
{
    return byte == '=' || byte == '+' || byte == '-' || byte == '@';
}

bool isFullWidthTrigger(std::string_view utf8)
{
    return utf8.starts_with("＝") || utf8.starts_with("＋") || utf8.starts_with("－") || utf8.starts_with("＠");
}

/// How many bytes the blank or invisible character at the front takes; 0 if there is none.
std::size_t blankLength(std::string_view utf8)
{
    const auto byte = [utf8](std::size_t i) { return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U; };
    switch (byte(0)) {
    case 0xC2: // U+0085 next line, U+00A0 no-break space, U+00AD soft hyphen
        return byte(1) == 0x85 || byte(1) == 0xA0 || byte(1) == 0xAD ? 2 : 0;
    case 0xE1: // U+1680 ogham space, U+180E vowel separator
        return utf8.starts_with("\u1680") || utf8.starts_with("\u180E") ? 3 : 0;
    case 0xE2: // U+2000..200F spaces, zero widths, marks; U+2028..202F separators, directions; U+205F..206F
        if (byte(1) == 0x80)
            return byte(2) <= 0x8F || (byte(2) >= 0xA8 && byte(2) <= 0xAF) ? 3 : 0;
        return byte(1) == 0x81 && byte(2) >= 0x9F && byte(2) <= 0xAF ? 3 : 0;
    case 0xE3: // U+3000 ideographic space
        return utf8.starts_with("\u3000") ? 3 : 0;
    case 0xEF: // U+FEFF byte order mark
        return utf8.starts_with("\uFEFF") ? 3 : 0;
    default:
        return byte(0) <= 0x20 || byte(0) == 0x7F ? 1 : 0;
    }
}

} // namespace

bool mightRunAsFormula(std::string_view utf8)
{
    if (utf8.empty())
        return false;
    if (utf8.front() == '\t' || utf8.front() == '\r' || utf8.front() == '\n')
        return true;
    while (!utf8.empty()) {
        if (isTrigger(utf8.front()) || isFullWidthTrigger(utf8))
            return true;
        const std::size_t blank = blankLength(utf8);
        if (blank == 0)
            return false;
        utf8.remove_prefix(blank);
    }
    return false;
}

} // namespace exporters
