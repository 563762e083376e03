#pragma once

#include "app/models/importservice.h"
#include "app/tasks/latest.h"

#include <QScrollArea>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace browse {
class ToneLabel;
}

namespace importpage {

class EditionList;
class MappingForm;
class PreviewTable;

/// Where an import begins: which file, how it is to be understood, as which dataset; and below, the editions that there
/// are. Files can be dropped on it.
class ImportSetup : public QScrollArea
{
    Q_OBJECT

public:
    explicit ImportSetup(models::ImportService &service, QWidget *parent = nullptr);

    /// Takes a file, as if it had been chosen.
    void setFile(const QString &path);
    /// Forgets the file: it has been imported.
    void clear();
    void setEditions(const QList<storage::Edition> &editions);
    void showNote(const QString &text, bool isError);
    void takeFocus();

Q_SIGNALS:
    /// See what it would change.
    void planRequested(const workflows::ImportJob &job);
    /// from: empty: the edition before `to`.
    void compareRequested(const QString &dataset, const QString &from, const QString &to);
    void rollBackRequested(const QString &dataset);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using Preview = domain::Result<importers::Preview>;

    void build();
    void connectParts();
    void chooseFile();
    void readAgain();
    void showPreview(const Preview &preview);
    void updateEnabled();
    void rollBack();
    void loadMapping();
    void saveMapping();
    [[nodiscard]] workflows::ImportJob job() const;

    models::ImportService &m_service;
    QString m_path;
    bool m_recognised = false;
    QPushButton *m_open;
    browse::ToneLabel *m_source;
    QWidget *m_how;
    QFormLayout *m_form;
    QComboBox *m_format;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QLineEdit *m_dataset;
    QLineEdit *m_asOf;
    MappingForm *m_mapping;
    PreviewTable *m_preview;
    QPushButton *m_plan;
    browse::ToneLabel *m_note;
    EditionList *m_editions;
    QPushButton *m_compare;
    QPushButton *m_rollBack;
    QPushButton *m_confirm;
    tasks::Latest<Preview> m_previewing;
};

} // namespace importpage
