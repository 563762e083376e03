#include "app/models/display.h"

#include "app/catalogue/vocabulary.h"
#include "app/domain/language.h"
#include "app/workflows/celltext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <cmath>

namespace models {

using namespace Qt::StringLiterals;

namespace {

// Years and codes of four digits read wrong with a separator in them.
QString numberText(double number, const catalogue::Column &column)
{
    QLocale locale;
    if (column.id == "score"_L1) // read against others, so with as many decimals in each
        return locale.toString(number, 'f', 2);
    if (std::abs(number) < 10'000)
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'f', QLocale::FloatingPointShortest);
}

} // namespace

QString displayText(const catalogue::Column &column, const domain::Cell &cell)
{
    if (domain::isUnknown(cell))
        return catalogue::emptyTitle(column);
    const auto *number = std::get_if<double>(&cell);
    return number == nullptr ? workflows::cellText(column, cell) : numberText(*number, column);
}

QString displayText(const catalogue::Table &table, const domain::Row &row, int column)
{
    const catalogue::Column &described = table.columns.at(column);
    const domain::Cell &cell = row.cells.at(column);
    if (described.id == table.detail.title && std::holds_alternative<QString>(cell))
        return workflows::recordTitle(table, row, QLocale().name());
    return displayText(described, cell);
}

bool isRightAligned(const catalogue::Column &column)
{
    return column.type == catalogue::Type::Number;
}

QString languageOf(const catalogue::Table &table, const domain::Row &row, int column, const QString &text)
{
    const QString language = domain::languageOf(text, {});
    if (!language.isEmpty())
        return language;
    if (table.columns.at(column).id.endsWith("_ja"_L1))
        return domain::languageOf(text, u"JP");
    for (const QString &country : workflows::countriesOf(table, row))
        if (const QString found = domain::languageOf(text, country); !found.isEmpty())
            return found;
    return {};
}

QString addressOf(const catalogue::Column &column, const domain::Cell &cell)
{
    const auto *text = std::get_if<QString>(&cell);
    return column.isUrl && text != nullptr ? *text : QString();
}

QString errorText(const domain::Error &error)
{
    QString what = error.message;
    if (error.line > 0 && error.column > 0)
        //: Place of an error in a file, and the error
        what = QCoreApplication::translate("models", "line %1, character %2: %3")
                   .arg(error.line)
                   .arg(error.column)
                   .arg(what);
    else if (error.line > 0)
        //: Place of an error in a file, and the error
        what = QCoreApplication::translate("models", "line %1: %2").arg(error.line).arg(what);
    if (!error.file.isEmpty())
        //: Name of a file, and what is wrong with it
        what = QCoreApplication::translate("models", "%1: %2").arg(QDir::toNativeSeparators(error.file), what);
    if (error.remedy.isEmpty())
        return what;
    //: What is wrong, and what to do about it; each is a sentence
    return QCoreApplication::translate("models", "%1 %2").arg(what, error.remedy);
}

} // namespace models
