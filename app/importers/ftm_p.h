#pragma once

#include "app/importers/jsonvalue_p.h"

#include <QTemporaryFile>

#include <span>

/// FollowTheMoney entities as OpenSanctions publishes them.
namespace importers::ftm {

/// Where a line about another entity stands.
struct Entry
{
    quint64 key = 0;   ///< of the id that leads to it
    qint64 offset = 0; ///< in the input
    quint32 size = 0;
    quint32 kind = 0; ///< a Kind

    friend auto operator<=>(const Entry &, const Entry &) = default;
};
enum Kind : quint32 { Sanction, Address, Owned, Owner, Entity };

[[nodiscard]] quint64 keyOf(std::string_view id);

/// An index of lines by the ids that lead to them. Small ones stay in memory; others go to a temporary file, which the
/// system may keep on disk, so that the memory does not grow with the input.
class Index
{
public:
    static constexpr std::size_t InMemory = std::size_t{1} << 20; ///< entries: 24 MB

    [[nodiscard]] bool add(const Entry &entry);
    /// Once, behind the last add().
    [[nodiscard]] bool sort();
    /// All entries of a key.
    [[nodiscard]] std::span<const Entry> find(quint64 key) const;

private:
    [[nodiscard]] bool flush();

    std::vector<Entry> m_memory;
    std::unique_ptr<QTemporaryFile> m_file;
    std::span<Entry> m_all;
};

} // namespace importers::ftm
