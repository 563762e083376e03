#include "collected.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace importers;

/// Files that are none, and files that change while they are read.
class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoFile();
    void noticesChanges_data();
    void noticesChanges();
    void previewsGreatFilesAtOnce();

private:
    QTemporaryDir m_folder;
};

namespace {

const QByteArray Header = "os_id,contribution_date,name,country_code\n";

/// Changes the file after the first row.
struct Meddler : Collected
{
    std::function<void()> meddle;
    bool row(const domain::ImportedRow &row) override
    {
        if (rows.empty())
            meddle();
        return Collected::row(row);
    }
};

} // namespace

void TestFiles::refusesWhatIsNoFile()
{
    const auto message = [](const QString &path) {
        const auto source = openFile(path);
        return source ? QString() : source.error().message + u" / " + source.error().remedy;
    };
    QCOMPARE(message(m_folder.filePath(u"none.csv"_s)), u"There is no such file / Check the name and the folder."_s);
    QCOMPARE(message(m_folder.path()), u"This is a folder / Choose one file inside it."_s);
    QFile empty(m_folder.filePath(u"empty.csv"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QCOMPARE(message(empty.fileName()), u"The file is empty / Download it again."_s);
#ifdef Q_OS_UNIX
    QCOMPARE(message(u"/dev/null"_s), u"This is no regular file / Save what it delivers as a file and import that."_s);
#endif
}

void TestFiles::noticesChanges_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("message");
    QTest::newRow("grows") << u"grows"_s << u"The file was changed while it was read"_s;
    QTest::newRow("shrinks") << u"shrinks"_s << u"The file was changed while it was read"_s;
#ifndef Q_OS_WIN // which keeps a file that is being read
    QTest::newRow("vanishes") << u"vanishes"_s << u"The file vanished while it was read"_s;
    QTest::newRow("replaced") << u"replaced"_s << u"The file was changed while it was read"_s;
#endif
}

void TestFiles::noticesChanges()
{
    QFETCH(const QString, what);
    const QString path = m_folder.filePath(what + u".csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Header);
    for (int i = 0; i < 50'000; ++i)
        file.write("DE" + QByteArray::number(i) + ",2024-01-10,Fabrik " + QByteArray::number(i) + ",DE\n");
    file.close();
    Meddler sink;
    sink.meddle = [&] {
        if (what == "grows"_L1) {
            QVERIFY(file.open(QIODevice::Append));
            file.write("DE9,2024-01-10,Later,DE\n");
            file.close();
        } else if (what == "shrinks"_L1) {
            QVERIFY(QFile::resize(path, 1000));
        } else if (what == "vanishes"_L1) {
            QVERIFY(QFile::remove(path));
        } else {
            QVERIFY(QFile::remove(path));
            QFile other(path);
            QVERIFY(other.open(QIODevice::WriteOnly));
            other.write(Header + "DE1,2024-01-10,Other,DE\n");
        }
    };
    const auto source = openFile(path);
    QVERIFY(source.has_value());
    const auto summary = read(**source, u"os-hub"_s, {}, sink);
    QVERIFY(!summary.has_value());
    QTEST(summary.error().message, "message");
    QCOMPARE(summary.error().file, path);
}

void TestFiles::previewsGreatFilesAtOnce()
{
    // Two gigabytes that take no room: a sparse file.
    const QString path = m_folder.filePath(u"great.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Header);
    for (int i = 0; i < 100'000; ++i)
        file.write("DE" + QByteArray::number(i) + ",2024-01-10,Fabrik " + QByteArray::number(i) + ",DE\n");
    file.close();
    QVERIFY(QFile::resize(path, qint64(2) << 30));
    const auto source = openFile(path);
    QElapsedTimer timer;
    timer.start();
    const auto format = recognise(**source);
    const auto shown = preview(**source, *format, {}, 50);
    const qint64 took = timer.elapsed();
    QVERIFY(shown.has_value());
    QCOMPARE(*format, u"os-hub"_s);
    QCOMPARE(shown->rows.size(), 50);
    QVERIFY2(took < 300, qPrintable(QString::number(took)));
}

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_importers_files.moc"
