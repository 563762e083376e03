#include "app/domain/fold.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

class TestFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void takesBytesAsText_data();
    void takesBytesAsText();
    void everyCharacterAgreesWithItsNeighbours();
    void isStableOnAnyText();
    void finds_data();
    void finds();
    void findsInAnyText();
};

namespace {

QString folded(const QString &text)
{
    return QString::fromUtf8(domain::fold(text));
}

std::string foldedBytes(const std::string &utf8)
{
    std::string form;
    domain::foldTo(std::string_view(utf8), form);
    return form;
}

/// Texts of all scripts that the library meets, with marks, ligatures, widths and things that are no characters.
class Texts
{
public:
    explicit Texts(unsigned seed)
        : m_random(seed)
    {
    }
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    char32_t character()
    {
        struct Range
        {
            char32_t first, last;
        };
        static constexpr Range ranges[] = {
            {0x20, 0x7E},       {0x01, 0x1F},       {0x7F, 0xFF},       {0x100, 0x17F},     {0x1C4, 0x1CC},
            {0x1E00, 0x1EFF},   {0x300, 0x36F},     {0x370, 0x3FF},     {0x1F00, 0x1FFF},   {0x400, 0x45F},
            {0x591, 0x5F4},     {0x621, 0x652},     {0x660, 0x6D5},     {0x905, 0x94D},     {0xE01, 0xE4E},
            {0x1100, 0x11FF},   {0xAC00, 0xAC80},   {0x3041, 0x309F},   {0x30A1, 0x30FF},   {0x3099, 0x309A},
            {0x3300, 0x33FF},   {0x4E00, 0x9FFF},   {0xFB00, 0xFB06},   {0xFB1D, 0xFB4F},   {0xFE70, 0xFEFC},
            {0xFF01, 0xFF9F},   {0xFFA0, 0xFFDC},   {0x200B, 0x200F},   {0x2070, 0x209C},   {0x2100, 0x218B},
            {0x1D400, 0x1D7FF}, {0x1F600, 0x1F64F}, {0x20000, 0x20100}, {0x2F800, 0x2FA1D}, {0x10400, 0x10427}};
        const Range &range = ranges[below(static_cast<int>(std::size(ranges)))];
        return range.first + static_cast<char32_t>(below(static_cast<int>(range.last - range.first + 1)));
    }
    QString text(int most)
    {
        QString text;
        for (int left = below(most + 1); left > 0; --left)
            text += QChar::fromUcs4(character());
        return text;
    }

private:
    std::mt19937 m_random;
};

} // namespace

