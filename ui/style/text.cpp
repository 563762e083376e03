#include "ui/style/text.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace style {

namespace {

// Steps from the application's size: 12, 13, 17 and 20 pixels where that is 13.
int step(TextSize size)
{
    switch (size) {
    case TextSize::Base:
        return 0;
    case TextSize::Caption:
        return -1;
    case TextSize::Title:
        return 4;
    case TextSize::PageTitle:
        return 7;
    }
    return 0;
}

bool hasTabularFigures(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (!qFuzzyCompare(metrics.horizontalAdvance(digit), zero))
            return false;
    }
    return true;
}

// The font's families, with one in front that has tabular figures where its own first one has not.
QStringList tabularFamilies(const QFont &font)
{
    if (hasTabularFigures(font))
        return font.families();
    // Qt 6.4 cannot ask a font for its tabular figures, so a family is taken that has no others.
    const QStringList families = {u"Noto Sans"_s, u"Open Sans"_s, u"Noto Sans CJK JP"_s, u"Liberation Sans"_s,
                                  u"DejaVu Sans"_s};
    for (const QString &family : families) {
        if (!QFontDatabase::hasFamily(family))
            continue;
        QFont candidate = font;
        candidate.setFamilies(QStringList{family} + font.families());
        if (hasTabularFigures(candidate))
            return candidate.families();
    }
    return font.families();
}

bool isEastAsian(const QString &text)
{
    for (const char32_t character : text.toUcs4()) {
        switch (QChar::script(character)) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
        case QChar::Script_Bopomofo:
            return true;
        default:
            break;
        }
    }
    return false;
}

QString eastAsianFamily(const QString &language)
{
    if (language.startsWith("zh"_L1)) {
        const bool traditional =
            language.contains("Hant"_L1) || language.endsWith("TW"_L1) || language.endsWith("HK"_L1);
        return traditional ? u"Noto Sans CJK TC"_s : u"Noto Sans CJK SC"_s;
    }
    if (language.startsWith("ko"_L1))
        return u"Noto Sans CJK KR"_s;
    return u"Noto Sans CJK JP"_s;
}

} // namespace

QFont font(TextSize size, bool semiBold)
{
    QFont font = QApplication::font();
    font.setPixelSize(QFontInfo(font).pixelSize() + step(size));
    if (semiBold)
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont figures(TextSize size)
{
    QFont font = style::font(size);
    // Remembered for the families asked last: this is called for every cell that is painted.
    static QStringList asked;
    static QStringList answer;
    if (asked != font.families()) {
        asked = font.families();
        answer = tabularFamilies(font);
    }
    font.setFamilies(answer);
    return font;
}

QFont fontFor(const QFont &base, const QString &text, const QString &language)
{
    if (language.isEmpty() || !isEastAsian(text))
        return base;
    const QString family = eastAsianFamily(language);
    QStringList families = base.families();
    families.removeAll(family);
    // Behind the first family, which draws Latin and has no Han: digits and letters stay those of the window.
    families.insert(qMin<qsizetype>(1, families.size()), family);
    QFont font = base;
    font.setFamilies(families);
    return font;
}

bool usesItalics()
{
    return QLocale().language() != QLocale::Japanese;
}

} // namespace style
