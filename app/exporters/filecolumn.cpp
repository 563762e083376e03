#include "app/exporters/filecolumn.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"

#include <QCoreApplication>

#include <array>
#include <charconv>
#include <cmath>

namespace exporters {

using namespace Qt::StringLiterals;

namespace {

bool isLink(const catalogue::Column &column)
{
    return column.type == catalogue::Type::Link || column.type == catalogue::Type::ListOfLinks;
}

QString idColumnOf(const catalogue::Column &column)
{
    return column.id + "_id"_L1;
}

int placeOf(const catalogue::Table &table, const catalogue::Column &column)
{
    return static_cast<int>(&column - table.columns.constData());
}

} // namespace

domain::Result<QList<FileColumn>> fileColumns(const catalogue::Table &table, const QStringList &ids)
{
    QList<FileColumn> found;
    if (ids.isEmpty()) {
        for (const catalogue::Column &column : table.columns)
            if (column.uses.testFlag(catalogue::Use::Default))
                found.append({.id = column.id, .column = &column, .index = placeOf(table, column)});
        return found;
    }
    for (const QString &id : ids) {
        if (const catalogue::Column *column = table.find(id)) {
            found.append({.id = id, .column = column, .index = placeOf(table, *column)});
        } else if (const catalogue::Column *link = catalogue::linkColumnOfIdColumn(table, id)) {
            found.append({.id = id, .column = link, .index = placeOf(table, *link), .part = FileColumn::Part::Ids});
        } else {
            QStringList known;
            for (const FileColumn &column : allFileColumns(table))
                known.append(column.id);
            return tl::unexpected(domain::Error{
                .message = QCoreApplication::translate("exporters", "There is no column “%1” in %2").arg(id, table.id),
                .candidates = catalogue::nearest(id, known),
                .kind = domain::Error::Kind::WrongUse});
        }
    }
    return found;
}

QList<FileColumn> allFileColumns(const catalogue::Table &table)
{
    QList<FileColumn> contents;
    QList<FileColumn> linkIds;
    for (const catalogue::Column &column : table.columns) {
        const int index = placeOf(table, column);
        contents.append({.id = column.id, .column = &column, .index = index});
        if (isLink(column))
            linkIds.append(
                {.id = idColumnOf(column), .column = &column, .index = index, .part = FileColumn::Part::Ids});
    }
    qsizetype place = contents.size();
    while (place > 0 && (contents.at(place - 1).id == "sources"_L1 || contents.at(place - 1).id == "unverified"_L1))
        --place;
    return contents.first(place) + linkIds + contents.sliced(place);
}

QList<int> cellsNeeded(const QList<FileColumn> &columns)
{
    QList<int> places;
    for (const FileColumn &column : columns)
        if (!places.contains(column.index))
            places.append(column.index);
    return places;
}

QByteArray numberText(double number)
{
    if (!std::isfinite(number))
        return {};
    if (number == 0)
        return "0"_ba;         // never "-0"
    std::array<char, 64> text; // fixed notation of the range below needs at most 40
    const double size = std::abs(number);
    const auto format = size >= 1e-6 && size < 1e21 ? std::chars_format::fixed : std::chars_format::scientific;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, format);
    return QByteArray(text.data(), end.ptr - text.data());
}

} // namespace exporters
