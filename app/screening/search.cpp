#include "app/screening/search_p.h"

#include "app/screening/pinyin_p.h"
#include "app/screening/scantables_p.h"
#include "app/screening/spellingkeys_p.h"
#include "app/screening/tables_p.h"

#include <algorithm>
#include <numeric>

namespace screening {

namespace {

/// The estimate of a pair does not see abbreviations.
constexpr int slackOfAbbreviations = 900;
constexpr int usualSlack = 100;
constexpr int mostByReading = 9700;
/// What a word that is likely a misspelling costs at least where it meets none: it might be a name after all.
constexpr int leastLeftWeight = 400;

} // namespace

bool isReading(FormKind kind)
{
    return kind == FormKind::Reading || kind == FormKind::PartReading;
}

bool isPart(FormKind kind)
{
    return kind == FormKind::Part || kind == FormKind::PartReading;
}

bool isForeign(const NormalForm &form)
{
    return form.forms.size() > 1 && form.forms[1].kind == FormKind::Reading;
}

int scoreOf(int aligned, const Form &supplier, bool supplierForeign, const IndexData::ListedForm &listed)
{
    int score = aligned;
    if (isReading(supplier.kind) || isReading(listed.kind) || supplierForeign != listed.foreign)
        score = std::min(score, mostByReading);
    if (isPart(supplier.kind) || isPart(listed.kind))
        score = score * 99 / 100;
    return score;
}

Search::Search(const IndexData &data, const NormalForm &supplier, const Options &options)
    : m_data(data)
    , m_supplier(supplier)
    , m_threshold(static_cast<int>(std::max(options.threshold, Method::leastThreshold) * 10000 + 0.5))
    , m_aligner(data.method->tables())
{
    for (const QString &list : options.lists) {
        m_lists.resize(data.lists.size());
        const auto place = std::find(data.lists.begin(), data.lists.end(), list.toStdString());
        if (place != data.lists.end())
            m_lists[static_cast<std::size_t>(place - data.lists.begin())] = true;
    }
    for (const Form &form : supplier.forms) {
        std::vector<ComparedWord> &words = m_forms.emplace_back();
        for (const Token &token : form.tokens)
            words.push_back(compared(token));
    }
}

ComparedWord Search::compared(const Token &token) const
{
    const std::uint32_t id = m_data.vocabulary.find(token.key);
    ComparedWord word{.key = token.key,
                      .written = token.text,
                      .kind = token.kind,
                      .weight = id == noWord ? token.weight : m_data.vocabulary.weight(id),
                      .id = id,
                      .letters = lettersOf(token.key),
                      .known = token.known,
                      .pinyin = token.pinyin,
                      .cut = token.cut};
    if (!word.known && word.kind == Kind::Distinctive) {
        if (const Meant meant = m_data.method->tables().meant(word.key); meant.known != nullptr) {
            word.meant = meant.known->canonical;
            word.meantLikeness = word.pinyin ? std::min(meant.likeness, 650) : meant.likeness;
            if (!word.pinyin)
                word.leftWeight = std::max(meant.known->weight, leastLeftWeight);
        }
    }
    return word;
}

bool Search::isWanted(std::uint32_t form) const
{
    return m_lists.empty() || m_lists[m_data.entities[m_data.names[m_data.forms[form].name].entity].list];
}

void Search::findNearOf(const ComparedWord &word, std::size_t first, std::size_t count, bool misspelt)
{
    const auto add = [&](std::uint32_t id, int alike) {
        m_near.push_back(
            {id, static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(count), static_cast<std::int16_t>(alike)});
    };
    if (word.id != noWord)
        add(word.id, 1000);
    if (word.kind == Kind::LegalForm || word.kind == Kind::Number || word.kind == Kind::Country)
        return;
    if (misspelt) {
        m_ids.clear();
        forEachSpellingKey(word.key, [&](std::uint64_t hash) {
            for (const std::uint64_t entry : m_data.spellings.find(hash))
                m_ids.push_back(static_cast<std::uint32_t>(entry));
        });
        std::sort(m_ids.begin(), m_ids.end());
        m_ids.erase(std::unique(m_ids.begin(), m_ids.end()), m_ids.end());
        Meeting meeting{};
        for (const std::uint32_t id : m_ids) {
            const int alike = id == word.id ? 0 : similarity(word, m_data.vocabulary.word(id), meeting);
            if (alike > 0)
                add(id, alike);
        }
    }
    if (word.known) {
        for (const std::string &relative : m_data.method->tables().relatives(word.key)) {
            if (const std::uint32_t id = m_data.vocabulary.find(relative); id != noWord && count == 1)
                add(id, relativeLikeness);
        }
        return;
    }
    if (const std::uint32_t id = word.meant.empty() ? noWord : m_data.vocabulary.find(word.meant); id != noWord)
        add(id, word.meantLikeness);
    forEachRomanisation(m_data.method->tables(), word.key, [&](const std::string &key) {
        for (const std::uint64_t entry : m_data.spellings.find(romanisationHash(key))) {
            const auto id = static_cast<std::uint32_t>(entry);
            if (id != word.id && !(word.pinyin && m_data.vocabulary.word(id).pinyin))
                add(id, romanisationLikeness);
        }
    });
}

/// Words that stand apart here and are one word there: two or three in a row, written as one.
void Search::findNearJoined(std::span<const ComparedWord> words)
{
    std::string joined;
    for (std::size_t first = 0; first < words.size(); ++first) {
        joined = words[first].written;
        if (joined.empty() || words[first].kind == Kind::LegalForm || words[first].kind == Kind::Country)
            continue;
        bool pinyin = words[first].pinyin;
        bool known = words[first].known;
        for (std::size_t count = 2; count <= 3 && first + count <= words.size(); ++count) {
            const ComparedWord &next = words[first + count - 1];
            if (next.kind == Kind::LegalForm || next.kind == Kind::Country || next.written.empty())
                break;
            joined += next.written;
            pinyin = pinyin && next.pinyin;
            known = known && next.known;
            const ComparedWord whole{.key = joined,
                                     .weight = 1000,
                                     .id = m_data.vocabulary.find(joined),
                                     .letters = lettersOf(joined),
                                     .known = known,
                                     .pinyin = pinyin};
            findNearOf(whole, first, count, mayBeMisspeltJoined(words.subspan(first, count)));
        }
    }
}

void Search::findNear(std::span<const ComparedWord> words)
{
    m_near.clear();
    for (std::size_t i = 0; i < words.size(); ++i)
        findNearOf(words[i], i, 1, true);
    findNearJoined(words);
    std::sort(m_near.begin(), m_near.end(), [](const Near &a, const Near &b) {
        return a.word != b.word ? a.word < b.word : a.similarity > b.similarity;
    });
}

void Search::findJoinedForms(const ComparedWord &word)
{
    if (word.kind == Kind::LegalForm || word.kind == Kind::Country)
        return;
    for (const std::uint64_t entry : m_data.joins.find(mixed(hashOf(word.key))))
        m_joined.push_back(static_cast<std::uint32_t>(entry));
    if (word.known)
        return;
    forEachRomanisation(m_data.method->tables(), word.key, [&](const std::string &key) {
        for (const std::uint64_t entry : m_data.joins.find(romanisationHash(key)))
            m_joined.push_back(static_cast<std::uint32_t>(entry));
    });
}

void Search::weighPositions(std::span<const ComparedWord> words)
{
    m_positions.assign(words.size(), {});
    m_slack = usualSlack;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const ComparedWord &word = words[i];
        m_positions[i].cost = (word.leftWeight > 0 ? word.leftWeight : word.weight) * leftCost(word.kind, true) / 100;
        // It may stand for a word that the near ones do not show.
        if (!word.known && (word.key.size() == 1 || word.cut || m_data.method->tables().beginsKnownWord(word.key))) {
            m_positions[i].cost = 0;
            m_slack = slackOfAbbreviations;
        }
    }
    bool owned = false; // a word of the firm's own may meet
    for (const Near &near : m_near) {
        const int weight = m_data.vocabulary.weight(near.word);
        owned = owned || (m_data.vocabulary.kind(near.word) == Kind::Distinctive && near.similarity >= 850);
        for (std::size_t i = near.first; i < static_cast<std::size_t>(near.first) + near.count; ++i) {
            const int worth = near.count > 1 ? weight : std::min(weight, words[i].weight);
            m_positions[i].worth = std::max(m_positions[i].worth, worth);
            m_positions[i].postings += m_data.formsWith(near.word).size();
        }
    }
    for (std::size_t i = 0; owned && i < words.size(); ++i) {
        if (!mayBeGarbled(words[i]) || m_positions[i].worth > 0)
            continue;
        m_positions[i].cost = 0;
        m_slack = slackOfAbbreviations;
    }
}

