#pragma once

#include "app/models/libraryservice.h"
#include "ui/overview/linklist.h"

#include <QDate>

#include <functional>

namespace overview {

/// A table page with a filter in the filter language (which must parse).
[[nodiscard]] models::Place filtered(const QString &table, const QString &filter);

/// What the overview asks of the library, each answered once on the UI thread while owner lives.
template <typename T>
using Deliver = std::function<void(const domain::Result<T> &)>;

/// Events by start date, newest first, and before them what applies only after today: at most that many lines.
void askLatest(models::LibraryService &service, QObject *owner, const QDate &today, qsizetype limit,
               const Deliver<QList<Line>> &deliver);
/// The values of a column of a table with their counts.
void askFacets(models::LibraryService &service, QObject *owner, const QString &table, const QStringList &columns,
               const Deliver<QList<columns::Facet>> &deliver);

/// The editions as lines: as-of date, rows, and how complete they are against the official totals.
[[nodiscard]] QList<Line> editionLines(const QList<storage::Edition> &editions);
/// The countries with the most listed goods, with bars.
[[nodiscard]] QList<Line> countryLines(const columns::Facet &countries, qsizetype limit);

} // namespace overview
