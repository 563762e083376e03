#include "app/columns/builder.h"

#include "app/columns/blockindex_p.h"
#include "app/columns/dictionary_p.h"
#include "app/columns/rowbytes_p.h"
#include "app/columns/table_p.h"
#include "app/domain/fold.h"

#include <cstring>

namespace columns {

namespace {

/// A row's text beyond this is not searched, so that the texts of a chunk always fit their 32-bit offsets.
constexpr std::size_t MostRowText = (std::size_t{1} << 20) - 1;

unsigned widthFor(std::size_t codes)
{
    return codes <= 1 ? 0 : codes <= 0x100 ? 1 : codes <= 0x10000 ? 2 : 4;
}

template <typename T>
void narrow(const std::vector<std::uint32_t> &codes, const std::vector<Position> &layout, T *out)
{
    for (std::size_t row = 0; row < layout.size(); ++row)
        out[row] = static_cast<T>(codes[layout[row]]);
}

} // namespace

struct Builder::State
{
    State(const catalogue::Table &table, const QString &locale)
        : description(table)
        , locale(locale)
        , places(placesOf(table))
        , cells(places.size())
    {
        for (std::size_t column = 0; column < places.size(); ++column) {
            if (places[column].inText)
                continue;
            cells[column].dictionary =
                std::make_unique<Dictionary>(table.columns[static_cast<qsizetype>(column)], locale);
        }
    }

    /// What a column holds of the row that is being told, and of those before it.
    struct Cell
    {
        std::string text;                       ///< folded, of a column in the rows' text
        std::vector<std::uint64_t> known;       ///< of such a column: the rows where it is not empty
        std::uint32_t code = 0;                 ///< of a column with a dictionary
        std::vector<std::uint32_t> list;        ///< of one with lists
        std::unique_ptr<Dictionary> dictionary; ///< nullptr for columns in the rows' text
        std::vector<std::uint32_t> codes;       ///< of all rows
    };

    [[nodiscard]] bool isList(int column) const
    {
        using enum catalogue::Type;
        const catalogue::Type type = description.columns[column].type;
        return type == ListOfText || type == ListOfLinks || type == ListOfValues;
    }
    void put(int column, std::uint32_t element)
    {
        Cell &cell = cells[static_cast<std::size_t>(column)];
        if (isList(column))
            cell.list.push_back(element);
        else
            cell.code = element;
    }
    [[nodiscard]] Dictionary &dictionary(int column) { return *cells[static_cast<std::size_t>(column)].dictionary; }

    [[nodiscard]] RowTexts texts() const { return {offsets.bases().data(), offsets.offsets().data(), bytes.data()}; }
    [[nodiscard]] std::vector<SortColumn> sortColumns() const;
    void addSections(ImageWriter &writer);
    void fillTexts(ImageWriter &writer, const std::vector<Position> &layout);
    void fillCodes(ImageWriter &writer, const std::vector<Position> &layout);

    catalogue::Table description;
    QString locale;
    std::vector<Place> places;
    std::vector<Cell> cells;
    std::vector<std::uint32_t> keys;
    RowBytes bytes; ///< the rows' text as they were told
    std::size_t textSize = 0;
    RowOffsets offsets;
    qint64 bad = 0;

