#pragma once

#include "app/workflows/session.h"

namespace models {

/// The rows of the table `notes`: every record with notes or tags, with its title where it is still in the library. On
/// the session's thread.
[[nodiscard]] domain::Result<QList<domain::Row>> noteRows(const workflows::Session &session);

} // namespace models
