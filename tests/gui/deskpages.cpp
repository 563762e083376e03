#include "tests/gui/shellwindow.h"
#include "tests/unit/storage/libraryfile.h"

#include "ui/browse/linkbutton.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

/// Notes, tags and saved views in the window, by real events.
class TestDeskPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void keepsANote();
    void aNoteIsWrittenBeforeTheWindowCloses();
    void aNoteStaysWithItsRecord();
    void aNoteThatCannotBeReadShowsNoOther();
    void tellsHowAFirstViewIsMade();
    void keepsAView();
    void deletingAViewCanBeUndone();

private:
    void goTo(const QString &page, const QString &record = {});
    void typeNote(const QString &tags, const QString &note);
    [[nodiscard]] QString cell(int row, int column) const;

    std::unique_ptr<Desk> m_desk;
};

void TestDeskPages::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->open();
}

void TestDeskPages::goTo(const QString &page, const QString &record)
{
    models::Place place;
    place.page = page;
    place.record = record;
    m_desk->window->go(place);
    QTRY_VERIFY(m_desk->find<QAbstractItemView>("table") != nullptr);
}

void TestDeskPages::typeNote(const QString &tags, const QString &note)
{
    QTRY_VERIFY(m_desk->find<QLineEdit>("recordTags") != nullptr);
    auto *line = m_desk->find<QLineEdit>("recordTags");
    line->setFocus();
    QTest::keyClicks(line, tags);
    QTest::keyClick(line, Qt::Key_Tab);
    auto *text = m_desk->find<QPlainTextEdit>("recordNote");
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, note);
}

QString TestDeskPages::cell(int row, int column) const
{
    const auto *table = m_desk->find<QAbstractItemView>("table");
    return table ? table->model()->index(row, column).data().toString() : QString();
}

void TestDeskPages::keepsANote()
{
    goTo(u"listings"_s, u"uflpa-hoshine-silicon-industry-shanshan"_s);
    typeNote(u"watch, supplier a"_s, u"Ask for the mill certificate"_s);
    m_desk->key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_desk->page(), u"notes"_s);
    QTRY_COMPARE(m_desk->rowsShown(), 1);
    QTRY_VERIFY(cell(0, 1).contains(u"Hoshine"_s));
    QTRY_COMPARE(cell(0, 3), u"supplier a; watch"_s);
    QTRY_COMPARE(cell(0, 4), u"Ask for the mill certificate"_s);
    // And back to the record by its link.
    QTRY_VERIFY(m_desk->find("relation-listings") != nullptr);
    browse::LinkButton *link = nullptr;
    for (auto *button : m_desk->find("relation-listings")->findChildren<browse::LinkButton *>())
        if (button->isVisible())
            link = button;
    QVERIFY(link != nullptr);
    QTest::mouseClick(link, Qt::LeftButton);
    QTRY_COMPARE(m_desk->page(), u"listings"_s);
    QTRY_COMPARE(m_desk->window->place().record, u"uflpa-hoshine-silicon-industry-shanshan"_s);
    QTRY_VERIFY(m_desk->find<QLineEdit>("recordTags") != nullptr);
    QTRY_COMPARE(m_desk->find<QLineEdit>("recordTags")->text(), u"supplier a, watch"_s);
}

void TestDeskPages::aNoteIsWrittenBeforeTheWindowCloses()
{
    goTo(u"countries"_s, u"JP"_s);
    typeNote({}, u"Guidelines of 2022"_s);
    m_desk->open();
    goTo(u"countries"_s, u"JP"_s);
    QTRY_VERIFY(m_desk->find<QPlainTextEdit>("recordNote") != nullptr);
    QTRY_COMPARE(m_desk->find<QPlainTextEdit>("recordNote")->toPlainText(), u"Guidelines of 2022"_s);
}

void TestDeskPages::aNoteStaysWithItsRecord()
{
    goTo(u"countries"_s, u"JP"_s);
    typeNote(u"one"_s, u"Of Japan"_s);
    // Before the hand has rested, another record.
    goTo(u"countries"_s, u"CN"_s);
    QTRY_COMPARE(m_desk->window->place().record, u"CN"_s);
    QTRY_COMPARE(m_desk->find<QPlainTextEdit>("recordNote")->toPlainText(), QString());
    goTo(u"countries"_s, u"JP"_s);
    QTRY_COMPARE(m_desk->find<QPlainTextEdit>("recordNote")->toPlainText(), u"Of Japan"_s);
    QCOMPARE(m_desk->find<QLineEdit>("recordTags")->text(), u"one"_s);
}

