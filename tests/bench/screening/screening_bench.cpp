// Speed of screening on one core (time on the core, so that other programs do not count), explanations included, and
// what the index loses against comparing every name.
//
//     screening_bench resources/data [NAMES ...]       25,000 and 1,000,000 listed names unless told otherwise
//
// The limits that the engine promises stand beside the figures. Names of the large lists are drawn by a seed: places,
// firms' own words, industries and legal forms, skewed as in real lists; a fifth are Chinese, with their English name.
#include "app/screening/index.h"
#include "tests/bench/measure.h"
#include "tests/bench/screening/listings.h"
#include "tests/bench/screening/register.h"
#include "tests/bench/screening/variants.h"

#include <QCoreApplication>

#include <cstdio>
#include <ctime>
#include <optional>

namespace {

using screening::ListedEntity;

/// Milliseconds of this process on a core: a wait for other programs is not counted.
template <typename Work>
double coreMilliseconds(Work work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double before = now();
    work();
    return now() - before;
}

screening::Index built(const std::vector<ListedEntity> &entities)
{
    const long before = bench::residentKilobytes("VmRSS");
    std::optional<screening::Index> index;
    const double time = coreMilliseconds([&] {
        screening::IndexBuilder builder;
        for (const ListedEntity &entity : entities)
            builder.add(entity);
        index = builder.build();
    });
    std::printf("| index of %lld names built in | %s s | 15 s for a million |\n",
                static_cast<long long>(index->nameCount()), bench::figure(time / 1000).c_str());
    std::printf("| index holds | %s MB (resident %s MB more, at most %s MB in all) | 1,000 MB for a million |\n",
                bench::figure(static_cast<double>(index->byteCount()) / 1e6).c_str(),
                bench::figure(static_cast<double>(bench::residentKilobytes("VmRSS") - before) / 1000).c_str(),
                bench::figure(static_cast<double>(bench::residentKilobytes("VmHWM")) / 1000).c_str());
    return *index;
}

void measure(const char *title, const std::vector<ListedEntity> &entities, int suppliers, int scanned,
             const char *limit)
{
    std::printf("\n%s\n\n| measured | here | promised |\n|---|---|---|\n", title);
    const screening::Index index = built(entities);
    const auto names = bench::suppliersFor(entities, static_cast<std::size_t>(suppliers), 11);
    bench::Times times;
    double sum = 0;
    int candidates = 0;
    for (const std::string &name : names) {
        double time =
            coreMilliseconds([&] { candidates += static_cast<int>(index.screen({.name = name}).candidates.size()); });
        times.measureGiven(time);
        sum += time;
    }
    std::printf("| suppliers a second | %s (%d candidates in all) | %s |\n",
                bench::figure(suppliers / sum * 1000).c_str(), candidates, limit);
    std::printf("| one supplier: median, p99, most | %s, %s, %s ms | p99 20 ms |\n",
                bench::figure(times.median()).c_str(), bench::figure(times.quantile(0.99)).c_str(),
                bench::figure(times.quantile(1)).c_str());
    int all = 0;
    int lost = 0;
    double scan = 0;
    const screening::FullScan full(index);
    const auto variants = bench::variantsFor(entities, static_cast<std::size_t>(scanned), 23);
    for (int i = 0; i < scanned; ++i) {
        const screening::Supplier supplier{.name = variants[static_cast<std::size_t>(i)]};
        screening::Screening whole;
        scan += coreMilliseconds([&] { whole = full.screen(supplier, {.limit = 1000}); });
        const screening::Screening quick = index.screen(supplier, {.limit = 1000});
        for (const screening::Candidate &candidate : whole.candidates) {
            ++all;
            const auto same = [&](const screening::Candidate &other) { return other.entityId == candidate.entityId; };
            if (std::none_of(quick.candidates.begin(), quick.candidates.end(), same)) {
                ++lost;
                if (lost <= 10)
                    std::fprintf(stderr, "lost: %s | %s | %.4f\n", supplier.name.c_str(),
                                 qPrintable(candidate.matchedName), candidate.score);
            }
        }
    }
    std::printf("| lost by the index, of %d candidates of %d altered listed names, by full scans (%s ms each) | %d "
                "(%.2f %%) | 0.5 %% |\n",
                all, scanned, bench::figure(scan / scanned).c_str(), lost, 100.0 * lost / std::max(1, all));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("screening_bench DATA-FOLDER [NAMES ...]\n", stderr);
        return 2;
    }
    const auto bundled = bench::bundledListings(arguments[1]);
    measure("The bundled lists", bundled, 20000, 4000, "5,000");
    std::vector<int> sizes{25000, 1000000};
    if (arguments.size() > 2) {
        sizes.clear();
        for (const QString &size : arguments.mid(2))
            sizes.push_back(size.toInt());
    }
    for (const int size : sizes) {
        bench::Register large(42);
        std::vector<ListedEntity> entities = bundled;
        for (int i = static_cast<int>(entities.size()); i < size; ++i)
            entities.push_back(large.next(i));
        const bool million = size > 100000;
        measure(qPrintable(QStringLiteral("%1 listed entities").arg(size)), entities, million ? 3000 : 10000,
                million ? 1000 : 4000, million ? "500" : "2,000");
    }
    return 0;
}
