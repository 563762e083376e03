#include "app/screening/explanation.h"
#include "app/screening/index.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using screening::Index;
using screening::IndexBuilder;
using screening::Outcome;

namespace {

Index listed()
{
    IndexBuilder builder;
    builder.add(
        {.id = "hoshine", .list = "uflpa", .title = "Hoshine Silicon Industry (Shanshan) Co., Ltd.", .country = "CN"});
    builder.add({.id = "zhongtai",
                 .list = "uflpa",
                 .title = "Xinjiang Zhongtai Group Co., Ltd.",
                 .country = "CN",
                 .names = {{.text = "新疆中泰集团有限公司", .language = "zh"}}});
    builder.add({.id = "meike", .list = "uflpa", .title = "Jiangsu Meike Solar Technology Co., Ltd.", .country = "CN"});
    builder.add({.id = "energy", .list = "uflpa", .title = "Xinjiang Energy (Group) Co., Ltd.", .country = "CN"});
    builder.add({.id = "yumian", .list = "uflpa", .title = "Henan Yumian Logistics Co., Ltd.", .country = "CN"});
    builder.add({.id = "glove", .list = "cbp", .title = "Top Glove Corporation Bhd", .country = "MY"});
    return builder.build();
}

/// "id score" of the best candidate, or what became of the name.
QString answered(const Index &index, const QString &name)
{
    const screening::Screening answer = index.screen({.name = name.toStdString()});
    switch (answer.outcome) {
    case Outcome::Candidates:
        return answer.candidates.first().entityId;
    case Outcome::None:
        return u"none"_s;
    case Outcome::NotScreenable:
        return u"not screenable"_s;
    case Outcome::Stopped:
        return u"stopped"_s;
    }
    return {};
}

} // namespace

class TestScreeningIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void isSureOnlyOfTheSameNormalForm();
    void saysWhy();
    void ordersByCountryWithoutHiding();
    void stops();
};

void TestScreeningIndex::finds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("found");
    QTest::newRow("same") << u"Hoshine Silicon Industry (Shanshan) Co., Ltd."_s << u"hoshine"_s;
    QTest::newRow("misspelt") << u"Hoshnie Silicon Industry (Shanshan) Co Ltd"_s << u"hoshine"_s;
    QTest::newRow("split") << u"Xin Jiang Zhong Tai Group"_s << u"zhongtai"_s;
    QTest::newRow("native, traditional") << u"新疆中泰集團有限公司"_s << u"zhongtai"_s;
    QTest::newRow("native alone") << u"新疆中泰（集团）"_s << u"zhongtai"_s;
    QTest::newRow("full width") << u"Ｘｉｎｊｉａｎｇ　Ｚｈｏｎｇｔａｉ　Ｇｒｏｕｐ"_s << u"zhongtai"_s;
    QTest::newRow("common words only") << u"Xinjiang Eergy (Group) Co.,Ltd"_s << u"energy"_s;
    QTest::newRow("another translation") << u"Henan Yumian Freight Co., Ltd."_s << u"yumian"_s;
    QTest::newRow("another brand, same place and industry") << u"Henan Huayu Logistics Co., Ltd."_s << u"none"_s;
    QTest::newRow("same brand, other industry") << u"Jiangsu Meike Furniture Ltd"_s << u"none"_s;
    QTest::newRow("only legal form") << u"Co., Ltd."_s << u"not screenable"_s;
    QTest::newRow("empty") << u""_s << u"not screenable"_s;
    QTest::newRow("common") << u"Textile Trading Company"_s << u"not screenable"_s;
}

void TestScreeningIndex::finds()
{
    QFETCH(const QString, name);
    QTEST(answered(listed(), name), "found");
}

void TestScreeningIndex::isSureOnlyOfTheSameNormalForm()
{
    const Index index = listed();
    QCOMPARE(index.screen({.name = "XINJIANG ZHONGTAI GROUP COMPANY LIMITED"}).candidates.first().score, 1.0);
    QVERIFY(index.screen({.name = "Zhongtai Group Xinjiang Co., Ltd."}).candidates.first().score < 1.0);
    QVERIFY(index.screen({.name = "Xinjiang Zhongtai Group"}).candidates.first().score < 1.0);
}

void TestScreeningIndex::saysWhy()
{
    const auto answer = listed().screen({.name = "Xinjang Zhongtai Grp", .country = "VR China"});
    QCOMPARE(answer.candidates.size(), 1);
    QCOMPARE(screening::plainText(answer.candidates.first().explanation),
             u"same words: Zhongtai; same meaning: Grp = Group; spelt alike: Xinjang = Xinjiang; "
             "only in the listed name: Co., Ltd; same country"_s);
}

void TestScreeningIndex::ordersByCountryWithoutHiding()
{
    IndexBuilder builder;
    builder.add({.id = "vu", .list = "cbp", .title = "Hangton", .country = "VU"});
    builder.add({.id = "fj", .list = "cbp", .title = "Hangton", .country = "FJ"});
    const auto answer = builder.build().screen({.name = "Hangton", .country = "Fiji"});
    QCOMPARE(answer.candidates.size(), 2);
    QCOMPARE(answer.candidates.first().entityId, u"fj"_s);
    QCOMPARE(answer.candidates.last().score, 1.0);
}

void TestScreeningIndex::stops()
{
    std::stop_source source;
    source.request_stop();
    QCOMPARE(listed().screen({.name = "Hoshine Silicon"}, {}, source.get_token()).outcome, Outcome::Stopped);
}

QTEST_APPLESS_MAIN(TestScreeningIndex)
#include "tst_screening_index.moc"
