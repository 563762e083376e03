#pragma once

#include <QByteArrayView>
#include <QCryptographicHash>

#include <array>
#include <cstdint>

namespace exporters {

/// SHA-256 of a file while it is written. Where the processor has instructions for it they are used, which is eight
/// times as fast as QCryptographicHash; elsewhere that does the work. One thread at a time.
class Sha256
{
public:
    Sha256();

    void add(QByteArrayView bytes);
    /// In hexadecimal digits, of all that was added; nothing may be added afterwards.
    [[nodiscard]] QByteArray result();

private:
    static constexpr std::size_t blockSize = 64;

    bool m_isNative;
    QCryptographicHash m_portable{QCryptographicHash::Sha256};
    std::array<std::uint32_t, 8> m_state;
    std::array<std::uint8_t, blockSize> m_rest; // of an unfinished block
    std::size_t m_restSize = 0;
    std::uint64_t m_size = 0;
};

} // namespace exporters
