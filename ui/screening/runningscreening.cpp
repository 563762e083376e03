#include "ui/screening/runningscreening.h"

#include "app/models/display.h"

namespace screeningpage {

RunningScreening::RunningScreening(models::ScreeningService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
}

void RunningScreening::start(const models::SupplierOrigin &origin, const QStringList &lists,
                             const workflows::ScreenSettings &settings)
{
    auto *watcher = new Watcher(this);
    m_watcher = watcher;
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) {
        if (!watcher->isCanceled())
            Q_EMIT progressed(done, watcher->progressMaximum());
    });
    connect(watcher, &QFutureWatcherBase::resultReadyAt, this, [this, watcher](int at) {
        const Screened news = watcher->resultAt(at);
        if (news && news->soFar && !watcher->isCanceled())
            Q_EMIT found(news->soFar);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, &RunningScreening::finish);
    watcher->setFuture(m_service.screen(origin, lists, settings));
}

void RunningScreening::cancel()
{
    if (m_watcher != nullptr)
        m_watcher->cancel();
}

void RunningScreening::finish()
{
    Watcher *watcher = std::exchange(m_watcher, nullptr);
    watcher->deleteLater();
    const QFuture<Screened> future = watcher->future();
    if (future.isCanceled() || future.resultCount() == 0)
        return Q_EMIT stopped();
    const Screened last = future.resultAt(future.resultCount() - 1);
    if (!last)
        return Q_EMIT failed(models::errorText(last.error()));
    if (!last->done || last->done->run == 0)
        return Q_EMIT stopped();
    Q_EMIT ended(last->done->run);
}

} // namespace screeningpage
