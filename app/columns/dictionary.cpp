#include "app/columns/dictionary_p.h"

#include "app/catalogue/vocabulary.h"
#include "app/domain/fold.h"
#include "app/domain/partialdate.h"

#include <QLocale>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>

namespace columns {

using catalogue::Type;

namespace {

std::string folded(std::string_view text)
{
    std::string form;
    domain::foldTo(text, form);
    return form;
}

/// Adds a name that is not there yet.
void addName(std::string &names, std::string_view name)
{
    const std::string form = folded(name);
    if (form.empty())
        return;
    if (!names.empty())
        names += ElementMark;
    names += form;
}

} // namespace

Dictionary::Dictionary(const catalogue::Column &column, const QString &locale)
    : m_column(column)
    , m_locale(locale)
{
    // What may be named though no row has it: naming it then finds nothing, which is no mistake of the reader's.
    if (column.type == Type::Boolean) {
        addBoolean(false);
        addBoolean(true);
    } else if (column.type == Type::Value || column.type == Type::ListOfValues) {
        for (const catalogue::Value &known : catalogue::vocabulary(column.vocabulary))
            value(known.id.toStdString());
    }
}

std::uint32_t Dictionary::add(Element element)
{
    m_elements.push_back(std::move(element));
    return static_cast<std::uint32_t>(m_elements.size());
}

std::uint32_t Dictionary::text(std::string_view exact)
{
    if (exact.empty())
        return 0;
    if (const auto found = m_byText.find(exact); found != m_byText.end())
        return found->second;
    Element element{.id = std::string(exact), .title = std::string(exact), .searched = folded(exact)};
    element.names = element.searched;
    return m_byText.emplace(exact, add(std::move(element))).first->second;
}

std::uint32_t Dictionary::number(double value)
{
    if (std::isnan(value))
        return 0;
    const double plain = value == 0 ? 0 : value; // no minus zero
    std::uint32_t &element = m_byNumber[std::bit_cast<std::uint64_t>(plain)];
    if (element == 0) {
        const std::string id =
            QLocale::c().toString(plain, 'f', QLocale::FloatingPointShortest).remove(u',').toStdString();
        // Found as typed plainly and as shown with the separators of the locale.
        const std::string shown = QLocale(m_locale).toString(plain, 'f', QLocale::FloatingPointShortest).toStdString();
        std::string searched = folded(id);
        if (shown != id)
            searched += ElementMark + folded(shown);
        element = add({.id = id, .title = id, .searched = searched, .names = searched, .number = plain});
    }
    return element;
}

void Dictionary::addBoolean(bool value)
{
    const std::string id = value ? "true" : "false";
    Element element{.id = id, .title = catalogue::booleanTitle(value).toStdString()};
    element.searched = folded(element.title);
    for (const std::string_view name :
         {std::string_view(id), std::string_view(element.title), std::string_view(value ? "yes" : "no"),
          std::string_view(value ? "はい" : "いいえ")})
        addName(element.names, name);
    add(std::move(element));
}

std::uint32_t Dictionary::boolean(bool value)
{
    return value ? 2 : 1;
}

std::uint32_t Dictionary::value(std::string_view id)
{
    if (id.empty())
        return 0;
    if (const auto found = m_byText.find(id); found != m_byText.end())
        return found->second;
    const QString name = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    Element element{.id = std::string(id)};
    element.title =
        (m_column.vocabulary.isEmpty() ? name : catalogue::valueTitle(m_column.vocabulary, name)).toStdString();
    if (const auto brought = m_valueTitles.find(id); brought != m_valueTitles.end() && element.title == id)
        element.title = brought->second;
    element.searched = folded(element.title);
    addName(element.names, id);
    addName(element.names, element.title);
    if (!m_column.vocabulary.isEmpty())
        addName(element.names, catalogue::englishValueTitle(m_column.vocabulary, name).toStdString());
    return m_byText.emplace(id, add(std::move(element))).first->second;
}

void Dictionary::setValueTitle(std::string_view id, std::string_view title)
{
    if (!title.empty())
        m_valueTitles.emplace(id, title);
}

std::uint32_t Dictionary::link(qint64 targetKey)
{
    std::uint32_t &element = m_byNumber[static_cast<std::uint64_t>(targetKey)];
    if (element == 0) {
        const std::string id = std::to_string(targetKey); // until it is described
        element = add({.id = id, .title = id, .searched = id, .names = id, .target = targetKey, .described = false});
    }
    return element;
}

std::optional<std::uint32_t> Dictionary::date(std::string_view iso)
{
    if (iso.empty())
        return 0;
    if (const auto found = m_byText.find(iso); found != m_byText.end())
        return found->second;
    const auto date = domain::PartialDate::fromText(QString::fromUtf8(iso.data(), static_cast<qsizetype>(iso.size())));
    if (!date)
        return std::nullopt;
    const std::string id(iso);
    Element element{.id = id, .title = id, .searched = id, .names = id};
    element.firstDay = static_cast<std::int32_t>(date->firstDay().toJulianDay());
    element.lastDay = static_cast<std::int32_t>(date->lastDay().toJulianDay());
    return m_byText.emplace(iso, add(std::move(element))).first->second;
}

std::uint32_t Dictionary::list(std::vector<std::uint32_t> &elements)
{
    // An element counts once, however often it is listed.
    auto end = elements.begin();
    for (const std::uint32_t element : elements) {
        if (element != 0 && std::find(elements.begin(), end, element) == end)
            *end++ = element;
    }
    elements.erase(end, elements.end());
    if (elements.empty())
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(elements.data()),
                                 elements.size() * sizeof(elements[0]));
    if (const auto found = m_byList.find(bytes); found != m_byList.end())
        return found->second;
    m_listElements.insert(m_listElements.end(), elements.begin(), elements.end());
    m_listOffsets.push_back(static_cast<std::uint32_t>(m_listElements.size()));
    return m_byList.emplace(bytes, static_cast<std::uint32_t>(m_listOffsets.size() - 1)).first->second;
}

