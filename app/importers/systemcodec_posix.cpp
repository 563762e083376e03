#include "app/importers/encoding_p.h"

#include <iconv.h>

namespace importers {

struct SystemCodec::Handle
{
    iconv_t converter;
};

SystemCodec::SystemCodec(const QString &encoding)
    : m_handle(std::make_unique<Handle>())
{
    const bool japanese = encoding == QLatin1String("shift_jis");
    m_handle->converter = iconv_open("UTF-8", japanese ? "CP932" : "GB18030");
}

SystemCodec::~SystemCodec()
{
    if (m_handle->converter != iconv_t(-1))
        iconv_close(m_handle->converter);
}

bool SystemCodec::convert(QByteArrayView whole, std::string &out)
{
    if (m_handle->converter == iconv_t(-1))
        return false;
    iconv(m_handle->converter, nullptr, nullptr, nullptr, nullptr);
    const std::size_t before = out.size();
    // Half-width kana are one byte, and three in UTF-8; nothing grows more.
    const std::size_t room = static_cast<std::size_t>(whole.size()) * 3 + 4;
    out.resize(before + room);
    char *from = const_cast<char *>(whole.data()); // iconv() does not write there
    std::size_t left = static_cast<std::size_t>(whole.size());
    char *to = out.data() + before;
    std::size_t space = room;
    const std::size_t result = iconv(m_handle->converter, &from, &left, &to, &space);
    const bool sound = result != static_cast<std::size_t>(-1) && left == 0;
    out.resize(sound ? before + room - space : before);
    return sound;
}

} // namespace importers
