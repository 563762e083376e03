#include "app/screening/report_p.h"

#include "app/screening/tables_p.h"

#include <algorithm>

namespace screening {

namespace {

/// What the country and a place in both addresses move a candidate by among others, in ten-thousandths of a score. The
/// score itself is of the names alone.
constexpr int countryStep = 60;
constexpr int placeStep = 30;
/// Of two that are else alike, the one whose main name met stands before the one that has it among its other names.
constexpr int titleStep = 1;

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

Stretch stretchOf(const std::vector<Token> &tokens, std::size_t first, std::size_t count)
{
    const int start = static_cast<int>(tokens[first].start);
    return {start, static_cast<int>(tokens[first + count - 1].end) - start};
}

QString cut(const QString &name, Stretch stretch)
{
    return name.mid(stretch.start, stretch.length);
}

/// Two words may stand for one written word (有色金属 is two in English): a stretch is told once.
QList<WordLeft> leftOf(const QString &name, const std::vector<Token> &tokens, std::span<const ComparedWord> words,
                       std::uint64_t left)
{
    QList<WordLeft> list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if ((left >> i & 1) == 0)
            continue;
        const Stretch stretch = stretchOf(tokens, i, 1);
        list.append({cut(name, stretch), stretch, words[i].kind, words[i].weight / 1000.0});
    }
    return list;
}

/// Which of its name's forms a listed form is.
std::size_t orderOf(const IndexData &data, std::uint32_t form)
{
    std::uint32_t first = form;
    while (first > 0 && data.forms[first - 1].name == data.forms[form].name)
        --first;
    return form - first;
}

std::vector<std::string> placesOf(const Tables &tables, std::string_view address)
{
    std::vector<std::string> places;
    const NormalForm form = normalForm(tables, address, Side::Supplier);
    if (form.forms.empty())
        return places;
    for (const Token &token : form.forms.front().tokens) {
        if (token.kind == Kind::Place)
            places.push_back(token.key);
    }
    return places;
}

class Reporter
{
public:
    Reporter(const IndexData &data, const Supplier &supplier, const NormalForm &form, const Search &search)
        : m_data(data)
        , m_form(form)
        , m_search(search)
        , m_supplierName(textOf(supplier.name))
        , m_country(countryNumber(data.method->countryCode(supplier.country)))
        , m_places(placesOf(data.method->tables(), supplier.address))
        , m_aligner(data.method->tables())
    {
    }

    [[nodiscard]] CountryVerdict country(const IndexData::Entity &entity) const
    {
        if (m_country == 0 || entity.country == 0)
            return CountryVerdict::Unknown;
        return m_country == entity.country ? CountryVerdict::Same : CountryVerdict::Different;
    }
    [[nodiscard]] bool isSamePlace(const IndexData::Entity &entity) const
    {
        if (m_places.empty())
            return false;
        const std::vector<std::string> places = placesOf(m_data.method->tables(), m_data.at(entity.address));
        return std::find_first_of(places.begin(), places.end(), m_places.begin(), m_places.end()) != places.end();
    }

    Candidate candidate(const Hit &hit)
    {
        const IndexData::ListedForm &form = m_data.forms[hit.form];
        const IndexData::Name &name = m_data.names[form.name];
        const IndexData::Entity &entity = m_data.entities[name.entity];
        Candidate candidate{.entityId = textOf(m_data.at(entity.id)),
                            .list = textOf(m_data.lists[entity.list]),
                            .title = textOf(m_data.at(entity.title)),
                            .matchedName = textOf(m_data.at(name.text)),
                            .score = hit.score / 10000.0};
        candidate.explanation = explanation(hit, candidate.matchedName);
        candidate.explanation.country = country(entity);
        candidate.explanation.samePlace = isSamePlace(entity);
        return candidate;
    }

private:
    Explanation explanation(const Hit &hit, const QString &matchedName)
    {
        const IndexData::ListedForm &listed = m_data.forms[hit.form];
        const Form &supplierForm = m_form.forms[hit.supplierForm];
        const NormalForm listedForms = normalForm(m_data.method->tables(), m_data.at(m_data.names[listed.name].text),
                                                  Side::Listed, m_data.names[listed.name].japanese);
        const std::vector<Token> &listedTokens = listedForms.forms[orderOf(m_data, hit.form)].tokens;
        std::vector<ComparedWord> words;
        for (const std::uint32_t word : m_data.wordsOf(listed))
            words.push_back(m_data.vocabulary.word(word));
        const std::vector<ComparedWord> &supplierWords = m_search.words(hit.supplierForm);
        const Alignment &alignment = m_aligner.align(supplierWords, words);
        Explanation why;
        for (const Met &met : alignment.met) {
            const Stretch here = stretchOf(supplierForm.tokens, met.first, met.count);
            const Stretch there = stretchOf(listedTokens, met.listedFirst, met.listedCount);
            Meeting meeting = met.meeting;
            if (meeting == Meeting::Same &&
                (supplierForm.tokens[met.first].equivalent || listedTokens[met.listedFirst].equivalent) &&
                cut(m_supplierName, here).compare(cut(matchedName, there), Qt::CaseInsensitive) != 0)
                meeting = Meeting::Equivalent;
            why.pairs.append({cut(m_supplierName, here), cut(matchedName, there), here, there, met.kind, meeting,
                              met.similarity / 1000.0, met.weight / 1000.0});
        }
        why.supplierLeft = leftOf(m_supplierName, supplierForm.tokens, supplierWords, alignment.supplierLeft);
        why.listedLeft = leftOf(matchedName, listedTokens, words, alignment.listedLeft);
        why.identical = hit.score == 10000;
        why.reordered = alignment.reordered;
        why.byReading = isReading(supplierForm.kind) || isReading(listed.kind) || isForeign(m_form) != listed.foreign;
        why.byPart = isPart(supplierForm.kind) || isPart(listed.kind);
        return why;
    }

    const IndexData &m_data;
    const NormalForm &m_form;
    const Search &m_search;
    QString m_supplierName;
    std::uint16_t m_country = 0;
    std::vector<std::string> m_places;
    Aligner m_aligner;
};

} // namespace

QList<Candidate> candidatesOf(const IndexData &data, const Supplier &supplier, const NormalForm &form,
                              const Search &search, int limit)
{
    if (search.hits().empty())
        return {};
    Reporter reporter(data, supplier, form, search);
    struct Ranked
    {
        int rank = 0;
        std::uint32_t entity = 0;
        Hit hit;
    };
    std::vector<Ranked> order;
    for (const Hit &hit : search.hits()) {
        const std::uint32_t number = data.names[data.forms[hit.form].name].entity;
        const IndexData::Entity &entity = data.entities[number];
        const CountryVerdict country = reporter.country(entity);
        const int step = country == CountryVerdict::Same        ? countryStep
                         : country == CountryVerdict::Different ? -countryStep
                                                                : 0;
        const bool byTitle = data.names[data.forms[hit.form].name].text.start == entity.title.start;
        order.push_back({hit.score + step + (reporter.isSamePlace(entity) ? placeStep : 0) + (byTitle ? titleStep : 0),
                         number, hit});
    }
    std::sort(order.begin(), order.end(), [](const Ranked &a, const Ranked &b) {
        return a.rank != b.rank ? a.rank > b.rank : a.entity < b.entity;
    });
    QList<Candidate> candidates;
    for (const Ranked &ranked : order) {
        if (candidates.size() >= limit)
            break;
        candidates.append(reporter.candidate(ranked.hit));
    }
    return candidates;
}

} // namespace screening
