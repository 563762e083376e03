#include "app/catalogue/catalogue.h"
#include "app/cli/jsontext.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs_p.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Outcome<ExitCode> printTables(Call &call)
{
    const auto session = call.session();
    if (!session)
        return tl::unexpected(session.error());
    const storage::Library &library = (*session)->library();
    JsonText json;
    json.beginArray();
    TextTable text(call.out(), {Text::tr("Table"), Text::tr("Title"), Text::tr("Rows")},
                   {TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right});
    bool sound = true;
    for (const catalogue::Table &table : catalogue::tables()) {
        const auto rows = library.rowCount(table);
        if (!rows)
            return tl::unexpected(Failure{library.path(), rows.error()});
        const QString title = catalogue::translated(table.title);
        json.beginObject().key(u"id").text(table.id).key(u"title").text(title).key(u"rows").number(*rows).endObject();
        sound = sound && text.add({table.id, title, QString::number(*rows)});
    }
    if (call.has(u"--json"_s))
        return call.print(json.endArray().bytes());
    return sound && text.end() ? Done : call.outputFailed();
}

} // namespace

Command tablesCommand()
{
    return {.name = u"tables"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "lists the tables and how many rows each has"),
            .options = {{.name = u"--json"_s, .help = QT_TRANSLATE_NOOP("cli", "as JSON")}},
            .execute = printTables};
}

} // namespace cli
