#pragma once

#include "app/models/desk_p.h"
#include "app/models/libraryservice.h"

namespace models {

/// The desks behind the door; what writes shares one, so that one program never waits for itself.
struct LibraryService::Private
{
    Desk reading;
    Desk exporting;
    Desk writing;
    tasks::Worker scanning = {};
};

} // namespace models