    // Numbers of sections in the writer.
    std::size_t keySection = 0, baseSection = 0, offsetSection = 0, textSection = 0, indexSection = 0,
                frequentSection = 0, countSection = 0;
    std::vector<std::size_t> columnSections; ///< Known, or Codes followed by the dictionary's parts
};

Builder::Builder(const catalogue::Table &table, const QString &locale)
    : m_state(std::make_unique<State>(table, locale))
{
}

Builder::~Builder() = default;

void Builder::beginRow(qint64 key)
{
    State &s = *m_state;
    s.offsets.beginRow(s.keys.size(), s.bytes.size());
    s.keys.push_back(static_cast<std::uint32_t>(key));
}

void Builder::text(int column, std::string_view utf8)
{
    State &s = *m_state;
    State::Cell &cell = s.cells[static_cast<std::size_t>(column)];
    if (cell.dictionary) {
        s.put(column, cell.dictionary->text(utf8));
        return;
    }
    if (!cell.text.empty() && s.isList(column))
        cell.text += ElementMark;
    domain::foldTo(utf8, cell.text);
}

void Builder::number(int column, double value)
{
    m_state->put(column, m_state->dictionary(column).number(value));
}

void Builder::boolean(int column, bool value)
{
    m_state->put(column, m_state->dictionary(column).boolean(value));
}

void Builder::date(int column, std::string_view iso)
{
    const std::optional<std::uint32_t> element = m_state->dictionary(column).date(iso);
    m_state->bad += element ? 0 : 1;
    m_state->put(column, element.value_or(0));
}

void Builder::valueTitle(int column, std::string_view id, std::string_view title)
{
    m_state->dictionary(column).setValueTitle(id, title);
}

void Builder::value(int column, std::string_view id)
{
    m_state->put(column, m_state->dictionary(column).value(id));
}

void Builder::link(int column, qint64 targetKey)
{
    m_state->put(column, m_state->dictionary(column).link(targetKey));
}

void Builder::endRow()
{
    State &s = *m_state;
    std::size_t room = MostRowText - s.places.size();
    for (State::Cell &cell : s.cells) {
        if (!cell.dictionary) {
            const std::size_t size = std::min(cell.text.size(), room);
            room -= size;
            const std::size_t row = s.keys.size() - 1;
            if (row % 64 == 0)
                cell.known.push_back(0);
            cell.known.back() |= std::uint64_t{size > 0} << (row % 64);
            s.bytes.append(ColumnMark);
            s.bytes.append(cell.text.data(), size);
            cell.text.clear();
            continue;
        }
        if (!cell.list.empty()) {
            cell.code = cell.dictionary->list(cell.list);
            cell.list.clear();
        }
        cell.codes.push_back(cell.code);
        cell.code = 0;
    }
}

void Builder::target(int column, qint64 targetKey, std::string_view id, std::string_view title,
                     const std::vector<std::string_view> &otherNames)
{
    m_state->dictionary(column).describeTarget(targetKey, id, title, otherNames);
}

std::vector<qint64> Builder::missingTargets(int column) const
{
    return m_state->dictionary(column).undescribedTargets();
}

qint64 Builder::rowCount() const
{
    return static_cast<qint64>(m_state->keys.size());
}

qint64 Builder::badCells() const
{
    return m_state->bad;
}

std::vector<SortColumn> Builder::State::sortColumns() const
{
    std::vector<SortColumn> by;
    for (const catalogue::SortKey &key : description.order) {
        const int column = description.indexOf(key.column);
        if (column < 0)
            continue;
        const Cell &cell = cells[static_cast<std::size_t>(column)];
        SortColumn sort{.descending = key.order == Qt::DescendingOrder};
        sort.slot = places[static_cast<std::size_t>(column)].slot;
        if (cell.dictionary) {
            sort.codes = cell.dictionary->view().codes;
            sort.rankOfCode = codeRanks(cell.dictionary->view(), description.columns[column].type);
        }
        by.push_back(std::move(sort));
    }
    return by;
}

void Builder::State::addSections(ImageWriter &writer)
{
    const std::size_t rows = keys.size();
    const std::size_t chunks = offsets.bases().size();
    keySection = writer.add(SectionKind::Keys, 0, rows * sizeof(std::uint32_t));
    baseSection = writer.add(SectionKind::TextBases, 0, chunks * sizeof(std::uint64_t));
    offsetSection = writer.add(SectionKind::TextOffsets, 0, chunks * (ChunkRows + 1) * sizeof(std::uint32_t));
    textSection = writer.add(SectionKind::TextBytes, 0, textSize + 1);
    indexSection = writer.add(SectionKind::BlockIndex, 0, chunks * IndexBits * sizeof(std::uint64_t));
    frequentSection = writer.add(SectionKind::FrequentGroups, 0, FrequentBits / 8);
    countSection = writer.add(SectionKind::ByteCounts, 0, sizeof(ByteCounts));
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const Cell &cell = cells[column];
        if (!cell.dictionary) {
            columnSections.push_back(writer.add(SectionKind::Known, column, (rows + 63) / 64 * sizeof(std::uint64_t)));
            continue;
        }
        columnSections.push_back(
            writer.add(SectionKind::Codes, column, rows * widthFor(cell.dictionary->view().codeCount())));
        for (const Dictionary::Part &part : cell.dictionary->parts())
            writer.add(part.kind, column, part.bytes.size());
    }
}

