#include "app/workflows/celltext.h"

#include "app/catalogue/localtitle.h"
#include "app/catalogue/vocabulary.h"
#include "app/exporters/filecolumn.h"

namespace workflows {

using namespace Qt::StringLiterals;

QString cellText(const catalogue::Column &column, const domain::Cell &cell)
{
    const auto titleOf = [&column](const QString &value) {
        return column.vocabulary.isEmpty() ? value : catalogue::valueTitle(column.vocabulary, value);
    };
    if (const auto *text = std::get_if<QString>(&cell))
        return titleOf(*text);
    if (const auto *number = std::get_if<double>(&cell))
        return QString::fromLatin1(exporters::numberText(*number));
    if (const auto *boolean = std::get_if<bool>(&cell))
        return catalogue::booleanTitle(*boolean);
    if (const auto *date = std::get_if<domain::PartialDate>(&cell))
        return date->toText();
    if (const auto *link = std::get_if<domain::Link>(&cell))
        return link->title;
    QStringList parts;
    if (const auto *texts = std::get_if<QStringList>(&cell))
        for (const QString &each : *texts)
            parts.append(titleOf(each));
    if (const auto *links = std::get_if<QList<domain::Link>>(&cell))
        for (const domain::Link &each : *links)
            parts.append(each.title);
    return parts.join("; "_L1);
}

QStringList countriesOf(const catalogue::Table &table, const domain::Row &row)
{
    QStringList countries;
    for (qsizetype i = 0; i < std::min(table.columns.size(), row.cells.size()); ++i) {
        if (table.columns.at(i).target != "countries"_L1)
            continue;
        if (const auto *link = std::get_if<domain::Link>(&row.cells.at(i)))
            countries.append(link->id);
        else if (const auto *links = std::get_if<QList<domain::Link>>(&row.cells.at(i)); links && !links->isEmpty())
            countries.append(links->constFirst().id);
    }
    return countries;
}

QString recordTitle(const catalogue::Table &table, const domain::Row &row, const QString &locale)
{
    const auto textOf = [&](const QString &id) {
        const catalogue::Column *column = table.find(id);
        return column ? cellText(*column, row.cells.value(table.indexOf(id))) : QString();
    };
    return catalogue::localTitle(table,
                                 {.id = row.id,
                                  .title = textOf(table.detail.title),
                                  .native = textOf(table.detail.nativeTitle),
                                  .country = countriesOf(table, row).value(0)},
                                 locale);
}

} // namespace workflows
