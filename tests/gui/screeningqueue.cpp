#include "app/catalogue/catalogue.h"
#include "app/workflows/auditexport.h"
#include "tests/gui/shellwindow.h"
#include "ui/screening/setuppanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// A whole triage session as an analyst does it, by keyboard, with every step taken back and made again.
class TestScreeningQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsWithSettingUp();
    void decidesByKeys();
    void takesBackAndMakesAgain();
    void wantsAReason();
    void filtersByState();
    void decidesIdenticalPairsTogether();
    void offersEarlierDecisions();
    void goesToWhatIsStillOpen();
    void takesBackAsQuicklyAsKeysCome();
    void coloursWhatMetInsideTheNames();
    void showsScoresWithTwoDecimals();
    void showsOnlyWhatIsNew();
    void keepsALinkWorking();
    void showsRowsWhileItRuns();
    void keepsTheRowThatIsRead();
    void comesBackToWhatWasBeforeAStop();
    void keepsWhatIsTyped();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void saysWhyAScreeningFailed();
    void saysThatThereIsNothingToPaste();
    void comesBackAfterARestart();

private:
    void screen(const QString &suppliers, const QString &keepAs = {}) const;
    void beginLongScreening() const;
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void decide(int key, const QString &reason) const;
    [[nodiscard]] QAbstractItemView *table() const { return m_desk->find<QAbstractItemView>("table"); }
    [[nodiscard]] QString cell(int row, const QString &column) const;
    [[nodiscard]] QString state(const char *name) const;
    [[nodiscard]] qint64 entries() const;

    std::unique_ptr<Desk> m_desk;
};

namespace {

// Two spellings of a listed entity, one of another, and two that are none.
const QString &suppliers()
{
    static const QString text = u"Turpan Esquel Textile Co Ltd\n"
                                "Turpan Esqueel Textile\n"
                                "Inner Mongolia Qileyuan Food\n"
                                "Rossi Elektronik AG\n"
                                "Co., Ltd.\n"_s;
    return text;
}

} // namespace

void TestScreeningQueue::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->open();
    QTest::keyClick(m_desk->window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_desk->page(), u"screening"_s);
}

void TestScreeningQueue::screen(const QString &suppliers, const QString &keepAs) const
{
    QTRY_VERIFY(m_desk->find("pasteSuppliers"));
    QGuiApplication::clipboard()->setText(suppliers);
    QTest::mouseClick(m_desk->find("pasteSuppliers"), Qt::LeftButton);
    QTRY_VERIFY(m_desk->find<QComboBox>("nameColumn") && m_desk->find<QComboBox>("nameColumn")->count() > 0);
    if (!keepAs.isEmpty()) {
        m_desk->find<QAbstractButton>("keepList")->setChecked(true);
        m_desk->find<QLineEdit>("keepAs")->setText(keepAs);
    }
    QTRY_VERIFY(m_desk->find("startScreening")->isEnabled());
    QTest::mouseClick(m_desk->find("startScreening"), Qt::LeftButton);
    QTRY_VERIFY(m_desk->rowsShown() > 0);
    QTRY_VERIFY(table()->currentIndex().isValid());
    QTRY_VERIFY(table()->hasFocus());
    QTRY_VERIFY(m_desk->find<QLabel>("recordTitle"));
}

// So long that rows come while it runs.
void TestScreeningQueue::beginLongScreening() const
{
    QString names = suppliers();
    for (int i = 0; i < 40'000; ++i)
        names += i % 20 == 0 ? u"Turpan Esqueel Textile %1\n"_s.arg(i) : u"Rossi Elektronik %1 AG\n"_s.arg(i);
    QTRY_VERIFY(m_desk->find("pasteSuppliers"));
    QGuiApplication::clipboard()->setText(names);
    QTest::mouseClick(m_desk->find("pasteSuppliers"), Qt::LeftButton);
    QTRY_VERIFY(m_desk->find("startScreening")->isEnabled());
    QTest::mouseClick(m_desk->find("startScreening"), Qt::LeftButton);
    QTRY_VERIFY(m_desk->find("cancelRun") && m_desk->rowsShown() > 0);
}

void TestScreeningQueue::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

void TestScreeningQueue::decide(int key, const QString &reason) const
{
    press(key);
    QTRY_VERIFY(m_desk->find<QLineEdit>("decisionReason")->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), reason);
    press(Qt::Key_Return);
    QTRY_VERIFY(table()->hasFocus());
}

QString TestScreeningQueue::cell(int row, const QString &column) const
{
    const int at = catalogue::findWorkTable(u"screening"_s)->indexOf(column);
    return table()->model()->index(row, at).data().toString();
}

