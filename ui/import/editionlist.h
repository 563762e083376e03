#pragma once

#include "app/storage/library.h"

#include <QTableWidget>

namespace importpage {

/// The editions of the library, newest first in each dataset, with what can be done about one.
class EditionList : public QTableWidget
{
    Q_OBJECT

public:
    explicit EditionList(QWidget *parent = nullptr);

    void setEditions(const QList<storage::Edition> &editions);
    /// The one that is chosen; empty ids where none is, or several are.
    [[nodiscard]] storage::Edition chosen() const;
    /// Whether the chosen one has one before it to be compared with.
    [[nodiscard]] bool hasFormer() const;

    /// Which editions can be compared as they are selected: one with the one before it (`from` is empty then), or any
    /// two of a list. dataset is empty where nothing can.
    struct Comparable
    {
        QString dataset = {};
        QString from = {};
        QString to = {};
    };
    [[nodiscard]] Comparable comparable() const;

private:
    [[nodiscard]] QList<int> chosenRows() const;

    QList<storage::Edition> m_editions; // in the order of the rows
};

} // namespace importpage
