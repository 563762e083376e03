#include "app/screening/method.h"
#include "app/screening/normalform_p.h"
#include "app/screening/tables_p.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using screening::FormKind;
using screening::NormalForm;
using screening::Side;

namespace {

/// The words of the forms of one kind, each "key" or "key:text" is only the key; forms parted by " | ".
QString written(const NormalForm &form, std::initializer_list<FormKind> kinds)
{
    QStringList forms;
    for (const screening::Form &one : form.forms) {
        if (std::find(kinds.begin(), kinds.end(), one.kind) == kinds.end())
            continue;
        QStringList words;
        for (const screening::Token &token : one.tokens)
            words.append(QString::fromStdString(token.key));
        forms.append(words.join(u' '));
    }
    return forms.join(u" | "_s);
}

} // namespace

class TestScreeningNormalForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_method = screening::Method::bundled(); }
    void reads_data();
    void reads();
    void readsInLatinLetters_data();
    void readsInLatinLetters();
    void findsParts_data();
    void findsParts();
    void saysWhatCannotBeScreened_data();
    void saysWhatCannotBeScreened();
    void knowsWhereWordsStand();
    void knowsCountries_data();
    void knowsCountries();

private:
    NormalForm form(const QString &name) const
    {
        return screening::normalForm(m_method->tables(), name.toStdString(), Side::Supplier);
    }
    std::shared_ptr<const screening::Method> m_method;
};

