#include "app/importers/faults_p.h"
#include "app/importers/workbook_p.h"
#include "app/importers/workbookparts_p.h"

#include <algorithm>
#include <optional>

namespace importers {

namespace {

class SheetReader final : public TableReader
{
public:
    SheetReader(Input &input, std::unique_ptr<Archive> archive, std::unique_ptr<WorkbookParts> parts)
        : m_input(input)
        , m_archive(std::move(archive))
        , m_parts(std::move(parts))
        , m_handler(*m_parts)
        , m_markup(MarkupReader::Kind::Xml, m_handler, input.name())
        // Rows of thousands of empty cells take little room in the file: few of them at a time.
        , m_block(std::size_t{1} << 12)
    {
    }

    [[nodiscard]] domain::Result<> open(const QString &entry) { return m_archive->openEntry(entry); }

    [[nodiscard]] bool next() override
    {
        for (;;) {
            while (m_taken == m_handler.ready()) {
                if (m_error || m_ended)
                    return false;
                feed();
            }
            if (take(m_handler.row(m_taken++)))
                return true;
        }
    }
    [[nodiscard]] std::string_view raw() const override { return m_raw; }
    [[nodiscard]] bool countsEmptyCells() const override { return false; }
    [[nodiscard]] domain::Result<> end() override
    {
        if (m_error && !m_input.stopped())
            return tl::unexpected(*m_error);
        return {};
    }

private:
    void feed()
    {
        m_handler.restart();
        m_taken = 0;
        const auto got = m_archive->read(m_block.data(), static_cast<qint64>(m_block.size()));
        domain::Result<> fed;
        if (!got)
            fed = tl::unexpected(got.error());
        else if (*got > 0)
            fed = m_markup.feed(QByteArrayView(m_block.data(), *got));
        else
            fed = m_markup.finish();
        m_ended = !got || *got == 0;
        if (!fed)
            m_error = fed.error();
        if (got && *got > 0)
            m_input.tellDone(m_archive->packedDone());
    }

    /// False for a row that is blank.
    [[nodiscard]] bool take(const SheetRow &row)
    {
        const auto end = row.cells.begin() + static_cast<std::ptrdiff_t>(row.count);
        if (std::all_of(row.cells.begin(), end, [](const std::string &cell) { return cell.empty(); }))
            return false;
        m_line = row.line;
        m_fault = row.tooLong ? RowFault::TooLong : RowFault::None;
        m_faultLine = row.line;
        m_cells.assign(row.cells.begin(), end);
        m_widest = std::max(m_widest, m_cells.size());
        m_cells.resize(m_widest);
        m_raw.clear();
        for (const std::string_view cell : m_cells) {
            m_raw += m_raw.empty() ? "" : "\t";
            m_raw += cell;
        }
        return true;
    }

    Input &m_input;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<WorkbookParts> m_parts;
    SheetHandler m_handler;
    MarkupReader m_markup;
    std::vector<char> m_block;
    std::size_t m_taken = 0;
    std::size_t m_widest = 0; // empty cells at the end of a row are not in the file
    std::string m_raw;
    std::optional<domain::Error> m_error;
    bool m_ended = false;
};

} // namespace

domain::Result<QStringList> sheetNames(Input &input)
{
    auto archive = Archive::open(input);
    if (!archive)
        return tl::unexpected(archive.error());
    WorkbookParts parts;
    if (auto read = readSheets(**archive, input.name(), parts); !read)
        return tl::unexpected(read.error());
    QStringList names;
    for (const WorkbookParts::Sheet &sheet : std::as_const(parts.sheets))
        names.append(sheet.name);
    return names;
}

domain::Result<std::unique_ptr<TableReader>> openWorkbook(Input &input, const QString &sheet)
{
    input.showRest();
    auto archive = Archive::open(input);
    if (!archive)
        return tl::unexpected(archive.error());
    auto parts = std::make_unique<WorkbookParts>();
    if (auto read = readSheets(**archive, input.name(), *parts); !read)
        return tl::unexpected(read.error());
    QStringList names;
    for (const WorkbookParts::Sheet &each : std::as_const(parts->sheets))
        names.append(each.name);
    const qsizetype index = sheet.isEmpty() ? 0 : names.indexOf(sheet);
    if (index < 0)
        return tl::unexpected(faults::noSheet(input.name(), sheet, names));
    const QString entry = parts->sheets.at(index).entry;
    if (auto read = readShared(**archive, input.name(), *parts); !read)
        return tl::unexpected(read.error());
    auto reader = std::make_unique<SheetReader>(input, std::move(*archive), std::move(parts));
    if (auto opened = reader->open(entry); !opened)
        return tl::unexpected(opened.error());
    return reader;
}

} // namespace importers
