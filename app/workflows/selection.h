#pragma once

#include "app/workflows/session.h"

namespace workflows {

/// The table of that id, or an error of kind WrongUse with the nearest candidates.
[[nodiscard]] domain::Result<const catalogue::Table *> findTable(const QString &id);

/// An order as `--sort` takes it: "-adopted,title".
[[nodiscard]] QString sortText(const QList<catalogue::SortKey> &order);

/// Rows of a table as someone asks for them in words.
struct Request
{
    QString table;
    QString filter = {};     ///< in the filter language
    QString sort = {};       ///< "-adopted,title"; empty: the default order
    QStringList facets = {}; ///< column ids
};

/// What a request turned out to mean, and its answer.
struct Selection
{
    const catalogue::Table *table = nullptr;
    query::Filter filter;
    QList<catalogue::SortKey> order;
    std::shared_ptr<const columns::Table> columns;
    std::shared_ptr<const columns::Answer> answer;
};

/// Which part of a request an error is about.
enum class Part { Library, Table, Filter, Sort, Facet };
struct SelectionError
{
    Part part = Part::Library;
    domain::Error error;
};

/// Reads the words, checks them against the catalogue and asks the table in memory. On the session's thread.
[[nodiscard]] tl::expected<Selection, SelectionError> select(Session &session, const Request &request);

} // namespace workflows
