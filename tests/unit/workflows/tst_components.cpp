#include "app/workflows/components.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray billOf(const QByteArray &first)
{
    QByteArray bill =
        "{'packages': [{'SPDXID': 'SPDXRef-" + first +
        "', 'name': 'Assay', 'versionInfo': '9', 'licenseConcluded': 'MIT'},"
        "{'SPDXID': 'SPDXRef-icu', 'name': 'ICU', 'versionInfo': '72.1-3', 'licenseConcluded': 'NOASSERTION',"
        " 'homepage': 'https://icu.unicode.org/'},"
        "{'SPDXID': 'SPDXRef-../secret', 'name': 'Other', 'versionInfo': '1', 'licenseConcluded': 'MIT'}]}";
    return bill.replace('\'', '"');
}

} // namespace

class TestComponents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramsOwn();
    void besideTheProgram_data();
    void besideTheProgram();
    void whatIsNoBill_data();
    void whatIsNoBill();
};

void TestComponents::theProgramsOwn()
{
    const QTemporaryDir folder;
    const QList<workflows::Component> all = workflows::components(folder.path());
    QStringList ids;
    for (const workflows::Component &component : all) {
        ids << component.id;
        QVERIFY2(!component.name.isEmpty() && !component.version.isEmpty() && !component.licence.isEmpty(),
                 qPrintable(component.id));
    }
    QCOMPARE(ids.first(), u"assay"_s);
    for (const QString &needed : {u"qt6-base"_s, u"sqlite3"_s, u"cli11"_s, u"tl-expected"_s})
        QVERIFY2(ids.contains(needed), qPrintable(needed));
    const workflows::Component qt = all.at(ids.indexOf(u"qt6-base"_s));
    QCOMPARE(qt.version, QStringLiteral(QT_VERSION_STR));
    QVERIFY(qt.terms.contains(u"Version 3, 29 June 2007"_s));
    QVERIFY(all.at(ids.indexOf(u"cli11"_s)).terms.contains(u"University of Cincinnati"_s));
}

void TestComponents::besideTheProgram_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("Windows") << u"Assay"_s;
    QTest::newRow("tree for Linux") << u"."_s;
    QTest::newRow("bundle for macOS") << u"Resources"_s;
    QTest::newRow("distribution") << u"share/doc/assay"_s;
}

void TestComponents::besideTheProgram()
{
    QFETCH(const QString, place);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"Assay"_s));
    const QString there = folder.filePath(place);
    write(there + "/assay.spdx.json"_L1, billOf("assay"));
    write(there + "/licences/icu"_L1, "the terms of ICU");
    write(there + "/secret"_L1, "not to be read");
    const QList<workflows::Component> all = workflows::components(folder.filePath(u"Assay"_s));
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0).version, u"9"_s);
    QVERIFY(all.at(0).terms.contains(u"Permission is hereby granted"_s)); // the built-in text
    QCOMPARE(all.at(1).name, u"ICU"_s);
    QCOMPARE(all.at(1).licence, QString());
    QCOMPARE(all.at(1).homepage, u"https://icu.unicode.org/"_s);
    QCOMPARE(all.at(1).terms, u"the terms of ICU"_s);
    QCOMPARE(all.at(2).terms, QString());
}

void TestComponents::whatIsNoBill_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("broken") << billOf("assay").chopped(3);
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("of another program") << billOf("other");
}

void TestComponents::whatIsNoBill()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    write(folder.filePath(u"assay.spdx.json"_s), content);
    const QList<workflows::Component> all = workflows::components(folder.path());
    QVERIFY(all.size() >= 5);
    QCOMPARE(all.first().version, QStringLiteral(ASSAY_VERSION));
}

QTEST_GUILESS_MAIN(TestComponents)
#include "tst_components.moc"
