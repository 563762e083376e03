#include "app/catalogue/check.h"
#include "app/catalogue/catalogue.h"
#include "app/domain/partialdate.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalogue {

namespace {

using domain::Error;
using domain::Result;
using query::Comparison;
using query::Operand;

tl::unexpected<Error> wrong(int position, int length, const QString &message, const QString &remedy,
                            const QStringList &candidates = {})
{
    return tl::unexpected(Error{.message = message,
                                .remedy = remedy,
                                .column = position,
                                .length = length,
                                .candidates = candidates,
                                .kind = Error::Kind::WrongUse});
}

QStringList columnsFor(const Table &table, Use use)
{
    QStringList ids;
    for (const Column &column : table.columns) {
        if (column.uses.testFlag(use))
            ids.append(column.id);
    }
    return ids;
}

QString noColumn(const Table &table, const QString &id)
{
    if (id.isEmpty())
        return QCoreApplication::translate("catalogue", "The name of a column is missing");
    //: %1 is what was typed, %2 the id of a table
    return QCoreApplication::translate("catalogue", "There is no column “%1” in %2").arg(id, table.id);
}

/// The operator as it is typed, to name it in a message.
QString sign(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Exactly:
        return u"="_s;
    case Comparison::BeginsWith:
        return u"^"_s;
    case Comparison::Less:
        return u"<"_s;
    case Comparison::LessOrEqual:
        return u"<="_s;
    case Comparison::Greater:
        return u">"_s;
    case Comparison::GreaterOrEqual:
        return u">="_s;
    case Comparison::Between:
        return u".."_s;
    case Comparison::Known:
        return u"*"_s;
    case Comparison::Matches:
        break;
    }
    return u":"_s;
}

bool isOrdered(Type type)
{
    return type == Type::Number || type == Type::Date;
}

bool fits(Comparison comparison, Type type)
{
    switch (comparison) {
    case Comparison::Matches:
    case Comparison::Exactly:
    case Comparison::Known:
        return true;
    case Comparison::BeginsWith:
        return type == Type::Text || type == Type::ListOfText;
    case Comparison::Less:
    case Comparison::LessOrEqual:
    case Comparison::Greater:
    case Comparison::GreaterOrEqual:
    case Comparison::Between:
        return isOrdered(type);
    }
    return false;
}

tl::unexpected<Error> unfitting(const Column &column, const Operand &operand)
{
    //: %1 is an operator such as >=, %2 the id of a column
    const QString message =
        QCoreApplication::translate("catalogue", "“%1” does not work on %2").arg(sign(operand.comparison), column.id);
    const bool isText = column.type == Type::Text || column.type == Type::ListOfText;
    QString remedy =
        QCoreApplication::translate("catalogue", "Name its values whole: %1:x, or %1:x,y for any of several.");
    if (isText)
        remedy = QCoreApplication::translate("catalogue", "On text write %1:x (contains), %1:=x (exactly) or %1:^x "
                                                          "(begins with); put signs that belong to it in quotes.");
    else if (isOrdered(column.type))
        remedy = QCoreApplication::translate("catalogue", "Write %1:x, %1:>x, %1:>=x, %1:<x, %1:<=x or %1:x..y.");
    return wrong(operand.position, operand.length, message, remedy.arg(column.id));
}

/// An end of a period or range; whether a text can be read as one, and which of two comes first.
struct Extent
{
    bool isRead = false;
    double first = 0;
    double last = 0;
};

Extent extentOf(const QString &text, Type type)
{
    if (type == Type::Date) {
        const std::optional<domain::PartialDate> date = domain::PartialDate::fromText(text);
        if (!date)
            return {};
        return {true, static_cast<double>(date->firstDay().toJulianDay()),
                static_cast<double>(date->lastDay().toJulianDay())};
    }
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return {isNumber && qIsFinite(number), number, number};
}

Result<> checkEnds(const Column &column, const Operand &operand)
{
    const bool isRange = operand.comparison == Comparison::Between;
    for (const QString &end : isRange ? QStringList{operand.text, operand.upper} : QStringList{operand.text}) {
        if (extentOf(end, column.type).isRead)
            continue;
        const bool isDate = column.type == Type::Date;
        const QString message = isDate ? QCoreApplication::translate("catalogue", "“%1” is not a date")
                                       : QCoreApplication::translate("catalogue", "“%1” is not a number");
        return wrong(operand.position, operand.length, message.arg(end),
                     isDate ? QCoreApplication::translate("catalogue", "Write it as 2023, 2023-05 or 2023-05-18.")
                            : QCoreApplication::translate("catalogue", "Write it as 1500 or 0.5."));
    }
    if (isRange && extentOf(operand.text, column.type).first > extentOf(operand.upper, column.type).last)
        return wrong(operand.position, operand.length,
                     QCoreApplication::translate("catalogue", "The range %1..%2 ends before it begins")
                         .arg(operand.text, operand.upper),
                     QCoreApplication::translate("catalogue", "Write the lower end first."));
    return {};
}

