#include "app/importers/values_p.h"
#include "app/importers/workbook_p.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace importers;

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDates_data();
    void readsDates();
    void tellsScripts_data();
    void tellsScripts();
    void writesNumbers_data();
    void writesNumbers();
    void trims();
};

void TestValues::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("date");
    const auto row = [](const QString &text, const char *order, const QString &date) {
        QTest::newRow(qPrintable(text + u' ' + QLatin1String(order))) << text << QString::fromLatin1(order) << date;
    };
    row(u"2023-05-18"_s, "", u"2023-05-18"_s);
    row(u"2023-05"_s, "", u"2023-05"_s);
    row(u"2023"_s, "", u"2023"_s);
    row(u"2023-05-18T10:11:12Z"_s, "", u"2023-05-18"_s);
    row(u"2019-01-01 00:00:00"_s, "", u"2019-01-01"_s);
    row(u" 2023-05-18 "_s, "", u"2023-05-18"_s);
    row(u""_s, "", u""_s);
    row(u"2023/5/8"_s, "", u"2023-05-08"_s);
    row(u"2023年5月18日"_s, "", u"2023-05-18"_s);
    row(u"18.05.2023"_s, "", u"2023-05-18"_s);
    row(u"5/18/2023"_s, "", u"2023-05-18"_s);
    row(u"18/5/2023"_s, "", u"2023-05-18"_s);
    row(u"5/6/2023"_s, "", u"unclear"_s);
    row(u"5/6/2023"_s, "mdy", u"2023-05-06"_s);
    row(u"5/6/2023"_s, "dmy", u"2023-06-05"_s);
    row(u"12/28/1953"_s, "mdy", u"1953-12-28"_s);
    row(u"28/12/1953"_s, "mdy", u"none"_s);
    row(u"5/5/2023"_s, "", u"2023-05-05"_s);
    row(u"June 21, 2022"_s, "", u"2022-06-21"_s);
    row(u"Sept. 1, 2022"_s, "", u"2022-09-01"_s);
    row(u"21 June 2022"_s, "", u"2022-06-21"_s);
    row(u"June 2022"_s, "", u"2022-06"_s);
    row(u"June 1st, 2022"_s, "", u"2022-06-01"_s);
    row(u"June 31, 2022"_s, "", u"none"_s);
    row(u"2023-02-29"_s, "", u"none"_s);
    row(u"2023-13-01"_s, "", u"none"_s);
    row(u"2023-00-01"_s, "", u"none"_s);
    row(u"2023-00"_s, "", u"none"_s);
    row(u"n/a"_s, "", u"none"_s);
    row(u"soon"_s, "", u"none"_s);
    row(u"20230518"_s, "", u"none"_s);
    row(u"1/2/3/2023"_s, "", u"none"_s);
    row(u"5/6/23"_s, "mdy", u"none"_s);
}

void TestValues::readsDates()
{
    QFETCH(const QString, text);
    QFETCH(const QString, order);
    const DateOrder given = order == "dmy"_L1   ? DateOrder::DayMonthYear
                            : order == "mdy"_L1 ? DateOrder::MonthDayYear
                                                : DateOrder::Unknown;
    std::string iso = "left over";
    const DateOutcome outcome = readDate(text.toStdString(), given, iso);
    const QString date = outcome == DateOutcome::Read   ? QString::fromStdString(iso)
                         : outcome == DateOutcome::None ? u"none"_s
                                                        : u"unclear"_s;
    QTEST(date, "date");
    QVERIFY(outcome == DateOutcome::Read || iso.empty());
}

void TestValues::tellsScripts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("told");
    QTest::newRow("Latin") << u"Hoshine Silicon"_s << u"CN"_s << u"/Latn"_s;
    QTest::newRow("Vietnamese") << u"Hải Phòng"_s << u"VN"_s << u"/Latn"_s;
    QTest::newRow("Chinese firm") << u"合盛硅业"_s << u"CN"_s << u"zh/Hani"_s;
    QTest::newRow("Chinese characters, no country") << u"合盛硅业"_s << u""_s << u"/Hani"_s;
    QTest::newRow("characters of a Japanese firm") << u"株式会社東雲精機"_s << u"JP"_s << u"ja/Hani"_s;
    QTest::newRow("kana") << u"東雲テキスタイル"_s << u""_s << u"ja/Jpan"_s;
    QTest::newRow("Korean") << u"한국전력"_s << u"KR"_s << u"ko/Kore"_s;
    QTest::newRow("Cyrillic") << u"Завод ООО"_s << u"RU"_s << u"/Cyrl"_s;
    QTest::newRow("Arabic") << u"شركة النور"_s << u"AE"_s << u"/Arab"_s;
    QTest::newRow("Latin word in Chinese") << u"TBEA 特变电工"_s << u"CN"_s << u"zh/Hani"_s;
    QTest::newRow("digits") << u"1234"_s << u"CN"_s << u"/"_s;
}

void TestValues::tellsScripts()
{
    QFETCH(const QString, name);
    QFETCH(const QString, country);
    const domain::ImportedName made = named(name.toStdString(), country.toStdString());
    QTEST(QString::fromStdString(made.language + "/" + made.script), "told");
}

void TestValues::writesNumbers_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << u"12345678901234567"_s << u"General"_s << u"12345678901234567"_s;
    QTest::newRow("exponent") << u"1.2345678901234E+15"_s << u"0"_s << u"1234567890123400"_s;
    QTest::newRow("double noise") << u"0.10000000000000001"_s << u"General"_s << u"0.1"_s;
    QTest::newRow("leading zeros") << u"123"_s << u"00000"_s << u"00123"_s;
    QTest::newRow("date") << u"44733"_s << u"yyyy-mm-dd"_s << u"2022-06-21"_s;
    QTest::newRow("date and time") << u"44733.5"_s << u"dd/mm/yyyy hh:mm"_s << u"2022-06-21"_s;
    QTest::newRow("first of March 1900") << u"61"_s << u"d/m/yy"_s << u"1900-03-01"_s;
    QTest::newRow("first day") << u"1"_s << u"d/m/yy"_s << u"1900-01-01"_s;
    QTest::newRow("quoted letters are no date") << u"5"_s << u"0 \"days\""_s << u"5"_s;
    QTest::newRow("red is no date") << u"5"_s << u"[Red]0"_s << u"5"_s;
    QTest::newRow("negative") << u"-7"_s << u"000"_s << u"-7"_s;
    QTest::newRow("no number") << u"x"_s << u"yyyy"_s << u"x"_s;
    QTest::newRow("not finite") << u"1e999"_s << u"yyyy"_s << u"1e999"_s;
}

void TestValues::writesNumbers()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, code);
    QTEST(QString::fromStdString(numberText(stored.toStdString(), numberForm(code.toStdString()), false)), "text");
}

void TestValues::trims()
{
    QCOMPARE(std::string(trimmed("\xc2\xa0 a b\xe3\x80\x80\n")), std::string("a b"));
    QCOMPARE(oneLine(" a \n\xc2\xa0 b"), std::string("a b"));
    QCOMPARE(country(" cn "), std::string("CN"));
    QCOMPARE(country("VR China"), std::string("VR China"));
}

QTEST_APPLESS_MAIN(TestValues)
#include "tst_importers_values.moc"
