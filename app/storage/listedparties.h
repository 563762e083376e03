#pragma once

#include "app/domain/result.h"
#include "app/storage/library.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// One of the other names of a listed entity. UTF-8.
struct ListedPartyName
{
    std::string text;
    std::string language; ///< ISO 639-1; empty: unknown
};

/// What a listing says of the entity that it lists, for comparing names. UTF-8; empty: unknown.
struct ListedParty
{
    std::string id;      ///< of the listing
    std::string list;    ///< "uflpa", "cbp" ...
    std::string name;    ///< as listed
    std::string country; ///< ISO 3166-1 alpha-2
    std::string region;
    std::string status;
    std::string listed;    ///< ISO, partial
    std::string delisted;  ///< ISO, partial
    std::string authority; ///< citation
    /// Native names and aliases, of the listing and of the organisation that it names; none twice, none the name
    /// itself.
    std::vector<ListedPartyName> names;
};

/// Ids of the lists that hold listings, in order.
[[nodiscard]] domain::Result<QStringList> listIds(const Library &library);
/// Ids of the editions that the listings of some lists belong to.
[[nodiscard]] domain::Result<QStringList> editionsOfLists(const Library &library, const QStringList &lists);
/// Goes through all listings of some lists (none named: of all) in a fixed order. visit returns false to stop. A
/// million take a few seconds.
[[nodiscard]] domain::Result<> forEachListedParty(const Library &library, const QStringList &lists,
                                                  const std::function<bool(const ListedParty &)> &visit,
                                                  const std::stop_token &stop = {});
/// One listing; nothing if there is none of that id.
[[nodiscard]] domain::Result<std::optional<ListedParty>> listedParty(const Library &library, const QString &id);

} // namespace storage
