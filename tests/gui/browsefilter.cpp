#include "tests/gui/browsedesk.h"

#include "ui/browse/chip.h"

#include <QCompleter>
#include <QInputMethodEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

/// Narrowing the rows by the filter bar, the chips, the facets and the cells, by real events.
class TestBrowseFilter : public QObject
{
    Q_OBJECT

public:
    static void initMain() { chooseTestPlatform(); }

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void narrowsWhileTyping();
    void countsRows();
    void escapeClears();
    void compositionDoesNotFilter();
    void compositionOverASelection();
    void offersColumnsAndValues();
    void recentFiltersComeByDown();
    void chipDropsItsCondition();
    void clearAll();
    void facetChooses();
    void facetOfTextsMeansTheWholeText();
    void facetExcludesByKey();
    void facetExcludesByCtrlClick();
    void facetOpensAndIsSearched();
    void halfVisibleRowOfAFacet();
    void unknownRowOfAFacet();
    void emptyTableNamesTheConditionToDrop();
    void valueOfACell();
    void typingIntoTheTableFilters();
    void keepsTheRecordThatWasChosen();

private:
    std::unique_ptr<BrowseDesk> m_desk;
};

void TestBrowseFilter::init()
{
    m_desk = std::make_unique<BrowseDesk>();
    m_desk->open();
}

void TestBrowseFilter::narrowsWhileTyping()
{
    QSignalSpy placed(m_desk->page.get(), &browse::BrowsePage::placeChanged);
    m_desk->type(u"uyghur"_s);
    QTRY_COMPARE(m_desk->filter(), u"uyghur"_s);
    QVERIFY(m_desk->rows() > 0 && m_desk->rows() < m_desk->model()->totalCount());
    QTRY_VERIFY(!placed.isEmpty());
    for (const QList<QVariant> &arguments : std::as_const(placed))
        QVERIFY(!arguments.constFirst().toBool()); // typing is no step for Back
    QTest::keyClick(m_desk->bar(), Qt::Key_Return);
    QVERIFY(placed.constLast().constFirst().toBool());
}

void TestBrowseFilter::countsRows()
{
    const QString all = QString::number(m_desk->model()->totalCount());
    QCOMPARE(m_desk->rowCount(), all);
    m_desk->filterBy(u"kind:statute"_s);
    QCOMPARE(m_desk->rowCount(), u"%1 of %2"_s.arg(QString::number(m_desk->rows()), all));
    m_desk->filterBy(QString());
    QCOMPARE(m_desk->rowCount(), all);
}

void TestBrowseFilter::escapeClears()
{
    m_desk->filterBy(u"kind:statute"_s);
    QWidget *popup = QApplication::activePopupWidget();
    if (popup != nullptr) // the first Esc closes the list of offers
        QTest::keyClick(popup, Qt::Key_Escape);
    m_desk->page->activateWindow();
    QCOMPARE(m_desk->filter(), u"kind:statute"_s);
    QTest::keyClick(m_desk->bar(), Qt::Key_Escape);
    QTRY_COMPARE(m_desk->filter(), QString());
    QVERIFY(m_desk->bar()->hasFocus());
    QTest::keyClick(m_desk->bar(), Qt::Key_Escape);
    QTRY_VERIFY(m_desk->view()->hasFocus());
}

void TestBrowseFilter::compositionDoesNotFilter()
{
    m_desk->bar()->setFocus();
    QSignalSpy typed(m_desk->bar(), &browse::FilterBar::filterTyped);
    QSignalSpy failed(m_desk->bar(), &browse::FilterBar::failed);
    QSignalSpy committed(m_desk->bar(), &browse::FilterBar::committed);
    for (const QString &composed : {u"き"_s, u"きょ"_s, u"きょうせい"_s, u"強制"_s}) {
        QInputMethodEvent event(composed, {});
        QCoreApplication::sendEvent(m_desk->bar(), &event);
    }
    QTest::keyClick(m_desk->bar(), Qt::Key_Return); // picks the candidate, and no more
    QCOMPARE(typed.size() + failed.size() + committed.size(), 0);
    QCOMPARE(m_desk->filter(), QString());
    QInputMethodEvent commit;
    commit.setCommitString(u"強制"_s);
    QCoreApplication::sendEvent(m_desk->bar(), &commit);
    QTRY_COMPARE(m_desk->filter(), u"強制"_s);
    QCOMPARE(typed.size(), 1);
}

