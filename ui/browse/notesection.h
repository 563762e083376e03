#pragma once

#include "app/storage/annotations.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QStringListModel;

namespace browse {

class ToneLabel;

/// The reader's own tags and note on one record, at the end of its page. Written as it is typed: when the hand rests,
/// when the keyboard goes elsewhere, and before another record is shown.
class NoteSection : public QWidget
{
    Q_OBJECT

public:
    explicit NoteSection(QWidget *parent = nullptr);

    /// What is kept about a record, and the tags to choose from. What is being typed about the same record stays.
    void setAnnotation(const storage::Annotation &annotation, const QStringList &allTags);
    /// Nothing to write about. What was typed is written first.
    void clear();
    /// Emits what is not written yet.
    void flush();
    void showError(const domain::Error &error);
    void showWritten();

Q_SIGNALS:
    void edited(const storage::Annotation &annotation);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void noteTyping();
    void fitHeight();
    [[nodiscard]] storage::Annotation typed() const;

    storage::Annotation m_kept;
    QLineEdit *m_tags;
    QPlainTextEdit *m_note;
    ToneLabel *m_state;
    QStringListModel *m_offered;
    QTimer m_rest;
};

} // namespace browse
