#include "app/workflows/selection.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/query/parser.h"

#include <QCoreApplication>

namespace workflows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

tl::unexpected<SelectionError> wrong(Part part, const domain::Error &error)
{
    return tl::unexpected(SelectionError{part, error});
}

domain::Result<> checkFacet(const catalogue::Table &table, const QString &id)
{
    const catalogue::Column *column = table.find(id);
    if (column != nullptr && column->uses.testFlag(catalogue::Use::Faceted))
        return {};
    QStringList faceted;
    for (const catalogue::Column &each : table.columns)
        if (each.uses.testFlag(catalogue::Use::Faceted))
            faceted.append(each.id);
    return tl::unexpected(domain::Error{.message = column == nullptr
                                                       ? Text::tr("There is no column “%1” in %2").arg(id, table.id)
                                                       : Text::tr("The values of “%1” are not counted").arg(id),
                                        .candidates = catalogue::nearest(id, faceted),
                                        .kind = domain::Error::Kind::WrongUse});
}

} // namespace

domain::Result<const catalogue::Table *> findTable(const QString &id)
{
    if (const catalogue::Table *table = catalogue::findTable(id))
        return table;
    QStringList ids;
    for (const catalogue::Table &table : catalogue::tables())
        ids.append(table.id);
    return tl::unexpected(domain::Error{.message = Text::tr("There is no table “%1”").arg(id),
                                        .candidates = catalogue::nearest(id, ids),
                                        .kind = domain::Error::Kind::WrongUse});
}

QString sortText(const QList<catalogue::SortKey> &order)
{
    QStringList keys;
    for (const catalogue::SortKey &key : order)
        keys.append(key.order == Qt::DescendingOrder ? QString(u'-' + key.column) : key.column);
    return keys.join(u',');
}

tl::expected<Selection, SelectionError> select(Session &session, const Request &request)
{
    Selection selection;
    const auto table = findTable(request.table);
    if (!table)
        return wrong(Part::Table, table.error());
    selection.table = *table;

    const auto filter = query::parse(request.filter);
    if (!filter)
        return wrong(Part::Filter, filter.error());
    selection.filter = *filter;
    if (const auto sound = catalogue::check(*selection.table, *filter); !sound)
        return wrong(Part::Filter, sound.error());
    const auto order = catalogue::parseSort(*selection.table, request.sort);
    if (!order)
        return wrong(Part::Sort, order.error());
    selection.order = *order;
    for (const QString &facet : request.facets)
        if (const auto sound = checkFacet(*selection.table, facet); !sound)
            return wrong(Part::Facet, sound.error());

    const auto columns = session.columns(*selection.table);
    if (!columns)
        return wrong(Part::Library, columns.error());
    selection.columns = *columns;
    const auto answer =
        selection.columns->ask({.filter = selection.filter, .order = selection.order, .facets = request.facets});
    if (!answer)
        return wrong(Part::Filter, answer.error());
    selection.answer = *answer;
    return selection;
}

} // namespace workflows