void TestFold::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("form");

    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("capitals") << u"Forced LABOUR 1930"_s << u"forced labour 1930"_s;
    QTest::newRow("sharp s grows") << u"Straße STRASSE ẞ"_s << u"strasse strasse ss"_s;
    QTest::newRow("Turkish capital I loses its dot") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("ligature") << u"ﬁnance oﬃce"_s << u"finance office"_s;
    QTest::newRow("composed accents") << u"Élan São Škoda"_s << u"elan sao skoda"_s;
    QTest::newRow("combining accents") << u"E\u0301lan"_s << u"elan"_s;
    QTest::newRow("two accents on one letter") << u"Việt ṩ"_s << u"viet s"_s;
    QTest::newRow("full width") << u"ＡＢＣ　１２３（株）"_s << u"abc 123(株)"_s;
    QTest::newRow("half-width kana") << u"ｶﾀｶﾅ"_s << u"カタカナ"_s;
    QTest::newRow("half-width kana with voicing") << u"ｶﾞﾊﾟ"_s << u"ガパ"_s;
    QTest::newRow("voicing is kept") << u"がか パハ"_s << u"がか パハ"_s;
    QTest::newRow("combining voicing is composed") << u"か\u3099"_s << u"が"_s;
    QTest::newRow("kana of two kinds differ") << u"あア"_s << u"あア"_s;
    QTest::newRow("Han as it is") << u"新疆生产建设兵团"_s << u"新疆生产建设兵团"_s;
    QTest::newRow("compatibility Han") << u"\uF900"_s << u"\u8C48"_s;
    QTest::newRow("square words") << u"㈱㌔"_s << u"(株)キロ"_s;
    QTest::newRow("Cyrillic") << u"Москва ЙОД Ёлка"_s << u"москва иод елка"_s;
    QTest::newRow("Greek with final sigma") << u"ΟΔΌΣ οδός"_s << u"οδοσ οδοσ"_s;
    QTest::newRow("Greek iota below") << u"ᾳ"_s << u"α"_s;
    QTest::newRow("Arabic points and stretching") << u"مُحَمَّد مـحمد"_s << u"محمد محمد"_s;
    QTest::newRow("Arabic hamza carriers") << u"أحمد آل"_s << u"احمد ال"_s;
    QTest::newRow("Arabic presentation forms") << u"ﻻ"_s << u"لا"_s;
    QTest::newRow("Hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("Hangul composed") << u"\u1112\u1161\u11AB"_s << u"한"_s;
    QTest::newRow("Hangul stays") << u"한국"_s << u"한국"_s;
    QTest::newRow("superscript and fraction") << u"x² ½"_s << u"x2 1⁄2"_s;
    QTest::newRow("unseen characters") << u"co\u00ADop\u200B\uFEFF"_s << u"coop"_s;
    QTest::newRow("control characters are blanks") << u"a\tb\nc\u0001d\u007Fe\u0085f\u2028g"_s << u"a b c d e f g"_s;
    QTest::newRow("no-break blank") << u"a\u00A0b"_s << u"a b"_s;
    QTest::newRow("beyond the basic plane") << u"𝐀𐐀𠀀😀"_s << u"a𐐨𠀀😀"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << u"\uFFFD"_s;
}

void TestFold::folds()
{
    QFETCH(const QString, text);
    QTEST(folded(text), "form");
    const QByteArray utf8 = text.toUtf8();
    if (!text.contains(QChar(0xD800))) // has no UTF-8
        QCOMPARE(QByteArray::fromStdString(foldedBytes(utf8.toStdString())), domain::fold(text));
}

void TestFold::takesBytesAsText_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("stray continuation") << QByteArray("a\x80z");
    QTest::newRow("cut after two of three") << QByteArray("a\xE6\x96");
    QTest::newRow("overlong two") << QByteArray("\xC0\xAF");
    QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF");
    QTest::newRow("surrogate in three bytes") << QByteArray("\xED\xA0\x80");
    QTest::newRow("beyond Unicode") << QByteArray("\xF5\x80\x80\x80");
    QTest::newRow("zero inside") << QByteArray("a\0b", 3);
}

void TestFold::takesBytesAsText()
{
    QFETCH(const QByteArray, bytes);
    const QByteArray form = QByteArray::fromStdString(foldedBytes(bytes.toStdString()));
    QCOMPARE(form, domain::fold(QString::fromUtf8(bytes)));
    for (const char c : form)
        QVERIFY(static_cast<unsigned char>(c) >= 0x20);
}

/// The quick way looks characters up alone; the definition sees whole texts. A kana with a combining mark in front
/// forces the definition, so the two can be compared on each character.
void TestFold::everyCharacterAgreesWithItsNeighbours()
{
    const QString forced = u"か\u3099"_s;
    for (char32_t c = 0; c < 0x10000; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString text = u"x"_s + QString::fromUcs4(&c, 1) + u"xa"_s;
        QCOMPARE(u"が"_s + folded(text), folded(forced + text));
    }
}

