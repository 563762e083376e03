#pragma once

#include "app/domain/result.h"
#include "app/exporters/filecolumn.h"
#include "app/exporters/rowwriter.h"
#include "app/exporters/zip.h"

#include <optional>

namespace exporters {

/// An Office Open XML workbook (ECMA-376, parts 1 and 2) of one sheet, written from front to back in constant memory.
///
/// The columns and values of the CSV file, typed: numbers are numbers, booleans booleans, a date known to the day is a
/// date in ISO format. All else is text in cells that stay text when edited, so that leading zeros, long codes and what
/// looks like a formula are kept as they are; there is no formula in the file. Dates known to the month or year, and
/// those before March 1900, which spreadsheets count differently, are text. Unknown is an empty cell. The header is
/// bold, stays in sight and filters. The file names no time, so the same rows give the same bytes.
class XlsxWriter : public RowWriter
{
public:
    static constexpr qint64 mostRows = 1'048'575;       ///< below the header; the limit of the format
    static constexpr qsizetype mostCharacters = 32'767; ///< of a cell, in UTF-16 units; likewise

    /// columns: at least one. title: the sheet's name, cut and cleaned as the format wants it.
    XlsxWriter(QIODevice &device, QList<FileColumn> columns, const QString &title);

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool write(const domain::Row &row) override;
    [[nodiscard]] bool end() override;

    /// What is wrong with the rows where it is not the device that failed: a text or a file too long for the format.
    [[nodiscard]] std::optional<domain::Error> error() const;

private:
    void addCell(const domain::Row &row, std::size_t place);
    void addText(const domain::Row &row, std::size_t place, const QString &text);
    void openRow();
    void openCell(std::size_t place, std::string_view attributes);
    [[nodiscard]] bool settle(std::size_t size);

    ZipWriter m_zip;
    QList<FileColumn> m_columns;
    QString m_title;
    std::vector<std::string> m_letters; // of each column: A, B ... AA
    std::string m_xml;
    std::string m_row; // the number of the row at hand
    qint64 m_rows = 0; // with the header
    std::optional<domain::Error> m_error;
};

} // namespace exporters
