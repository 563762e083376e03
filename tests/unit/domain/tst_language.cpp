#include "app/domain/language.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Which language a text is in, as far as its characters and its country tell.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
};

void TestLanguage::tells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isJapanese");
    QTest::newRow("Latin") << u"Act"_s << u"JP"_s << QString() << false;
    QTest::newRow("empty") << QString() << u"JP"_s << QString() << false;
    QTest::newRow("hiragana") << u"人権のために"_s << u"CN"_s << u"ja"_s << true;
    QTest::newRow("katakana") << u"ガイドライン"_s << QString() << u"ja"_s << true;
    QTest::newRow("hangul") << u"법률안"_s << u"JP"_s << u"ko"_s << false;
    QTest::newRow("Han from Japan") << u"法務省"_s << u"JP"_s << u"ja"_s << true;
    QTest::newRow("Han from China") << u"今创集团"_s << u"CN"_s << u"zh"_s << false;
    QTest::newRow("Han from Taiwan") << u"勞動部"_s << u"TW"_s << u"zh"_s << false;
    QTest::newRow("Han from Korea") << u"勞動部"_s << u"KR"_s << u"ko"_s << false;
    QTest::newRow("Han from nowhere") << u"強制労働条約"_s << QString() << QString() << true;
    QTest::newRow("Han among Latin") << u"ILO 条約"_s << u"INT"_s << QString() << true;
}

void TestLanguage::tells()
{
    QFETCH(const QString, text);
    QFETCH(const QString, country);
    QTEST(domain::languageOf(text, country), "language");
    QTEST(domain::isJapanese(text, country), "isJapanese");
}

QTEST_APPLESS_MAIN(TestLanguage)
#include "tst_language.moc"
