#include "app/storage/tablesql_p.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/localtitle.h"
#include "app/storage/importtable_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

// What every table but `sources` has at its end. The table's name is put in for %T.
constexpr const char *sourcesSql = "SELECT record, source FROM citations WHERE table_id = '%T' AND record BETWEEN ?1 "
                                   "AND ?2 ORDER BY record, position";
// The same of tables whose records come in imported editions: the edition's own source proves all of them, after what
// is cited one by one. Both halves come in the order of the records, so that they are merged as they are read.
constexpr const char *editionSourcesSql =
    "SELECT record, source, position FROM citations WHERE table_id = '%T' AND record BETWEEN ?1 AND ?2 UNION ALL "
    "SELECT t.row, e.source, 1000000 FROM %T t JOIN editions e ON e.row = t.edition WHERE t.row BETWEEN ?1 AND ?2 AND "
    "e.source IS NOT NULL ORDER BY 1, 3";
constexpr const char *unverifiedSql = "SELECT record, column_id FROM unverified WHERE table_id = '%T' AND record "
                                      "BETWEEN ?1 AND ?2 ORDER BY record, column_id";

QList<ColumnSql> instrumentColumns()
{
    return {
        {"jurisdictions",
         "SELECT instrument, country FROM instrument_jurisdictions WHERE instrument BETWEEN ?1 AND ?2 "
         "ORDER BY instrument, position",
         true},
        {"administered_by",
         "SELECT instrument, organisation FROM organisation_instruments WHERE instrument BETWEEN ?1 AND ?2 "
         "AND relation IN ('administers', 'co_administers') GROUP BY instrument, organisation "
         "ORDER BY instrument, min(relation), min(row)",
         true},
        {"related",
         "SELECT instrument, related FROM instrument_relations WHERE instrument BETWEEN ?1 AND ?2 "
         "ORDER BY instrument, position",
         true},
    };
}

QList<ColumnSql> organisationColumns()
{
    return {
        {"lists",
         "SELECT organisation, list FROM listings WHERE organisation BETWEEN ?1 AND ?2 "
         "GROUP BY organisation, list ORDER BY organisation, list",
         true},
        {"aliases",
         "SELECT organisation, name FROM organisation_names WHERE organisation BETWEEN ?1 AND ?2 "
         "ORDER BY organisation, position",
         true},
    };
}

QList<ColumnSql> countryColumns()
{
    return {
        {"iso2", "CASE t.area WHEN 'country' THEN t.id END"},
        {"numeric", "t.numeric_code"},
        {"listings_count", "(SELECT count(*) FROM listings x WHERE x.country = t.row)"},
        {"goods_count", "(SELECT count(*) FROM goods x WHERE x.country = t.row AND x.removed_in IS NULL)"},
        {"ratifications_count", "(SELECT count(*) FROM ratifications x WHERE x.country = t.row)"},
    };
}

QList<ColumnSql> eventColumns()
{
    return {
        {"start", "t.start_date"},
        {"end", "t.end_date"},
        {"organisers",
         "SELECT event, organisation FROM event_participants WHERE event BETWEEN ?1 AND ?2 AND role = 'organiser' "
         "GROUP BY event, organisation ORDER BY event, min(position)",
         true},
        {"participants",
         "SELECT event, organisation FROM event_participants WHERE event BETWEEN ?1 AND ?2 AND role <> 'organiser' "
         "GROUP BY event, organisation ORDER BY event, min(position)",
         true},
        {"topics", "SELECT event, topic FROM event_topics WHERE event BETWEEN ?1 AND ?2 ORDER BY event, row", true},
        {"instruments",
         "SELECT x.event, i.instrument FROM event_topics x JOIN event_topic_instruments i ON i.topic = x.row "
         "WHERE x.event BETWEEN ?1 AND ?2 GROUP BY x.event, i.instrument "
         "ORDER BY x.event, min(x.row), min(i.position)",
         true},
    };
}

QList<ColumnSql> listingColumns()
{
    return {{"aliases",
             "SELECT listing, name FROM listing_names WHERE listing BETWEEN ?1 AND ?2 ORDER BY listing, position",
             true}};
}

