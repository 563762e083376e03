#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace overview {

/// Calls function(result) on the owner's thread when the future has one; never if it was cancelled or the owner is
/// gone.
template <typename T, typename Function>
void whenDone(QObject *owner, const QFuture<T> &future, Function function)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, function = std::move(function)] {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            function(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace overview
