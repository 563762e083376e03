#pragma once

#include <QListView>
#include <QStandardItemModel>

#include <optional>

namespace shell {

/// The list of pages at the left, with the number of rows of each. Shows where the user is; asks to go elsewhere.
class Navigation : public QListView
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    /// The page being shown; silent.
    void setPage(const QString &page);
    /// Rows by table id; what is missing shows no number. Pages of the analyst's own work keep theirs.
    void setCounts(const QHash<QString, qint64> &counts);
    /// What waits on a page of the analyst's own work; negative: nothing to count.
    void setCount(const QString &page, qint64 count);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By mouse or by the arrow keys.
    void pageRequested(const QString &page);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthNeeded() const;
    void add(const QString &page, const QString &title, const QKeySequence &key);
    void addHeading(const QString &title);
    void showCount(QStandardItem &item, std::optional<qint64> count);

    QStandardItemModel m_model;
    QString m_page;
};

} // namespace shell
