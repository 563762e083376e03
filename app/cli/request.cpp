#include "app/cli/verbs_p.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

QString optionOf(workflows::Part part, const Call &call)
{
    switch (part) {
    case workflows::Part::Table:
        return call.value(u"TABLE"_s);
    case workflows::Part::Filter:
        return u"--filter"_s;
    case workflows::Part::Sort:
        return u"--sort"_s;
    case workflows::Part::Facet:
        return call.value(u"COLUMN"_s);
    case workflows::Part::Library:
        break;
    }
    return call.places().library;
}

} // namespace

Outcome<const catalogue::Table *> tableOf(const Call &call)
{
    const QString id = call.value(u"TABLE"_s);
    return workflows::findTable(id).map_error(about(id));
}

Outcome<workflows::Selection> selectionOf(Call &call, workflows::Session &session, const QStringList &facets)
{
    return workflows::select(session, {.table = call.value(u"TABLE"_s),
                                       .filter = call.value(u"--filter"_s),
                                       .sort = call.value(u"--sort"_s),
                                       .facets = facets})
        .map_error([&call](const workflows::SelectionError &error) {
            return Failure{optionOf(error.part, call), error.error};
        });
}

Option filterOption()
{
    return {.name = u"--filter"_s,
            .value = QT_TRANSLATE_NOOP("cli", "EXPR"),
            .help =
                QT_TRANSLATE_NOOP("cli", "only rows that pass, as in the filter bar: 'country:JP -kind:law cotton'")};
}

Option sortOption()
{
    return {.name = u"--sort"_s,
            .value = QT_TRANSLATE_NOOP("cli", "COL,-COL"),
            .help = QT_TRANSLATE_NOOP("cli", "the order; a minus turns a column round")};
}

Option columnsOption()
{
    return {.name = u"--columns"_s,
            .value = QT_TRANSLATE_NOOP("cli", "A,B"),
            .help = QT_TRANSLATE_NOOP("cli", "the columns, in this order; X_id holds the ids behind a link column X")};
}

} // namespace cli
