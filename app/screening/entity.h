#pragma once

#include <string>
#include <vector>

namespace screening {

/// One of the names under which a listed entity is known. UTF-8.
struct ListedName
{
    std::string text;
    std::string language = {}; ///< ISO 639-1 of the name, if known; "ja" and "zh" tell how Han is read
};

/// What a list says of one entity. UTF-8 throughout; everything but the id may be empty.
struct ListedEntity
{
    std::string id;                     ///< stable text id, unique in an index
    std::string list = {};              ///< id of the list: "uflpa", "cbp" ...
    std::string title = {};             ///< its main name; screened like the others
    std::string country = {};           ///< ISO 3166-1 alpha-2, or a country's name
    std::string address = {};           ///< region or address as published
    std::vector<ListedName> names = {}; ///< aliases and native names
};

/// One line of a supplier list. UTF-8.
struct Supplier
{
    std::string name;
    std::string country = {}; ///< ISO 3166-1 alpha-2, or a country's name as people write it ("VR China")
    std::string address = {}; ///< place or address; empty: unknown
};

} // namespace screening
