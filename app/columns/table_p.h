#pragma once

#include "app/columns/order_p.h"
#include "app/columns/scanned_p.h"
#include "app/columns/table.h"

namespace columns {

struct Table::Data
{
    Store store;
    mutable Orders orders;
    mutable LastScan lastScan;

    mutable std::once_flag positionsMade;
    mutable std::vector<Position> positionsByKey; ///< made when a row is first looked up by its key
};

} // namespace columns
