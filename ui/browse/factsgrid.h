#pragma once

#include "app/catalogue/table.h"
#include "app/domain/cell.h"

#include <QWidget>

class QGridLayout;

namespace browse {

class LinkButton;
class ToneLabel;

/// The key facts of a record in two columns, label and content; links can be followed, unknown is dim, what is not
/// verified says so and why. Made once and filled anew for every record.
class FactsGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactsGrid(QWidget *parent = nullptr);

    struct Fact
    {
        const catalogue::Column *column = nullptr;
        domain::Cell cell = {};
        QString language = {};
        bool unverified = false;
        QString note = {}; ///< why it is unverified
    };
    void setFacts(const QList<Fact> &facts);

Q_SIGNALS:
    void recordRequested(const QString &table, const QString &id);
    void addressRequested(const QString &address);

private:
    struct Line
    {
        ToneLabel *label;
        QWidget *content;
        ToneLabel *text;
        QList<LinkButton *> links;
        ToneLabel *mark;
        QList<QMetaObject::Connection> connections;
    };
    void addLine();
    void fillLine(Line &line, const Fact &fact);

    QGridLayout *m_layout;
    QList<Line> m_lines;
};

} // namespace browse
