#pragma once

#include "app/columns/condition_p.h"
#include "app/columns/order_p.h"
#include "app/columns/scanned_p.h"
#include "app/columns/table.h"

namespace columns {

/// One question on its way through a table.
class Answering
{
public:
    Answering(const Store &store, Orders &orders, LastScan &lastScan, const Question &question, std::stop_token stop);

    [[nodiscard]] domain::Result<std::shared_ptr<const Answer>> whole();
    [[nodiscard]] domain::Result<std::vector<Position>> first(qsizetype limit);

private:
    /// The conditions about one column that has a facet: that facet counts the rows that pass all others.
    struct Own
    {
        QString column;
        Condition condition;
        Bitmap others; ///< rows that pass everything but this
    };

    [[nodiscard]] domain::Result<> prepare(bool apart);
    [[nodiscard]] domain::Result<> prepareOrder();
    [[nodiscard]] bool makeOrder();
    [[nodiscard]] Scanned begun();
    void evaluateChunk(std::size_t chunk, Bitmap &rows);
    [[nodiscard]] bool evaluateAll(Scanned &scanned);
    [[nodiscard]] bool putInOrder(Answer &answer) const;
    template <typename Visit>
    [[nodiscard]] bool visitAll(const Bitmap &bits, Visit visit) const;
    [[nodiscard]] domain::Result<QList<Facet>> facets(const Bitmap &rows) const;
    [[nodiscard]] std::vector<Position> firstInLayout(std::size_t limit);
    [[nodiscard]] std::vector<Position> firstOfAll(std::size_t limit);
    [[nodiscard]] std::optional<std::vector<Position>> firstByWalk(std::size_t limit);
    [[nodiscard]] std::uint64_t maskOf(std::size_t word) const;

    const Store &m_store;
    Orders &m_orders;
    LastScan &m_lastScan;
    const Question &m_question;
    std::stop_token m_stop;
    QList<catalogue::SortKey> m_keys; ///< empty: the default order, in which rows lie
    std::shared_ptr<const Order> m_order;
    Condition m_common;
    std::vector<Own> m_own;
};

} // namespace columns
