#include "app/workflows/recordcontent.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace workflows;

class TestRecordContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void isOneJsonLine();
    void refusesWhatIsNoObject();
    void showsScoresWithFourDecimals_data();
    void showsScoresWithFourDecimals();
};

namespace {

CandidateContent someCandidate()
{
    using namespace screening;
    CandidateContent content;
    content.supplier = {.row = 7,
                        .id = u"0070052"_s,
                        .name = u"合盛硅业 “Hoshine”\n"_s,
                        .country = u"VR China"_s,
                        .address = u"Ürümqi"_s};
    content.rank = 2;
    content.candidate = {
        .entityId = u"uflpa-x"_s, .list = u"uflpa"_s, .title = u"Hoshine"_s, .matchedName = u"合盛"_s, .score = 0.9134};
    content.candidate.explanation.pairs = {{.supplier = u"Hoshin"_s,
                                            .listed = u"Hoshine"_s,
                                            .supplierStretch = {0, 6},
                                            .listedStretch = {0, 7},
                                            .kind = Kind::Place,
                                            .meeting = Meeting::Romanisation,
                                            .similarity = 0.875,
                                            .weight = 1.5}};
    content.candidate.explanation.supplierLeft = {
        {.word = u"Ltd"_s, .stretch = {8, 3}, .kind = Kind::LegalForm, .weight = 0.05}};
    content.candidate.explanation.listedLeft = {
        {.word = u"Co"_s, .stretch = {9, 2}, .kind = Kind::Common, .weight = 0.25}};
    content.candidate.explanation.reordered = true;
    content.candidate.explanation.byReading = true;
    content.candidate.explanation.country = CountryVerdict::Different;
    content.explanation = u"because"_s;
    content.listing = {.name = u"Hoshine"_s,
                       .names = {u"合盛"_s, u"A; B"_s},
                       .country = u"CN"_s,
                       .region = u"Xinjiang"_s,
                       .status = u"active"_s,
                       .listed = u"2021-06"_s,
                       .delisted = {},
                       .authority = u"86 FR 1"_s};
    return content;
}

} // namespace

void TestRecordContent::comesBackAsItWas()
{
    const CandidateContent content = someCandidate();
    const QByteArray text = toText(content);
    const auto read = candidateContent(text);
    QVERIFY(read);
    QCOMPARE(toText(*read), text);
    QVERIFY(read->supplier == content.supplier);
    QVERIFY(read->listing == content.listing);
    const screening::WordPair &pair = read->candidate.explanation.pairs.constFirst();
    QCOMPARE(pair.listed, u"Hoshine"_s);
    QVERIFY(pair.meeting == screening::Meeting::Romanisation);
    QVERIFY(pair.kind == screening::Kind::Place);
    QVERIFY(pair.listedStretch == (screening::Stretch{0, 7}));
    QCOMPARE(pair.similarity, 0.875);
    QVERIFY(read->candidate.explanation.country == screening::CountryVerdict::Different);
    QVERIFY(read->candidate.explanation.reordered && read->candidate.explanation.byReading);
    QVERIFY(!read->candidate.explanation.identical && !read->candidate.explanation.byPart);

    storage::Edition edition;
    edition.id = u"cbp@2026"_s;
    edition.sha256 = u"ab"_s;
    edition.rows = 3;
    const RunContent run{.user = u"佐藤"_s,
                         .time = u"2026-11-24T12:00:00Z"_s,
                         .program = u"Assay"_s,
                         .method = u"1"_s,
                         .threshold = 0.85,
                         .lists = {u"cbp"_s},
                         .editions = {edition},
                         .supplierList = u"l"_s,
                         .name = u"n"_s,
                         .file = u"f"_s,
                         .sha256 = u"cd"_s,
                         .mapping = R"({"a":1})"_ba,
                         .suppliers = 4,
                         .rejected = 3,
                         .withCandidate = 1,
                         .withoutCandidate = 2,
                         .notScreenable = 1};
    const auto runRead = runContent(toText(run));
    QVERIFY(runRead);
    QCOMPARE(toText(*runRead), toText(run));
    QCOMPARE(runRead->mapping, run.mapping);
    QCOMPARE(runRead->editions.constFirst().rows, 3);
    QCOMPARE(runRead->threshold, 0.85);

    for (const Verdict verdict : {Verdict::Match, Verdict::NotAMatch, Verdict::Unsure}) {
        const DecisionContent decision{.candidate = 9,
                                       .verdict = verdict,
                                       .reason = u"Other address"_s,
                                       .user = u"u"_s,
                                       .time = u"t"_s,
                                       .supplier = content.supplier,
                                       .entityId = u"x"_s,
                                       .list = u"cbp"_s,
                                       .title = u"T"_s,
                                       .matchedName = u"M"_s,
                                       .score = 1,
                                       .listing = content.listing};
        const auto decisionRead = decisionContent(toText(decision));
        QVERIFY(decisionRead && decisionRead->verdict == verdict);
        QCOMPARE(toText(*decisionRead), toText(decision));
    }
    const auto withdrawal =
        withdrawalContent(toText(WithdrawalContent{.decision = 12, .user = u"u"_s, .time = u"t"_s}));
    QVERIFY(withdrawal && withdrawal->decision == 12 && withdrawal->user == "u"_L1);
    const auto none = noCandidateContent(toText(NoCandidateContent{content.supplier, u"Only legal forms"_s}));
    QVERIFY(none && none->supplier == content.supplier && none->explanation == "Only legal forms"_L1);
}

void TestRecordContent::isOneJsonLine()
{
    const QByteArray text = toText(someCandidate());
    QVERIFY(!text.contains('\n'));
    QVERIFY(text.startsWith("{\"address\":"));
    QVERIFY(text.contains("\"score\":\"0.9134\""));
    QCOMPARE(toText(someCandidate()), text);
}

void TestRecordContent::refusesWhatIsNoObject()
{
    QVERIFY(!runContent("[1]"_ba));
    QVERIFY(!candidateContent("{"_ba));
    QVERIFY(!decisionContent({}));
    QVERIFY(!noCandidateContent("3"_ba));
    QVERIFY(!withdrawalContent("x"_ba));
}

void TestRecordContent::showsScoresWithFourDecimals_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << 1.0 << u"1.0000"_s;
    QTest::newRow("threshold") << 0.85 << u"0.8500"_s;
    QTest::newRow("many digits") << 0.913449 << u"0.9134"_s;
}

void TestRecordContent::showsScoresWithFourDecimals()
{
    QFETCH(const double, score);
    QTEST(scoreText(score), "text");
}

QTEST_APPLESS_MAIN(TestRecordContent)
#include "tst_recordcontent.moc"
