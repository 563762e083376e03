#pragma once

#include "app/screening/entity.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace bench {

/// Numbers that are the same on every machine for the same seed.
class Draw
{
public:
    explicit Draw(std::uint64_t seed)
        : m_state(seed * 0x9E3779B97F4A7C15ULL + 1)
    {
    }
    /// From 0 to count - 1.
    std::size_t below(std::size_t count);
    bool oneIn(std::size_t n) { return below(n) == 0; }
    template <typename List>
    const auto &of(const List &list)
    {
        return list[below(list.size())];
    }

private:
    std::uint64_t m_state;
};

/// A supplier's name of which it is known whose it is.
struct Case
{
    std::string name;
    std::string entity; ///< id; empty: nobody on the list
    std::string kind;   ///< what was done to the name
};

/// Names as they stand in suppliers' files, made of listed names: misspelt, transposed, reordered, shortened,
/// lengthened, abbreviated, split, in Wade-Giles, in pinyin, in traditional characters, with an alias in brackets.
/// turns of each kind that can be made of a name.
[[nodiscard]] std::vector<Case> variantsOf(const screening::ListedEntity &entity, Draw &draw, int turns);

/// Names of firms that are not listed and look as if: the same place and industry under another name; the same name in
/// another industry; a name of which one syllable differs.
[[nodiscard]] std::vector<Case> nearMissesOf(const screening::ListedEntity &entity, Draw &draw, int turns);

/// Names of firms that have nothing to do with the list.
[[nodiscard]] Case unrelated(Draw &draw);

} // namespace bench
