#pragma once

#include "app/domain/result.h"

#include <QString>

namespace storage {

/// What the bundled library is made of.
struct BundleSources
{
    QString schemaFolder; ///< numbered migrations
    QString dataFolder;   ///< one CSV file per SQL table, named after it
};

/// Makes the bundled library from the reviewed tables; the build runs it, the program never does.
///
/// A table's header names SQL columns. Foreign keys are told by the target's text id, an empty field is NULL. Tables
/// with an `id` may have two columns more: `sources` (ids joined by ;) fills citations, `unverified` (column ids joined
/// by ;, each with `=note` if need be) fills unverified. Editions get the sha256 of their table's file and their row
/// count. The same input gives the same bytes. The first fault ends it with file, line and id; no file is left then.
[[nodiscard]] domain::Result<> compileBundle(const BundleSources &sources, const QString &target);

} // namespace storage
