#include "app/domain/language.h"

#include <algorithm>

namespace domain {

using namespace Qt::StringLiterals;

namespace {

bool hasScript(QStringView text, QChar::Script script)
{
    return std::ranges::any_of(text, [script](QChar c) { return c.script() == script; });
}

QString languageOfCountry(QStringView country)
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

QString languageOf(QStringView text, QStringView country)
{
    if (hasScript(text, QChar::Script_Hiragana) || hasScript(text, QChar::Script_Katakana))
        return u"ja"_s;
    if (hasScript(text, QChar::Script_Hangul))
        return u"ko"_s;
    return hasScript(text, QChar::Script_Han) ? languageOfCountry(country) : QString();
}

bool isJapanese(QStringView text, QStringView country)
{
    const QString language = languageOf(text, country);
    return language == "ja"_L1 || (language.isEmpty() && hasScript(text, QChar::Script_Han));
}

} // namespace domain
