#include "tests/gui/browsedesk.h"

#include "ui/browse/filtererror.h"
#include "ui/style/colors.h"

#include <QClipboard>

using namespace Qt::StringLiterals;

/// A filter in error: said and marked where it is typed, mended by a click, and no row is lost over it.
class TestBrowseError : public QObject
{
    Q_OBJECT

public:
    static void initMain() { chooseTestPlatform(); }

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void errorKeepsTheLastRows_data();
    void errorKeepsTheLastRows();
    void errorIsMarkedInPlace_data();
    void errorIsMarkedInPlace();
    void errorWaitsForTheHandToRest();
    void candidateMendsTheText();

private:
    [[nodiscard]] int dangerInside() const;

    std::unique_ptr<BrowseDesk> m_desk;
};

void TestBrowseError::init()
{
    m_desk = std::make_unique<BrowseDesk>();
    m_desk->open();
}

void TestBrowseError::errorKeepsTheLastRows_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said"); // a word of the message
    QTest::newRow("unknown column") << u"colour:red"_s << u"colour"_s;
    QTest::newRow("unknown value") << u"kind:statu"_s << u"statu"_s;
    QTest::newRow("unknown link") << u"jurisdictions:Atlantis"_s << u"Atlantis"_s;
    QTest::newRow("no date") << u"adopted:yesterday"_s << u"yesterday"_s;
    QTest::newRow("open parenthesis") << u"(cotton"_s << u"parenthesis"_s;
}

void TestBrowseError::errorKeepsTheLastRows()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, said);
    m_desk->filterBy(u"jurisdictions:JP"_s);
    const int rows = m_desk->rows();
    QApplication::clipboard()->setText(typed);
    m_desk->bar()->selectAll();
    QTest::keySequence(m_desk->bar(), QKeySequence::Paste);
    auto *error = m_desk->find<browse::FilterError>("filterError");
    QTRY_VERIFY(error->isVisible());
    QTRY_VERIFY(error->text().contains(said, Qt::CaseInsensitive));
    QVERIFY(m_desk->bar()->isInError());
    QCOMPARE(m_desk->bar()->text(), typed);
    QCOMPARE(m_desk->rows(), rows);
    QCOMPARE(m_desk->filter(), u"jurisdictions:JP"_s);
    m_desk->filterBy(u"jurisdictions:JP"_s);
    QVERIFY(!error->isVisible());
    QVERIFY(!m_desk->bar()->isInError());
    QCOMPARE(m_desk->rows(), rows);
}

// Pixels of the colour of danger, or a breath of it, where the text stands: within the outline, between the icons.
int TestBrowseError::dangerInside() const
{
    browse::FilterBar *bar = m_desk->bar();
    const int hue = style::colors(bar).danger.hsvHue();
    const int margin = bar->height() / 6;
    const QImage image = bar->grab(bar->rect().adjusted(bar->height(), margin, -bar->height(), -margin)).toImage();
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor seen = image.pixelColor(x, y);
            found += seen.hsvSaturation() > 40 && qAbs(seen.hsvHue() - hue) < 10;
        }
    return found;
}

void TestBrowseError::errorIsMarkedInPlace_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QStringList>("candidates");
    QTest::newRow("column") << u"labour knd:statute"_s << u"knd"_s << QStringList{u"kind"_s, u"id"_s};
    QTest::newRow("value") << u"labour kind:statut labour"_s << u"statut"_s << QStringList{u"statute"_s, u"Statute"_s};
    QTest::newRow("link") << u"jurisdictions:Japn"_s << u"Japn"_s << QStringList{u"Japan"_s, u"JP"_s, u"AU"_s};
}

void TestBrowseError::errorIsMarkedInPlace()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, candidates);
    m_desk->type(typed);
    QTRY_VERIFY(m_desk->find("filterError")->isVisible());
    QTEST(m_desk->bar()->wrongWord(), "marked");
    QVERIFY(dangerInside() > 10);
    QStringList offered;
    for (const auto *button : m_desk->page->findChildren<QAbstractButton *>(u"candidate"_s))
        if (button->isVisible())
            offered += button->text();
    QCOMPARE(offered, candidates);
    QTest::keyClick(m_desk->bar(), Qt::Key_End);
    QTest::keyClicks(m_desk->bar(), u"x"_s);
    QCOMPARE(m_desk->bar()->wrongWord(), QString()); // the mark never stands below other letters
    QCOMPARE(dangerInside(), 0);
    m_desk->filterBy(u"labour"_s);
    QCOMPARE(m_desk->bar()->wrongWord(), QString());
}

void TestBrowseError::errorWaitsForTheHandToRest()
{
    m_desk->type(u"kind:"_s);
    auto *error = m_desk->find<browse::FilterError>("filterError");
    QVERIFY(!error->isVisible());
    QTest::keyClicks(m_desk->bar(), u"statute"_s);
    QTRY_COMPARE(m_desk->filter(), u"kind:statute"_s);
    QVERIFY(!error->isVisible());
}

void TestBrowseError::candidateMendsTheText()
{
    m_desk->type(u"kind:statut"_s);
    QTRY_VERIFY(m_desk->find("filterError")->isVisible());
    auto *candidate = m_desk->find<QAbstractButton>("candidate");
    QTRY_VERIFY(candidate != nullptr && candidate->isVisible());
    QTest::mouseClick(candidate, Qt::LeftButton);
    QTRY_VERIFY(m_desk->model()->isComplete());
    QTRY_VERIFY(!m_desk->find("filterError")->isVisible());
    QTRY_COMPARE(m_desk->filter(), m_desk->bar()->text());
    QVERIFY(m_desk->rows() > 0 && m_desk->rows() < m_desk->model()->totalCount());
}

QTEST_MAIN(TestBrowseError)
#include "browseerror.moc"
