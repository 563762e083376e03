#include "commandrunner.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// `assay export`: which file comes of which options.
class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsToAFile();
    void exportsInTheDialectAskedFor();
    void exportsByTheEnding_data();
    void exportsByTheEnding();

private:
    CommandRunner m_cli;
};

void TestCliExport::exportsToAFile()
{
    const QString file = m_cli.path(u"a.csv"_s);
    const QStringList arguments{u"export"_s,    u"countries"_s, u"--filter"_s, u"usmca_party:true"_s,
                                u"--columns"_s, u"id,name"_s,   u"--output"_s, file};
    const Answer answer = m_cli.run(arguments);
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.out + answer.err, QByteArray());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), "id,name\r\nCA,Canada\r\nMX,Mexico\r\nUS,United States of America\r\n"_ba);
    written.close();
    QVERIFY(QFile::exists(file + "-metadata.json"_L1));
    const Answer again = m_cli.run(arguments);
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains("--overwrite"), again.err.constData());
    QCOMPARE(m_cli.run(arguments + QStringList{u"--overwrite"_s}).code, 0);
}

void TestCliExport::exportsInTheDialectAskedFor()
{
    const QString file = m_cli.path(u"b.csv"_s);
    QCOMPARE(
        m_cli
            .run({u"export"_s, u"countries"_s, u"--filter"_s, u"usmca_party:true"_s, u"--columns"_s, u"id,name"_s,
                  u"--sort=-id"_s, u"--delimiter"_s, u"tab"_s, u"--bom"_s, u"--no-metadata"_s, u"--output"_s, file})
            .code,
        0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(),
             "\xEF\xBB\xBFid\tname\r\nUS\tUnited States of America\r\nMX\tMexico\r\nCA\tCanada\r\n"_ba);
    QVERIFY(!QFile::exists(file + "-metadata.json"_L1));
}

void TestCliExport::exportsByTheEnding_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("json") << u"c.json"_s << QStringList() << "[\n{"_ba;
    QTest::newRow("xlsx") << u"c.xlsx"_s << QStringList() << "PK\3\4"_ba;
    QTest::newRow("XLSX") << u"e.XLSX"_s << QStringList() << "PK\3\4"_ba;
    QTest::newRow("no ending") << u"c"_s << QStringList() << "id,"_ba;
    QTest::newRow("another ending") << u"c.txt"_s << QStringList() << "id,"_ba;
    QTest::newRow("the option goes first") << u"d.json"_s << QStringList{u"--format"_s, u"xlsx"_s} << "PK\3\4"_ba;
}

void TestCliExport::exportsByTheEnding()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, begin);
    const QString file = m_cli.path(name);
    QCOMPARE(
        m_cli.run(QStringList{u"export"_s, u"countries"_s, u"--columns"_s, u"id,name"_s, u"--output"_s, file} + options)
            .code,
        0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith(begin));
    QVERIFY(QFile::exists(file + "-metadata.json"_L1));
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cli_export.moc"
