// Counts the bundled library against the official totals.

#include "tests/unit/library/bundledata.h"

#include <QMap>

using namespace Qt::StringLiterals;

class TestBundleTotals : public QObject, protected BundleData
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { report(load()); }
    void entityListTotals();
    void ordersAndFindingsTotals();
    void goodsTotals();
    void caseTotals();
    void countryTotals();
    void ratificationTotals();
    void editionTotalsAreAsCounted();
};

void TestBundleTotals::entityListTotals()
{
    // By the date on which an addition takes effect, as the notices in the Federal Register state them.
    const QMap<QString, int> official{
        {u"2022-06-21"_s, 20}, {u"2023-06-12"_s, 10}, {u"2023-08-02"_s, 3},  {u"2023-09-27"_s, 3}, {u"2023-12-11"_s, 3},
        {u"2024-05-17"_s, 26}, {u"2024-06-12"_s, 3},  {u"2024-08-09"_s, 5},  {u"2024-10-03"_s, 2}, {u"2024-11-01"_s, 3},
        {u"2024-11-25"_s, 29}, {u"2025-01-15"_s, 37}, {u"2026-08-03"_s, 43},
    };
    QMap<QString, int> held;
    for (const Row &row : rows(u"listings"_s)) {
        if (row[u"list"_s] != "uflpa"_L1)
            continue;
        ++held[row[u"listed"_s]];
        // The first notice was published six weeks after the list took effect, every later one on its day.
        const QString published = row[u"listed"_s] == "2022-06-21"_L1 ? u"2022-08-04"_s : row[u"listed"_s];
        QVERIFY2(row[u"published"_s] == published, qPrintable(where(u"listings"_s, row) + row[u"published"_s]));
        QVERIFY2(!row[u"organisation"_s].isEmpty() && row[u"kind"_s] == "entity_list"_L1 &&
                     row[u"status"_s] == "active"_L1 && row[u"instrument"_s] == "uflpa-entity-list"_L1,
                 qPrintable(where(u"listings"_s, row)));
    }
    QCOMPARE(held, official);
    QCOMPARE(count(u"listings"_s, [](const Row &r) { return r[u"list"_s] == "uflpa"_L1; }), 187);
}

void TestBundleTotals::ordersAndFindingsTotals()
{
    const auto cbp = [](const Row &r) { return r[u"list"_s] == "cbp"_L1; };
    QCOMPARE(count(u"listings"_s, cbp), 84);
    const auto inForce = [&](const QString &kind) {
        return count(u"listings"_s, [&](const Row &r) { return cbp(r) && r[u"kind"_s] == kind && isActive(r); });
    };
    QCOMPARE(inForce(u"wro"_s), 58);
    QCOMPARE(inForce(u"finding"_s), 9);
    QStringList complaints;
    for (const Row &row : rows(u"listings"_s)) {
        if (cbp(row) && row[u"status"_s] == "active"_L1 && !row[u"delisted"_s].isEmpty())
            complaints << where(u"listings"_s, row) + u"is active and yet delisted"_s;
        if (cbp(row) && row[u"status"_s] == "revoked"_L1 && row[u"delisted"_s].isEmpty())
            complaints << where(u"listings"_s, row) + u"is revoked without a date"_s;
    }
    report(complaints);
}

void TestBundleTotals::goodsTotals()
{
    QSet<QString> goods, countries;
    int downstream = 0;
    for (const Row &row : rows(u"goods"_s)) {
        if (!isGoodOf(row, u"tvpra"_s, u"2022"_s))
            continue;
        countries.insert(row[u"country"_s]);
        if (row[u"downstream_of"_s].isEmpty())
            goods.insert(row[u"good"_s]);
        else
            ++downstream;
    }
    QCOMPARE(count(u"goods"_s, [](const Row &r) { return isGoodOf(r, u"tvpra"_s, u"2022"_s); }), 467);
    // The Department of Labor counts 158 goods and 77 countries; its own data file, of 467 lines too, names one more of
    // each (and the 10 downstream goods besides). The file is what stands here.
    QCOMPARE(goods.size(), 159);
    QCOMPARE(countries.size(), 78);
    QCOMPARE(downstream, 10);
    QCOMPARE(count(u"goods"_s, [](const Row &r) { return isGoodOf(r, u"tvpra"_s, u"2024"_s); }), 14); // of 72
    QCOMPARE(
        count(u"goods"_s, [](const Row &r) { return r[u"list"_s] == "tvpra"_L1 && !r[u"removed_in"_s].isEmpty(); }), 4);
    QCOMPARE(count(u"goods"_s, [](const Row &r) { return r[u"list"_s] == "eo13126"_L1; }), 54);
}

