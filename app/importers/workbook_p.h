#pragma once

#include "app/importers/archive_p.h"
#include "app/importers/tablereader_p.h"

namespace importers {

/// The names of the sheets of a workbook, in their order.
[[nodiscard]] domain::Result<QStringList> sheetNames(Input &input);
/// The rows of one sheet; of the first if no name is given. Cells are text: numbers as they are stored, never by way of
/// a rounded double where they are whole; leading zeros that a cell's format shows are kept; dates are ISO; missing
/// cells at the end of a row are empty.
[[nodiscard]] domain::Result<std::unique_ptr<TableReader>> openWorkbook(Input &input, const QString &sheet);

/// How the styles of a workbook show numbers.
struct NumberForm
{
    bool isDate = false;
    int digits = 0; ///< leading zeros up to so many
};
/// From a format's code ("dd/mm/yyyy", "00000").
[[nodiscard]] NumberForm numberForm(std::string_view code);
/// From the number of a built-in format.
[[nodiscard]] NumberForm builtInForm(int number);
/// A number as the sheet's file has it, as text.
[[nodiscard]] std::string numberText(std::string_view stored, const NumberForm &form, bool from1904);

} // namespace importers
