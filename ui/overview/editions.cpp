#include "ui/overview/facts.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/vocabulary.h"
#include "app/query/parser.h"
#include "app/workflows/totaltext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace overview {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("overview::OverviewPage", text);
}

QString completeness(const storage::Edition &edition)
{
    QStringList missing;
    for (const storage::Edition::Total &total : edition.totals) {
        if (total.held < total.official)
            missing << workflows::totalText(total);
    }
    if (!missing.isEmpty())
        return missing.join(translated(QT_TRANSLATE_NOOP("overview::OverviewPage", ", ")));
    if (edition.totals.isEmpty())
        return {};
    //: Overview, editions: all official totals are met; %1 is the first of them, such as "187 of 187 rows"
    return translated(QT_TRANSLATE_NOOP("overview::OverviewPage", "complete: %1"))
        .arg(workflows::totalText(edition.totals.first()));
}

QString tooltip(const storage::Edition &edition)
{
    QStringList lines{edition.title, edition.publisher};
    for (const storage::Edition::Total &total : edition.totals)
        lines << (total.note.isEmpty() ? workflows::totalText(total)
                                       : workflows::totalText(total) % u". "_s % total.note);
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
