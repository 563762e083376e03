#include "app/workflows/screenfile.h"

#include "app/exporters/csv.h"
#include "app/exporters/json.h"
#include "app/screening/explanation.h"
#include "app/workflows/recordcontent.h"

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

/// One row of the file as texts, in the order of the columns.
struct Line
{
    enum class Kind { Number, Word, Text };
    struct Column
    {
        const char *name;
        Kind kind;
    };
    static constexpr std::array columns = {
        Column{"row", Kind::Number},        Column{"supplier_id", Kind::Text}, Column{"supplier", Kind::Text},
        Column{"country", Kind::Text},      Column{"matched_id", Kind::Text},  Column{"matched", Kind::Text},
        Column{"matched_name", Kind::Text}, Column{"list", Kind::Text},        Column{"score", Kind::Number},
        Column{"status", Kind::Word},       Column{"explanation", Kind::Text}};
    std::array<QString, columns.size()> cells;
};

Line lineOf(const storage::Supplier &supplier, const QString &status)
{
    Line line;
    line.cells[0] = QString::number(supplier.row);
    line.cells[1] = supplier.id;
    line.cells[2] = supplier.name;
    line.cells[3] = supplier.country;
    line.cells[9] = status;
    return line;
}

QList<Line> linesOf(const ScreenedSupplier &screened)
{
    QList<Line> lines;
    for (const screening::Candidate &candidate : screened.screening.candidates) {
        Line line = lineOf(screened.supplier, u"candidate"_s);
        line.cells[4] = candidate.entityId;
        line.cells[5] = candidate.title;
        line.cells[6] = candidate.matchedName;
        line.cells[7] = candidate.list;
        line.cells[8] = scoreText(candidate.score);
        line.cells[10] = screening::plainText(candidate.explanation);
        lines << line;
    }
    if (lines.isEmpty()) {
        const bool isScreenable = screened.screening.outcome != screening::Outcome::NotScreenable;
        lines << lineOf(screened.supplier, isScreenable ? u"none"_s : u"not_screenable"_s);
        lines.last().cells[10] = explanationWithoutCandidate(screened.screening);
    }
    return lines;
}

QList<exporters::FileColumn> fileColumns()
{
    QList<exporters::FileColumn> columns;
    for (const Line::Column &column : Line::columns)
        columns.append({.id = QString::fromLatin1(column.name)});
    return columns;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

struct ScreenFileWriter::Private
{
    QIODevice &device;
    ScreenFormat format;
    exporters::CsvWriter csv;
    exporters::ByteSink json;
    bool isFirst = true;

    bool writeCsv(const Line &line)
    {
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            const QByteArray utf8 = line.cells[i].toUtf8();
            if (Line::columns[i].kind == Line::Kind::Text)
                csv.addText(viewOf(utf8));
            else
                csv.addPlain(viewOf(utf8));
        }
        return csv.endRecord();
    }
    bool writeJson(const Line &line)
    {
        json.append(isFirst ? "\n{" : ",\n{");
        isFirst = false;
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            json.append(i == 0 ? "\"" : ",\"");
            json.append(Line::columns[i].name);
            json.append("\":");
            const QString &cell = line.cells[i];
            if (cell.isEmpty())
                json.append("null");
            else if (Line::columns[i].kind == Line::Kind::Number)
                json.append(viewOf(cell.toLatin1()));
            else
                exporters::appendJsonString(json.bytes(), cell);
        }
        json.append('}');
        return json.settle();
    }
};

ScreenFileWriter::ScreenFileWriter(QIODevice &device, ScreenFormat format)
    : d(new Private{.device = device,
                    .format = format,
                    .csv = exporters::CsvWriter(device, fileColumns(), {}),
                    .json = exporters::ByteSink(device)})
{
}

ScreenFileWriter::~ScreenFileWriter() = default;

bool ScreenFileWriter::begin()
{
    if (d->format == ScreenFormat::Csv)
        return d->csv.begin();
    d->json.append('[');
    return true;
}

bool ScreenFileWriter::write(const ScreenedSupplier &screened)
{
    for (const Line &line : linesOf(screened))
        if (!(d->format == ScreenFormat::Csv ? d->writeCsv(line) : d->writeJson(line)))
            return false;
    return true;
}

bool ScreenFileWriter::end()
{
    if (d->format == ScreenFormat::Csv)
        return d->csv.end();
    d->json.append(d->isFirst ? "]\n" : "\n]\n");
    return d->json.flush();
}

} // namespace workflows
