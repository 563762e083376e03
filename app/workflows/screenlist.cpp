#include "app/workflows/screenlist.h"

#include "app/screening/explanation.h"

#include <QCoreApplication>

#include <chrono>
#include <limits>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

constexpr auto timeBetweenReports = std::chrono::milliseconds(100);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

screening::Supplier asked(const storage::Supplier &supplier)
{
    return {.name = supplier.name.toStdString(),
            .country = supplier.country.toStdString(),
            .address = supplier.address.toStdString()};
}

void count(const screening::Screening &screening, ScreenCounts &counts)
{
    ++counts.suppliers;
    switch (screening.outcome) {
    case screening::Outcome::Candidates:
        ++counts.withCandidate;
        break;
    case screening::Outcome::NotScreenable:
        ++counts.notScreenable;
        break;
    case screening::Outcome::None:
    case screening::Outcome::Stopped:
        ++counts.withoutCandidate;
    }
}

} // namespace

domain::Result<> checkThreshold(double threshold)
{
    if (threshold >= screening::Method::leastThreshold && threshold <= 1)
        return {};
    return tl::unexpected(domain::Error{.message = Text::tr("%1 is no threshold").arg(threshold),
                                        .remedy = Text::tr("Give a number from %1 to 1, such as %2.")
                                                      .arg(QString::number(screening::Method::leastThreshold),
                                                           QString::number(screening::Method::defaultThreshold)),
                                        .kind = domain::Error::Kind::WrongUse});
}

ScreenCounts screenSuppliers(const ListedIndex &index, const QList<storage::Supplier> &suppliers,
                             const ScreenSettings &settings, const std::function<bool(const ScreenedSupplier &)> &visit,
                             const std::stop_token &stop, const std::function<void(qint64, qint64)> &progress)
{
    const screening::Options options{.threshold = settings.threshold, .limit = std::numeric_limits<int>::max()};
    ScreenCounts counts;
    auto told = std::chrono::steady_clock::now();
    for (const storage::Supplier &supplier : suppliers) {
        if (stop.stop_requested())
            break;
        const ScreenedSupplier screened{supplier, index.index->screen(asked(supplier), options, stop)};
        if (screened.screening.outcome == screening::Outcome::Stopped)
            break;
        count(screened.screening, counts);
        if (!visit(screened))
            break;
        if (const auto now = std::chrono::steady_clock::now(); progress && now - told >= timeBetweenReports) {
            told = now;
            progress(counts.suppliers, suppliers.size());
        }
    }
    counts.complete = counts.suppliers == suppliers.size() && !stop.stop_requested();
    return counts;
}

QString explanationWithoutCandidate(const screening::Screening &screening)
{
    if (screening.outcome == screening::Outcome::NotScreenable)
        return screening::plainText(screening.obstacle);
    if (screening.shortened)
        return Text::tr("Only the first %n character(s) of the name were looked at.", "", screening::Method::longestName);
    return {};
}

} // namespace workflows
