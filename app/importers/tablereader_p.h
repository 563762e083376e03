#pragma once

#include "app/domain/result.h"

#include <string_view>
#include <vector>

namespace importers {

/// Why a row of a table cannot be taken as it stands.
enum class RowFault { None, TextBehindQuote, NulByte, WrongEncoding, TooLong };

/// The rows of a table, the header among them, one after the other. What is returned lives until the next row.
class TableReader
{
public:
    virtual ~TableReader() = default;

    /// Goes to the next row that is not blank. False at the end, when stopped, and when the input as a whole failed.
    [[nodiscard]] virtual bool next() = 0;
    /// UTF-8 wherever the row has no fault.
    [[nodiscard]] const std::vector<std::string_view> &cells() const { return m_cells; }
    /// Where the row begins, from 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] RowFault fault() const { return m_fault; }
    /// Where the fault is: line, and character from 1 (0: unknown); index of the cell, or -1.
    [[nodiscard]] qint64 faultLine() const { return m_faultLine; }
    [[nodiscard]] qint64 faultColumn() const { return m_faultColumn; }
    [[nodiscard]] int faultCell() const { return m_faultCell; }
    /// The row as it was read.
    [[nodiscard]] virtual std::string_view raw() const = 0;
    /// After next() gave false: why, if the input is at fault.
    [[nodiscard]] virtual domain::Result<> end() = 0;
    /// Name of the encoding, for messages; and the delimiter, empty where there is none.
    [[nodiscard]] virtual QString encoding() const { return {}; }
    [[nodiscard]] virtual QString delimiter() const { return {}; }
    /// False: empty cells behind the last column are none, as in sheets, whose rows are as wide as the widest.
    [[nodiscard]] virtual bool countsEmptyCells() const { return true; }

protected:
    std::vector<std::string_view> m_cells;
    qint64 m_line = 0;
    RowFault m_fault = RowFault::None;
    qint64 m_faultLine = 0;
    qint64 m_faultColumn = 0;
    int m_faultCell = -1;
};

} // namespace importers
