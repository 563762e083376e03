#pragma once

#include "app/catalogue/table.h"
#include "app/query/filter.h"

#include <QString>
#include <QStringList>

namespace models {

/// A place one can go back to: a page and, on a table page, all that made up what was seen there.
struct Place
{
    QString page = {}; ///< "overview" or a table id
    query::Filter filter = {};
    QList<catalogue::SortKey> order = {}; ///< empty: the table's default order
    QString record = {};                  ///< id of the current record; empty: none
    QStringList selection = {};           ///< ids of the selected records
    QString topRecord = {};               ///< id of the first visible row
    QStringList columns = {};             ///< to be shown, by id and in order; empty: as they are

    friend bool operator==(const Place &, const Place &) = default;
};

} // namespace models
