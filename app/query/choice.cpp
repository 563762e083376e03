#include "app/query/filter.h"

#include <algorithm>
#include <optional>

namespace query {

namespace {

using Kind = Filter::Kind;

bool isKnownTest(const Filter &filter, const QString &column)
{
    return filter.kind == Kind::Test && filter.test.column == column && filter.test.operands.size() == 1 &&
           filter.test.operands.constFirst().comparison == Comparison::Known;
}

bool isUnknownTest(const Filter &filter, const QString &column)
{
    return filter.kind == Kind::Not && filter.parts.size() == 1 && isKnownTest(filter.parts.constFirst(), column);
}

/// The ids of a plain `column:a,b`; nothing for every other form.
std::optional<QStringList> idsOf(const Filter &filter, const QString &column, Comparison comparison)
{
    if (filter.kind != Kind::Test || filter.test.column != column || filter.test.operands.isEmpty())
        return std::nullopt;
    QStringList ids;
    for (const Operand &operand : filter.test.operands) {
        // Where Matches means equals, an explicit "=" says nothing else.
        const bool fits = operand.comparison == comparison || operand.comparison == Comparison::Exactly;
        if (!fits || operand.text.isEmpty())
            return std::nullopt;
        ids.append(operand.text);
    }
    return ids;
}

std::optional<QStringList> anyOfIn(const Filter &condition, const QString &column, Comparison comparison)
{
    if (isUnknownTest(condition, column))
        return QStringList{QString()};
    if (condition.kind != Kind::Any)
        return idsOf(condition, column, comparison);
    QStringList all;
    for (const Filter &part : condition.parts) {
        const std::optional<QStringList> ids =
            part.kind == Kind::Any ? std::nullopt : anyOfIn(part, column, comparison);
        if (!ids)
            return std::nullopt;
        all.append(*ids);
    }
    return all;
}

std::optional<QStringList> excludedIn(const Filter &condition, const QString &column, Comparison comparison)
{
    if (isKnownTest(condition, column))
        return QStringList{QString()};
    if (condition.kind != Kind::Not || condition.parts.size() != 1)
        return std::nullopt;
    return idsOf(condition.parts.constFirst(), column, comparison);
}

/// Each id once, in the order of first mention, unknown last: the one way in which choices are written.
QStringList tidy(QStringList ids)
{
    ids.removeDuplicates();
    if (ids.removeOne(QString()))
        ids.append(QString());
    return ids;
}

/// A choice with the places of the conditions that it was read from.
struct Reading
{
    Choice choice = {};
    qsizetype anyOfAt = -1;
    QList<qsizetype> excludedAt = {};
};

Reading read(const QList<Filter> &conditions, const QString &column, Comparison comparison)
{
    Reading reading;
    for (qsizetype at = 0; at < conditions.size(); ++at) {
        if (const auto excluded = excludedIn(conditions.at(at), column, comparison)) {
            reading.choice.excluded.append(*excluded);
            reading.excludedAt.append(at);
        } else if (const auto anyOf = anyOfIn(conditions.at(at), column, comparison); anyOf && reading.anyOfAt < 0) {
            // A second one must hold as well: it is no part of this choice and stays as it is.
            reading.choice.anyOf = *anyOf;
            reading.anyOfAt = at;
        }
    }
    reading.choice.anyOf = tidy(reading.choice.anyOf);
    reading.choice.excluded = tidy(reading.choice.excluded);
    return reading;
}

Filter known(const QString &column)
{
    return Filter::of({.column = column, .operands = {{.comparison = Comparison::Known}}});
}

Filter oneOf(const QStringList &ids, const QString &column, Comparison comparison)
{
    Test test{.column = column};
    for (const QString &id : ids)
        test.operands.append({.comparison = comparison, .text = id});
    return Filter::of(std::move(test));
}

QList<Filter> anyOfConditions(QStringList ids, const QString &column, Comparison comparison)
{
    if (ids.isEmpty())
        return {};
    if (!ids.removeOne(QString()))
        return {oneOf(ids, column, comparison)};
    const Filter unknown = Filter::negated(known(column));
    if (ids.isEmpty())
        return {unknown};
    return {Filter{.kind = Kind::Any, .parts = {oneOf(ids, column, comparison), unknown}}};
}

QList<Filter> excludedConditions(QStringList ids, const QString &column, Comparison comparison)
{
    QList<Filter> conditions;
    const bool excludesUnknown = ids.removeOne(QString());
    if (!ids.isEmpty())
        conditions.append(Filter::negated(oneOf(ids, column, comparison)));
    if (excludesUnknown)
        conditions.append(known(column));
    return conditions;
}

} // namespace

Choice choiceOf(const Filter &filter, const QString &column, Comparison comparison)
{
    return read(conditions(filter), column, comparison).choice;
}

Filter withChoice(const Filter &filter, const QString &column, const Choice &choice, Comparison comparison)
{
    const QList<Filter> old = conditions(filter);
    const Reading reading = read(old, column, comparison);
    QList<Filter> anyOf = anyOfConditions(tidy(choice.anyOf), column, comparison);
    QList<Filter> excluded = excludedConditions(tidy(choice.excluded), column, comparison);

    QList<Filter> changed;
    for (qsizetype at = 0; at < old.size(); ++at) {
        if (at == reading.anyOfAt)
            changed.append(std::exchange(anyOf, {}));
        else if (reading.excludedAt.contains(at))
            changed.append(std::exchange(excluded, {}));
        else
            changed.append(old.at(at));
    }
    changed.append(anyOf);
    changed.append(excluded);
    return allOf(std::move(changed));
}

} // namespace query
