#include "app/storage/supplierlists.h"
#include "app/workflows/decisions.h"
#include "app/workflows/importfile.h"
#include "app/workflows/touchedtext.h"
#include "tests/unit/storage/libraryfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A file on its way in: progress, plan, what it touches of the analyst's own, cancelling.
class TestImportFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsProgress();
    void pagesThroughChanges();
    void tellsWhatItTouches();
    void namesSupplierLists();
    void tellsWhereIdsComeTwice();
    void cancels();
    void cannotBeWrittenToAReadOnlyLibrary();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot prepare %s", qPrintable(name));
        return file.fileName();
    }
    workflows::ImportJob job(const QByteArray &rows) const
    {
        workflows::ImportJob job{.file = write(u"list.csv"_s, "id,name,country\n" + rows), .format = u"csv"_s};
        job.options.mapping = importers::Mapping{.table = u"listings"_s,
                                                 .dataset = u"my-list"_s,
                                                 .columns = {{.target = u"id"_s, .source = u"id"_s},
                                                             {.target = u"name"_s, .source = u"name"_s},
                                                             {.target = u"country"_s, .source = u"country"_s}}};
        return job;
    }
    void open(storage::Access access)
    {
        m_session.reset();
        auto session =
            workflows::Session::open({.library = m_folder->filePath(u"library.assay"_s), .cache = {}}, u"en"_s, access);
        if (!session)
            qFatal("%s", qPrintable(session.error().message));
        m_session = std::move(*session);
    }
    bool import(const QByteArray &rows)
    {
        const auto import = workflows::FileImport::prepare(*m_session, job(rows));
        return import && (*import)->apply(storage::IfChanged::Refuse);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<workflows::Session> m_session;
};

void TestImportFile::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(libraryfile::copyBundle(m_folder->filePath(u"library.assay"_s)));
    open(storage::Access::ReadWrite);
}

