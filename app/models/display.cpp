#include "app/models/display.h"

#include "app/workflows/celltext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace models {

using namespace Qt::StringLiterals;

namespace {

// Years and codes of four digits read wrong with a separator in them.
QString numberText(double number)
{
    QLocale locale;
    if (std::abs(number) < 10'000)
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'f', QLocale::FloatingPointShortest);
}

bool hasScript(const QString &text, QChar::Script script)
{
    return std::ranges::any_of(text, [script](QChar c) { return c.script() == script; });
}

QString firstLinkId(const domain::Cell &cell)
{
    if (const auto *link = std::get_if<domain::Link>(&cell))
        return link->id;
    if (const auto *links = std::get_if<QList<domain::Link>>(&cell))
        return links->isEmpty() ? QString() : links->constFirst().id;
    return {};
}

QString languageOfCountry(const QString &country)
{
    if (country == "JP"_L1)
        return u"ja"_s;
    if (country == "KR"_L1 || country == "KP"_L1)
        return u"ko"_s;
    if (country == "CN"_L1 || country == "TW"_L1 || country == "HK"_L1 || country == "MO"_L1 || country == "SG"_L1)
        return u"zh"_s;
    return {};
}

} // namespace

QString unknownText()
{
    //: A field whose content is not known
    return QCoreApplication::translate("models", "unknown");
}

QString displayText(const catalogue::Column &column, const domain::Cell &cell)
{
    if (domain::isUnknown(cell))
        return unknownText();
    const auto *number = std::get_if<double>(&cell);
    return number == nullptr ? workflows::cellText(column, cell) : numberText(*number);
}

bool isRightAligned(const catalogue::Column &column)
{
    return column.type == catalogue::Type::Number;
}

QString languageOf(const catalogue::Table &table, const domain::Row &row, int column, const QString &text)
{
    if (hasScript(text, QChar::Script_Hiragana) || hasScript(text, QChar::Script_Katakana))
        return u"ja"_s;
    if (hasScript(text, QChar::Script_Hangul))
        return u"ko"_s;
    if (!hasScript(text, QChar::Script_Han))
        return {};
    if (table.columns.at(column).id.endsWith("_ja"_L1))
        return u"ja"_s;
    for (qsizetype i = 0; i < std::min(table.columns.size(), row.cells.size()); ++i) {
        if (table.columns.at(i).target != "countries"_L1)
            continue;
        if (const QString language = languageOfCountry(firstLinkId(row.cells.at(i))); !language.isEmpty())
            return language;
    }
    return {};
}

QString addressOf(const catalogue::Column &column, const domain::Cell &cell)
{
    const auto *text = std::get_if<QString>(&cell);
    return column.isUrl && text != nullptr ? *text : QString();
}

} // namespace models
