#include "app/screening/explanation.h"
#include "app/screening/index.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// Names of Japanese firms in kanji and kana against their names in Latin letters, both ways round.
class TestScreeningJapanese : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meets_data();
    void meets();
    void keepsApart_data();
    void keepsApart();
    void isAddedToPinyin();
    void hidesNothingByCountry();

private:
    /// What came nearest below the threshold, and why.
    static QString nearest(const QString &listed, const QString &supplier)
    {
        screening::IndexBuilder builder;
        builder.add({.id = "one", .names = {{.text = listed.toStdString()}}});
        const auto answer = builder.build().screen({.name = supplier.toStdString()}, {.threshold = 0.5});
        return answer.candidates.isEmpty() ? u"nothing"_s
                                           : QString::number(answer.candidates.first().score) + u' ' +
                                                 screening::plainText(answer.candidates.first().explanation);
    }
    static screening::Screening answer(const QString &listed, const QString &supplier, const char *language = "",
                                       const char *country = "")
    {
        screening::IndexBuilder builder;
        builder.add({.id = "one", .list = "test", .names = {{.text = listed.toStdString(), .language = language}}});
        return builder.build().screen({.name = supplier.toStdString(), .country = country});
    }
};

void TestScreeningJapanese::meets_data()
{
    QTest::addColumn<QString>("japanese");
    QTest::addColumn<QString>("latin");

    QTest::newRow("family name") << u"松下電子工業株式会社"_s << u"Matsushita Electronic Industry Co., Ltd."_s;
    QTest::newRow("family name, tea") << u"今泉製茶株式会社"_s << u"Imaizumi Tea Manufacturing Co., Ltd."_s;
    QTest::newRow("long vowel") << u"伊藤忠商事株式会社"_s << u"Itochu Shoji KK"_s;
    QTest::newRow("voiced") << u"本田技研工業株式会社"_s << u"Honda Giken Kogyo Kabushiki Kaisha"_s;
    QTest::newRow("kanji of one word") << u"三菱化学株式会社"_s << u"Mitsubishi Chemical Co., Ltd."_s;
    QTest::newRow("Sumitomo") << u"住友金属鉱山株式会社"_s << u"Sumitomo Metal Mining Co., Ltd."_s;
    QTest::newRow("Kawasaki") << u"川崎重工業株式会社"_s << u"Kawasaki Heavy Industries, Ltd."_s;
    QTest::newRow("Hitachi") << u"日立製作所"_s << u"Hitachi Seisakusho"_s;
    QTest::newRow("Nissan") << u"日産化学工業㈱"_s << u"Nissan Chemical Industries, Ltd."_s;
    QTest::newRow("Marubeni") << u"丸紅株式会社"_s << u"Marubeni Corporation"_s;
    QTest::newRow("readings of characters") << u"東洋紡績株式会社"_s << u"Toyo Boseki KK"_s;
    QTest::newRow("Suzuki") << u"鈴木食品工業有限会社"_s << u"Suzuki Food Industry Ltd"_s;
    QTest::newRow("kana with long vowel") << u"トヨタ自動車株式会社"_s << u"Toyota Automobile Co Ltd"_s;
    QTest::newRow("kana") << u"ヤマハ発動機株式会社"_s << u"Yamaha Hatsudoki KK"_s;
    QTest::newRow("long vowels in kana") << u"トーヨー化学株式会社"_s << u"Toyo Chemical Co., Ltd."_s;
    QTest::newRow("prison") << u"府中刑務所"_s << u"Fuchu Prison"_s;
    QTest::newRow("Kunrei") << u"石川造船株式会社"_s << u"Isikawa Shipbuilding Co."_s;
    QTest::newRow("old characters") << u"豐田紡織株式會社"_s << u"Toyoda Boshoku Corporation"_s;
    QTest::newRow("place") << u"名古屋紡織株式会社"_s << u"Nagoya Textile Co. Ltd."_s;
    QTest::newRow("kana and kanji") << u"クラレ化学"_s << u"Kurare Kagaku"_s;
}

void TestScreeningJapanese::meets()
{
    QFETCH(QString, japanese);
    QFETCH(QString, latin);
    const auto listedLatin = answer(latin, japanese);
    const auto listedJapanese = answer(japanese, latin, "ja");
    QVERIFY2(!listedLatin.candidates.isEmpty(), qPrintable(nearest(latin, japanese)));
    QVERIFY2(!listedJapanese.candidates.isEmpty(), qPrintable(nearest(japanese, latin)));
    QVERIFY(listedLatin.candidates.first().score < 1);
}

void TestScreeningJapanese::keepsApart_data()
{
    QTest::addColumn<QString>("japanese");
    QTest::addColumn<QString>("latin");

    QTest::newRow("another family name") << u"今井製茶株式会社"_s << u"Imaizumi Tea Manufacturing Co., Ltd."_s;
    QTest::newRow("another trade") << u"今泉建設株式会社"_s << u"Imaizumi Tea Manufacturing Co., Ltd."_s;
    QTest::newRow("only the trade") << u"化学工業株式会社"_s << u"Mitsubishi Chemical Industries, Ltd."_s;
    QTest::newRow("another prison") << u"横浜刑務所"_s << u"Fuchu Prison"_s;
}

void TestScreeningJapanese::keepsApart()
{
    QFETCH(QString, japanese);
    QFETCH(QString, latin);
    QVERIFY(answer(latin, japanese).candidates.isEmpty());
    QVERIFY(answer(japanese, latin, "ja").candidates.isEmpty());
}

/// A name of Han alone may be either; one with a Chinese legal form is not read as Japanese.
void TestScreeningJapanese::isAddedToPinyin()
{
    QVERIFY(!answer(u"Matsushita Electronic"_s, u"松下电子"_s).candidates.isEmpty());
    QVERIFY(!answer(u"Songxia Electronic"_s, u"松下电子"_s).candidates.isEmpty());
    QVERIFY(!answer(u"Songxia Electronic Co., Ltd."_s, u"松下电子有限公司"_s).candidates.isEmpty());
    QVERIFY(answer(u"Matsushita Electronic Co., Ltd."_s, u"松下电子有限公司"_s).candidates.isEmpty());
}

void TestScreeningJapanese::hidesNothingByCountry()
{
    for (const char *country : {"", "JP", "CN", "Deutschland"}) {
        QVERIFY2(!answer(u"Matsushita Electronic"_s, u"松下電子"_s, "", country).candidates.isEmpty(), country);
        QVERIFY2(!answer(u"Songxia Electronic"_s, u"松下電子"_s, "", country).candidates.isEmpty(), country);
    }
}

QTEST_GUILESS_MAIN(TestScreeningJapanese)
#include "tst_screening_japanese.moc"
