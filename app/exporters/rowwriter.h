#pragma once

#include "app/domain/cell.h"

namespace exporters {

/// Writes rows to a device as a file of some format, one after another, in constant memory.
///
/// begin(), then write() for each row, then end(). Each returns false once the device has failed (ask the device for
/// the reason, or the writer where its format has limits of its own); what follows is then ignored. One thread at a time. Same rows, same bytes.
class RowWriter
{
public:
    virtual ~RowWriter() = default;

    [[nodiscard]] virtual bool begin() = 0;
    /// The row's cells are in the order of the catalogue's columns, all of them.
    [[nodiscard]] virtual bool write(const domain::Row &row) = 0;
    [[nodiscard]] virtual bool end() = 0;

protected:
    RowWriter() = default;
    Q_DISABLE_COPY_MOVE(RowWriter)
};

} // namespace exporters
