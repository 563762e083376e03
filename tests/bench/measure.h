#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace bench {

/// Milliseconds that a call took.
template <typename Work>
double milliseconds(Work work)
{
    const auto before = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before).count();
}

/// Times of one thing done again and again.
class Times
{
public:
    template <typename Work>
    void measure(int turns, Work work)
    {
        measure(turns, work, [] {});
    }
    /// prepare is done before each turn, outside the time.
    template <typename Work, typename Prepare>
    void measure(int turns, Work work, Prepare prepare)
    {
        for (int i = 0; i < turns; ++i) {
            prepare();
            m_times.push_back(milliseconds(work));
        }
    }
    void measureGiven(double time) { m_times.push_back(time); }
    void add(const Times &other) { m_times.insert(m_times.end(), other.m_times.begin(), other.m_times.end()); }
    /// part from 0 (the least) to 1 (the most).
    [[nodiscard]] double quantile(double part) const
    {
        if (m_times.empty())
            return 0;
        std::vector<double> sorted = m_times;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(part * static_cast<double>(sorted.size())))];
    }
    [[nodiscard]] double least() const { return quantile(0); }
    [[nodiscard]] double median() const { return quantile(0.5); }

private:
    std::vector<double> m_times;
};

/// Three digits that count: "0.042", "4.20", "420".
inline std::string figure(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, value < 0.1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    return text;
}

/// The kilobytes of this process that are in memory, as the kernel names them ("VmRSS", "RssAnon").
inline long residentKilobytes(const char *name)
{
    std::FILE *status = std::fopen("/proc/self/status", "r");
    long kilobytes = 0;
    char line[256];
    const std::string format = std::string(name) + ": %ld";
    while (status && std::fgets(line, sizeof line, status)) {
        if (std::sscanf(line, format.c_str(), &kilobytes) == 1)
            break;
    }
    if (status)
        std::fclose(status);
    return kilobytes;
}

} // namespace bench
