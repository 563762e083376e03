#include "app/importers/text_p.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace importers {

Text::Text(Input &input, const QString &encoding)
    : m_input(input)
    , m_encoding(encoding)
    , m_decoder(makeDecoder(encoding))
{
}

std::size_t Text::read(char *to, std::size_t size)
{
    if (m_decoder)
        return readDecoded(to, size);
    qint64 got = m_input.read(to, static_cast<qint64>(size));
    if (!m_begun && got > 0) {
        m_begun = true;
        const qsizetype mark = byteOrderMark(QByteArrayView(to, got), m_encoding);
        got -= mark;
        std::memmove(to, to + mark, static_cast<std::size_t>(got));
        if (got == 0)
            return read(to, size);
    }
    return static_cast<std::size_t>(got);
}

std::size_t Text::readDecoded(char *to, std::size_t size)
{
    while (m_given == m_decoded.size() && !m_ended) {
        m_decoded.clear();
        m_given = 0;
        std::vector<char> block(ReadBlock / 4);
        const qint64 got = m_input.read(block.data(), static_cast<qint64>(block.size()));
        QByteArrayView bytes(block.data(), got);
        m_ended = got == 0;
        if (!m_begun && got > 0) {
            m_begun = true;
            bytes = bytes.sliced(byteOrderMark(bytes, m_encoding));
        }
        m_decoder->decode(bytes, m_ended, m_decoded);
    }
    const std::size_t given = std::min(size, m_decoded.size() - m_given);
    std::memcpy(to, m_decoded.data() + m_given, given);
    m_given += given;
    return given;
}

} // namespace importers
