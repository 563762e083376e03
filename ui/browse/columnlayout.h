#pragma once

#include "app/catalogue/table.h"

#include <QObject>
#include <QSettings>

class QHeaderView;

namespace browse {

/// Order, width and visibility of a table's columns, remembered at once and unasked; by their ids, so that a later
/// program with other columns keeps what it can.
///
/// Columns of width 0 in the catalogue share what is left of the view, until the reader drags them.
class ColumnLayout : public QObject
{
    Q_OBJECT

public:
    ColumnLayout(const catalogue::Table &table, QHeaderView *header, QSettings &settings, QObject *parent);

    /// Takes what is remembered, or the catalogue's layout.
    void restore();
    /// Forgets it and goes back to the catalogue's layout.
    void reset();
    /// Gives the columns that share what is left their widths; to be called when the view was resized.
    void fit();
    /// As wide as the content that is seen.
    void autosize(int column);

    void setHidden(int column, bool hidden);
    /// Shows these columns, by id, in this order, and no others; ids that there are not are passed over.
    void showOnly(const QStringList &columns);
    /// Column numbers in the order on screen.
    [[nodiscard]] QList<int> shownColumns() const;
    [[nodiscard]] bool isHidden(int column) const;

Q_SIGNALS:
    void changed();

private:
    void applyDefaults();
    void save();
    [[nodiscard]] QString settingsKey() const;
    [[nodiscard]] int widthOf(const catalogue::Column &column) const;
    void moveTo(int column, int place);

    const catalogue::Table &m_table;
    QHeaderView *m_header;
    QSettings &m_settings;
    QList<bool> m_shares; // by column: takes a share of what is left
    bool m_applying = false;
};

} // namespace browse
