#include "tests/gui/browsedesk.h"

#include "ui/browse/linkbutton.h"
#include "ui/browse/sourcessection.h"
#include "ui/browse/weblink.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

/// What leads out of the table: the record with its links and sources, the export, the gate to the browser.
class TestBrowseRecord : public QObject
{
    Q_OBJECT

public:
    static void initMain() { chooseTestPlatform(); }

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void showsTheRecord();
    void followsALink();
    void showsAllInTheTable();
    void opensASourceThroughTheGate();
    void copiesACitation();
    void everyRecordOfEveryTableIsShown_data();
    void everyRecordOfEveryTableIsShown();
    void exportsWhatIsOnScreen();
    void exportsTheSelectionForExcel();
    void asksBeforeReplacing();
    void exportSaysWhatFailed();
    void gate_data();
    void gate();
    void foldersOfThisComputerAlone();
    void gateIsTheOnlyOne();

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened += url; }

private:
    void showRecord(const QString &id);
    [[nodiscard]] QByteArray exported(const QString &target) const;

    std::unique_ptr<BrowseDesk> m_desk;
    QList<QUrl> m_opened;
};

void TestBrowseRecord::init()
{
    m_opened.clear();
    m_desk = std::make_unique<BrowseDesk>();
    m_desk->open();
}

void TestBrowseRecord::showRecord(const QString &id)
{
    models::Place place;
    place.page = m_desk->table;
    place.record = id;
    m_desk->page->show(place);
    QTRY_COMPARE(m_desk->currentId(), id);
}

void TestBrowseRecord::showsTheRecord()
{
    showRecord(u"uflpa"_s);
    QTRY_COMPARE(m_desk->find<QLabel>("recordTitle")->text(), u"Uyghur Forced Labor Prevention Act"_s);
    QVERIFY(m_desk->find("relation-administered_by")->isVisibleTo(m_desk->page.get()));
    QVERIFY(m_desk->find("sources")->isVisibleTo(m_desk->page.get()));
}

void TestBrowseRecord::followsALink()
{
    showRecord(u"uflpa"_s);
    QTRY_VERIFY(m_desk->find("relation-administered_by")->isVisibleTo(m_desk->page.get()));
    browse::LinkButton *link = nullptr;
    for (auto *button : m_desk->find("relation-administered_by")->findChildren<browse::LinkButton *>())
        if (link == nullptr && button->isVisibleTo(m_desk->page.get()))
            link = button;
    QVERIFY(link != nullptr);
    QSignalSpy requested(m_desk->page.get(), &browse::BrowsePage::placeRequested);
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    const auto place = requested.constFirst().constFirst().value<models::Place>();
    QCOMPARE(place.page, u"organisations"_s);
    QVERIFY(!place.record.isEmpty());
    QVERIFY(place.filter.isEmpty());
}

void TestBrowseRecord::showsAllInTheTable()
{
    showRecord(u"uflpa-entity-list"_s);
    QTRY_VERIFY(m_desk->find("relation-listings")->isVisibleTo(m_desk->page.get()));
    QAbstractButton *all = nullptr;
    for (auto *button : m_desk->find("relation-listings")->findChildren<browse::LinkButton *>())
        if (button->isVisibleTo(m_desk->page.get()) && button->text().startsWith(u"Show all"_s))
            all = button;
    QVERIFY(all != nullptr);
    QSignalSpy requested(m_desk->page.get(), &browse::BrowsePage::placeRequested);
    all->click();
    QCOMPARE(requested.size(), 1);
    const auto place = requested.constFirst().constFirst().value<models::Place>();
    QCOMPARE(place.page, u"listings"_s);
    QCOMPARE(query::toText(place.filter), u"instrument:uflpa-entity-list"_s);
}

void TestBrowseRecord::opensASourceThroughTheGate()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "takeUrl");
    showRecord(u"uflpa"_s);
    QTRY_VERIFY(m_desk->find("sources")->isVisibleTo(m_desk->page.get()));
    auto *source = m_desk->find("sources")->findChild<browse::LinkButton *>();
    QVERIFY(source != nullptr);
    source->click();
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.constFirst().scheme(), u"https"_s);
}

void TestBrowseRecord::copiesACitation()
{
    QCOMPARE(browse::SourcesSection::citation({.id = u"x"_s,
                                               .publisher = u"ILO"_s,
                                               .title = u"Report"_s,
                                               .url = u"https://ilo.org/r"_s,
                                               .published = u"2022-09"_s,
                                               .kind = {},
                                               .language = {}}),
             u"ILO, Report, 2022-09, https://ilo.org/r"_s);
    showRecord(u"uflpa"_s);
    QTRY_VERIFY(m_desk->find("sources")->isVisibleTo(m_desk->page.get()));
    QApplication::clipboard()->clear();
    m_desk->find<QAbstractButton>("copyCitation")->click();
    QVERIFY(QApplication::clipboard()->text().contains(u"https://"_s));
}

