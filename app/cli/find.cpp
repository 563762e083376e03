#include "app/workflows/find.h"

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

constexpr qint64 hitsUnlessAsked = 50;

QByteArray jsonOf(const QList<workflows::Hit> &hits)
{
    JsonText json;
    json.beginArray();
    for (const workflows::Hit &hit : hits) {
        json.beginObject().key(u"table").text(hit.table).key(u"id").text(hit.id).key(u"title").text(hit.title);
        json.key(u"column").text(hit.column).key(u"snippet").text(hit.snippet).endObject();
    }
    return json.endArray().bytes();
}

bool writeText(QIODevice &out, const QList<workflows::Hit> &hits)
{
    //: Headings of a list of search hits
    TextTable table(out, {Text::tr("Table"), Text::tr("Id"), Text::tr("Title"), Text::tr("Found in"), QString()});
    bool sound = true;
    for (const workflows::Hit &hit : hits)
        sound = sound && table.add({hit.table, hit.id, hit.title, hit.column, hit.snippet});
    return sound && table.end();
}

Outcome<ExitCode> find(Call &call)
{
    const auto limit = call.number(u"--limit"_s, hitsUnlessAsked);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto session = call.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto hits = workflows::find(**session, call.value(u"TEXT"_s), static_cast<qsizetype>(*limit));
    if (!hits)
        return tl::unexpected(Failure{u"find"_s, hits.error()});
    if (call.value(u"--format"_s) == "json"_L1)
        return call.print(jsonOf(*hits));
    return writeText(call.out(), *hits) ? Done : call.outputFailed();
}

} // namespace

Command findCommand()
{
    return {.name = u"find"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "looks for text in all tables, best hits first"),
            .arguments = {{"TEXT", QT_TRANSLATE_NOOP("cli", "words, all of which a row must hold; quote them as one")}},
            .options = {{.name = u"--limit"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "N"),
                         .help = QT_TRANSLATE_NOOP("cli", "at most so many hits (50)")},
                        {.name = u"--format"_s,
                         .help = QT_TRANSLATE_NOOP("cli", "text to read, or data"),
                         .choices = {u"text"_s, u"json"_s}}},
            .execute = find};
}

} // namespace cli
