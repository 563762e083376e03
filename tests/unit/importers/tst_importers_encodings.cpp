#include "app/importers/detection.h"
#include "app/importers/encoding_p.h"
#include "collected.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace importers;

class TestEncodings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detects_data();
    void detects();
    void detectsTables_data();
    void detectsTables();
    void decodesByteByByte_data();
    void decodesByteByByte();
    void importsWhatIsChosen();
    void rejectsWhatDoesNotDecode();
    void knowsNames();
};

namespace {

QByteArray utf16(const QString &text, bool bigEndian, bool mark)
{
    QStringEncoder encoder(bigEndian ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE,
                           mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

// "名前,国\n株式会社東雲精機,日本\n㈱テスト,ｶﾅ\n" as Windows writes it
const QByteArray ShiftJis =
    "\x96\xbc\x91\x4f,\x8d\x91\n\x8a\x94\x8e\xae\x89\xef\x8e\xd0\x93\x8c\x89\x5f\x90\xb8\x8b\x40,"
    "\x93\xfa\x96\x7b\n\x87\x8a\x83\x65\x83\x58\x83\x67,\xb6\xc5\n";
const QString Japanese = u"名前,国\n株式会社東雲精機,日本\n㈱テスト,ｶﾅ\n"_s;
// "名称,国家\n和田泰达服饰有限公司,中国\n" in GBK, then one character of four bytes: U+2000B
const QByteArray Gb18030 =
    "\xc3\xfb\xb3\xc6,\xb9\xfa\xbc\xd2\n\xba\xcd\xcc\xef\xcc\xa9\xb4\xef\xb7\xfe\xca\xce\xd3\xd0\xcf\xde"
    "\xb9\xab\xcb\xbe,\xd6\xd0\xb9\xfa\n\x95\x32\x83\x37,\xb9\xfa\n";
const QString Chinese = u"名称,国家\n和田泰达服饰有限公司,中国\n\U0002000B,国\n"_s;
const QByteArray Western = "Lieferant;Ort\nB\xe4"
                           "cker & S\xf6hne;K\xf6ln\nBrand\xe3o;M\xe9xico\n";

} // namespace

void TestEncodings::detects_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = u"name,country\nBäcker,DE\n株式会社,JP\n"_s;
    QTest::newRow("ASCII") << QByteArray("a,b\n") << u"utf-8"_s;
    QTest::newRow("UTF-8") << text.toUtf8() << u"utf-8"_s;
    QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + text.toUtf8() << u"utf-8"_s;
    QTest::newRow("UTF-8, cut inside a character") << text.toUtf8().chopped(5) << u"utf-8"_s;
    QTest::newRow("UTF-16LE with mark") << utf16(text, false, true) << u"utf-16le"_s;
    QTest::newRow("UTF-16BE with mark") << utf16(text, true, true) << u"utf-16be"_s;
    QTest::newRow("UTF-16LE") << utf16(text, false, false) << u"utf-16le"_s;
    QTest::newRow("UTF-16BE") << utf16(text, true, false) << u"utf-16be"_s;
    QTest::newRow("Windows-1252") << Western << u"windows-1252"_s;
    QTest::newRow("one accent") << QByteArray("name\nCaf\xe9\n") << u"windows-1252"_s;
    QTest::newRow("no-break space") << QByteArray("a,b\nremark,\xa0part\n") << u"windows-1252"_s;
    QTest::newRow("Shift_JIS") << ShiftJis << u"shift_jis"_s;
    QTest::newRow("short Shift_JIS") << ShiftJis.first(8) << u"shift_jis"_s;
    QTest::newRow("GB18030") << Gb18030 << u"gb18030"_s;
    QTest::newRow("GBK names") << Gb18030.first(38) << u"gb18030"_s;
    QTest::newRow("damaged UTF-8") << u"東雲テキスタイル株式会社東京都千代田区丸の内"_s.toUtf8() + "\xe9x"
                                   << u"utf-8"_s;
    QTest::newRow("empty") << QByteArray() << u"utf-8"_s;
}

void TestEncodings::detects()
{
    QFETCH(const QByteArray, bytes);
    QTEST(detectEncoding(bytes).encoding, "encoding");
}

void TestEncodings::detectsTables_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("form");
    QTest::newRow("commas") << QByteArray("a,b,c\n1,2,3\n") << u", \""_s;
    QTest::newRow("semicolons, decimal commas") << QByteArray("a;b\n1,5;2,25\n3,5;4\n") << u"; \""_s;
    QTest::newRow("semicolons, quoted") << QByteArray("a;b;c\n\"x, y\";1;\"z\"\n") << u"; \""_s;
    QTest::newRow("tabs") << QByteArray("a\tb\n1, 2\t3\n") << u"\t \""_s;
    QTest::newRow("bars") << QByteArray("a|b|c\n1|2|3\n") << u"| \""_s;
    QTest::newRow("commas inside quotes") << QByteArray("\"a;b\",\"c\"\n\"d;e;f\",\"g\"\n") << u", \""_s;
    QTest::newRow("apostrophes quote") << QByteArray("'a,1','b'\n'c,2','d'\n") << u", '"_s;
    QTest::newRow("apostrophe in a name") << QByteArray("name,country\nO'Hara,IE\nX,FR\n") << u", \""_s;
    QTest::newRow("line break in a cell") << QByteArray("a;b\n\"x\ny\";2\nc;d\n") << u"; \""_s;
    QTest::newRow("times") << QByteArray("at,name\n10:11:12,x\n10:12:13,y\n") << u", \""_s;
    QTest::newRow("one column") << QByteArray("name\nHoshine\nCamel\n") << u", \""_s;
    QTest::newRow("names alone") << QByteArray("name\nCamel Co., Ltd.\nHoshine\nX, Inc.\n") << u"\t \""_s;
}