void Builder::State::fillTexts(ImageWriter &writer, const std::vector<Position> &layout)
{
    const RowTexts from = texts();
    char *const out = writer.at<char>(textSection);
    RowOffsets placed;
    std::size_t size = 0;
    for (std::size_t row = 0; row < layout.size(); ++row) {
        placed.beginRow(row, size);
        const char *text = from.begin(layout[row]);
        const auto length = static_cast<std::size_t>(from.end(layout[row]) - text);
        std::memcpy(out + size, text, length);
        size += length;
    }
    placed.closeChunk(size);
    out[size] = ColumnMark;
    std::copy(placed.bases().begin(), placed.bases().end(), writer.at<std::uint64_t>(baseSection));
    std::copy(placed.offsets().begin(), placed.offsets().end(), writer.at<std::uint32_t>(offsetSection));

    const RowTexts laid{placed.bases().data(), placed.offsets().data(), out};
    auto *frequent = writer.at<std::uint64_t>(frequentSection);
    findFrequent(laid, placed.bases().size(), frequent);
    for (std::size_t chunk = 0; chunk < placed.bases().size(); ++chunk)
        indexChunk(laid, chunk, frequent, writer.at<std::uint64_t>(indexSection) + chunk * IndexBits);
    auto *counts = writer.at<std::uint32_t>(countSection);
    std::fill_n(counts, ByteCounts().size(), 0U);
    for (std::size_t row = 0; row < layout.size(); row += 1 + layout.size() / 32768) {
        for (const char *text = laid.begin(row); text != laid.end(row); ++text)
            ++counts[static_cast<unsigned char>(*text)];
    }

    for (std::size_t column = 0; column < cells.size(); ++column) {
        const std::vector<std::uint64_t> &told = cells[column].known;
        if (cells[column].dictionary)
            continue;
        auto *known = writer.at<std::uint64_t>(columnSections[column]);
        std::fill_n(known, (layout.size() + 63) / 64, 0);
        for (std::size_t row = 0; row < layout.size(); ++row)
            known[row / 64] |= (told[layout[row] / 64] >> (layout[row] % 64) & 1) << (row % 64);
    }
}

void Builder::State::fillCodes(ImageWriter &writer, const std::vector<Position> &layout)
{
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const Cell &cell = cells[column];
        if (!cell.dictionary)
            continue;
        std::size_t section = columnSections[column];
        switch (widthFor(cell.dictionary->view().codeCount())) {
        case 1:
            narrow(cell.codes, layout, writer.at<std::uint8_t>(section));
            break;
        case 2:
            narrow(cell.codes, layout, writer.at<std::uint16_t>(section));
            break;
        case 4:
            narrow(cell.codes, layout, writer.at<std::uint32_t>(section));
            break;
        default:
            break;
        }
        for (const Dictionary::Part &part : cell.dictionary->parts()) {
            if (std::byte *out = writer.at(++section); !part.bytes.empty())
                std::memcpy(out, part.bytes.data(), part.bytes.size());
        }
    }
}

std::shared_ptr<const Table> Builder::finish(const QByteArray &stamp)
{
    State &s = *m_state;
    s.textSize = s.bytes.size();
    s.offsets.closeChunk(s.textSize);
    s.bytes.append(std::string(16, ColumnMark).data(), 16); // ends the last row's text, and may be read beyond it
    for (State::Cell &cell : s.cells) {
        if (cell.dictionary)
            cell.dictionary->seal(cell.codes);
    }
    const RowTexts texts = s.texts();
    std::vector<SortColumn> by = s.sortColumns();
    for (SortColumn &key : by) {
        if (key.rankOfCode.empty())
            key.texts = &texts;
    }
    const std::vector<Position> layout = sorted(s.keys.size(), by, {});

    ImageWriter writer;
    s.addSections(writer);
    writer.allocate();
    auto *keys = writer.at<std::uint32_t>(s.keySection);
    for (std::size_t row = 0; row < layout.size(); ++row)
        keys[row] = s.keys[layout[row]];
    s.fillTexts(writer, layout);
    s.fillCodes(writer, layout);

    auto table = std::make_shared<Table>();
    table->m_data->store.description = s.description;
    table->m_data->store.locale = s.locale;
    const bool sound =
        table->m_data->store.attach(writer.seal(layout.size(), signatureOf(s.description, s.locale), stamp));
    Q_ASSERT(sound);
    Q_UNUSED(sound)
    m_state = std::make_unique<State>(catalogue::Table(s.description), QString(s.locale));
    return table;
}

} // namespace columns