QString TestScreeningQueue::state(const char *name) const
{
    const auto *button = m_desk->find<QPushButton>(name);
    return button ? button->text() : QString();
}

// The record as it stands in the library; -1 where it is not whole.
qint64 TestScreeningQueue::entries() const
{
    const auto session = workflows::Session::open(m_desk->places, u"en"_s, storage::Access::ReadOnly);
    if (!session)
        return -1;
    const auto head = workflows::verifyRecord((*session)->library());
    return head ? head->count : -1;
}

void TestScreeningQueue::beginsWithSettingUp()
{
    QTRY_VERIFY(m_desk->find("chooseSuppliers"));
    QVERIFY(!m_desk->find("startScreening")->isEnabled());
    QTRY_VERIFY(m_desk->find<QListWidget>("listsToScreen")->count() >= 2);
    QCOMPARE(m_desk->find<QDoubleSpinBox>("threshold")->value(), 0.85);
    QCOMPARE(entries(), 0);
}

void TestScreeningQueue::decidesByKeys()
{
    screen(suppliers());
    QCOMPARE(m_desk->rowsShown(), 5);
    QCOMPARE(state("state-to_decide"), u"To decide · 3"_s);
    QCOMPARE(state("state-none"), u"No candidate · 1"_s);
    QCOMPARE(state("state-not_screenable"), u"Not screenable · 1"_s);
    const QString first = cell(0, u"supplier"_s);
    const qint64 before = entries();
    decide(Qt::Key_M, u"Same address"_s);
    QTRY_COMPARE(state("state-match"), u"Match · 1"_s);
    QTRY_COMPARE(cell(0, u"decision"_s), u"Match"_s);
    QCOMPARE(cell(0, u"supplier"_s), first);
    QCOMPARE(cell(0, u"reason"_s), u"Same address"_s);
    QCOMPARE(table()->currentIndex().row(), 1);
    QCOMPARE(entries(), before + 1);
    decide(Qt::Key_N, u"Another firm"_s);
    QTRY_COMPARE(cell(1, u"decision"_s), u"Not a match"_s);
    decide(Qt::Key_U, u"Asked for the licence"_s);
    QTRY_COMPARE(cell(2, u"decision"_s), u"Unsure"_s);
    QVERIFY(state("state-to_decide").isEmpty());
}

