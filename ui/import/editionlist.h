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
    /// The one that is chosen; empty ids where none is.
    [[nodiscard]] storage::Edition chosen() const;
    /// Whether the chosen one has one before it to be compared with.
    [[nodiscard]] bool hasFormer() const;

private:
    QList<storage::Edition> m_editions; // in the order of the rows
};

} // namespace importpage