void Dictionary::describeTarget(qint64 targetKey, std::string_view id, std::string_view title,
                                const std::vector<std::string_view> &otherNames)
{
    Element &element = m_elements[link(targetKey) - 1];
    element.id = id;
    element.title = title.empty() ? id : title;
    element.searched = folded(element.title);
    element.names.clear();
    addName(element.names, id);
    addName(element.names, title);
    for (const std::string_view name : otherNames)
        addName(element.names, name);
    element.described = true;
}

std::vector<qint64> Dictionary::undescribedTargets() const
{
    std::vector<qint64> targets;
    for (const Element &element : m_elements) {
        if (!element.described)
            targets.push_back(element.target);
    }
    return targets;
}

template <typename T, typename Read>
void Dictionary::addPart(SectionKind kind, Read read)
{
    std::vector<T> numbers;
    read(numbers);
    Part part{kind, std::vector<std::byte>(numbers.size() * sizeof(T))};
    if (!numbers.empty())
        std::memcpy(part.bytes.data(), numbers.data(), part.bytes.size());
    m_parts.push_back(std::move(part));
}

void Dictionary::addStrings(SectionKind kind, std::string Element::*member, Strings &view)
{
    std::vector<std::uint32_t> offsets{0};
    std::string bytes;
    for (const Element &element : m_elements) {
        bytes += ColumnMark;
        bytes += element.*member;
        offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
    }
    bytes += ColumnMark;
    Part part{kind, std::vector<std::byte>(offsets.size() * sizeof(std::uint32_t) + bytes.size())};
    std::memcpy(part.bytes.data(), offsets.data(), offsets.size() * sizeof(std::uint32_t));
    std::memcpy(part.bytes.data() + offsets.size() * sizeof(std::uint32_t), bytes.data(), bytes.size());
    m_parts.push_back(std::move(part));
    if (const auto read = Strings::from(m_parts.back().bytes, m_elements.size()))
        view = *read;
}

void Dictionary::seal(const std::vector<std::uint32_t> &codes)
{
    m_parts.reserve(16); // views point into the parts' bytes, which moving a part does not move
    m_view.elements = m_elements.size();
    m_view.isList =
        m_column.type == Type::ListOfText || m_column.type == Type::ListOfLinks || m_column.type == Type::ListOfValues;
    m_view.lists = m_listOffsets.size() - 1;
    m_view.listOffsets = m_listOffsets;
    m_view.listElements = m_listElements;
    m_view.codes = {codes.data(), sizeof(std::uint32_t)};
    std::vector<std::uint32_t> byCode(m_view.codeCount());
    for (const std::uint32_t code : codes)
        ++byCode[code];
    addPart<std::uint32_t>(SectionKind::Counts, [&](std::vector<std::uint32_t> &counts) {
        counts.resize(m_view.elements + 1);
        counts[0] = byCode[0];
        for (std::size_t code = 1; code < byCode.size(); ++code) {
            if (!m_view.isList)
                counts[code] = byCode[code];
            else
                for (const std::uint32_t element : m_view.list(code))
                    counts[element] += byCode[code];
        }
    });
    sealElements();
    if (m_view.isList) {
        addPart<std::uint32_t>(SectionKind::ListOffsets, [&](auto &out) { out = m_listOffsets; });
        addPart<std::uint32_t>(SectionKind::ListElements, [&](auto &out) { out = m_listElements; });
    }
}

void Dictionary::sealElements()
{
    addStrings(SectionKind::Ids, &Element::id, m_view.ids);
    if (m_column.type != Type::Date) {
        addStrings(SectionKind::Titles, &Element::title, m_view.titles);
        addStrings(SectionKind::Searched, &Element::searched, m_view.searched);
        addStrings(SectionKind::Names, &Element::names, m_view.names);
    }
    if (m_column.type == Type::Number) {
        addPart<double>(SectionKind::Numbers, [this](std::vector<double> &out) {
            for (const Element &element : m_elements)
                out.push_back(element.number);
        });
        m_view.numbers = {reinterpret_cast<const double *>(m_parts.back().bytes.data()), m_elements.size()};
    } else if (m_column.type == Type::Date) {
        addPart<std::int32_t>(SectionKind::Days, [this](std::vector<std::int32_t> &out) {
            for (const Element &element : m_elements)
                out.insert(out.end(), {element.firstDay, element.lastDay});
        });
        m_view.days = {reinterpret_cast<const std::int32_t *>(m_parts.back().bytes.data()), 2 * m_elements.size()};
    } else if (m_column.type == Type::Link || m_column.type == Type::ListOfLinks) {
        addPart<std::uint32_t>(SectionKind::Targets, [this](std::vector<std::uint32_t> &out) {
            for (const Element &element : m_elements)
                out.push_back(static_cast<std::uint32_t>(element.target));
        });
        addPart<std::uint32_t>(SectionKind::TargetOrder, [this](std::vector<std::uint32_t> &out) {
            out.resize(m_elements.size());
            std::iota(out.begin(), out.end(), 0U);
            std::sort(out.begin(), out.end(),
                      [this](std::uint32_t a, std::uint32_t b) { return m_elements[a].target < m_elements[b].target; });
        });
    }
}

} // namespace columns
