#include "app/catalogue/catalogue.h"
#include "app/catalogue/vocabulary.h"
#include "app/query/parser.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using catalogue::Column;
using catalogue::Table;
using catalogue::Type;
using catalogue::Use;

namespace {

/// The columns that files hold when none are named: the contract, word for word.
const QList<QPair<QString, QString>> Contract = {
    {u"instruments"_s,
     u"short_title, title, title_native, kind, jurisdictions, binding, status, adopted, in_force, applies_from, "
     "last_amended, administered_by, due_diligence, disclosure, import_restriction, sanctions, who_is_covered, "
     "legal_citation, summary, url, related"_s},
    {u"organisations"_s, u"name, name_native, acronym, kind, country, parent, lists, aliases, website, description"_s},
    {u"countries"_s,
     u"name, name_ja, iso2, iso3, numeric, region, subregion, eu_member, usmca_party, oecd_member, ilo_member, "
     "listings_count, goods_count, ratifications_count"_s},
    {u"listings"_s,
     u"name, organisation, list, kind, country, region, merchandise, sector, status, listed, published, delisted, "
     "authority, aliases, name_native, detail"_s},
    {u"goods"_s,
     u"good, country, area, list, edition, sector, child_labour, forced_labour, forced_child_labour, downstream_of, "
     "removed_in"_s},
    {u"cases"_s,
     u"number, facility, company, parent_company, city, state, country, sector, requesting_party, responding_party, "
     "petitioner, origin, petitioned, requested, suspended, answered, remediation_agreed, panel_requested, "
     "panel_outcome, outcome, closed, rights, summary"_s},
    {u"events"_s, u"title, kind, start, end, mode, organisers, chair, participants, topics, instruments, summary"_s},
    {u"ratifications"_s, u"country, convention, ratified, status, note"_s},
    {u"indicators"_s, u"country, indicator, year, value, text_value, unit, note"_s},
    {u"sources"_s, u"publisher, title, url, published, kind, language"_s},
};

bool isLink(const Column &column)
{
    return column.type == Type::Link || column.type == Type::ListOfLinks;
}
bool isValue(const Column &column)
{
    return column.type == Type::Value || column.type == Type::ListOfValues;
}

QString nameOf(const Table &table, const QString &column)
{
    return table.id + u'.' + column;
}

/// What a description may say of a table, checked for each: one row for each table.
void addTables()
{
    QTest::addColumn<QString>("id");
    for (const Table &table : catalogue::tables())
        QTest::newRow(qPrintable(table.id)) << table.id;
}

const Table &tableOf(const QString &id)
{
    return *catalogue::findTable(id);
}

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheContract();
    void endWithProvenance_data() { addTables(); }
    void endWithProvenance();
    void nameEachColumnOnce_data() { addTables(); }
    void nameEachColumnOnce();
    void haveTargetsAndVocabularies_data() { addTables(); }
    void haveTargetsAndVocabularies();
    void fitTheFirstWindow_data() { addTables(); }
    void fitTheFirstWindow();
    void haveFewFacets_data() { addTables(); }
    void haveFewFacets();
    void orderBySortableColumns_data() { addTables(); }
    void orderBySortableColumns();
    void layOutKnownColumns_data() { addTables(); }
    void layOutKnownColumns();
    void relateToKnownTables_data() { addTables(); }
    void relateToKnownTables();
    void haveTitles_data() { addTables(); }
    void haveTitles();
    void typesOfTheContract_data();
    void typesOfTheContract();
    void findTables();
    void findIdColumns();
    void vocabulariesAreSound();
    void valueTitles();
    void facetsOverTextCompareWhole();
};

void TestTables::followTheContract()
{
    QCOMPARE(catalogue::tables().size(), Contract.size());
    for (qsizetype i = 0; i < Contract.size(); ++i) {
        const Table &table = catalogue::tables().at(i);
        QCOMPARE(table.id, Contract.at(i).first);
        QStringList inFiles;
        for (const Column &column : table.columns) {
            if (column.uses.testFlag(Use::Default))
                inFiles.append(column.id);
        }
        QCOMPARE(inFiles.join(u", "_s), Contract.at(i).second);
        // What follows them comes after them all, so that the contract's order is the order on screen too.
        QStringList all;
        for (const Column &column : table.columns)
            all.append(column.id);
        QCOMPARE(all.mid(1, inFiles.size()), inFiles);
    }
}

