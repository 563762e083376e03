#pragma once

#include "app/models/screeningservice.h"

#include <QFutureWatcher>
#include <QObject>

namespace screeningpage {

/// The screening that runs, from its start to its end: one at a time. Every start is followed by any number of found()
/// and by one of ended(), stopped() and failed(); what comes late of a screening that was stopped is dropped.
class RunningScreening : public QObject
{
    Q_OBJECT

public:
    using Queue = std::shared_ptr<const models::ScreeningService::Queue>;

    explicit RunningScreening(models::ScreeningService &service, QObject *parent = nullptr);

    void start(const models::SupplierOrigin &origin, const QStringList &lists,
               const workflows::ScreenSettings &settings);
    /// Asks it to stop, and says so by stopped() once it has.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// What was found so far; it is not in the record yet.
    void found(const std::shared_ptr<const models::ScreeningService::Queue> &soFar);
    /// It is in the record, under this number.
    void ended(qint64 run);
    /// It was cancelled. Nothing of it is in the record, unless the cancel came after the last supplier: whoever wants
    /// to be sure asks for the runs.
    void stopped();
    void failed(const QString &message);

private:
    using Screened = domain::Result<models::ScreeningService::Screened>;
    void finish();

    models::ScreeningService &m_service;
    using Watcher = QFutureWatcher<Screened>;
    Watcher *m_watcher = nullptr; // of the screening that runs, and gone with all that it found on the way
};

} // namespace screeningpage
