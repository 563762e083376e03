#pragma once

#include "app/workflows/decisions.h"

#include <memory>

namespace workflows {

/// A run while it goes: what it found so far, in the shape of the queue that the record will give at its end.
///
/// The entries that the run has not written yet have the numbers that they will get unless another program writes to
/// the record meanwhile. Nothing is written, and nothing here may be decided on: queue().run is not in the record.
class QueueSoFar
{
public:
    /// Reads what was decided before, and what the run before had met.
    [[nodiscard]] static domain::Result<QueueSoFar> begin(const storage::Library &library, const RunContent &content);
    QueueSoFar(QueueSoFar &&) noexcept;
    QueueSoFar &operator=(QueueSoFar &&) noexcept;
    ~QueueSoFar();

    /// Takes the next supplier in, see runScreening(); its entries are numbered here.
    void add(QueueRow row);
    [[nodiscard]] const ScreeningQueue &queue() const;

private:
    struct Private;
    explicit QueueSoFar(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace workflows