void TestDeskPages::aNoteThatCannotBeReadShowsNoOther()
{
    goTo(u"countries"_s, u"JP"_s);
    typeNote(u"one"_s, u"Of Japan"_s);
    m_desk->find<QPlainTextEdit>("recordNote")->clearFocus();
    m_desk->settle();
    QCOMPARE(libraryfile::run(m_desk->places.library, "ALTER TABLE workspace_notes RENAME TO gone"), QString());
    goTo(u"countries"_s, u"CN"_s);
    QTRY_VERIFY(m_desk->find("noteSection") == nullptr);
    QCOMPARE(libraryfile::run(m_desk->places.library, "ALTER TABLE gone RENAME TO workspace_notes"), QString());
    goTo(u"countries"_s, u"JP"_s);
    QTRY_VERIFY(m_desk->find("noteSection") != nullptr);
    QCOMPARE(m_desk->find<QPlainTextEdit>("recordNote")->toPlainText(), u"Of Japan"_s);
}

void TestDeskPages::tellsHowAFirstViewIsMade()
{
    models::Place place;
    place.page = u"views"_s;
    m_desk->window->go(place);
    QTRY_VERIFY(m_desk->find("emptyState") != nullptr);
    const auto *words = m_desk->find("emptyState")->findChild<QLabel *>();
    QTRY_VERIFY(words->text().contains(u"Save view"_s));
    for (const int width : {1600, 1000, 800}) {
        m_desk->window->resize(width, 700);
        QTRY_VERIFY2(words->height() >= words->heightForWidth(words->width()), qPrintable(QString::number(width)));
    }
    QVERIFY(m_desk->find("retry") == nullptr);
}

void TestDeskPages::keepsAView()
{
    models::Place place;
    place.page = u"goods"_s;
    place.filter = query::Filter::of({.column = u"country"_s, .operands = {{.text = u"BR"_s}}});
    place.order = {{u"good"_s, Qt::DescendingOrder}};
    m_desk->window->go(place);
    QTRY_VERIFY(m_desk->rowsShown() > 0 && m_desk->filter() == u"country:BR"_s);
    const int rows = m_desk->rowsShown();
    QTest::mouseClick(m_desk->find<QAbstractButton>("saveViewButton"), Qt::LeftButton);
    auto *name = m_desk->find<QLineEdit>("viewName");
    QTRY_VERIFY(name->hasFocus());
    QVERIFY(name->text().contains(u"Brazil"_s));
    QTest::keyClicks(name, u"My goods"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(m_desk->find("saveViewPanel") == nullptr);

    m_desk->key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_desk->page(), u"views"_s);
    QTRY_COMPARE(m_desk->rowsShown(), 1);
    QTRY_COMPARE(cell(0, 1), u"My goods"_s);
    QTRY_VERIFY(m_desk->find<QAbstractButton>("openView") != nullptr);
    QTest::mouseClick(m_desk->find<QAbstractButton>("openView"), Qt::LeftButton);
    QTRY_COMPARE(m_desk->page(), u"goods"_s);
    QTRY_COMPARE(m_desk->filter(), u"country:BR"_s);
    QCOMPARE(m_desk->window->place().order, place.order);
    QTRY_COMPARE(m_desk->rowsShown(), rows);
}

void TestDeskPages::deletingAViewCanBeUndone()
{
    goTo(u"cases"_s);
    QTRY_VERIFY(m_desk->rowsShown() > 0);
    QTest::mouseClick(m_desk->find<QAbstractButton>("saveViewButton"), Qt::LeftButton);
    QTest::keyClick(m_desk->find<QLineEdit>("viewName"), Qt::Key_Return);
    QTRY_VERIFY(m_desk->find("saveViewPanel") == nullptr);
    goTo(u"views"_s);
    QTRY_VERIFY(m_desk->find<QLineEdit>("savedViewName") != nullptr);
    auto *name = m_desk->find<QLineEdit>("savedViewName");
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Renamed"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(cell(0, 1), u"Renamed"_s);
    QTRY_VERIFY(m_desk->find<QAbstractButton>("removeView") != nullptr);
    QTest::mouseClick(m_desk->find<QAbstractButton>("removeView"), Qt::LeftButton);
    QTRY_COMPARE(m_desk->rowsShown(), 0);
    QTRY_VERIFY(m_desk->find<QAbstractButton>("undoRemoveView") != nullptr);
    QTest::mouseClick(m_desk->find<QAbstractButton>("undoRemoveView"), Qt::LeftButton);
    QTRY_COMPARE(m_desk->rowsShown(), 1);
    QTRY_COMPARE(cell(0, 1), u"Renamed"_s);
}

QTEST_MAIN(TestDeskPages)
#include "deskpages.moc"
