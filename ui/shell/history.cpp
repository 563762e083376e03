#include "ui/shell/history.h"

namespace shell {

namespace {

// More than anybody steps back through, and little memory.
constexpr qsizetype MostPlaces = 200;

} // namespace

void History::visit(const models::Place &place)
{
    if (m_present >= 0 && m_places.at(m_present) == place)
        return;
    m_places.resize(m_present + 1);
    m_places.append(place);
    if (m_places.size() > MostPlaces)
        m_places.removeFirst();
    m_present = m_places.size() - 1;
}

void History::update(const models::Place &place)
{
    if (m_present < 0)
        visit(place);
    else
        m_places[m_present] = place;
}

bool History::canGoBack() const
{
    return m_present > 0;
}

bool History::canGoForward() const
{
    return m_present + 1 < m_places.size();
}

models::Place History::goBack()
{
    Q_ASSERT(canGoBack());
    return m_places.at(--m_present);
}

models::Place History::goForward()
{
    Q_ASSERT(canGoForward());
    return m_places.at(++m_present);
}

std::optional<models::Place> History::present() const
{
    if (m_present < 0)
        return {};
    return m_places.at(m_present);
}

} // namespace shell
