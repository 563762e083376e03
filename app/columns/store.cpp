#include "app/columns/store_p.h"

#include "app/catalogue/vocabulary.h"

#include <algorithm>
#include <cstring>

namespace columns {

using catalogue::Type;

namespace {

/// Whether numbers rise (or stay) and end at or before last. Without a branch, so that it runs at memory's speed.
template <typename T>
bool rises(std::span<const T> numbers, std::uint64_t last)
{
    bool sound = numbers.empty() || numbers.back() <= last;
    for (std::size_t i = 1; i < numbers.size(); ++i)
        sound &= numbers[i - 1] <= numbers[i];
    return sound;
}

std::uint32_t highest(const Codes &codes, std::size_t count)
{
    return codes.visit([count](const auto *typed) {
        std::uint32_t most = 0;
        for (std::size_t i = 0; typed && i < count; ++i)
            most = std::max<std::uint32_t>(most, typed[i]);
        return most;
    });
}

} // namespace

std::vector<Place> placesOf(const catalogue::Table &table)
{
    std::vector<Place> places;
    int slots = 0;
    for (const catalogue::Column &column : table.columns) {
        Place place;
        place.inRowText = column.id != QLatin1StringView("unverified") && column.id != QLatin1StringView("sources");
        const bool isText = column.type == Type::Text || column.type == Type::ListOfText;
        place.inText = isText && place.inRowText && !column.uses.testFlag(catalogue::Use::Faceted);
        if (place.inText)
            place.slot = slots++;
        places.push_back(place);
    }
    return places;
}

QByteArray signatureOf(const catalogue::Table &table, const QString &locale)
{
    QStringList parts{table.id, QStringLiteral("titles of imported lists"), locale, catalogue::booleanTitle(true),
                      catalogue::booleanTitle(false)};
    for (const catalogue::Column &column : table.columns) {
        parts << column.id << QString::number(static_cast<int>(column.type)) << QString::number(column.uses.toInt())
              << column.target << column.vocabulary;
        if (column.vocabulary.isEmpty())
            continue;
        for (const catalogue::Value &value : catalogue::vocabulary(column.vocabulary))
            parts << value.id << catalogue::valueTitle(column.vocabulary, value.id);
    }
    for (const catalogue::SortKey &key : table.order)
        parts << key.column << QString::number(static_cast<int>(key.order));
    return parts.join(QChar(u'\n')).toUtf8();
}

std::optional<Strings> Strings::from(std::span<const std::byte> section, std::size_t count)
{
    const std::size_t head = (count + 1) * sizeof(std::uint32_t);
    if (section.size() < head + 1)
        return std::nullopt;
    Strings strings;
    strings.m_offsets = reinterpret_cast<const std::uint32_t *>(section.data());
    strings.m_bytes = reinterpret_cast<const char *>(section.data() + head);
    strings.m_count = count;
    bool sound = strings.m_offsets[0] == 0 && strings.m_offsets[count] + head + 1 == section.size();
    for (std::size_t i = 0; i < count; ++i)
        sound &= strings.m_offsets[i] < strings.m_offsets[i + 1];
    return sound ? std::optional(strings) : std::nullopt;
}

std::size_t Strings::indexAt(const char *place) const
{
    const auto offset = static_cast<std::uint32_t>(place - m_bytes);
    return static_cast<std::size_t>(std::upper_bound(m_offsets, m_offsets + m_count, offset) - m_offsets) - 1;
}

std::string_view RowTexts::column(std::size_t row, int slot) const
{
    const char *from = begin(row);
    const char *const last = end(row);
    const auto next = [last](const char *place) {
        const void *mark = std::memchr(place, ColumnMark, static_cast<std::size_t>(last - place));
        return mark ? static_cast<const char *>(mark) : last;
    };
    for (int i = 0; i < slot && from < last; ++i)
        from = next(from + 1);
    if (from >= last) // only in a damaged file
        return {};
    ++from;
    return {from, static_cast<std::size_t>(next(from) - from)};
}

bool Store::attach(Image taken)
{
    image = std::move(taken);
    rows = image.rowCount();
    chunks = (rows + ChunkRows - 1) / ChunkRows;
    places = placesOf(description);
    keys = image.array<std::uint32_t>(SectionKind::Keys);
    if (keys.size() != rows || !attachTexts())
        return false;
    coded.resize(places.size());
    for (std::size_t column = 0; column < places.size(); ++column) {
        if (!places[column].inText && !attachCoded(column))
            return false;
    }
    return true;
}

bool Store::attachTexts()
{
    slots = static_cast<int>(std::count_if(places.begin(), places.end(), [](const Place &p) { return p.inText; }));
    const auto bases = image.array<std::uint64_t>(SectionKind::TextBases);
    const auto offsets = image.array<std::uint32_t>(SectionKind::TextOffsets);
    const auto bytes = image.array<char>(SectionKind::TextBytes);
    blockIndex = image.array<std::uint64_t>(SectionKind::BlockIndex);
    frequentGroups = image.array<std::uint64_t>(SectionKind::FrequentGroups);
    const auto counts = image.array<std::uint32_t>(SectionKind::ByteCounts);
    if (bases.size() != chunks || offsets.size() != chunks * (ChunkRows + 1) || bytes.empty() ||
        blockIndex.size() != chunks * IndexBits || frequentGroups.size() != FrequentBits / 64 ||
        counts.size() != byteCounts.size())
        return false;
    // The last byte is the mark at the end, which no row has.
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
        if (bases[chunk] >= bytes.size() ||
            !rises(offsets.subspan(chunk * (ChunkRows + 1), ChunkRows + 1), bytes.size() - 1 - bases[chunk]))
            return false;
    }
    std::copy(counts.begin(), counts.end(), byteCounts.begin());
    texts = {bases.data(), offsets.data(), bytes.data()};
    for (std::size_t column = 0; column < places.size(); ++column) {
        if (!places[column].inText)
            continue;
        known.push_back(image.array<std::uint64_t>(SectionKind::Known, column));
        if (known.back().size() != (rows + 63) / 64)
            return false;
    }
    return true;
}

