#include "ui/screening/runningscreening.h"

#include "app/models/display.h"

namespace screeningpage {

RunningScreening::RunningScreening(models::ScreeningService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int done) {
        if (!m_watcher.isCanceled())
            Q_EMIT progressed(done, m_watcher.progressMaximum());
    });
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, [this](int at) {
        const Screened news = m_watcher.resultAt(at);
        if (news && news->soFar && !m_watcher.isCanceled())
            Q_EMIT found(news->soFar);
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RunningScreening::finish);
}

void RunningScreening::start(const models::SupplierOrigin &origin, const QStringList &lists,
                             const workflows::ScreenSettings &settings)
{
    m_watcher.setFuture(m_service.screen(origin, lists, settings));
}

void RunningScreening::cancel()
{
    m_watcher.cancel();
}

void RunningScreening::finish()
{
    const int results = m_watcher.future().resultCount();
    if (m_watcher.isCanceled() || results == 0)
        return Q_EMIT stopped();
    const Screened last = m_watcher.future().resultAt(results - 1);
    m_watcher.setFuture({}); // lets go of what was found on the way
    if (!last)
        return Q_EMIT failed(models::errorText(last.error()));
    if (!last->done || last->done->run == 0)
        return Q_EMIT stopped();
    Q_EMIT ended(last->done->run);
}

} // namespace screeningpage
