#include "app/screening/scantables_p.h"

#include "app/screening/alignment_p.h"
#include "app/screening/pinyin_p.h"
#include "app/screening/tables_p.h"
#include "app/screening/utf8_p.h"

#include <algorithm>
#include <string>

namespace screening {

namespace {

constexpr std::size_t longestRun = 3;

std::uint32_t keyOf(std::string_view text)
{
    return text.empty() ? 0 : std::max<std::uint32_t>(1, static_cast<std::uint32_t>(mixed(hashOf(text)) >> 32));
}

ScanTables::Keys keysOf(const Tables &tables, std::string_view text, bool known)
{
    ScanTables::Keys keys{.same = keyOf(text)};
    if (!known) {
        keys.romanised = keyOf(romanisationKey(tables, text));
        keys.japanese = keyOf(japaneseKey(text));
    }
    return keys;
}

/// Words that are never written as one with others.
bool standsAlone(const ComparedWord &word)
{
    return word.kind == Kind::LegalForm || word.kind == Kind::Country || word.written.empty() ||
           (word.written[0] >= '0' && word.written[0] <= '9');
}

/// Calls take(first, count, joined, known) for the words of a name that may be one word elsewhere.
template <typename Word, typename Take>
void forEachRun(std::size_t size, Word wordAt, Take take)
{
    std::string joined;
    for (std::size_t first = 0; first < size; ++first) {
        joined.clear();
        bool known = true;
        for (std::size_t count = 1; count <= longestRun && first + count <= size; ++count) {
            const ComparedWord word = wordAt(first + count - 1);
            if (standsAlone(word))
                break;
            joined += word.written;
            known = known && word.known;
            if (count > 1)
                take(first, count, joined, known);
        }
    }
}

bool sharesRomanisation(const ScanTables::Keys &a, const ScanTables::Keys &b)
{
    return (a.romanised != 0 && a.romanised == b.romanised) || (a.japanese != 0 && a.japanese == b.japanese);
}

} // namespace

ScanTables::ScanTables(const IndexData &data)
{
    const Tables &tables = data.method->tables();
    m_words.reserve(data.vocabulary.size());
    for (std::uint32_t word = 0; word < data.vocabulary.size(); ++word) {
        const ComparedWord compared = data.vocabulary.word(word);
        m_words.push_back(keysOf(tables, compared.key, compared.known));
    }
    m_runStarts.reserve(data.forms.size() + 1);
    for (const IndexData::ListedForm &form : data.forms) {
        m_runStarts.push_back(static_cast<std::uint32_t>(m_runs.size()));
        const auto words = data.wordsOf(form);
        forEachRun(
            words.size(), [&](std::size_t i) { return data.vocabulary.word(words[i]); },
            [&](std::size_t, std::size_t, const std::string &joined, bool known) {
                m_runs.push_back(keysOf(tables, joined, known));
            });
    }
    m_runStarts.push_back(static_cast<std::uint32_t>(m_runs.size()));
}

ScanBounds::ScanBounds(const IndexData &data, const ScanTables &tables, std::span<const ComparedWord> supplier)
    : m_data(data)
    , m_tables(tables)
    , m_supplier(supplier.first(std::min(supplier.size(), mostCompared)))
{
    const Tables &known = data.method->tables();
    for (const ComparedWord &word : m_supplier) {
        m_leftCosts.push_back((word.leftWeight > 0 ? word.leftWeight : word.weight) * leftCost(word.kind, true) / 100);
        const ScanTables::Keys &keys = m_keys.emplace_back(keysOf(known, word.key, word.known));
        m_wholes[0].set(keys.same % 4096);
        m_wholes[1].set(keys.romanised % 4096);
        m_wholes[2].set(keys.japanese % 4096);
    }
    std::vector<Run> runs;
    std::vector<std::string> texts; // of the runs, which look into them
    texts.reserve(m_supplier.size() * longestRun);
    forEachRun(
        m_supplier.size(), [&](std::size_t i) { return m_supplier[i]; },
        [&](std::size_t first, std::size_t count, const std::string &joined, bool allKnown) {
            const auto parts = m_supplier.subspan(first, count);
            const std::string &text = texts.emplace_back(joined);
            runs.push_back({.first = first,
                            .count = count,
                            .keys = keysOf(known, text, allKnown),
                            .misspelt = mayBeMisspeltJoined(parts),
                            .joined = {.key = text,
                                       .id = noWord,
                                       .letters = lettersOf(text),
                                       .known = allKnown,
                                       .pinyin = std::ranges::all_of(parts, &ComparedWord::pinyin)}});
        });
    m_bounds.resize(data.vocabulary.size());
    for (std::uint32_t id = 0; id < m_bounds.size(); ++id) {
        const ComparedWord listed = data.vocabulary.word(id);
        Bound &bound = m_bounds[id];
        bound.cost = listed.weight * leftCost(listed.kind, false) / 100;
        for (std::size_t i = 0; i < m_supplier.size(); ++i)
            meetWord(i, listed, bound);
        for (const Run &run : runs)
            meetRun(run, listed, bound);
    }
}

/// As Aligner lays one word against one, by meetSame(), meetNear() and meetGarbled().
void ScanBounds::meetWord(std::size_t i, const ComparedWord &listed, Bound &bound) const
{
    const ComparedWord &word = m_supplier[i];
    Meeting meeting{};
    int alike = word.key == listed.key || word.id == listed.id ? 1000 : similarity(word, listed, meeting);
    if (alike < romanisationLikeness && sharesRomanisation(m_keys[i], m_tables.ofWord(listed.id)))
        alike = romanisationLikeness;
    if (alike < relativeLikeness && word.known && listed.known &&
        m_data.method->tables().areRelatives(word.key, listed.key))
        alike = relativeLikeness;
    if (listed.known && mayBeGarbled(word) && alike < 1000)
        alike = std::max(alike, garbledLikeness(word, listed));
    if (alike == 0)
        return;
    bound.worth = std::max(bound.worth, std::min(word.weight, listed.weight) * alike / 1000);
    bound.covers |= std::uint64_t{1} << i;
}

/// As Aligner lays several words of the supplier's against one, by meetJoined().
void ScanBounds::meetRun(const Run &run, const ComparedWord &listed, Bound &bound) const
{
    const std::size_t size = run.joined.key.size();
    if (size + 2 < listed.key.size() || size > listed.key.size() + 6)
        return;
    Meeting meeting{};
    const ScanTables::Keys &keys = m_tables.ofWord(listed.id);
    const bool same = run.keys.same == keys.same || sharesRomanisation(run.keys, keys);
    if (!same && (!run.misspelt || similarity(run.joined, listed, meeting) == 0))
        return;
    bound.worth = std::max(bound.worth, listed.weight);
    bound.covers |= ((std::uint64_t{1} << run.count) - 1) << run.first;
}

/// Whether words of a listed name, written as one, may be a word of the supplier's.
bool ScanBounds::isOneWord(const ScanTables::Keys &run) const
{
    const bool perhaps = m_wholes[0].test(run.same % 4096) ||
                         (run.romanised != 0 && m_wholes[1].test(run.romanised % 4096)) ||
                         (run.japanese != 0 && m_wholes[2].test(run.japanese % 4096));
    return perhaps && std::ranges::any_of(m_keys, [&](const ScanTables::Keys &keys) {
               return keys.same == run.same || sharesRomanisation(keys, run);
           });
}

bool ScanBounds::mayReach(std::uint32_t form, int threshold) const
{
    long long worth = 0;
    long long cost = 0;
    std::uint64_t covered = 0;
    for (const std::uint32_t word : m_data.wordsOf(m_data.forms[form])) {
        const Bound &bound = m_bounds[word];
        worth += bound.worth;
        cost += bound.covers == 0 ? bound.cost : 0;
        covered |= bound.covers;
    }
    for (std::size_t i = 0; i < m_leftCosts.size(); ++i)
        cost += (covered >> i & 1) == 0 ? m_leftCosts[i] : 0;
    // Words worth nothing may be the same all through.
    if (cost == 0 || 10000 * worth >= threshold * (worth + cost))
        return true;
    return std::ranges::any_of(m_tables.ofRuns(form), [this](const ScanTables::Keys &run) { return isOneWord(run); });
}

} // namespace screening
