#include "app/catalogue/catalogue.h"
#include "app/models/conditiontext.h"
#include "app/models/display.h"
#include "app/models/needles.h"
#include "app/models/tsv.h"
#include "app/query/parser.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

/// Texts made of cells and filters: what the eye reads, the clipboard gets and the chips say.
class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void displays_data();
    void displays();
    void tellsLanguages_data();
    void tellsLanguages();
    void namesConditions_data();
    void namesConditions();
    void findsNeedles_data();
    void findsNeedles();
    void copies();

private:
    const catalogue::Table *m_instruments = nullptr;
};

void TestTexts::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_instruments = catalogue::findTable(u"instruments"_s);
    QVERIFY(m_instruments != nullptr);
}

void TestTexts::displays_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<domain::Cell>("cell");
    QTest::addColumn<QString>("shown");
    const auto date = *domain::PartialDate::fromText(u"2023-05");
    QTest::newRow("unknown") << u"title"_s << domain::Cell() << u"unknown"_s;
    QTest::newRow("empty list") << u"related"_s << domain::Cell() << u"none here"_s;
    QTest::newRow("text") << u"title"_s << domain::Cell(u"A; B"_s) << u"A; B"_s;
    QTest::newRow("value") << u"kind"_s << domain::Cell(u"statute"_s) << u"Statute"_s;
    QTest::newRow("foreign value") << u"kind"_s << domain::Cell(u"edict"_s) << u"edict"_s;
    QTest::newRow("partial date") << u"adopted"_s << domain::Cell(date) << u"2023-05"_s;
    QTest::newRow("links") << u"related"_s
                           << domain::Cell(QList<domain::Link>{{u"a"_s, u"First"_s}, {u"b"_s, u"Second"_s}})
                           << u"First; Second"_s;
    QTest::newRow("year") << u"title"_s << domain::Cell(2023.0) << u"2023"_s;
    QTest::newRow("large number") << u"title"_s << domain::Cell(1234567.5) << u"1,234,567.5"_s;
    QTest::newRow("negative") << u"title"_s << domain::Cell(-3.0) << u"-3"_s;
    QTest::newRow("yes") << u"title"_s << domain::Cell(true) << u"Yes"_s;
}

void TestTexts::displays()
{
    QFETCH(const QString, column);
    QFETCH(const domain::Cell, cell);
    QTEST(models::displayText(*m_instruments->find(column), cell), "shown");
}

void TestTexts::tellsLanguages_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("latin") << u"JP"_s << u"Guidelines"_s << QString();
    QTest::newRow("kana") << u"CN"_s << u"ガイドライン"_s << u"ja"_s;
    QTest::newRow("hangul") << u"JP"_s << u"한국"_s << u"ko"_s;
    QTest::newRow("han of Japan") << u"JP"_s << u"経済産業省"_s << u"ja"_s;
    QTest::newRow("han of China") << u"CN"_s << u"新疆"_s << u"zh"_s;
    QTest::newRow("han of nowhere") << u"DE"_s << u"新疆"_s << QString();
}

void TestTexts::tellsLanguages()
{
    QFETCH(const QString, country);
    QFETCH(const QString, text);
    domain::Row row{.key = 1, .id = u"x"_s, .cells = QList<domain::Cell>(m_instruments->columns.size())};
    row.cells[m_instruments->indexOf(u"jurisdictions"_s)] = QList<domain::Link>{{country, country}};
    QTEST(models::languageOf(*m_instruments, row, m_instruments->indexOf(u"title_native"_s), text), "language");
}

