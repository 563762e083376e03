#include "app/workflows/celltext.h"

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

} // namespace workflows
