#pragma once

#include "app/importers/reading_p.h"

namespace importers::opensanctions {

/// Order of ImportedList::columns.
enum Column { Name, List, Kind, Country, Status, Listed, Delisted, Authority, NativeName, DetailText };

[[nodiscard]] domain::ImportedList list();

/// Values of a cell that is a CSV row of its own, parted by ";": `a;"b; c";"say ""x"""`.
template <typename Visit>
void eachNested(std::string_view cell, Visit visit)
{
    std::string value;
    bool quoted = false;
    for (std::size_t i = 0; i <= cell.size(); ++i) {
        const bool ends = i == cell.size() || (cell[i] == ';' && !quoted);
        if (ends) {
            if (const std::string_view text = trimmed(value); !text.empty())
                visit(text);
            value.clear();
            quoted = false;
        } else if (cell[i] == '"' && quoted && i + 1 < cell.size() && cell[i + 1] == '"') {
            value += cell[++i];
        } else if (cell[i] == '"' && (quoted || value.empty())) {
            quoted = !quoted;
        } else {
            value += cell[i];
        }
    }
}

} // namespace importers::opensanctions
