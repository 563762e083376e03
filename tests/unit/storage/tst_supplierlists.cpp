#include "app/storage/listedparties.h"
#include "app/storage/supplierlists.h"
#include "tests/unit/storage/libraryfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace storage;

class TestSupplierLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsListsAsTheyAre();
    void replacesTheSuppliers();
    void takesAwayAndBringsBack();
    void knowsNoStrangers();
    void tellsTheListedParties();
    void tellsNamesOnce();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

namespace {

const QList<Supplier> &someSuppliers()
{
    static const QList<Supplier> suppliers{
        {.row = 1, .id = u"0070052"_s, .name = u"和田 Textile"_s, .country = u"VR China"_s, .address = u"Ürümqi"_s},
        {.row = 3, .name = u""_s}};
    return suppliers;
}

} // namespace

void TestSupplierLists::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"library.assay"_s);
    QVERIFY(libraryfile::copyBundle(path));
    auto library = Library::open(path, Access::ReadWrite);
    QVERIFY(library);
    m_library = *std::move(library);
}

void TestSupplierLists::cleanup()
{
    m_library.reset();
    m_folder.reset();
}

void TestSupplierLists::keepsListsAsTheyAre()
{
    SupplierLists lists(*m_library);
    QVERIFY(lists.all()->isEmpty());
    const auto id =
        lists.add({.name = u"Europe"_s, .file = u"a.csv"_s, .sha256 = u"abc"_s, .mapping = "{}"_ba, .rejected = 2},
                  someSuppliers());
    QVERIFY(id);
    const auto all = lists.all();
    QVERIFY(all);
    QCOMPARE(all->size(), 1);
    const SupplierList &kept = all->constFirst();
    QCOMPARE(kept.id, *id);
    QCOMPARE(kept.name, u"Europe"_s);
    QCOMPARE(kept.file, u"a.csv"_s);
    QCOMPARE(kept.rows, 2);
    QCOMPARE(kept.rejected, 2);
    QVERIFY(kept.readAt.endsWith(u'Z'));
    QCOMPARE(*lists.suppliers(*id), someSuppliers());
}

void TestSupplierLists::replacesTheSuppliers()
{
    SupplierLists lists(*m_library);
    const QString id = *lists.add({.name = u"Europe"_s}, someSuppliers());
    SupplierList list = **lists.find(id);
    list.sha256 = u"def"_s;
    const QList<Supplier> newer{{.row = 1, .name = u"Neu GmbH"_s}};
    QVERIFY(lists.replace(list, newer));
    QCOMPARE(*lists.suppliers(id), newer);
    QCOMPARE((*lists.find(id))->sha256, u"def"_s);
    QCOMPARE((*lists.find(id))->rows, 1);
    QVERIFY(lists.rename(id, u"Asia"_s));
    QCOMPARE((*lists.find(id))->name, u"Asia"_s);
}

void TestSupplierLists::takesAwayAndBringsBack()
{
    SupplierLists lists(*m_library);
    const QString id = *lists.add({.name = u"Europe"_s}, someSuppliers());
    QVERIFY(lists.setRemoved(id, true));
    QVERIFY(lists.all()->isEmpty());
    QVERIFY(lists.setRemoved(id, false));
    QCOMPARE(lists.all()->size(), 1);
    QCOMPARE(lists.suppliers(id)->size(), 2);
}

void TestSupplierLists::knowsNoStrangers()
{
    SupplierLists lists(*m_library);
    QVERIFY(!*lists.find(u"x"_s));
    QVERIFY(!lists.rename(u"x"_s, u"y"_s));
    QVERIFY(!lists.setRemoved(u"x"_s, true));
    QVERIFY(!lists.replace({.id = u"x"_s}, {}));
    QVERIFY(lists.suppliers(u"x"_s)->isEmpty());
}

void TestSupplierLists::tellsTheListedParties()
{
    QCOMPARE(*listIds(*m_library), (QStringList{u"cbp"_s, u"uflpa"_s}));
    const auto count = [this](const QStringList &lists) {
        int parties = 0;
        const auto read = forEachListedParty(*m_library, lists, [&parties](const ListedParty &) {
            ++parties;
            return true;
        });
        return read ? parties : -1;
    };
    QVERIFY(count({u"uflpa"_s}) > 100);
    QCOMPARE(count({u"uflpa"_s}) + count({u"cbp"_s}), count({}));
    QCOMPARE(count({u"nothing"_s}), 0);
    QVERIFY(!*listedParty(*m_library, u"nobody"_s));
}

void TestSupplierLists::tellsNamesOnce()
{
    const QString id = u"cbp-finding-CN-tianjin-malleable-iron-factory"_s;
    const auto party = listedParty(*m_library, id);
    QVERIFY(party && *party);
    QCOMPARE((*party)->name, "Tianjin Malleable Iron Factory");
    QCOMPARE((*party)->country, "CN");
    QCOMPARE((*party)->list, "cbp");
    QStringList names{QString::fromStdString((*party)->name)};
    for (const ListedPartyName &name : (*party)->names)
        names << QString::fromStdString(name.text);
    QVERIFY(names.contains(u"Tianjin Tongbao Fittings Company"_s));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

QTEST_GUILESS_MAIN(TestSupplierLists)
#include "tst_supplierlists.moc"
