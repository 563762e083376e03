#include "tests/unit/columns/oracle.h"

#include "app/catalogue/vocabulary.h"
#include "app/domain/fold.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sample {

using catalogue::Type;
using domain::Cell;
using query::Comparison;
using query::Operand;

namespace {

/// Remembered, since the same texts are looked at for every filter.
QString folded(const QString &text)
{
    static QHash<QString, QString> known;
    const auto found = known.constFind(text);
    return found != known.cend() ? *found : *known.insert(text, QString::fromUtf8(domain::fold(text)));
}

QStringList idsOf(const Cell &cell)
{
    QStringList ids;
    if (const auto *text = std::get_if<QString>(&cell))
        ids = {*text};
    else if (const auto *link = std::get_if<domain::Link>(&cell))
        ids = {link->id};
    else if (const auto *boolean = std::get_if<bool>(&cell))
        ids = {*boolean ? u"true"_s : u"false"_s};
    else if (const auto *texts = std::get_if<QStringList>(&cell))
        ids = *texts;
    else if (const auto *links = std::get_if<QList<domain::Link>>(&cell))
        for (const domain::Link &one : *links)
            ids += one.id;
    ids.removeDuplicates();
    return ids;
}

template <typename T>
bool inRange(Comparison comparison, const T &first, const T &last, const T &lower, const T &upper)
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
    default:
        return first >= lower && last <= upper;
    }
}

bool textFits(const QString &text, const Operand &operand)
{
    const QString word = folded(operand.text);
    const QString form = folded(text);
    switch (operand.comparison) {
    case Comparison::Exactly:
        return !word.isEmpty() && form == word;
    case Comparison::BeginsWith:
        return form.startsWith(word);
    default:
        return form.contains(word);
    }
}

bool fits(const Cell &cell, const catalogue::Column &column, const Operand &operand)
{
    if (domain::isUnknown(cell))
        return false;
    if (operand.comparison == Comparison::Known)
        return true;
    if (const auto *number = std::get_if<double>(&cell)) {
        const double lower = operand.text.toDouble();
        const double upper = operand.comparison == Comparison::Between ? operand.upper.toDouble() : lower;
        return inRange(operand.comparison, *number, *number, lower, upper);
    }
    if (const auto *date = std::get_if<domain::PartialDate>(&cell)) {
        const auto lower = *domain::PartialDate::fromText(operand.text);
        const auto upper =
            operand.comparison == Comparison::Between ? *domain::PartialDate::fromText(operand.upper) : lower;
        return inRange(operand.comparison, date->firstDay(), date->lastDay(), lower.firstDay(), upper.lastDay());
    }
    if (column.type == Type::Text || column.type == Type::ListOfText) {
        const QStringList texts = shownTexts(cell, column);
        return std::any_of(texts.begin(), texts.end(), [&](const QString &t) { return textFits(t, operand); });
    }
    const QStringList names = namesOf(cell, column);
    return std::any_of(names.begin(), names.end(),
                       [&](const QString &name) { return folded(name) == folded(operand.text); });
}

/// What sorting compares: folded texts, numbers, days. The first element of a list.
struct SortValue
{
    bool known = false;
    QByteArray text;
    double number = 0;
    QDate first, last;
};

SortValue sortValue(const Cell &cell, const catalogue::Column &column)
{
    SortValue value;
    value.known = !domain::isUnknown(cell);
    if (const auto *number = std::get_if<double>(&cell)) {
        value.number = *number;
    } else if (const auto *date = std::get_if<domain::PartialDate>(&cell)) {
        value.first = date->firstDay();
        value.last = date->lastDay();
    } else if (value.known) {
        value.text = folded(shownTexts(cell, column).constFirst()).toUtf8();
    }
    return value;
}

/// -1, 0, 1.
int compare(const SortValue &a, const SortValue &b, Qt::SortOrder order)
{
    if (a.known != b.known)
        return a.known ? -1 : 1;
    const auto three = [](const auto &x, const auto &y) { return x < y ? -1 : y < x ? 1 : 0; };
    int result = three(a.text, b.text);
    result = result != 0 ? result : three(a.number, b.number);
    result = result != 0 ? result : three(a.first, b.first);
    result = result != 0 ? result : three(b.last, a.last); // the longer period first
    return order == Qt::AscendingOrder ? result : -result;
}

} // namespace

qint64 targetKey(const QString &id)
{
    for (auto target = targets().cbegin(); target != targets().cend(); ++target) {
        if (target->id == id)
            return target.key();
    }
    return 0;
}

