#include "app/catalogue/catalogue.h"
#include "commandrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Rows and counts of values in the shapes of the contract.
class TestCliList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsJson();
    void listsCsv();
    void listsText();
    void listsPages();
    void counts();
    void listsEveryTable_data();
    void listsEveryTable();
    void countsFacets();
    void facetsKnowUnknownAndBooleans();
    void tellsEmptyListsFromUnknown();

private:
    CommandRunner m_cli;
};

void TestCliList::listsJson()
{
    const Answer answer =
        m_cli.run({u"list"_s, u"countries"_s, u"--filter"_s, u"usmca_party:true"_s, u"--sort"_s, u"-name"_s,
                   u"--columns"_s, u"name,id,eu_member,name_ja"_s, u"--format"_s, u"json"_s});
    QCOMPARE(answer.code, 0);
    QCOMPARE(
        answer.out,
        "[\n"
        "{\"name\":\"United States of America\",\"id\":\"US\",\"eu_member\":false,\"name_ja\":\"アメリカ合衆国\"},\n"
        "{\"name\":\"Mexico\",\"id\":\"MX\",\"eu_member\":false,\"name_ja\":\"メキシコ\"},\n"
        "{\"name\":\"Canada\",\"id\":\"CA\",\"eu_member\":false,\"name_ja\":\"カナダ\"}\n"
        "]\n"_ba);
    const QJsonObject listing =
        m_cli
            .run({u"list"_s, u"listings"_s, u"--filter"_s, u"country:CN list:uflpa"_s, u"--columns"_s,
                  u"id,country,country_id,aliases,listed"_s, u"--limit"_s, u"1"_s, u"--format"_s, u"json"_s})
            .array()
            .at(0)
            .toObject();
    QCOMPARE(listing.value(u"country"_s).toObject(), (QJsonObject{{u"id"_s, u"CN"_s}, {u"title"_s, u"China"_s}}));
    QCOMPARE(listing.value(u"country_id"_s).toString(), u"CN"_s);
}

