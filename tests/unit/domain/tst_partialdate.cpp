#include "app/domain/partialdate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::PartialDate;

class TestPartialDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIsoOnly_data();
    void readsIsoOnly();
    void roundTripsEveryDay();
};

namespace {

QString period(const std::optional<PartialDate> &date)
{
    if (!date)
        return u"no date"_s;
    return date->toText() + u" = "_s + date->firstDay().toString(Qt::ISODate) + u".."_s +
           date->lastDay().toString(Qt::ISODate);
}

} // namespace

void TestPartialDate::readsIsoOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");

    QTest::newRow("year") << u"2023"_s << u"2023 = 2023-01-01..2023-12-31"_s;
    QTest::newRow("month") << u"2023-04"_s << u"2023-04 = 2023-04-01..2023-04-30"_s;
    QTest::newRow("february of a leap year") << u"2024-02"_s << u"2024-02 = 2024-02-01..2024-02-29"_s;
    QTest::newRow("february of a century") << u"1900-02"_s << u"1900-02 = 1900-02-01..1900-02-28"_s;
    QTest::newRow("day") << u"2023-05-18"_s << u"2023-05-18 = 2023-05-18..2023-05-18"_s;
    QTest::newRow("first year") << u"1000"_s << u"1000 = 1000-01-01..1000-12-31"_s;
    QTest::newRow("last day") << u"9999-12-31"_s << u"9999-12-31 = 9999-12-31..9999-12-31"_s;
    const char *const wrong[] = {
        "",           "202",        "0999",        "20231",    "2023-",   "2023-1",     "2023-00",   "2023-13",
        "2023-06-31", "2023-02-29", " 2023",       "2023 ",    "2023/05", "2023-05/18", "2023-05-1", "2023-05-00",
        "+023",       "-023",       "2023-05-18T", "２０２３", "2023-+5", "2023-05- 8"};
    for (const char *text : wrong)
        QTest::newRow(qPrintable(u"not \"%1\""_s.arg(QString::fromUtf8(text))))
            << QString::fromUtf8(text) << u"no date"_s;
}

void TestPartialDate::readsIsoOnly()
{
    QFETCH(const QString, text);
    QTEST(period(PartialDate::fromText(text)), "read");
}

void TestPartialDate::roundTripsEveryDay()
{
    for (QDate day(1899, 12, 1); day < QDate(1905, 1, 1); day = day.addDays(1)) {
        const QString text = day.toString(Qt::ISODate);
        for (const QString &precise : {text, text.first(7), text.first(4)}) {
            const auto date = PartialDate::fromText(precise);
            QVERIFY2(date, qPrintable(precise));
            QCOMPARE(date->toText(), precise);
            QVERIFY(date->firstDay() <= day && day <= date->lastDay());
        }
    }
}

QTEST_APPLESS_MAIN(TestPartialDate)
#include "tst_partialdate.moc"