QList<TableSql> makeTables()
{
    QList<TableSql> tables = {
        {.table = "instruments", .where = "1", .columns = instrumentColumns(), .relations = {}},
        {.table = "organisations", .where = "1", .columns = organisationColumns(), .relations = {}},
        // The European Union and international bodies are jurisdictions, not countries: linked to, never listed.
        {.table = "countries", .where = "t.area = 'country'", .columns = countryColumns(), .relations = {}},
        {.table = "listings", .where = "1", .columns = listingColumns(), .relations = {}},
        {.table = "goods", .where = "1", .columns = {{"edition", "t.edition_year"}}, .relations = {}},
        {.table = "cases", .where = "1", .columns = {}, .relations = {}},
        {.table = "events", .where = "1", .columns = eventColumns(), .relations = {}},
        {.table = "ratifications", .where = "1", .columns = {}, .relations = {}},
        {.table = "indicators", .where = "1", .columns = {}, .relations = {}},
        {.table = "sources", .where = "1", .columns = {}, .relations = {}},
    };
    for (TableSql &table : tables) {
        table.relations = relationsOf(QLatin1String(table.table));
        if (qstrcmp(table.table, "sources") == 0)
            continue;
        const bool isImported = importTable(QString::fromLatin1(table.table)) != nullptr;
        table.columns << ColumnSql{"unverified", unverifiedSql, true}
                      << ColumnSql{"sources", isImported ? editionSourcesSql : sourcesSql, true};
    }
    return tables;
}

QByteArray japaneseCountryName(const QByteArray &alias)
{
    QByteArray sql = "CASE " + alias + ".id";
    for (const catalogue::CommonName &common : catalogue::commonJapaneseNames())
        sql += " WHEN '" + QByteArray(common.country.data()) + "' THEN '" + QString::fromUtf16(common.name).toUtf8() +
               '\'';
    return sql + " ELSE coalesce(" + alias + ".name_ja, " + alias + ".name) END";
}

} // namespace

const TableSql *tableSql(const QString &table)
{
    static const QList<TableSql> tables = makeTables();
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const TableSql &sql) { return QLatin1String(sql.table) == table; });
    return found == tables.end() ? nullptr : &*found;
}

QByteArray localTitleSql(const catalogue::Table &table, const QString &locale)
{
    if (!locale.startsWith("ja"_L1) || (table.id != "organisations"_L1 && table.id != "instruments"_L1))
        return ", NULL, NULL";
    const QByteArray country = table.id == "organisations"_L1
                                   ? "(SELECT c.id FROM countries c WHERE c.row = t.country)"_ba
                                   : "(SELECT c.id FROM instrument_jurisdictions j JOIN countries c ON c.row = "
                                     "j.country WHERE j.instrument = t.row ORDER BY j.position LIMIT 1)"_ba;
    return ", t." + table.detail.nativeTitle.toLatin1() + ", " + country;
}

QByteArray titleSql(const QString &table, const QString &column, const QString &locale, const QByteArray &alias)
{
    if (table == "countries"_L1 && column == "name"_L1 && locale.startsWith("ja"_L1))
        return japaneseCountryName(alias);
    const catalogue::Table *known = catalogue::findTable(table);
    const catalogue::Column *shown = known ? known->find(column) : nullptr;
    if (shown && shown->type == catalogue::Type::Link) {
        const catalogue::Table *target = catalogue::findTable(shown->target);
        if (!target || alias.size() > 3) // a circle of titles would be the catalogue's fault
            return "NULL";
        const QByteArray inner = alias + 'x';
        return "(SELECT " + titleSql(target->id, target->detail.title, locale, inner) + " FROM " +
               target->id.toLatin1() + ' ' + inner + " WHERE " + inner + ".row = " + alias + '.' + column.toLatin1() +
               ')';
    }
    if (const TableSql *sql = tableSql(table)) {
        for (const ColumnSql &own : sql->columns) {
            if (QLatin1String(own.column) == column && !own.isList)
                return QByteArray(own.sql).replace("t.", QByteArray(alias + '.'));
        }
    }
    return alias + ".\"" + column.toLatin1() + '"';
}

} // namespace storage
