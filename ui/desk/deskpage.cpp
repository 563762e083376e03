#include "ui/desk/deskpage.h"

#include "app/catalogue/catalogue.h"
#include "app/models/display.h"
#include "ui/browse/browsepage.h"
#include "ui/desk/viewpane.h"

#include <QVBoxLayout>

namespace deskpage {

using namespace Qt::StringLiterals;

DeskPage::DeskPage(const QString &table, models::LibraryService &library, models::WorkspaceService &service,
                   QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_id(table)
    , m_library(library)
    , m_service(service)
    , m_page(nullptr)
    , m_reading([this](const domain::Result<models::WorkspaceService::Table> &read) {
        if (!read) {
            Q_EMIT m_page->messageRequested(models::errorText(read.error()));
            return;
        }
        m_library.setMemoryTable(*read);
        m_page->reload();
    })
{
    setObjectName(table + u"Page"_s);
    const catalogue::Table &described = *catalogue::findWorkTable(table);
    const bool views = table == "views"_L1;
    m_page = new browse::BrowsePage(described, library, settings, this, views ? new ViewPane(service) : nullptr);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    connect(m_page, &browse::BrowsePage::placeRequested, this, &DeskPage::placeRequested);
    if (views)
        connect(&service, &models::WorkspaceService::viewsChanged, this, &DeskPage::read);
    else
        connect(&service, &models::WorkspaceService::annotationsChanged, this, &DeskPage::read);
}

void DeskPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
}

void DeskPage::read()
{
    m_isStale = !isVisible();
    if (!m_isStale)
        m_reading.start(m_service.table(m_id));
}

} // namespace deskpage
