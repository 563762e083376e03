#include "app/printing/pdf.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Reports of many pages, read back by pdftotext: page by page what a reviewer sees.
class TestPrinting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsRowsTogether();
    void keepsHeadingsWithWhatFollows();
    void repeatsTheHeadOfATable();
    void breaksARowThatIsHigherThanAPage();
    void printsAnEmptyReport();
    void tellsThatTheDeviceFailed();

private:
    [[nodiscard]] QStringList pagesOf(const QString &html) const;

    QString m_reader;
};

namespace {

/// Rows of one to nine lines in two columns, each with its number at its beginning and at its end: "r7a", "r7z".
QString rows(int count, const QString &mark)
{
    QString html;
    for (int i = 0; i < count; ++i) {
        const QString filling = u"word "_s.repeated((i * 37) % 90);
        html += u"<tr><td>%1%2a %3</td><td>short</td><td>%1%2z</td></tr>"_s.arg(mark).arg(i).arg(filling);
    }
    return html;
}

QString table(int count, const QString &mark, const QString &head)
{
    return u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"3\"><thead><tr><th width=\"50%\">"_s +
           head + u"</th><th width=\"25%\">B</th><th width=\"25%\">C</th></tr></thead>"_s + rows(count, mark) +
           u"</table>"_s;
}

} // namespace

void TestPrinting::initTestCase()
{
    m_reader = QStandardPaths::findExecutable(u"pdftotext"_s);
}

QStringList TestPrinting::pagesOf(const QString &html) const
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || printing::writePdf(html, u"The title"_s, file) != printing::Printed::Done)
        return {};
    file.close();
    QProcess process;
    process.start(m_reader, {u"-layout"_s, path, u"-"_s});
    if (!process.waitForFinished())
        return {};
    QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f');
    pages.removeLast(); // behind the last form feed
    return pages;
}

void TestPrinting::keepsRowsTogether()
{
    if (m_reader.isEmpty())
        QSKIP("pdftotext is not installed");
    const QStringList pages = pagesOf(u"<h2>Rows</h2>"_s + table(300, u"r"_s, u"Head"_s));
    QVERIFY(pages.size() > 5);
    int next = 0;
    static const QRegularExpression begin(u"r(\\d+)a"_s);
    for (const QString &page : pages)
        for (const auto &match : begin.globalMatch(page)) {
            QCOMPARE(match.captured(1).toInt(), next++); // none is lost, none comes twice
            QVERIFY2(page.contains(u"r%1z"_s.arg(match.captured(1))), qPrintable(match.captured(1)));
        }
    QCOMPARE(next, 300);
}

void TestPrinting::keepsHeadingsWithWhatFollows()
{
    if (m_reader.isEmpty())
        QSKIP("pdftotext is not installed");
    QString html;
    for (int i = 0; i < 60; ++i) {
        html += u"<h2>Run n%1n</h2><h3>Part p%1p</h3>"_s.arg(i);
        html += i % 3 == 0 ? u"<p>None x%1x.</p>"_s.arg(i) : table(1 + i % 5, u"s%1x"_s.arg(i), u"Head"_s);
    }
    const QStringList pages = pagesOf(html);
    QVERIFY(pages.size() > 5);
    for (int i = 0; i < 60; ++i) {
        const auto holds = [&](const QString &what) {
            for (qsizetype page = 0; page < pages.size(); ++page)
                if (pages.at(page).contains(what))
                    return page;
            return qsizetype{-1};
        };
        const qsizetype at = holds(u"n%1n"_s.arg(i));
        QVERIFY(at >= 0);
        QCOMPARE(holds(u"p%1p"_s.arg(i)), at);
        QCOMPARE(holds(i % 3 == 0 ? u"x%1x."_s.arg(i) : u"s%1x0a"_s.arg(i)), at);
    }
}

void TestPrinting::repeatsTheHeadOfATable()
{
    if (m_reader.isEmpty())
        QSKIP("pdftotext is not installed");
    const QStringList pages = pagesOf(u"<p>Before</p>"_s + table(200, u"r"_s, u"Supplier"_s) + u"<p>Behind</p>"_s);
    QVERIFY(pages.size() > 4);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QCOMPARE(pages.at(i).count(u"Supplier"_s), pages.at(i).contains(u"short"_s) ? 1 : 0);
        QVERIFY(pages.at(i).contains(u"%1 of %2"_s.arg(i + 1).arg(pages.size())));
        QVERIFY(pages.at(i).contains(u"The title"_s));
    }
    QVERIFY(pages.constLast().contains(u"Behind"_s));
}

void TestPrinting::breaksARowThatIsHigherThanAPage()
{
    if (m_reader.isEmpty())
        QSKIP("pdftotext is not installed");
    QString words;
    for (int i = 0; i < 4000; ++i)
        words += u"w%1w "_s.arg(i);
    const QStringList pages =
        pagesOf(u"<table border=\"1\" cellpadding=\"3\"><thead><tr><th>Head</th></tr></thead><tr><td>first</td></tr>"
                "<tr><td>"_s +
                words + u"</td></tr><tr><td>last</td></tr></table>"_s);
    QVERIFY(pages.size() > 2);
    // No line is lost. Of the line before a page's end Qt writes the text again, behind what the page shows.
    int next = 0;
    for (const QString &page : pages) {
        static const QRegularExpression word(u"w(\\d+)w"_s);
        int hidden = 0;
        const int first = next;
        for (const auto &match : word.globalMatch(page)) {
            const int number = match.captured(1).toInt();
            if (number < first)
                ++hidden;
            else
                QCOMPARE(number, next++);
        }
        QVERIFY(hidden < 30);
    }
    QCOMPARE(next, 4000);
    const QString all = pages.join(u' ');
    QVERIFY(all.contains(u"last"_s));
}

void TestPrinting::printsAnEmptyReport()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(printing::writePdf({}, u"T"_s, buffer) == printing::Printed::Done);
    QVERIFY(buffer.data().startsWith("%PDF-"));
}

void TestPrinting::tellsThatTheDeviceFailed()
{
    QBuffer closed;
    QVERIFY(closed.open(QIODevice::ReadOnly));
    QVERIFY(printing::writePdf(u"<p>Text</p>"_s, u"T"_s, closed) == printing::Printed::Failed);
}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestPrinting test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_printing.moc"
