#pragma once

#include "app/domain/result.h"
#include "app/models/place.h"
#include "app/storage/library.h"

#include <QScrollArea>

namespace browse {

/// What stands beside the table and shows its current record. The table page fills it and follows where it leads.
class RecordPane : public QScrollArea
{
    Q_OBJECT

public:
    using QScrollArea::QScrollArea;

    virtual void setRecord(const storage::Record &record) = 0;
    /// Of the record that is shown; empty if there is none.
    [[nodiscard]] virtual QString recordId() const = 0;
    /// Nothing to read: says so.
    virtual void clear() = 0;
    virtual void showError(const domain::Error &error) = 0;
    /// The keyboard into the pane.
    virtual void takeFocus() = 0;

Q_SIGNALS:
    void placeRequested(const models::Place &place);
    void addressRequested(const QString &address);
};

} // namespace browse
