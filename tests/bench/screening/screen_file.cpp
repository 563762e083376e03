// Screens a supplier file with a known truth against the bundled lists: what is missed, what is found wrongly.
//
//     screen_file resources/data SUPPLIERS.csv TRUTH.csv [THRESHOLD]
//
// The truth's columns are row, number, name, entity's name, kind; suppliers are taken from its name column.
#include "app/screening/explanation.h"
#include "app/screening/index.h"
#include "tests/bench/screening/listings.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("screen_file DATA-FOLDER TRUTH.csv [THRESHOLD]\n", stderr);
        return 2;
    }
    screening::IndexBuilder builder;
    for (const screening::ListedEntity &entity : bench::bundledListings(arguments[1]))
        builder.add(entity);
    const screening::Index index = builder.build();
    const auto truth = bench::readSeparated(bench::contentOf(arguments[2]), ',');
    const double shown = arguments.size() > 3 ? arguments[3].toDouble() : screening::Method::defaultThreshold;
    for (const double threshold : {0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95}) {
        int matches = 0;
        int found = 0;
        int wrong = 0;
        int surplus = 0;
        int second = 0;
        for (std::size_t i = 1; i < truth.size(); ++i) {
            const auto &row = truth[i];
            const auto answer = index.screen({.name = row[2]}, {.threshold = threshold});
            matches += !row[3].empty();
            bool right = false;
            for (const auto &candidate : answer.candidates) {
                const bool same = candidate.title.toStdString() == row[3];
                right = right || same;
                if (threshold == shown && !same)
                    std::printf("wrong %.4f | %s | %s | %s\n", candidate.score, row[2].c_str(),
                                qPrintable(candidate.matchedName),
                                qPrintable(screening::plainText(candidate.explanation)));
            }
            found += right;
            second += right && answer.candidates.first().title.toStdString() != row[3];
            wrong += !right && !answer.candidates.empty();
            surplus += static_cast<int>(answer.candidates.size()) - right;
            if (threshold == shown && !row[3].empty() && !right) {
                const auto near = index.screenByFullScan({.name = row[2]}, {.threshold = 0.5});
                std::printf(
                    "missed | %s | %s | best %.4f %s | %s\n", row[2].c_str(), row[3].c_str(),
                    near.candidates.isEmpty() ? 0.0 : near.candidates[0].score,
                    near.candidates.isEmpty() ? "" : qPrintable(near.candidates[0].matchedName),
                    near.candidates.isEmpty() ? "" : qPrintable(screening::plainText(near.candidates[0].explanation)));
            }
        }
        std::printf("%.2f: recall %d/%d, rows wrong %d, other entities %d, another stands first %d\n", threshold, found,
                    matches, wrong, surplus, second);
    }
    return 0;
}
