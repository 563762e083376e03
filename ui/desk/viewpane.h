#pragma once

#include "app/models/workspaceservice.h"
#include "app/tasks/latest.h"
#include "ui/browse/recordpane.h"

class QLineEdit;
class QPushButton;

namespace browse {
class LinkButton;
class ToneLabel;
} // namespace browse

namespace deskpage {

/// One saved view: what it shows, and what can be done with it. Deleting it can be undone from the same place.
class ViewPane : public browse::RecordPane
{
    Q_OBJECT

public:
    explicit ViewPane(models::WorkspaceService &service, QWidget *parent = nullptr);

    void setRecord(const storage::Record &record) override;
    [[nodiscard]] QString recordId() const override { return m_view.name; }
    void clear() override;
    void showError(const domain::Error &error) override;
    void takeFocus() override;

    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void show(const storage::SavedView &view);
    /// The columns that the view is ordered by, by their titles.
    [[nodiscard]] static QString orderText(const storage::SavedView &view, const catalogue::Table *table);
    void open();
    void rename();
    void remove();
    void undo();
    void tell(const domain::Result<> &done, const QString &text);

    models::WorkspaceService &m_service;
    tasks::Latest<domain::Result<QList<storage::SavedView>>> m_reading;
    QString m_wanted;
    storage::SavedView m_view;
    storage::SavedView m_removed;
    QWidget *m_body;
    browse::ToneLabel *m_table;
    QLineEdit *m_name;
    browse::ToneLabel *m_filter;
    browse::ToneLabel *m_order;
    QPushButton *m_open;
    QPushButton *m_remove;
    browse::ToneLabel *m_message;
    browse::LinkButton *m_undo;
};

} // namespace deskpage
