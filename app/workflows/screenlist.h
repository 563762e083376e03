#pragma once

#include "app/workflows/listedindex.h"

#include <QList>

#include <functional>
#include <stop_token>

namespace workflows {

/// One supplier and what the screening says of it.
struct ScreenedSupplier
{
    storage::Supplier supplier;
    screening::Screening screening;
};

/// What came out of a screening as a whole.
struct ScreenCounts
{
    qint64 suppliers = 0; ///< screened
    qint64 withCandidate = 0;
    qint64 withoutCandidate = 0;
    qint64 notScreenable = 0;
    bool complete = true; ///< false: stopped before the last one
};

/// How suppliers are compared. Every candidate at or above the threshold is given; there is no other limit.
struct ScreenSettings
{
    double threshold = screening::Method::defaultThreshold; ///< from Method::leastThreshold to 1
};

/// Whether a threshold can be screened by; an error of kind WrongUse where not.
[[nodiscard]] domain::Result<> checkThreshold(double threshold);

/// Screens suppliers one after another, in their order. visit gets each result on this thread; false ends it.
/// progress(done, total) in suppliers, a few times a second at most. Nothing is written anywhere.
[[nodiscard]] ScreenCounts screenSuppliers(const ListedIndex &index, const QList<storage::Supplier> &suppliers,
                                           const ScreenSettings &settings,
                                           const std::function<bool(const ScreenedSupplier &)> &visit,
                                           const std::stop_token &stop = {},
                                           const std::function<void(qint64, qint64)> &progress = {});

/// What stands in the column "explanation" of a supplier without candidate: why its name cannot be screened, that only
/// its beginning was looked at, or nothing.
[[nodiscard]] QString explanationWithoutCandidate(const screening::Screening &screening);

} // namespace workflows
