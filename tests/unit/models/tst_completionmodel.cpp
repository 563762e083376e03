#include "app/catalogue/catalogue.h"
#include "app/columns/builder.h"
#include "app/models/completionmodel.h"
#include "app/query/parser.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using models::CompletionModel;

/// What is offered at the cursor, and what it would write.
class TestCompletionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offers_data();
    void offers();
    void quotesWhatWouldNotBeOneWord_data();
    void quotesWhatWouldNotBeOneWord();
    void replaces();
    void endsAtItsEdges();
    void offersNamesWithoutATable();

private:
    const catalogue::Table *m_table = nullptr;
    std::shared_ptr<const columns::Table> m_columns;
};

namespace {

// Each offer as "title>what it writes", with its count where it has one.
QString asText(const CompletionModel &model)
{
    QStringList offers;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const qint64 count = index.data(CompletionModel::CountRole).toLongLong();
        offers += index.data().toString() + u'>' + index.data(CompletionModel::InsertRole).toString() +
                  (count < 0 ? QString() : u' ' + QString::number(count));
    }
    return offers.join(u"; "_s);
}

} // namespace

void TestCompletionModel::initTestCase()
{
    m_table = catalogue::findTable(u"instruments"_s);
    QVERIFY(m_table != nullptr);
    columns::Builder builder(*m_table, u"en"_s);
    const int kind = m_table->indexOf(u"kind"_s);
    const int status = m_table->indexOf(u"status"_s);
    for (qint64 key = 1; key <= 5; ++key) {
        builder.beginRow(key);
        builder.value(kind, key <= 3 ? "statute" : "soft_law");
        builder.value(status, "in_force");
        builder.endRow();
    }
    m_columns = builder.finish("test");
}

void TestCompletionModel::offers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("offered");
    QTest::newRow("nothing typed") << QString() << QString();
    QTest::newRow("one letter disturbs nobody") << u"s"_s << QString();
    QTest::newRow("a column") << u"adop"_s << u"Adopted>adopted:"_s;
    QTest::newRow("column and value") << u"stat"_s << u"Status>status:; Statute>kind:statute 3"_s;
    QTest::newRow("all values of a column") << u"kind:"_s << u"Statute>statute 3; Soft law>soft_law 2"_s;
    QTest::newRow("values that hold it") << u"kind:law"_s << u"Soft law>soft_law 2"_s;
    QTest::newRow("after a comma") << u"kind:statute,so"_s << u"Soft law>soft_law 2"_s;
    QTest::newRow("typed in full") << u"kind:statute"_s << QString();
    QTest::newRow("text column has no values") << u"title:ac"_s << QString();
    QTest::newRow("unknown column") << u"knd:sta"_s << QString();
    QTest::newRow("after a condition") << u"cotton adop"_s << u"Adopted>adopted:"_s;
    QTest::newRow("negated") << u"-adop"_s << u"Adopted>adopted:"_s;
}

void TestCompletionModel::offers()
{
    QFETCH(const QString, text);
    CompletionModel model(*m_table);
    const QAbstractItemModelTester tester(&model);
    model.setColumns(m_columns);
    model.setText(text, static_cast<int>(text.size()));
    QTEST(asText(model), "offered");
}

void TestCompletionModel::quotesWhatWouldNotBeOneWord_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("written");
    QTest::newRow("one word") << u"edict"_s << u"edict"_s;
    QTest::newRow("blank") << u"royal edict"_s << u"\"royal edict\""_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"so \"called\""_s << u"\"so \\\"called\\\"\""_s;
    QTest::newRow("parenthesis") << u"law (draft)"_s << u"\"law (draft)\""_s;
    QTest::newRow("operator") << u">law"_s << u"\">law\""_s;
    QTest::newRow("star") << u"*"_s << u"\"*\""_s;
    QTest::newRow("ideographic blank") << u"法　令"_s << u"\"法　令\""_s;
}

// What is offered finds the rows that were counted, whatever the value looks like.
void TestCompletionModel::quotesWhatWouldNotBeOneWord()
{
    QFETCH(const QString, value);
    columns::Builder builder(*m_table, u"en"_s);
    for (const QByteArray &kind : {value.toUtf8(), QByteArray("statute")}) {
        builder.beginRow(kind == "statute" ? 2 : 1);
        builder.value(m_table->indexOf(u"kind"_s), kind.toStdString());
        builder.endRow();
    }
    const std::shared_ptr<const columns::Table> filled = builder.finish("quotes");
    CompletionModel model(*m_table);
    model.setColumns(filled);
    model.setText(u"kind:"_s, 5);
    QString insert;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row).data().toString() == value)
            insert = model.index(row).data(CompletionModel::InsertRole).toString();
    QTEST(insert, "written");
    const auto filter = query::parse(QString(u"kind:"_s + insert));
    QVERIFY(filter);
    const auto answer = filled->ask({.filter = *filter, .order = {}, .facets = {}});
    QVERIFY(answer);
    QCOMPARE((*answer)->count(), 1);
}

void TestCompletionModel::endsAtItsEdges()
{
    CompletionModel model(*m_table);
    model.setColumns(m_columns);
    model.setText(u"kind:"_s, 5);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.data(model.index(2)).isValid());
    QVERIFY(!model.data({}).isValid());
    QCOMPARE(model.rowCount(model.index(0)), 0);
    QCOMPARE(model.index(0).data(CompletionModel::HintRole).toString(), u"3"_s);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Statute, 3"_s);
    model.setText(u"adop"_s, 4);
    QCOMPARE(model.index(0).data(CompletionModel::CountRole).toLongLong(), -1);
    QCOMPARE(model.index(0).data(CompletionModel::HintRole).toString(), u"adopted:"_s);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Adopted"_s);
}

void TestCompletionModel::replaces()
{
    CompletionModel model(*m_table);
    model.setColumns(m_columns);
    model.setText(u"cotton kind:sta silk"_s, 15);
    QCOMPARE(model.start(), 12);
    QCOMPARE(model.length(), 3);
}

void TestCompletionModel::offersNamesWithoutATable()
{
    CompletionModel model(*m_table);
    model.setText(u"kind:"_s, 5);
    QCOMPARE(model.rowCount(), 0);
    model.setText(u"adop"_s, 4);
    QCOMPARE(asText(model), u"Adopted>adopted:"_s);
}

QTEST_GUILESS_MAIN(TestCompletionModel)
#include "tst_completionmodel.moc"
