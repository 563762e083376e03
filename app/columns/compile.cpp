#include "app/columns/blockindex_p.h"
#include "app/columns/condition_p.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/domain/fold.h"
#include "app/domain/partialdate.h"

#include <QCoreApplication>

#include <algorithm>

namespace columns {

using catalogue::Type;
using query::Comparison;
using query::Filter;
using query::Operand;

namespace {

constexpr std::size_t MostCandidates = 20'000; // words that are compared with a mistyped one

using Marks = std::vector<std::uint8_t>; ///< by element, 0 being unknown

domain::Error wrongUse(const QString &message, int position, int length, QStringList candidates = {})
{
    return {.message = message,
            .column = position,
            .length = length,
            .candidates = std::move(candidates),
            .kind = domain::Error::Kind::WrongUse};
}

domain::Error unfit(const Operand &operand, const catalogue::Column &column)
{
    return wrongUse(QCoreApplication::translate("columns", "“%1” does not fit the column “%2”.")
                        .arg(operand.text, catalogue::translated(column.title)),
                    operand.position, operand.length);
}

std::optional<Condition::Match> matchOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Matches:
        return Condition::Match::Contains;
    case Comparison::Exactly:
        return Condition::Match::Exactly;
    case Comparison::BeginsWith:
        return Condition::Match::Begins;
    default:
        return std::nullopt;
    }
}

/// Whether a thing from first to last stands to the span from lower to upper as asked. Of numbers first is last.
template <typename T>
bool holds(Comparison comparison, T first, T last, T lower, T upper)
{
    switch (comparison) {
    case Comparison::Less:
        return last < lower;
    case Comparison::LessOrEqual:
        return last <= upper;
    case Comparison::Greater:
        return first > upper;
    case Comparison::GreaterOrEqual:
        return first >= lower;
    case Comparison::Matches:
    case Comparison::Exactly:
    case Comparison::Between:
        return first >= lower && last <= upper;
    case Comparison::BeginsWith:
    case Comparison::Known:
        return false;
    }
    return false;
}

void mark(std::uint8_t &element, bool holds)
{
    element = element != 0 || holds ? 1 : 0;
}

class Compiler
{
public:
    Compiler(const Store &store, Kernel kernel)
        : m_store(store)
        , m_kernel(kernel)
    {
    }

    domain::Result<Condition> filter(const Filter &filter)
    {
        if (filter.kind == Filter::Kind::Test)
            return test(filter.test);
        Condition result{.kind = filter.kind == Filter::Kind::All   ? Condition::Kind::All
                                 : filter.kind == Filter::Kind::Any ? Condition::Kind::Any
                                                                    : Condition::Kind::Not};
        for (const Filter &part : filter.parts) {
            domain::Result<Condition> compiled = this->filter(part);
            if (!compiled)
                return compiled;
            result.parts.push_back(std::move(*compiled));
        }
        return sorted(std::move(result));
    }

    static Condition sorted(Condition group)
    {
        std::stable_sort(group.parts.begin(), group.parts.end(),
                         [](const Condition &a, const Condition &b) { return a.cost < b.cost; });
        for (const Condition &part : group.parts)
            group.cost += part.cost;
        return group;
    }

private:
    domain::Result<Condition> test(const query::Test &test)
    {
        if (test.column.isEmpty()) {
            Condition any{.kind = Condition::Kind::Any};
            for (const Operand &operand : test.operands)
                any.parts.push_back(rowText(operand));
            return sorted(std::move(any));
        }
        const int column = m_store.description.indexOf(test.column);
        if (column < 0)
            return tl::unexpected(unknownColumn(test));
        return m_store.places[static_cast<std::size_t>(column)].inText ? textTest(column, test)
                                                                       : codeTest(column, test);
    }

    domain::Error unknownColumn(const query::Test &test) const
    {
        QStringList ids;
        for (const catalogue::Column &column : m_store.description.columns)
            ids << column.id;
        return wrongUse(QCoreApplication::translate("columns", "There is no column “%1”.").arg(test.column),
                        test.position, test.length, catalogue::nearest(test.column, ids));
    }

    std::string word(const QString &text) const
    {
        std::string form;
        domain::foldTo(QStringView(text), form);
        return form;
    }

