#include "app/storage/identity_p.h"

#include "tests/unit/storage/libraryfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The words by which a name is known, and the ids made of them.
class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slugs_data();
    void slugs();
    void followsTheBundledIds();
    void makesIds();
};

void TestIdentity::slugs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    const std::pair<const char *, const char *> names[] = {
        {"Hoshine Silicon Industry (Shanshan) Co., Ltd.", "hoshine-silicon-industry-shanshan"},
        {"Chacha Food Company, Limited", "chacha-food"},
        {"China Cotton Group Henan Logistics Park Co., Ltd., Xinye Branch",
         "china-cotton-group-henan-logistics-park-xinye-branch"},
        {"Junan Jinsheng Import & Export Co., Ltd.", "junan-jinsheng-import-and-export"},
        {"Casual Wear Apparel L.L.C.", "casual-wear-apparel"},
        {"No. 4 Training Center (VSETC)", "no-4-training-center"},
        {"Ya'an Auto Parts", "yaan-auto-parts"},
        {"Ya’an Auto Parts", "yaan-auto-parts"},
        {"Ltd.", "ltd"},
        {"Carvão Ativado", "carvao-ativado"},
        {"新疆棉花（集团）有限公司", "新疆棉花-集团-有限公司"},
        {"ЗАВОД «Труд»", "завод-труд"},
        {"***", ""},
        {"", ""},
        {"()", ""},
        {"(ABC)", "abc"},
    };
    for (const auto &[name, slug] : names)
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(slug);
}

void TestIdentity::slugs()
{
    QFETCH(const QString, name);
    QFETCH(const QString, slug);
    QCOMPARE(QString::fromStdString(storage::nameSlug(name.toStdString())), slug);
}

// What an analyst noted on a bundled record is found by its id: an import must make the same.
void TestIdentity::followsTheBundledIds()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    QVERIFY(libraryfile::copyBundle(path));
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    struct Counts
    {
        int all = 0;
        int same = 0;
    } counts;
    const storage::ImportTable &table = *storage::importTable(u"listings"_s);
    const storage::Identity identity(table, u"uflpa"_s);
    const auto look = [&](const char *id, const char *name) {
        storage::EditionRecord record;
        record.values.resize(table.fields.size());
        record.values.front() = name;
        ++counts.all;
        counts.same += identity.fromContent(record) == id ? 1 : 0;
        if (identity.fromContent(record) != id)
            qInfo("%s is made %s", id, identity.fromContent(record).c_str());
    };
    sqlite3_stmt *rows = nullptr;
    sqlite3_prepare_v2(database, "SELECT id, name FROM listings WHERE list = 'uflpa'", -1, &rows, nullptr);
    while (sqlite3_step(rows) == SQLITE_ROW)
        look(reinterpret_cast<const char *>(sqlite3_column_text(rows, 0)),
             reinterpret_cast<const char *>(sqlite3_column_text(rows, 1)));
    sqlite3_finalize(rows);
    sqlite3_close(database);
    QCOMPARE(counts.all, 187);
    QCOMPARE(counts.same, 187);
}

void TestIdentity::makesIds()
{
    const storage::ImportTable &listings = *storage::importTable(u"listings"_s);
    const storage::Identity plain(listings, u"my-list"_s);
    QCOMPARE(plain.fromPublisher("NK-2 b\t3"), std::string("my-list-NK-2-b-3"));
    storage::EditionRecord record;
    record.values.resize(listings.fields.size());
    record.values[0] = "***";
    const std::string signs = plain.fromContent(record);
    QVERIFY(signs.size() == std::string("my-list-").size() + 12);
    record.values[0] = "*+*";
    QVERIFY(plain.fromContent(record) != signs);
    const storage::Identity cbp(listings, u"cbp"_s);
    record.values[0] = "Smart Glove Sdn Bhd";
    record.values[static_cast<std::size_t>(listings.indexOf("kind"))] = "wro";
    QCOMPARE(cbp.fromContent(record), std::string("cbp-wro-smart-glove"));
    record.values[static_cast<std::size_t>(listings.indexOf("country"))] = "MY";
    QCOMPARE(cbp.fromContent(record), std::string("cbp-wro-MY-smart-glove"));
    const storage::ImportTable &goods = *storage::importTable(u"goods"_s);
    const storage::Identity tvpra(goods, u"tvpra"_s);
    storage::EditionRecord good;
    good.values.resize(goods.fields.size());
    good.values[0] = "Cotton";
    for (const auto &[column, value] :
         {std::pair("country", "CN"), std::pair("list", "tvpra"), std::pair("edition", "2022-09")})
        good.values[static_cast<std::size_t>(goods.indexOf(column))] = value;
    QCOMPARE(tvpra.fromContent(good), std::string("tvpra-2022-CN-cotton"));
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