void TestTables::endWithProvenance()
{
    QFETCH(const QString, id);
    const QList<Column> &columns = tableOf(id).columns;
    QCOMPARE(columns.constFirst().id, u"id"_s);
    QVERIFY(!columns.constFirst().uses.testFlag(Use::Shown));
    if (id == u"sources") {
        QVERIFY(!tableOf(id).find(u"sources"_s));
        QVERIFY(!tableOf(id).find(u"unverified"_s));
        return;
    }
    QCOMPARE(columns.at(columns.size() - 2).id, u"unverified"_s);
    QCOMPARE(columns.at(columns.size() - 2).type, Type::ListOfText);
    QCOMPARE(columns.constLast().id, u"sources"_s);
    QCOMPARE(columns.constLast().type, Type::ListOfLinks);
}

void TestTables::nameEachColumnOnce()
{
    QFETCH(const QString, id);
    const Table &table = tableOf(id);
    static const QRegularExpression name(u"^[a-z_][a-z0-9_]*$"_s);
    QSet<QString> seen;
    for (const Column &column : table.columns) {
        QVERIFY2(!seen.contains(column.id), qPrintable(column.id));
        seen.insert(column.id);
        QVERIFY2(name.match(column.id).hasMatch(), qPrintable(column.id));
        // An x_id of a link must never be a column of its own.
        QVERIFY2(!catalogue::linkColumnOfIdColumn(table, column.id), qPrintable(column.id));
        // The filter language must be able to name it.
        const domain::Result<query::Filter> filter = query::parse(QString(column.id + u":x"));
        QVERIFY(filter);
        QCOMPARE(filter->test.column, column.id);
        QVERIFY2(column.uses.testFlag(Use::Filterable), qPrintable(column.id));
    }
}

void TestTables::haveTargetsAndVocabularies()
{
    QFETCH(const QString, id);
    const Table &table = tableOf(id);
    for (const Column &column : table.columns) {
        const QByteArray name = nameOf(table, column.id).toUtf8();
        QVERIFY2(isLink(column) == !column.target.isEmpty(), name.constData());
        QVERIFY2(!isLink(column) || catalogue::findTable(column.target), name.constData());
        QVERIFY2(isValue(column) == !column.vocabulary.isEmpty(), name.constData());
        QVERIFY2(!isValue(column) || !catalogue::vocabulary(column.vocabulary).isEmpty(), name.constData());
        QVERIFY2(!column.isUrl || column.type == Type::Text, name.constData());
    }
}

void TestTables::fitTheFirstWindow()
{
    // A window of 1280 pixels less navigation, facets and detail pane. A character takes about 7, a cell's air 16;
    // the column that takes what is left still wants 12 characters.
    constexpr int Room = 1280 - 176 - 188 - 364;
    QFETCH(const QString, id);
    int needed = 0;
    int shown = 0;
    int filling = 0;
    for (const Column &column : tableOf(id).columns) {
        if (!column.uses.testFlag(Use::Shown))
            continue;
        QVERIFY(column.uses.testFlag(Use::Default));
        ++shown;
        filling += column.width == 0 ? 1 : 0;
        needed += (column.width == 0 ? 12 : column.width) * 7 + 16;
        if (column.type == Type::Date)
            QVERIFY2(column.width >= 11, qPrintable(column.id)); // a date is never cut
    }
    QVERIFY2(needed <= Room, qPrintable(QString::number(needed)));
    QVERIFY2(shown >= 4 && shown <= 6, qPrintable(QString::number(shown)));
    QCOMPARE(filling, 1);
}

void TestTables::haveFewFacets()
{
    QFETCH(const QString, id);
    int facets = 0;
    for (const Column &column : tableOf(id).columns) {
        if (!column.uses.testFlag(Use::Faceted))
            continue;
        ++facets;
        QVERIFY2(column.type != Type::Date && column.type != Type::Number, qPrintable(column.id));
        QVERIFY2(column.id != u"id" && column.id != u"sources", qPrintable(column.id));
    }
    QVERIFY2(facets >= 2 && facets <= 8, qPrintable(QString::number(facets)));
}

void TestTables::orderBySortableColumns()
{
    QFETCH(const QString, id);
    const Table &table = tableOf(id);
    QVERIFY(!table.order.isEmpty());
    for (const catalogue::SortKey &key : table.order) {
        const Column *column = table.find(key.column);
        QVERIFY2(column && column->uses.testFlag(Use::Sortable), qPrintable(key.column));
    }
}

