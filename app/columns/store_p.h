#pragma once

#include "app/catalogue/table.h"
#include "app/columns/image_p.h"
#include "app/columns/scan.h"

#include <optional>

/// Typed views into an image. They own nothing and check nothing: Store::attach has checked what they rest on.
namespace columns {

/// Where a column of the catalogue lies.
struct Place
{
    bool inText = false; ///< in the rows' text, as its slot-th column; otherwise as codes of a dictionary
    int slot = -1;
    bool inRowText = true; ///< whether a bare test looks into it
};
/// Text goes into the rows' text, unless it has a facet: then its few different texts make a dictionary like all else.
/// `unverified` and `sources` are no part of the row's text as shown: who searches a publisher's name among instruments
/// must not get every record that cites it.
[[nodiscard]] std::vector<Place> placesOf(const catalogue::Table &table);
/// What a table must agree on with a file: columns, types, order, locale and the titles of values.
[[nodiscard]] QByteArray signatureOf(const catalogue::Table &table, const QString &locale);

/// Unsigned numbers of 0, 1, 2 or 4 bytes each; of 0 bytes all are 0.
struct Codes
{
    const void *data = nullptr;
    unsigned width = 0;

    /// Calls visitor with a typed pointer, so that a loop over many rows asks for the width once; nullptr for width 0.
    template <typename Visitor>
    decltype(auto) visit(Visitor visitor) const
    {
        switch (width) {
        case 1:
            return visitor(static_cast<const std::uint8_t *>(data));
        case 2:
            return visitor(static_cast<const std::uint16_t *>(data));
        case 4:
            return visitor(static_cast<const std::uint32_t *>(data));
        default:
            return visitor(static_cast<const std::uint8_t *>(nullptr));
        }
    }
};

/// Strings of a dictionary, with a mark before each and behind the last.
class Strings
{
public:
    Strings() = default;
    /// Nothing if the bytes do not hold count strings.
    [[nodiscard]] static std::optional<Strings> from(std::span<const std::byte> section, std::size_t count);

    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] std::string_view at(std::size_t i) const
    {
        return {m_bytes + m_offsets[i] + 1, m_offsets[i + 1] - m_offsets[i] - 1};
    }
    [[nodiscard]] const char *begin() const { return m_bytes; }
    [[nodiscard]] const char *end() const { return m_bytes + m_offsets[m_count] + 1; }
    /// The string that a place between begin() and end() lies in.
    [[nodiscard]] std::size_t indexAt(const char *place) const;

private:
    static constexpr std::uint32_t none = 0;
    const std::uint32_t *m_offsets = &none;
    const char *m_bytes = nullptr;
    std::size_t m_count = 0;
};

/// The folded texts of all rows.
struct RowTexts
{
    const std::uint64_t *bases = nullptr;
    const std::uint32_t *offsets = nullptr;
    const char *bytes = nullptr;

    [[nodiscard]] const char *chunk(std::size_t chunk) const { return bytes + bases[chunk]; }
    [[nodiscard]] const std::uint32_t *chunkOffsets(std::size_t chunk) const
    {
        return offsets + chunk * (ChunkRows + 1);
    }
    [[nodiscard]] const char *begin(std::size_t row) const
    {
        return chunk(row / ChunkRows) + chunkOffsets(row / ChunkRows)[row % ChunkRows];
    }
    /// Of the last row the mark behind it is not part.
    [[nodiscard]] const char *end(std::size_t row) const
    {
        return chunk(row / ChunkRows) + chunkOffsets(row / ChunkRows)[row % ChunkRows + 1];
    }
    /// The text of one column.
    [[nodiscard]] std::string_view column(std::size_t row, int slot) const;
};

/// One column with a dictionary. Elements count from 1, 0 is unknown; element e stands at e - 1 of strings and arrays.
struct Coded
{
    Codes codes; ///< of each row: its element, or its list from 1 on where lists is not 0
    std::size_t elements = 0;
    bool isList = false;
    std::size_t lists = 0;
    std::span<const std::uint32_t> listOffsets;
    std::span<const std::uint32_t> listElements;
    Strings ids;
    Strings titles;   ///< the ids where there are no others
    Strings searched; ///< as titles, folded
    Strings names;
    std::span<const double> numbers;
    std::span<const std::int32_t> days;
    std::span<const std::uint32_t> targets;
    std::span<const std::uint32_t> targetOrder;
    std::span<const std::uint32_t> counts;

    /// What a row's code can be: elements or lists, and 0.
    [[nodiscard]] std::size_t codeCount() const { return (isList ? lists : elements) + 1; }
    [[nodiscard]] std::span<const std::uint32_t> list(std::size_t code) const
    {
        return listElements.subspan(listOffsets[code - 1], listOffsets[code] - listOffsets[code - 1]);
    }
};

/// A table's image with its parts named.
struct Store
{
    catalogue::Table description;
    QString locale;
    std::vector<Place> places;
    Image image;
    std::size_t rows = 0;
    std::size_t chunks = 0;
    std::span<const std::uint32_t> keys;
    RowTexts texts;
    int slots = 0;
    std::vector<std::span<const std::uint64_t>> known; ///< by slot
    std::span<const std::uint64_t> blockIndex;
    std::span<const std::uint64_t> frequentGroups;
    ByteCounts byteCounts{};
    std::vector<Coded> coded; ///< by column; empty for those in the rows' text

    /// Takes the image and checks everything that memory is reached by. False if a part is missing or wrong.
    [[nodiscard]] bool attach(Image taken);

private:
    [[nodiscard]] bool attachTexts();
    [[nodiscard]] bool attachCoded(std::size_t column);
};

} // namespace columns
