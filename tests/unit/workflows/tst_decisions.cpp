#include "app/storage/screeningrecord.h"
#include "app/workflows/queuesofar.h"
#include "tests/unit/workflows/screeningdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace workflows;

namespace {

const QString listed = u"Hetian Taida Apparel Co., Ltd."_s;

QString nameOf(Standing standing)
{
    switch (standing) {
    case Standing::Open:
        return u"open"_s;
    case Standing::Decided:
        return u"decided"_s;
    case Standing::Earlier:
        return u"earlier"_s;
    case Standing::Changed:
        break;
    }
    return u"changed"_s;
}

/// How each best candidate stands, and whether it is new: "open new".
QStringList standings(const ScreeningQueue &queue)
{
    QStringList all;
    for (const QueueRow &row : queue.rows)
        if (!row.candidates.isEmpty()) {
            const QueueCandidate &best = row.candidates.constFirst();
            all << nameOf(best.standing) + (best.isNew ? " new"_L1 : ""_L1);
        }
    return all;
}

} // namespace

class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesAndTakesBack();
    void wantsAReason();
    void refusesWhatIsNoCandidate();
    void allOrNone();
    void laterDecisionTakesThePlace();
    void remembersThePair();
    void offersAgainWhenASideChanged_data();
    void offersAgainWhenASideChanged();
    void knowsASupplierByItsNumber();
    void showsOnlyWhatIsNew();
    void findsIdenticalPairs();
    void foreseesTheQueue();
};

void TestDecisions::decidesAndTakesBack()
{
    ScreeningDesk desk;
    const qint64 run = desk.run(ScreeningDesk::suppliers({listed}));
    const qint64 candidate = desk.queue(run).rows.at(0).candidates.at(0).entry;
    const auto made = decide(desk.library(), {candidate}, Verdict::Match, u"  Same address "_s, u"tester"_s);
    QVERIFY(made && made->size() == 1);
    QueueCandidate seen = desk.queue(run).rows.at(0).candidates.at(0);
    QVERIFY(seen.standing == Standing::Decided);
    QVERIFY(seen.decision->content.verdict == Verdict::Match);
    QCOMPARE(seen.decision->content.reason, u"Same address"_s);
    QCOMPARE(seen.decision->content.user, u"tester"_s);
    QCOMPARE(seen.decision->content.listing.country, u"CN"_s);

    const auto taken = withdraw(desk.library(), *made, u"tester"_s);
    QVERIFY(taken);
    QCOMPARE(taken->constFirst(), made->constFirst() + 1);
    QVERIFY(desk.queue(run).rows.at(0).candidates.at(0).standing == Standing::Open);
    QVERIFY(!withdraw(desk.library(), *made, u"tester"_s)); // there is nothing to take back any more
    const auto check = storage::ScreeningRecord(desk.library()).check();
    QVERIFY(!check->fault);
    QCOMPARE(check->head.count, taken->constFirst());
}

void TestDecisions::wantsAReason()
{
    ScreeningDesk desk;
    const qint64 run = desk.run(ScreeningDesk::suppliers({listed}));
    for (const QString &reason : {QString(), u" \n\t"_s}) {
        const auto refused = decide(desk.library(), {run + 1}, Verdict::Match, reason, u"tester"_s);
        QVERIFY(!refused);
        QVERIFY(!refused.error().remedy.isEmpty());
    }
    QVERIFY(decisions(desk.library())->isEmpty());
}

void TestDecisions::refusesWhatIsNoCandidate()
{
    ScreeningDesk desk;
    const qint64 run = desk.run(ScreeningDesk::suppliers({u"Nobody at all"_s}));
    for (const qint64 number : {run, run + 1, qint64{99}})
        QVERIFY(!decide(desk.library(), {number}, Verdict::Match, u"x"_s, u"tester"_s));
    QVERIFY(!withdraw(desk.library(), {run}, u"tester"_s));
    QVERIFY(!screeningQueue(desk.library(), 2));
}

void TestDecisions::allOrNone()
{
    ScreeningDesk desk;
    const qint64 run = desk.run(ScreeningDesk::suppliers({listed}));
    QVERIFY(!decide(desk.library(), {run + 1, 99}, Verdict::Match, u"x"_s, u"tester"_s));
    QVERIFY(decisions(desk.library())->isEmpty());
}