void TestTables::layOutKnownColumns()
{
    QFETCH(const QString, id);
    const Table &table = tableOf(id);
    const catalogue::Detail &detail = table.detail;
    QVERIFY(table.find(detail.title));
    QVERIFY(detail.nativeTitle.isEmpty() || table.find(detail.nativeTitle));
    QVERIFY(detail.summary.isEmpty() || table.find(detail.summary));
    for (const QString &column : detail.badges + detail.identity + detail.facts)
        QVERIFY2(table.find(column), qPrintable(column));
    QVERIFY(!detail.badges.isEmpty());
    QVERIFY(!detail.facts.isEmpty());
    QCOMPARE(QSet<QString>(detail.facts.cbegin(), detail.facts.cend()).size(), detail.facts.size());
}

void TestTables::relateToKnownTables()
{
    QFETCH(const QString, id);
    QSet<QString> seen;
    for (const catalogue::Relation &relation : tableOf(id).detail.relations) {
        QVERIFY2(!seen.contains(relation.id), qPrintable(relation.id));
        seen.insert(relation.id);
        QVERIFY(relation.title && *relation.title);
        const Table *target = catalogue::findTable(relation.target);
        QVERIFY2(target, qPrintable(relation.id));
        if (relation.filter.isEmpty())
            continue;
        // Its filter parses with any id and names link columns that lead back to this table.
        QVERIFY(relation.filter.contains(u"%1"));
        const domain::Result<query::Filter> filter =
            query::parse(QString(relation.filter).replace(u"%1"_s, query::quoted(u"a, \"b\" (c)"_s)));
        QVERIFY2(filter, qPrintable(relation.filter));
        const QList<query::Filter> tests =
            filter->kind == query::Filter::Kind::Any ? filter->parts : QList<query::Filter>{*filter};
        for (const query::Filter &test : tests) {
            const Column *column = target->find(test.test.column);
            QVERIFY2(column && isLink(*column), qPrintable(relation.filter));
            QCOMPARE(column->target, id);
        }
    }
    QVERIFY(!seen.isEmpty());
}

void TestTables::haveTitles()
{
    QFETCH(const QString, id);
    const Table &table = tableOf(id);
    QVERIFY(*table.title && *table.singular);
    QSet<QString> titles;
    for (const Column &column : table.columns) {
        const QString title = catalogue::translated(column.title);
        QVERIFY2(!title.isEmpty() && title.at(0).isUpper(), qPrintable(column.id));
        QVERIFY2(!titles.contains(title), qPrintable(title)); // two headers alike cannot be told apart
        titles.insert(title);
    }
}

void TestTables::typesOfTheContract_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("type");
    const auto rows = [](const QString &type, const QString &columns) {
        for (const QString &column : columns.split(u' '))
            QTest::newRow(qPrintable(column)) << column << type;
    };
    rows(u"list_of_links"_s, u"instruments.jurisdictions instruments.administered_by instruments.related "
                             "events.organisers events.participants events.instruments"_s);
    rows(u"list_of_text"_s, u"organisations.lists organisations.aliases listings.aliases events.topics"_s);
    rows(u"link"_s, u"organisations.country organisations.parent listings.organisation listings.country goods.country "
                    "cases.facility cases.company cases.parent_company cases.country ratifications.country "
                    "ratifications.convention indicators.country"_s);
    rows(u"value"_s, u"instruments.kind instruments.status instruments.binding instruments.due_diligence "
                     "organisations.kind listings.list listings.kind listings.status goods.list cases.outcome "
                     "events.kind ratifications.status sources.kind"_s);
    rows(u"boolean"_s, u"countries.eu_member countries.usmca_party countries.oecd_member countries.ilo_member "
                       "goods.child_labour goods.forced_labour goods.forced_child_labour cases.suspended"_s);
    rows(u"date"_s, u"instruments.adopted instruments.in_force listings.listed listings.published listings.delisted "
                    "cases.requested cases.closed events.start events.end ratifications.ratified "
                    "sources.published"_s);
    rows(u"number"_s, u"countries.listings_count countries.goods_count countries.ratifications_count cases.number "
                      "indicators.year indicators.value"_s);
    rows(u"text"_s, u"countries.numeric instruments.title listings.sector events.chair sources.url"_s);
}

