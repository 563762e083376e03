#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace domain {

/// A date that is known to the day, the month or the year, and keeps that precision ("2023-05-18", "2023-05", "2023").
///
/// It stands for its whole period: firstDay() to lastDay(). Years 1000 to 9999.
class PartialDate
{
public:
    /// Reads the ISO text; nothing else is a date (no blanks, no day 31 of June).
    [[nodiscard]] static std::optional<PartialDate> fromText(QStringView text);

    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const;
    /// The ISO text at the date's own precision.
    [[nodiscard]] QString toText() const;

    friend bool operator==(const PartialDate &, const PartialDate &) = default;

private:
    int m_year = 0;
    int m_month = 0; // 0: known to the year only
    int m_day = 0;   // 0: known to the month only
};

} // namespace domain
