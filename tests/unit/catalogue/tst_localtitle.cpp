#include "app/catalogue/catalogue.h"
#include "app/catalogue/localtitle.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using catalogue::TitleParts;

/// By which title a record is shown to readers of which language.
class TestLocalTitle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheTitle_data();
    void choosesTheTitle();
    void namesEachCountryOnce();
};

void TestLocalTitle::choosesTheTitle_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<TitleParts>("parts");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *table, const char *locale, const TitleParts &parts,
                        const QString &shown) {
        QTest::newRow(name) << QString::fromLatin1(table) << QString::fromLatin1(locale) << parts << shown;
    };
    const TitleParts ministry{u"jp-moj"_s, u"Ministry of Justice"_s, u"法務省"_s, u"JP"_s};
    const TitleParts company{u"x"_s, u"KTK Group"_s, u"今创集团"_s, u"CN"_s};
    const TitleParts convention{u"ilo-c029"_s, u"Forced Labour Convention"_s, u"強制労働条約"_s, u"INT"_s};
    const TitleParts act{u"de-lksg"_s, u"Supply Chain Act"_s, u"Lieferkettensorgfaltspflichtengesetz"_s, u"DE"_s};
    const TitleParts bill{u"kr"_s, u"Bill"_s, u"인권·환경 보호에 관한 법률안"_s, u"KR"_s};
    const TitleParts states{u"US"_s, u"United States of America"_s, u"アメリカ合衆国"_s, {}};
    const TitleParts japan{u"JP"_s, u"Japan"_s, u"日本"_s, {}};
    row("Japanese in Japanese", "organisations", "ja", ministry, u"法務省"_s);
    row("with a country", "organisations", "ja_JP", ministry, u"法務省"_s);
    row("Japanese in English", "organisations", "en", ministry, u"Ministry of Justice"_s);
    row("Chinese in Japanese", "organisations", "ja", company, u"KTK Group"_s);
    row("international", "instruments", "ja", convention, u"強制労働条約"_s);
    row("German in Japanese", "instruments", "ja", act, u"Supply Chain Act"_s);
    row("Korean in Japanese", "instruments", "ja", bill, u"Bill"_s);
    row("no native title", "instruments", "ja", {u"x"_s, u"Act"_s, {}, u"JP"_s}, u"Act"_s);
    row("common name", "countries", "ja", states, u"米国"_s);
    row("name that is common", "countries", "ja", japan, u"日本"_s);
    row("country in English", "countries", "en", states, u"United States of America"_s);
}

void TestLocalTitle::choosesTheTitle()
{
    QFETCH(const QString, table);
    QFETCH(const QString, locale);
    QFETCH(const TitleParts, parts);
    QTEST(catalogue::localTitle(*catalogue::findTable(table), parts, locale), "shown");
}

void TestLocalTitle::namesEachCountryOnce()
{
    QSet<QLatin1String> countries;
    for (const catalogue::CommonName &name : catalogue::commonJapaneseNames()) {
        QCOMPARE(name.country.size(), 2);
        QVERIFY(!QStringView(name.name).isEmpty() && !QStringView(name.name).contains(u'\''));
        countries.insert(name.country);
    }
    QCOMPARE(countries.size(), catalogue::commonJapaneseNames().size());
}

QTEST_GUILESS_MAIN(TestLocalTitle)
#include "tst_localtitle.moc"
