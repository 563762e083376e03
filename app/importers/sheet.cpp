#include "app/importers/workbookparts_p.h"

namespace importers {

void SheetHandler::begin(std::string_view name, const Attributes &attributes)
{
    if (name == "c")
        beginCell(attributes);
    else if (name == "v" || (name == "t" && m_inCell && m_inReading == 0))
        m_inValue = true;
    else if (name == "rPh")
        ++m_inReading;
    else if (name == "row")
        beginRow(attributes);
}
void SheetHandler::end(std::string_view name)
{
    if (name == "c")
        endCell();
    else if (name == "v" || name == "t")
        m_inValue = false;
    else if (name == "rPh")
        --m_inReading;
    else if (name == "row" && m_inRow) {
        m_inRow = false;
        ++m_ready;
    }
}
void SheetHandler::text(std::string_view utf8)
{
    if (!m_inValue || !m_inRow)
        return;
    m_rowBytes += utf8.size();
    if (m_value.size() + utf8.size() > MaximumCell || m_rowBytes > MaximumRow)
        m_rows[m_ready].tooLong = true;
    else
        m_value += utf8;
}

void SheetHandler::beginRow(const Attributes &attributes)
{
    if (m_rows.size() == m_ready)
        m_rows.emplace_back();
    SheetRow &row = m_rows[m_ready];
    m_line = leadingNumber(attribute(attributes, "r"), m_line + 1);
    row.line = m_line;
    row.count = 0;
    row.tooLong = false;
    m_column = 0;
    m_rowBytes = 0;
    m_inRow = true;
}

void SheetHandler::beginCell(const Attributes &attributes)
{
    // "BC12": the letters are the column.
    std::size_t column = 0;
    for (const char c : attribute(attributes, "r")) {
        if (c < 'A' || c > 'Z' || column > MaximumColumns)
            break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    }
    m_column = column > 0 ? column - 1 : m_column;
    m_type = attribute(attributes, "t");
    m_style = leadingNumber(attribute(attributes, "s"), -1);
    m_value.clear();
    m_inCell = true;
}

void SheetHandler::endCell()
{
    m_inCell = false;
    if (!m_inRow || m_column >= MaximumColumns || m_value.empty()) {
        ++m_column;
        return;
    }
    SheetRow &row = m_rows[m_ready];
    while (row.count <= m_column) {
        if (row.cells.size() == row.count)
            row.cells.emplace_back();
        row.cells[row.count++].clear();
    }
    std::string &cell = row.cells[m_column++];
    if (m_type == "s")
        cell = m_parts.shared.at(leadingNumber(m_value, -1));
    else if (m_type == "b")
        cell = m_value == "1" ? "true" : m_value == "0" ? "false" : m_value;
    else if (m_type.empty() || m_type == "n")
        cell = m_value.empty() ? m_value : numberText(m_value, form(), m_parts.from1904);
    else
        cell = m_value;
}

NumberForm SheetHandler::form() const
{
    const auto style = static_cast<std::size_t>(m_style);
    return m_style >= 0 && style < m_parts.forms.size() ? m_parts.forms[style] : NumberForm{};
}

void SheetHandler::restart()
{
    if (m_ready > 0 && m_rows.size() > m_ready)
        std::swap(m_rows[0], m_rows[m_ready]);
    m_ready = 0;
}

} // namespace importers
