#include "app/storage/annotations.h"
#include "app/storage/savedviews.h"
#include "tests/unit/storage/libraryfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace storage;

/// What the analyst keeps: notes, tags and saved views.
class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsNotesAndTags();
    void readsSeveralNotesAsOne();
    void emptyTakesAway();
    void viewsAreKeptByName();
    void refusesNames();
    void writesNothingInALibraryForReading();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"library.assay"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestWorkspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(libraryfile::copyBundle(path()));
    auto library = Library::open(path(), Access::ReadWrite);
    QVERIFY(library);
    m_library = *std::move(library);
}

void TestWorkspace::cleanup()
{
    m_library.reset();
    m_folder.reset();
}

void TestWorkspace::keepsNotesAndTags()
{
    Annotations annotations(*m_library);
    QVERIFY(annotations.of(u"instruments"_s, u"uflpa"_s)->isEmpty());
    QVERIFY(annotations.write({.table = u"instruments"_s,
                               .record = u"uflpa"_s,
                               .tags = {u" 綿 花 "_s, u"watch"_s, u"watch"_s, u"  "_s},
                               .note = u"Ask counsel.\n"_s}));
    QVERIFY(annotations.write({.table = u"countries"_s, .record = u"JP"_s, .tags = {u"a'b"_s}}));
    const auto kept = annotations.of(u"instruments"_s, u"uflpa"_s);
    QVERIFY(kept);
    QCOMPARE(kept->tags, (QStringList{u"watch"_s, u"綿 花"_s}));
    QCOMPARE(kept->note, u"Ask counsel.\n"_s);
    QVERIFY(QDateTime::fromString(kept->written, Qt::ISODate).isValid());
    const auto all = annotations.all();
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->constFirst().record, u"JP"_s);
    QCOMPARE(all->constFirst().tags, QStringList{u"a'b"_s});
    QCOMPARE(all->constFirst().written, QString());
    QCOMPARE(all->constLast(), *kept);
}

void TestWorkspace::readsSeveralNotesAsOne()
{
    m_library.reset();
    QCOMPARE(libraryfile::run(path(), "INSERT INTO workspace_notes (table_id, record_id, body, written) VALUES "
                                      "('instruments', 'uflpa', 'One', '2026-01-01T00:00:00Z'), "
                                      "('instruments', 'uflpa', 'Two', '2026-02-01T00:00:00Z')"),
             QString());
    m_library = *Library::open(path(), Access::ReadWrite);
    Annotations annotations(*m_library);
    auto note = annotations.of(u"instruments"_s, u"uflpa"_s);
    QVERIFY(note);
    QCOMPARE(note->note, u"One\n\nTwo"_s);
    QCOMPARE(note->written, u"2026-02-01T00:00:00Z"_s);
    QVERIFY(annotations.write(*note));
    QCOMPARE(annotations.of(u"instruments"_s, u"uflpa"_s)->note, u"One\n\nTwo"_s);
}

void TestWorkspace::emptyTakesAway()
{
    Annotations annotations(*m_library);
    Annotation note{.table = u"goods"_s, .record = u"gone"_s, .tags = {u"x"_s}, .note = u"y"_s};
    QVERIFY(annotations.write(note));
    note.tags.clear();
    note.note = u" \n "_s;
    QVERIFY(annotations.write(note));
    QVERIFY(annotations.all()->isEmpty());
}

void TestWorkspace::viewsAreKeptByName()
{
    SavedViews views(*m_library);
    QVERIFY(views.save({.name = u" Cotton "_s,
                        .table = u"listings"_s,
                        .filter = u"sector:cotton -list:cbp"_s,
                        .sort = u"-listed,name"_s,
                        .columns = {u"name"_s, u"listed"_s}}));
    QVERIFY(views.save({.name = u"日本"_s, .table = u"instruments"_s}));
    auto all = views.all();
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    const SavedView cotton = all->constFirst();
    QCOMPARE(cotton.name, u"Cotton"_s);
    QCOMPARE(cotton.filter, u"sector:cotton -list:cbp"_s);
    QCOMPARE(cotton.sort, u"-listed,name"_s);
    QCOMPARE(cotton.columns, (QStringList{u"name"_s, u"listed"_s}));
    QVERIFY(views.save({.name = u"Cotton"_s, .table = u"goods"_s}));
    QCOMPARE(views.all()->size(), 2);
    QCOMPARE(views.all()->constFirst().table, u"goods"_s);
    QVERIFY(views.rename(u"Cotton"_s, u"Goods"_s));
    QVERIFY(views.remove(u"日本"_s));
    QCOMPARE(views.all()->size(), 1);
    QCOMPARE(views.all()->constFirst().name, u"Goods"_s);
    QVERIFY(views.remove(u"nothing"_s));
}

void TestWorkspace::refusesNames()
{
    SavedViews views(*m_library);
    QVERIFY(!views.save({.name = u"  "_s, .table = u"goods"_s}));
    QVERIFY(!views.save({.name = u"a"_s, .table = u"nothing"_s}));
    QVERIFY(views.save({.name = u"a"_s, .table = u"goods"_s}));
    QVERIFY(views.save({.name = u"b"_s, .table = u"goods"_s}));
    const auto taken = views.rename(u"a"_s, u"b"_s);
    QVERIFY(!taken);
    QVERIFY(taken.error().message.contains(u"“b”"_s));
    QVERIFY(!views.rename(u"a"_s, u" "_s));
    QVERIFY(views.rename(u"a"_s, u"a"_s));
    QCOMPARE(views.all()->size(), 2);
}

void TestWorkspace::writesNothingInALibraryForReading()
{
    m_library = *Library::open(path(), Access::ReadOnly);
    QVERIFY(!Annotations(*m_library).write({.table = u"goods"_s, .record = u"a"_s, .tags = {u"x"_s}}));
    QVERIFY(!SavedViews(*m_library).save({.name = u"a"_s, .table = u"goods"_s}));
    QVERIFY(Annotations(*m_library).all()->isEmpty());
    QVERIFY(SavedViews(*m_library).all()->isEmpty());
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
