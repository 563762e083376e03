#include "app/exporters/utf8.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace exporters {

namespace {

bool isAscii8(const char *bytes)
{
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, sizeof eight);
    return (eight & 0x8080808080808080U) == 0;
}

/// The length of the well-formed character at the front, 0 if there is none. Unicode, table 3-7.
std::size_t characterLength(std::string_view bytes)
{
    std::array<unsigned char, 4> four = {};
    std::memcpy(four.data(), bytes.data(), std::min(bytes.size(), four.size()));
    const auto byte = [&four](std::size_t i) -> unsigned { return four[i]; };
    const auto follows = [&byte](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool isOverlong = first == 0xE0 && byte(1) < 0xA0;
        const bool isSurrogate = first == 0xED && byte(1) > 0x9F;
        return follows(1) && follows(2) && !isOverlong && !isSurrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool isOverlong = first == 0xF0 && byte(1) < 0x90;
        const bool isBeyond = first == 0xF4 && byte(1) > 0x8F;
        return follows(1) && follows(2) && follows(3) && !isOverlong && !isBeyond ? 4 : 0;
    }
    return 0;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    for (;;) {
        while (bytes.size() >= 8 && isAscii8(bytes.data()))
            bytes.remove_prefix(8);
        // Up to the next character beyond ASCII, of which the next eight bytes have one.
        std::size_t at = 0;
        while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80)
            ++at;
        bytes.remove_prefix(at);
        if (bytes.empty())
            return true;
        // Where one stands, more of the same script mostly follow.
        do {
            const std::size_t length = characterLength(bytes);
            if (length == 0)
                return false;
            bytes.remove_prefix(length);
        } while (!bytes.empty() && static_cast<unsigned char>(bytes.front()) >= 0x80);
    }
}

void appendAsUtf8(std::string &out, std::string_view bytes)
{
    if (isUtf8(bytes))
        out.append(bytes);
    else
        out.append(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).toStdString());
}

} // namespace exporters
