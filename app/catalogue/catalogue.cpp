#include "app/catalogue/catalogue.h"
#include "app/catalogue/tables_p.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalogue {

int Table::indexOf(const QString &column) const
{
    const auto found = std::find_if(columns.cbegin(), columns.cend(), [&](const Column &c) { return c.id == column; });
    return found == columns.cend() ? -1 : static_cast<int>(found - columns.cbegin());
}

const Column *Table::find(const QString &column) const
{
    const int index = indexOf(column);
    return index < 0 ? nullptr : &columns.at(index);
}

const QList<Table> &tables()
{
    static const QList<Table> all = {instrumentsTable(), organisationsTable(), countriesTable(), listingsTable(),
                                     goodsTable(),       casesTable(),         eventsTable(),    ratificationsTable(),
                                     indicatorsTable(),  sourcesTable()};
    return all;
}

const QList<Table> &workTables()
{
    static const QList<Table> all = {screeningTable(), changesTable(), viewsTable(), notesTable()};
    return all;
}

namespace {

const Table *find(const QList<Table> &tables, const QString &id)
{
    const auto found = std::find_if(tables.cbegin(), tables.cend(), [&](const Table &t) { return t.id == id; });
    return found == tables.cend() ? nullptr : &*found;
}

} // namespace

const Table *findTable(const QString &id)
{
    return find(tables(), id);
}

const Table *findWorkTable(const QString &id)
{
    return find(workTables(), id);
}

QString translated(const char *title)
{
    return QCoreApplication::translate("catalogue", title);
}

QString typeId(Type type)
{
    switch (type) {
    case Type::Text:
        return u"text"_s;
    case Type::Number:
        return u"number"_s;
    case Type::Boolean:
        return u"boolean"_s;
    case Type::Date:
        return u"date"_s;
    case Type::Link:
        return u"link"_s;
    case Type::Value:
        return u"value"_s;
    case Type::ListOfLinks:
        return u"list_of_links"_s;
    case Type::ListOfText:
    case Type::ListOfValues:
        break;
    }
    return u"list_of_text"_s;
}

const Column *linkColumnOfIdColumn(const Table &table, const QString &column)
{
    constexpr auto Suffix = "_id"_L1;
    if (!column.endsWith(Suffix))
        return nullptr;
    const Column *link = table.find(column.chopped(Suffix.size()));
    return link && (link->type == Type::Link || link->type == Type::ListOfLinks) ? link : nullptr;
}

query::Comparison facetComparison(const Column &column)
{
    const bool isText = column.type == Type::Text || column.type == Type::ListOfText;
    return isText ? query::Comparison::Exactly : query::Comparison::Matches;
}

Column idColumn()
{
    //: Column: the stable id of a record
    return {.id = "id"_L1, .title = QT_TRANSLATE_NOOP("catalogue", "Id"), .uses = Extra, .width = 24};
}

QList<Column> provenanceColumns()
{
    return {{.id = "unverified"_L1,
             //: Column: the fields of a record that rest on background knowledge
             .title = QT_TRANSLATE_NOOP("catalogue", "Unverified"),
             .type = Type::ListOfText,
             .uses = Use::Filterable,
             .width = 16,
             .isDerived = true},
            {.id = "sources"_L1,
             .title = QT_TRANSLATE_NOOP("catalogue", "Sources"),
             .type = Type::ListOfLinks,
             .uses = Use::Filterable,
             .width = 24,
             .target = "sources"_L1}};
}

} // namespace catalogue
