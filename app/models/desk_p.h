#pragma once

#include "app/tasks/worker.h"
#include "app/workflows/session.h"

#include <QSemaphore>

#include <concepts>
#include <optional>

namespace models {

/// A session and the thread it is bound to; opened there at the first question, whatever that is.
struct Desk
{
    workflows::Places places;
    QString locale;
    storage::Access access;
    bool writes = false; ///< opened for writing from the first question on
    std::unique_ptr<workflows::Session> session = {};
    std::optional<domain::Error> failure = {};
    tasks::Worker worker = {}; // last, so that it ends before what it works on

    // On the worker's thread. A failure is kept: asking again must not create or migrate what was refused.
    domain::Result<> open()
    {
        if (!session && !failure) {
            // Opening for writing syncs the disk, which a start need not wait for while there is nothing to write. It
            // is for libraries that reading alone cannot open: an older schema, a log left behind by a crash.
            auto opened = workflows::Session::open(places, locale, writes ? access : storage::Access::ReadOnly);
            if (!opened && !writes && access == storage::Access::ReadWrite)
                opened = workflows::Session::open(places, locale, access);
            if (opened)
                session = std::move(*opened);
            else
                failure = opened.error();
        }
        if (failure)
            return tl::unexpected(*failure);
        return {};
    }

    // Work is (workflows::Session &, std::stop_token) -> domain::Result<T>.
    template <typename T, typename Work>
    QFuture<domain::Result<T>> ask(Work work)
    {
        return worker.runStoppable<domain::Result<T>>(
            [this, work = std::move(work)](QPromise<domain::Result<T>> &promise, const std::stop_token &stop) {
                if (domain::Result<> opened = open(); !opened)
                    promise.addResult(domain::Result<T>(tl::unexpected(opened.error())));
                else if constexpr (std::invocable<Work, workflows::Session &, std::stop_token,
                                                  QPromise<domain::Result<T>> &>)
                    promise.addResult(domain::Result<T>(work(*session, stop, promise)));
                else
                    promise.addResult(domain::Result<T>(work(*session, stop)));
            });
    }

    // Not by waiting for the future: that would run a task that has not begun on the waiting thread, and the connection
    // must be closed on its own.
    void close()
    {
        QSemaphore closed;
        (void)worker.run([this, &closed] {
            session.reset();
            closed.release();
        });
        closed.acquire();
    }
};

} // namespace models