void TestTables::typesOfTheContract()
{
    QFETCH(const QString, column);
    const Column *found = tableOf(column.section(u'.', 0, 0)).find(column.section(u'.', 1));
    QVERIFY(found);
    QTEST(catalogue::typeId(found->type), "type");
}

void TestTables::findTables()
{
    QCOMPARE(catalogue::findTable(u"goods"_s)->id, u"goods"_s);
    QVERIFY(!catalogue::findTable(u"Goods"_s));
    QVERIFY(!catalogue::findTable(QString()));
    QCOMPARE(tableOf(u"goods"_s).indexOf(u"id"_s), 0);
    QCOMPARE(tableOf(u"goods"_s).indexOf(u"nothing"_s), -1);
    QVERIFY(!tableOf(u"goods"_s).find(u"nothing"_s));
}

void TestTables::findIdColumns()
{
    const Table &cases = tableOf(u"cases"_s);
    QCOMPARE(catalogue::linkColumnOfIdColumn(cases, u"country_id"_s), cases.find(u"country"_s));
    QCOMPARE(catalogue::linkColumnOfIdColumn(cases, u"sources_id"_s), cases.find(u"sources"_s));
    QVERIFY(!catalogue::linkColumnOfIdColumn(cases, u"country"_s));
    QVERIFY(!catalogue::linkColumnOfIdColumn(cases, u"city_id"_s)); // text
    QVERIFY(!catalogue::linkColumnOfIdColumn(cases, u"nothing_id"_s));
    QVERIFY(!catalogue::linkColumnOfIdColumn(cases, u"_id"_s));
    QVERIFY(!catalogue::linkColumnOfIdColumn(cases, u"id"_s));
}

void TestTables::vocabulariesAreSound()
{
    const QStringList names = catalogue::vocabularyNames();
    QSet<QString> used = {u"role"_s};
    for (const Table &table : catalogue::tables() + catalogue::workTables()) {
        for (const Column &column : table.columns)
            used.insert(column.vocabulary);
    }
    for (const QString &name : names) {
        QVERIFY2(used.contains(name), qPrintable(name));
        QSet<QString> ids;
        QSet<QString> titles;
        for (const catalogue::Value &value : catalogue::vocabulary(name)) {
            const QString title = QString::fromUtf8(value.title);
            QVERIFY2(!value.id.isEmpty() && !ids.contains(value.id), qPrintable(value.id));
            QVERIFY2(!title.isEmpty() && !titles.contains(title), qPrintable(title));
            // Typed without quotes; the names that M49 gives to parts of the world are taken as they are.
            QVERIFY2(query::quoted(value.id) == value.id || name == "subregion"_L1, qPrintable(value.id));
            ids.insert(value.id);
            titles.insert(title);
        }
    }
    QVERIFY(catalogue::vocabulary(u"nothing"_s).isEmpty());
}

void TestTables::valueTitles()
{
    QCOMPARE(catalogue::valueTitle(u"list"_s, u"uflpa"_s), u"UFLPA Entity List"_s);
    QCOMPARE(catalogue::valueTitle(u"list"_s, u"some-import"_s), u"some-import"_s);
    QCOMPARE(catalogue::valueTitle(u"nothing"_s, u"uflpa"_s), u"uflpa"_s);
    QCOMPARE(catalogue::valueTitle(u"role"_s, u"co_administers"_s), u"Co-administers"_s);
    QCOMPARE(catalogue::englishValueTitle(u"event_mode"_s, u"in_person"_s), u"In person"_s);
    QCOMPARE(catalogue::englishValueTitle(u"event_mode"_s, u"other"_s), u"other"_s);
}

void TestTables::facetsOverTextCompareWhole()
{
    using query::Comparison;
    QCOMPARE(catalogue::facetComparison(*tableOf(u"listings"_s).find(u"sector"_s)), Comparison::Exactly);
    QCOMPARE(catalogue::facetComparison(*tableOf(u"goods"_s).find(u"sector"_s)), Comparison::Matches);
    QCOMPARE(catalogue::facetComparison(*tableOf(u"goods"_s).find(u"country"_s)), Comparison::Matches);
    QCOMPARE(catalogue::facetComparison(*tableOf(u"goods"_s).find(u"child_labour"_s)), Comparison::Matches);
}

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