void TestEncodings::detectsTables()
{
    QFETCH(const QByteArray, bytes);
    const TextForm form = detectForm(bytes);
    QTEST(QString(QLatin1Char(form.delimiter) + u" "_s + QLatin1Char(form.quote)), "form");
}

void TestEncodings::decodesByteByByte_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("utf8");
    const QString text = u"a€ß\U0001F600東\n"_s;
    QTest::newRow("UTF-16LE") << u"utf-16le"_s << utf16(text, false, false) << text.toUtf8();
    QTest::newRow("UTF-16BE") << u"utf-16be"_s << utf16(text, true, false) << text.toUtf8();
    QTest::newRow("half of a pair") << u"utf-16be"_s
                                    << QByteArray("\xd8\x00\x00"
                                                  "a",
                                                  4)
                                    << QByteArray("\xff"
                                                  "a");
    QTest::newRow("odd byte") << u"utf-16be"_s
                              << QByteArray("\x00"
                                            "a\x00",
                                            3)
                              << QByteArray("a\xff");
    QTest::newRow("Windows-1252") << u"windows-1252"_s << QByteArray("\x80\xdf\xa0\x81") << "€ß\u00a0"_ba + "\xff";
    QTest::newRow("Shift_JIS") << u"shift_jis"_s << ShiftJis << Japanese.toUtf8();
    QTest::newRow("GB18030") << u"gb18030"_s << Gb18030 << Chinese.toUtf8();
    QTest::newRow("bad Shift_JIS") << u"shift_jis"_s << "\x93\xfa\x81\x20\x96\x7b\n"_ba
                                   << "日\xff"
                                      "本\n"_ba;
    QTest::newRow("line end kept") << u"shift_jis"_s << "\x93\n\x93\xfa\n"_ba
                                   << "\xff\n日\n"_ba;
    QTest::newRow("cut off") << u"gb18030"_s << "\xb9\xfa\xb9"_ba
                             << "国\xff"_ba;
}

void TestEncodings::decodesByteByByte()
{
    QFETCH(const QString, encoding);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, utf8);
    for (const qsizetype step : {qsizetype(1), qsizetype(3), bytes.size()}) {
        const auto decoder = makeDecoder(encoding);
        QVERIFY(decoder != nullptr);
        std::string out;
        for (qsizetype at = 0; at < bytes.size(); at += step)
            decoder->decode(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)), false, out);
        decoder->decode({}, true, out);
        QCOMPARE(QByteArray::fromStdString(out), utf8);
    }
}

void TestEncodings::importsWhatIsChosen()
{
    Options options{.mapping = Mapping{.table = u"listings"_s, .dataset = u"x"_s, .columns = {{u"name"_s, u"名前"_s}}}};
    Collected detected;
    const auto summary = detected.read(ShiftJis, u"csv"_s, options);
    QVERIFY(summary.has_value());
    QCOMPARE(summary->form.encoding, u"shift_jis"_s);
    QCOMPARE(detected.cell(0, u"name"_s), u"株式会社東雲精機"_s);
    options.encoding = u"CP932"_s;
    Collected chosen;
    QVERIFY(chosen.read(ShiftJis, u"csv"_s, options).has_value());
    QCOMPARE(chosen.cell(1, u"name"_s), u"㈱テスト"_s);
    options.encoding = u"latin-9"_s;
    const auto unknown = Collected().read(ShiftJis, u"csv"_s, options);
    QVERIFY(!unknown && unknown.error().kind == domain::Error::Kind::WrongUse);
}

void TestEncodings::rejectsWhatDoesNotDecode()
{
    Collected sink;
    const Options options{.encoding = u"utf-8"_s,
                          .mapping = Mapping{.table = u"listings"_s,
                                             .dataset = u"x"_s,
                                             .columns = {{u"name"_s, u"Lieferant"_s}, {u"region"_s, u"Ort"_s}}}};
    QVERIFY(sink.read(Western, u"csv"_s, options).has_value());
    QCOMPARE(sink.reasons(),
             QStringList({u"2 Lieferant: The bytes at character 2 are not utf-8. Choose another encoding."_s,
                          u"3 Lieferant: The bytes at character 6 are not utf-8. Choose another encoding."_s}));
}

void TestEncodings::knowsNames()
{
    QCOMPARE(encodingId(u"UTF8"_s), u"utf-8"_s);
    QCOMPARE(encodingId(u"Shift-JIS"_s), u"shift_jis"_s);
    QCOMPARE(encodingId(u"GBK"_s), u"gb18030"_s);
    QCOMPARE(encodingId(u"ISO-8859-1"_s), u"windows-1252"_s);
    QCOMPARE(encodingId(u"klingon"_s), QString());
    for (const Encoding &encoding : encodings())
        QCOMPARE(encodingId(encoding.id), encoding.id);
}

QTEST_APPLESS_MAIN(TestEncodings)
#include "tst_importers_encodings.moc"
