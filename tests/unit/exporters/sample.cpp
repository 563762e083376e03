#include "sample.h"

using namespace Qt::StringLiterals;

const catalogue::Table &sampleTable()
{
    using enum catalogue::Type;
    using catalogue::Use;
    const auto shown = catalogue::Uses(Use::Default) | Use::Shown;
    static const catalogue::Table table{
        .id = u"samples"_s,
        .title = "Samples",
        .singular = "sample",
        .columns = {{.id = u"id"_s, .title = "Id", .type = Text, .uses = Use::Default},
                    {.id = u"text"_s, .title = "Text", .type = Text, .uses = shown},
                    {.id = u"number"_s, .title = "Number", .type = Number, .uses = shown},
                    {.id = u"flag"_s, .title = "Flag", .type = Boolean, .uses = shown},
                    {.id = u"day"_s, .title = "Day", .type = Date, .uses = shown},
                    {.id = u"place"_s, .title = "Place", .type = Link, .uses = shown, .target = u"countries"_s},
                    {.id = u"kind"_s, .title = "Kind", .type = Value, .uses = shown},
                    {.id = u"names"_s, .title = "Names", .type = ListOfText, .uses = shown},
                    {.id = u"places"_s, .title = "Places", .type = ListOfLinks, .target = u"countries"_s},
                    {.id = u"unverified"_s, .title = "Unverified", .type = ListOfValues},
                    {.id = u"sources"_s, .title = "Sources", .type = ListOfLinks, .target = u"sources"_s}},
        .order = {{.column = u"id"_s}},
        .detail = {.title = u"text"_s}};
    return table;
}

domain::Row emptyRow(const QString &id)
{
    domain::Row row{.key = 1, .id = id, .cells = QList<domain::Cell>(sampleTable().columns.size())};
    set(row, u"id"_s, id);
    return row;
}

void set(domain::Row &row, const QString &column, domain::Cell cell)
{
    row.cells[sampleTable().indexOf(column)] = std::move(cell);
}

domain::Row fullRow()
{
    domain::Row row = emptyRow(u"a1"_s);
    set(row, u"text"_s, u"Cotton, \"raw\""_s);
    set(row, u"number"_s, -12.5);
    set(row, u"flag"_s, false);
    set(row, u"day"_s, date("2023-05"));
    set(row, u"place"_s, domain::Link{u"JP"_s, u"Japan"_s});
    set(row, u"kind"_s, u"statute"_s);
    set(row, u"names"_s, QStringList{u"棉"_s, u"Baumwolle"_s});
    set(row, u"places"_s, QList<domain::Link>{{u"JP"_s, u"Japan"_s}, {u"CI"_s, u"Côte d'Ivoire"_s}});
    set(row, u"unverified"_s, QStringList{u"day"_s});
    set(row, u"sources"_s, QList<domain::Link>{{u"src-1"_s, u"The List"_s}});
    return row;
}

domain::PartialDate date(const char *iso)
{
    const auto date = domain::PartialDate::fromText(QString::fromLatin1(iso));
    Q_ASSERT(date);
    return *date;
}
