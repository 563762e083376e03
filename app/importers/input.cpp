#include "app/importers/input_p.h"

#include <algorithm>
#include <vector>

namespace importers {

Input::Input(Source &source, const Options &options, std::stop_token stop, const Progress &progress)
    : m_source(source)
    , m_options(options)
    , m_stop(std::move(stop))
    , m_progress(progress)
    , m_limit(source.size())
{
}

qint64 Input::read(char *to, qint64 size)
{
    const qint64 wanted = std::min(size, m_limit - m_offset);
    if (wanted <= 0 || m_failed || stopped())
        return 0;
    const qint64 got = m_source.readAt(m_offset, to, wanted);
    // Fewer than there were: it shrank, which verify() will tell.
    m_failed = got < 0;
    if (got <= 0)
        return 0;
    if (m_options.raw && m_offset <= m_shown && m_offset + got > m_shown) {
        m_options.raw(QByteArrayView(to + (m_shown - m_offset), m_offset + got - m_shown));
        m_shown = m_offset + got;
    }
    m_offset += got;
    tell(got);
    return got;
}

qint64 Input::readAt(qint64 offset, char *to, qint64 size)
{
    if (stopped())
        return 0;
    const qint64 got = m_source.readAt(offset, to, size);
    m_failed = m_failed || got < 0;
    return got;
}

QByteArray Input::beginning(qint64 size)
{
    QByteArray bytes(std::min(size, m_source.size()), Qt::Uninitialized);
    const qint64 got = m_source.readAt(0, bytes.data(), bytes.size());
    m_failed = m_failed || got < 0;
    bytes.truncate(std::max<qint64>(got, 0));
    return bytes;
}

void Input::showRest()
{
    if (!m_options.raw)
        return;
    std::vector<char> block(1 << 18);
    while (m_shown < m_source.size() && !stopped()) {
        const qint64 got = m_source.readAt(m_shown, block.data(), static_cast<qint64>(block.size()));
        if (got <= 0) {
            m_failed = m_failed || got < 0;
            return;
        }
        m_options.raw(QByteArrayView(block.data(), got));
        m_shown += got;
    }
}

void Input::tellEnd()
{
    const qint64 total = m_source.size() * m_passes;
    if (m_progress && m_done < total)
        m_progress(total, total);
}

void Input::tell(qint64 bytes)
{
    m_done += bytes;
    if (!m_progress)
        return;
    using namespace std::chrono_literals;
    const auto now = std::chrono::steady_clock::now();
    const qint64 total = std::min(m_limit, m_source.size()) * m_passes;
    if (now - m_told < 100ms && m_done < total)
        return;
    m_told = now;
    m_progress(std::min(m_done, total), total);
}

} // namespace importers
