#include "ui/overview/facts.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/vocabulary.h"
#include "app/query/parser.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace overview {

namespace {

// Sentences for what is counted against an official total; %1 is held, %2 official.
struct Subject
{
    QLatin1StringView id;
    const char *text;
};

constexpr std::array Subjects = {
    Subject{"rows"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 rows")},
    Subject{"rows_2022"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 lines of 2022")},
    Subject{"additions_2024"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 additions of 2024")},
    Subject{"removals_2024"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 removals of 2024")},
    Subject{"records_2025_12"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 records by December 2025")},
    Subject{"orders_in_force_2025_12"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 orders in force")},
    Subject{"findings_in_force_2025_12"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 findings in force")},
    Subject{"requests"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 requests")},
    Subject{"panels_requested"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 panels requested")},
    Subject{"remediation_plans"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 courses of remediation")},
    Subject{"countries"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 countries")},
    Subject{"eu_members"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 members of the EU")},
    Subject{"usmca_parties"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 parties to the USMCA")},
    Subject{"oecd_members"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 members of the OECD")},
    Subject{"ilo_members"_L1, QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 members of the ILO")},
    Subject{"ratifications_c182"_L1,
            QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 ratifications of Convention 182")},
    Subject{"in_force_c105"_L1,
            QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 ratifications of Convention 105 in force")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("overview::OverviewPage", text);
}

// An official total that this program has no words for is named by its own.
QString sentence(const storage::Edition::Total &total)
{
    const QLocale locale;
    const QString held = locale.toString(total.held);
    const QString official = locale.toString(total.official);
    for (const Subject &subject : Subjects) {
        if (total.subject == subject.id)
            return translated(subject.text).arg(held, official);
    }
    //: Overview, editions: how complete, %3 is what is counted, in the edition's own words
    return translated(QT_TRANSLATE_NOOP("overview::OverviewPage", "%1 of %2 %3"))
        .arg(held, official, QString(total.subject).replace(u'_', u' '));
}

QString completeness(const storage::Edition &edition)
{
    QStringList missing;
    for (const storage::Edition::Total &total : edition.totals) {
        if (total.held < total.official)
            missing << sentence(total);
    }
    if (!missing.isEmpty())
        return missing.join(translated(QT_TRANSLATE_NOOP("overview::OverviewPage", ", ")));
    if (edition.totals.isEmpty())
        return {};
    //: Overview, editions: all official totals are met; %1 is the first of them, such as "187 of 187 rows"
    return translated(QT_TRANSLATE_NOOP("overview::OverviewPage", "complete: %1"))
        .arg(sentence(edition.totals.first()));
}

QString tooltip(const storage::Edition &edition)
{
    QStringList lines{edition.title, edition.publisher};
    for (const storage::Edition::Total &total : edition.totals)
        lines << (total.note.isEmpty() ? sentence(total) : sentence(total) % u". "_s % total.note);
    return lines.join(u'\n');
}

// The list that the edition is of, where several share a table: their titles are shorter than the editions' own.
const catalogue::Column *listColumn(const storage::Edition &edition)
{
    const catalogue::Table *table = catalogue::findTable(edition.table);
    const catalogue::Column *list = table ? table->find(u"list"_s) : nullptr;
    if (!list)
        return nullptr;
    const QList<catalogue::Value> &known = catalogue::vocabulary(list->vocabulary);
    const bool isList = std::any_of(known.cbegin(), known.cend(),
                                    [&edition](const catalogue::Value &value) { return value.id == edition.dataset; });
    return isList ? list : nullptr;
}

QString titleOf(const storage::Edition &edition)
{
    if (const catalogue::Column *list = listColumn(edition))
        return catalogue::valueTitle(list->vocabulary, edition.dataset);
    const catalogue::Table *table = catalogue::findTable(edition.table);
    const bool isImported = table && table->find(u"list"_s);
    return table && !isImported ? catalogue::translated(table->title) : edition.title;
}

models::Place placeOf(const storage::Edition &edition)
{
    if (listColumn(edition))
        return filtered(edition.table, u"list:"_s % query::quoted(edition.dataset));
    return {.page = edition.table};
}

} // namespace

QList<Line> editionLines(const QList<storage::Edition> &editions)
{
    // Published lists first, what is gathered from many sources after them; otherwise as they come.
    QList<storage::Edition> ordered = editions;
    std::stable_partition(ordered.begin(), ordered.end(), [](const storage::Edition &edition) {
        return listColumn(edition) != nullptr || !edition.totals.isEmpty();
    });
    const QLocale locale;
    QList<Line> lines;
    for (const storage::Edition &edition : std::as_const(ordered)) {
        lines << Line{.text = titleOf(edition),
                      .after = locale.toString(edition.rows),
                      .middle = edition.asOf,
                      .note = completeness(edition),
                      .tooltip = tooltip(edition),
                      .place = placeOf(edition)};
    }
    return lines;
}

QList<Line> countryLines(const columns::Facet &countries, qsizetype limit)
{
    QList<Line> lines;
    qint64 most = 1;
    for (const columns::FacetRow &row : countries.rows) {
        if (row.id.isEmpty())
            continue;
        if (lines.size() == limit)
            break;
        most = qMax(most, row.count);
        lines << Line{.text = row.title,
                      .after = QLocale().toString(row.count),
                      .bar = double(row.count) / double(most),
                      .place = filtered(u"goods"_s, u"country:"_s % query::quoted(row.id))};
    }
    return lines;
}

} // namespace overview
