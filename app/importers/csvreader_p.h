#pragma once

#include "app/importers/tablereader_p.h"
#include "app/importers/text_p.h"

#include <array>
#include <deque>

namespace importers {

/// Delimited text: RFC 4180 with any delimiter and quote; lines end with LF, CRLF or CR. A quote inside a cell that
/// does not begin with one is a letter like others; so is everything when there is no quote.
///
/// A row with a fault does not end the reading: it goes on at the next line. Rows are views into one buffer, which
/// grows for long rows, up to MaximumRow.
class CsvReader final : public TableReader
{
public:
    static constexpr std::size_t MaximumRow = std::size_t{16} << 20;

    CsvReader(Input &input, const TextForm &form);

    [[nodiscard]] bool next() override;
    [[nodiscard]] std::string_view raw() const override { return m_raw; }
    [[nodiscard]] domain::Result<> end() override;
    [[nodiscard]] QString encoding() const override { return m_text.encoding(); }
    [[nodiscard]] QString delimiter() const override;

private:
    enum class Outcome { Row, NeedsMore, OpenQuote };

    [[nodiscard]] Outcome parse();
    [[nodiscard]] const char *parseQuoted(const char *at, bool &open);
    [[nodiscard]] const char *plainEnd(const char *at) const;
    [[nodiscard]] bool fill();
    [[nodiscard]] bool refuseOpenQuote(qint64 limit);
    void skipLongRow();
    void findBadBytes();
    void setFault(RowFault fault, const char *at);
    [[nodiscard]] qint64 columnOf(const char *at) const;

    Input &m_input;
    Text m_text;
    char m_delimiter;
    char m_quote;
    std::array<bool, 256> m_special = {};
    std::vector<char> m_buffer;
    char *m_at = nullptr;  // the row that comes next
    char *m_end = nullptr; // of what was read; one sentinel stands behind it
    const char *m_rowEnd = nullptr;
    std::string_view m_raw;
    qint64 m_nextLine = 1;
    qint64 m_linesInRow = 0;
    const char *m_openedAt = nullptr;
    qint64 m_openLine = 0; // of a quote that is never closed
    qint64 m_openColumn = 0;
    qint64 m_openLimit = 0;
    std::deque<std::string> m_unescaped; // cells that held doubled quotes
    std::size_t m_unescapedCount = 0;
    std::string m_longRow;
    bool m_suspect = false; // bytes that are no UTF-8, or NUL, were seen
    bool m_ended = false;
};

} // namespace importers