// Composing takes the selected text away at once, but nothing is meant by that until something is committed.
void TestBrowseFilter::compositionOverASelection()
{
    m_desk->filterBy(u"kind:statute"_s);
    m_desk->bar()->selectAll();
    QInputMethodEvent begun(u"き"_s, {});
    QCoreApplication::sendEvent(m_desk->bar(), &begun);
    const auto fence = m_desk->service.ask(m_desk->model()->columns(), {}); // behind a filter that was asked wrongly
    QTRY_VERIFY(fence.isFinished());
    QCoreApplication::processEvents();
    QCOMPARE(m_desk->filter(), u"kind:statute"_s);
    QInputMethodEvent given; // the reader gives up: what is left of the text holds
    QCoreApplication::sendEvent(m_desk->bar(), &given);
    QCOMPARE(m_desk->bar()->text(), QString());
    QTRY_COMPARE(m_desk->filter(), QString());
}

void TestBrowseFilter::offersColumnsAndValues()
{
    m_desk->type(u"jurisd"_s);
    QCompleter *open = nullptr;
    for (QCompleter *completer : m_desk->bar()->findChildren<QCompleter *>())
        if (completer->popup()->isVisible())
            open = completer;
    QVERIFY(open != nullptr);
    QTest::keyClick(open->popup(), Qt::Key_Down);
    QTest::keyClick(open->popup(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->bar()->text(), u"jurisdictions:"_s);
    QTRY_VERIFY(open->popup()->isVisible()); // its values are offered at once
    QVERIFY(open->popup()->model()->rowCount() > 5);
    QTest::keyClick(open->popup(), Qt::Key_Down);
    QTest::keyClick(open->popup(), Qt::Key_Return);
    QTRY_VERIFY(m_desk->filter().startsWith(u"jurisdictions:"_s));
    QVERIFY(m_desk->rows() < m_desk->model()->totalCount());
}

void TestBrowseFilter::recentFiltersComeByDown()
{
    m_desk->filterBy(u"kind:statute"_s);
    QTest::keyClick(m_desk->bar(), Qt::Key_Return);
    m_desk->filterBy(u"labour"_s);
    QTest::keyClick(m_desk->bar(), Qt::Key_Return);
    m_desk->open(); // remembered beyond the page
    m_desk->type(QString());
    QTest::keyClick(m_desk->bar(), Qt::Key_Down);
    QCompleter *open = nullptr;
    for (QCompleter *completer : m_desk->bar()->findChildren<QCompleter *>())
        if (completer->popup()->isVisible())
            open = completer;
    QVERIFY(open != nullptr);
    QCOMPARE(open->popup()->model()->index(0, 0).data().toString(), u"labour"_s);
    QTest::keyClick(open->popup(), Qt::Key_Down);
    if (open->popup()->currentIndex().row() == 0)
        QTest::keyClick(open->popup(), Qt::Key_Down);
    QTest::keyClick(open->popup(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->filter(), u"kind:statute"_s);
}

void TestBrowseFilter::chipDropsItsCondition()
{
    m_desk->filterBy(u"kind:statute labour"_s);
    const auto chips = m_desk->page->findChildren<browse::Chip *>();
    QCOMPARE(chips.size(), 2);
    QCOMPARE(chips.at(0)->text(), u"Kind: Statute"_s);
    QSignalSpy placed(m_desk->page.get(), &browse::BrowsePage::placeChanged);
    QTest::mouseClick(chips.at(0), Qt::LeftButton);
    QTRY_COMPARE(m_desk->filter(), u"labour"_s);
    QCOMPARE(m_desk->bar()->text(), u"labour"_s);
    QVERIFY(placed.constLast().constFirst().toBool());
    chips.at(0)->setFocus();
    QTest::keyClick(chips.at(0), Qt::Key_Delete);
    QTRY_COMPARE(m_desk->filter(), QString());
}

void TestBrowseFilter::clearAll()
{
    m_desk->filterBy(u"kind:statute labour"_s);
    QTest::mouseClick(m_desk->find<QAbstractButton>("clearAll"), Qt::LeftButton);
    QTRY_COMPARE(m_desk->filter(), QString());
    QVERIFY(!m_desk->find("chipBar")->isVisible());
}

void TestBrowseFilter::facetChooses()
{
    m_desk->clickFacet("jurisdictions", u"JP"_s);
    QTRY_COMPARE(m_desk->filter(), u"jurisdictions:JP"_s);
    QCOMPARE(m_desk->bar()->text(), u"jurisdictions:JP"_s);
    const int japan = m_desk->rows();
    m_desk->clickFacet("jurisdictions", u"US"_s);
    QTRY_COMPARE(m_desk->filter(), u"jurisdictions:JP,US"_s);
    QVERIFY(m_desk->rows() > japan);
    m_desk->clickFacet("jurisdictions", u"JP"_s);
    QTRY_COMPARE(m_desk->filter(), u"jurisdictions:US"_s);
}

void TestBrowseFilter::facetOfTextsMeansTheWholeText()
{
    m_desk = std::make_unique<BrowseDesk>(u"listings"_s);
    m_desk->open();
    auto *more = m_desk->find<QAbstractButton>("facetMore-sector");
    QVERIFY(more != nullptr);
    more->click();
    // Others contain the word: its row counts those that are just that.
    m_desk->clickFacet("sector", u"cotton"_s);
    QTRY_COMPARE(m_desk->filter(), u"sector:=cotton"_s);
    QTRY_VERIFY(m_desk->model()->isComplete());
    const auto *values = static_cast<models::FacetModel *>(m_desk->facet("sector")->model());
    const QModelIndex chosen = values->index(values->rowOfValue(u"cotton"_s));
    QCOMPARE(m_desk->rows(), chosen.data(models::FacetModel::CountRole).toInt());
    QCOMPARE(chosen.data(models::FacetModel::StateRole).value<models::FacetModel::State>(),
             models::FacetModel::State::Chosen);
    // What is typed to be contained is no choice of the facet.
    m_desk->filterBy(u"sector:cotton"_s);
    QVERIFY(m_desk->rows() > chosen.data(models::FacetModel::CountRole).toInt());
    QTRY_COMPARE(values->index(values->rowOfValue(u"cotton"_s))
                     .data(models::FacetModel::StateRole)
                     .value<models::FacetModel::State>(),
                 models::FacetModel::State::Free);
}

void TestBrowseFilter::facetExcludesByKey()
{
    browse::FacetList *list = m_desk->facet("kind");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    const QString value = list->currentIndex().data(models::FacetModel::ValueRole).toString();
    const qint64 count = list->currentIndex().data(models::FacetModel::CountRole).toLongLong();
    QTest::keyClick(list, Qt::Key_Minus);
    QTRY_COMPARE(m_desk->filter(), u"-kind:"_s + value);
    QCOMPARE(m_desk->rows(), m_desk->model()->totalCount() - count);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_X);
    QTRY_COMPARE(m_desk->filter(), QString());
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_COMPARE(m_desk->filter(), u"kind:"_s + value);
    QCOMPARE(m_desk->rows(), count);
}

void TestBrowseFilter::facetExcludesByCtrlClick()
{
    m_desk->clickFacet("jurisdictions", u"US"_s, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->filter(), u"-jurisdictions:US"_s);
}

void TestBrowseFilter::facetOpensAndIsSearched()
{
    browse::FacetList *list = m_desk->facet("jurisdictions");
    const int shown = list->model()->rowCount();
    auto *more = m_desk->find<QAbstractButton>("facetMore-jurisdictions");
    QVERIFY(more->isVisibleTo(m_desk->page.get()));
    more->click();
    QVERIFY(list->model()->rowCount() > shown);
    auto *search = m_desk->find<QLineEdit>("facetSearch-jurisdictions");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"japan"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QTRY_COMPARE(m_desk->filter(), u"jurisdictions:JP"_s);
}

// A list that scrolls under the pointer between press and release would take the click for another row.
void TestBrowseFilter::halfVisibleRowOfAFacet()
{
    m_desk = std::make_unique<BrowseDesk>(u"listings"_s);
    m_desk->open();
    browse::FacetList *list = m_desk->facet("country");
    m_desk->find<QAbstractButton>("facetMore-country")->click();
    QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0 && list->height() == list->sizeHint().height());
    const int rowHeight = list->visualRect(list->model()->index(0, 0)).height();
    list->verticalScrollBar()->setValue(rowHeight / 2);
    const QPoint edge(list->viewport()->width() / 2, list->viewport()->height() - 2);
    const QModelIndex half = list->indexAt(edge);
    QVERIFY(list->visualRect(half).bottom() > list->viewport()->height());
    const QString value = half.data(models::FacetModel::ValueRole).toString();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, edge);
    QTRY_COMPARE(m_desk->filter(), u"country:"_s + value);
}

