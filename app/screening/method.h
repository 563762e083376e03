#pragma once

#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace screening {

class Tables;

/// One line of the measurement that stands behind the choice of a threshold.
struct Measured
{
    double threshold = 0;
    double recall = 0;    ///< of the variants of listed names, the part whose entity was found
    double precision = 0; ///< of the names for which something was found, the part for which that was right
};

/// How names are read and compared: the program's rules with the tables of resources/screening. Immutable, so that any
/// number of threads may use it. Knows no list.
class Method
{
public:
    static constexpr double defaultThreshold = 0.85;
    /// Below it a score says nothing, and no candidate is given.
    static constexpr double leastThreshold = 0.5;
    /// Characters of a supplier's name that are looked at.
    static constexpr int longestName = 600;

    /// Reads the tables that the program carries (some 10 ms).
    [[nodiscard]] static std::shared_ptr<const Method> bundled();
    explicit Method(std::unique_ptr<const Tables> tables);
    ~Method();
    Method(const Method &) = delete;
    Method &operator=(const Method &) = delete;

    /// Names the rules and the tables: "2-3f2a9c01". It changes when either does, so that a record can say by what a
    /// score was made.
    [[nodiscard]] QString version() const;
    /// Recall and precision by threshold, measured on variants of the bundled lists; lowest threshold first. Generated
    /// by tests/bench/screening_quality for the method's version named in measuredVersion().
    [[nodiscard]] std::vector<Measured> measured() const;
    [[nodiscard]] QString measuredVersion() const;
    /// ISO 3166-1 alpha-2 code of a country as people write it ("VR China", "P.R.C.", "cn"); empty: not recognised.
    [[nodiscard]] std::string countryCode(std::string_view text) const;
    [[nodiscard]] const Tables &tables() const;

private:
    std::unique_ptr<const Tables> m_tables;
};

} // namespace screening