void TestScreeningQueue::takesBackAndMakesAgain()
{
    screen(suppliers());
    decide(Qt::Key_M, u"One"_s);
    QTRY_COMPARE(cell(0, u"decision"_s), u"Match"_s);
    decide(Qt::Key_N, u"Two"_s);
    QTRY_COMPARE(cell(1, u"decision"_s), u"Not a match"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(cell(1, u"decision"_s), u"To decide"_s);
    QCOMPARE(cell(0, u"decision"_s), u"Match"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(cell(0, u"decision"_s), u"To decide"_s);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(cell(0, u"decision"_s), u"Match"_s);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(cell(1, u"decision"_s), u"Not a match"_s);
    QCOMPARE(cell(1, u"reason"_s), u"Two"_s);
    QVERIFY(entries() > 0); // the record is whole, with what was taken back in it
}

void TestScreeningQueue::wantsAReason()
{
    screen(suppliers());
    const qint64 before = entries();
    press(Qt::Key_M);
    QTRY_VERIFY(m_desk->find<QLineEdit>("decisionReason")->hasFocus());
    QVERIFY(!m_desk->find("recordDecision")->isEnabled());
    press(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"  "_s);
    press(Qt::Key_Return);
    QVERIFY(!m_desk->find("recordDecision")->isEnabled());
    press(Qt::Key_Escape);
    QTRY_VERIFY(table()->hasFocus());
    QCOMPARE(entries(), before);
    QCOMPARE(cell(0, u"decision"_s), u"To decide"_s);
}

void TestScreeningQueue::filtersByState()
{
    screen(suppliers());
    QTest::mouseClick(m_desk->find("state-none"), Qt::LeftButton);
    QTRY_COMPARE(m_desk->rowsShown(), 1);
    QCOMPARE(cell(0, u"supplier"_s), u"Rossi Elektronik AG"_s);
    QCOMPARE(m_desk->filter(), u"decision:none"_s);
    QTest::mouseClick(m_desk->find("state-none"), Qt::LeftButton);
    QTRY_COMPARE(m_desk->rowsShown(), 5);
}

void TestScreeningQueue::decidesIdenticalPairsTogether()
{
    screen(u"Turpan Esqueel Textile\nTurpan Esqueel Textile\nRossi\n"_s);
    QCOMPARE(state("state-to_decide"), u"To decide · 2"_s);
    QVERIFY(m_desk->find("alsoIdentical"));
    decide(Qt::Key_M, u"Both"_s);
    QTRY_COMPARE(state("state-match"), u"Match · 2"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(state("state-to_decide"), u"To decide · 2"_s);
}

// Remembered, told with its reason, and never applied unasked.
void TestScreeningQueue::goesToWhatIsStillOpen()
{
    screen(u"Turpan Esqueel Textile\nTurpan Esqueel Textile\nTupan Esqueel Texxtile\n"_s);
    QCOMPARE(cell(0, u"supplier"_s), cell(1, u"supplier"_s));
    decide(Qt::Key_M, u"One firm"_s);
    QTRY_COMPARE(state("state-match"), u"Match · 2"_s);
    QCOMPARE(table()->currentIndex().row(), 2);
}

void TestScreeningQueue::offersEarlierDecisions()
{
    screen(suppliers());
    decide(Qt::Key_M, u"Same address"_s);
    QTRY_COMPARE(state("state-match"), u"Match · 1"_s);
    const QString decided = cell(0, u"supplier"_s);
    QTest::mouseClick(m_desk->find("newScreening"), Qt::LeftButton);
    screen(suppliers());
    QTRY_COMPARE(m_desk->find<QComboBox>("runs")->count(), 2);
    QTRY_COMPARE(state("state-to_decide"), u"To decide · 3"_s);
    QTRY_COMPARE(cell(0, u"supplier"_s), decided);
    QCOMPARE(cell(0, u"standing"_s), u"Decided before"_s);
    press(Qt::Key_M);
    QTRY_COMPARE(m_desk->find<QLineEdit>("decisionReason")->text(), u"Same address"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(state("state-match"), u"Match · 1"_s);
}

void TestScreeningQueue::takesBackAsQuicklyAsKeysCome()
{
    screen(suppliers());
    decide(Qt::Key_M, u"One"_s);
    QTRY_COMPARE(state("state-match"), u"Match · 1"_s);
    decide(Qt::Key_N, u"Two"_s);
    QTRY_COMPARE(state("state-not_a_match"), u"Not a match · 1"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(state("state-to_decide"), u"To decide · 3"_s);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(state("state-to_decide"), u"To decide · 1"_s);
}

void TestScreeningQueue::coloursWhatMetInsideTheNames()
{
    screen(u"Turpan Esqueel Textile\n"_s);
    QTRY_VERIFY(m_desk->find<QLabel>("supplierName"));
    const QString supplier = m_desk->find<QLabel>("supplierName")->text();
    const QString listed = m_desk->find<QLabel>("listedName")->text();
    const auto marked = [](const QString &html, const QString &word, bool nearly) {
        static const QRegularExpression mark(u"<span style=\"([^\"]*)\">([^<]*)</span>"_s);
        for (const auto &match : mark.globalMatch(html))
            if (match.captured(2) == word)
                return match.captured(1).contains(u"background-color"_s) &&
                       match.captured(1).contains(u"underline"_s) == nearly;
        return false;
    };
    QVERIFY(marked(supplier, u"Turpan"_s, false));
    QVERIFY(marked(supplier, u"Esqueel"_s, true));
    QVERIFY(marked(listed, u"Esquel"_s, true));
    QVERIFY(!marked(listed, u"Co., Ltd"_s, false)); // the supplier's name has none
    QVERIFY(listed.endsWith(u" Co., Ltd."_s));
}

void TestScreeningQueue::showsScoresWithTwoDecimals()
{
    screen(u"Turpan Esquel Textile Co., Ltd.\nTurpan Esqueel Textile\n"_s);
    QCOMPARE(cell(0, u"score"_s), u"1.00"_s);
    QCOMPARE(cell(1, u"score"_s).size(), 4);
}

void TestScreeningQueue::showsOnlyWhatIsNew()
{
    screen(suppliers(), u"Mine"_s);
    QVERIFY(!m_desk->find("onlyNew")); // nothing was before
    QTest::mouseClick(m_desk->find("newScreening"), Qt::LeftButton);
    screen(suppliers() + u"Hoshine Silicon Industry (Shanshan)\n"_s, u"Mine"_s);
    QTRY_COMPARE(m_desk->filter(), u"new:true"_s);
    QTRY_VERIFY(m_desk->rowsShown() > 0 && m_desk->rowsShown() < 3);
    QVERIFY(cell(0, u"supplier"_s).startsWith(u"Hoshine"_s));
    auto *onlyNew = m_desk->find<QPushButton>("onlyNew");
    QVERIFY(onlyNew && onlyNew->isChecked());
    QTest::mouseClick(onlyNew, Qt::LeftButton);
    QTRY_VERIFY(m_desk->rowsShown() > 5);
    QVERIFY(m_desk->filter().isEmpty());
    QVERIFY(!onlyNew->isChecked());
    // The same once more has nothing new, and says so over all of it.
    QTest::mouseClick(m_desk->find("newScreening"), Qt::LeftButton);
    screen(suppliers() + u"Hoshine Silicon Industry (Shanshan)\n"_s, u"Mine"_s);
    QTRY_VERIFY(m_desk->rowsShown() > 5);
    QVERIFY(m_desk->filter().isEmpty());
}

void TestScreeningQueue::keepsALinkWorking()
{
    screen(suppliers());
    const auto links = m_desk->find("detailPane")->findChildren<QAbstractButton *>();
    const auto entity = std::ranges::find_if(
        links, [](const QAbstractButton *button) { return button->text().startsWith(u"Turpan Esquel"_s); });
    QVERIFY(entity != links.end());
    QTest::mouseClick(*entity, Qt::LeftButton);
    QTRY_COMPARE(m_desk->page(), u"listings"_s);
    QTest::keyClick(m_desk->window.get(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(m_desk->page(), u"screening"_s);
    QTRY_COMPARE(m_desk->rowsShown(), 5);
}

void TestScreeningQueue::showsRowsWhileItRuns()
{
    beginLongScreening();
    QTRY_VERIFY(table()->hasFocus() && table()->currentIndex().isValid());
    press(Qt::Key_M); // nothing to decide on yet
    QVERIFY(!m_desk->find<QLineEdit>("decisionReason") || !m_desk->find<QLineEdit>("decisionReason")->hasFocus());
    QVERIFY(m_desk->find("cancelRun"));
    QTest::mouseClick(m_desk->find("cancelRun"), Qt::LeftButton);
    QTRY_VERIFY(m_desk->find<QLabel>("screeningNote"));
    QCOMPARE(m_desk->find<QLabel>("screeningNote")->text(), u"Stopped. Nothing was recorded."_s);
    QCOMPARE(entries(), 0);
    QVERIFY(!m_desk->find("table"));
    screen(suppliers()); // another one begins from nothing
    QCOMPARE(m_desk->rowsShown(), 5);
    QCOMPARE(m_desk->find<QComboBox>("runs")->count(), 1);
}

void TestScreeningQueue::keepsTheRowThatIsRead()
{
    beginLongScreening();
    QTRY_VERIFY(table()->currentIndex().isValid());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 2);
    const QString read = cell(2, u"supplier"_s);
    const int before = m_desk->rowsShown();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->find("report"), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->rowsShown() > before && m_desk->rowsShown() >= 40'005, 30'000);
    QTRY_COMPARE(cell(table()->currentIndex().row(), u"supplier"_s), read);
    QVERIFY(table()->hasFocus());
    QCOMPARE(m_desk->find<QLabel>("recordTitle")->text(), read);
    QVERIFY(entries() > 40'000);
    decide(Qt::Key_U, u"Asked"_s);
    QTRY_COMPARE(state("state-unsure"), u"Unsure · 1"_s);
}

void TestScreeningQueue::comesBackToWhatWasBeforeAStop()
{
    screen(suppliers());
    decide(Qt::Key_M, u"Same address"_s);
    QTRY_COMPARE(state("state-match"), u"Match · 1"_s);
    const qint64 before = entries();
    QTest::mouseClick(m_desk->find("newScreening"), Qt::LeftButton);
    beginLongScreening();
    QTest::mouseClick(m_desk->find("cancelRun"), Qt::LeftButton);
    QTRY_VERIFY(m_desk->find<QLabel>("screeningNote"));
    QCOMPARE(entries(), before);
    QTest::mouseClick(m_desk->find("backToQueue"), Qt::LeftButton);
    QTRY_COMPARE(m_desk->rowsShown(), 5);
    QTRY_COMPARE(state("state-match"), u"Match · 1"_s);
    QTRY_COMPARE(m_desk->find<QComboBox>("runs")->count(), 1);
    QVERIFY(m_desk->find<QComboBox>("runs")->isEnabled());
    table()->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier); // steps from before can still be taken back
    QTRY_COMPARE(state("state-to_decide"), u"To decide · 3"_s);
}

// What a decision before it changes is read again in the background; the next one's reason must not suffer from it.
void TestScreeningQueue::keepsWhatIsTyped()
{
    screen(suppliers());
    decide(Qt::Key_M, u"One"_s);
    QTRY_COMPARE(table()->currentIndex().row(), 1);
    press(Qt::Key_N);
    QTRY_VERIFY(m_desk->find<QLineEdit>("decisionReason")->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"Half a rea"_s);
    QTRY_COMPARE(state("state-match"), u"Match · 1"_s);
    m_desk->settle();
    QCOMPARE(m_desk->find<QLineEdit>("decisionReason")->text(), u"Half a rea"_s);
}

void TestScreeningQueue::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("asks");
    QTest::newRow("empty file") << QByteArray() << false;
    QTest::newRow("old workbook") << "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Name"_ba << false;
    QTest::newRow("broken workbook") << "PK\x03\x04 no more of it"_ba << false;
    QTest::newRow("no name column") << "Foo,Bar\n1,2\n"_ba << true;
    QTest::newRow("no such file") << QByteArray("gone") << false;
}

// In sight, whatever the height of the window, and with nothing to fill in where there is nothing to ask.
void TestScreeningQueue::saysWhatIsWrongWithAFile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, asks);
    QTRY_VERIFY(m_desk->find("pasteSuppliers"));
    m_desk->window->resize(1024, 700);
    const QString path = m_desk->folder.filePath(u"suppliers.csv"_s);
    if (bytes != "gone") {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    auto *setup = m_desk->find<screeningpage::SetupPanel>("screeningSetup");
    setup->setFile(path);
    QTRY_VERIFY(m_desk->find<QLabel>("screeningNote"));
    const auto *note = m_desk->find<QLabel>("screeningNote");
    QVERIFY(!note->text().isEmpty());
    const QRect seen(note->mapTo(setup->viewport(), QPoint()), note->size());
    QVERIFY(setup->viewport()->rect().contains(seen));
    QVERIFY(!m_desk->find("startScreening")->isEnabled());
    QCOMPARE(m_desk->find("nameColumn") != nullptr, asks);
    // The next file is not hindered by the one before.
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Name\nHoshine\n") > 0);
    file.close();
    setup->setFile(path);
    QTRY_VERIFY(m_desk->find("startScreening")->isEnabled());
    QVERIFY(!m_desk->find<QLabel>("screeningNote"));
}

void TestScreeningQueue::saysWhyAScreeningFailed()
{
    QTRY_VERIFY(m_desk->find("pasteSuppliers"));
    const QString path = m_desk->folder.filePath(u"suppliers.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Name\nHoshine\n") > 0);
    file.close();
    m_desk->find<screeningpage::SetupPanel>("screeningSetup")->setFile(path);
    QTRY_VERIFY(m_desk->find("startScreening")->isEnabled());
    QVERIFY(QFile::remove(path));
    QTest::mouseClick(m_desk->find("startScreening"), Qt::LeftButton);
    QTRY_VERIFY(m_desk->find<QLabel>("screeningNote"));
    m_desk->settle();
    QVERIFY(m_desk->find<QLabel>("screeningNote")->text().contains(u"suppliers.csv"_s));
    QVERIFY(!m_desk->find("cancelScreening"));
    QCOMPARE(entries(), 0);
}

void TestScreeningQueue::saysThatThereIsNothingToPaste()
{
    QTRY_VERIFY(m_desk->find("pasteSuppliers"));
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(m_desk->find("pasteSuppliers"), Qt::LeftButton);
    QTRY_VERIFY(m_desk->find<QLabel>("screeningNote"));
    QVERIFY(!m_desk->find<QLabel>("screeningNote")->text().isEmpty());
    QVERIFY(!m_desk->find("startScreening")->isEnabled());
}

void TestScreeningQueue::comesBackAfterARestart()
{
    screen(suppliers());
    decide(Qt::Key_N, u"Another firm"_s);
    QTRY_COMPARE(state("state-not_a_match"), u"Not a match · 1"_s);
    m_desk->open();
    QTRY_COMPARE(m_desk->page(), u"screening"_s);
    QTRY_COMPARE(m_desk->rowsShown(), 5);
    QTRY_COMPARE(state("state-not_a_match"), u"Not a match · 1"_s);
}

int main(int argc, char **argv)
{
    chooseTestPlatform();
    QApplication application(argc, argv);
    TestScreeningQueue test;
    return QTest::qExec(&test, argc, argv);
}
#include "screeningqueue.moc"
