#pragma once

#include "app/catalogue/catalogue.h"
#include "app/models/libraryservice.h"

#include <QTemporaryDir>
#include <QTest>

/// The door to a fresh copy of the bundled library, in a folder that goes with it.
struct Desk
{
    QTemporaryDir folder;
    models::LibraryService service{{.library = folder.filePath(QStringLiteral("library.assay")),
                                    .cache = folder.filePath(QStringLiteral("cache"))},
                                   QStringLiteral("en")};
};

/// The result of a future that is waited for with the event loop running; nothing if it never came.
template <typename T>
std::optional<T> answerOf(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000) || future.resultCount() == 0)
        return std::nullopt;
    return future.result();
}
