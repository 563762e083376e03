#pragma once

#include <string_view>

namespace exporters {

/// Whether a spreadsheet might run this cell as a formula when it opens the file: if it begins with = + - @ TAB CR LF
/// or the full-width ＝ ＋ － ＠, or if one of these follows blanks. Blanks are all of Unicode's, and invisible
/// characters that spreadsheets skip (byte order mark, zero-width space). UTF-8.
///
/// Such a text cell is written with an apostrophe in front, as OWASP's page on CSV injection advises.
[[nodiscard]] bool mightRunAsFormula(std::string_view utf8);

} // namespace exporters
