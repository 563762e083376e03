#include "app/models/facetmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using models::FacetModel;

/// The rows of one facet: which are shown, how, and what a toggle asks for.
class TestFacetModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shows();
    void limits();
    void searches_data();
    void searches();
    void keepsChosenValuesInSight();
    void toggles_data();
    void toggles();
    void changesInPlaceWhereItCan();

private:
    static columns::Facet facet();
    QString shown() const;

    std::unique_ptr<FacetModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

columns::Facet TestFacetModel::facet()
{
    return {.column = u"country"_s,
            .rows = {{u"US"_s, u"United States"_s, 40},
                     {u"JP"_s, u"日本"_s, 10},
                     {u"CI"_s, u"Côte d’Ivoire"_s, 4},
                     {QString(), QString(), 2}}};
}

void TestFacetModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<FacetModel>();
    m_model->setEmptyTitle(u"unknown"_s);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->setFacet(facet(), {});
}

QString TestFacetModel::shown() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles += m_model->index(row).data().toString();
    return titles.join(u'|');
}

void TestFacetModel::shows()
{
    QCOMPARE(shown(), u"United States|日本|Côte d’Ivoire|(unknown)"_s);
    QCOMPARE(m_model->index(1).data(FacetModel::CountRole).toLongLong(), 10);
    QCOMPARE(m_model->index(1).data(FacetModel::ShareRole).toDouble(), 0.25);
    QVERIFY(m_model->index(3).data(FacetModel::UnknownRole).toBool());
    QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(), u"United States, 40"_s);
    QVERIFY(!m_model->data(m_model->index(4)).isValid());
}

void TestFacetModel::limits()
{
    m_model->setLimit(2);
    QCOMPARE(shown(), u"United States|日本"_s);
    QCOMPARE(m_model->valueCount(), 4);
    m_model->setLimit(0);
    QCOMPARE(m_model->rowCount(), 4);
}

void TestFacetModel::searches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing typed") << QString() << u"United States|日本|Côte d’Ivoire|(unknown)"_s;
    QTest::newRow("without accents") << u"cote"_s << u"Côte d’Ivoire"_s;
    QTest::newRow("one kanji") << u"本"_s << u"日本"_s;
    QTest::newRow("by id") << u"us"_s << u"United States"_s;
    QTest::newRow("full width") << u"ＵＮＩＴＥＤ"_s << u"United States"_s;
    QTest::newRow("nothing there") << u"zz"_s << QString();
}

void TestFacetModel::searches()
{
    QFETCH(const QString, typed);
    m_model->setSearch(typed);
    QTEST(shown(), "found");
}

void TestFacetModel::keepsChosenValuesInSight()
{
    m_model->setLimit(1);
    m_model->setFacet(facet(), {.anyOf = {u"CI"_s, u"FR"_s}, .excluded = {u"JP"_s}});
    QCOMPARE(shown(), u"United States|日本|Côte d’Ivoire|FR"_s);
    QCOMPARE(m_model->index(3).data(FacetModel::CountRole).toLongLong(), 0);
    QCOMPARE(m_model->index(1).data(FacetModel::StateRole).value<FacetModel::State>(), FacetModel::State::Excluded);
    QCOMPARE(m_model->index(2).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestFacetModel::toggles_data()
{
    using State = FacetModel::State;
    QTest::addColumn<query::Choice>("before");
    QTest::addColumn<FacetModel::State>("asked");
    QTest::addColumn<query::Choice>("after");
    const query::Choice none;
    const query::Choice chosen{.anyOf = {u"JP"_s}, .excluded = {}};
    const query::Choice excluded{.anyOf = {}, .excluded = {u"JP"_s}};
    QTest::newRow("choose") << none << State::Chosen << chosen;
    QTest::newRow("choose again") << chosen << State::Chosen << none;
    QTest::newRow("exclude") << none << State::Excluded << excluded;
    QTest::newRow("exclude again") << excluded << State::Excluded << none;
    QTest::newRow("exclude what is chosen") << chosen << State::Excluded << excluded;
    QTest::newRow("choose what is excluded") << excluded << State::Chosen << chosen;
    QTest::newRow("others stay") << query::Choice{.anyOf = {u"US"_s}, .excluded = {}} << State::Chosen
                                 << query::Choice{.anyOf = {u"US"_s, u"JP"_s}, .excluded = {}};
}

void TestFacetModel::toggles()
{
    QFETCH(const query::Choice, before);
    QFETCH(const FacetModel::State, asked);
    m_model->setFacet(facet(), before);
    QTEST(m_model->toggled(m_model->rowOfValue(u"JP"_s), asked), "after");
}

void TestFacetModel::changesInPlaceWhereItCan()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setFacet(facet(), {.anyOf = {u"US"_s}, .excluded = {}});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(TestFacetModel)
#include "tst_facetmodel.moc"
