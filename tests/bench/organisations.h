#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// Organisations drawn by a seed, for benchmarks: names and texts like those of the world's registers, of no real ones.
///
/// Of 100 rows 62 are Latin, 25 Chinese, 5 Japanese, 5 Cyrillic, 3 Arabic. Words are skewed as in real text (Zipf), so
/// that "cotton" stands in about one row of ten, "hoshine" in one of fifty and "zhangjia" in one of 65,000. Id, names,
/// website and description together have 139 bytes in the mean.
namespace bench {

struct Organisation
{
    std::string id;
    std::string name;
    std::string nameNative; ///< empty: unknown
    std::string alias;      ///< empty: none
    std::string description;
    int kind = 0;    ///< in kinds()
    int country = 0; ///< from 0, the frequent ones first
    int parent = 0;  ///< from 1, one of the first rows; 0: none
};

[[nodiscard]] const std::array<const char *, 10> &kinds();

class Organisations
{
public:
    /// countries: how many there are to draw from.
    Organisations(unsigned seed, int countries);
    /// The next row; number goes into its id.
    [[nodiscard]] Organisation next(int number);

private:
    enum class Script { Latin, Chinese, Japanese, Cyrillic, Arabic };

    [[nodiscard]] double uniform() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    [[nodiscard]] int skewed(int count);
    [[nodiscard]] bool oneIn(double n) { return uniform() * n < 1; }
    [[nodiscard]] Script script();
    [[nodiscard]] std::string words(Script script, std::size_t bytes);
    void makeWords();

    std::mt19937_64 m_random;
    int m_countries;
    std::array<std::vector<std::string>, 5> m_words; ///< by script, the frequent ones first
};

} // namespace bench
