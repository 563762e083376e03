#include "app/storage/screeningrecord.h"
#include "tests/unit/workflows/screeningdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace workflows;

namespace {

const QString listed = u"Hetian Taida Apparel Co., Ltd."_s;

} // namespace

class TestScreeningRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsEverySupplier();
    void tellsHowItWasDone();
    void stopsWithoutATrace_data();
    void stopsWithoutATrace();
    void leavesTheReferenceDataAlone();
    void wantsAThresholdThatMeansSomething();
    void choosesLists();
    void refusesALibraryWithoutListings();
    void knowsWhenListsWantScreening();

private:
    QStringList kinds(storage::Library &library) const;
};

QStringList TestScreeningRuns::kinds(storage::Library &library) const
{
    QStringList kinds;
    const auto read = storage::ScreeningRecord(library).forEach(0, {}, [&kinds](const storage::RecordEntry &entry) {
        kinds << QString::fromUtf8(entry.kind);
        return true;
    });
    return read ? kinds : QStringList();
}

void TestScreeningRuns::recordsEverySupplier()
{
    ScreeningDesk desk;
    int visited = 0;
    const auto done =
        runScreening(desk.library(), desk.index(),
                     desk.job(ScreeningDesk::suppliers({listed, u"Müller Schrauben GmbH"_s, u"Co., Ltd."_s, {}})),
                     [&visited](const ScreenedSupplier &) { return ++visited > 0; });
    QVERIFY(done);
    QCOMPARE(visited, 4);
    QCOMPARE(done->run, 1);
    QCOMPARE(done->counts.suppliers, 4);
    QCOMPARE(done->counts.withCandidate, 1);
    QCOMPARE(done->counts.withoutCandidate, 1);
    QCOMPARE(done->counts.notScreenable, 2);
    QVERIFY(done->counts.complete);
    const QStringList all = kinds(desk.library());
    QCOMPARE(all.constFirst(), u"run"_s);
    QVERIFY(all.count(u"candidate"_s) >= 1);
    QCOMPARE(all.count(u"none"_s), 1);
    QCOMPARE(all.count(u"not_screenable"_s), 2);
    QVERIFY(!storage::ScreeningRecord(desk.library()).check()->fault);

    const ScreeningQueue queue = desk.queue(1);
    QCOMPARE(queue.rows.size(), 4);
    const QueueCandidate &best = queue.rows.at(0).candidates.constFirst();
    QCOMPARE(best.content.candidate.title, listed);
    QCOMPARE(best.content.candidate.score, 1.0);
    QVERIFY(!best.content.explanation.isEmpty());
    QVERIFY(!best.content.candidate.explanation.pairs.isEmpty());
    QCOMPARE(best.content.listing.country, u"CN"_s);
    QVERIFY(best.standing == Standing::Open && best.isNew);
    QVERIFY(queue.rows.at(1).status == SupplierStatus::None);
    QVERIFY(queue.rows.at(2).status == SupplierStatus::NotScreenable);
    QVERIFY(!queue.rows.at(2).explanation.isEmpty());
}

void TestScreeningRuns::tellsHowItWasDone()
{
    ScreeningDesk desk;
    QCOMPARE(desk.run(ScreeningDesk::suppliers({listed})), 1);
    const auto all = runs(desk.library());
    QVERIFY(all && all->size() == 1);
    const RunContent &run = all->constFirst().content;
    QCOMPARE(run.user, u"tester"_s);
    QVERIFY(QDateTime::fromString(run.time, Qt::ISODate).isValid() && run.time.endsWith(u'Z'));
    QCOMPARE(run.program, u"Assay " ASSAY_VERSION ""_s);
    QCOMPARE(run.method, screening::Method::bundled()->version());
    QCOMPARE(run.threshold, 0.85);
    QCOMPARE(run.lists, (QStringList{u"cbp"_s, u"uflpa"_s}));
    QCOMPARE(run.file, u"suppliers.csv"_s);
    QCOMPARE(run.sha256, QString(64, u'a'));
    QVERIFY(run.editions.size() >= 2);
    for (const storage::Edition &edition : run.editions)
        QCOMPARE(edition.sha256.size(), 64);
}

void TestScreeningRuns::stopsWithoutATrace_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("at once") << 0;
    QTest::newRow("after the first") << 1;
    QTest::newRow("after the last") << 3;
}

