#include "app/workflows/totaltext.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

// Sentences for what is counted against an official total; %1 is held, %2 official.
struct Subject
{
    QLatin1StringView id;
    const char *text;
};

constexpr std::array Subjects = {
    Subject{"rows"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 rows")},
    Subject{"rows_2022"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 lines of 2022")},
    Subject{"additions_2024"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 additions of 2024")},
    Subject{"removals_2024"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 removals of 2024")},
    Subject{"records_2025_12"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 records by December 2025")},
    Subject{"orders_in_force_2025_12"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 orders in force")},
    Subject{"findings_in_force_2025_12"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 findings in force")},
    Subject{"requests"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 requests")},
    Subject{"panels_requested"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 panels requested")},
    Subject{"remediation_plans"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 courses of remediation")},
    Subject{"countries"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 countries")},
    Subject{"eu_members"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 members of the EU")},
    Subject{"usmca_parties"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 parties to the USMCA")},
    Subject{"oecd_members"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 members of the OECD")},
    Subject{"ilo_members"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 members of the ILO")},
    Subject{"ratifications_c182"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 ratifications of Convention 182")},
    Subject{"in_force_c105"_L1, QT_TRANSLATE_NOOP("workflows", "%1 of %2 ratifications of Convention 105 in force")},
};

} // namespace

QString totalText(const storage::Edition::Total &total)
{
    const QLocale locale;
    const QString held = locale.toString(total.held);
    const QString official = locale.toString(total.official);
    for (const Subject &subject : Subjects) {
        if (total.subject == subject.id)
            return QCoreApplication::translate("workflows", subject.text).arg(held, official);
    }
    //: How complete an edition is: %3 is what is counted, in the edition's own words
    return QCoreApplication::translate("workflows", "%1 of %2 %3")
        .arg(held, official, QString(total.subject).replace(u'_', u' '));
}

} // namespace workflows
