#pragma once

#include <QIODevice>

#include <string>
#include <string_view>

namespace exporters {

/// Gathers bytes and hands them to a device in large pieces. After the first failed write it takes everything and
/// writes nothing more, so that a caller need look only now and then. Uses constant memory.
class ByteSink
{
public:
    explicit ByteSink(QIODevice &device);

    void append(std::string_view bytes) { m_bytes.append(bytes); }
    void append(char byte) { m_bytes.push_back(byte); }
    /// How many bytes have been taken so far.
    [[nodiscard]] quint64 size() const { return m_handedOn + m_bytes.size(); }
    /// The bytes not yet handed on, for writers that build in place. Only appending is allowed.
    [[nodiscard]] std::string &bytes() { return m_bytes; }
    /// Hands on what has gathered if it is enough for a piece. False once the device has failed.
    [[nodiscard]] bool settle() { return m_bytes.size() < pieceSize ? m_isSound : flush(); }
    /// Hands on all there is. False once the device has failed.
    [[nodiscard]] bool flush();

private:
    static constexpr std::size_t pieceSize = 256 * 1024;

    QIODevice &m_device;
    std::string m_bytes;
    quint64 m_handedOn = 0;
    bool m_isSound = true;
};

} // namespace exporters
