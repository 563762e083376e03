#include "app/exporters/sha256.h"
#include "app/exporters/utf8.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// The checksum against Qt's, and the gate that lets only UTF-8 into a file.
class TestBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsAsPublished_data();
    void sumsAsPublished();
    void sumsAsQtDoes();
    void tellsUtf8_data();
    void tellsUtf8();
    void tellsUtf8AsQtDoes();
};

namespace {

QByteArray sum(QByteArrayView bytes)
{
    exporters::Sha256 sha256;
    sha256.add(bytes);
    return sha256.result();
}

QByteArray qtSum(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().toHex();
}

QByteArray randomBytes(qsizetype size, QRandomGenerator &random)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

} // namespace

void TestBytes::sumsAsPublished_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("sum");
    // FIPS 180-4, examples.
    QTest::newRow("nothing") << QByteArray() << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_ba;
    QTest::newRow("abc") << "abc"_ba
                         << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba;
    QTest::newRow("two blocks") << "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"_ba
                                << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"_ba;
    QTest::newRow("a million") << QByteArray(1'000'000, 'a')
                               << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_ba;
}

void TestBytes::sumsAsPublished()
{
    QFETCH(const QByteArray, bytes);
    QTEST(sum(bytes), "sum");
}

void TestBytes::sumsAsQtDoes()
{
    QRandomGenerator random(7);
    for (qsizetype size = 0; size < 300; ++size) {
        const QByteArray bytes = randomBytes(size, random);
        QCOMPARE(sum(bytes), qtSum(bytes));
    }
    for (int i = 0; i < 100; ++i) { // in pieces of any size
        exporters::Sha256 pieces;
        QByteArray whole;
        for (int piece = 0; piece < 8; ++piece) {
            const QByteArray bytes = randomBytes(random.bounded(200), random);
            pieces.add(bytes);
            whole += bytes;
        }
        QCOMPARE(pieces.result(), qtSum(whole));
    }
}

void TestBytes::tellsUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("written");
    const auto good = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes << bytes; };
    good("empty", {});
    good("ASCII", "Hoshine Silicon Industry"_ba);
    good("Chinese", "新疆棉花"_ba);
    good("ASCII, then Chinese", "12345678新疆"_ba);
    good("beyond the basic plane", "𠮷🧵"_ba);
    good("last code point", "\xF4\x8F\xBF\xBF"_ba);
    good("NUL", QByteArray("a\0b", 3));
    QTest::newRow("stray byte") << "a\x80z"_ba
                                << "a\uFFFDz"_ba;
    QTest::newRow("Latin 1") << "caf\xE9 noir"_ba
                             << "caf\uFFFD noir"_ba;
    QTest::newRow("cut off") << "a\xE6\x96"_ba
                             << "a\uFFFD\uFFFD"_ba;
    QTest::newRow("overlong slash") << "\xC0\xAF"_ba
                                    << "\uFFFD\uFFFD"_ba;
    QTest::newRow("surrogate") << "\xED\xA0\x80"_ba
                               << "\uFFFD\uFFFD\uFFFD"_ba;
    QTest::newRow("beyond Unicode") << "\xF4\x90\x80\x80"_ba
                                    << "\uFFFD\uFFFD\uFFFD\uFFFD"_ba;
}

void TestBytes::tellsUtf8()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, written);
    QCOMPARE(exporters::isUtf8(bytes.toStdString()), bytes == written);
    std::string out = "x";
    exporters::appendAsUtf8(out, bytes.toStdString());
    QCOMPARE(QByteArray::fromStdString(out), "x" + written);
}

void TestBytes::tellsUtf8AsQtDoes()
{
    // Bytes from the places where well-formed and ill-formed forms meet.
    constexpr unsigned char bounds[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                                        0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
    QRandomGenerator random(11);
    for (int i = 0; i < 200'000; ++i) {
        QByteArray bytes = "x"_ba; // keeps Qt from taking a byte order mark off
        for (int length = random.bounded(12); length > 0; --length)
            bytes += static_cast<char>(bounds[random.bounded(static_cast<int>(std::size(bounds)))]);
        const bool isSound = QString::fromUtf8(bytes).toUtf8() == bytes;
        QVERIFY2(exporters::isUtf8(bytes.toStdString()) == isSound, bytes.toHex(' ').constData());
    }
}

QTEST_GUILESS_MAIN(TestBytes)
#include "tst_bytes.moc"
