#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace browse {

class LinkButton;

/// A heading with links below it, each with a note at its right edge; the rest behind "show all". Made once and filled
/// anew for every record; hidden while it has no links.
class LinkSection : public QWidget
{
    Q_OBJECT

public:
    struct Item
    {
        QString text;
        QString note;
        QString toolTip = {};
    };

    LinkSection(const QString &title, QWidget *parent = nullptr);

    void setItems(const QList<Item> &items);
    /// Where "show all" leads elsewhere instead of unfolding.
    void setShowsElsewhere(bool elsewhere) { m_elsewhere = elsewhere; }

Q_SIGNALS:
    void activated(qsizetype item);
    void allRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill(qsizetype shown);

    QString m_title;
    QLabel *m_heading;
    QVBoxLayout *m_layout;
    QList<LinkButton *> m_buttons; // reused
    LinkButton *m_all;
    QList<Item> m_items;
    bool m_elsewhere = false;
};

} // namespace browse
