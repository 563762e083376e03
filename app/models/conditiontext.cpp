#include "app/models/conditiontext.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/vocabulary.h"
#include "app/models/display.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

using namespace Qt::StringLiterals;
using query::Comparison;
using query::Filter;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Condition)

public:
    const catalogue::Table &table;
    const columns::Table *columns;

    QString filter(const Filter &filter, bool inner) const
    {
        switch (filter.kind) {
        case Filter::Kind::Test:
            return test(filter.test);
        case Filter::Kind::Not:
            return negation(filter.parts.constFirst());
        //: Between the parts of a condition
        case Filter::Kind::Any:
            return group(filter.parts, tr(" or "), inner);
        //: Between the parts of a condition
        case Filter::Kind::All:
            return group(filter.parts, tr(" and "), inner);
        }
        return {};
    }

private:
    QString group(const QList<Filter> &parts, const QString &separator, bool inner) const
    {
        QStringList words;
        for (const Filter &part : parts)
            words += filter(part, true);
        const QString joined = words.join(separator);
        return inner ? u'(' + joined + u')' : joined;
    }

    QString negation(const Filter &negated) const
    {
        if (negated.kind == Filter::Kind::Test && negated.test.operands.size() == 1 &&
            negated.test.operands.constFirst().comparison == Comparison::Known)
            //: A condition: the field %1 is empty; %2 is the word for it, such as "unknown"
            return tr("%1: %2", "empty").arg(columnTitle(negated.test.column), emptyTitle(negated.test.column));
        //: A condition that must not hold, such as "not Status: Repealed"
        return tr("not %1").arg(filter(negated, true));
    }

    QString test(const query::Test &test) const
    {
        QStringList words;
        for (const query::Operand &operand : test.operands)
            words += test.column.isEmpty() ? quoted(operand.text) : this->operand(test.column, operand);
        if (test.column.isEmpty())
            return words.join(tr(" or "));
        //: A condition: field and the values it may have
        return tr("%1: %2").arg(columnTitle(test.column), words.join(tr(", ", "between values of a condition")));
    }

    QString operand(const QString &column, const query::Operand &operand) const
    {
        const QString text = valueTitle(column, operand.text);
        switch (operand.comparison) {
        case Comparison::Matches:
            return text;
        case Comparison::Exactly:
            return u"= "_s + text;
        //: A condition: the field begins with %1
        case Comparison::BeginsWith:
            return tr("begins with %1").arg(text);
        case Comparison::Less:
            return u"< "_s + text;
        case Comparison::LessOrEqual:
            return u"≤ "_s + text;
        case Comparison::Greater:
            return u"> "_s + text;
        case Comparison::GreaterOrEqual:
            return u"≥ "_s + text;
        //: A condition: from %1 to %2, both included
        case Comparison::Between:
            return tr("%1 to %2").arg(text, operand.upper);
        case Comparison::Known:
            if (const catalogue::Column *described = table.find(column); described && described->isDerived)
                //: A condition: a list that has at least one element, such as the lists on which an organisation stands
                return tr("some here");
            //: A condition: the field is known
            return tr("known");
        }
        return {};
    }

    //: A searched text in quotation marks
    QString quoted(const QString &text) const { return tr("“%1”").arg(text); }

    QString columnTitle(const QString &id) const
    {
        const catalogue::Column *column = table.find(id);
        return column == nullptr ? id : catalogue::translated(column->title);
    }

    QString emptyTitle(const QString &id) const
    {
        const catalogue::Column *column = table.find(id);
        return column == nullptr ? QString() : catalogue::emptyTitle(*column);
    }

    QString valueTitle(const QString &id, const QString &value) const
    {
        const catalogue::Column *column = table.find(id);
        if (column == nullptr)
            return value;
        if (column->type == catalogue::Type::Boolean && (value == "true"_L1 || value == "false"_L1))
            return displayText(*column, value == "true"_L1);
        if (!column->vocabulary.isEmpty())
            return vocabularyTitle(*column, value);
        return columns != nullptr && !column->target.isEmpty() ? columns->title(id, value) : value;
    }

    QString vocabularyTitle(const catalogue::Column &column, const QString &value) const
    {
        const auto &values = catalogue::vocabulary(column.vocabulary);
        const auto named = std::ranges::find_if(
            values, [&](const catalogue::Value &one) { return one.id.compare(value, Qt::CaseInsensitive) == 0; });
        if (named != values.end())
            return catalogue::valueTitle(column.vocabulary, named->id);
        return columns != nullptr ? columns->title(column.id, value) : value; // a list that was imported
    }
};

} // namespace

QString conditionText(const catalogue::Table &table, const columns::Table *columns, const Filter &condition)
{
    return Words{.table = table, .columns = columns}.filter(condition, false);
}

} // namespace models
