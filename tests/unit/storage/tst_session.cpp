#include "app/catalogue/catalogue.h"
#include "app/workflows/session.h"
#include "tests/unit/storage/libraryfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using storage::Access;
using workflows::Places;
using workflows::Session;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesTheLibrary();
    void keepsColumns();
    void mapsWhatItWrote();
    void buildsAnew_data();
    void buildsAnew();
    void worksWithoutCache_data();
    void worksWithoutCache();
    void smallTablesLeaveNoFiles();

private:
    [[nodiscard]] std::unique_ptr<Session> open(const QString &locale = u"en"_s) const;
    [[nodiscard]] QStringList cached() const { return QDir(m_places.cache).entryList(QDir::Files); }
    [[nodiscard]] const catalogue::Table &goods() const { return *catalogue::findTable(u"goods"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    Places m_places;
};

void TestSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_places = {.library = m_folder->filePath(u"data/library.sqlite"_s),
                .cache = m_folder->filePath(u"cache/deep"_s),
                .cachedFrom = 0};
}

std::unique_ptr<Session> TestSession::open(const QString &locale) const
{
    auto session = Session::open(m_places, locale, Access::ReadOnly);
    if (!session)
        qWarning("%ls", qUtf16Printable(session.error().message));
    return session ? std::move(*session) : nullptr;
}

void TestSession::makesTheLibrary()
{
    const auto session = open();
    QVERIFY(session);
    QCOMPARE(session->locale(), u"en"_s);
    QVERIFY(QFile::exists(m_places.library));
    QCOMPARE(QDir(m_folder->filePath(u"data"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"library.sqlite"_s});
}

void TestSession::keepsColumns()
{
    const auto session = open();
    const auto first = session->columns(goods());
    QVERIFY(first);
    QCOMPARE(session->columns(goods())->get(), first->get());
    QCOMPARE(
        libraryfile::run(m_places.library, "UPDATE library_info SET value = value + 1 WHERE key = 'reference_version'"),
        QString());
    QVERIFY(session->columns(goods())->get() != first->get());
}

void TestSession::mapsWhatItWrote()
{
    bool isRead = false;
    const auto note = [&](qint64, qint64) { isRead = true; };
    QVERIFY(open()->columns(goods(), {}, note));
    QVERIFY(isRead);
    QCOMPARE(cached().size(), 1);
    isRead = false;
    const auto mapped = open()->columns(goods(), {}, note);
    QVERIFY(mapped);
    QVERIFY(!isRead);
    QCOMPARE((*mapped)->rowCount(), *open()->library().rowCount(goods()));
    QVERIFY(open(u"ja"_s)->columns(goods(), {}, note)); // another locale, another file
    QVERIFY(isRead);
    QCOMPARE(cached().size(), 2);
}

void TestSession::buildsAnew_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("empty") << QByteArray("empty");
    QTest::newRow("foreign") << QByteArray("foreign");
    QTest::newRow("cut") << QByteArray("cut");
    QTest::newRow("stale") << QByteArray("stale");
    QTest::newRow("a folder") << QByteArray("folder");
}

void TestSession::buildsAnew()
{
    QFETCH(const QByteArray, damage);
    const qint64 rows = (*open()->columns(goods()))->rowCount();
    const QString file = m_places.cache + u'/' + cached().first();
    const QByteArray sound = libraryfile::bytes(file);
    if (damage == "empty")
        QVERIFY(libraryfile::overwrite(file, {}));
    if (damage == "foreign")
        QVERIFY(libraryfile::overwrite(file, QByteArray(100'000, 'x')));
    if (damage == "cut")
        QVERIFY(libraryfile::overwrite(file, sound.first(sound.size() / 2)));
    if (damage == "folder")
        QVERIFY(QFile::remove(file) && QDir().mkpath(file + u"/x"_s));
    if (damage == "stale") {
        QCOMPARE(libraryfile::run(m_places.library,
                                  "UPDATE library_info SET value = value + 1 WHERE key = 'reference_version';"
                                  "DELETE FROM goods WHERE row = 1"),
                 QString());
    }
    bool isRead = false;
    const auto again = open()->columns(goods(), {}, [&](qint64, qint64) { isRead = true; });
    QVERIFY(again);
    QVERIFY(isRead);
    QCOMPARE((*again)->rowCount(), damage == "stale" ? rows - 1 : rows);
    if (damage == "folder")
        return;
    isRead = false;
    QVERIFY(open()->columns(goods(), {}, [&](qint64, qint64) { isRead = true; }));
    QVERIFY(!isRead); // mended
}

void TestSession::worksWithoutCache_data()
{
    QTest::addColumn<QString>("cache");
    QTest::newRow("none") << QString();
    QTest::newRow("below a file") << u"data/library.sqlite/cache"_s;
    QTest::newRow("below nothing that can be made") << u"/proc/none/cache"_s;
}

void TestSession::worksWithoutCache()
{
    QFETCH(const QString, cache);
    m_places.cache = cache.isEmpty() || cache.startsWith(u'/') ? cache : m_folder->filePath(cache);
    const auto columns = open()->columns(goods());
    QVERIFY2(columns, columns ? "" : qPrintable(columns.error().message));
    QVERIFY((*columns)->rowCount() > 100);
}

void TestSession::smallTablesLeaveNoFiles()
{
    m_places.cachedFrom = Places{}.cachedFrom;
    const auto session = open();
    for (const catalogue::Table &table : catalogue::tables())
        QVERIFY(session->columns(table));
    QVERIFY(!QFile::exists(m_places.cache));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
