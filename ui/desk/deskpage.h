#pragma once

#include "app/models/place.h"
#include "app/models/workspaceservice.h"
#include "app/tasks/latest.h"

#include <QSettings>
#include <QWidget>

namespace browse {
class BrowsePage;
}

namespace deskpage {

/// A page of what the analyst keeps: the table page on the table `views` or `notes`, read anew when that changes.
class DeskPage : public QWidget
{
    Q_OBJECT

public:
    /// table: id of one of the two.
    DeskPage(const QString &table, models::LibraryService &library, models::WorkspaceService &service,
             QSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] browse::BrowsePage &table() const { return *m_page; }

Q_SIGNALS:
    void placeRequested(const models::Place &place);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// At once where the page is on screen, else when it is next.
    void read();

    QString m_id;
    models::LibraryService &m_library;
    models::WorkspaceService &m_service;
    bool m_isStale = true;
    browse::BrowsePage *m_page;
    tasks::Latest<domain::Result<models::WorkspaceService::Table>> m_reading;
};

} // namespace deskpage
