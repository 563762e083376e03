#include "app/importers/encoding_p.h"

#include <windows.h>

namespace importers {

struct SystemCodec::Handle
{
    UINT page;
    std::wstring wide; // kept for its memory
};

SystemCodec::SystemCodec(const QString &encoding)
    : m_handle(std::make_unique<Handle>())
{
    m_handle->page = encoding == QLatin1String("shift_jis") ? 932 : 54936;
}

SystemCodec::~SystemCodec() = default;

bool SystemCodec::convert(QByteArrayView whole, std::string &out)
{
    if (whole.isEmpty())
        return true;
    std::wstring &wide = m_handle->wide;
    wide.resize(static_cast<std::size_t>(whole.size()));
    const int units = MultiByteToWideChar(m_handle->page, MB_ERR_INVALID_CHARS, whole.data(),
                                          static_cast<int>(whole.size()), wide.data(), static_cast<int>(wide.size()));
    if (units <= 0)
        return false;
    const std::size_t before = out.size();
    out.resize(before + static_cast<std::size_t>(units) * 3);
    const int bytes = WideCharToMultiByte(CP_UTF8, WC_ERR_INVALID_CHARS, wide.data(), units, out.data() + before,
                                          units * 3, nullptr, nullptr);
    out.resize(before + static_cast<std::size_t>(bytes > 0 ? bytes : 0));
    return bytes > 0;
}

} // namespace importers
