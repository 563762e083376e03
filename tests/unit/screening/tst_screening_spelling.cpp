#include "app/screening/method.h"
#include "app/screening/pinyin_p.h"
#include "app/screening/spelling_p.h"
#include "app/screening/spellingkeys_p.h"
#include "app/screening/tables_p.h"

#include <QtTest>

#include <set>

using namespace Qt::StringLiterals;

class TestScreeningSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_method = screening::Method::bundled(); }
    void countsEdits_data();
    void countsEdits();
    void sharesAKeyWhereSpellingIsNear();
    void knowsPinyin_data();
    void knowsPinyin();
    void meetsOtherRomanisations_data();
    void meetsOtherRomanisations();
    void writesEverySyllableInWadeGiles();

private:
    std::shared_ptr<const screening::Method> m_method;
};

void TestScreeningSpelling::countsEdits_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("cost");
    QTest::newRow("same") << u"esquel"_s << u"esquel"_s << 0;
    QTest::newRow("one wrong") << u"esquel"_s << u"esqual"_s << 100;
    QTest::newRow("one missing") << u"esquel"_s << u"esqul"_s << 100;
    QTest::newRow("one surplus") << u"esquel"_s << u"esquelx"_s << 100;
    QTest::newRow("doubled") << u"esquel"_s << u"esqueel"_s << 60;
    QTest::newRow("double lost") << u"hennessy"_s << u"henessy"_s << 60;
    QTest::newRow("transposed") << u"esquel"_s << u"esqeul"_s << 80;
    QTest::newRow("transposed at the front") << u"esquel"_s << u"sequel"_s << 80;
    QTest::newRow("two edits") << u"esquel"_s << u"isqual"_s << 200;
}

void TestScreeningSpelling::countsEdits()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QTEST(screening::editCost(a.toStdString(), b.toStdString(), 300), "cost");
    QTEST(screening::editCost(b.toStdString(), a.toStdString(), 300), "cost");
}

/// Whatever editLimit() allows, the index must find: every edit of words of every length, by brute force.
void TestScreeningSpelling::sharesAKeyWhereSpellingIsNear()
{
    const auto keys = [](const std::string &word) {
        std::set<std::uint64_t> all;
        screening::forEachSpellingKey(word, [&](std::uint64_t hash) { all.insert(hash); });
        return all;
    };
    const auto edited = [](const std::string &word, auto take) {
        for (std::size_t i = 0; i <= word.size(); ++i) {
            take(word.substr(0, i) + 'q' + word.substr(i));
            if (i == word.size())
                break;
            take(word.substr(0, i) + word.substr(i + 1));
            take(word.substr(0, i) + 'q' + word.substr(i + 1));
            if (i > 0)
                take(word.substr(0, i - 1) + word[i] + word[i - 1] + word.substr(i + 1));
        }
    };
    int compared = 0;
    for (const std::string word : {"yida", "hotan", "esquel", "aodushu", "zhongtai", "shuangliang"}) {
        const std::set<std::uint64_t> own = keys(word);
        const auto check = [&](const std::string &other) {
            const int limit = screening::editLimit(word.size(), other.size());
            if (limit == 0 || screening::editCost(word, other, limit) > limit)
                return;
            ++compared;
            const std::set<std::uint64_t> others = keys(other);
            const bool shared =
                std::any_of(others.begin(), others.end(), [&](std::uint64_t key) { return own.contains(key); });
            QVERIFY2(shared, (word + " " + other).c_str());
        };
        edited(word, [&](const std::string &once) {
            check(once);
            edited(once, check);
        });
    }
    QVERIFY(compared > 1000);
}

void TestScreeningSpelling::knowsPinyin_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("pinyin");
    QTest::newRow("two syllables") << u"zhongtai"_s << true;
    QTest::newRow("three") << u"yaozhiyuan"_s << true;
    QTest::newRow("begins with a vowel") << u"anhui"_s << true;
    QTest::newRow("a vowel inside wants an apostrophe") << u"xuada"_s << false;
    QTest::newRow("misspelt") << u"yummian"_s << false;
    QTest::newRow("English") << u"esquel"_s << false;
    QTest::newRow("one letter") << u"a"_s << false;
}

void TestScreeningSpelling::knowsPinyin()
{
    QFETCH(const QString, word);
    QTEST(screening::isPinyin(m_method->tables(), word.toStdString()), "pinyin");
}

void TestScreeningSpelling::meetsOtherRomanisations_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("Wade-Giles") << u"xingang"_s << u"hsinkang"_s << true;
    QTest::newRow("Wade-Giles, aspirated") << u"qiaqia"_s << u"chiachia"_s << true;
    QTest::newRow("Wade-Giles, three syllables") << u"zhongguotai"_s << u"chungkuotai"_s << true;
    QTest::newRow("two words in pinyin are two") << u"daqo"_s << u"dako"_s << false;
    QTest::newRow("two pinyin words of one Wade-Giles form") << u"zhangjia"_s << u"changqia"_s << false;
    QTest::newRow("Kunrei") << u"shoji"_s << u"syozi"_s << true;
    QTest::newRow("Kunrei, tsu and fu") << u"mitsufuji"_s << u"mituhuzi"_s << true;
    QTest::newRow("long vowels") << u"kogyo"_s << u"kougyou"_s << true;
    QTest::newRow("long vowel by h") << u"ohtake"_s << u"otake"_s << true;
    QTest::newRow("other word") << u"shoji"_s << u"kogyo"_s << false;
}

void TestScreeningSpelling::meetsOtherRomanisations()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QTEST(screening::isSameInAnotherRomanisation(m_method->tables(), a.toStdString(), b.toStdString()), "same");
}

/// The whole table: every syllable has a form, and a word of two syllables in Wade-Giles meets the same in pinyin,
/// unless its Wade-Giles form is itself pinyin of another word.
void TestScreeningSpelling::writesEverySyllableInWadeGiles()
{
    const screening::Tables &tables = m_method->tables();
    int syllables = 0;
    for (const std::string initial : {"",  "b", "p", "m",  "f",  "d",  "t", "n", "l", "g", "k", "h",
                                      "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s", "y", "w"}) {
        for (const std::string final : {"a",   "o",  "e",  "ai",  "ei",  "ao",  "ou",  "an",   "en",   "ang", "eng",
                                        "ong", "i",  "ia", "ie",  "iao", "iu",  "ian", "in",   "iang", "ing", "iong",
                                        "u",   "ua", "uo", "uai", "ui",  "uan", "un",  "uang", "ue",   "er"}) {
            const std::string pinyin = initial + final;
            if (!tables.isSyllable(pinyin))
                continue;
            ++syllables;
            const std::string wade = "chung" + std::string(tables.wadeGiles(pinyin));
            QVERIFY(tables.isWadeGiles(tables.wadeGiles(pinyin)));
            if (initial.empty() || screening::isPinyin(tables, wade))
                continue;
            QVERIFY2(screening::isSameInAnotherRomanisation(tables, "zhong" + pinyin, wade),
                     (pinyin + ' ' + wade).c_str());
        }
    }
    QVERIFY2(syllables > 395, QByteArray::number(syllables));
}

QTEST_APPLESS_MAIN(TestScreeningSpelling)
#include "tst_screening_spelling.moc"
