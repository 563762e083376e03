#include "app/importers/encoding_p.h"

#include <simdjson.h>

#include <array>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

/// 0x80 to 0x9F of Windows-1252; 0 where it has no character. The rest is as in Latin-1.
constexpr std::array<char16_t, 32> WesternControls = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                      0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                                      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                      0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

class Western final : public Decoder
{
public:
    void decode(QByteArrayView bytes, bool, std::string &out) override
    {
        for (const char byte : bytes) {
            const auto value = static_cast<unsigned char>(byte);
            if (value < 0x80)
                out += byte;
            else if (value >= 0xa0)
                appendUtf8(value, out);
            else if (const char16_t character = WesternControls[value - 0x80])
                appendUtf8(character, out);
            else
                out += BadByte;
        }
    }
};

class Utf16 final : public Decoder
{
public:
    explicit Utf16(bool bigEndian)
        : m_bigEndian(bigEndian)
    {
    }

    void decode(QByteArrayView bytes, bool last, std::string &out) override
    {
        for (const char byte : bytes) {
            if (m_half < 0) {
                m_half = static_cast<unsigned char>(byte);
                continue;
            }
            const int other = static_cast<unsigned char>(byte);
            add(static_cast<char16_t>(m_bigEndian ? m_half << 8 | other : other << 8 | m_half), out);
            m_half = -1;
        }
        if (last && (m_half >= 0 || m_high))
            out += BadByte;
    }

private:
    void add(char16_t unit, std::string &out)
    {
        const bool low = unit >= 0xdc00 && unit < 0xe000;
        if (m_high && low) {
            appendUtf8(0x10000u + ((m_high - 0xd800u) << 10) + (unit - 0xdc00u), out);
            m_high = 0;
            return;
        }
        if (m_high)
            out += BadByte;
        m_high = 0;
        if (unit >= 0xd800 && unit < 0xdc00)
            m_high = unit;
        else
            appendUtf8(unit, out); // a low half alone becomes a bad byte there
    }

    bool m_bigEndian;
    int m_half = -1;
    char16_t m_high = 0;
};

/// Shift_JIS and GB18030: cuts the text between characters and lets the system convert what is whole.
class DoubleByte final : public Decoder
{
public:
    explicit DoubleByte(const QString &encoding)
        : m_japanese(encoding == "shift_jis"_L1)
        , m_codec(encoding)
    {
    }

    void decode(QByteArrayView bytes, bool last, std::string &out) override
    {
        m_text.append(bytes.data(), static_cast<std::size_t>(bytes.size()));
        std::size_t whole = 0;
        while (whole < m_text.size()) {
            const std::size_t length = lengthAt(whole);
            if (length == 0 || whole + length > m_text.size())
                break;
            whole += length;
        }
        convert(0, whole, out);
        if (last && whole < m_text.size())
            out += BadByte;
        m_text.erase(0, last ? m_text.size() : whole);
    }

private:
    [[nodiscard]] unsigned byteAt(std::size_t at) const { return static_cast<unsigned char>(m_text[at]); }

    /// Bytes of the character that begins there; 0 where that cannot be known yet.
    [[nodiscard]] std::size_t lengthAt(std::size_t at) const
    {
        const unsigned lead = byteAt(at);
        if (m_japanese)
            return (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc) ? 2 : 1;
        if (lead < 0x81 || lead == 0xff)
            return 1;
        if (at + 1 >= m_text.size())
            return 0;
        return byteAt(at + 1) >= 0x30 && byteAt(at + 1) <= 0x39 ? 4 : 2;
    }

    /// Halves what does not convert until the character at fault is alone.
    void convert(std::size_t from, std::size_t to, std::string &out)
    {
        if (from == to || m_codec.convert(QByteArrayView(m_text.data() + from, static_cast<qsizetype>(to - from)), out))
            return;
        std::size_t middle = from + lengthAt(from);
        if (middle >= to) {
            out += BadByte;
            // A line must still end where it ends, though its first half swallowed it.
            if (m_text[to - 1] == '\n')
                out += '\n';
            return;
        }
        while (middle - from < (to - from) / 2)
            middle += lengthAt(middle);
        if (middle == to)
            middle = from + lengthAt(from);
        convert(from, middle, out);
        convert(middle, to, out);
    }

    bool m_japanese;
    SystemCodec m_codec;
    std::string m_text; // not converted yet
};

} // namespace

std::unique_ptr<Decoder> makeDecoder(const QString &encoding)
{
    if (encoding == "windows-1252"_L1)
        return std::make_unique<Western>();
    if (encoding == "utf-16le"_L1 || encoding == "utf-16be"_L1)
        return std::make_unique<Utf16>(encoding == "utf-16be"_L1);
    if (encoding == "shift_jis"_L1 || encoding == "gb18030"_L1)
        return std::make_unique<DoubleByte>(encoding);
    return nullptr;
}

qsizetype byteOrderMark(QByteArrayView beginning, const QString &encoding)
{
    if (encoding == "utf-8"_L1)
        return beginning.startsWith("\xef\xbb\xbf") ? 3 : 0;
    if (encoding == "utf-16le"_L1)
        return beginning.startsWith("\xff\xfe") ? 2 : 0;
    if (encoding == "utf-16be"_L1)
        return beginning.startsWith("\xfe\xff") ? 2 : 0;
    return encoding == "gb18030"_L1 && beginning.startsWith("\x84\x31\x95\x33") ? 4 : 0;
}

bool isUtf8(const char *bytes, std::size_t size)
{
    return simdjson::validate_utf8(bytes, size);
}

std::size_t incompleteTail(const char *bytes, std::size_t size)
{
    for (std::size_t back = 1; back <= 3 && back <= size; ++back) {
        const auto byte = static_cast<unsigned char>(bytes[size - back]);
        if (byte < 0x80)
            return 0;
        if (byte < 0xc0)
            continue;
        const std::size_t length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
        return length > back ? back : 0;
    }
    return 0;
}

std::size_t firstBadByte(const char *bytes, std::size_t size)
{
    if (isUtf8(bytes, size))
        return size;
    std::size_t at = 0;
    while (at < size) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (at + length > size || !isUtf8(bytes + at, length))
            return at;
        at += length;
    }
    return size;
}

void appendUtf8(char32_t character, std::string &out)
{
    const auto byte = [&out](char32_t value) { out += static_cast<char>(value); };
    if (character < 0x80) {
        byte(character);
    } else if (character < 0x800) {
        byte(0xc0 | character >> 6);
        byte(0x80 | (character & 0x3f));
    } else if (character < 0x10000 && (character < 0xd800 || character > 0xdfff)) {
        byte(0xe0 | character >> 12);
        byte(0x80 | (character >> 6 & 0x3f));
        byte(0x80 | (character & 0x3f));
    } else if (character >= 0x10000 && character < 0x110000) {
        byte(0xf0 | character >> 18);
        byte(0x80 | (character >> 12 & 0x3f));
        byte(0x80 | (character >> 6 & 0x3f));
        byte(0x80 | (character & 0x3f));
    } else {
        out += BadByte;
    }
}

} // namespace importers
