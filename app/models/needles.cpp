#include "app/models/needles.h"

#include "app/domain/fold.h"

namespace models {

namespace {

void addTest(const catalogue::Table &table, const query::Test &test, QList<QList<QByteArray>> &needles)
{
    using query::Comparison;
    for (const query::Operand &operand : test.operands) {
        if (operand.comparison != Comparison::Matches && operand.comparison != Comparison::Exactly &&
            operand.comparison != Comparison::BeginsWith)
            continue;
        const QByteArray folded = domain::fold(operand.text);
        if (folded.trimmed().isEmpty())
            continue;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const catalogue::Column &column = table.columns.at(i);
            const bool isText = column.type == catalogue::Type::Text || column.type == catalogue::Type::ListOfText;
            if (test.column.isEmpty() || (test.column == column.id && isText))
                needles[i].append(folded);
        }
    }
}

void addFilter(const catalogue::Table &table, const query::Filter &filter, QList<QList<QByteArray>> &needles)
{
    if (filter.kind == query::Filter::Kind::Test)
        addTest(table, filter.test, needles);
    else if (filter.kind != query::Filter::Kind::Not)
        for (const query::Filter &part : filter.parts)
            addFilter(table, part, needles);
}

} // namespace

QList<QList<QByteArray>> needlesByColumn(const catalogue::Table &table, const query::Filter &filter)
{
    QList<QList<QByteArray>> needles(table.columns.size());
    addFilter(table, filter, needles);
    return needles;
}

} // namespace models
