#pragma once

#include "app/models/libraryservice.h"
#include "app/tasks/latest.h"

#include <QWidget>

class QVBoxLayout;

namespace browse {

class LinkButton;
class ToneLabel;

/// What stands where no row passes: why, and for each condition how many rows there would be without it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const catalogue::Table &table, models::LibraryService &service, QWidget *parent = nullptr);

    /// Counts in the background what dropping each condition would give, and offers the ones that help.
    void explain(const std::shared_ptr<const columns::Table> &columns, const query::Filter &filter);
    /// The table is being read: how far it is. total 0: not known yet.
    void showProgress(qint64 done, qint64 total);
    void showError(const domain::Error &error);

Q_SIGNALS:
    void filterRequested(const query::Filter &filter);
    void retryRequested();

private:
    using Counted = domain::Result<std::shared_ptr<const columns::Answer>>;
    void countNext();
    void offer(const QString &text, const query::Filter &filter);
    void removeOffers();

    const catalogue::Table &m_table;
    models::LibraryService &m_service;
    ToneLabel *m_words;
    QVBoxLayout *m_layout;
    LinkButton *m_retry;
    QList<QWidget *> m_offers;
    std::shared_ptr<const columns::Table> m_columns;
    QList<query::Filter> m_conditions;
    qsizetype m_counting = 0;
    tasks::Latest<Counted> m_counts;
};

} // namespace browse
