#include "app/screening/index.h"
#include "tests/bench/screening/listings.h"
#include "tests/bench/screening/variants.h"

#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;
using screening::Candidate;
using screening::Index;
using screening::Outcome;
using screening::Screening;

/// What must hold for every listed name, and for any name at all.
class TestScreeningProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isSureOfItself();
    void isStable_data();
    void isStable();
    void fallsWithADistinctiveWordChanged();
    void wantsASharedDistinctiveWord();
    void answersAlikeFromEveryThread();
    void findsWhatAFullScanFinds();
    void scansQuicklyWhatAFullScanFinds();
    void survivesAnything_data();
    void survivesAnything();
    void survivesRandomText();
    void survivesAnythingOnTheList();
    void answersAnEmptyIndex();
    void keepsToTheListsAsked();
    void scoresWithFourDecimalsInOrder();
    void wasMeasuredAsItIs();

private:
    [[nodiscard]] double scoreOf(const std::string &name, const std::string &entity) const;

    std::vector<screening::ListedEntity> m_entities;
    std::optional<Index> m_index;
};

void TestScreeningProperties::initTestCase()
{
    m_entities = bench::bundledListings(QStringLiteral(SOURCE_ROOT) + u"/resources/data"_s);
    QVERIFY(m_entities.size() > 200);
    screening::IndexBuilder builder;
    for (const screening::ListedEntity &entity : m_entities)
        builder.add(entity);
    m_index = builder.build();
    QCOMPARE(m_index->entityCount(), static_cast<qsizetype>(m_entities.size()));
}

/// 0 where the entity is not among the candidates.
double TestScreeningProperties::scoreOf(const std::string &name, const std::string &entity) const
{
    const Screening answer = m_index->screen({.name = name}, {.threshold = 0.5, .limit = 1000});
    for (const Candidate &candidate : answer.candidates) {
        if (candidate.entityId.toStdString() == entity)
            return candidate.score;
    }
    return 0;
}

void TestScreeningProperties::isSureOfItself()
{
    for (const screening::ListedEntity &entity : m_entities) {
        QVERIFY2(scoreOf(entity.title, entity.id) == 1.0, entity.title.c_str());
        for (const screening::ListedName &name : entity.names)
            QVERIFY2(scoreOf(name.text, entity.id) == 1.0, name.text.c_str());
    }
}

void TestScreeningProperties::isStable_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<double>("least");
    QTest::newRow("upper case") << u"upper"_s << 1.0;
    QTest::newRow("lower case") << u"lower"_s << 1.0;
    QTest::newRow("full width") << u"wide"_s << 1.0;
    QTest::newRow("accents") << u"accents"_s << 1.0;
    QTest::newRow("blanks") << u"blanks"_s << 1.0;
    QTest::newRow("legal form written otherwise") << u"form"_s << 0.97;
    QTest::newRow("legal form missing") << u"no form"_s << 0.97;
    QTest::newRow("words turned round") << u"order"_s << 0.9;
}

void TestScreeningProperties::isStable()
{
    QFETCH(const QString, change);
    QFETCH(const double, least);
    const auto changed = [&](QString name) {
        if (change == "upper"_L1)
            return name.toUpper();
        if (change == "lower"_L1)
            return name.toLower();
        if (change == "form"_L1)
            return name.replace(u"Co., Ltd."_s, u"Company Limited"_s);
        if (change == "no form"_L1)
            return name.replace(u" Co., Ltd."_s, u""_s);
        if (change == "order"_L1) {
            // The legal form goes with the rest: "Zhongtai Chemical Co., Ltd. Xinjiang".
            const qsizetype blank = name.indexOf(u' ');
            return blank < 0 ? name : QString(name.mid(blank + 1) + u' ' + name.left(blank));
        }
        QString out;
        for (const QChar c : std::as_const(name)) {
            if (change == "wide"_L1 && c.unicode() > 0x20 && c.unicode() < 0x7F)
                out += QChar(c.unicode() + 0xFEE0);
            else
                out += change == "blanks"_L1 && c == u' ' ? QStringLiteral(u"\u00A0\t ") : QString(c);
            if (change == "accents"_L1 && (c == u'a' || c == u'o'))
                out += QChar(0x301);
        }
        return out;
    };
    for (const screening::ListedEntity &entity : m_entities) {
        if (entity.list != "uflpa" || !entity.title.ends_with("Co., Ltd.") ||
            entity.title.find('(') != std::string::npos)
            continue;
        const std::string name = changed(QString::fromStdString(entity.title)).toStdString();
        const double score = scoreOf(name, entity.id);
        QVERIFY2(score >= least, (name + ' ' + std::to_string(score)).c_str());
    }
}

