#pragma once

#include "app/storage/comparison_p.h"
#include "app/storage/editionrows_p.h"
#include "app/storage/library_p.h"

namespace storage {

struct Import::Private
{
    Private(Library &opened, sqlite3 *handle, CountryBook countries, const QString &scratchFolder)
        : library(opened)
        , database(handle)
        , folder(scratchFolder)
        , staging(std::move(countries), scratchFolder)
    {
    }

    Library &library;
    sqlite3 *database;
    QString folder;
    Staging staging;
    TellProgress tell;
    EditionText text;
    qint64 version = -1; // of the library, as it was compared
    EditionRow before;   // the present edition, as it was compared
    Edition edition;
    std::optional<Comparison> comparison;
    std::optional<PresentReader> reader;
    ImportCounts counts;

    [[nodiscard]] domain::Result<> compareNow(const std::stop_token &stop);
    [[nodiscard]] domain::Result<> describe();
    [[nodiscard]] domain::Result<> writeAll(const std::stop_token &stop);
};

} // namespace storage
