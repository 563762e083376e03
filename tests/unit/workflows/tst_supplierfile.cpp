#include "app/workflows/supplierfile.h"
#include "tests/unit/workflows/screeningdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace workflows;

namespace {

domain::Result<SupplierFile> readBytes(const QByteArray &bytes, const SupplierOptions &options = {})
{
    const auto source = importers::memorySource(bytes, u"folder/suppliers.csv"_s);
    return readSuppliers(*source, options);
}

QString namesOf(const domain::Result<SupplierFile> &file)
{
    if (!file)
        return "error: "_L1 + file.error().message;
    QStringList names;
    for (const storage::Supplier &supplier : file->suppliers)
        names << u"%1 %2"_s.arg(supplier.row).arg(supplier.name);
    return names.join(u'|');
}

} // namespace

class TestSupplierFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheColumns_data();
    void findsTheColumns();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void countsDataRows_data();
    void countsDataRows();
    void looksAheadOnly();
    void takesPastedText_data();
    void takesPastedText();
    void sumsUpTheFile();
    void keepsItAsAList();
    void stops();
};

void TestSupplierFile::findsTheColumns_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("columns"); // name, country, id, address; or the names that may be it
    QTest::newRow("German, messy") << u"Kred.-Nr;Lieferant (lt. SAP) ;Land/Ctry;Ort;Warengruppe"_s
                                   << u"Lieferant (lt. SAP)/Land/Ctry/Kred.-Nr/Ort"_s;
    QTest::newRow("English") << u"Supplier ID,Supplier Name,Country,City"_s
                             << u"Supplier Name/Country/Supplier ID/City"_s;
    QTest::newRow("number is no name") << u"Supplier No,Supplier,Country"_s << u"Supplier/Country/Supplier No/"_s;
    QTest::newRow("Japanese") << u"仕入先コード,仕入先名,国,住所"_s << u"仕入先名/国/仕入先コード/住所"_s;
    QTest::newRow("Chinese") << u"供应商编号,供应商名称,国家,地址"_s << u"供应商名称/国家/供应商编号/地址"_s;
    QTest::newRow("Spanish") << u"Codigo;Proveedor;Pais"_s << u"Proveedor/Pais/Codigo/"_s;
    QTest::newRow("one column") << u"Company"_s << u"Company///"_s;
    QTest::newRow("two that may be it") << u"Company,Vendor,Country"_s << u"Company or Vendor"_s;
    QTest::newRow("none") << u"Foo,Bar"_s << u"nothing"_s;
}

void TestSupplierFile::findsTheColumns()
{
    QFETCH(const QString, header);
    const auto source = importers::memorySource((header + u'\n' + header + u'\n').toUtf8(), u"x.csv"_s);
    const auto preview = previewSuppliers(*source, {});
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().message));
    const SupplierColumns &columns = preview->columns;
    QString found = QStringList{columns.name, columns.country, columns.id, columns.address}.join(u'/');
    if (columns.name.isEmpty())
        found = preview->nameColumns.isEmpty() ? u"nothing"_s : preview->nameColumns.join(" or "_L1);
    QTEST(found, "columns");
}

void TestSupplierFile::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("taken");
    QByteArray noise;
    quint32 state = 1;
    for (int i = 0; i < 5000; ++i)
        noise += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    QTest::newRow("noise") << noise << false;
    QTest::newRow("old workbook") << "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"_ba + "Name\nA\n" << false;
    QTest::newRow("PDF") << "%PDF-1.7\nName\nA\n"_ba << false;
    QTest::newRow("a control character in a name") << "Name\nHoshine\x07 Silicon Industry\nB\n"_ba << true;
    QTest::newRow("an end-of-file mark of old") << "Name\nA\nB\n\x1A"_ba << true;
    QTest::newRow("Shift_JIS") << "Name\n\x8A\x94\x8E\xAE\x89\xEF\x8E\xD0\x82\xB7\x82\xB8\x82\xAB\n"_ba << true;
}

// Read as text, it would be rubbish in one column.
void TestSupplierFile::refusesWhatIsNoText()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, taken);
    const auto source = importers::memorySource(bytes, u"suppliers.xlsx"_s);
    const auto preview = previewSuppliers(*source, {});
    const auto file = readSuppliers(*source, {});
    QCOMPARE(preview.has_value(), taken);
    if (taken)
        return;
    QVERIFY(!file);
    QVERIFY(!preview.error().remedy.isEmpty());
    QCOMPARE(preview.error().file, u"suppliers.xlsx"_s);
    QCOMPARE(file.error().message, preview.error().message);
}

