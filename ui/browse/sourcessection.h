#pragma once

#include "app/storage/library.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace browse {

class LinkButton;
class ToneLabel;

/// The sources of a record: title (opens in the browser), date at the right edge, publisher below, and a button that
/// copies the citation.
class SourcesSection : public QWidget
{
    Q_OBJECT

public:
    explicit SourcesSection(QWidget *parent = nullptr);

    void setSources(const QList<storage::Source> &sources);

    /// "Publisher, Title, date, address", as copied.
    [[nodiscard]] static QString citation(const storage::Source &source);

Q_SIGNALS:
    void addressRequested(const QString &address);
    void recordRequested(const QString &table, const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QWidget *widget;
        LinkButton *title;
        ToneLabel *publisher;
        QToolButton *copy;
    };
    void addLine();
    void updateIcons();

    QLabel *m_heading;
    QVBoxLayout *m_layout;
    QList<Line> m_lines;
    QList<storage::Source> m_sources;
};

} // namespace browse
