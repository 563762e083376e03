#include "app/catalogue/catalogue.h"
#include "app/cli/jsontext.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs_p.h"
#include "app/workflows/totaltext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// All that `info` tells.
struct Info
{
    const storage::Library *library = nullptr;
    QList<std::pair<const catalogue::Table *, qint64>> tables = {};
    QList<storage::Edition> editions = {};
};

Outcome<Info> infoOf(Call &call)
{
    const auto session = call.session();
    if (!session)
        return tl::unexpected(session.error());
    Info info{.library = &(*session)->library()};
    for (const catalogue::Table &table : catalogue::tables()) {
        const auto rows = info.library->rowCount(table);
        if (!rows)
            return tl::unexpected(Failure{info.library->path(), rows.error()});
        info.tables.append({&table, *rows});
    }
    auto editions = info.library->editions();
    if (!editions)
        return tl::unexpected(Failure{info.library->path(), editions.error()});
    info.editions = *std::move(editions);
    return info;
}

QByteArray jsonOf(const Info &info)
{
    JsonText json;
    json.beginObject().key(u"program").text(u"" ASSAY_VERSION).key(u"schema").number(info.library->schemaVersion());
    json.key(u"library").beginObject().key(u"path").text(info.library->path());
    json.key(u"created").textOrNull(info.library->created()).endObject();
    json.key(u"tables").beginObject();
    for (const auto &[table, rows] : info.tables)
        json.key(table->id).number(rows);
    json.endObject().key(u"editions").beginArray();
    for (const storage::Edition &edition : info.editions) {
        json.beginObject().key(u"dataset").text(edition.dataset).key(u"publisher").text(edition.publisher);
        json.key(u"as_of").textOrNull(edition.asOf).key(u"retrieved").textOrNull(edition.retrieved);
        json.key(u"rows").number(edition.rows).key(u"sha256").textOrNull(edition.sha256).endObject();
    }
    return json.endArray().endObject().bytes();
}

QString completeness(const storage::Edition &edition)
{
    QStringList gaps;
    for (const storage::Edition::Total &total : edition.totals)
        if (total.held != total.official)
            gaps.append(workflows::totalText(total));
    return gaps.join("; "_L1);
}

QByteArray textOf(const Info &info)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QString path = QDir::toNativeSeparators(info.library->path());
    buffer.write(Text::tr("Library %1").arg(path).toUtf8() + '\n');
    buffer.write(Text::tr("made %1, schema %2, Assay %3")
                     .arg(info.library->created())
                     .arg(info.library->schemaVersion())
                     .arg(u"" ASSAY_VERSION ""_s)
                     .toUtf8() +
                 "\n\n");
    //: Heading: which of the browsable tables
    TextTable tables(buffer, {Text::tr("Table"), QString(), Text::tr("Rows")},
                     {TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right});
    bool sound = true;
    for (const auto &[table, rows] : info.tables)
        sound = sound && tables.add({table->id, catalogue::translated(table->title), QString::number(rows)});
    sound = sound && tables.end() && buffer.write("\n") > 0;
    //: Headings of a list of published data sets
    TextTable editions(
        buffer,
        {Text::tr("Edition"), Text::tr("Publisher"), Text::tr("As of"), Text::tr("Rows"), Text::tr("Incomplete")},
        {{}, {}, {}, TextTable::Align::Right});
    for (const storage::Edition &edition : info.editions)
        sound = sound && editions.add({edition.dataset, edition.publisher, edition.asOf, QString::number(edition.rows),
                                       completeness(edition)});
    sound = sound && editions.end();
    Q_ASSERT(sound); // memory takes all
    return buffer.data();
}

} // namespace

Outcome<ExitCode> printInfo(Call &call)
{
    const auto info = infoOf(call);
    if (!info)
        return tl::unexpected(info.error());
    return call.print(call.has(u"--json"_s) ? jsonOf(*info) : textOf(*info));
}

Command infoCommand()
{
    return {.name = u"info"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "tells what the library holds: tables, editions and their dates"),
            .options = {{.name = u"--json"_s, .help = QT_TRANSLATE_NOOP("cli", "as JSON")}},
            .execute = printInfo};
}

} // namespace cli