void TestBundleTotals::caseTotals()
{
    QCOMPARE(rows(u"cases"_s).size(), 48u);
    // A petition that led to no request has no date of one; nor have the two Canadian matters.
    const auto usRequest = [](const Row &r) {
        return r[u"requesting_party"_s] == "US"_L1 && !r[u"requested"_s].isEmpty();
    };
    QCOMPARE(count(u"cases"_s, usRequest), 44);
    QCOMPARE(count(u"cases"_s, [](const Row &r) { return r[u"requesting_party"_s] == "CA"_L1; }), 2);
    QCOMPARE(count(u"cases"_s, [](const Row &r) { return !r[u"panel_requested"_s].isEmpty(); }), 6);
    QSet<QString> numbers;
    for (const Row &row : rows(u"cases"_s)) {
        const QString number = row[u"number"_s];
        QVERIFY2(number.isEmpty() || !numbers.contains(number), qPrintable(where(u"cases"_s, row) + number));
        numbers.insert(number);
        // Not seen is not "no".
        QVERIFY2(row[u"suspended"_s] != "0"_L1, qPrintable(where(u"cases"_s, row) + u"suspended"_s));
        QVERIFY2(row[u"instrument"_s] ==
                     (row[u"requesting_party"_s] == "US"_L1 ? u"usmca-rrm-us-mx"_s : u"usmca-rrm-ca-mx"_s),
                 qPrintable(where(u"cases"_s, row) + row[u"instrument"_s]));
    }
}

void TestBundleTotals::countryTotals()
{
    const auto members = [&](const QString &column) {
        return count(u"countries"_s, [&](const Row &r) { return r[column] == "1"_L1; });
    };
    QCOMPARE(count(u"countries"_s, [](const Row &r) { return r[u"area"_s] == "country"_L1; }), 249);
    QCOMPARE(rows(u"countries"_s).size(), 251u);
    QCOMPARE(members(u"eu_member"_s), 27);
    QCOMPARE(members(u"usmca_party"_s), 3);
    QCOMPARE(members(u"oecd_member"_s), 38);
    QCOMPARE(members(u"ilo_member"_s), 187);
    for (const Row &row : rows(u"countries"_s)) {
        if (row[u"area"_s] == "country"_L1)
            QVERIFY2(row[u"id"_s].size() == 2 && row[u"iso3"_s].size() == 3 && row[u"numeric_code"_s].size() == 3,
                     qPrintable(where(u"countries"_s, row)));
    }
}

void TestBundleTotals::ratificationTotals()
{
    QSet<QString> members, ratifiers;
    for (const Row &row : rows(u"countries"_s)) {
        if (row[u"ilo_member"_s] == "1"_L1)
            members.insert(row[u"id"_s]);
    }
    for (const Row &row : rows(u"ratifications"_s)) {
        QVERIFY2(row[u"id"_s] == row[u"country"_s] + u'-' + row[u"convention"_s],
                 qPrintable(where(u"ratifications"_s, row)));
        if (row[u"convention"_s] == "ilo-c182"_L1)
            ratifiers.insert(row[u"country"_s]);
    }
    QCOMPARE(ratifiers, members);
    QCOMPARE(count(u"ratifications"_s,
                   [](const Row &r) { return r[u"convention"_s] == "ilo-c105"_L1 && r[u"status"_s] == "in_force"_L1; }),
             176);
}