void TestBrowseFilter::unknownRowOfAFacet()
{
    m_desk = std::make_unique<BrowseDesk>(u"listings"_s);
    m_desk->open();
    m_desk->clickFacet("region", QString());
    QTRY_COMPARE(m_desk->filter(), u"-region:*"_s);
    QVERIFY(m_desk->rows() > 0 && m_desk->rows() < m_desk->model()->totalCount());
    QCOMPARE(m_desk->cell(0, "region"), u"unknown"_s);
}

void TestBrowseFilter::emptyTableNamesTheConditionToDrop()
{
    m_desk->filterBy(u"jurisdictions:JP kind:statute"_s);
    if (m_desk->rows() > 0)
        m_desk->filterBy(u"jurisdictions:JP kind:entity_list"_s);
    QCOMPARE(m_desk->rows(), 0);
    QTRY_VERIFY(m_desk->find("emptyState")->isVisible());
    const auto offers = [this] { return m_desk->page->findChildren<QAbstractButton *>(u"dropCondition"_s); };
    QTRY_VERIFY(offers().size() >= 3);
    QAbstractButton *dropJapan = nullptr;
    for (QAbstractButton *button : offers())
        if (button->text().contains(u"Japan"_s))
            dropJapan = button;
    QVERIFY(dropJapan != nullptr);
    QTest::mouseClick(dropJapan, Qt::LeftButton);
    QTRY_VERIFY(m_desk->rows() > 0);
    QVERIFY(!m_desk->filter().contains(u"JP"_s));
    QVERIFY(dropJapan->text().contains(QString::number(m_desk->rows())));
    QVERIFY(m_desk->view()->isVisible());
}