void TestTexts::namesConditions_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("words");
    QTest::newRow("bare word") << u"cotton"_s << u"“cotton”"_s;
    QTest::newRow("phrase") << u"\"forced labour\""_s << u"“forced labour”"_s;
    QTest::newRow("value") << u"kind:statute"_s << u"Kind: Statute"_s;
    QTest::newRow("value in capitals") << u"kind:STATUTE"_s << u"Kind: Statute"_s;
    QTest::newRow("any of") << u"kind:statute,guideline"_s << u"Kind: Statute, Guideline"_s;
    QTest::newRow("negated") << u"-status:repealed"_s << u"not Status: Repealed"_s;
    QTest::newRow("unknown") << u"-adopted:*"_s << u"Adopted: unknown"_s;
    QTest::newRow("empty list") << u"-related:*"_s << u"Related instruments: none here"_s;
    QTest::newRow("list that is not empty") << u"related:*"_s << u"Related instruments: some here"_s;
    QTest::newRow("known") << u"adopted:*"_s << u"Adopted: known"_s;
    QTest::newRow("range") << u"adopted:2020..2023"_s << u"Adopted: 2020 to 2023"_s;
    QTest::newRow("from") << u"adopted:>=2020"_s << u"Adopted: ≥ 2020"_s;
    QTest::newRow("either") << u"(cotton OR kind:statute)"_s << u"“cotton” or Kind: Statute"_s;
    QTest::newRow("group inside") << u"-(cotton OR silk)"_s << u"not (“cotton” or “silk”)"_s;
    QTest::newRow("link without table") << u"jurisdictions:US"_s << u"Jurisdictions: US"_s;
}

void TestTexts::namesConditions()
{
    QFETCH(const QString, filter);
    const auto parsed = query::parse(filter);
    QVERIFY(parsed);
    QTEST(models::conditionText(*m_instruments, nullptr, *parsed), "words");
}

void TestTexts::findsNeedles_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QByteArrayList>("inTitle");
    QTest::addColumn<QByteArrayList>("inKind");
    QTest::newRow("bare word everywhere") << u"Forced"_s << QByteArrayList{"forced"} << QByteArrayList{"forced"};
    QTest::newRow("own column only") << u"title:Act"_s << QByteArrayList{"act"} << QByteArrayList{};
    QTest::newRow("begins with") << u"title:^Act"_s << QByteArrayList{"act"} << QByteArrayList{};
    QTest::newRow("a value is no text") << u"kind:statute"_s << QByteArrayList{} << QByteArrayList{};
    QTest::newRow("negated") << u"-forced"_s << QByteArrayList{} << QByteArrayList{};
    QTest::newRow("either") << u"(a OR b)"_s << QByteArrayList{"a", "b"} << QByteArrayList{"a", "b"};
}

void TestTexts::findsNeedles()
{
    QFETCH(const QString, filter);
    const auto parsed = query::parse(filter);
    QVERIFY(parsed);
    const auto needles = models::needlesByColumn(*m_instruments, *parsed);
    QTEST(QByteArrayList(needles.at(m_instruments->indexOf(u"title"_s))), "inTitle");
    QTEST(QByteArrayList(needles.at(m_instruments->indexOf(u"kind"_s))), "inKind");
}

void TestTexts::copies()
{
    domain::Row row{.key = 1, .id = u"a"_s, .cells = QList<domain::Cell>(m_instruments->columns.size())};
    const int title = m_instruments->indexOf(u"title"_s);
    const int kind = m_instruments->indexOf(u"kind"_s);
    const int adopted = m_instruments->indexOf(u"adopted"_s);
    row.cells[title] = u"One\tTwo\nThree"_s;
    row.cells[kind] = u"statute"_s;
    const QList<int> columns{kind, title, adopted};
    using models::TsvHeader;
    QCOMPARE(models::toTsv(*m_instruments, columns, {row}, TsvHeader::Without), u"Statute\tOne Two Three\t\n"_s);
    QCOMPARE(models::toTsv(*m_instruments, columns, {row}, TsvHeader::With),
             u"Kind\tTitle\tAdopted\nStatute\tOne Two Three\t\n"_s);
    QCOMPARE(models::toTsv(*m_instruments, columns, {}, TsvHeader::Without), QString());
}

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
