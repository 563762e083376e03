#pragma once

#include "app/screening/entity.h"
#include "tests/bench/screening/variants.h"

#include <string>
#include <vector>

namespace bench {

/// Names of a large list, drawn by a seed: places, firms' own words, industries and legal forms, skewed as in real
/// lists; a fifth are Chinese, with their English name.
class Register
{
public:
    explicit Register(std::uint64_t seed)
        : m_draw(seed)
    {
    }

    [[nodiscard]] screening::ListedEntity next(int number);

private:
    [[nodiscard]] std::string word();

    Draw m_draw;
};

/// Altered names of listed entities alone.
[[nodiscard]] std::vector<std::string> variantsFor(const std::vector<screening::ListedEntity> &entities,
                                                   std::size_t count, std::uint64_t seed);

/// Suppliers of whom a tenth are variants of listed names.
[[nodiscard]] std::vector<std::string> suppliersFor(const std::vector<screening::ListedEntity> &entities,
                                                    std::size_t count, std::uint64_t seed);

} // namespace bench
