// Recall and precision by threshold, measured on variants of every listed name, on near misses and on names of
// strangers.
//
//     screening_quality resources/data [measured.csv]      the table; with a file, written there for the program
//     screening_quality resources/data --seed N            the table for other cases
//     screening_quality resources/data --show KIND         what is missed or wrong of one kind of variant
#include "app/screening/explanation.h"
#include "app/screening/index.h"
#include "tests/bench/screening/listings.h"
#include "tests/bench/screening/variants.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <map>

namespace {

constexpr std::array<double, 10> thresholds{0.60, 0.65, 0.70, 0.75, 0.80, 0.85, 0.88, 0.90, 0.93, 0.95};
constexpr double lowest = 0.6;
constexpr std::uint64_t usualSeed = 6;

/// What was answered to one case.
struct Answer
{
    double right = 0; ///< the best score of the entity that it is; 0: not found
    double wrong = 0; ///< the best score, where it is nobody's; 0: nothing found
};

struct Counts
{
    int cases = 0;
    std::array<int, thresholds.size()> found{};
};

std::vector<bench::Case> casesOf(const std::vector<screening::ListedEntity> &entities, const QString &folder,
                                 std::uint64_t seed)
{
    std::vector<bench::Case> cases;
    bench::Draw draw(seed);
    for (const screening::ListedEntity &entity : entities) {
        for (bench::Case &variant : bench::variantsOf(entity, draw, 2))
            cases.push_back(std::move(variant));
        for (bench::Case &miss : bench::nearMissesOf(entity, draw, 4))
            cases.push_back(std::move(miss));
    }
    for (int i = 0; i < 4000; ++i)
        cases.push_back(bench::unrelated(draw));
    const auto organisations =
        bench::readSeparated(bench::contentOf(folder + QStringLiteral("/organisations.csv")), ',');
    if (organisations.empty())
        return cases;
    const auto column = [&](const char *title) {
        const auto &header = organisations[0];
        return static_cast<std::size_t>(std::find(header.begin(), header.end(), title) - header.begin());
    };
    const std::size_t name = column("name");
    const std::size_t kind = column("kind");
    for (std::size_t i = 1; i < organisations.size(); ++i) {
        const auto same = [&](const screening::ListedEntity &entity) { return entity.title == organisations[i][name]; };
        if (std::none_of(entities.begin(), entities.end(), same) && organisations[i][kind] != "company" &&
            organisations[i][kind] != "facility")
            cases.push_back({organisations[i][name], {}, "real organisations"});
    }
    return cases;
}

Answer answerTo(const screening::Index &index, const bench::Case &asked,
                const std::map<std::string, std::string> &sames)
{
    Answer answer;
    const auto screened = index.screen({.name = asked.name}, {.threshold = lowest});
    for (const screening::Candidate &candidate : screened.candidates) {
        const std::string id = candidate.entityId.toStdString();
        const auto same = sames.find(id);
        const bool right =
            !asked.entity.empty() && (id == asked.entity || (same != sames.end() && same->second == asked.entity));
        double &score = right ? answer.right : answer.wrong;
        score = std::max(score, candidate.score);
    }
    return answer;
}

void show(const screening::Index &index, const std::vector<bench::Case> &cases, const std::string &kind)
{
    for (const bench::Case &asked : cases) {
        if (asked.kind != kind)
            continue;
        const auto all = index.screen({.name = asked.name}, {.threshold = 0.5});
        const auto wanted = [&](const screening::Candidate &candidate) {
            return asked.entity.empty() || candidate.entityId.toStdString() == asked.entity;
        };
        const auto best = std::find_if(all.candidates.begin(), all.candidates.end(), wanted);
        const bool found = best != all.candidates.end() && best->score >= screening::Method::defaultThreshold;
        if (found != asked.entity.empty())
            continue;
        std::printf("%s | %s | %.4f %s | %s\n", asked.name.c_str(), asked.entity.c_str(),
                    best == all.candidates.end() ? 0 : best->score,
                    best == all.candidates.end() ? "" : qPrintable(best->matchedName),
                    best == all.candidates.end() ? "" : qPrintable(screening::plainText(best->explanation)));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("screening_quality DATA-FOLDER [MEASURED.csv | --show KIND]\n", stderr);
        return 2;
    }
    const auto entities = bench::bundledListings(arguments[1]);
    screening::IndexBuilder builder;
    std::map<std::string, std::string> titles; // a firm may stand on two lists
    std::map<std::string, std::string> sames;
    for (const screening::ListedEntity &entity : entities) {
        builder.add(entity);
        if (const auto [place, fresh] = titles.emplace(entity.title, entity.id); !fresh)
            sames[entity.id] = place->second;
    }
    const screening::Index index = builder.build();
    // The rules were looked at with the cases of seed 6; others tell whether they hold for cases that nobody has seen.
    const bool other = arguments.size() > 3 && arguments[2] == QStringLiteral("--seed");
    const std::uint64_t seed = other ? arguments[3].toULongLong() : usualSeed;
    const std::vector<bench::Case> cases = casesOf(entities, arguments[1], seed);
    if (arguments.size() > 3 && arguments[2] == QStringLiteral("--show")) {
        show(index, cases, arguments[3].toStdString());
        return 0;
    }
    std::map<std::string, Counts> kinds;
    Counts right;
    std::array<int, thresholds.size()> wrong{};
    for (const bench::Case &asked : cases) {
        const Answer answer = answerTo(index, asked, sames);
        Counts &kind = kinds[(asked.entity.empty() ? "~ " : "") + asked.kind];
        ++kind.cases;
        right.cases += !asked.entity.empty();
        for (std::size_t i = 0; i < thresholds.size(); ++i) {
            const double score = asked.entity.empty() ? answer.wrong : answer.right;
            kind.found[i] += score >= thresholds[i];
            right.found[i] += answer.right >= thresholds[i];
            // A name for which somebody was found, and not its own.
            wrong[i] += answer.wrong >= thresholds[i] && answer.right < thresholds[i];
        }
    }
    std::printf("%-42s %6s", "percent found at", "cases");
    for (const double threshold : thresholds)
        std::printf(" %6.2f", threshold);
    std::printf("\n");
    for (const auto &[kind, counts] : kinds) {
        std::printf("%-42s %6d", kind.c_str(), counts.cases);
        for (const int found : counts.found)
            std::printf(" %6.1f", 100.0 * found / counts.cases);
        std::printf("\n");
    }
    std::printf("%-42s %6d", "recall", right.cases);
    for (const int found : right.found)
        std::printf(" %6.1f", 100.0 * found / right.cases);
    std::printf("\n%-42s %6zu", "precision", cases.size());
    for (std::size_t i = 0; i < thresholds.size(); ++i)
        std::printf(" %6.1f", 100.0 * right.found[i] / std::max(1, right.found[i] + wrong[i]));
    std::printf("\n");
    if (arguments.size() == 3) {
        QByteArray text = "# Recall and precision by threshold: " + QByteArray::number(right.cases) +
                          " variants of the names on the bundled lists and " +
                          QByteArray::number(static_cast<int>(cases.size()) - right.cases) +
                          " names of firms that are not listed.\n# Made by tests/bench/screening/screening_quality; "
                          "kinds of variants there.\n"
                          "threshold,recall,precision\nversion," +
                          index.method().version().toUtf8() + "\n";
        for (std::size_t i = 0; i < thresholds.size(); ++i)
            text += QByteArray::number(thresholds[i], 'f', 2) + ',' +
                    QByteArray::number(1.0 * right.found[i] / right.cases, 'f', 4) + ',' +
                    QByteArray::number(1.0 * right.found[i] / std::max(1, right.found[i] + wrong[i]), 'f', 4) + '\n';
        QFile file(arguments[2]);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return 1;
    }
    return 0;
}
