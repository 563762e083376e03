#pragma once

#include "app/models/libraryservice.h"
#include "app/models/place.h"

#include <QDate>
#include <QWidget>

#include <memory>

namespace overview {

/// The first page: what the library holds, how fresh and how complete it is, what is new and what is ahead, and where
/// to start. Everything on it leads somewhere. Asks the library once, when made; what cannot be read says so in place.
class OverviewPage : public QWidget
{
    Q_OBJECT

public:
    /// today decides what is ahead.
    OverviewPage(models::LibraryService &service, const QDate &today, QWidget *parent = nullptr);
    ~OverviewPage() override;

    /// Whether all that was asked has been answered and is shown.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void placeRequested(const models::Place &place);
    /// Wants the search over everything.
    void searchRequested();
    void settled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace overview
