#include "app/storage/tablesql_p.h"

namespace storage {

namespace {

QList<RelationSql> ofInstruments()
{
    return {
        {"administered_by", "organisations",
         "SELECT organisation, relation FROM organisation_instruments WHERE instrument = ?1 AND relation IN "
         "('administers', 'co_administers') ORDER BY relation, row"},
        {"jurisdiction", "countries",
         "SELECT country, NULL FROM instrument_jurisdictions WHERE instrument = ?1 ORDER BY position"},
        {"related", "instruments",
         "SELECT related, NULL FROM instrument_relations WHERE instrument = ?1 ORDER BY position"},
        {"related_from", "instruments",
         "SELECT r.instrument, NULL FROM instrument_relations r JOIN instruments x ON x.row = r.instrument "
         "WHERE r.related = ?1 ORDER BY x.title, x.row"},
        {"listings", "listings", "SELECT row, listed FROM listings WHERE instrument = ?1 ORDER BY name, row"},
        {"goods", "goods", "SELECT row, edition_year FROM goods WHERE instrument = ?1 ORDER BY good, row"},
        {"cases", "cases", "SELECT row, requested FROM cases WHERE instrument = ?1 ORDER BY requested, row"},
        {"events", "events",
         "SELECT e.row, e.start_date FROM events e WHERE e.row IN (SELECT x.event FROM event_topics x JOIN "
         "event_topic_instruments i ON i.topic = x.row WHERE i.instrument = ?1) ORDER BY e.start_date, e.row"},
        {"ratifications", "ratifications",
         "SELECT r.row, r.ratified FROM ratifications r JOIN countries c ON c.row = r.country WHERE r.convention = ?1 "
         "ORDER BY c.name, r.row",
         "country"},
        {"organisations", "organisations",
         "SELECT organisation, relation FROM organisation_instruments WHERE instrument = ?1 AND relation NOT IN "
         "('administers', 'co_administers') ORDER BY relation, row"},
    };
}

QList<RelationSql> ofOrganisations()
{
    return {
        {"parent", "organisations", "SELECT parent, NULL FROM organisations WHERE row = ?1"},
        {"children", "organisations", "SELECT row, NULL FROM organisations WHERE parent = ?1 ORDER BY name, row"},
        {"country", "countries", "SELECT country, NULL FROM organisations WHERE row = ?1"},
        {"listings", "listings", "SELECT row, listed FROM listings WHERE organisation = ?1 ORDER BY listed, row"},
        {"cases", "cases",
         "SELECT row, requested FROM cases WHERE facility = ?1 OR company = ?1 OR parent_company = ?1 "
         "ORDER BY requested, row"},
        {"petitions", "cases",
         "SELECT c.row, c.requested FROM case_petitioners p JOIN cases c ON c.row = p.case_row "
         "WHERE p.organisation = ?1 GROUP BY c.row ORDER BY c.requested, c.row"},
        {"events", "events",
         "SELECT e.row, p.role FROM event_participants p JOIN events e ON e.row = p.event WHERE p.organisation = ?1 "
         "ORDER BY e.start_date, e.row, p.position"},
        {"instruments", "instruments",
         "SELECT instrument, relation FROM organisation_instruments WHERE organisation = ?1 ORDER BY relation, row"},
    };
}

QList<RelationSql> ofCountries()
{
    return {
        {"instruments", "instruments",
         "SELECT x.row, NULL FROM instrument_jurisdictions j JOIN instruments x ON x.row = j.instrument "
         "WHERE j.country = ?1 GROUP BY x.row ORDER BY x.title, x.row"},
        {"goods", "goods", "SELECT row, edition_year FROM goods WHERE country = ?1 ORDER BY good, row"},
        {"listings", "listings", "SELECT row, listed FROM listings WHERE country = ?1 ORDER BY name, row"},
        {"ratifications", "ratifications",
         "SELECT r.row, r.ratified FROM ratifications r JOIN instruments x ON x.row = r.convention "
         "WHERE r.country = ?1 ORDER BY x.title, r.row",
         "convention"},
        {"indicators", "indicators",
         "SELECT row, year FROM indicators WHERE country = ?1 ORDER BY indicator, year, row"},
        {"dialogues", "events",
         "SELECT e.row, e.start_date FROM events e WHERE e.kind IN ('dialogue', 'launch', 'meeting') AND e.row IN "
         "(SELECT p.event FROM event_participants p JOIN organisations o ON o.row = p.organisation "
         "WHERE o.country = ?1) ORDER BY e.start_date, e.row"},
        {"organisations", "organisations", "SELECT row, NULL FROM organisations WHERE country = ?1 ORDER BY name, row"},
        {"cases", "cases", "SELECT row, requested FROM cases WHERE country = ?1 ORDER BY requested, row"},
    };
}

QList<RelationSql> ofListings()
{
    return {
        {"organisation", "organisations", "SELECT organisation, NULL FROM listings WHERE row = ?1"},
        {"country", "countries", "SELECT country, NULL FROM listings WHERE row = ?1"},
        {"instrument", "instruments", "SELECT instrument, NULL FROM listings WHERE row = ?1"},
        {"other_listings", "listings",
         "SELECT x.row, x.listed FROM listings t JOIN listings x ON x.organisation = t.organisation "
         "WHERE t.row = ?1 AND x.row <> ?1 ORDER BY x.listed, x.row"},
    };
}

QList<RelationSql> ofGoods()
{
    return {
        {"country", "countries", "SELECT country, NULL FROM goods WHERE row = ?1"},
        {"instrument", "instruments", "SELECT instrument, NULL FROM goods WHERE row = ?1"},
        {"other_countries", "goods",
         "SELECT x.row, x.edition_year FROM goods t JOIN goods x ON x.good = t.good AND x.country <> t.country "
         "JOIN countries c ON c.row = x.country WHERE t.row = ?1 ORDER BY c.name, x.row",
         "country"},
    };
}

QList<RelationSql> ofCases()
{
    return {
        {"facility", "organisations", "SELECT facility, NULL FROM cases WHERE row = ?1"},
        {"company", "organisations", "SELECT company, NULL FROM cases WHERE row = ?1"},
        {"parent_company", "organisations", "SELECT parent_company, NULL FROM cases WHERE row = ?1"},
        {"petitioners", "organisations",
         "SELECT organisation, NULL FROM case_petitioners WHERE case_row = ?1 ORDER BY position"},
        {"country", "countries", "SELECT country, NULL FROM cases WHERE row = ?1"},
        {"instrument", "instruments", "SELECT instrument, NULL FROM cases WHERE row = ?1"},
        {"same_company", "cases",
         "SELECT x.row, x.requested FROM cases t JOIN cases x ON x.row <> t.row AND (x.company = t.company OR "
         "x.parent_company = t.parent_company) WHERE t.row = ?1 ORDER BY x.requested, x.row"},
    };
}

QList<RelationSql> ofEvents()
{
    return {
        {"organisers", "organisations",
         "SELECT organisation, side FROM event_participants WHERE event = ?1 AND role = 'organiser' ORDER BY position"},
        {"participants", "organisations",
         "SELECT organisation, role FROM event_participants WHERE event = ?1 AND role <> 'organiser' "
         "ORDER BY position"},
        {"instruments", "instruments",
         "SELECT i.instrument, NULL FROM event_topics x JOIN event_topic_instruments i ON i.topic = x.row "
         "WHERE x.event = ?1 GROUP BY i.instrument ORDER BY min(x.row), min(i.position)"},
    };
}

QList<RelationSql> ofSources()
{
    return {
        {"cited_by_instruments", "instruments",
         "SELECT record, NULL FROM citations WHERE source = ?1 AND table_id = 'instruments' ORDER BY record"},
        {"cited_by_organisations", "organisations",
         "SELECT record, NULL FROM citations WHERE source = ?1 AND table_id = 'organisations' UNION ALL SELECT * FROM "
         "(SELECT "
         "t.row, NULL FROM editions e JOIN organisations t ON t.edition = e.row WHERE e.source = ?1 LIMIT 1000) ORDER "
         "BY 1"},
        {"cited_by_countries", "countries",
         "SELECT record, NULL FROM citations WHERE source = ?1 AND table_id = 'countries' ORDER BY record"},
        {"cited_by_listings", "listings",
         "SELECT record, NULL FROM citations WHERE source = ?1 AND table_id = 'listings' UNION ALL SELECT * FROM "
         "(SELECT "
         "t.row, NULL FROM editions e JOIN listings t ON t.edition = e.row WHERE e.source = ?1 LIMIT 1000) ORDER BY 1"},
        {"cited_by_goods", "goods",
         "SELECT record, NULL FROM citations WHERE source = ?1 AND table_id = 'goods' UNION ALL SELECT * FROM (SELECT "
         "t.row, NULL FROM editions e JOIN goods t ON t.edition = e.row WHERE e.source = ?1 LIMIT 1000) ORDER BY 1"},
        {"cited_by_cases", "cases",
         "SELECT record, NULL FROM citations WHERE source = ?1 AND table_id = 'cases' ORDER BY record"},
        {"cited_by_events", "events",
         "SELECT record, NULL FROM citations WHERE source = ?1 AND table_id = 'events' ORDER BY record"},
        {"cited_by_ratifications", "ratifications",
         "SELECT record, NULL FROM citations WHERE source = ?1 AND table_id = 'ratifications' ORDER BY record"},
        {"cited_by_indicators", "indicators",
         "SELECT record, NULL FROM citations WHERE source = ?1 AND table_id = 'indicators' ORDER BY record"},
    };
}

} // namespace

QList<RelationSql> relationsOf(QLatin1String table)
{
    if (table == QLatin1String("instruments"))
        return ofInstruments();
    if (table == QLatin1String("organisations"))
        return ofOrganisations();
    if (table == QLatin1String("countries"))
        return ofCountries();
    if (table == QLatin1String("listings"))
        return ofListings();
    if (table == QLatin1String("goods"))
        return ofGoods();
    if (table == QLatin1String("cases"))
        return ofCases();
    if (table == QLatin1String("events"))
        return ofEvents();
    if (table == QLatin1String("ratifications")) {
        return {{"country", "countries", "SELECT country, NULL FROM ratifications WHERE row = ?1"},
                {"convention", "instruments", "SELECT convention, NULL FROM ratifications WHERE row = ?1"}};
    }
    if (table == QLatin1String("indicators"))
        return {{"country", "countries", "SELECT country, NULL FROM indicators WHERE row = ?1"}};
    if (table == QLatin1String("sources"))
        return ofSources();
    return {};
}

} // namespace storage
