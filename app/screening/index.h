#pragma once

#include "app/screening/entity.h"
#include "app/screening/method.h"
#include "app/screening/result.h"

#include <QStringList>

#include <memory>
#include <stop_token>

namespace screening {

class IndexData;
class ScanTables;

/// What may be asked of a screening.
struct Options
{
    double threshold = Method::defaultThreshold; ///< candidates below are left out; at least Method::leastThreshold
    int limit = 20;                              ///< at most so many candidates for each supplier
    QStringList lists = {};                      ///< ids of the lists that count; empty: all
};

/// The names of listed entities, ready to be asked. Immutable: any number of threads may screen at the same time.
///
/// The same entities in the same order, the same method and the same supplier give the same answer, bit by bit, on
/// every machine. Copies share the data.
class Index
{
public:
    /// The entities that the supplier may be, with reasons. Takes some 0.1 to 2 ms, never more than some 20. Returns
    /// Outcome::Stopped soon after stop is requested.
    [[nodiscard]] Screening screen(const Supplier &supplier, const Options &options = {},
                                   const std::stop_token &stop = {}) const;
    /// The same by comparing every name. Slow: see FullScan.
    [[nodiscard]] Screening screenByFullScan(const Supplier &supplier, const Options &options = {}) const;

    [[nodiscard]] qsizetype entityCount() const;
    /// Names, aliases and native names that can be met.
    [[nodiscard]] qsizetype nameCount() const;
    /// Bytes that the index holds.
    [[nodiscard]] qsizetype byteCount() const;
    [[nodiscard]] const Method &method() const;

private:
    friend class FullScan;
    friend class IndexBuilder;
    explicit Index(std::shared_ptr<const IndexData> data);
    std::shared_ptr<const IndexData> m_data;
};

/// Compares suppliers with every name of an index, for measuring what Index::screen() might miss. Finds just what
/// screenByFullScan() finds, but leaves out the pairs whose score provably stays below the threshold, whatever meets:
/// some 0.2 s for a supplier and a million names. Made in some 20 s for a million.
class FullScan
{
public:
    explicit FullScan(const Index &index);
    ~FullScan();
    FullScan(const FullScan &) = delete;
    FullScan &operator=(const FullScan &) = delete;

    [[nodiscard]] Screening screen(const Supplier &supplier, const Options &options = {}) const;

private:
    std::shared_ptr<const IndexData> m_data;
    std::unique_ptr<const ScanTables> m_tables;
};

/// Collects listed entities and makes an index of them. On one thread at a time.
class IndexBuilder
{
public:
    explicit IndexBuilder(std::shared_ptr<const Method> method = Method::bundled());
    ~IndexBuilder();
    IndexBuilder(const IndexBuilder &) = delete;
    IndexBuilder &operator=(const IndexBuilder &) = delete;

    /// Takes one entity in; its names are read at once. A name without any letter is passed over.
    void add(const ListedEntity &entity);
    /// The index of all that was added; the builder is empty afterwards. A stop makes an index that is not to be used,
    /// so whoever stops must drop it.
    [[nodiscard]] Index build(const std::stop_token &stop = {});

private:
    std::unique_ptr<IndexData> m_data;
};

} // namespace screening
