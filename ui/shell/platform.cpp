#include "ui/shell/platform.h"

#include "ui/shell/actions.h"

#include <QFileOpenEvent>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(shell::Platform)
};

} // namespace

QMenuBar *createMenuBar(const Actions &actions, QWidget *window)
{
    auto *bar = new QMenuBar(window);
    bar->setObjectName(u"menuBar"_s);
    //: Menu in the bar at the top of the screen
    QMenu *file = bar->addMenu(Text::tr("File"));
    //: Menu in the bar at the top of the screen
    QMenu *view = bar->addMenu(Text::tr("View"));
    //: Menu in the bar at the top of the screen
    QMenu *go = bar->addMenu(Text::tr("Go"));
    //: Menu in the bar at the top of the screen
    QMenu *help = bar->addMenu(Text::tr("Help"));

    view->addActions({actions.search, actions.filter, actions.nextPane, actions.previousPane});
    view->addSeparator();
    view->addActions(actions.themes);
    view->addSeparator();
    view->addActions(actions.languages);
    view->addSeparator();
    view->addActions({actions.fullScreen, actions.resetLayout});
    go->addActions({actions.back, actions.forward});
    go->addSeparator();
    go->addActions(actions.pages);
    help->addAction(actions.help);
    // Whatever has no place elsewhere is done to files, or moves into the application's menu.
    for (QAction *action : actions.named()) {
        if (!view->actions().contains(action) && !go->actions().contains(action) && !help->actions().contains(action))
            file->addAction(action);
    }
    return bar;
}

OpenRequests::OpenRequests(QObject *application)
    : QObject(nullptr)
{
    application->installEventFilter(this);
}

bool OpenRequests::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    const QString path = static_cast<QFileOpenEvent *>(event)->file();
    if (path.isEmpty())
        return QObject::eventFilter(watched, event);
    Q_EMIT libraryRequested(path);
    return true;
}

} // namespace shell
