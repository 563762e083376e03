#include "app/workflows/find.h"

#include "app/domain/fold.h"
#include "tests/unit/workflows/desk.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using workflows::find;
using workflows::Hit;

class TestFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksHits_data();
    void ranksHits();
    void findsFirst_data();
    void findsFirst();
    void everyHitHoldsTheWords_data();
    void everyHitHoldsTheWords();
    void keepsToTheLimit();
    void findsNothing_data();
    void findsNothing();
    void stopsWhenAsked();
};

namespace {

/// What the record is called, in search form.
QList<QByteArray> namesOf(Desk &desk, const Hit &hit)
{
    const catalogue::Table &table = desk.table(hit.table);
    const auto record = desk.session().library().record(table, u"en"_s, hit.id);
    QList<QByteArray> names;
    for (const QString &id : QStringList{table.detail.title, table.detail.nativeTitle} + table.detail.otherNames)
        if (const int place = table.indexOf(id); place >= 0 && record && *record)
            if (const auto *text = std::get_if<QString>(&(*record)->row.cells.at(place)))
                names.append(domain::fold(*text));
    return names;
}

/// 0: a name is the text, 1: begins with it, 2: one holds all words, 3: they are elsewhere.
int rankOf(Desk &desk, const Hit &hit, const QString &text)
{
    const QByteArray whole = domain::fold(text);
    int best = 3;
    for (const QByteArray &name : namesOf(desk, hit)) {
        bool holdsAll = true;
        for (const QString &word : text.split(u' '))
            holdsAll = holdsAll && name.contains(domain::fold(word));
        best = std::min(best, name == whole ? 0 : name.startsWith(whole) ? 1 : holdsAll ? 2 : 3);
    }
    return best;
}

int placeOf(const QString &table)
{
    int place = 0;
    for (const catalogue::Table &each : catalogue::tables()) {
        if (each.id == table)
            return place;
        ++place;
    }
    return -1;
}

} // namespace

void TestFind::ranksHits_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : {u"japan"_s, u"forced labour"_s, u"cotton"_s, u"xinjiang"_s, u"guidelines"_s, u"C029"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestFind::ranksHits()
{
    QFETCH(const QString, text);
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto hits = find(desk.session(), text, 400);
    QVERIFY(hits);
    QVERIFY(hits->size() > 3);
    int rank = 0;
    int table = 0;
    QSet<QString> seen;
    for (const Hit &hit : *hits) {
        const int own = rankOf(desk, hit, text);
        QVERIFY2(own >= rank, qPrintable(hit.title));
        table = own > rank ? 0 : table;
        rank = own;
        QVERIFY2(placeOf(hit.table) >= table, qPrintable(hit.table));
        table = placeOf(hit.table);
        const QString name = hit.table + u'/' + hit.id;
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
    }
}

void TestFind::findsFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::newRow("title is the text") << u"japan"_s << u"countries/JP name: Japan"_s;
    QTest::newRow("case and width do not count") << u"ＪＡＰＡＮ"_s << u"countries/JP name: Japan"_s;
    QTest::newRow("short title") << u"uflpa"_s << u"instruments/uflpa short_title: UFLPA"_s;
    QTest::newRow("native title") << u"日本"_s << u"countries/JP name_ja: 日本"_s;
    QTest::newRow("code") << u"DEU"_s << u"countries/DE iso3: DEU"_s;
    QTest::newRow("acronym") << u"METI"_s << u"organisations/jp-meti acronym: METI"_s;
    QTest::newRow("title begins")
        << u"Hoshine Silicon Industry (Shan"_s
        << u"organisations/org-hoshine-silicon-industry-shanshan name: Hoshine Silicon Industry (Shanshan) Co., Ltd."_s;
    QTest::newRow("nowhere") << u"日本国憲"_s << u"none"_s;
}

void TestFind::findsFirst()
{
    QFETCH(const QString, text);
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto hits = find(desk.session(), text, 1);
    QVERIFY(hits);
    const Hit first = hits->value(0);
    QTEST(hits->isEmpty() ? u"none"_s : u"%1/%2 %3: %4"_s.arg(first.table, first.id, first.column, first.snippet),
          "first");
}

void TestFind::everyHitHoldsTheWords_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : {u"japan human rights"_s, u"人権"_s, u"新疆"_s, u"silicon hoshine"_s, u"2023"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestFind::everyHitHoldsTheWords()
{
    QFETCH(const QString, text);
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto hits = find(desk.session(), text, 100);
    QVERIFY(hits);
    QVERIFY(!hits->isEmpty());
    for (const Hit &hit : *hits) {
        QVERIFY(!hit.id.isEmpty() && !hit.title.isEmpty());
        QVERIFY2(desk.table(hit.table).find(hit.column) != nullptr, qPrintable(hit.column));
        QVERIFY2(hit.snippet.size() <= 80, qPrintable(hit.snippet));
        QVERIFY(!hit.snippet.contains(u'\n'));
        bool holdsOne = false;
        for (const QString &word : text.split(u' '))
            holdsOne = holdsOne || domain::fold(hit.snippet).contains(domain::fold(word));
        QVERIFY2(holdsOne, qPrintable(u"%1/%2 %3: %4"_s.arg(hit.table, hit.id, hit.column, hit.snippet)));
    }
}

void TestFind::keepsToTheLimit()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto all = find(desk.session(), u"labour"_s, 1000);
    QVERIFY(all && all->size() > 40);
    for (const qsizetype limit : {0, 1, 7, 40}) {
        const auto some = find(desk.session(), u"labour"_s, limit);
        QVERIFY(some);
        QCOMPARE(some->size(), limit);
        for (qsizetype i = 0; i < limit; ++i)
            QCOMPARE(some->at(i).table + some->at(i).id, all->at(i).table + all->at(i).id);
    }
}

void TestFind::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u" \t "_s;
    QTest::newRow("no such word") << u"qqzzxx"_s;
    QTest::newRow("words that never meet") << u"japan qqzzxx"_s;
    QTest::newRow("filter language means nothing here") << u"kind:statute"_s;
}

void TestFind::findsNothing()
{
    QFETCH(const QString, text);
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto hits = find(desk.session(), text, 10);
    QVERIFY(hits);
    QCOMPARE(hits->size(), 0);
}

void TestFind::stopsWhenAsked()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    std::stop_source stop;
    stop.request_stop();
    const auto hits = find(desk.session(), u"japan"_s, 10, stop.get_token());
    QVERIFY(!hits || hits->isEmpty());
}

QTEST_GUILESS_MAIN(TestFind)
#include "tst_find.moc"
