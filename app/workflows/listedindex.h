#pragma once

#include "app/screening/index.h"
#include "app/storage/library.h"
#include "app/workflows/recordcontent.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace storage {
struct ListedParty;
}

namespace workflows {

/// The listings of some lists, ready to be asked, with what a record has to say of them. Copies share the index, and
/// any number of threads may ask it.
struct ListedIndex
{
    std::shared_ptr<const screening::Index> index;
    QStringList lists = {};                ///< ids, in order
    QList<storage::Edition> editions = {}; ///< that these listings belong to
    QByteArray stamp = {};                 ///< of the reference data it was made from, see Library::stamp()
};

/// Reads the listings of some lists (none named: all) with all their names and makes the index: some milliseconds for
/// the bundled lists, seconds for a million names. An unknown list is an error of kind WrongUse with the nearest ids; a
/// library without any listing is an error. progress(done, about so many) in listings.
[[nodiscard]] domain::Result<ListedIndex> listedIndex(const storage::Library &library, const QStringList &lists,
                                                      const std::stop_token &stop = {},
                                                      const std::function<void(qint64, qint64)> &progress = {});

/// Whether the library's reference data is still what the index was made from.
[[nodiscard]] bool isCurrent(const ListedIndex &index, const storage::Library &library);

/// What the listing says now, as the record keeps it; nothing if it is no longer in the library.
[[nodiscard]] domain::Result<std::optional<ListingSides>> listingSides(const storage::Library &library,
                                                                       const QString &id);

} // namespace workflows