void TestDecisions::laterDecisionTakesThePlace()
{
    ScreeningDesk desk;
    const qint64 run = desk.run(ScreeningDesk::suppliers({listed}));
    QVERIFY(decide(desk.library(), {run + 1}, Verdict::Unsure, u"Asked for papers"_s, u"tester"_s));
    const auto second = decide(desk.library(), {run + 1}, Verdict::NotAMatch, u"Papers came"_s, u"tester"_s);
    QVERIFY(second);
    QVERIFY(desk.queue(run).rows.at(0).candidates.at(0).decision->content.verdict == Verdict::NotAMatch);
    QVERIFY(withdraw(desk.library(), *second, u"tester"_s)); // what was decided before counts again
    QVERIFY(desk.queue(run).rows.at(0).candidates.at(0).decision->content.verdict == Verdict::Unsure);
}

void TestDecisions::remembersThePair()
{
    ScreeningDesk desk;
    const qint64 first = desk.run(ScreeningDesk::suppliers({listed}));
    QVERIFY(decide(desk.library(), {first + 1}, Verdict::NotAMatch, u"Other firm"_s, u"tester"_s));
    const qint64 second = desk.run(ScreeningDesk::suppliers({u"Nobody at all"_s, listed}));
    const ScreeningQueue queue = desk.queue(second);
    const QueueCandidate &candidate = queue.rows.at(1).candidates.at(0);
    QVERIFY(candidate.standing == Standing::Earlier);
    QCOMPARE(candidate.decision->run, first);
    QCOMPARE(candidate.decision->content.reason, u"Other firm"_s);
    // Remembered, not applied: the record holds no decision of the second run.
    QCOMPARE(decisions(desk.library())->size(), 1);
}

void TestDecisions::offersAgainWhenASideChanged_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("field");
    const auto update = [](const QByteArray &set) -> QByteArray {
        return "UPDATE listings SET " + set + " WHERE name = 'Hetian Taida Apparel Co., Ltd.'";
    };
    QTest::newRow("status") << update("status = 'revoked'") << u"China"_s << u"status"_s;
    QTest::newRow("delisted") << update("delisted = '2026-10'") << u"China"_s << u"delisted"_s;
    QTest::newRow("native name") << update("name_native = '和田泰达服饰'") << u"China"_s << u"names"_s;
    QTest::newRow("region") << update("region = 'Somewhere'") << u"China"_s << u"region"_s;
    QTest::newRow("supplier's country") << "SELECT 1"_ba << u"Viet Nam"_s << u"country"_s;
}

void TestDecisions::offersAgainWhenASideChanged()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, country);
    QFETCH(const QString, field);
    ScreeningDesk desk;
    const qint64 first = desk.run(ScreeningDesk::suppliers({listed}));
    QVERIFY(decide(desk.library(), {first + 1}, Verdict::NotAMatch, u"Other firm"_s, u"tester"_s));
    desk.change(sql);
    QList<storage::Supplier> suppliers = ScreeningDesk::suppliers({listed});
    suppliers.first().country = country;
    const ScreeningQueue queue = desk.queue(desk.run(suppliers));
    const QueueCandidate &candidate = queue.rows.at(0).candidates.at(0);
    QVERIFY(candidate.standing == Standing::Changed);
    QVERIFY(candidate.isNew);
    QCOMPARE(candidate.differences.size(), 1);
    QCOMPARE(candidate.differences.constFirst().field, field);
    QVERIFY(candidate.differences.constFirst().before != candidate.differences.constFirst().after);
    QVERIFY(candidate.decision->content.verdict == Verdict::NotAMatch);
}

void TestDecisions::knowsASupplierByItsNumber()
{
    ScreeningDesk desk;
    QList<storage::Supplier> suppliers = ScreeningDesk::suppliers({listed});
    suppliers.first().id = u"L70013"_s;
    const qint64 first = desk.run(suppliers);
    QVERIFY(decide(desk.library(), {first + 1}, Verdict::NotAMatch, u"Other firm"_s, u"tester"_s));
    suppliers.first().name = u"Hetian Taida Apparel"_s; // it changed its name
    const ScreeningQueue queue = desk.queue(desk.run(suppliers));
    const QueueCandidate &candidate = queue.rows.at(0).candidates.at(0);
    QVERIFY(candidate.standing == Standing::Changed);
    QCOMPARE(candidate.differences.constFirst().field, u"supplier"_s);
    QCOMPARE(candidate.differences.constFirst().before, listed);
}