Result<> checkColumn(const Table &table, const query::Test &test)
{
    const Column *column = table.find(test.column);
    if (column && column->uses.testFlag(Use::Filterable))
        return {};
    if (const Column *link = linkColumnOfIdColumn(table, test.column))
        return wrong(test.position, test.length,
                     //: %1 is a column such as country_id
                     QCoreApplication::translate("catalogue", "%1 is a column of files only").arg(test.column),
                     //: %1 is a column such as country
                     QCoreApplication::translate("catalogue", "Write %1:x, where x may be an id.").arg(link->id),
                     {link->id});
    return wrong(test.position, test.length, noColumn(table, test.column),
                 QCoreApplication::translate("catalogue", "To look for the text itself, put it in quotes."),
                 nearest(test.column, columnsFor(table, Use::Filterable)));
}

Result<> checkTest(const Table &table, const query::Test &test)
{
    if (test.column.isEmpty())
        return {};
    if (const Result<> known = checkColumn(table, test); !known)
        return known;
    const Column &column = *table.find(test.column);
    for (const Operand &operand : test.operands) {
        if (!fits(operand.comparison, column.type))
            return unfitting(column, operand);
        if (!isOrdered(column.type) || operand.comparison == Comparison::Known)
            continue;
        if (const Result<> read = checkEnds(column, operand); !read)
            return read;
    }
    return {};
}

/// One name of a list that commas part, with its place in the text.
struct Name
{
    QString text;
    int position = 0;
};

QList<Name> namesIn(QStringView text)
{
    QList<Name> names;
    if (text.trimmed().isEmpty())
        return names;
    qsizetype start = 0;
    for (const QStringView part : text.split(u',')) {
        qsizetype blanks = 0;
        while (blanks < part.size() && part.at(blanks).isSpace())
            ++blanks;
        names.append({part.trimmed().toString(), static_cast<int>(start + blanks + 1)});
        start += part.size() + 1;
    }
    return names;
}

} // namespace

Result<> check(const Table &table, const query::Filter &filter)
{
    if (filter.kind == query::Filter::Kind::Test)
        return checkTest(table, filter.test);
    for (const query::Filter &part : filter.parts) {
        if (const Result<> sound = check(table, part); !sound)
            return sound;
    }
    return {};
}

Result<QList<SortKey>> parseSort(const Table &table, QStringView text)
{
    QList<SortKey> keys;
    for (Name name : namesIn(text)) {
        const bool isDescending = name.text.startsWith(u'-');
        if (isDescending)
            name = {name.text.sliced(1), name.position + 1};
        const int length = static_cast<int>(name.text.size());
        const Column *column = table.find(name.text);
        if (!column)
            return wrong(name.position, length, noColumn(table, name.text), {},
                         nearest(name.text, columnsFor(table, Use::Sortable)));
        if (!column->uses.testFlag(Use::Sortable))
            return wrong(name.position, length,
                         QCoreApplication::translate("catalogue", "Rows cannot be sorted by %1").arg(column->id),
                         //: %1 is the id of a table
                         QCoreApplication::translate("catalogue", "“assay columns %1” tells which columns can be.")
                             .arg(table.id));
        const bool isNamed =
            std::any_of(keys.cbegin(), keys.cend(), [&](const SortKey &key) { return key.column == column->id; });
        if (!isNamed)
            keys.append({column->id, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return keys;
}

Result<QStringList> parseColumns(const Table &table, QStringView text)
{
    const QList<Name> names = namesIn(text);
    if (names.isEmpty())
        return columnsFor(table, Use::Default);
    QStringList ids;
    QStringList known;
    for (const Column &column : table.columns) {
        known.append(column.id);
        if (linkColumnOfIdColumn(table, column.id + "_id"_L1))
            known.append(column.id + "_id"_L1);
    }
    for (const Name &name : names) {
        const int length = static_cast<int>(name.text.size());
        if (!known.contains(name.text))
            return wrong(name.position, length, noColumn(table, name.text), {}, nearest(name.text, known));
        if (ids.contains(name.text))
            return wrong(name.position, length,
                         QCoreApplication::translate("catalogue", "Column %1 is named twice").arg(name.text),
                         QCoreApplication::translate("catalogue", "Name each column once."));
        ids.append(name.text);
    }
    return ids;
}

} // namespace catalogue