void TestScreeningProperties::fallsWithADistinctiveWordChanged()
{
    int changed = 0;
    for (const screening::ListedEntity &entity : m_entities) {
        for (const std::string own :
             {"Huafu", "Zhongtai", "Hoshine", "Esquel", "Ninestar", "Meike", "Yinfeng", "Tianshan"}) {
            std::string name = entity.title;
            const std::size_t at = name.find(own);
            if (at == std::string::npos)
                continue;
            ++changed;
            std::string misspelt = name;
            misspelt.replace(at, own.size(), own.substr(0, 3) + 'q' + own.substr(4));
            const double near = scoreOf(misspelt, entity.id);
            name.replace(at, own.size(), "Qorwimbel");
            QVERIFY2(near < 1.0, misspelt.c_str());
            QVERIFY2(scoreOf(name, entity.id) < near, name.c_str());
        }
    }
    QVERIFY(changed > 20);
}

void TestScreeningProperties::wantsASharedDistinctiveWord()
{
    for (const char *name :
         {"Xinjiang Qorwimbel Textile Co., Ltd.", "Xinjiang Cotton Industry Group Co., Ltd. Qorwimbel",
          "Xinjiang Import & Export Trading Co., Ltd.", "Hebei Food Co., Ltd.", "Group Company Limited"}) {
        const Screening answer = m_index->screen({.name = name}, {.threshold = 0.5});
        QVERIFY2(answer.candidates.isEmpty(), name);
    }
}

void TestScreeningProperties::answersAlikeFromEveryThread()
{
    std::vector<std::string> names;
    bench::Draw draw(3);
    for (const screening::ListedEntity &entity : m_entities) {
        for (const bench::Case &variant : bench::variantsOf(entity, draw, 1))
            names.push_back(variant.name);
    }
    const auto answers = [&] {
        QString all;
        for (const std::string &name : names) {
            for (const Candidate &candidate : m_index->screen({.name = name}).candidates)
                all += candidate.entityId % QString::number(candidate.score, 'f', 4) % candidate.matchedName;
        }
        return all;
    };
    const QString alone = answers();
    std::array<QString, 4> together;
    {
        std::vector<std::jthread> threads;
        for (QString &answer : together)
            threads.emplace_back([&answer, &answers] { answer = answers(); });
    }
    QVERIFY(!alone.isEmpty());
    for (const QString &answer : together)
        QVERIFY(answer == alone);
}

void TestScreeningProperties::findsWhatAFullScanFinds()
{
    bench::Draw draw(5);
    int found = 0;
    int lost = 0;
    for (const screening::ListedEntity &entity : m_entities) {
        const auto variants = bench::variantsOf(entity, draw, 1);
        for (std::size_t i = 0; i < variants.size(); i += 9) {
            const screening::Options options{.limit = 1000};
            const auto all = m_index->screenByFullScan({.name = variants[i].name}, options).candidates.size();
            found += static_cast<int>(all);
            lost += static_cast<int>(all - m_index->screen({.name = variants[i].name}, options).candidates.size());
        }
    }
    QVERIFY(found > 300);
    QVERIFY2(lost * 200 <= found, qPrintable(u"%1 of %2"_s.arg(lost).arg(found)));
}

