#pragma once

#include "app/catalogue/table.h"
#include "app/columns/bitmap.h"
#include "app/domain/cell.h"
#include "app/domain/result.h"
#include "app/query/filter.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace columns {

/// A row's place in the table's default order, from 0.
using Position = quint32;

/// One line of a facet. The id is empty for "(unknown)".
struct FacetRow
{
    QString id;
    QString title;
    qint64 count = 0;
    friend bool operator==(const FacetRow &, const FacetRow &) = default;
};

/// A column's values with the number of rows that have each: most frequent first, then by title. Counted under the
/// filter without its own top-level conditions about that column (query::without). On single-valued columns the
/// counts, (unknown) included, add up to the rows counted. Values with count 0 are left out, unless chosen.
struct Facet
{
    QString column;
    QList<FacetRow> rows;
};

/// Which loop looks through texts; both give the same answer. Portable is there for tests on machines that have better.
enum class Scan { Fastest, Portable };

/// What is asked of a table.
struct Question
{
    query::Filter filter = {};
    QList<catalogue::SortKey> order = {}; ///< empty: the default order
    QStringList facets = {};              ///< column ids
    Scan scan = Scan::Fastest;
};

/// What a question yields. Shared and constant.
struct Answer
{
    Bitmap rows;                   ///< which rows pass
    std::vector<Position> ordered; ///< the same in the asked order
    QList<Facet> facets;           ///< in the order asked
    [[nodiscard]] qint64 count() const { return static_cast<qint64>(ordered.size()); }
};

/// One browsable table in memory, column by column: answers filters with ordered rows, exact count and facets.
///
/// Immutable; every function may be called from any thread. Either built (Builder) or mapped from a file. No SQL.
///
/// A bare test looks into the row's text as shown: all columns, also those that are hidden on screen, each by itself,
/// with the titles of links and values in the table's locale, yes and no, dates as ISO text, numbers plain and as the
/// locale writes them. `unverified` and `sources` are no part of it, though `sources:x` finds them. Sorting compares
/// folded texts, a list by its first element; unknown is last in both directions, ties keep the default order.
class Table
{
public:
    Table();
    ~Table();
    Table(const Table &) = delete;
    Table &operator=(const Table &) = delete;

    [[nodiscard]] qint64 rowCount() const;
    /// The library's row number of a position.
    [[nodiscard]] qint64 key(Position position) const;
    /// The position of a library row number, or -1.
    [[nodiscard]] qint64 positionOf(qint64 key) const;

    /// Answers in full. A value or link title that does not occur in its column is an error of kind WrongUse with place
    /// and candidates. Cancelled by stop: the answer is then empty and must be dropped.
    [[nodiscard]] domain::Result<std::shared_ptr<const Answer>> ask(const Question &question,
                                                                    std::stop_token stop = {}) const;
    /// The first rows (at most limit) of the answer in its order, found without finishing it: what the eye sees first.
    [[nodiscard]] domain::Result<std::vector<Position>> first(const Question &question, qsizetype limit,
                                                              std::stop_token stop = {}) const;

    /// The values of a value, boolean or link column that hold typed (folded) in id or title, with counts over the
    /// whole table, most frequent first: for completion. Text columns have none.
    [[nodiscard]] QList<FacetRow> values(const QString &column, const QString &typed, qsizetype limit) const;
    /// The title shown for a value or link id of a column; the id itself if it does not occur.
    [[nodiscard]] QString title(const QString &column, const QString &id) const;
    /// The link behind a target's row number: how fetched rows get their titles. Nothing if it does not occur.
    [[nodiscard]] domain::Link link(int column, qint64 targetKey) const;

    /// Bytes held in memory or mapped.
    [[nodiscard]] qint64 size() const;

    /// Writes the mapped file (whole or not at all: QSaveFile).
    [[nodiscard]] domain::Result<> save(const QString &path) const;
    /// Maps a file that save() wrote. A missing, foreign, damaged, cut or stale one (other stamp, locale, program
    /// format) gives an error and is never read beyond its header; the caller builds anew.
    [[nodiscard]] static domain::Result<std::shared_ptr<const Table>>
    open(const QString &path, const catalogue::Table &table, const QString &locale, const QByteArray &stamp);

private:
    friend class Builder;
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace columns
