#include "app/screening/method.h"
#include "app/screening/reading_p.h"
#include "app/screening/tables_p.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Compares the tables with ICU's transliterators where its uconv is installed; the program itself uses no ICU. Where
/// the tables differ on purpose, the part that may differ is bounded.
class TestScreeningIcu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsLikeIcu_data();
    void readsLikeIcu();
    void simplifiesLikeIcu();

private:
    static QStringList transliterated(const QString &rule, const QStringList &lines);
    std::shared_ptr<const screening::Method> m_method;
};

void TestScreeningIcu::initTestCase()
{
    if (QStandardPaths::findExecutable(u"uconv"_s).isEmpty())
        QSKIP("ICU's uconv is not installed (icu-devtools)");
    m_method = screening::Method::bundled();
}

QStringList TestScreeningIcu::transliterated(const QString &rule, const QStringList &lines)
{
    QProcess process;
    process.start(u"uconv"_s, {u"-f"_s, u"utf-8"_s, u"-t"_s, u"utf-8"_s, u"-x"_s, rule});
    process.write(lines.join(u'\n').toUtf8());
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
}

void TestScreeningIcu::readsLikeIcu_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<uint>("first");
    QTest::addColumn<uint>("last");
    QTest::addColumn<double>("different");
    // Characters of several readings: the tables have the one of names.
    QTest::newRow("Han, the common ones") << u"Han-Latin; Latin-ASCII; Lower"_s << 0x4E00U << 0x9FA5U << 0.08;
    // ICU writes a final ㄱ as g; Revised Romanisation has k.
    QTest::newRow("katakana") << u"Katakana-Latin; Latin-ASCII; Lower"_s << 0x30ABU << 0x30EDU << 0.1;
    // ISO 9 marks against BGN digraphs: only letters that both write with one are the same.
    QTest::newRow("Cyrillic") << u"Russian-Latin/BGN; Latin-ASCII; Lower"_s << 0x0430U << 0x044FU << 0.15;
}

void TestScreeningIcu::readsLikeIcu()
{
    QFETCH(const QString, rule);
    QFETCH(const uint, first);
    QFETCH(const uint, last);
    QFETCH(const double, different);
    QStringList lines;
    for (uint c = first; c <= last; ++c)
        lines.append(QString(QChar(static_cast<char16_t>(c))));
    const QStringList theirs = transliterated(rule, lines);
    QCOMPARE(theirs.size(), lines.size());
    int compared = 0;
    QStringList differences;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString icu = theirs[i].trimmed();
        icu.remove(QRegularExpression(u"[^a-z]"_s));
        if (icu.isEmpty())
            continue;
        ++compared;
        const QString ours = QString::fromStdString(screening::reading(m_method->tables(), lines[i].toStdString()));
        if (ours != icu)
            differences.append(lines[i] + u' ' + ours + u" ICU "_s + icu);
    }
    QVERIFY(compared > 20);
    QVERIFY2(static_cast<double>(differences.size()) <= different * compared,
             qPrintable(QString::number(differences.size()) + u" of "_s + QString::number(compared) + u": "_s +
                        differences.mid(0, 40).join(u"; "_s)));
}

void TestScreeningIcu::simplifiesLikeIcu()
{
    QStringList lines;
    for (uint c = 0x4E00; c <= 0x9FFF; ++c)
        lines.append(QString(QChar(static_cast<char16_t>(c))));
    const QStringList theirs = transliterated(u"Traditional-Simplified"_s, lines);
    QCOMPARE(theirs.size(), lines.size());
    int changed = 0;
    int different = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (theirs[i] == lines[i])
            continue;
        ++changed;
        const char32_t ours = m_method->tables().simplified(lines[i][0].unicode());
        different += ours != theirs[i][0].unicode();
    }
    QVERIFY(changed > 2000);
    QVERIFY2(different <= 10, QByteArray::number(different));
}

QTEST_APPLESS_MAIN(TestScreeningIcu)
#include "tst_screening_icu.moc"