bool Store::attachCoded(std::size_t column)
{
    Coded &view = coded[column];
    const Type type = description.columns[static_cast<qsizetype>(column)].type;
    view.isList = type == Type::ListOfText || type == Type::ListOfLinks || type == Type::ListOfValues;
    view.counts = image.array<std::uint32_t>(SectionKind::Counts, column);
    if (view.counts.empty())
        return false;
    view.elements = view.counts.size() - 1;

    const auto codes = image.bytes(SectionKind::Codes, column);
    view.codes = {codes.data(), rows == 0 ? 0U : static_cast<unsigned>(codes.size() / rows)};
    const unsigned width = view.codes.width;
    if (codes.size() != width * rows || (width != 0 && width != 1 && width != 2 && width != 4))
        return false;

    const auto strings = [&](SectionKind kind, Strings &out, const Strings &otherwise) {
        const auto bytes = image.bytes(kind, column);
        const auto read = bytes.empty() ? otherwise : Strings::from(bytes, view.elements);
        if (read)
            out = *read;
        return read.has_value();
    };
    if (!strings(SectionKind::Ids, view.ids, {}) || view.ids.count() != view.elements ||
        !strings(SectionKind::Titles, view.titles, view.ids) ||
        !strings(SectionKind::Searched, view.searched, view.ids) ||
        !strings(SectionKind::Names, view.names, view.searched))
        return false;

    if (view.isList) {
        view.listOffsets = image.array<std::uint32_t>(SectionKind::ListOffsets, column);
        view.listElements = image.array<std::uint32_t>(SectionKind::ListElements, column);
        if (view.listOffsets.empty() || !rises(view.listOffsets, view.listElements.size()))
            return false;
        view.lists = view.listOffsets.size() - 1;
        if (std::any_of(view.listElements.begin(), view.listElements.end(),
                        [&](std::uint32_t e) { return e == 0 || e > view.elements; }))
            return false;
    }
    if (highest(view.codes, rows) >= view.codeCount())
        return false;

    view.numbers = image.array<double>(SectionKind::Numbers, column);
    view.days = image.array<std::int32_t>(SectionKind::Days, column);
    view.targets = image.array<std::uint32_t>(SectionKind::Targets, column);
    view.targetOrder = image.array<std::uint32_t>(SectionKind::TargetOrder, column);
    const bool isLink = type == Type::Link || type == Type::ListOfLinks;
    return (type != Type::Number || view.numbers.size() == view.elements) &&
           (type != Type::Date || view.days.size() == 2 * view.elements) &&
           (!isLink || (view.targets.size() == view.elements && view.targetOrder.size() == view.elements)) &&
           std::all_of(view.targetOrder.begin(), view.targetOrder.end(),
                       [&](std::uint32_t e) { return e < view.elements; });
}

} // namespace columns
