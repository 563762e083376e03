#include "tests/gui/shellwindow.h"

#include "app/catalogue/catalogue.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

/// Lists are taken in as an analyst does it: drop a file, look at what would change, import, compare, go back.
class TestImportLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsEditions();
    void importsAListOfItsOwn();
    void writesNothingBeforeItIsAsked();
    void comparesAndGoesBack();
    void comparesAnyTwo();
    void renewsTablesInPlace();
    void saysWhatIsWrongWithAFile();

private:
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;
    void drop(const QString &path) const;
    void plan(const QString &path) const;
    void import() const;
    void click(const char *name) const;
    /// Clicks a row of the list of editions.
    void press(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    [[nodiscard]] QString summary() const;
    /// The texts of the record beside the changes.
    [[nodiscard]] QStringList shownBadges() const;

    std::unique_ptr<Desk> m_desk;
};

namespace {

const QByteArray &first()
{
    static const QByteArray text = "Nr;Lieferant;Land\n1;Alpha Werke;DE\n2;Beta Textil;CN\n3;Gamma Handel;JP\n";
    return text;
}

const QByteArray &second()
{
    static const QByteArray text = "Nr;Lieferant;Land\n2;Beta Textil GmbH;CN\n3;Gamma Handel;JP\n4;Delta Stahl;TR\n";
    return text;
}

} // namespace

void TestImportLists::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->open();
    QTest::keyClick(m_desk->window.get(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_desk->page(), u"import"_s);
}

