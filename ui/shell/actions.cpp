#include "ui/shell/actions.h"

#include "app/catalogue/catalogue.h"
#include "ui/shell/platform.h"
#include "ui/shell/workpages.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int PagesWithKeys = 9;

// The desktop's own keys for it, and the one that works on all of them; the first is the one that is shown.
QList<QKeySequence> standardKeys(QKeySequence::StandardKey key, const QKeySequence &everywhere)
{
    QList<QKeySequence> keys = QKeySequence::keyBindings(key);
    if (HasMenuBar && !keys.contains(everywhere))
        keys.append(everywhere);
    if (!HasMenuBar) {
        keys.removeAll(everywhere);
        keys.prepend(everywhere);
    }
    return keys;
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    //: Action, in menu, tooltip and search
    back = add(u"back"_s, tr("Back"), QKeySequence::keyBindings(QKeySequence::Back));
    //: Action, in menu, tooltip and search
    forward = add(u"forward"_s, tr("Forward"), QKeySequence::keyBindings(QKeySequence::Forward));
    //: Action, puts the cursor into the search field of the window
    search = add(u"search"_s, tr("Search everything"), {QKeySequence(Qt::CTRL | Qt::Key_K)});
    //: Action, puts the cursor into the filter bar of the page
    filter = add(u"filter"_s, tr("Filter this table"), QKeySequence::keyBindings(QKeySequence::Find));
    //: Action, writes the rows of the page to a file
    exportRows = add(u"export"_s, tr("Export ..."), {QKeySequence(Qt::CTRL | Qt::Key_E)});
    //: Action, moves the keyboard to the next part of the window
    nextPane = add(u"nextPane"_s, tr("Next pane"), {QKeySequence(Qt::Key_F6)});
    //: Action, moves the keyboard to the part of the window before
    previousPane = add(u"previousPane"_s, tr("Previous pane"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)});
    //: Menu item
    openLibrary = add(u"openLibrary"_s, tr("Open another library ..."), QKeySequence::keyBindings(QKeySequence::Open));
    //: Menu item: columns, widths and window back to how they were at first
    resetLayout = add(u"resetLayout"_s, tr("Reset layout"));
    //: Menu item, can be checked: more rows of a table on the screen
    compact = add(u"compactRows"_s, tr("Compact rows"));
    compact->setCheckable(true);
    //: Menu item
    fullScreen = add(u"fullScreen"_s, tr("Full screen"), standardKeys(QKeySequence::FullScreen, Qt::Key_F11));
    fullScreen->setCheckable(true);
    //: Menu item
    help = add(u"help"_s, tr("Help and keyboard shortcuts"), standardKeys(QKeySequence::HelpContents, Qt::Key_F1));
    //: Menu item
    about = add(u"about"_s, tr("About Assay"), {}, QAction::AboutRole);
    //: Action, opens the menu at the right end of the top bar
    menu = add(u"menu"_s, tr("Menu"), {QKeySequence(Qt::Key_F10)});
    //: Menu item
    quit = add(u"quit"_s, tr("Quit"), standardKeys(QKeySequence::Quit, Qt::CTRL | Qt::Key_Q), QAction::QuitRole);
    addPages();
    addChoices();
}

QAction *Actions::add(const QString &name, const QString &text, const QList<QKeySequence> &keys, QAction::MenuRole role)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setMenuRole(role);
    m_window->addAction(action);
    return action;
}

void Actions::addPages()
{
    const auto addPage = [this](const QString &page, const QString &title) {
        QList<QKeySequence> keys;
        if (pages.size() < PagesWithKeys)
            keys << QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + pages.size()));
        //: Action; %1 is the name of a page, such as Listings
        QAction *action = add("go-"_L1 % page, tr("Go to %1").arg(title), keys);
        action->setData(page);
        pages << action;
    };
    //: Page
    addPage(u"overview"_s, tr("Overview"));
    for (const catalogue::Table &table : catalogue::tables())
        addPage(table.id, catalogue::translated(table.title));
    for (const WorkPage &page : workPages()) {
        addPage(page.id, page.title);
        pages.constLast()->setShortcut(page.key);
    }
}

void Actions::addChoices()
{
    auto *themeGroup = new QActionGroup(this);
    auto *languageGroup = new QActionGroup(this);
    const auto choice = [this](QActionGroup *group, const QString &name, const QString &text, const QString &word) {
        QAction *action = add(name, text);
        action->setCheckable(true);
        action->setData(word);
        group->addAction(action);
        return action;
    };
    //: Menu item: the theme of the desktop
    themes << choice(themeGroup, u"theme-system"_s, tr("System theme"), u"system"_s);
    //: Menu item
    themes << choice(themeGroup, u"theme-light"_s, tr("Light theme"), u"light"_s);
    //: Menu item
    themes << choice(themeGroup, u"theme-dark"_s, tr("Dark theme"), u"dark"_s);
    //: Menu item: the language of the desktop
    languages << choice(languageGroup, u"language-system"_s, tr("System language"), QString());
    // A language is named in itself, so that who cannot read the present one finds it.
    languages << choice(languageGroup, u"language-en"_s, u"English"_s, u"en"_s);
    languages << choice(languageGroup, u"language-ja"_s, u"日本語"_s, u"ja"_s);
}

QMenu *Actions::createMenu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"mainMenu"_s);
    //: Menu
    QMenu *go = menu->addMenu(tr("Go"));
    go->addActions({back, forward});
    go->addSeparator();
    go->addActions(pages);
    //: Menu
    QMenu *theme = menu->addMenu(tr("Theme"));
    theme->addActions(themes);
    //: Menu
    QMenu *language = menu->addMenu(tr("Language"));
    language->addActions(languages);
    menu->addSeparator();
    menu->addActions({openLibrary, exportRows});
    menu->addSeparator();
    menu->addActions({compact, fullScreen, resetLayout});
    menu->addSeparator();
    menu->addActions({help, about, quit});
    return menu;
}

QList<QAction *> Actions::named() const
{
    return pages + QList<QAction *>{back, forward, filter, exportRows, openLibrary} + themes + languages +
           QList<QAction *>{compact, fullScreen, resetLayout, help, about, quit};
}

} // namespace shell
