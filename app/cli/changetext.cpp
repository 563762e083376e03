#include "app/cli/changetext.h"

#include "app/catalogue/catalogue.h"
#include "app/cli/texttable.h"
#include "app/exporters/csv.h"
#include "app/exporters/json.h"
#include "app/workflows/celltext.h"

#include <QCoreApplication>

#include <optional>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString kindId(storage::RecordChange::Kind kind)
{
    using Kind = storage::RecordChange::Kind;
    return kind == Kind::Added ? u"added"_s : kind == Kind::Removed ? u"removed"_s : u"changed"_s;
}

QString kindTitle(storage::RecordChange::Kind kind)
{
    using Kind = storage::RecordChange::Kind;
    //: What became of a record from one edition to the next; below too
    return kind == Kind::Added ? Text::tr("added") : kind == Kind::Removed ? Text::tr("removed") : Text::tr("changed");
}

} // namespace

struct ChangePrinter::Private
{
    Call &call;
    Format format;
    const catalogue::Table *table;
    std::optional<TextTable> text = {};
    std::optional<exporters::CsvWriter> csv = {};
    bool isFirst = true;

    [[nodiscard]] const catalogue::Column *column(const QString &id) const { return table ? table->find(id) : nullptr; }

    /// The cell as files hold it: values by id, links by title.
    [[nodiscard]] std::string plain(const QString &id, const domain::Cell &cell) const
    {
        const catalogue::Column *found = column(id);
        if (!found || domain::isUnknown(cell))
            return {};
        catalogue::Column asFile = *found;
        asFile.vocabulary.clear();
        return workflows::cellText(asFile, cell).toStdString();
    }
    [[nodiscard]] QString shown(const QString &id, const domain::Cell &cell) const
    {
        const catalogue::Column *found = column(id);
        //: The content of a field that is not known
        return !found || domain::isUnknown(cell) ? Text::tr("unknown") : workflows::cellText(*found, cell);
    }

    bool addText(const storage::RecordChange &change)
    {
        bool sound = true;
        const bool isChanged = change.kind == storage::RecordChange::Kind::Changed;
        if (!isChanged)
            return text->add({kindTitle(change.kind), change.id, change.title, {}, {}, {}});
        for (const storage::FieldChange &field : change.fields)
            sound = sound && text->add({kindTitle(change.kind), change.id, change.title, field.column,
                                        shown(field.column, field.before), shown(field.column, field.after)});
        return sound;
    }
    bool addCsv(const storage::RecordChange &change)
    {
        for (const storage::FieldChange &field : change.fields) {
            csv->addPlain(kindId(change.kind).toStdString());
            csv->addText(change.id.toStdString());
            csv->addText(change.title.toStdString());
            csv->addPlain(field.column.toStdString());
            csv->addText(plain(field.column, field.before));
            csv->addText(plain(field.column, field.after));
            if (!csv->endRecord())
                return false;
        }
        return true;
    }
    bool addJson(const storage::RecordChange &change)
    {
        std::string json = isFirst ? "[" : ",\n";
        isFirst = false;
        json += R"({"change":")" + kindId(change.kind).toStdString() + R"(","id":)";
        exporters::appendJsonString(json, change.id);
        json += R"(,"title":)";
        exporters::appendJsonString(json, change.title);
        json += R"(,"fields":[)";
        for (const storage::FieldChange &field : change.fields) {
            json += json.back() == '[' ? R"({"column":)" : R"(,{"column":)";
            exporters::appendJsonString(json, field.column);
            for (const auto &[key, cell] :
                 {std::pair(R"(,"before":)", &field.before), std::pair(R"(,"after":)", &field.after)}) {
                json += key;
                exporters::appendJsonCell(json, {.id = field.column, .column = column(field.column)}, *cell);
            }
            json += '}';
        }
        json += "]}";
        return write(json);
    }
    bool write(const std::string &bytes)
    {
        const auto size = static_cast<qint64>(bytes.size());
        return call.out().write(bytes.data(), size) == size;
    }
};

ChangePrinter::ChangePrinter(Call &call, Format format, const QString &table)
    : d(new Private{.call = call, .format = format, .table = catalogue::findTable(table)})
{
}

ChangePrinter::~ChangePrinter() = default;

bool ChangePrinter::begin()
{
    if (d->format == Format::Table) {
        d->text.emplace(d->call.out(),
                        //: Headings of a list of changes
                        QStringList{Text::tr("Change"), QString(), Text::tr("Record"), Text::tr("Column"),
                                    //: Heading: the content of a field before a change, and after it
                                    Text::tr("Before"), Text::tr("After")});
    } else if (d->format == Format::Csv) {
        QList<exporters::FileColumn> columns;
        for (const QString &id : {u"change"_s, u"id"_s, u"title"_s, u"column"_s, u"before"_s, u"after"_s})
            columns << exporters::FileColumn{.id = id};
        d->csv.emplace(d->call.out(), columns, exporters::CsvDialect{});
        return d->csv->begin();
    }
    return true;
}

bool ChangePrinter::add(const storage::RecordChange &change)
{
    switch (d->format) {
    case Format::Table:
        return d->addText(change);
    case Format::Csv:
        return d->addCsv(change);
    case Format::Json:
        break;
    }
    return d->addJson(change);
}

bool ChangePrinter::end()
{
    switch (d->format) {
    case Format::Table:
        return d->text->end();
    case Format::Csv:
        return d->csv->end();
    case Format::Json:
        break;
    }
    return d->write(d->isFirst ? "[]\n" : "]\n");
}

ChangePrinter::Format changeFormat(const QString &value)
{
    using Format = ChangePrinter::Format;
    return value == "json"_L1 ? Format::Json : value == "csv"_L1 ? Format::Csv : Format::Table;
}

} // namespace cli
