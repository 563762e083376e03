#include "app/domain/partialdate.h"

namespace domain {

namespace {

/// The value of digits only; -1 for anything else, so that "+5" and " 5" are no numbers here.
int digits(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

} // namespace

std::optional<PartialDate> PartialDate::fromText(QStringView text)
{
    PartialDate date;
    const qsizetype size = text.size();
    if (size != 4 && size != 7 && size != 10)
        return std::nullopt;
    date.m_year = digits(text.first(4));
    if (date.m_year < 1000)
        return std::nullopt;
    if (size >= 7) {
        date.m_month = digits(text.sliced(5, 2));
        if (text.at(4) != u'-' || date.m_month < 1 || date.m_month > 12)
            return std::nullopt;
    }
    if (size == 10) {
        date.m_day = digits(text.sliced(8, 2));
        if (text.at(7) != u'-' || !QDate::isValid(date.m_year, date.m_month, date.m_day))
            return std::nullopt;
    }
    return date;
}

QDate PartialDate::firstDay() const { return {m_year, qMax(m_month, 1), qMax(m_day, 1)}; }

QDate PartialDate::lastDay() const
{
    if (m_day > 0)
        return firstDay();
    const int month = m_month > 0 ? m_month : 12;
    return {m_year, month, QDate(m_year, month, 1).daysInMonth()};
}

QString PartialDate::toText() const
{
    QString text = QStringLiteral("%1").arg(m_year, 4, 10, QLatin1Char('0'));
    for (const int part : {m_month, m_day}) {
        if (part == 0)
            break;
        text += QStringLiteral("-%1").arg(part, 2, 10, QLatin1Char('0'));
    }
    return text;
}

} // namespace domain