void TestSupplierFile::countsDataRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("names");
    QTest::newRow("plain") << "Name\nA\nB\n"_ba << u"1 A|2 B"_s;
    QTest::newRow("no line end") << "Name\nA\nB"_ba << u"1 A|2 B"_s;
    QTest::newRow("line break in a cell") << "Name,Note\nA,\"x\ny\"\nB,\n"_ba << u"1 A|2 B"_s;
    QTest::newRow("empty line is none") << "Name\nA\n\nB\n"_ba << u"1 A|2 B"_s;
    QTest::newRow("without a name") << "Name,Country\nA,DE\n,DE\nB,DE\n"_ba << u"1 A|2 |3 B"_s;
    QTest::newRow("rejected row counts") << "Name,Country\nA,DE\nB,DE,x,y\nC,DE\n"_ba << u"1 A|3 C"_s;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBFName\nA\n"_ba << u"1 A"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFEN\0a\0m\0e\0\n\0\x41\0\n\0", 16) << u"1 A"_s;
    QTest::newRow("header alone") << "Name\n"_ba << QString();
}

void TestSupplierFile::countsDataRows()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, names);
    const auto file = readBytes(bytes);
    if (names.isEmpty()) {
        QVERIFY(!file || file->suppliers.isEmpty());
        return;
    }
    QCOMPARE(namesOf(file), names);
}

void TestSupplierFile::looksAheadOnly()
{
    QByteArray bytes = "Name,Country\n"_ba;
    for (int i = 0; i < 1000; ++i)
        bytes += "Firm,DE\n";
    const auto source = importers::memorySource(bytes, u"x.csv"_s);
    const auto preview = previewSuppliers(*source, {.columns = {.country = u"country"_s}});
    QVERIFY(preview);
    QCOMPARE(preview->header, (QStringList{u"Name"_s, u"Country"_s}));
    QVERIFY(!preview->cells.isEmpty() && preview->cells.size() < 1000);
    QCOMPARE(preview->columns.country, u"Country"_s);
    QVERIFY(!previewSuppliers(*source, {.columns = {.country = u"Land"_s}}));
}

void TestSupplierFile::takesPastedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("names alone") << u"Hetian, Taida\n合盛硅业\n"_s << u"1 Hetian, Taida|2 合盛硅业"_s;
    QTest::newRow("quotes and blanks") << u" \"Golden\" Star GmbH \r\n\n5\" Pipes\r\n"_s
                                       << u"1 \"Golden\" Star GmbH|2 5\" Pipes"_s;
    QTest::newRow("CSV") << u"Supplier,Country\nA,DE\nB,DE\n"_s << u"1 A|2 B"_s;
    QTest::newRow("one name") << u"Hoshine"_s << u"1 Hoshine"_s;
    QTest::newRow("cells of a spreadsheet") << u"Nr\tSupplier\tCountry\n7\tA\tDE\n8\tB\tDE\n"_s << u"1 A|2 B"_s;
    QTest::newRow("with a header") << u"Company\nA\nB\n"_s << u"1 A|2 B"_s;
}

void TestSupplierFile::takesPastedText()
{
    QFETCH(const QString, text);
    const PastedSuppliers pasted = pastedSuppliers(text);
    QTEST(namesOf(readSuppliers(*pasted.source, pasted.options)), "names");
}

void TestSupplierFile::sumsUpTheFile()
{
    const QByteArray bytes = "Name,Country\nA,DE\nB,DE\n"_ba;
    const auto file = readBytes(bytes);
    QVERIFY(file);
    QCOMPARE(file->sha256, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(file->name, u"suppliers.csv"_s);
    QVERIFY(columnsOf(importers::writeMapping(mappingOf(file->columns))) == file->columns);
}

void TestSupplierFile::keepsItAsAList()
{
    ScreeningDesk desk;
    const auto first = readBytes("Name,Country\nA,DE\nB,DE\n"_ba);
    const auto id = keepSuppliers(desk.library(), *first, {});
    QVERIFY(id);
    storage::SupplierLists lists(desk.library());
    QCOMPARE((*lists.find(*id))->name, u"suppliers.csv"_s);
    QCOMPARE((*lists.find(*id))->sha256, first->sha256);
    QVERIFY(columnsOf((*lists.find(*id))->mapping) == first->columns);
    const auto newer = readBytes("Name,Country\nC,DE\n"_ba);
    QCOMPARE(*keepSuppliers(desk.library(), *newer, {}, *id), *id);
    QCOMPARE(*lists.suppliers(*id), newer->suppliers);
    QVERIFY(!keepSuppliers(desk.library(), *newer, {}, u"nobody"_s));
}

void TestSupplierFile::stops()
{
    std::stop_source stopped;
    stopped.request_stop();
    const auto source = importers::memorySource("Name\nA\n"_ba, u"x.csv"_s);
    QVERIFY(!readSuppliers(*source, {}, stopped.get_token()));
}

QTEST_GUILESS_MAIN(TestSupplierFile)
#include "tst_supplierfile.moc"
