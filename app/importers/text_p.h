#pragma once

#include "app/importers/encoding_p.h"
#include "app/importers/input_p.h"

namespace importers {

/// An input as UTF-8, whatever its encoding; the byte order mark is passed over.
class Text
{
public:
    Text(Input &input, const QString &encoding);

    /// Up to `size` bytes (at least 16); 0 at the end, when stopped and after an error. Never checked: see isUtf8().
    [[nodiscard]] std::size_t read(char *to, std::size_t size);
    [[nodiscard]] const QString &encoding() const { return m_encoding; }

private:
    [[nodiscard]] std::size_t readDecoded(char *to, std::size_t size);

    Input &m_input;
    QString m_encoding;
    std::unique_ptr<Decoder> m_decoder;
    std::string m_decoded;
    std::size_t m_given = 0; // of m_decoded
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace importers
