#pragma once

#include "app/models/place.h"

#include <optional>

namespace shell {

/// Where the user has been: a row of places with the present one among them. A plain value; knows no widget.
class History
{
public:
    /// A new step: what lay ahead is forgotten. The same place again is no step.
    void visit(const models::Place &place);
    /// The present place as it looks now (scrolled, typed on): no step.
    void update(const models::Place &place);

    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoForward() const;
    /// Moves, and returns the place that is the present one then. Only if it can.
    models::Place goBack();
    models::Place goForward();

    /// The present place; none before the first visit.
    [[nodiscard]] std::optional<models::Place> present() const;

private:
    QList<models::Place> m_places;
    qsizetype m_present = -1;
};

} // namespace shell