// What the quick scan leaves out must be nothing, whatever the threshold: it is what the index is measured by.
void TestScreeningProperties::scansQuicklyWhatAFullScanFinds()
{
    const screening::FullScan quick(*m_index);
    bench::Draw draw(17);
    qsizetype found = 0;
    for (const screening::ListedEntity &entity : m_entities) {
        const auto variants = bench::variantsOf(entity, draw, 1);
        for (std::size_t i = 0; i < variants.size(); i += 3) {
            const screening::Options options{.threshold = i % 2 == 0 ? 0.5 : 0.85, .limit = 1000};
            const auto all = m_index->screenByFullScan({.name = variants[i].name}, options);
            const auto same = quick.screen({.name = variants[i].name}, options);
            QCOMPARE(same.candidates.size(), all.candidates.size());
            for (qsizetype k = 0; k < all.candidates.size(); ++k) {
                QCOMPARE(same.candidates.at(k).entityId, all.candidates.at(k).entityId);
                QCOMPARE(same.candidates.at(k).score, all.candidates.at(k).score);
                QCOMPARE(same.candidates.at(k).matchedName, all.candidates.at(k).matchedName);
            }
            found += all.candidates.size();
        }
    }
    QVERIFY(found > 500);
}

void TestScreeningProperties::survivesAnything_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *title, const QByteArray &name, Outcome outcome) {
        QTest::newRow(title) << name << static_cast<int>(outcome);
    };
    row("empty", {}, Outcome::NotScreenable);
    row("blanks", "   \t\r\n", Outcome::NotScreenable);
    row("zero bytes", QByteArray(20, '\0'), Outcome::NotScreenable);
    row("not UTF-8", "\xFF\xFE\xC3\x28\x80\xED\xA0\x80", Outcome::NotScreenable);
    row("10,000 letters", QByteArray(10000, 'q'), Outcome::None);
    row("10,000 words", QByteArray("qo ").repeated(10000), Outcome::None);
    row("10,000 brackets", QByteArray("(").repeated(10000) + "Foobar", Outcome::NotScreenable);
    row("10,000 accents", "Foobar" + QByteArray("\xCC\x81").repeated(10000), Outcome::None);
    row("a listed name before 10,000 letters", "Esquel Group " + QByteArray(10000, ' '), Outcome::Candidates);
    row("2,000 legal forms", QByteArray("Co., Ltd. ").repeated(2000), Outcome::NotScreenable);
    row("right-to-left override",
        "\xE2\x80\xAE"
        "Esquel Group\xE2\x80\xAC",
        Outcome::Candidates);
    row("mixed scripts", "Esquel \xE9\x9B\x86\xE5\x9B\xA2", Outcome::Candidates);
    row("emoji inside", "Esquel \xF0\x9F\x98\x80 Group", Outcome::Candidates);
    row("emoji alone", "\xF0\x9F\x98\x80\xF0\x9F\x8F\xAD", Outcome::NotScreenable);
    row("number", "12345", Outcome::NotScreenable);
    row("formula", "=cmd|'/c calc'!A1", Outcome::None);
}

void TestScreeningProperties::survivesAnything()
{
    QFETCH(const QByteArray, name);
    const Screening answer =
        m_index->screen({.name = name.toStdString(), .country = name.toStdString(), .address = name.toStdString()});
    QTEST(static_cast<int>(answer.outcome), "outcome");
    // Accents belong to their letter, however many they are.
    QCOMPARE(answer.shortened, name.size() > 2 * screening::Method::longestName && !name.contains("\xCC\x81"));
}

