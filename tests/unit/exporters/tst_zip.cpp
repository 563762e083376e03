#include "app/exporters/zip.h"
#include "fulldevice.h"
#include "unzipped.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using exporters::ZipWriter;

/// ZIP archives, read back by their directory as other programs do.
class TestZip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBack_data();
    void readsBack();
    void givesTheSameBytes();
    void stopsWhenTheDeviceFails_data();
    void stopsWhenTheDeviceFails();
    void refusesMoreThanTheLimit_data();
    void refusesMoreThanTheLimit();
};

namespace {

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes)
        byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    return bytes;
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool write(ZipWriter &zip, const QList<UnzippedEntry> &entries)
{
    for (const UnzippedEntry &entry : entries) {
        zip.beginEntry(view(entry.name));
        for (qsizetype from = 0; from < entry.content.size(); from += 100'000)
            zip.add(view(entry.content).substr(static_cast<std::size_t>(from), 100'000));
        zip.endEntry();
    }
    return zip.end();
}

QByteArray zipped(const QList<UnzippedEntry> &entries)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ZipWriter zip(buffer);
    return write(zip, entries) ? buffer.data() : "failed"_ba;
}

QList<UnzippedEntry> sample()
{
    return {{"a.xml", "<a/>"}, {"b", noise(300'000)}};
}

} // namespace

void TestZip::readsBack_data()
{
    QTest::addColumn<QList<UnzippedEntry>>("entries");
    QTest::newRow("nothing") << QList<UnzippedEntry>();
    QTest::newRow("an empty entry") << QList<UnzippedEntry>{{"a", {}}};
    QTest::newRow("a short one") << QList<UnzippedEntry>{{"a/b.xml", "cotton"}};
    QTest::newRow("a name beyond ASCII") << QList<UnzippedEntry>{{"綿.xml", "cotton"}};
    QTest::newRow("several") << sample();
    QTest::newRow("large and repetitive") << QList<UnzippedEntry>{{"a", QByteArray(3'000'000, 'a')}, {"b", "b"}};
}

void TestZip::readsBack()
{
    QFETCH(const QList<UnzippedEntry>, entries);
    const QList<UnzippedEntry> read = unzipped(zipped(entries));
    QCOMPARE(read.size(), entries.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
        QCOMPARE(read.at(i).name, entries.at(i).name);
        QVERIFY(read.at(i).content == entries.at(i).content);
    }
}

void TestZip::givesTheSameBytes()
{
    QCOMPARE(zipped(sample()), zipped(sample()));
}

void TestZip::stopsWhenTheDeviceFails_data()
{
    QTest::addColumn<qint64>("room");
    const qint64 whole = zipped(sample()).size();
    for (const qint64 room : {qint64(0), qint64(20), qint64(40), qint64(100'000), whole - 60, whole - 1})
        QTest::addRow("room for %lld bytes", static_cast<long long>(room)) << room;
}

void TestZip::stopsWhenTheDeviceFails()
{
    QFETCH(const qint64, room);
    FullDevice device(room);
    ZipWriter zip(device);
    QVERIFY(!write(zip, sample()));
    QVERIFY(!zip.isSound() && !zip.isTooLarge());
    QCOMPARE(device.callsAfterFailure, 0);
}

void TestZip::refusesMoreThanTheLimit_data()
{
    QTest::addColumn<QList<UnzippedEntry>>("entries");
    QTest::newRow("one entry unpacked") << QList<UnzippedEntry>{{"a", QByteArray(200'000, 'a')}};
    QTest::newRow("all of them packed") << QList<UnzippedEntry>{{"a", noise(60'000)}, {"b", noise(60'000)}};
}

void TestZip::refusesMoreThanTheLimit()
{
    QFETCH(const QList<UnzippedEntry>, entries);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ZipWriter zip(buffer, 100'000);
    QVERIFY(!write(zip, entries));
    QVERIFY(zip.isTooLarge());
    QVERIFY(buffer.size() <= 100'000);
}

QTEST_GUILESS_MAIN(TestZip)
#include "tst_zip.moc"