void TestBundleTotals::editionTotalsAreAsCounted()
{
    const auto cbpThen = [](const Row &r) { return r[u"list"_s] == "cbp"_L1 && r[u"listed"_s] < u"2026"_s; };
    const auto inForceThen = [&](const QString &kind) {
        return count(u"listings"_s, [&](const Row &r) {
            return cbpThen(r) && r[u"kind"_s] == kind && (isActive(r) || r[u"delisted"_s] >= u"2026"_s);
        });
    };
    const auto flags = [&](const QString &column) {
        return count(u"countries"_s, [&](const Row &r) { return r[column] == "1"_L1; });
    };
    const auto usCases = [&](const QString &column) {
        return count(u"cases"_s, [&](const Row &r) {
            return r[u"requesting_party"_s] == "US"_L1 && !r[u"requested"_s].isEmpty() && !r[column].isEmpty();
        });
    };
    const QMap<QString, qsizetype> counted{
        {u"uflpa rows"_s, count(u"listings"_s, [](const Row &r) { return r[u"list"_s] == "uflpa"_L1; })},
        {u"cbp records_2025_12"_s, count(u"listings"_s, cbpThen)},
        {u"cbp orders_in_force_2025_12"_s, inForceThen(u"wro"_s)},
        {u"cbp findings_in_force_2025_12"_s, inForceThen(u"finding"_s)},
        {u"tvpra rows_2022"_s, count(u"goods"_s, [](const Row &r) { return isGoodOf(r, u"tvpra"_s, u"2022"_s); })},
        {u"tvpra additions_2024"_s, count(u"goods"_s, [](const Row &r) { return isGoodOf(r, u"tvpra"_s, u"2024"_s); })},
        {u"tvpra removals_2024"_s,
         count(u"goods"_s, [](const Row &r) { return r[u"list"_s] == "tvpra"_L1 && r[u"removed_in"_s] == "2024"_L1; })},
        {u"rrm requests"_s, usCases(u"requested"_s)},
        {u"rrm panels_requested"_s, usCases(u"panel_requested"_s)},
        {u"rrm remediation_plans"_s, usCases(u"remediation_agreed"_s)},
        {u"ilo ratifications_c182"_s,
         count(u"ratifications"_s, [](const Row &r) { return r[u"convention"_s] == "ilo-c182"_L1; })},
        {u"ilo in_force_c105"_s,
         count(u"ratifications"_s,
               [](const Row &r) { return r[u"convention"_s] == "ilo-c105"_L1 && r[u"status"_s] == "in_force"_L1; })},
        {u"countries countries"_s, count(u"countries"_s, [](const Row &r) { return r[u"area"_s] == "country"_L1; })},
        {u"countries eu_members"_s, flags(u"eu_member"_s)},
        {u"countries usmca_parties"_s, flags(u"usmca_party"_s)},
        {u"countries oecd_members"_s, flags(u"oecd_member"_s)},
        {u"countries ilo_members"_s, flags(u"ilo_member"_s)},
    };
    QStringList stated;
    for (const Row &row : rows(u"edition_totals"_s)) {
        const QString key = row[u"edition"_s].section(u'@', 0, 0) + u' ' + row[u"subject"_s];
        stated << key;
        QVERIFY2(counted.contains(key), qPrintable(u"edition_totals.csv: nobody counts "_s + key));
        QVERIFY2(
            counted.value(key) == row[u"held"_s].toInt(),
            qPrintable(
                u"edition_totals.csv: %1 says %2, counted are %3"_s.arg(key, row[u"held"_s]).arg(counted.value(key))));
        QVERIFY2(row[u"held"_s].toInt() <= row[u"official"_s].toInt(), qPrintable(key));
    }
    std::sort(stated.begin(), stated.end());
    QCOMPARE(stated, counted.keys());
}

QTEST_APPLESS_MAIN(TestBundleTotals)
#include "tst_bundle_totals.moc"
