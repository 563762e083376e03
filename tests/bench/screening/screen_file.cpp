// Screens names of which it is known whose they are against the bundled lists: what is missed, what is found wrongly,
// by kind of name.
//
//     screen_file resources/data TRUTH.csv [THRESHOLD [--brief]]
//
// The truth's columns are row, number, name, entity and kind (hard.csv: name, entity, kind). The entity is the id of
// one or the beginning of its name; empty: nobody listed.
#include "app/screening/explanation.h"
#include "app/screening/index.h"
#include "tests/bench/screening/listings.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <map>

namespace {

struct Tally
{
    int names = 0;
    int right = 0;
};

bool isEntity(const screening::Candidate &candidate, const std::string &entity)
{
    const std::string title = candidate.title.toStdString();
    return !entity.empty() && (candidate.entityId.toStdString() == entity || title.find(entity) != std::string::npos);
}

QString why(const screening::Candidate &candidate)
{
    return screening::plainText(candidate.explanation);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("screen_file DATA-FOLDER TRUTH.csv [THRESHOLD [--brief]]\n", stderr);
        return 2;
    }
    screening::IndexBuilder builder;
    for (const screening::ListedEntity &entity : bench::bundledListings(arguments[1]))
        builder.add(entity);
    const screening::Index index = builder.build();
    const auto truth = bench::readSeparated(bench::contentOf(arguments[2]), ',');
    const double shown = arguments.size() > 3 ? arguments[3].toDouble() : screening::Method::defaultThreshold;
    const bool brief = arguments.contains(QStringLiteral("--brief"));
    const std::size_t first = truth.empty() || truth[0].size() < 5 ? 0 : 2;
    std::map<std::string, Tally> kinds;
    std::printf(
        "| threshold | recall | precision | names found wrongly | another stands first |\n|---|---|---|---|---|\n");
    for (const double threshold : {0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95}) {
        int matches = 0;
        int found = 0;
        int wrong = 0;
        int second = 0;
        for (std::size_t i = 1; i < truth.size(); ++i) {
            const std::string &name = truth[i][first];
            const std::string &entity = truth[i][first + 1];
            const auto answer = index.screen({.name = name}, {.threshold = threshold});
            const auto is = [&](const auto &candidate) { return isEntity(candidate, entity); };
            const bool right = std::any_of(answer.candidates.begin(), answer.candidates.end(), is);
            matches += !entity.empty();
            found += right;
            second += right && !is(answer.candidates.first());
            wrong += !right && !answer.candidates.empty();
            if (threshold != shown)
                continue;
            Tally &tally = kinds[(entity.empty() ? "not listed: " : "listed: ") + truth[i][first + 2]];
            ++tally.names;
            tally.right += entity.empty() ? answer.candidates.empty() : right;
            if (!right && !answer.candidates.empty() && !brief)
                std::printf("wrong %.4f | %s | %s | %s\n", answer.candidates[0].score, name.c_str(),
                            qPrintable(answer.candidates[0].matchedName), qPrintable(why(answer.candidates[0])));
            if (right || entity.empty() || brief)
                continue;
            const auto near = index.screenByFullScan({.name = name}, {.threshold = 0.5});
            const auto best = std::find_if(near.candidates.begin(), near.candidates.end(), is);
            std::printf("missed | %s | %s | %.4f %s\n", name.c_str(), entity.c_str(),
                        best == near.candidates.end() ? 0.0 : best->score,
                        best == near.candidates.end() ? "" : qPrintable(why(*best)));
        }
        std::printf("| %.2f | %.1f %% (%d of %d) | %.1f %% | %d of %d | %d |\n", threshold,
                    100.0 * found / std::max(1, matches), found, matches, 100.0 * found / std::max(1, found + wrong),
                    wrong, static_cast<int>(truth.size()) - 1, second);
    }
    std::printf("\n| kind, at %.2f | right |\n|---|---|\n", shown);
    for (const auto &[kind, tally] : kinds)
        std::printf("| %s | %d of %d |\n", kind.c_str(), tally.right, tally.names);
    return 0;
}