    Condition text(std::string form, int slot, Condition::Match match) const
    {
        if (form.empty()) // every text holds and begins with nothing
            return {.kind = match == Condition::Match::Exactly ? Condition::Kind::Nothing
                            : slot < 0                         ? Condition::Kind::Everything
                                                               : Condition::Kind::Known,
                    .slot = slot};
        Condition result{.kind = Condition::Kind::Text, .slot = slot, .match = match, .cost = 100};
        result.groups = groupsOf(withMarks(form, slot, match), m_store.frequentGroups);
        result.needle.emplace(std::move(form), m_store.byteCounts, m_kernel);
        return result;
    }

    /// The word with what must stand before and behind it, as far as that is known: in a list it may be either mark.
    std::string withMarks(const std::string &form, int slot, Condition::Match match) const
    {
        const auto column = std::find_if(m_store.places.begin(), m_store.places.end(),
                                         [slot](const Place &place) { return place.inText && place.slot == slot; });
        if (match == Condition::Match::Contains || column == m_store.places.end() ||
            m_store.description.columns[column - m_store.places.begin()].type != Type::Text)
            return form;
        return match == Condition::Match::Begins ? ColumnMark + form : ColumnMark + form + ColumnMark;
    }

    /// A bare word: in the texts of the row, or in a title that its codes stand for.
    Condition rowText(const Operand &operand)
    {
        Condition any{.kind = Condition::Kind::Any};
        Condition inTexts = text(word(operand.text), -1, Condition::Match::Contains);
        if (!inTexts.needle)
            return inTexts;
        for (std::size_t column = 0; column < m_store.coded.size(); ++column) {
            if (m_store.places[column].inText || !m_store.places[column].inRowText)
                continue;
            Marks marks(m_store.coded[column].elements + 1);
            markIn(m_store.coded[column].searched, *inTexts.needle, Condition::Match::Contains, marks);
            Condition part = codes(static_cast<int>(column), marks);
            if (part.kind == Condition::Kind::Codes)
                any.parts.push_back(std::move(part));
        }
        any.parts.push_back(std::move(inTexts));
        return sorted(std::move(any));
    }

    domain::Result<Condition> textTest(int column, const query::Test &test)
    {
        const int slot = m_store.places[static_cast<std::size_t>(column)].slot;
        Condition any{.kind = Condition::Kind::Any};
        for (const Operand &operand : test.operands) {
            if (operand.comparison == Comparison::Known) {
                any.parts.push_back({.kind = Condition::Kind::Known, .slot = slot, .cost = 1});
            } else if (const auto match = matchOf(operand.comparison)) {
                any.parts.push_back(text(word(operand.text), slot, *match));
            } else {
                return tl::unexpected(unfit(operand, m_store.description.columns[column]));
            }
        }
        return sorted(std::move(any));
    }

    domain::Result<Condition> codeTest(int column, const query::Test &test)
    {
        const Coded &coded = m_store.coded[static_cast<std::size_t>(column)];
        const catalogue::Column &description = m_store.description.columns[column];
        Marks marks(coded.elements + 1);
        for (const Operand &operand : test.operands) {
            if (operand.comparison == Comparison::Known) {
                std::fill(marks.begin() + 1, marks.end(), std::uint8_t{1});
                continue;
            }
            bool fits = false;
            switch (description.type) {
            case Type::Number:
                fits = markNumbers(coded, operand, marks);
                break;
            case Type::Date:
                fits = markDates(coded, operand, marks);
                break;
            case Type::Text:
            case Type::ListOfText:
                fits = markTexts(coded, operand, marks);
                break;
            case Type::Boolean:
            case Type::Link:
            case Type::Value:
            case Type::ListOfLinks:
            case Type::ListOfValues: {
                fits = matchOf(operand.comparison).has_value();
                if (fits && !markNames(coded, operand, marks) && !isNamedElsewhere(description, operand))
                    return tl::unexpected(unknownValue(coded, description, operand));
                break;
            }
            }
            if (!fits)
                return tl::unexpected(unfit(operand, description));
        }
        return codes(column, marks);
    }

    static bool markNumbers(const Coded &coded, const Operand &operand, Marks &marks)
    {
        bool sound = false;
        const double lower = operand.text.toDouble(&sound);
        bool upperSound = true;
        const double upper = operand.comparison == Comparison::Between ? operand.upper.toDouble(&upperSound) : lower;
        if (!sound || !upperSound || operand.comparison == Comparison::BeginsWith)
            return false;
        for (std::size_t i = 0; i < coded.elements; ++i)
            mark(marks[i + 1], holds(operand.comparison, coded.numbers[i], coded.numbers[i], lower, upper));
        return true;
    }

