#include "app/importers/importer.h"
#include "app/importers/encoding_p.h"
#include "app/importers/reading_p.h"
#include "app/importers/workbook_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

constexpr qint64 Beginning = 256 << 10;
constexpr qint64 PreviewBytes = 4 << 20;

domain::Result<TextForm> formOf(Input &input, const QString &format, const Options &options)
{
    const QByteArray beginning = input.beginning(Beginning);
    if (input.failed())
        return tl::unexpected(faults::cannotRead(input.name()));
    TextForm form;
    const QByteArray text = beginning.first(std::min<qsizetype>(beginning.size(), 64)).trimmed();
    const bool isMarkup = text.startsWith('<') || text.startsWith('{') || text.startsWith('[');
    const bool isGiven = options.delimiter && options.quote; // then nothing is left to be found out but the encoding
    const bool isTable = !isGiven && (!isMarkup || findFormat(format)->needsMapping);
    if (!isArchive(beginning))
        form = isTable ? detectForm(beginning, options.encoding) : detectEncoding(beginning, options.encoding);
    if (format == "tsv"_L1 && !isArchive(beginning))
        form.delimiter = '\t';
    if (options.delimiter)
        form.delimiter = *options.delimiter;
    if (options.quote)
        form.quote = *options.quote;
    return form;
}

using Reader = domain::Result<> (*)(Reading &);

Reader readerOf(const QString &format)
{
    static const QHash<QString, Reader> readers = {
        {u"csl"_s, readCsl},
        {u"uflpa"_s, readUflpa},
        {u"cbp"_s, readCbp},
        {u"dol-goods"_s, readDolGoods},
        {u"opensanctions"_s, readOpenSanctions},
        {u"os-hub"_s, readOpenSupplyHub},
        {u"eu-fsf"_s, readEuSanctions},
        {u"un-sc"_s, readUnSanctions},
        {u"gleif"_s, readGleif},
        {u"csv"_s, readMapped},
        {u"tsv"_s, readMapped},
        {u"xlsx"_s, readMapped},
    };
    return readers.value(format);
}

domain::Result<> run(Reading &reading, const Format &format)
{
    if (reading.input.source().size() == 0)
        return tl::unexpected(faults::noRows(reading.input.name()));
    return readerOf(format.id)(reading);
}

domain::Result<const Format *> known(const QString &format)
{
    if (const Format *found = findFormat(format))
        return found;
    return tl::unexpected(faults::noSuchFormat(format));
}

domain::Result<> checkOptions(const Options &options)
{
    if (!options.encoding.isEmpty() && encodingId(options.encoding).isEmpty())
        return tl::unexpected(faults::unknownEncoding(options.encoding));
    return {};
}

/// Keeps the first rows and then wants no more.
class FirstRows final : public domain::ImportSink
{
public:
    FirstRows(Preview &preview, int rows)
        : m_preview(preview)
        , m_rows(rows)
    {
    }
    bool begin(const domain::ImportedList &list) override
    {
        m_preview.list = list;
        return m_rows > 0;
    }
    bool row(const domain::ImportedRow &row) override
    {
        m_preview.rows.append(row);
        return m_preview.rows.size() < m_rows;
    }
    bool reject(const domain::RejectedRow &row) override
    {
        m_preview.rejected.append(row);
        return m_preview.rejected.size() < m_rows;
    }

private:
    Preview &m_preview;
    int m_rows;
};

/// Header and cells of a table that still wants a mapping.
domain::Result<> previewCells(Reading &reading, int rows, Preview &preview)
{
    auto table = openTable(reading);
    if (!table)
        return tl::unexpected(table.error());
    const auto texts = [](const TableReader &reader) {
        QStringList cells;
        for (const std::string_view cell : reader.cells())
            cells.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
        return cells;
    };
    if (!(*table)->next())
        return (*table)->end();
    preview.header = Header((*table)->cells()).names();
    while (preview.cells.size() < rows && (*table)->next())
        preview.cells.append(texts(**table));
    return {};
}

} // namespace

domain::Result<Summary> read(Source &source, const QString &format, const Options &options, domain::ImportSink &sink,
                             std::stop_token stop, const Progress &progress)
{
    const auto found = known(format);
    if (!found)
        return tl::unexpected(found.error());
    if (auto checked = checkOptions(options); !checked)
        return tl::unexpected(checked.error());
    Input input(source, options, std::move(stop), progress);
    Output output(sink);
    const auto form = formOf(input, (*found)->id, options);
    if (!form)
        return tl::unexpected(form.error());
    Reading reading{.input = input, .options = options, .output = output, .form = *form};
    domain::Result<> read = run(reading, **found);
    output.summary().complete = !output.isClosed() && !input.stopped();
    output.summary().form = reading.form;
    // A file that changed explains whatever else was found wrong.
    if (auto verified = source.verify(); !verified && output.summary().complete)
        return tl::unexpected(verified.error());
    if (input.failed())
        return tl::unexpected(faults::cannotRead(input.name()));
    if (!read)
        return tl::unexpected(read.error());
    if (output.summary().complete && output.summary().rows == 0 && output.summary().rejected == 0)
        return tl::unexpected(faults::noRows(input.name()));
    if (output.summary().complete)
        input.tellEnd();
    input.showRest();
    return output.summary();
}

domain::Result<Preview> preview(Source &source, const QString &format, const Options &options, int rows)
{
    const auto found = known(format);
    if (!found)
        return tl::unexpected(found.error());
    if (auto checked = checkOptions(options); !checked)
        return tl::unexpected(checked.error());
    Options quiet = options;
    quiet.raw = {};
    const Progress none;
    Input input(source, quiet, {}, none);
    const auto form = formOf(input, (*found)->id, quiet);
    if (!form)
        return tl::unexpected(form.error());
    Preview preview{.format = (*found)->id};
    if (isArchive(input.beginning(4))) {
        if (auto sheets = sheetNames(input))
            preview.sheets = *sheets;
    } else {
        input.setLimit(std::min(PreviewBytes, source.size()));
    }
    FirstRows sink(preview, rows);
    Output output(sink);
    Reading reading{.input = input, .options = quiet, .output = output, .form = *form};
    const bool bare = (*found)->needsMapping && !quiet.mapping;
    const domain::Result<> read = bare ? previewCells(reading, rows, preview) : run(reading, **found);
    preview.form = reading.form;
    if (!bare)
        preview.header = reading.header;
    // What is wrong further down is told by the import.
    if (!read && preview.rows.isEmpty() && preview.cells.isEmpty() && preview.rejected.isEmpty())
        return tl::unexpected(read.error());
    return preview;
}

} // namespace importers