// Each rule with its source: a standard, a table of resources/screening (whose head names where it comes from), or a
// rule of the program's own.
void TestScreeningNormalForm::reads_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    // Unicode: compatibility (UAX #15), case folding (chapter 3.13), accents.
    QTest::newRow("case (Unicode, CaseFolding)") << u"HOSHINE Silicon"_s << u"hoshine silicon"_s;
    QTest::newRow("width (UAX #15, NFKC)") << u"ＨＯＳＨＩＮＥ"_s << u"hoshine"_s;
    QTest::newRow("accents (UAX #15, marks left out)") << u"Hoshiné Nuñez"_s << u"hoshine nunez"_s;
    QTest::newRow("combining accent (UAX #15, marks left out)") << QStringLiteral(u"Hoshine\u0301") << u"hoshine"_s;
    QTest::newRow("Latin without accent (Latin-ASCII)") << u"Łódźka Ångströmø ßtrøm"_s << u"lodzka angstromo sstrom"_s;
    QTest::newRow("ligature (UAX #15, NFKC)") << u"ﬁrmavo"_s << u"firmavo"_s;
    // Punctuation.
    QTest::newRow("apostrophe (own rule)") << u"Yuan'an Yuan’an"_s << u"yuanan yuanan"_s;
    QTest::newRow("hyphen (own rule)") << u"Pu-Yech"_s << u"pu yech"_s;
    QTest::newRow("initials (own rule)") << u"X.Q.C.C."_s << u"xqcc"_s;
    QTest::newRow("initials that stand for a name (words.csv)")
        << u"X.P.C.C."_s << u"xinjiang production construction corps"_s;
    QTest::newRow("legal form with a wrong letter (own rule, forms of ISO 20275)")
        << u"Foobar Compny Limited"_s << u"foobar .company .limited"_s;
    QTest::newRow("legal form with a letter less (own rule, forms of ISO 20275)")
        << u"Foobar Limted"_s << u"foobar .limited"_s;
    QTest::newRow("not a legal form (own rule, forms of ISO 20275)") << u"Compny Foobar"_s << u"compny foobar"_s;
    QTest::newRow("words of trade written as one (own rule, words of ISIC rev. 4)")
        << u"Foobar InternationalTrade"_s << u"foobar international trading"_s;
    QTest::newRow("words of trade and the word between (own rule, words of ISIC rev. 4)")
        << u"Foobar Cottonand Linen"_s << u"foobar cotton linen"_s;
    QTest::newRow("a firm's own word is left whole (own rule)") << u"Zhongtaitrade"_s << u"zhongtaitrade"_s;
    QTest::newRow("cut behind the legal form (own rule)")
        << u"Foobar Quxbaz Quuxcorge Textile Co., L"_s << u"foobar quxbaz quuxcorge textile .company"_s;
    QTest::newRow("a letter behind a short name (own rule)") << u"Foobar Co., L"_s << u"foobar .company l"_s;
    QTest::newRow("Firma (words.csv)") << u"Fa. Foobar GmbH"_s << u"foobar .limited"_s;
    QTest::newRow("initials by & (own rule)") << u"G&G Qigital"_s << u"gg qigital"_s;
    QTest::newRow("initials and a form (ISO 20275, ISO 3166-1)")
        << u"Foobar L.t.d., P.R.C."_s << u"foobar .limited country:CN"_s;
    // Fillers.
    QTest::newRow("fillers (words.csv)") << u"M/s The Hoshine and Daqo"_s << u"hoshine daqo"_s;
    QTest::newRow("article beside a syllable (own rule, syllables.csv)") << u"De Hui"_s << u"de hui"_s;
    QTest::newRow("number words (words.csv)") << u"No. 4 Foobar Eighth"_s << u"4 foobar 8"_s;
    QTest::newRow("leading zeros (own rule)") << u"Tunago 061"_s << u"tunago 61"_s;
    // Words of firms' names.
    QTest::newRow("abbreviations (ISO 4)")
        << u"Foobar Intl Ind. Tech Mfg Grp"_s << u"foobar international industry technology manufacturing group"_s;
    QTest::newRow("plurals (own rule)") << u"Foobar Toys Batteries"_s << u"foobar toy battery"_s;
    QTest::newRow("phrase of abbreviations (words.csv)") << u"Foobar Biological Tech"_s << u"foobar biotechnology"_s;
    QTest::newRow("import and export (words.csv)") << u"Foobar Imp. & Exp."_s << u"foobar import export"_s;
    // Places: pinyin, Uyghur, postal, Wade-Giles.
    QTest::newRow("split pinyin (GB/T 16159, places.csv)") << u"Xin Jiang Foobar"_s << u"xinjiang foobar"_s;
    QTest::newRow("postal (postal romanisation, places.csv)")
        << u"Sinkiang Tsingtao Canton"_s << u"xinjiang qingdao guangzhou"_s;
    QTest::newRow("Uyghur (Uyghur forms, places.csv)")
        << u"Khotan Hetian Hotan Xoten"_s << u"hotan hotan hotan hotan"_s;
    QTest::newRow("Uyghur, accented (Uyghur forms, places.csv)") << u"Ürümchi"_s << u"urumqi"_s;
    QTest::newRow("Wade-Giles place (Library of Congress, syllables.csv)") << u"Ch'ing-tao"_s << u"qingdao"_s;
    // Chinese: traditional to simplified (ICU), words of business names, the own word stays.
    QTest::newRow("Chinese (Provisions on enterprise name registration, glosses.csv)")
        << u"新疆中泰化学股份有限公司"_s << u"xinjiang 中泰 chemical .stock"_s;
    QTest::newRow("traditional (ICU Traditional-Simplified, han.csv)")
        << u"新疆東方希望有色金屬有限公司"_s << u"xinjiang east 希望 nonferrous metal .limited"_s;
    QTest::newRow("Chinese in brackets (own rule)")
        << u"喀什建工(集团)有限责任公司"_s << u"kashgar construction engineering group .limited"_s;
    QTest::newRow("Japanese form of a character (joyo kanji 2010, han.csv)") << u"広東沢"_s << u"guangdong 泽"_s;
    QTest::newRow("repeated character (Unicode U+3005)") << u"佐々木"_s << u"佐佐木"_s;
    QTest::newRow("mixed scripts (own rule)") << u"TCL科技集团"_s << u"tcl technology group"_s;
    QTest::newRow("Japanese (UAX #15, ISO 20275)") << u"㈱フーバー工業"_s << u".stock フーバー industry"_s;
    QTest::newRow("Korean (glosses.csv, ISO 20275)") << u"주식회사 태평염전"_s << u".stock 태평 salt farm"_s;
    // Controls, direction marks and emoji are nothing.
    QTest::newRow("controls (Unicode categories Cc, Cf, So)")
        << QStringLiteral(u"Hos\u200Bhine\u202E Da\u00ADqo \u0007\U0001F600") << u"hoshine daqo"_s;
}