void TestScreeningRuns::stopsWithoutATrace()
{
    QFETCH(const int, after);
    ScreeningDesk desk;
    std::stop_source source;
    if (after == 0)
        source.request_stop();
    int visited = 0;
    const auto done = runScreening(
        desk.library(), desk.index(), desk.job(ScreeningDesk::suppliers({listed, listed, listed})),
        [&](const ScreenedSupplier &) {
            if (++visited == after)
                source.request_stop();
            return true;
        },
        source.get_token());
    QVERIFY(done);
    QCOMPARE(visited, after);
    QCOMPARE(done->run, 0);
    QVERIFY(!done->counts.complete);
    QVERIFY(kinds(desk.library()).isEmpty());
}

void TestScreeningRuns::leavesTheReferenceDataAlone()
{
    ScreeningDesk desk;
    const QString path = desk.library().path();
    const QByteArray before = libraryfile::referenceHash(path);
    QVERIFY(!before.isEmpty());
    const qint64 run = desk.run(ScreeningDesk::suppliers({listed, u"Nobody at all"_s}));
    QVERIFY(decide(desk.library(), {run + 1}, Verdict::Match, u"Same address"_s, u"tester"_s));
    QCOMPARE(libraryfile::referenceHash(path), before);
    desk.change("UPDATE listings SET sector = 'x' WHERE row = 1"_ba);
    QVERIFY(libraryfile::referenceHash(path) != before);
}

void TestScreeningRuns::wantsAThresholdThatMeansSomething()
{
    for (const double good : {0.5, 0.85, 1.0})
        QVERIFY(checkThreshold(good));
    for (const double bad : {0.0, 0.49, 1.01, -1.0, qQNaN()}) {
        const auto refused = checkThreshold(bad);
        QVERIFY(!refused);
        QVERIFY(refused.error().kind == domain::Error::Kind::WrongUse);
    }
}

void TestScreeningRuns::choosesLists()
{
    ScreeningDesk desk;
    const auto one = listedIndex(desk.library(), {u"cbp"_s});
    QVERIFY(one);
    QCOMPARE(one->lists, QStringList{u"cbp"_s});
    QVERIFY(one->index->entityCount() < desk.index().index->entityCount());
    for (const storage::Edition &edition : one->editions)
        QVERIFY(!edition.id.startsWith("uflpa"_L1));
    const auto unknown = listedIndex(desk.library(), {u"cpb"_s});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().candidates, QStringList{u"cbp"_s});
    QVERIFY(unknown.error().kind == domain::Error::Kind::WrongUse);
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(!listedIndex(desk.library(), {}, stopped.get_token()));
}

void TestScreeningRuns::refusesALibraryWithoutListings()
{
    ScreeningDesk desk;
    const QString path = desk.path(u"empty.assay"_s);
    QVERIFY(libraryfile::copyBundle(path));
    QCOMPARE(libraryfile::run(path, "DELETE FROM listings"_ba), QString());
    const auto library = storage::Library::open(path, storage::Access::ReadOnly);
    QVERIFY(library);
    const auto index = listedIndex(**library, {});
    QVERIFY(!index);
    QVERIFY(!index.error().remedy.isEmpty());
    QCOMPARE(index.error().file, path);
}

void TestScreeningRuns::knowsWhenListsWantScreening()
{
    ScreeningDesk desk;
    storage::SupplierLists lists(desk.library());
    const QString id =
        *lists.add({.name = u"Asia"_s, .file = u"a.csv"_s, .sha256 = u"ab"_s}, ScreeningDesk::suppliers({listed}));
    const auto state = [&desk] { return listStates(desk.library())->constFirst(); };
    QVERIFY(!state().lastRun && state().wantsScreening());

    const auto job = runJob(desk.library(), id, {}, u"tester"_s);
    QVERIFY(job);
    QCOMPARE(job->suppliers.size(), 1);
    QVERIFY(runScreening(desk.library(), desk.index(), *job));
    QVERIFY(state().lastRun && !state().wantsScreening());

    desk.change("UPDATE editions SET id = 'uflpa@2027', sha256 = 'new' WHERE dataset = 'uflpa'"_ba);
    QCOMPARE(listStates(desk.library())->constFirst().changedEditions, QStringList{u"uflpa@2027"_s});
    storage::SupplierLists again(desk.library());
    storage::SupplierList list = **again.find(id);
    list.sha256 = u"cd"_s;
    QVERIFY(again.replace(list, ScreeningDesk::suppliers({u"Other"_s})));
    QVERIFY(listStates(desk.library())->constFirst().suppliersChanged);
    QVERIFY(!runJob(desk.library(), u"nobody"_s, {}, {}));
}

QTEST_GUILESS_MAIN(TestScreeningRuns)
#include "tst_screeningruns.moc"