QString TestImportLists::file(const QString &name, const QByteArray &content) const
{
    const QString path = m_desk->folder.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

void TestImportLists::drop(const QString &path) const
{
    QTRY_VERIFY(m_desk->find("importSetup"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QWidget *target = m_desk->find<QAbstractScrollArea>("importSetup")->viewport();
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

void TestImportLists::click(const char *name) const
{
    QTRY_VERIFY2(m_desk->find(name), name);
    QTRY_VERIFY2(m_desk->find(name)->isEnabled(), name);
    m_desk->find<QAbstractButton>(name)->click(); // wherever the page is scrolled to
}

void TestImportLists::press(int row, Qt::KeyboardModifiers modifiers) const
{
    auto *editions = m_desk->find<QTableWidget>("editions");
    editions->scrollToItem(editions->item(row, 0));
    QTest::mouseClick(editions->viewport(), Qt::LeftButton, modifiers,
                      editions->visualItemRect(editions->item(row, 0)).center());
}

QString TestImportLists::summary() const
{
    const auto *label = m_desk->find<QLabel>("importSummary");
    return label ? label->text() : QString();
}

QStringList TestImportLists::shownBadges() const
{
    QStringList texts;
    if (const auto *pane = m_desk->find("detailPane"))
        for (const QLabel *label : pane->findChildren<QLabel *>())
            if (label->isVisible())
                texts += label->text();
    return texts;
}

void TestImportLists::plan(const QString &path) const
{
    drop(path);
    QTRY_VERIFY(m_desk->find<QLineEdit>("importDataset"));
    QTRY_COMPARE(m_desk->find<QTableWidget>("importPreview")->rowCount(), 3);
    m_desk->find<QLineEdit>("importDataset")->setText(u"suppliers-of-ours"_s);
    click("planImport");
    QTRY_VERIFY(m_desk->find("importNow"));
}

void TestImportLists::import() const
{
    click("importNow");
    QTRY_VERIFY(m_desk->find("showImported"));
}

void TestImportLists::showsEditions()
{
    QTRY_VERIFY(m_desk->find<QTableWidget>("editions"));
    QTRY_COMPARE(m_desk->find<QTableWidget>("editions")->rowCount(), 12);
    QVERIFY(!m_desk->find("compareEdition")->isEnabled());
}

void TestImportLists::importsAListOfItsOwn()
{
    plan(file(u"list.csv"_s, first()));
    QCOMPARE(summary(), u"3 added · 0 changed · 0 removed · 0 unchanged · 0 rejected"_s);
    QTRY_COMPARE(m_desk->rowsShown(), 3);
    import();
    click("showImported");
    QTRY_COMPARE(m_desk->page(), u"listings"_s);
    QTRY_COMPARE(m_desk->rowsShown(), 3);
    QCOMPARE(m_desk->filter(), u"list:suppliers-of-ours"_s);
}

void TestImportLists::writesNothingBeforeItIsAsked()
{
    plan(file(u"list.csv"_s, first()));
    click("backToImport");
    QTRY_COMPARE(m_desk->find<QTableWidget>("editions")->rowCount(), 12);
    QTest::keyClick(m_desk->window.get(), Qt::Key_5, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->page(), u"listings"_s);
    QTRY_VERIFY(m_desk->rowsShown() > 0);
    const int before = m_desk->rowsShown();
    m_desk->open();
    QTRY_COMPARE(m_desk->rowsShown(), before);
}

void TestImportLists::comparesAndGoesBack()
{
    plan(file(u"one.csv"_s, first()));
    import();
    click("backToImport");
    plan(file(u"two.csv"_s, second()));
    QCOMPARE(summary(), u"1 added · 1 changed · 1 removed · 1 unchanged · 0 rejected"_s);
    // The record beside the changes is of these, though one of the same id was shown before.
    QTRY_VERIFY(shownBadges().contains(u"Removed"_s));
    import();
    click("backToImport");
    auto *editions = m_desk->find<QTableWidget>("editions");
    QTRY_COMPARE(editions->rowCount(), 14);
    const auto found = editions->findItems(u"suppliers-of-ours@"_s, Qt::MatchStartsWith);
    QCOMPARE(found.size(), 2);
    const int newest = qMin(found.first()->row(), found.last()->row());
    press(newest);
    click("compareEdition");
    QTRY_COMPARE(m_desk->rowsShown(), 3);
    click("backToImport");
    press(newest);
    click("rollBackEdition");
    click("confirmRollBack");
    QTRY_COMPARE(editions->rowCount(), 13);
}

/// Any two editions of a list, not only neighbours.
void TestImportLists::comparesAnyTwo()
{
    for (const QByteArray &content :
         {first(), second(), QByteArray(first()).replace("2;Beta Textil;CN", "9;Omega Garn;FR")}) {
        plan(file(u"list.csv"_s, content));
        import();
        click("backToImport");
    }
    auto *editions = m_desk->find<QTableWidget>("editions");
    QTRY_COMPARE(editions->rowCount(), 15);
    const auto found = editions->findItems(u"suppliers-of-ours@"_s, Qt::MatchStartsWith);
    QCOMPARE(found.size(), 3);
    const int newest = std::min({found[0]->row(), found[1]->row(), found[2]->row()});
    press(newest);
    QVERIFY(m_desk->find("compareEdition")->isEnabled());
    QVERIFY(m_desk->find("rollBackEdition")->isEnabled());
    press(newest + 2, Qt::ControlModifier);
    QVERIFY(m_desk->find("compareEdition")->isEnabled());
    QVERIFY(!m_desk->find("rollBackEdition")->isEnabled());
    click("compareEdition");
    QTRY_COMPARE(m_desk->rowsShown(), 2); // one that went after the first, one that only the last has
    QCOMPARE(summary(), u"2 records differ."_s);
    click("backToImport");
    // Two of different lists have nothing in common.
    press(newest);
    press(newest == 0 ? 4 : 0, Qt::ControlModifier);
    QVERIFY(!m_desk->find("compareEdition")->isEnabled());
}

// A table that is open shows the new rows without being opened again, under the filter it has.
void TestImportLists::renewsTablesInPlace()
{
    QTest::keyClick(m_desk->window.get(), Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(m_desk->rowsShown() > 0);
    const int before = m_desk->rowsShown();
    QTest::keyClick(m_desk->window.get(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    plan(file(u"list.csv"_s, first()));
    import();
    QTest::keyClick(m_desk->window.get(), Qt::Key_5, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->rowsShown(), before + 3);
}

void TestImportLists::saysWhatIsWrongWithAFile()
{
    drop(file(u"empty.csv"_s, QByteArray()));
    QTRY_VERIFY(m_desk->find<QLabel>("importNote"));
    QTRY_VERIFY(m_desk->find<QLabel>("importNote")->text().contains(u"empty.csv"_s));
    QVERIFY(!m_desk->find("planImport") || !m_desk->find("planImport")->isEnabled());
}

int main(int argc, char **argv)
{
    chooseTestPlatform();
    QApplication application(argc, argv);
    TestImportLists test;
    return QTest::qExec(&test, argc, argv);
}
#include "importlists.moc"