void TestScreeningNormalForm::reads()
{
    QFETCH(const QString, name);
    QTEST(written(form(name), {FormKind::Written}), "words");
}

void TestScreeningNormalForm::readsInLatinLetters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("pinyin of names (pinyin-pro, han.csv)") << u"华孚公司"_s << u"huafu .company"_s;
    QTest::newRow("reading usual in names (make.mjs, han.csv)") << u"长盛集团"_s << u"changsheng group"_s;
    QTest::newRow("word that its characters give wrong (han.csv)") << u"重庆长安厂"_s << u"chongqing changan factory"_s;
    QTest::newRow("Chinese or Japanese (han.csv, mecab-ipadic)") << u"松下"_s << u"songxia | matsushita"_s;
    QTest::newRow("kanji and kana (mecab-ipadic, japanese.csv)")
        << u"今泉フーバー株式会社"_s << u"jinquanfuba .stock | imaizumi fuba .stock"_s;
    QTest::newRow("Hangul, Revised Romanisation (2000)") << u"한라산"_s << u"hallasan"_s;
    QTest::newRow("Hangul, liaison (Revised Romanisation 2000)") << u"신라면옥"_s << u"sillamyeonok"_s;
    QTest::newRow("katakana, Hepburn (letters.csv)") << u"シャープ"_s << u"shapu"_s;
    QTest::newRow("hiragana, long vowel (Hepburn, letters.csv)") << u"こうしょう"_s << u"kosho"_s;
    QTest::newRow("small tsu (Hepburn, letters.csv)") << u"ニッポン マッチ"_s << u"nippon matchi"_s;
    QTest::newRow("foreign kana (Hepburn, letters.csv)") << u"ファティウィ"_s << u"fatiwi"_s;
    QTest::newRow("half width, voiced (UAX #15, NFKC)") << u"ｶﾞｷﾞ"_s << u"gagi"_s;
    QTest::newRow("Cyrillic, BGN (BGN/PCGN 1947)") << u"Щукин Жёлтый"_s << u"shchukin zheltyi"_s;
    QTest::newRow("Cyrillic, Palladius (Palladius, syllables.csv)") << u"Чжунтай Хуафу"_s << u"zhongtai huafu"_s;
    QTest::newRow("Arabic (BGN/PCGN 1956)") << u"محمد"_s << u"mhmd"_s;
    QTest::newRow("Thai, vowel before its consonant (RTGS 1999)") << u"เกม"_s << u"kem"_s;
}

void TestScreeningNormalForm::readsInLatinLetters()
{
    QFETCH(const QString, name);
    QTEST(written(form(name), {FormKind::Reading}), "words");
}

// All of them rules of the program's own, from how names stand in trade files.
void TestScreeningNormalForm::findsParts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("parts");
    QTest::newRow("brackets") << u"Foobar Trading Co Ltd (Quxbaz Co)"_s
                              << u"foobar trading .limited | quxbaz .company"_s;
    QTest::newRow("a place in brackets is no name") << u"Foobar (Shanshan)"_s << u"foobar"_s;
    QTest::newRow("formerly") << u"Foobar Ltd formerly Quxbaz Ltd"_s << u"foobar .limited | quxbaz .limited"_s;
    QTest::newRow("care of") << u"Foobar Ltd c/o Quxbaz Ltd"_s << u"foobar .limited | quxbaz .limited"_s;
    QTest::newRow("semicolon") << u"Foobar; Quxbaz"_s << u"foobar | quxbaz"_s;
    QTest::newRow("slash") << u"Foobar / Quxbaz"_s << u"foobar | quxbaz"_s;
    QTest::newRow("address behind the legal form") << u"Foobar Ltd, No. 88 Quxbaz Road"_s << u"foobar .limited"_s;
    QTest::newRow("address without legal form") << u"Foobar Textile, 88 Quxbaz Road, Quux"_s << u"foobar textile"_s;
    QTest::newRow("person") << u"Foobar Ltd attn. Quxbaz"_s << u"foobar .limited | quxbaz"_s;
    QTest::newRow("dash") << u"Foobar - Quxbaz"_s << u"foobar | quxbaz"_s;
    QTest::newRow("legal form in front") << u"PT Foobar Quxbaz"_s << u""_s;
    QTest::newRow("capitals inside") << u"FoobarQuxbaz Ltd"_s << u"foobar quxbaz .limited"_s;
    QTest::newRow("none") << u"Foobar Quxbaz"_s << u""_s;
}

