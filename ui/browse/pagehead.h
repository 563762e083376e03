#pragma once

#include "app/columns/table.h"

#include <QSettings>
#include <QWidget>

class QLabel;
class QToolButton;

namespace browse {

class ChipBar;
class FilterBar;
class FilterError;
class ToneLabel;

/// The head of the page: title, row count, filter bar, and below them, in a line that is always there, the conditions
/// or what is wrong with what is typed.
class PageHead : public QWidget
{
    Q_OBJECT

public:
    PageHead(const catalogue::Table &table, QSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] FilterBar *filterBar() const { return m_filterBar; }
    [[nodiscard]] FilterError *filterError() const { return m_error; }
    [[nodiscard]] ChipBar *chipBar() const { return m_chips; }
    /// Checked while the facets, or the record, are shown.
    [[nodiscard]] QToolButton *facetButton() const { return m_facetButton; }
    [[nodiscard]] QToolButton *detailButton() const { return m_detailButton; }

    /// Keeps what is on screen as a view; hidden where nobody keeps any.
    [[nodiscard]] QToolButton *saveButton() const { return m_saveButton; }

    /// "12 of 71", or "71" where nothing is filtered.
    void setRowCount(qint64 rows, qint64 all, bool filtered);
    /// A hint how to filter stands where there is neither condition nor error.
    void updateHint();

private:
    void build(const catalogue::Table &table);

    FilterBar *m_filterBar;
    FilterError *m_error;
    ChipBar *m_chips;
    QLabel *m_title;
    ToneLabel *m_rowCount;
    ToneLabel *m_hint;
    QToolButton *m_saveButton;
    QToolButton *m_facetButton;
    QToolButton *m_detailButton;
};

} // namespace browse
