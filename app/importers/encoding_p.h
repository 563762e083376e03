#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <string>

namespace importers {

/// What a decoder writes for bytes that are none of its encoding: a byte that UTF-8 never has, so that the row that
/// holds it can be told.
inline constexpr char BadByte = '\xff';

/// Turns text of another encoding into UTF-8, block by block.
class Decoder
{
public:
    virtual ~Decoder() = default;
    /// Appends the UTF-8 of `bytes` to `out`; a character cut in two waits for the next call, unless this is the last.
    virtual void decode(QByteArrayView bytes, bool last, std::string &out) = 0;
};

/// nullptr for UTF-8, which needs none, and for what is no encoding of ours.
[[nodiscard]] std::unique_ptr<Decoder> makeDecoder(const QString &encoding);
/// The bytes of the mark that begins a text of this encoding; empty if there are none here.
[[nodiscard]] qsizetype byteOrderMark(QByteArrayView beginning, const QString &encoding);
/// Whether it is UTF-8 as the standard has it; quick.
[[nodiscard]] bool isUtf8(const char *bytes, std::size_t size);
/// How many of the last bytes (up to 3) begin a character that is not whole yet.
[[nodiscard]] std::size_t incompleteTail(const char *bytes, std::size_t size);
/// Where the first byte stands that is no UTF-8, or size.
[[nodiscard]] std::size_t firstBadByte(const char *bytes, std::size_t size);
/// Appends one character; BadByte for what is none.
void appendUtf8(char32_t character, std::string &out);

/// Double-byte encodings of East Asia, by what the system has for them. In one file for each system.
class SystemCodec
{
public:
    /// "shift_jis" (with the extensions of Windows) or "gb18030".
    explicit SystemCodec(const QString &encoding);
    ~SystemCodec();
    SystemCodec(const SystemCodec &) = delete;
    SystemCodec &operator=(const SystemCodec &) = delete;
    /// Appends the UTF-8 of whole characters; false, and nothing appended, where one of them is none.
    [[nodiscard]] bool convert(QByteArrayView whole, std::string &out);

private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
};

} // namespace importers
