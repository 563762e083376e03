#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QMenu;
class QWidget;

namespace shell {

/// All that the window does, as actions: with text, shortcut and menu role, added to the window so that the keys work
/// everywhere in it. What they do is connected by their owner.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    QAction *back;
    QAction *forward;
    QAction *search;
    QAction *filter;
    QAction *exportRows;
    QAction *nextPane;
    QAction *previousPane;
    QAction *openLibrary;
    QAction *resetLayout;
    QAction *compact; ///< checkable: tables with less air
    QAction *fullScreen;
    QAction *help;
    QAction *about;
    QAction *menu;
    QAction *quit;
    QList<QAction *> pages;     ///< data(): the page's id; the overview first, then the tables
    QList<QAction *> themes;    ///< data(): the setting's word; exactly one is checked
    QList<QAction *> languages; ///< the same

    /// The menu behind the button at the right end of the top bar.
    [[nodiscard]] QMenu *createMenu(QWidget *parent) const;
    /// What can be asked for by name in the search: all but those that need a field or a place to work on.
    [[nodiscard]] QList<QAction *> named() const;

private:
    QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys = {},
                 QAction::MenuRole role = QAction::NoRole);
    void addPages();
    void addChoices();

    QWidget *m_window;
};

} // namespace shell
