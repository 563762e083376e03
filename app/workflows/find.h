#pragma once

#include "app/workflows/session.h"

namespace workflows {

/// One hit of the search over all tables (Ctrl+K, `assay find`).
struct Hit
{
    QString table;   ///< table id
    QString id;      ///< record id
    QString title;   ///< the record's title
    QString column;  ///< id of the column in which the text was found
    QString snippet; ///< the surroundings of the hit in that column, at most 80 characters
};

/// Looks for the words of text (all of them, in any column of a row) in every table. Best first: a name of the record
/// (title, native title, short title, acronym, code) equals, begins with or holds it, then elsewhere; within that in
/// the tables' order and each table's own. At most limit. Stopped, it gives what it has found so far.
[[nodiscard]] domain::Result<QList<Hit>> find(Session &session, const QString &text, qsizetype limit,
                                              std::stop_token stop = {});

} // namespace workflows
