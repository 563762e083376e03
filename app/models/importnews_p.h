#pragma once

#include "app/workflows/importfile.h"

#include <QObject>

namespace models {

/// What the thread that imports has to tell; it outlives the service for as long as work goes on.
class ImportNews : public QObject
{
    Q_OBJECT

public:
    /// What was read and compared, to be written or dropped. Touched on the thread for writing alone.
    std::unique_ptr<workflows::FileImport> import;

Q_SIGNALS:
    void progress(const workflows::FileProgress &progress);
    void libraryChanged();
};

} // namespace models
