#pragma once

#include "app/workflows/find.h"

#include <QAbstractListModel>
#include <QPointer>

class QAction;

namespace shell {

/// What the search offers: hits under a heading for each table, then pages and actions by name.
class SearchResults : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole, DetailRole, HitRole, WordsRole };

    explicit SearchResults(QObject *parent = nullptr);

    /// What was typed; its words are highlighted. Actions named so are offered at once, hits follow by setHits.
    void setText(const QString &text, const QList<QAction *> &actions);
    /// Best first; grouped by table in the order in which the tables come up.
    void setHits(const QList<workflows::Hit> &hits);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The hit of a row; nothing for headings and actions.
    [[nodiscard]] const workflows::Hit *hit(int row) const;
    /// The action of a row; nullptr for headings and hits.
    [[nodiscard]] QAction *action(int row) const;
    /// The nearest row that can be chosen, going from row (not included) in steps of one; -1 if there is none.
    [[nodiscard]] int nextChoice(int row, int step) const;

private:
    struct Line
    {
        QString title = {};
        QString detail = {};
        QPointer<QAction> action = {};
        qsizetype hit = -1;
        [[nodiscard]] bool isHeading() const { return hit < 0 && !action; }
    };
    void rebuild();

    QList<QByteArray> m_words; ///< in search form
    QList<QPointer<QAction>> m_actions;
    QList<workflows::Hit> m_hits;
    QList<Line> m_lines;
};

} // namespace shell