void TestBrowseFilter::valueOfACell()
{
    Q_EMIT m_desk->view()->valueRequested(u"kind"_s, {u"statute"_s}, false);
    QTRY_COMPARE(m_desk->filter(), u"kind:statute"_s);
    Q_EMIT m_desk->view()->valueRequested(u"adopted"_s, {}, true);
    QTRY_COMPARE(m_desk->filter(), u"kind:statute adopted:*"_s);
    Q_EMIT m_desk->view()->valueRequested(u"short_title"_s, {u"UFLPA"_s}, true);
    QTRY_COMPARE(m_desk->filter(), u"kind:statute adopted:* -short_title:=UFLPA"_s);
}

void TestBrowseFilter::typingIntoTheTableFilters()
{
    m_desk->view()->setFocus();
    QTest::keyClicks(m_desk->view(), u"u"_s);
    QVERIFY(m_desk->bar()->hasFocus());
    QTest::keyClicks(m_desk->bar(), u"yghur"_s);
    QTRY_COMPARE(m_desk->filter(), u"uyghur"_s);
}

void TestBrowseFilter::keepsTheRecordThatWasChosen()
{
    m_desk->filterBy(u"uyghur"_s);
    QVERIFY(m_desk->rows() > 1);
    m_desk->view()->setFocus();
    QTest::keyClick(m_desk->view(), Qt::Key_Down);
    const QString chosen = m_desk->currentId();
    m_desk->filterBy(QString());
    QTRY_COMPARE(m_desk->currentId(), chosen);
    m_desk->filterBy(u"id:=jp-guidelines"_s); // leaves it out, whether there is such a record or not
    m_desk->filterBy(QString());
    QTRY_COMPARE(m_desk->currentId(), chosen);
}

QTEST_MAIN(TestBrowseFilter)
#include "browsefilter.moc"