void TestScreeningProperties::survivesRandomText()
{
    bench::Draw draw(9);
    for (int i = 0; i < 3000; ++i) {
        std::string name;
        const std::size_t length = draw.below(60);
        for (std::size_t k = 0; k < length; ++k) {
            const bool bytes = draw.oneIn(2);
            const auto any = static_cast<char32_t>(draw.below(0x30000));
            const QString character = QString::fromUcs4(&any, 1);
            name += bytes ? std::string(1, static_cast<char>(draw.below(256))) : character.toStdString();
        }
        const Screening answer = m_index->screen({.name = name}, {.threshold = 0.5});
        for (const Candidate &candidate : answer.candidates)
            QVERIFY(candidate.score >= 0.5 && candidate.score <= 1.0);
    }
}

void TestScreeningProperties::survivesAnythingOnTheList()
{
    screening::IndexBuilder builder;
    builder.add({.id = "empty"});
    builder.add({.id = "bytes", .title = "\xFF\xC0"});
    builder.add({.id = "long", .title = std::string(100000, 'x')});
    builder.add({.id = "form", .title = "Co., Ltd."});
    builder.add({.id = "twice",
                 .title = "Foobar Ltd",
                 .names = {{.text = "Foobar Ltd"}, {.text = "Foobar Ltd"}, {.text = ""}}});
    const Index index = builder.build();
    QCOMPARE(index.entityCount(), 5);
    const Screening answer = index.screen({.name = "Foobar Ltd"});
    QCOMPARE(answer.candidates.size(), 1);
    QCOMPARE(answer.candidates.first().entityId, u"twice"_s);
}

void TestScreeningProperties::answersAnEmptyIndex()
{
    const Index index = screening::IndexBuilder().build();
    QCOMPARE(index.nameCount(), 0);
    QCOMPARE(index.screen({.name = "Foobar"}).outcome, Outcome::None);
    QCOMPARE(index.screen({.name = "Ltd"}).outcome, Outcome::NotScreenable);
}

void TestScreeningProperties::keepsToTheListsAsked()
{
    const std::string name = "Hetian Taida Apparel Co., Ltd.";
    QCOMPARE(m_index->screen({.name = name}).candidates.size(), 2);
    const Screening only = m_index->screen({.name = name}, {.lists = {u"cbp"_s}});
    QCOMPARE(only.candidates.size(), 1);
    QCOMPARE(only.candidates.first().list, u"cbp"_s);
    QCOMPARE(m_index->screen({.name = name}, {.lists = {u"nosuch"_s}}).outcome, Outcome::None);
}

void TestScreeningProperties::scoresWithFourDecimalsInOrder()
{
    const Screening answer = m_index->screen({.name = "Xinjiang Huafu Cotton Co"}, {.threshold = 0.5, .limit = 5});
    QCOMPARE(answer.candidates.size(), 5);
    double last = 1.0;
    for (const Candidate &candidate : answer.candidates) {
        QCOMPARE(candidate.score, qRound(candidate.score * 10000) / 10000.0);
        QVERIFY(candidate.score <= last);
        last = candidate.score;
    }
}

/// The measurement that the window shows must be of these rules and tables: make it anew with screening_quality.
void TestScreeningProperties::wasMeasuredAsItIs()
{
    const screening::Method &method = m_index->method();
    QCOMPARE(method.measuredVersion(), method.version());
    const std::vector<screening::Measured> measured = method.measured();
    QVERIFY(measured.size() >= 8);
    const auto line = std::find_if(measured.begin(), measured.end(), [](const screening::Measured &one) {
        return qFuzzyCompare(one.threshold, screening::Method::defaultThreshold);
    });
    QVERIFY(line != measured.end());
    QVERIFY2(line->recall >= 0.95, QByteArray::number(line->recall));
    QVERIFY2(line->precision >= 0.98, QByteArray::number(line->precision));
    for (std::size_t i = 1; i < measured.size(); ++i) {
        QVERIFY(measured[i].threshold > measured[i - 1].threshold);
        QVERIFY(measured[i].recall <= measured[i - 1].recall);
    }
}

QTEST_APPLESS_MAIN(TestScreeningProperties)
#include "tst_screening_properties.moc"
