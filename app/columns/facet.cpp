#include "app/columns/facet_p.h"

#include "app/domain/fold.h"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

namespace columns {

namespace {

constexpr std::size_t StopEvery = 4096; // words of a bitmap: some 0.2 ms

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Counts by code into lanes, since neighbours are often alike and adding to one place twice in a row is slow.
template <typename Code>
bool countCodes(const Code *codes, const Bitmap &rows, std::span<std::vector<std::uint32_t>> lanes,
                const std::stop_token &stop)
{
    std::array<std::uint32_t *, 4> lane;
    for (std::size_t i = 0; i < lane.size(); ++i)
        lane[i] = lanes[i % lanes.size()].data();
    const std::vector<std::uint64_t> &words = rows.words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i % StopEvery == 0 && stop.stop_requested())
            return false;
        const Code *at = codes + i * 64;
        std::uint64_t word = words[i];
        if (word == ~std::uint64_t{0}) {
            for (std::size_t bit = 0; bit < 64; bit += 4) {
                ++lane[0][at[bit]];
                ++lane[1][at[bit + 1]];
                ++lane[2][at[bit + 2]];
                ++lane[3][at[bit + 3]];
            }
            continue;
        }
        for (std::size_t turn = 0; word != 0; word &= word - 1)
            ++lane[turn++ % 4][at[std::countr_zero(word)]];
    }
    return true;
}

} // namespace

std::vector<std::uint32_t> elementCounts(const Store &store, const Coded &column, const Bitmap &rows,
                                         const std::stop_token &stop)
{
    const std::size_t total = rows.count();
    if (total == store.rows)
        return {column.counts.begin(), column.counts.end()};
    const std::size_t codeCount = column.codeCount();
    std::vector<std::vector<std::uint32_t>> lanes(codeCount <= 4096 ? 4 : 1, std::vector<std::uint32_t>(codeCount));
    const bool done = column.codes.visit([&](const auto *codes) {
        if (codes == nullptr) {
            lanes[0][0] = static_cast<std::uint32_t>(total);
            return true;
        }
        return countCodes(codes, rows, lanes, stop);
    });
    if (!done)
        return {};
    std::vector<std::uint32_t> &byCode = lanes[0];
    for (std::size_t lane = 1; lane < lanes.size(); ++lane)
        for (std::size_t code = 0; code < codeCount; ++code)
            byCode[code] += lanes[lane][code];
    if (!column.isList)
        return std::move(byCode);
    std::vector<std::uint32_t> byElement(column.elements + 1);
    byElement[0] = byCode[0];
    for (std::size_t code = 1; code < codeCount; ++code) {
        if (byCode[code] == 0)
            continue;
        for (const std::uint32_t element : column.list(code))
            byElement[element] += byCode[code];
    }
    return byElement;
}

QList<FacetRow> facetRows(const Coded &column, std::span<const std::uint32_t> counts, const QStringList &chosen)
{
    // What is chosen may be named by any name, as in a filter.
    std::vector<std::string> names;
    for (const QString &name : chosen) {
        names.emplace_back();
        domain::foldTo(QStringView(name), names.back());
    }
    const auto isChosen = [&](std::size_t element) {
        if (names.empty())
            return false;
        const std::string all = element == 0 ? std::string() : std::string(column.names.at(element - 1));
        return std::any_of(names.begin(), names.end(), [&](const std::string &name) {
            if (element == 0 || name.empty())
                return element == 0 && name.empty();
            const std::string marked = ElementMark + all + ElementMark;
            return marked.find(ElementMark + name + ElementMark) != std::string::npos;
        });
    };
    std::vector<std::uint32_t> elements;
    for (std::size_t element = 0; element < counts.size(); ++element) {
        if (counts[element] > 0 || isChosen(element))
            elements.push_back(static_cast<std::uint32_t>(element));
    }
    // Of equally many the unknown come last.
    const auto key = [&](std::uint32_t element) {
        return element == 0 ? std::tuple(true, std::string_view(), std::string_view())
                            : std::tuple(false, column.searched.at(element - 1), column.ids.at(element - 1));
    };
    std::sort(elements.begin(), elements.end(), [&](std::uint32_t a, std::uint32_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : key(a) < key(b);
    });
    QList<FacetRow> rows;
    rows.reserve(static_cast<qsizetype>(elements.size()));
    for (const std::uint32_t element : elements) {
        if (element == 0)
            rows.append(FacetRow{{}, {}, counts[0]});
        else
            rows.append(
                FacetRow{textOf(column.ids.at(element - 1)), textOf(column.titles.at(element - 1)), counts[element]});
    }
    return rows;
}

} // namespace columns
