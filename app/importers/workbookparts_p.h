#pragma once

#include "app/importers/markup_p.h"
#include "app/importers/workbook_p.h"

#include <deque>
#include <string>

/// What a workbook is made of: for workbook.cpp alone.
namespace importers {

/// The texts that cells share, in one arena.
class SharedTexts
{
public:
    static constexpr std::size_t MaximumBytes = std::size_t{512} << 20;

    void append(std::string_view utf8) { m_texts += utf8; }
    void endText() { m_ends.push_back(m_texts.size()); }
    [[nodiscard]] bool isFull() const { return m_texts.size() + m_ends.size() * sizeof(std::size_t) > MaximumBytes; }
    /// Empty where there is none.
    [[nodiscard]] std::string_view at(int index) const;

private:
    std::string m_texts;
    std::vector<std::size_t> m_ends;
};

/// What the cells of a sheet are understood by.
struct WorkbookParts
{
    struct Sheet
    {
        QString name;
        QString entry; ///< in the archive
    };
    QList<Sheet> sheets;
    SharedTexts shared;
    std::vector<NumberForm> forms; ///< by style of a cell
    bool from1904 = false;
};

/// The sheets' names and places.
[[nodiscard]] domain::Result<> readSheets(Archive &archive, const QString &file, WorkbookParts &parts);
/// Styles and shared texts.
[[nodiscard]] domain::Result<> readShared(Archive &archive, const QString &file, WorkbookParts &parts);
/// The number that a text begins with.
[[nodiscard]] int leadingNumber(std::string_view text, int otherwise);

/// A row of the sheet while it waits to be taken.
struct SheetRow
{
    qint64 line = 0;
    std::vector<std::string> cells;
    std::size_t count = 0; ///< of the cells; the others are kept for their memory
    bool tooLong = false;
};

/// The sheet itself, while it is read: rows gather in a queue.
class SheetHandler final : public MarkupHandler
{
public:
    static constexpr std::size_t MaximumColumns = 16384;
    static constexpr std::size_t MaximumCell = std::size_t{1} << 20;
    static constexpr std::size_t MaximumRow = std::size_t{16} << 20;

    explicit SheetHandler(const WorkbookParts &parts)
        : m_parts(parts)
    {
    }

    void begin(std::string_view name, const Attributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view utf8) override;

    /// How many rows are ready; they stay until restart().
    [[nodiscard]] std::size_t ready() const { return m_ready; }
    [[nodiscard]] const SheetRow &row(std::size_t index) const { return m_rows[index]; }
    /// Forgets the rows that were ready, not what is begun of the next.
    void restart();

private:
    void beginRow(const Attributes &attributes);
    void beginCell(const Attributes &attributes);
    void endCell();
    [[nodiscard]] NumberForm form() const;

    const WorkbookParts &m_parts;
    std::deque<SheetRow> m_rows; // the one that is being read stands behind those that are ready
    std::size_t m_ready = 0;
    std::string m_type;
    std::string m_value;
    int m_style = -1;
    int m_line = 0;
    std::size_t m_column = 0;
    std::size_t m_rowBytes = 0;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inValue = false;
    int m_inReading = 0;
};

} // namespace importers
