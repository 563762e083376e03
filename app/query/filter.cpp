#include "app/query/filter.h"

#include <algorithm>

namespace query {

Filter Filter::of(Test test)
{
    Filter filter;
    filter.kind = Kind::Test;
    filter.test = std::move(test);
    return filter;
}

Filter Filter::negated(Filter filter)
{
    Filter result;
    result.kind = Kind::Not;
    result.parts.append(std::move(filter));
    return result;
}

QList<Filter> conditions(const Filter &filter)
{
    return filter.kind == Filter::Kind::All ? filter.parts : QList<Filter>{filter};
}

Filter allOf(QList<Filter> conditions)
{
    Filter all;
    for (Filter &condition : conditions) {
        if (condition.kind == Filter::Kind::All)
            all.parts.append(query::conditions(allOf(std::move(condition.parts))));
        else
            all.parts.append(std::move(condition));
    }
    return all.parts.size() == 1 ? Filter(all.parts.constFirst()) : all;
}

bool isAbout(const Filter &condition, const QString &column)
{
    if (condition.kind == Filter::Kind::Test)
        return condition.test.column == column;
    return !condition.parts.isEmpty() && std::all_of(condition.parts.cbegin(), condition.parts.cend(),
                                                     [&](const Filter &part) { return isAbout(part, column); });
}

Filter without(const Filter &filter, const QString &column)
{
    QList<Filter> kept;
    for (const Filter &condition : conditions(filter)) {
        if (!isAbout(condition, column))
            kept.append(condition);
    }
    return allOf(std::move(kept));
}

} // namespace query
