#include "app/importers/uflpanames_p.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The phrasings of the name cells of the UFLPA Entity List.
class TestUflpaNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
};

void TestUflpaNames::parses_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("entity"); // name / alias / alias ... / note
    const auto row = [](const char *name, const QString &cell, const QString &entity) {
        QTest::newRow(name) << cell << entity;
    };
    row("no other name", u"Camel Group Co., Ltd."_s, u"Camel Group Co., Ltd. <>"_s);
    row("brackets in the name", u"Xinjiang Energy (Group) Co., Ltd."_s, u"Xinjiang Energy (Group) Co., Ltd. <>"_s);
    row("branch", u"China Cotton Group Henan Logistics Park Co., Ltd., Xinye Branch"_s,
        u"China Cotton Group Henan Logistics Park Co., Ltd., Xinye Branch <>"_s);
    row("and two aliases",
        u"Hetian Haolin Hair Accessories Co. Ltd. (and two aliases: Hotan Haolin Hair Accessories; and Hollin Hair Accessories)"_s,
        u"Hetian Haolin Hair Accessories Co. Ltd. / Hotan Haolin Hair Accessories / Hollin Hair Accessories <>"_s);
    row("including one alias",
        u"Hefei Bitland Co., Ltd. (including one alias: Anhui Hefei Baolongda Information Technology)"_s,
        u"Hefei Bitland Co., Ltd. / Anhui Hefei Baolongda Information Technology <>"_s);
    row("including three aliases",
        u"A Co., Ltd. (including three aliases: B Co., Ltd.; C Co., Ltd.; and D Co., Ltd.)"_s,
        u"A Co., Ltd. / B Co., Ltd. / C Co., Ltd. / D Co., Ltd. <>"_s);
    row("also known as, one", u"Changji Esquel Textile Co., Ltd. (also known as Changji Yida Textile)"_s,
        u"Changji Esquel Textile Co., Ltd. / Changji Yida Textile <>"_s);
    row("also known as, many", u"X (also known as A Co., Ltd.; B; and C (Shanghai) Co., Inc.)"_s,
        u"X / A Co., Ltd. / B / C (Shanghai) Co., Inc. <>"_s);
    row("also known as, by commas", u"X (also known as A Co., Ltd., B, and C)"_s, u"X / A Co., Ltd. / B / C <>"_s);
    row("also known as, two", u"X (also known as A Co., Ltd. and B Trading)"_s, u"X / A Co., Ltd. / B Trading <>"_s);
    row("and inside a name", u"X (also known as Heze Cotton and Linen Trading Company)"_s,
        u"X / Heze Cotton and Linen Trading Company <>"_s);
    row("formerly", u"Henan Yumian Logistics Co., Ltd. (formerly known as 841 Cotton Transfer Warehouse)"_s,
        u"Henan Yumian Logistics Co., Ltd. / 841 Cotton Transfer Warehouse <>"_s);
    row("both", u"X Co., Ltd. (also known as A, and formerly known as B Co., Ltd.)"_s,
        u"X Co., Ltd. / A / B Co., Ltd. <>"_s);
    row("both, many", u"X (also known as A; and B; and formerly known as C; and D)"_s, u"X / A / B / C / D <>"_s);
    row("two brackets", u"X (also known as A) (formerly known as B)"_s, u"X / A / B <>"_s);
    row("and subsidiaries",
        u"Hoshine Silicon Industry (Shanshan) Co., Ltd. (also known as Hesheng Silicon Industry (Shanshan) Co.) and Subsidiaries"_s,
        u"Hoshine Silicon Industry (Shanshan) Co., Ltd. / Hesheng Silicon Industry (Shanshan) Co. <and Subsidiaries>"_s);
    row("subordinate entities",
        u"Xinjiang Production and Construction Corps (also known as XPCC; Xinjiang Corps; and Bingtuan) and its subordinate and affiliated entities"_s,
        u"Xinjiang Production and Construction Corps / XPCC / Xinjiang Corps / Bingtuan <and its subordinate and affiliated entities>"_s);
    row("subsidiaries by name",
        u"Ninestar Corporation and its eight Zhuhai-based subsidiaries, which include Zhuhai Ninestar Information Technology Co., Ltd., Zhuhai Pantum Electronics Co., Ltd., Zhuhai Apex Microelectronics Co., Ltd., and Zhuhai Kuitian Technology Co., Ltd."_s,
        u"Ninestar Corporation / Zhuhai Ninestar Information Technology Co., Ltd. / Zhuhai Pantum Electronics Co., "
        u"Ltd. / Zhuhai Apex Microelectronics Co., Ltd. / Zhuhai Kuitian Technology Co., Ltd. "
        "<and its eight Zhuhai-based subsidiaries, which include Zhuhai Ninestar Information Technology Co., Ltd., Zhuhai Pantum Electronics Co., Ltd., Zhuhai Apex Microelectronics Co., Ltd., and Zhuhai Kuitian Technology Co., Ltd.>"_s);
    row("one subsidiary", u"Xinjiang A Co., Ltd. and its subsidiary Xinjiang B Co., Ltd."_s,
        u"Xinjiang A Co., Ltd. / Xinjiang B Co., Ltd. <and its subsidiary Xinjiang B Co., Ltd.>"_s);
    row("bracket in the name is no alias", u"No. 4 Vocation Skills Education Training Center (VSETC)"_s,
        u"No. 4 Vocation Skills Education Training Center (VSETC) <>"_s);
    row("line breaks and no-break spaces", u"A\u00a0Co.,\n  Ltd.\n(also known as\u00a0B)"_s, u"A Co., Ltd. / B <>"_s);
    row("bracket never closed", u"A Co., Ltd. (also known as B; and C"_s, u"A Co., Ltd. / B / C <>"_s);
    row("without brackets", u"A Co., Ltd., also known as B Group"_s, u"A Co., Ltd. / B Group <>"_s);
    row("empty", u" \n"_s, u" <>"_s);
}

void TestUflpaNames::parses()
{
    QFETCH(const QString, cell);
    const importers::UflpaEntity entity = importers::parseUflpaName(cell.toStdString());
    QString text = QString::fromStdString(entity.name);
    for (const std::string &alias : entity.aliases)
        text += u" / " + QString::fromStdString(alias);
    text += u" <" + QString::fromStdString(entity.note) + u'>';
    QTEST(text, "entity");
}

QTEST_APPLESS_MAIN(TestUflpaNames)
#include "tst_importers_uflpanames.moc"
