#pragma once

#include "app/catalogue/table.h"
#include "app/columns/table.h"

#include <memory>
#include <string_view>

namespace columns {

/// Fills a Table, one row after another, in any order; finish() lays them out in the table's default order.
///
/// Made for reading a million rows in a second or two: no QString on the way, texts are UTF-8 views that need live
/// only for the call. One thread at a time. Cells not given are unknown. Link targets are named by the target table's
/// row numbers; their ids and titles are told once each, before or after, by target().
class Builder
{
public:
    /// locale: "en" or "ja"; titles of values enter the searched text in that language.
    Builder(const catalogue::Table &table, const QString &locale);
    ~Builder();
    Builder(const Builder &) = delete;
    Builder &operator=(const Builder &) = delete;

    /// Begins a row; key is its number in the library (positive, unique, below 2^32).
    void beginRow(qint64 key);
    /// column counts in catalogue::Table::columns. One of these per cell; list elements come by repeated calls. Of a
    /// row's texts together the first megabyte is searched.
    void text(int column, std::string_view utf8);
    void number(int column, double value);
    void boolean(int column, bool value);
    /// ISO text of a partial date; what does not parse is taken as unknown and counted (badCells()).
    void date(int column, std::string_view iso);
    /// The id of a value; also one that the vocabulary does not know.
    void value(int column, std::string_view id);
    /// The title of a value that the vocabulary does not know, such as an imported list. Before the first row.
    void valueTitle(int column, std::string_view id, std::string_view title);
    /// The row number of a link's target.
    void link(int column, qint64 targetKey);
    void endRow();

    /// Tells id and title (as shown in the locale) of a target that link() named, and further words by which a filter
    /// may name it (a country's other-language name, ISO 3). Needed before finish() for every target used.
    void target(int column, qint64 targetKey, std::string_view id, std::string_view title,
                const std::vector<std::string_view> &otherNames = {});
    /// The targets that a column's links named so far, for which target() is still to be called.
    [[nodiscard]] std::vector<qint64> missingTargets(int column) const;

    [[nodiscard]] qint64 rowCount() const;
    [[nodiscard]] qint64 badCells() const;

    /// Sorts, indexes and hands the table out; the builder is empty afterwards. stamp: what the data were read from
    /// (library, edition, schema); a mapped file with another stamp is stale.
    [[nodiscard]] std::shared_ptr<const Table> finish(const QByteArray &stamp);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace columns
