#pragma once

#include "ui/shell/panel.h"

class QMenu;
class QPushButton;
class QToolButton;

namespace shell {

class Actions;
class SearchField;

/// The top of the window: back, forward, the search field in the middle, Export and the menu at the right.
class TopBar : public Panel
{
    Q_OBJECT

public:
    TopBar(const Actions &actions, QWidget *parent);

    [[nodiscard]] SearchField &searchField() const;
    /// What Export would write now, said on its button; negative where there is nothing to export.
    void setExportCount(qint64 rows);
    /// F10: opens the menu and puts the keyboard into it.
    void openMenu();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setIcons();
    QToolButton *button(const QString &name, QAction *action);

    QToolButton *m_back;
    QToolButton *m_forward;
    SearchField *m_field;
    QPushButton *m_export;
    QToolButton *m_menu;
    QMenu *m_popup;
};

} // namespace shell