void TestFold::isStableOnAnyText()
{
    Texts texts(1);
    for (int i = 0; i < 20'000; ++i) {
        const QString text = texts.text(12);
        const QByteArray form = domain::fold(text);
        const QString read = QString::fromUtf8(form);
        if (domain::fold(read) != form)
            QFAIL(qPrintable(u"%1 -> %2 -> %3"_s.arg(QString::fromLatin1(text.toUtf8().toHex(' ')),
                                                     QString::fromLatin1(form.toHex(' ')),
                                                     QString::fromLatin1(domain::fold(read).toHex(' ')))));
        QCOMPARE(QByteArray::fromStdString(foldedBytes(text.toStdString())), form);
        QCOMPARE(domain::fold(text.normalized(QString::NormalizationForm_D)), form);
        for (const char c : form)
            QVERIFY(static_cast<unsigned char>(c) >= 0x20);
    }
}

void TestFold::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("marked");

    QTest::newRow("plain") << u"Forced labour, FORCED"_s << QStringList{u"forced"_s} << u"[Forced] labour, [FORCED]"_s;
    QTest::newRow("accents are covered") << u"cafe\u0301 Café"_s << QStringList{u"cafe"_s} << u"[cafe\u0301] [Café]"_s;
    QTest::newRow("inside a letter that grows") << u"Straße"_s << QStringList{u"stras"_s} << u"[Straß]e"_s;
    QTest::newRow("inside a ligature") << u"oﬃce"_s << QStringList{u"fi"_s} << u"o[ﬃ]ce"_s;
    QTest::newRow("full width") << u"ＡＢＣ"_s << QStringList{u"bc"_s} << u"Ａ[ＢＣ]"_s;
    QTest::newRow("half-width kana with voicing") << u"ｶﾞﾊﾟ"_s << QStringList{u"パ"_s} << u"ｶﾞ[ﾊﾟ]"_s;
    QTest::newRow("one Han character") << u"新疆棉花"_s << QStringList{u"棉"_s} << u"新疆[棉]花"_s;
    QTest::newRow("two words that touch") << u"abcd"_s << QStringList{u"ab"_s, u"cd"_s} << u"[ab][cd]"_s;
    QTest::newRow("two words that overlap") << u"abcd"_s << QStringList{u"abc"_s, u"bcd"_s} << u"[abcd]"_s;
    QTest::newRow("one within another") << u"abcd"_s << QStringList{u"b"_s, u"abcd"_s} << u"[abcd]"_s;
    QTest::newRow("empty word") << u"abc"_s << QStringList{u""_s} << u"abc"_s;
    QTest::newRow("not there") << u"abc"_s << QStringList{u"x"_s} << u"abc"_s;
    QTest::newRow("beyond the basic plane") << u"x𝐀𝐁y"_s << QStringList{u"ab"_s} << u"x[𝐀𝐁]y"_s;
}

void TestFold::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QList<QByteArray> needles;
    for (const QString &word : words)
        needles += domain::fold(word);
    QString marked = text;
    const QList<domain::Span> spans = domain::findFolded(text, needles);
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        marked.insert(span->start + span->length, u']');
        marked.insert(span->start, u'[');
    }
    QTEST(marked, "marked");
}

/// What the scan finds can be shown: a word cut out of the form is found, and the stretch shown holds it.
void TestFold::findsInAnyText()
{
    Texts texts(2);
    for (int i = 0; i < 5'000; ++i) {
        const QString text = texts.text(20);
        const QString form = folded(text);
        if (form.isEmpty())
            continue;
        const int start = texts.below(static_cast<int>(form.size()));
        const QString word = form.sliced(start, 1 + texts.below(static_cast<int>(form.size()) - start));
        if (word.front().isLowSurrogate() || word.back().isHighSurrogate())
            continue;
        const QList<domain::Span> spans = domain::findFolded(text, {word.toUtf8()});
        QVERIFY2(!spans.isEmpty(), text.toUtf8().toHex(' ').constData());
        qsizetype before = 0;
        for (const domain::Span &span : spans) {
            QVERIFY(span.start >= before && span.length > 0);
            before = span.start + span.length;
            QVERIFY(before <= text.size());
            QVERIFY(folded(text.sliced(span.start, span.length)).contains(word));
        }
    }
}

QTEST_APPLESS_MAIN(TestFold)
#include "tst_fold.moc"