QStringList shownTexts(const Cell &cell, const catalogue::Column &column)
{
    if (const auto *number = std::get_if<double>(&cell))
        return {QString::number(*number, 'f', QLocale::FloatingPointShortest),
                QLocale(u"en"_s).toString(*number, 'f', QLocale::FloatingPointShortest)};
    if (const auto *boolean = std::get_if<bool>(&cell))
        return {*boolean ? u"yes"_s : u"no"_s};
    if (const auto *date = std::get_if<domain::PartialDate>(&cell))
        return {date->toText()};
    if (const auto *link = std::get_if<domain::Link>(&cell))
        return {link->title};
    QStringList shown;
    if (const auto *links = std::get_if<QList<domain::Link>>(&cell)) {
        for (const domain::Link &link : *links)
            shown += link.title;
    } else if (!domain::isUnknown(cell)) {
        for (const QString &text :
             std::holds_alternative<QString>(cell) ? QStringList{std::get<QString>(cell)} : std::get<QStringList>(cell))
            shown += column.vocabulary.isEmpty() ? text : catalogue::valueTitle(column.vocabulary, text);
    }
    return shown;
}

QStringList namesOf(const Cell &cell, const catalogue::Column &column)
{
    QStringList names = idsOf(cell) + shownTexts(cell, column);
    if (const auto *boolean = std::get_if<bool>(&cell))
        names += *boolean ? u"はい"_s : u"いいえ"_s;
    if (column.type == Type::Link || column.type == Type::ListOfLinks) {
        for (const QString &id : idsOf(cell))
            names += targets()[targetKey(id)].otherNames;
    }
    return names;
}

bool passes(const domain::Row &row, const query::Filter &filter)
{
    const auto part = [&row](const query::Filter &f) { return passes(row, f); };
    switch (filter.kind) {
    case query::Filter::Kind::All:
        return std::all_of(filter.parts.begin(), filter.parts.end(), part);
    case query::Filter::Kind::Any:
        return std::any_of(filter.parts.begin(), filter.parts.end(), part);
    case query::Filter::Kind::Not:
        return !part(filter.parts.constFirst());
    case query::Filter::Kind::Test:
        break;
    }
    const QList<catalogue::Column> &columns = description().columns;
    return std::any_of(filter.test.operands.begin(), filter.test.operands.end(), [&](const Operand &operand) {
        if (!filter.test.column.isEmpty()) {
            const int column = description().indexOf(filter.test.column);
            return fits(row.cells[column], columns[column], operand);
        }
        if (folded(operand.text).isEmpty())
            return true;
        for (int column = 0; column < columns.size(); ++column) {
            if (columns[column].id == "unverified"_L1 || columns[column].id == "sources"_L1)
                continue;
            for (const QString &text : shownTexts(row.cells[column], columns[column])) {
                if (folded(text).contains(folded(operand.text)))
                    return true;
            }
        }
        return false;
    });
}

QList<domain::Row> inOrder(QList<domain::Row> rows, const QList<catalogue::SortKey> &order)
{
    // From the last key to the first, each sort keeping what the one before it did.
    for (auto key = order.crbegin(); key != order.crend(); ++key) {
        const int column = description().indexOf(key->column);
        std::vector<std::pair<SortValue, const domain::Row *>> keyed;
        for (const domain::Row &row : std::as_const(rows))
            keyed.emplace_back(sortValue(row.cells[column], description().columns[column]), &row);
        std::stable_sort(keyed.begin(), keyed.end(),
                         [key](const auto &a, const auto &b) { return compare(a.first, b.first, key->order) < 0; });
        QList<domain::Row> next;
        for (const auto &[value, row] : keyed)
            next += *row;
        rows = next;
    }
    return rows;
}

std::vector<columns::Position> answer(const QList<domain::Row> &laidOut, const query::Filter &filter,
                                      const QList<catalogue::SortKey> &order)
{
    QHash<qint64, columns::Position> positions;
    QList<domain::Row> kept;
    for (qsizetype i = 0; i < laidOut.size(); ++i) {
        positions[laidOut[i].key] = static_cast<columns::Position>(i);
        if (passes(laidOut[i], filter))
            kept += laidOut[i];
    }
    std::vector<columns::Position> result;
    for (const domain::Row &row : inOrder(kept, order))
        result.push_back(positions[row.key]);
    return result;
}

QMap<QString, qint64> facet(const QList<domain::Row> &rows, const query::Filter &filter, const QString &column)
{
    const query::Filter others = query::without(filter, column);
    QMap<QString, qint64> counts;
    for (const domain::Row &row : rows) {
        if (!passes(row, others))
            continue;
        const QStringList ids = idsOf(row.cells[description().indexOf(column)]);
        for (const QString &id : ids)
            ++counts[id];
        if (ids.isEmpty())
            ++counts[QString()];
    }
    return counts;
}

} // namespace sample
