#pragma once

// The bundled library as text: resources/data/*.csv, before it is compiled. Every complaint names the file, the line
// and the id, so that a curator can go straight to the row.

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

struct Row
{
    qsizetype line = 0;
    QHash<QString, QString> cells;

    QString operator[](const QString &column) const { return cells.value(column); }
};

struct Csv
{
    QStringList header;
    std::vector<Row> rows;
};

enum class Type { Text, Flag, Date, Integer, Real, Link, Value };

struct Column
{
    QString name;
    Type type = Type::Text;
    bool required = false;
    QString detail; // Link: the table it points into; Value: the ids it may hold, parted by blanks
};

struct Table
{
    QString name;
    std::vector<Column> columns;
    QString key;               // the column that owns a position, empty where rows have an id or none
    QStringList contract = {}; // column ids that "unverified" may name beside the columns above
    bool entity = false;       // has an edition, and must be able to prove itself
};

/// What each file must look like.
const std::vector<Table> &tables();

bool isPartialDate(const QString &s);
/// Whether an order or finding still holds.
bool isActive(const Row &listing);
bool isGoodOf(const Row &good, const QString &list, const QString &year);

/// All files, read; with what the tests of them share.
class BundleData
{
protected:
    /// Reads the files; gives what is wrong with their form.
    QStringList load();

    const std::vector<Row> &rows(const QString &name) const { return m_csv.find(name)->second.rows; }
    qsizetype count(const QString &name, const std::function<bool(const Row &)> &test) const
    {
        return std::count_if(rows(name).begin(), rows(name).end(), test);
    }
    /// All complaints of one file at once: a curator mends them in one go.
    static void report(const QStringList &complaints)
    {
        if (!complaints.isEmpty())
            QFAIL(qPrintable(QStringLiteral("\n  ") + complaints.mid(0, 40).join(QStringLiteral("\n  "))));
    }
    static QString where(const QString &table, const Row &row)
    {
        return table + QStringLiteral(".csv:") + QString::number(row.line) + QChar(u' ') + row[QStringLiteral("id")] +
               QStringLiteral(": ");
    }

    std::map<QString, Csv> m_csv;
    std::map<QString, QSet<QString>> m_ids;
};
