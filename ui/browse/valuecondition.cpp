#include "ui/browse/valuecondition.h"

namespace browse {

using query::Comparison;
using query::Filter;

namespace {

bool hasChoice(const catalogue::Column &column)
{
    return column.type == catalogue::Type::Boolean || !column.vocabulary.isEmpty() || !column.target.isEmpty();
}

Filter testOf(const catalogue::Column &column, const QStringList &values)
{
    query::Test test;
    test.column = column.id;
    const bool isText = column.type == catalogue::Type::Text || column.type == catalogue::Type::ListOfText;
    for (const QString &value : values)
        test.operands += {.comparison = isText ? Comparison::Exactly : Comparison::Matches, .text = value};
    if (values.isEmpty())
        test.operands += {.comparison = Comparison::Known};
    const Filter filter = Filter::of(test);
    return values.isEmpty() ? Filter::negated(filter) : filter;
}

} // namespace

Filter withValues(const catalogue::Table &table, const Filter &filter, const QString &column, const QStringList &values,
                  ValueCondition condition)
{
    const catalogue::Column *described = table.find(column);
    if (described == nullptr)
        return filter;
    if (hasChoice(*described)) {
        query::Choice choice;
        (condition == ValueCondition::Only ? choice.anyOf : choice.excluded) =
            values.isEmpty() ? QStringList{QString()} : values;
        return query::withChoice(filter, column, choice);
    }
    Filter added = testOf(*described, values);
    if (condition == ValueCondition::Without)
        added = values.isEmpty() ? added.parts.constFirst() : Filter::negated(added);
    QList<Filter> conditions = filter.isEmpty() ? QList<Filter>() : query::conditions(filter);
    if (!conditions.contains(added))
        conditions += added;
    return query::allOf(conditions);
}

} // namespace browse