/// Whether a name that meets none of these positions might still reach the threshold by the others.
bool Search::couldReach(const std::vector<std::uint8_t> &without) const
{
    long long worth = 0;
    long long cost = 0;
    for (std::size_t i = 0; i < m_positions.size(); ++i) {
        const bool left = std::find(without.begin(), without.end(), i) != without.end();
        worth += left ? 0 : m_positions[i].worth;
        cost += left ? m_positions[i].cost : 0;
    }
    return worth > 0 && 10000 * worth >= (m_threshold - m_slack) * (worth + cost);
}

/// The rarest positions first, until a name that has none of them could not reach the threshold any more; then those
/// are left out again that were not needed, the most frequent first.
void Search::findForms(std::span<const ComparedWord> words)
{
    m_candidates.clear();
    m_joined.clear();
    for (const ComparedWord &word : words)
        findJoinedForms(word);
    std::sort(m_joined.begin(), m_joined.end());
    m_joined.erase(std::unique(m_joined.begin(), m_joined.end()), m_joined.end());
    std::vector<std::uint8_t> order(words.size());
    std::iota(order.begin(), order.end(), std::uint8_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint8_t a, std::uint8_t b) { return m_positions[a].postings < m_positions[b].postings; });
    std::vector<std::uint8_t> chosen;
    for (const std::uint8_t i : order) {
        if (!couldReach(chosen))
            break;
        chosen.push_back(i);
    }
    for (std::size_t i = chosen.size(); i-- > 0;) {
        std::vector<std::uint8_t> fewer = chosen;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (!couldReach(fewer))
            chosen = std::move(fewer);
    }
    int lists = 0;
    for (const Near &near : m_near) {
        const auto covers = [&](std::uint8_t i) { return i >= near.first && i < near.first + near.count; };
        if (std::none_of(chosen.begin(), chosen.end(), covers))
            continue;
        const auto forms = m_data.formsWith(near.word);
        m_candidates.insert(m_candidates.end(), forms.begin(), forms.end());
        ++lists;
    }
    if (lists < 2)
        return;
    std::sort(m_candidates.begin(), m_candidates.end());
    m_candidates.erase(std::unique(m_candidates.begin(), m_candidates.end()), m_candidates.end());
}