void TestScreeningNormalForm::findsParts()
{
    QFETCH(const QString, name);
    QTEST(written(form(name), {FormKind::Part}), "parts");
}

void TestScreeningNormalForm::saysWhatCannotBeScreened_data()
{
    using screening::Obstacle;
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("obstacle");
    const auto row = [](const char *title, const QString &name, Obstacle obstacle) {
        QTest::newRow(title) << name << static_cast<int>(obstacle);
    };
    row("empty", u""_s, Obstacle::Empty);
    row("blanks", u" \t\n\u3000"_s, Obstacle::Empty);
    row("punctuation", u"--- (.) ///"_s, Obstacle::Empty);
    row("emoji", QStringLiteral(u"\U0001F600\U0001F3ED"), Obstacle::Empty);
    row("controls", QStringLiteral(u"\u0001\u202E\u2066\u0000"), Obstacle::Empty);
    row("legal form", u"Co., Ltd."_s, Obstacle::OnlyLegalForms);
    row("legal form, Chinese", u"股份有限公司"_s, Obstacle::OnlyLegalForms);
    row("legal form, Russian", u"ООО"_s, Obstacle::OnlyLegalForms);
    row("an initial", u"X. Co., Ltd."_s, Obstacle::OnlyInitials);
    row("common words", u"Trading Group Company"_s, Obstacle::OnlyCommonWords);
    row("a country", u"China"_s, Obstacle::OnlyCommonWords);
    row("a name", u"Hoshine"_s, Obstacle::None);
    row("place and industry", u"Xinjiang Textile"_s, Obstacle::None);
}

void TestScreeningNormalForm::saysWhatCannotBeScreened()
{
    QFETCH(const QString, name);
    QTEST(static_cast<int>(form(name).obstacle), "obstacle");
}

void TestScreeningNormalForm::knowsWhereWordsStand()
{
    const QString name = QStringLiteral(u"\U0001F600 新疆 Zhong-Tai 集团");
    QStringList words;
    const NormalForm read = form(name);
    for (const screening::Token &token : read.forms.front().tokens)
        words.append(name.mid(static_cast<int>(token.start), static_cast<int>(token.end - token.start)));
    QCOMPARE(words, QStringList({u"新疆"_s, u"Zhong"_s, u"Tai"_s, u"集团"_s}));
}

void TestScreeningNormalForm::knowsCountries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("code (ISO 3166-1)") << u"cn"_s << u"CN"_s;
    QTest::newRow("German (countries.csv)") << u"VR China"_s << u"CN"_s;
    QTest::newRow("initials (countries.csv)") << u"P.R.C."_s << u"CN"_s;
    QTest::newRow("Chinese (countries.csv)") << u"中国"_s << u"CN"_s;
    QTest::newRow("name (countries.csv)") << u"Viet Nam"_s << u"VN"_s;
    QTest::newRow("unknown") << u"n/a"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestScreeningNormalForm::knowsCountries()
{
    QFETCH(const QString, text);
    QTEST(QString::fromStdString(m_method->countryCode(text.toStdString())), "code");
}

QTEST_APPLESS_MAIN(TestScreeningNormalForm)
#include "tst_screening_normalform.moc"
