#pragma once

#include <cstdint>

namespace screening {

/// The scripts that are read differently.
enum class Script : std::uint8_t { None, Latin, Digit, Han, Kana, Hangul, Cyrillic, Arabic, Thai, Other };

/// The script of a folded character; None for what parts words. Blocks as Unicode's Blocks.txt has them.
inline Script scriptOf(char32_t c)
{
    if (c < 0x80) {
        return c >= U'a' && c <= U'z' ? Script::Latin : c >= U'0' && c <= U'9' ? Script::Digit : Script::None;
    }
    const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (within(0x4E00, 0x9FFF) || within(0x3400, 0x4DBF) || within(0x20000, 0x323AF) || within(0xF900, 0xFAFF) ||
        c == 0x3005 || c == 0x3007)
        return Script::Han;
    if (within(0x3041, 0x3096) || within(0x30A1, 0x30FA) || c == 0x30FC || c == 0x309D || c == 0x309E || c == 0x30FD ||
        c == 0x30FE || within(0x31F0, 0x31FF))
        return Script::Kana;
    if (within(0xAC00, 0xD7A3) || within(0x1100, 0x11FF))
        return Script::Hangul;
    if (within(0xDF, 0xF6) || within(0xF8, 0x24F) || within(0x250, 0x2AF) || within(0x1E00, 0x1EFF))
        return c == 0xF7 ? Script::None : Script::Latin;
    if (within(0x400, 0x52F))
        return Script::Cyrillic;
    if (within(0x620, 0x64A) || within(0x671, 0x6D3) || within(0x6EE, 0x6EF) || c == 0x6D5 || within(0x6FA, 0x6FF))
        return Script::Arabic;
    if (within(0xE01, 0xE4E))
        return Script::Thai;
    if (within(0x370, 0x3FF) || within(0x531, 0x5F4) || within(0x900, 0xDFF) || within(0xE80, 0x10FF) ||
        within(0x1200, 0x1CFF))
        return Script::Other;
    return Script::None;
}

} // namespace screening
