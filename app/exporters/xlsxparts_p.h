#pragma once

#include <QStringView>

#include <string>
#include <string_view>

namespace exporters {

/// The places of the cell formats in xlsxStyles.
namespace XlsxStyle {
constexpr std::string_view header = "1";
constexpr std::string_view text = "2"; ///< "@": stays text when edited
constexpr std::string_view day = "3";  ///< yyyy-mm-dd
} // namespace XlsxStyle

/// The parts of a workbook of one sheet that are always the same.
extern const std::string_view xlsxContentTypes;
extern const std::string_view xlsxRelations;
extern const std::string_view xlsxBookRelations;
extern const std::string_view xlsxStyles;

/// xl/workbook.xml. range: of the filtered cells, "$A$1:$C$10".
[[nodiscard]] std::string xlsxBook(const QString &sheet, std::string_view range);

/// A name that a sheet can have: without []:*?/\ and control characters, at most 31 characters, no apostrophe at an
/// end, never empty.
[[nodiscard]] QString xlsxSheetName(const QString &title);

/// Appends a text as XML content in UTF-8. What XML cannot hold is written as the format has it (ECMA-376 part 1,
/// 22.4.2.4): a control character as _x000B_; a text that looks like such an escape has its underscore escaped. What is
/// no character becomes U+FFFD.
void appendXlsxText(std::string &out, QStringView text);

} // namespace exporters