    static bool markDates(const Coded &coded, const Operand &operand, Marks &marks)
    {
        const auto lower = domain::PartialDate::fromText(operand.text);
        const auto upper =
            operand.comparison == Comparison::Between ? domain::PartialDate::fromText(operand.upper) : lower;
        if (!lower || !upper || operand.comparison == Comparison::BeginsWith)
            return false;
        const auto first = static_cast<std::int32_t>(lower->firstDay().toJulianDay());
        const auto last = static_cast<std::int32_t>(upper->lastDay().toJulianDay());
        for (std::size_t i = 0; i < coded.elements; ++i)
            mark(marks[i + 1], holds(operand.comparison, coded.days[2 * i], coded.days[2 * i + 1], first, last));
        return true;
    }

    bool markTexts(const Coded &coded, const Operand &operand, Marks &marks) const
    {
        const auto match = matchOf(operand.comparison);
        const std::string form = word(operand.text);
        if (!match)
            return false;
        if (!form.empty())
            markIn(coded.searched, Needle(form, m_store.byteCounts, m_kernel), *match, marks);
        else if (*match != Condition::Match::Exactly)
            std::fill(marks.begin() + 1, marks.end(), std::uint8_t{1});
        return true;
    }

    /// False if no element goes by that name.
    bool markNames(const Coded &coded, const Operand &operand, Marks &marks) const
    {
        const std::string form = word(operand.text);
        if (form.empty())
            return false;
        const auto match =
            operand.comparison == Comparison::BeginsWith ? Condition::Match::Begins : Condition::Match::Exactly;
        Marks found(marks.size());
        markIn(coded.names, Needle(form, m_store.byteCounts, m_kernel), match, found);
        bool any = false;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            any |= found[i] != 0;
            mark(marks[i], found[i] != 0);
        }
        return any;
    }

    /// Whether another column leads to a target of that name in the same table: `company:x` is then no mistake, though
    /// x occurs as `facility` alone.
    bool isNamedElsewhere(const catalogue::Column &column, const Operand &operand) const
    {
        for (std::size_t i = 0; !column.target.isEmpty() && i < m_store.coded.size(); ++i) {
            const Coded &other = m_store.coded[i];
            Marks unused(other.elements + 1);
            if (m_store.description.columns[static_cast<qsizetype>(i)].target == column.target &&
                markNames(other, operand, unused))
                return true;
        }
        return false;
    }

    void markIn(const Strings &strings, const Needle &needle, Condition::Match match, Marks &marks) const
    {
        markStrings(strings, needle, match, reinterpret_cast<const char *>(m_store.image.end()), marks);
    }

    static domain::Error unknownValue(const Coded &coded, const catalogue::Column &column, const Operand &operand)
    {
        QStringList words;
        for (std::size_t i = 0; i < std::min(coded.elements, MostCandidates); ++i) {
            for (const std::string_view text : {coded.ids.at(i), coded.titles.at(i)})
                words << QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        }
        words.removeDuplicates();
        return wrongUse(QCoreApplication::translate("columns", "“%1” does not occur in the column “%2”.")
                            .arg(operand.text, catalogue::translated(column.title)),
                        operand.position, operand.length, catalogue::nearest(operand.text, words));
    }

    /// Rows that have a marked element.
    Condition codes(int column, const Marks &marks) const
    {
        const Coded &coded = m_store.coded[static_cast<std::size_t>(column)];
        if (std::find(marks.begin(), marks.end(), 1) == marks.end())
            return {.kind = Condition::Kind::Nothing};
        Condition result{.kind = Condition::Kind::Codes, .column = column, .cost = 10};
        if (!coded.isList) {
            result.accepted = marks;
            return result;
        }
        result.accepted.resize(coded.codeCount());
        for (std::size_t code = 1; code < result.accepted.size(); ++code) {
            const auto elements = coded.list(code);
            result.accepted[code] = std::any_of(elements.begin(), elements.end(),
                                                [&](std::uint32_t element) { return marks[element] != 0; });
        }
        return result;
    }

    const Store &m_store;
    Kernel m_kernel;
};

} // namespace

domain::Result<Condition> compile(const Store &store, const Filter &filter, Kernel kernel)
{
    return Compiler(store, kernel).filter(filter);
}

domain::Result<Condition> compileAll(const Store &store, const QList<Filter> &filters, Kernel kernel)
{
    Condition all{.kind = Condition::Kind::All};
    for (const Filter &filter : filters) {
        domain::Result<Condition> part = compile(store, filter, kernel);
        if (!part)
            return part;
        all.parts.push_back(std::move(*part));
    }
    return Compiler::sorted(std::move(all));
}

} // namespace columns
