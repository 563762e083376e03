#include "app/exporters/bytesink.h"

namespace exporters {

ByteSink::ByteSink(QIODevice &device)
    : m_device(device)
{
    m_bytes.reserve(pieceSize + pieceSize / 4);
}

bool ByteSink::flush()
{
    const char *next = m_bytes.data();
    qint64 left = static_cast<qint64>(m_bytes.size());
    while (m_isSound && left > 0) {
        const qint64 written = m_device.write(next, left);
        m_isSound = written > 0; // a device that takes nothing would be asked for ever
        next += written;
        left -= written;
    }
    m_handedOn += m_bytes.size();
    m_bytes.clear();
    return m_isSound;
}

} // namespace exporters
