#pragma once

#include "app/domain/result.h"

#include <QHash>

#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace storage {

/// The library's countries by everything they are called: ISO codes, English and Japanese name, and the other names
/// that the publishers of lists use ("Burma", "Congo, Democratic Republic of the").
class CountryBook
{
public:
    [[nodiscard]] static domain::Result<CountryBook> read(sqlite3 *database);

    /// Whether the countries of the database are still those that were read.
    [[nodiscard]] domain::Result<bool> isOf(sqlite3 *database) const;

    /// The id (ISO 3166-1 alpha-2) of a published code or name; empty where it is unknown.
    [[nodiscard]] std::string find(std::string_view published) const;
    /// The row number of an id; 0 where there is none.
    [[nodiscard]] qint64 row(std::string_view id) const;
    /// The id of a row number; empty where there is none.
    [[nodiscard]] const std::string &id(qint64 row) const;

private:
    void add(std::string_view name, const std::string &id);

    std::unordered_map<std::string, std::string> m_ids; // by key of a name
    std::unordered_map<std::string, qint64> m_rows;     // by id
    QHash<qint64, std::string> m_idsOfRows;
    mutable std::unordered_map<std::string, std::string> m_asked; // as published, so that each is looked at once
};

} // namespace storage
