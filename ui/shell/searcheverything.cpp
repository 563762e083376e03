#include "ui/shell/searcheverything.h"

#include "ui/shell/searchfield.h"
#include "ui/shell/searchpopup.h"

#include <QAction>
#include <QEvent>

namespace shell {

namespace {

constexpr qsizetype MostHits = 60;

} // namespace

SearchEverything::SearchEverything(SearchField &field, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_field(field)
    , m_window(window)
    , m_popup(new SearchPopup(m_results, &window))
    , m_latest([this](const Hits &hits) { showHits(hits); })
{
    connect(&field, &SearchField::typed, this, &SearchEverything::look);
    connect(&field, &SearchField::entered, this, [this] {
        look(m_field.text());
        popUp();
    });
    connect(&field, &SearchField::left, m_popup, &QWidget::hide);
    connect(&field, &SearchField::moved, this, [this](int rows) {
        m_moved = true;
        if (!m_popup->isVisible())
            popUp();
        else
            m_popup->move(rows);
    });
    connect(&field, &SearchField::accepted, this, [this] {
        // An action may stand first only because the hits are not here yet; who moved to it means it.
        if (m_latest.isRunning() && !m_moved && m_results.hit(m_popup->current()) == nullptr)
            m_chooseWhenThere = true;
        else
            choose(m_popup->current());
    });
    connect(&field, &SearchField::dismissed, this, &SearchEverything::dismiss);
    connect(m_popup, &SearchPopup::chosen, this, &SearchEverything::choose);
    window.installEventFilter(this);
}

SearchEverything::~SearchEverything() = default;

void SearchEverything::setService(models::LibraryService *service)
{
    m_latest.cancel();
    m_results.setText({}, {});
    m_service = service;
}

void SearchEverything::setActions(const QList<QAction *> &actions)
{
    m_actions = actions;
}

void SearchEverything::look(const QString &text)
{
    m_chooseWhenThere = false;
    m_moved = false;
    m_results.setText(text, m_actions);
    if (text.trimmed().isEmpty() || !m_service)
        m_latest.cancel();
    else
        m_latest.start(m_service->find(text, MostHits));
    if (m_field.hasFocus() && !m_popup->isVisible())
        popUp();
}

void SearchEverything::showHits(const Hits &hits)
{
    m_results.setHits(hits ? *hits : QList<workflows::Hit>());
    if (!hits)
        m_popup->showNote(hits.error().message);
    else if (m_results.rowCount() == 0)
        m_popup->showNote(tr("Nothing holds all of these words. Fewer or shorter words find more."));
    if (m_chooseWhenThere)
        choose(m_popup->current());
    m_chooseWhenThere = false;
}

void SearchEverything::choose(int row)
{
    const workflows::Hit *hit = m_results.hit(row);
    QAction *action = m_results.action(row);
    if (!hit && !action)
        return;
    const models::Place place = hit ? models::Place{.page = hit->table, .record = hit->id} : models::Place{};
    m_field.clear();
    m_latest.cancel();
    m_popup->hide();
    // Focus goes back first, so that an action works on the page and not on the field.
    Q_EMIT left();
    if (action)
        action->trigger();
    else
        Q_EMIT placeRequested(place);
}

void SearchEverything::popUp()
{
    m_popup->popUp(QRect(m_field.mapTo(&m_window, QPoint()), m_field.size()));
}

// One level at a time: the text, then the list, then the field.
void SearchEverything::dismiss()
{
    m_chooseWhenThere = false;
    if (!m_field.text().isEmpty()) {
        m_field.clear();
        look({});
        return;
    }
    m_popup->hide();
    Q_EMIT left();
}

bool SearchEverything::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && m_popup->isVisible())
        popUp();
    return QObject::eventFilter(watched, event);
}

} // namespace shell