void TestDecisions::showsOnlyWhatIsNew()
{
    ScreeningDesk desk;
    const QString other = u"Taepyung Salt Farm"_s;
    const qint64 first = desk.run(ScreeningDesk::suppliers({listed}));
    QCOMPARE(standings(desk.queue(first)), QStringList{u"open new"_s});
    const qint64 second = desk.run(ScreeningDesk::suppliers({listed, other}));
    QCOMPARE(*desk.queue(second).before, first);
    QCOMPARE(standings(desk.queue(second)), (QStringList{u"open"_s, u"open new"_s}));
    // A file of another name is another list.
    RunJob job = desk.job(ScreeningDesk::suppliers({listed}));
    job.file = u"others.csv"_s;
    const auto third = runScreening(desk.library(), desk.index(), job);
    QVERIFY(third);
    QVERIFY(!desk.queue(third->run).before);
}

void TestDecisions::findsIdenticalPairs()
{
    ScreeningDesk desk;
    const qint64 run =
        desk.run(ScreeningDesk::suppliers({listed, u"hetian  TAIDA apparel co., ltd."_s, u"Taepyung Salt Farm"_s}));
    const ScreeningQueue queue = desk.queue(run);
    const qint64 asked = queue.rows.at(0).candidates.at(0).entry;
    const QList<qint64> same = identicalPairs(queue, asked);
    QVERIFY(same.contains(asked));
    QVERIFY(same.contains(queue.rows.at(1).candidates.at(0).entry));
    QVERIFY(!same.contains(queue.rows.at(2).candidates.at(0).entry));
    QVERIFY(decide(desk.library(), same, Verdict::Match, u"Same firm"_s, u"tester"_s));
    QCOMPARE(decisions(desk.library())->size(), same.size());
    QVERIFY(identicalPairs(queue, 0).isEmpty());
}

// What is shown while a run goes is what the record gives at its end: the same rows under the same numbers.
void TestDecisions::foreseesTheQueue()
{
    ScreeningDesk desk;
    const QStringList names{listed, u"Nobody at all"_s, u"Taepyung Salt Farm"_s, u"Co., Ltd."_s, listed};
    const qint64 first = desk.run(ScreeningDesk::suppliers({listed, u"Nobody at all"_s}));
    const qint64 candidate = desk.queue(first).rows.at(0).candidates.at(0).entry;
    QVERIFY(decide(desk.library(), {candidate}, Verdict::Match, u"Same address"_s, u"tester"_s));
    const RunJob job = desk.job(ScreeningDesk::suppliers(names));
    auto soFar = QueueSoFar::begin(desk.library(), contentAtStart(desk.index(), job));
    QVERIFY(soFar);
    const auto before = storage::ScreeningRecord(desk.library()).head();
    QList<qint64> recorded;
    const auto done = runScreening(desk.library(), desk.index(), job, {}, {}, {}, [&](QueueRow row) {
        soFar->add(std::move(row));
        recorded << storage::ScreeningRecord(desk.library()).head()->count;
    });
    QVERIFY(done);
    QCOMPARE(recorded, QList<qint64>(names.size(), before->count)); // nothing was written on the way
    const ScreeningQueue shown = soFar->queue();
    const ScreeningQueue queue = desk.queue(done->run);
    QCOMPARE(shown.run.number, queue.run.number);
    QCOMPARE(shown.before, queue.before);
    QCOMPARE(shown.run.content.withCandidate, queue.run.content.withCandidate);
    QCOMPARE(shown.run.content.withoutCandidate, queue.run.content.withoutCandidate);
    QCOMPARE(shown.run.content.notScreenable, queue.run.content.notScreenable);
    QCOMPARE(standings(shown), standings(queue));
    QCOMPARE(standings(queue), (QStringList{u"earlier"_s, u"open new"_s, u"earlier"_s}));
    QCOMPARE(shown.rows.size(), queue.rows.size());
    for (qsizetype i = 0; i < queue.rows.size(); ++i) {
        const QueueRow &row = shown.rows.at(i);
        QVERIFY(row.status == queue.rows.at(i).status);
        QCOMPARE(row.supplier.row, queue.rows.at(i).supplier.row);
        QCOMPARE(row.explanation, queue.rows.at(i).explanation);
        QCOMPARE(row.candidates.size(), queue.rows.at(i).candidates.size());
        for (qsizetype k = 0; k < row.candidates.size(); ++k) {
            QCOMPARE(row.candidates.at(k).entry, queue.rows.at(i).candidates.at(k).entry);
            QCOMPARE(toText(row.candidates.at(k).content), toText(queue.rows.at(i).candidates.at(k).content));
        }
    }
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
