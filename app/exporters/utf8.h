#pragma once

#include <string>
#include <string_view>

namespace exporters {

/// Whether the bytes are well-formed UTF-8: no stray or missing bytes, no overlong forms, no surrogates.
[[nodiscard]] bool isUtf8(std::string_view bytes);

/// Appends bytes that should be UTF-8; what is not becomes U+FFFD, so that a file never holds anything else.
void appendAsUtf8(std::string &out, std::string_view bytes);

} // namespace exporters
