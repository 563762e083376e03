#pragma once

#include <QSettings>
#include <QSplitter>

class QToolButton;

namespace browse {

/// Facets, table and record side by side. Their widths and whether they are shown are remembered, for all tables alike.
/// In a narrow window the facets fold away by themselves, until the reader asks for them.
class Panes : public QSplitter
{
    Q_OBJECT

public:
    Panes(QWidget *facets, QWidget *table, QWidget *detail, QSettings &settings, QWidget *parent = nullptr);

    /// Buttons that show and hide the facets and the record.
    void connectToggles(QToolButton *facets, QToolButton *detail);
    /// The page has this width now.
    void fitTo(int width);

private:
    void remember();
    void updateShown();

    QSettings &m_settings;
    QWidget *m_facets;
    QWidget *m_detail;
    QToolButton *m_facetToggle = nullptr;
    QToolButton *m_detailToggle = nullptr;
    int m_width = 0;
};

} // namespace browse
