#include "app/workflows/explanationtext_p.h"

#include <QJsonArray>

#include <array>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

using screening::CountryVerdict;
using screening::Kind;
using screening::Meeting;

constexpr std::array kinds = {std::pair{Kind::Distinctive, "distinctive"}, std::pair{Kind::Notable, "notable"},
                              std::pair{Kind::Industry, "industry"},       std::pair{Kind::Place, "place"},
                              std::pair{Kind::Common, "common"},           std::pair{Kind::Number, "number"},
                              std::pair{Kind::Country, "country"},         std::pair{Kind::LegalForm, "legal_form"}};
constexpr std::array meetings = {std::pair{Meeting::Same, "same"},
                                 std::pair{Meeting::Equivalent, "equivalent"},
                                 std::pair{Meeting::Joined, "joined"},
                                 std::pair{Meeting::Spelling, "spelling"},
                                 std::pair{Meeting::Romanisation, "romanisation"},
                                 std::pair{Meeting::Abbreviation, "abbreviation"}};
constexpr std::array verdicts = {std::pair{CountryVerdict::Unknown, "unknown"}, std::pair{CountryVerdict::Same, "same"},
                                 std::pair{CountryVerdict::Different, "different"}};

template <typename Names, typename Value>
QString nameOf(const Names &names, Value value)
{
    for (const auto &[known, name] : names)
        if (known == value)
            return QString::fromLatin1(name);
    return {};
}

/// The first of the names where the text is none of them.
template <typename Names>
auto valueOf(const Names &names, const QString &text)
{
    for (const auto &[known, name] : names)
        if (QLatin1StringView(name) == text)
            return known;
    return names.front().first;
}

QString measure(double value)
{
    return QString::number(value, 'f', 3);
}

QJsonArray stretchArray(const screening::Stretch &stretch)
{
    return {stretch.start, stretch.length};
}

screening::Stretch stretchOf(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return {.start = array.at(0).toInt(), .length = array.at(1).toInt()};
}

QJsonObject pairObject(const screening::WordPair &pair)
{
    return {{u"supplier"_s, pair.supplier},
            {u"listed"_s, pair.listed},
            {u"supplier_at"_s, stretchArray(pair.supplierStretch)},
            {u"listed_at"_s, stretchArray(pair.listedStretch)},
            {u"kind"_s, nameOf(kinds, pair.kind)},
            {u"meeting"_s, nameOf(meetings, pair.meeting)},
            {u"similarity"_s, measure(pair.similarity)},
            {u"weight"_s, measure(pair.weight)}};
}

screening::WordPair pairOf(const QJsonObject &object)
{
    return {.supplier = object.value("supplier"_L1).toString(),
            .listed = object.value("listed"_L1).toString(),
            .supplierStretch = stretchOf(object.value("supplier_at"_L1)),
            .listedStretch = stretchOf(object.value("listed_at"_L1)),
            .kind = valueOf(kinds, object.value("kind"_L1).toString()),
            .meeting = valueOf(meetings, object.value("meeting"_L1).toString()),
            .similarity = object.value("similarity"_L1).toString().toDouble(),
            .weight = object.value("weight"_L1).toString().toDouble()};
}

QJsonArray leftArray(const QList<screening::WordLeft> &words)
{
    QJsonArray array;
    for (const screening::WordLeft &word : words)
        array.append(QJsonObject{{u"word"_s, word.word},
                                 {u"at"_s, stretchArray(word.stretch)},
                                 {u"kind"_s, nameOf(kinds, word.kind)},
                                 {u"weight"_s, measure(word.weight)}});
    return array;
}

QList<screening::WordLeft> leftOf(const QJsonValue &value)
{
    QList<screening::WordLeft> words;
    for (const auto &each : value.toArray()) {
        const QJsonObject object = each.toObject();
        words << screening::WordLeft{.word = object.value("word"_L1).toString(),
                                     .stretch = stretchOf(object.value("at"_L1)),
                                     .kind = valueOf(kinds, object.value("kind"_L1).toString()),
                                     .weight = object.value("weight"_L1).toString().toDouble()};
    }
    return words;
}

} // namespace

QJsonObject explanationObject(const screening::Explanation &explanation)
{
    QJsonArray pairs;
    for (const screening::WordPair &pair : explanation.pairs)
        pairs.append(pairObject(pair));
    QJsonObject object{{u"pairs"_s, pairs}, {u"country"_s, nameOf(verdicts, explanation.country)}};
    if (!explanation.supplierLeft.isEmpty())
        object.insert("supplier_left"_L1, leftArray(explanation.supplierLeft));
    if (!explanation.listedLeft.isEmpty())
        object.insert("listed_left"_L1, leftArray(explanation.listedLeft));
    for (const auto &[key, isTrue] :
         {std::pair{"identical"_L1, explanation.identical}, std::pair{"reordered"_L1, explanation.reordered},
          std::pair{"by_reading"_L1, explanation.byReading}, std::pair{"by_part"_L1, explanation.byPart},
          std::pair{"same_place"_L1, explanation.samePlace}})
        if (isTrue)
            object.insert(key, true);
    return object;
}

screening::Explanation explanationOf(const QJsonObject &object)
{
    screening::Explanation explanation{.supplierLeft = leftOf(object.value("supplier_left"_L1)),
                                       .listedLeft = leftOf(object.value("listed_left"_L1)),
                                       .identical = object.value("identical"_L1).toBool(),
                                       .reordered = object.value("reordered"_L1).toBool(),
                                       .byReading = object.value("by_reading"_L1).toBool(),
                                       .byPart = object.value("by_part"_L1).toBool(),
                                       .country = valueOf(verdicts, object.value("country"_L1).toString()),
                                       .samePlace = object.value("same_place"_L1).toBool()};
    for (const auto &pair : object.value("pairs"_L1).toArray())
        explanation.pairs << pairOf(pair.toObject());
    return explanation;
}

} // namespace workflows
