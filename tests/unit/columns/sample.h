#pragma once

#include "app/columns/builder.h"
#include "app/columns/table.h"
#include "app/domain/cell.h"

#include <QHash>
#include <QMap>

#include <memory>
#include <random>

/// Tables for tests: a description with columns of every type, rows of it, and the columns::Table built from them.
namespace sample {

/// id, name, note, aliases (list), place (text with a facet), tags (list with a facet), kind, lists, country, partners,
/// active, amount, since, unverified, sources; in the order of name, then since descending.
[[nodiscard]] const catalogue::Table &description();

/// What links may lead to, with the names that a filter may use.
struct Target
{
    QString id;
    QString title;
    QStringList otherNames;
};
[[nodiscard]] const QMap<qint64, Target> &targets();

struct Sample
{
    QList<domain::Row> rows;

    [[nodiscard]] std::shared_ptr<const columns::Table> build(const QByteArray &stamp = "stamp",
                                                              qint64 *badCells = nullptr) const;
    /// The rows in the order in which the built table must hold them.
    [[nodiscard]] QList<domain::Row> laidOut() const;
};

/// Draws texts, rows and filters by a seed.
class Generator
{
public:
    explicit Generator(unsigned seed)
        : m_random(seed)
    {
    }
    [[nodiscard]] int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    [[nodiscard]] bool oneIn(int n) { return below(n) == 0; }
    template <typename T>
    [[nodiscard]] const T &oneOf(const QList<T> &list)
    {
        return list[below(static_cast<int>(list.size()))];
    }
    /// Some words of one script or another, skewed so that some are frequent and some occur once.
    [[nodiscard]] QString text(int mostWords);
    [[nodiscard]] QString date();
    [[nodiscard]] domain::Row row(qint64 key);
    [[nodiscard]] Sample sample(int rows);
    [[nodiscard]] query::Filter filter(const Sample &sample, int depth = 2);

private:
    [[nodiscard]] QString word();
    [[nodiscard]] QString wordFrom(const Sample &sample, int column);
    [[nodiscard]] query::Filter test(const Sample &sample);
    [[nodiscard]] query::Operand operand(const Sample &sample, int column);

    std::mt19937 m_random;
};

} // namespace sample
