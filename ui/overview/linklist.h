#pragma once

#include "app/models/place.h"

#include <QListView>
#include <QStandardItemModel>

namespace overview {

/// One line of a list of the overview, and where it leads.
struct Line
{
    QString before = {}; ///< in front of the text: a date
    QString text = {};
    QString badge = {};  ///< a short word at the right end
    QString after = {};  ///< at the right end: a count
    QString middle = {}; ///< before `after`, in a column of its own: a date
    QString note = {};   ///< below, dimmer
    QString tooltip = {};
    double bar = -1.0; ///< 0 to 1: drawn between text and count; negative: none
    models::Place place = {};
};

/// How the lines of a list look.
enum class LineLook { Links, Bars, Editions };

/// A list as high as its lines are: it never scrolls by itself. Each line leads to a place, by click or Enter.
class LinkList : public QListView
{
    Q_OBJECT

public:
    LinkList(LineLook look, const QString &accessibleName, QWidget *parent);

    void setLines(const QList<Line> &lines);
    [[nodiscard]] const Line &line(int row) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void placeRequested(const models::Place &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int contentHeight() const;

    LineLook m_look;
    QList<Line> m_lines;
    QStandardItemModel m_model;
};

} // namespace overview