void TestImportFile::tellsProgress()
{
    QByteArray rows;
    for (int i = 0; i < 20'000; ++i)
        rows += QByteArray::number(i) + ",Firm " + QByteArray::number(i) + ",JP\n";
    QSet<int> steps;
    qint64 bytes = 0;
    qint64 total = 0;
    const auto import =
        workflows::FileImport::prepare(*m_session, job(rows), {}, [&](const workflows::FileProgress &told) {
            steps.insert(static_cast<int>(told.step));
            QVERIFY(told.bytes >= bytes);
            bytes = told.bytes;
            total = told.totalBytes;
        });
    QVERIFY(import);
    QCOMPARE((*import)->outcome().counts.added, 20'000);
    QCOMPARE((*import)->outcome().counts.newOrganisations, 20'000);
    QVERIFY((*import)->apply(storage::IfChanged::Refuse));
    QCOMPARE(total, QFileInfo(m_folder->filePath(u"list.csv"_s)).size());
    QCOMPARE(bytes, total);
    for (const auto step : {workflows::FileProgress::Step::Reading, workflows::FileProgress::Step::Comparing,
                            workflows::FileProgress::Step::Writing})
        QVERIFY(steps.contains(static_cast<int>(step)));
}

void TestImportFile::pagesThroughChanges()
{
    QVERIFY(import("1,One,JP\n2,Two,JP\n3,Three,JP\n"));
    const auto import = workflows::FileImport::prepare(*m_session, job("1,One,CN\n3,Three,JP\n4,Four,JP\n"));
    QVERIFY(import);
    QCOMPARE((*import)->formerEdition().section(u'@', 0, 0), u"my-list"_s);
    QCOMPARE((*import)->changeCount(), 3);
    QStringList ids;
    for (qint64 i = 0; i < 4; ++i) {
        const auto page = (*import)->changes(i, 1);
        QVERIFY(page);
        for (const storage::RecordChange &change : *page)
            ids << change.id;
    }
    QCOMPARE(ids, (QStringList{u"my-list-1"_s, u"my-list-4"_s, u"my-list-2"_s}));
}

void TestImportFile::tellsWhatItTouches()
{
    QVERIFY(import("1,One,JP\n2,Two,JP\n3,Three,CN\n"));
    const QString path = m_folder->filePath(u"library.assay"_s);
    QCOMPARE(libraryfile::run(
                 path, "INSERT INTO workspace_tags (table_id, record_id, tag) VALUES ('listings', 'my-list-1', "
                       "'mine'), ('listings', 'my-list-3', 'same'), ('goods', 'my-list-2', 'other table'); INSERT "
                       "INTO workspace_notes (table_id, record_id, body, written) VALUES ('listings', "
                       "'my-list-2', 'b', 'w'), ('listings', 'my-list-2', 'c', 'w'); INSERT INTO workspace_views "
                       "(name, table_id, filter, sort, columns, saved) VALUES ('of Japan', 'listings', "
                       "'list:my-list country:JP', '', '', ''), ('of China', 'listings', 'list:my-list country:CN', "
                       "'', '', ''), ('broken', 'listings', 'nonsense:(', '', '', '')"),
             QString());
    const auto import = workflows::FileImport::prepare(*m_session, job("1,One again,JP\n3,Three,CN\n"));
    QVERIFY(import);
    const auto touched = (*import)->touched();
    QVERIFY2(touched, touched ? "" : qPrintable(touched.error().message));
    QCOMPARE(touched->records.size(), 2);
    QCOMPARE(touched->records[0].id, u"my-list-1"_s);
    QCOMPARE(touched->records[0].title, u"One"_s);
    QCOMPARE(touched->records[0].tags, QStringList{u"mine"_s});
    QVERIFY(!touched->records[0].isRemoved);
    QCOMPARE(touched->records[1].id, u"my-list-2"_s);
    QCOMPARE(touched->records[1].notes, 2);
    QVERIFY(touched->records[1].isRemoved);
    QCOMPARE(touched->views.size(), 1);
    QCOMPARE(touched->views[0].name, u"of Japan"_s);
    QCOMPARE(touched->views[0].changed, 1);
    QCOMPARE(touched->views[0].removed, 1);
}

void TestImportFile::namesSupplierLists()
{
    QVERIFY(import("1,Shinonome Textile Works,JP\n2,Quarzheim Spinnerei,DE\n3,Pelican Ridge Components,US\n"));
    storage::Library &library = m_session->library();
    const auto kept =
        storage::SupplierLists(library).add({.name = u"Spring"_s}, {{.row = 1, .name = u"Shinonome Textile Works"_s},
                                                                    {.row = 2, .name = u"Quarzheim Spinnerei"_s},
                                                                    {.row = 3, .name = u"Pelican Ridge Components"_s}});
    QVERIFY(kept);
    const auto index = workflows::listedIndex(library, {});
    QVERIFY(index);
    const auto job = workflows::runJob(library, *kept, {}, u"tester"_s);
    QVERIFY(job);
    const auto run = workflows::runScreening(library, *index, *job);
    QVERIFY(run);
    const auto queue = workflows::screeningQueue(library, run->run);
    QVERIFY(queue);
    QCOMPARE(queue->rows.size(), 3);
    QCOMPARE(queue->rows[1].candidates.value(0).content.candidate.entityId, u"my-list-2"_s);
    QVERIFY(workflows::decide(library, {queue->rows[1].candidates[0].entry}, workflows::Verdict::Match, u"same"_s,
                              u"tester"_s));
    const auto import = workflows::FileImport::prepare(
        *m_session, this->job("1,Shinonome Textiles,JP\n3,Pelican Ridge Components,US\n"));
    QVERIFY(import);
    const auto touched = (*import)->touched();
    QVERIFY2(touched, touched ? "" : qPrintable(touched.error().message));
    QCOMPARE(touched->supplierLists.size(), 1);
    QCOMPARE(touched->supplierLists[0].id, *kept);
    const auto &pairs = touched->supplierLists[0].pairs;
    QCOMPARE(pairs.size(), 2);
    QCOMPARE(
        workflows::touchedLines(*touched),
        (QStringList{u"Supplier list Spring: Shinonome Textile Works met Shinonome Textile Works, which changes "
                     "(To decide)."_s,
                     u"Supplier list Spring: Quarzheim Spinnerei met Quarzheim Spinnerei, which goes (Match)."_s}));
    QCOMPARE(workflows::touchedLines(*touched, 1).size(), 2); // one, and how many more
    // A list that was taken away is not told of.
    QVERIFY(storage::SupplierLists(library).setRemoved(*kept, true));
    QVERIFY((*import)->touched()->supplierLists.isEmpty());
}

/// However far apart they stand, and whatever lies between.
void TestImportFile::tellsWhereIdsComeTwice()
{
    constexpr int Rows = 60'000;
    QByteArray rows;
    for (int i = 0; i < Rows; ++i)
        rows += QByteArray::number(i) + ",Firm " + QByteArray::number(i) + ",JP\n";
    rows += "17,Quite another firm,DE\n";
    rows += QByteArray::number(Rows - 1) + ",Firm once more,JP\n";
    const auto import = workflows::FileImport::prepare(*m_session, job(rows));
    QVERIFY(import);
    QCOMPARE((*import)->outcome().counts.added, Rows);
    QCOMPARE((*import)->outcome().counts.rejected, 2);
    const QString file = m_folder->filePath(u"rejected.csv"_s);
    QVERIFY((*import)->writeRejected(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QByteArrayList lines = written.readAll().split('\n');
    std::sort(lines.begin(), lines.end());
    QVERIFY2(lines.join('\n').contains("60002,id,The id is that of line 19 already,Quite another firm"),
             lines.join('\n').constData());
    QVERIFY2(lines.join('\n').contains("60003,id,The id is that of line 60001 already,Firm once more"),
             lines.join('\n').constData());
}

void TestImportFile::cancels()
{
    QByteArray rows;
    for (int i = 0; i < 200'000; ++i)
        rows += QByteArray::number(i) + ",Firm,JP\n";
    std::stop_source stop;
    const auto stopped = workflows::FileImport::prepare(*m_session, job(rows), stop.get_token(),
                                                        [&](const workflows::FileProgress &) { stop.request_stop(); });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().message, u"Cancelled"_s);
    // And while it is written.
    const auto import = workflows::FileImport::prepare(*m_session, job("1,One,JP\n"));
    QVERIFY(import);
    const auto written = (*import)->apply(storage::IfChanged::Refuse, stop.get_token());
    QVERIFY(!written);
    QCOMPARE(written.error().message, u"Cancelled"_s);
    QVERIFY(!(*m_session).library().editions()->last().id.startsWith("my-list"_L1));
}

void TestImportFile::cannotBeWrittenToAReadOnlyLibrary()
{
    open(storage::Access::ReadOnly);
    const auto import = workflows::FileImport::prepare(*m_session, job("1,One,JP\n"));
    QVERIFY(import);
    QCOMPARE((*import)->outcome().counts.added, 1);
    const auto written = (*import)->apply(storage::IfChanged::Refuse);
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains("may not be written"_L1), qPrintable(written.error().message));
}

QTEST_GUILESS_MAIN(TestImportFile)
#include "tst_importfile.moc"