void TestBrowseRecord::everyRecordOfEveryTableIsShown_data()
{
    QTest::addColumn<QString>("table");
    for (const catalogue::Table &table : catalogue::tables())
        QTest::newRow(qPrintable(table.id)) << table.id;
}

void TestBrowseRecord::everyRecordOfEveryTableIsShown()
{
    QFETCH(const QString, table);
    m_desk->table = table;
    m_desk->open();
    const int rows = std::min(m_desk->rows(), 60);
    m_desk->view()->setFocus();
    for (int row = 1; row < rows; ++row) {
        QTest::keyClick(m_desk->view(), Qt::Key_Down);
        QCOMPARE(m_desk->view()->currentIndex().row(), row);
        const QString id = m_desk->currentId();
        QVERIFY2(!id.isEmpty(), qPrintable(QString::number(row)));
    }
    QTRY_VERIFY(!m_desk->find<QLabel>("recordTitle")->text().isEmpty());
    QVERIFY(m_desk->find("sources")->isVisibleTo(m_desk->page.get()) || table == u"sources"_s);
}

QByteArray TestBrowseRecord::exported(const QString &target) const
{
    QFile file(target);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestBrowseRecord::exportsWhatIsOnScreen()
{
    const QString target = m_desk->folder.filePath(u"chosen.csv"_s);
    m_desk->page->setSaveDialog([target](QWidget *, const QString &, const QString &,
                                         const std::function<void(const QString &)> &chosen) { chosen(target); });
    m_desk->filterBy(u"jurisdictions:JP"_s);
    m_desk->page->startExport();
    auto *preset = m_desk->find<QComboBox>("exportPreset");
    preset->setCurrentIndex(1);
    Q_EMIT preset->activated(1);
    m_desk->find<QAbstractButton>("exportChoose")->click();
    QCOMPARE(m_desk->find<QLineEdit>("exportTarget")->text(), target);
    auto *start = m_desk->find<QAbstractButton>("exportStart");
    QVERIFY(start->text().contains(QString::number(m_desk->rows())));
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_VERIFY(m_desk->find<QLabel>("exportResult")->isVisible());
    QVERIFY(m_desk->find<QLabel>("exportResult")->text().contains(QString::number(m_desk->rows())));
    const QByteArray written = exported(target);
    QVERIFY2(written.startsWith("short_title,title,kind,jurisdictions,status,in_force\r\n"), written.left(100));
    QCOMPARE(written.count("\r\n"), m_desk->rows() + 1);
    QVERIFY(written.contains("Japan"));
}

void TestBrowseRecord::exportsTheSelectionForExcel()
{
    const QString target = m_desk->folder.filePath(u"excel.csv"_s);
    m_desk->view()->setFocus();
    QTest::keyClick(m_desk->view(), Qt::Key_Down, Qt::ShiftModifier);
    m_desk->page->startExport();
    auto *line = m_desk->find<QLineEdit>("exportTarget");
    line->selectAll();
    QTest::keyClicks(line, target);
    QTest::mouseClick(m_desk->find<QAbstractButton>("exportStart"), Qt::LeftButton);
    QTRY_VERIFY(m_desk->find<QLabel>("exportResult")->isVisible());
    const QByteArray written = exported(target);
    QVERIFY(written.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(written.count("\r\n"), 3);
    QTest::keyClick(m_desk->find<QAbstractButton>("exportClose"), Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->find("exportPanel")->isVisible());
}

void TestBrowseRecord::asksBeforeReplacing()
{
    const QString target = m_desk->folder.filePath(u"old.csv"_s);
    QFile file(target);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old");
    file.close();
    m_desk->page->startExport();
    auto *line = m_desk->find<QLineEdit>("exportTarget");
    line->selectAll();
    QTest::keyClicks(line, target);
    QTest::mouseClick(m_desk->find<QAbstractButton>("exportStart"), Qt::LeftButton);
    auto *replace = m_desk->find<QAbstractButton>("exportReplace");
    QTRY_VERIFY(replace->isVisible());
    QCOMPARE(exported(target), "old");
    QTest::keyClick(replace, Qt::Key_Return);
    QTRY_VERIFY(exported(target).contains("UFLPA"));
}

void TestBrowseRecord::exportSaysWhatFailed()
{
    m_desk->page->startExport();
    auto *line = m_desk->find<QLineEdit>("exportTarget");
    line->selectAll();
    QTest::keyClicks(line, m_desk->folder.filePath(u"no/such/folder/x.csv"_s));
    QTest::mouseClick(m_desk->find<QAbstractButton>("exportStart"), Qt::LeftButton);
    auto *result = m_desk->find<QLabel>("exportResult");
    QTRY_VERIFY(result->isVisible());
    QVERIFY2(result->text().contains(u"folder"_s), qPrintable(result->text()));
    QVERIFY(m_desk->find("exportStart")->isVisible());
}

void TestBrowseRecord::gate_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("passes");
    const char *const good[] = {"https://www.cbp.gov/trade",
                                "http://example.org",
                                "HTTPS://Example.ORG/A",
                                "https://例え.jp/道?q=1#x",
                                "https://example.org:8443/a%20b",
                                "https://example.org/100%25/%E5%BC%B7%E5%88%B6?q=%22a%22",
                                "https://example.org/a@b/c:d",
                                "https://[2001:db8::1]/",
                                "https://sub.domain.example.org/?u=http://a.b"};
    const char *const bad[] = {"",
                               "   ",
                               "example.org",
                               "//example.org/share",
                               "/etc/passwd",
                               "C:\\Windows\\System32\\calc.exe",
                               "c:/windows/system32/calc.exe",
                               "\\\\server\\share\\a.exe",
                               "file:///etc/passwd",
                               "file://server/share/a.exe",
                               "FILE:///C:/a.bat",
                               "smb://server/share",
                               "ftp://example.org/a",
                               "sftp://example.org/a",
                               "ssh://example.org",
                               "telnet://example.org",
                               "ldap://example.org",
                               "nfs://example.org/a",
                               "dav://example.org/a",
                               "javascript:alert(1)",
                               "JavaScript:alert(1)",
                               "java\nscript:alert(1)",
                               "vbscript:msgbox(1)",
                               "data:text/html,<script>1</script>",
                               "data:text/html;base64,PHNjcmlwdD4=",
                               "about:blank",
                               "mailto:a@example.org",
                               "tel:+81312345678",
                               "sms:123",
                               "ms-msdt:/id PCWDiagnostic /skip force",
                               "ms-officecmd:{}",
                               "ms-word:ofe|u|https://example.org/a.docx",
                               "search-ms:query=x&crumb=location:\\\\evil\\share",
                               "shell:startup",
                               "view-source:https://example.org",
                               "blob:https://example.org/x",
                               "jar:https://example.org!/x",
                               "qrc:/library/assay.sqlite",
                               "http:",
                               "http://",
                               "https:///path",
                               "http:example.org",
                               "https://user:secret@example.org/",
                               "https://www.cbp.gov@evil.example/",
                               "https://@www.cbp.gov/",
                               "https://:secret@example.org/",
                               "https://www.cbp.gov%2F@evil.example/",
                               "https:\\\\example.org",
                               "https://example.org\\@evil.example/",
                               "https://example.org/\\evil.example",
                               "https://example.org/..%5C..%5Ca",
                               "https://example.org/?next=\\\\evil.example",
                               "https://example.org/\x01",
                               "https://example.org/\x7F",
                               "https://example.org/a\r\nHost: evil.example",
                               "https://example.org/a%0D%0AHost:%20evil.example",
                               "https://example.org/%00.pdf",
                               "https://exa\tmple.org/",
                               "\x01https://example.org/",
                               "https://example.org:99999/",
                               "https://exa mple.org/",
                               " https://example.org",
                               "httpss://example.org",
                               "x-https://example.org"};
    for (const char *address : good)
        QTest::newRow(address) << QString::fromUtf8(address) << true;
    for (const char *address : bad)
        QTest::newRow(*address == '\0' ? "nothing" : address) << QString::fromUtf8(address) << false;
}

void TestBrowseRecord::gate()
{
    QFETCH(const QString, address);
    QFETCH(const bool, passes);
    const QUrl url(address);
    QCOMPARE(browse::isWebAddress(url), passes);
    if (passes)
        return;
    QDesktopServices::setUrlHandler(url.scheme(), this, "takeUrl");
    QVERIFY(!browse::openInBrowser(url));
    QDesktopServices::unsetUrlHandler(url.scheme());
    QVERIFY(m_opened.isEmpty());
}

void TestBrowseRecord::foldersOfThisComputerAlone()
{
    QDesktopServices::setUrlHandler(u"file"_s, this, "takeUrl");
    const QString file = m_desk->folder.filePath(u"library.assay"_s);
    QVERIFY(QFile::exists(file));
    for (const QString &refused : {QString(), file, m_desk->folder.filePath(u"gone"_s), u"//server/share"_s,
                                   u"\\\\server\\share"_s, u"https://example.org"_s})
        QVERIFY2(!browse::openFolder(refused), qPrintable(refused));
    QVERIFY(m_opened.isEmpty());
    QVERIFY(browse::openFolder(m_desk->folder.path()));
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(m_desk->folder.path())});
}

// Read as text: whoever adds a second way out of the program finds this test.
void TestBrowseRecord::gateIsTheOnlyOne()
{
    QStringList found;
    for (const QString &room : {u"app"_s, u"ui"_s}) {
        QDirIterator files(QStringLiteral(QT_TESTCASE_SOURCEDIR) + u"/../../"_s + room, {u"*.cpp"_s, u"*.h"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            for (qsizetype i = 0; i < text.count("openUrl("); ++i)
                found += QFileInfo(file).fileName();
            QVERIFY2(!text.contains("setOpenExternalLinks(true"), qPrintable(file.fileName()));
        }
    }
    QCOMPARE(found, QStringList{u"weblink.cpp"_s});
}

QTEST_MAIN(TestBrowseRecord)
#include "browserecord.moc"
