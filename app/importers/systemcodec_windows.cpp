#include "app/importers/encoding_p.h"

#include <windows.h>

namespace importers {

namespace {

constexpr UINT ShiftJis = 932;
constexpr UINT Gb18030 = 54936;
// Its characters of one and two bytes alone, for systems that do not come with GB18030, such as Wine.
constexpr UINT Gbk = 936;

bool isFourBytes(QByteArrayView bytes)
{
    return bytes.size() >= 4 && uchar(bytes[0]) >= 0x81 && bytes[1] >= '0' && bytes[1] <= '9';
}

// GB18030 counts the characters beyond U+FFFF in the order of Unicode from 90 30 81 30 on; for the others of four bytes
// there is no rule.
char32_t beyondPlaneZero(QByteArrayView bytes)
{
    constexpr int First = 0x90;
    constexpr char32_t Last = 0x10ffff;
    if (uchar(bytes[0]) < First || uchar(bytes[2]) < 0x81 || bytes[3] < '0' || bytes[3] > '9')
        return 0;
    const int count =
        (((uchar(bytes[0]) - First) * 10 + (bytes[1] - '0')) * 126 + (uchar(bytes[2]) - 0x81)) * 10 + (bytes[3] - '0');
    const char32_t character = 0x10000 + char32_t(count);
    return character <= Last ? character : 0;
}

} // namespace

struct SystemCodec::Handle
{
    UINT page;
    std::wstring wide; // kept for its memory

    bool convert(QByteArrayView whole, std::string &out);
    bool convertWithoutGb18030(QByteArrayView whole, std::string &out);
};

bool SystemCodec::Handle::convert(QByteArrayView whole, std::string &out)
{
    if (whole.isEmpty())
        return true;
    wide.resize(static_cast<std::size_t>(whole.size()));
    const int units = MultiByteToWideChar(page, MB_ERR_INVALID_CHARS, whole.data(), static_cast<int>(whole.size()),
                                          wide.data(), static_cast<int>(wide.size()));
    if (units <= 0)
        return false;
    const std::size_t before = out.size();
    out.resize(before + static_cast<std::size_t>(units) * 3);
    const int bytes = WideCharToMultiByte(CP_UTF8, WC_ERR_INVALID_CHARS, wide.data(), units, out.data() + before,
                                          units * 3, nullptr, nullptr);
    out.resize(before + static_cast<std::size_t>(bytes > 0 ? bytes : 0));
    return bytes > 0;
}

bool SystemCodec::Handle::convertWithoutGb18030(QByteArrayView whole, std::string &out)
{
    const std::size_t before = out.size();
    qsizetype begin = 0;
    qsizetype at = 0;
    while (at < whole.size()) {
        if (!isFourBytes(whole.sliced(at))) {
            at += uchar(whole[at]) >= 0x81 ? 2 : 1;
            continue;
        }
        const char32_t character = beyondPlaneZero(whole.sliced(at, 4));
        if (!character || !convert(whole.sliced(begin, at - begin), out)) {
            out.resize(before);
            return false;
        }
        appendUtf8(character, out);
        at += 4;
        begin = at;
    }
    if (convert(whole.sliced(begin), out))
        return true;
    out.resize(before);
    return false;
}

SystemCodec::SystemCodec(const QString &encoding)
    : m_handle(std::make_unique<Handle>())
{
    const UINT chinese = IsValidCodePage(Gb18030) ? Gb18030 : Gbk;
    m_handle->page = encoding == QLatin1String("shift_jis") ? ShiftJis : chinese;
}

SystemCodec::~SystemCodec() = default;

bool SystemCodec::convert(QByteArrayView whole, std::string &out)
{
    return m_handle->page == Gbk ? m_handle->convertWithoutGb18030(whole, out) : m_handle->convert(whole, out);
}

} // namespace importers