/// About what the pair would score, or more.
int Search::bound(std::span<const ComparedWord> words, const IndexData::ListedForm &form) const
{
    int worth = 0;
    int cost = 0;
    std::uint64_t covered = 0;
    for (const std::uint32_t word : m_data.wordsOf(form)) {
        const auto near = std::lower_bound(m_near.begin(), m_near.end(), word,
                                           [](const Near &a, std::uint32_t id) { return a.word < id; });
        const int weight = m_data.vocabulary.weight(word);
        if (near == m_near.end() || near->word != word) {
            cost += weight * leftCost(m_data.vocabulary.kind(word), false) / 100;
            continue;
        }
        const int pair = near->count > 1 ? weight : std::min(weight, words[near->first].weight);
        worth += pair * near->similarity / 1000;
        cost += pair * (1000 - near->similarity) / 1000;
        for (auto other = near; other != m_near.end() && other->word == word; ++other)
            covered |= ((std::uint64_t{1} << other->count) - 1) << other->first;
    }
    for (std::size_t i = 0; i < words.size(); ++i)
        cost += (covered >> i & 1) == 0 ? m_positions[i].cost : 0;
    return worth + cost == 0 ? 0 : static_cast<int>(10000LL * worth / (worth + cost));
}

void Search::keep(const Hit &hit)
{
    const std::uint32_t entity = m_data.names[m_data.forms[hit.form].name].entity;
    const auto [place, fresh] = m_hitOf.emplace(entity, m_hits.size());
    if (!fresh) {
        if (hit.score > m_hits[place->second].score)
            m_hits[place->second] = hit;
        return;
    }
    m_hits.push_back(hit);
}

void Search::compare(std::uint32_t supplierForm, std::uint32_t form)
{
    const IndexData::ListedForm &listed = m_data.forms[form];
    m_listedWords.clear();
    for (const std::uint32_t word : m_data.wordsOf(listed))
        m_listedWords.push_back(m_data.vocabulary.word(word));
    const Alignment &alignment = m_aligner.align(m_forms[supplierForm], m_listedWords);
    const int score = scoreOf(alignment.score, m_supplier.forms[supplierForm], isForeign(m_supplier), listed);
    if (score >= m_threshold)
        keep({form, supplierForm, score});
}

bool Search::find(const std::stop_token &stop)
{
    for (std::uint32_t i = 0; i < m_forms.size(); ++i) {
        const std::span<const ComparedWord> words =
            std::span(m_forms[i]).first(std::min(m_forms[i].size(), mostCompared));
        findNear(words);
        weighPositions(words);
        findForms(words);
        int turn = 0;
        for (const std::uint32_t form : m_candidates) {
            if ((++turn & 0xFF) == 0 && stop.stop_requested())
                return false;
            if (isWanted(form) && bound(words, m_data.forms[form]) + m_slack >= m_threshold)
                compare(i, form);
        }
        for (const std::uint32_t form : m_joined) {
            if (isWanted(form))
                compare(i, form);
        }
        if (stop.stop_requested())
            return false;
    }
    return true;
}

void Search::scan()
{
    for (std::uint32_t i = 0; i < m_forms.size(); ++i) {
        for (std::uint32_t form = 0; form < m_data.forms.size(); ++form) {
            if (isWanted(form))
                compare(i, form);
        }
    }
}

void Search::scan(const ScanTables &tables)
{
    for (std::uint32_t i = 0; i < m_forms.size(); ++i) {
        const ScanBounds bounds(m_data, tables, m_forms[i]);
        for (std::uint32_t form = 0; form < m_data.forms.size(); ++form) {
            if (isWanted(form) && bounds.mayReach(form, m_threshold))
                compare(i, form);
        }
    }
}

} // namespace screening