void TestCliList::listsCsv()
{
    const Answer answer = m_cli.run({u"list"_s, u"countries"_s, u"--filter"_s, u"usmca_party:true"_s, u"--columns"_s,
                                     u"id,name,eu_member"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(answer.out, "id,name,eu_member\r\nCA,Canada,false\r\nMX,Mexico,false\r\n"
                         "US,United States of America,false\r\n"_ba);
}

void TestCliList::listsText()
{
    const Answer answer = m_cli.run({u"list"_s, u"countries"_s, u"--filter"_s, u"usmca_party:true"_s, u"--columns"_s,
                                     u"id,name_ja,eu_member,iso3"_s});
    QCOMPARE(answer.out, "id  name_ja         eu_member  iso3\n"
                         "CA  カナダ          No         CAN\n"
                         "MX  メキシコ        No         MEX\n"
                         "US  アメリカ合衆国  No         USA\n"_ba);
    const QByteArray header = m_cli.run({u"list"_s, u"instruments"_s, u"--limit"_s, u"0"_s}).out;
    QVERIFY2(header.startsWith("id  short_title  "), header.constData());
}

void TestCliList::listsPages()
{
    const QStringList list{u"list"_s, u"listings"_s, u"--columns"_s, u"id"_s, u"--format"_s, u"json"_s};
    const QStringList all = valuesOf(m_cli.run(list).array(), u"id"_s);
    const auto page = [&](const QString &offset, const QString &limit) {
        return valuesOf(m_cli.run(list + QStringList{u"--offset"_s, offset, u"--limit"_s, limit}).array(), u"id"_s);
    };
    QVERIFY(all.size() > 200);
    QCOMPARE(page(u"0"_s, u"10"_s), all.first(10));
    QCOMPARE(page(u"10"_s, u"10"_s), all.sliced(10, 10));
    QCOMPARE(page(QString::number(all.size() - 3), u"10"_s), all.last(3));
    QCOMPARE(page(u"100000"_s, u"10"_s), QStringList());
    QCOMPARE(page(u"0"_s, u"0"_s), QStringList());
    QCOMPARE(
        valuesOf(m_cli.run(list + QStringList{u"--sort"_s, u"-id"_s, u"--limit"_s, u"2"_s}).array(), u"id"_s).size(),
        2);
}

void TestCliList::counts()
{
    QCOMPARE(m_cli.run({u"list"_s, u"instruments"_s, u"--count"_s}).out, "71\n"_ba);
    QCOMPARE(m_cli.run({u"list"_s, u"countries"_s, u"--filter"_s, u"usmca_party:true"_s, u"--count"_s}).out, "3\n"_ba);
    QCOMPARE(m_cli.run({u"list"_s, u"countries"_s, u"--filter"_s, u"qqzzxx"_s, u"--count"_s}).out, "0\n"_ba);
}

void TestCliList::listsEveryTable_data()
{
    QTest::addColumn<QString>("table");
    for (const catalogue::Table &table : catalogue::tables())
        QTest::newRow(qPrintable(table.id)) << table.id;
}

void TestCliList::listsEveryTable()
{
    QFETCH(const QString, table);
    const QStringList ids = valuesOf(m_cli.run({u"columns"_s, table, u"--json"_s}).array(), u"id"_s);
    const Answer answer = m_cli.run({u"list"_s, table, u"--columns"_s, ids.join(u','), u"--format"_s, u"json"_s});
    QCOMPARE(answer.code, 0);
    const QJsonArray rows = answer.array();
    QCOMPARE(QByteArray::number(rows.size()) + '\n', m_cli.run({u"list"_s, table, u"--count"_s}).out);
    for (const QJsonValue &row : rows) {
        QCOMPARE(row.toObject().size(), ids.size());
        QVERIFY(!row.toObject().value(u"id"_s).toString().isEmpty());
        if (table != "sources"_L1)
            QVERIFY2(!row.toObject().value(u"sources"_s).toArray().isEmpty(),
                     qPrintable(row.toObject().value(u"id"_s).toString()));
    }
}

void TestCliList::countsFacets()
{
    const QJsonArray facets = m_cli.run({u"facets"_s, u"listings"_s, u"list"_s, u"--format"_s, u"json"_s}).array();
    QVERIFY(facets.size() >= 2);
    int sum = 0;
    int last = std::numeric_limits<int>::max();
    for (const QJsonValue &facet : facets) {
        QCOMPARE(keys(facet.toObject()), (QStringList{u"count"_s, u"title"_s, u"value"_s}));
        const int count = facet.toObject().value(u"count"_s).toInt();
        QVERIFY2(count <= last, "most frequent first");
        last = count;
        sum += count;
    }
    QCOMPARE(QByteArray::number(sum) + '\n', m_cli.run({u"list"_s, u"listings"_s, u"--count"_s}).out);
    QCOMPARE(facets.at(0).toObject().value(u"value"_s).toString(), u"uflpa"_s);
    // A facet leaves its own condition out, and counts under the others.
    const QStringList own{u"facets"_s,   u"listings"_s, u"list"_s, u"--filter"_s,
                          u"list:cbp"_s, u"--format"_s, u"json"_s};
    QCOMPARE(m_cli.run(own).array(), facets);
    const QStringList other{u"facets"_s,      u"listings"_s, u"list"_s, u"--filter"_s,
                            u"-country:CN"_s, u"--format"_s, u"json"_s};
    QVERIFY(m_cli.run(other).array() != facets);
    const QByteArray csv =
        m_cli.run({u"facets"_s, u"listings"_s, u"list"_s, u"--limit"_s, u"1"_s, u"--format"_s, u"csv"_s}).out;
    QVERIFY(csv.startsWith("value,title,count\r\nuflpa,"));
    QCOMPARE(csv.count("\r\n"), 2);
    QVERIFY(m_cli.run({u"facets"_s, u"listings"_s, u"list"_s}).out.contains("uflpa"));
}

void TestCliList::facetsKnowUnknownAndBooleans()
{
    const QJsonArray members =
        m_cli.run({u"facets"_s, u"countries"_s, u"usmca_party"_s, u"--format"_s, u"json"_s}).array();
    for (const QJsonValue &facet : members) {
        const QJsonValue value = facet.toObject().value(u"value"_s);
        QVERIFY(value.isBool() || value.isNull());
        if (value.toBool())
            QCOMPARE(facet.toObject().value(u"count"_s).toInt(), 3);
    }
    QVERIFY(members.size() >= 2);
    const QJsonArray parents =
        m_cli.run({u"facets"_s, u"organisations"_s, u"parent"_s, u"--format"_s, u"json"_s}).array();
    bool hasUnknown = false;
    for (const QJsonValue &facet : parents)
        hasUnknown = hasUnknown || facet.toObject().value(u"value"_s).isNull();
    QVERIFY2(hasUnknown, "most organisations have no parent");
}

void TestCliList::tellsEmptyListsFromUnknown()
{
    const QStringList row{u"list"_s,        u"organisations"_s, u"--filter"_s,
                          u"id:=jp-meti"_s, u"--columns"_s,     u"lists,aliases,unverified"_s,
                          u"--format"_s};
    QCOMPARE(m_cli.run(row + QStringList{u"json"_s}).out,
             "[\n{\"lists\":[],\"aliases\":null,\"unverified\":[]}\n]\n"_ba);
    QCOMPARE(m_cli.run(row + QStringList{u"csv"_s}).out, "lists,aliases,unverified\r\n,,\r\n"_ba);
    const QByteArray facets = m_cli.run({u"facets"_s, u"organisations"_s, u"lists"_s, u"--format"_s, u"json"_s}).out;
    QVERIFY2(facets.contains("{\"value\":null,\"title\":\"(none here)\","), facets.constData());
    const QByteArray shown = m_cli.run({u"show"_s, u"organisations"_s, u"jp-meti"_s}).out;
    QVERIFY2(shown.contains("Lists: none here\n") && shown.contains("Other names: unknown\n"), shown.constData());
}

QTEST_GUILESS_MAIN(TestCliList)
#include "tst_cli_list.moc"
