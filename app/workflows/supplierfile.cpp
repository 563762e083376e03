#include "app/workflows/supplierfile.h"

#include "app/catalogue/check.h"
#include "app/exporters/sha256.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptRejects = 100;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

/// The columns by the target that importers know them by.
constexpr std::array<std::pair<const char *, QString SupplierColumns::*>, 4> targets = {
    std::pair{"name", &SupplierColumns::name}, std::pair{"country", &SupplierColumns::country},
    std::pair{"id", &SupplierColumns::id}, std::pair{"address", &SupplierColumns::address}};

tl::unexpected<domain::Error> wrong(const QString &file, const QString &message, const QString &remedy,
                                    const QStringList &candidates)
{
    return tl::unexpected(domain::Error{.message = message,
                                        .remedy = remedy,
                                        .file = file,
                                        .candidates = candidates.first(std::min<qsizetype>(3, candidates.size())),
                                        .kind = domain::Error::Kind::WrongUse});
}

/// The header's name that someone means; case and blanks around it do not matter.
domain::Result<QString> meantColumn(const QString &asked, const QStringList &header, const QString &file)
{
    if (asked.isEmpty() || header.contains(asked))
        return asked;
    for (const QString &name : header)
        if (name.simplified().compare(asked.simplified(), Qt::CaseInsensitive) == 0)
            return name;
    return wrong(file, Text::tr("There is no column “%1”").arg(asked),
                 Text::tr("The columns are: %1.").arg(header.join(", "_L1)), catalogue::nearest(asked, header));
}

/// Those of the header that speak best for holding the suppliers' names: one if it is beyond doubt.
QStringList nameColumns(const QStringList &header, const QStringList &taken)
{
    const QList<int> fits = importers::headerFits(u"name"_s, header);
    const QList<int> idFits = importers::headerFits(u"id"_s, header);
    const auto tier = [](int fit) { return fit >= 1000 ? 3 : fit >= 500 ? 2 : fit > 0 ? 1 : 0; };
    int best = 0;
    QStringList found;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (taken.contains(header.at(i)) || idFits.at(i) > fits.at(i))
            continue;
        if (tier(fits.at(i)) > best) {
            best = tier(fits.at(i));
            found.clear();
        }
        if (best > 0 && tier(fits.at(i)) == best)
            found << header.at(i);
    }
    return found;
}

struct Guess
{
    SupplierColumns columns;
    QStringList nameColumns;
};

domain::Result<Guess> guess(const QStringList &header, const SupplierColumns &asked, const QString &file)
{
    Guess made;
    QStringList rest = header;
    QStringList taken;
    for (const auto &[target, member] : targets) {
        const auto meant = meantColumn(asked.*member, header, file);
        if (!meant)
            return tl::unexpected(meant.error());
        made.columns.*member = *meant;
        if (!meant->isEmpty())
            taken << *meant;
    }
    if (made.columns.name.isEmpty()) {
        made.nameColumns = nameColumns(header, taken);
        if (made.nameColumns.size() == 1)
            made.columns.name = made.nameColumns.constFirst();
        taken << made.columns.name;
    }
    rest.removeIf([&taken](const QString &name) { return taken.contains(name); });
    for (const importers::MappedColumn &column : importers::proposeMapping(u"suppliers"_s, rest).columns)
        for (const auto &[target, member] : targets)
            if (QLatin1StringView(target) == column.target && member != &SupplierColumns::name &&
                (made.columns.*member).isEmpty())
                made.columns.*member = column.source;
    return made;
}

domain::Result<SupplierColumns> certain(const Guess &made, const QStringList &header, const QString &file)
{
    if (!made.columns.name.isEmpty())
        return made.columns;
    const QString all = Text::tr("Name it with --name-column. The columns are: %1.").arg(header.join(", "_L1));
    if (made.nameColumns.isEmpty())
        return wrong(file, Text::tr("No column looks as if it held the suppliers’ names"), all, header);
    return wrong(file, Text::tr("Several columns look as if they held the suppliers’ names"), all, made.nameColumns);
}

/// Makes suppliers of rows.
class SupplierSink final : public domain::ImportSink
{
public:
    explicit SupplierSink(SupplierFile &file)
        : m_file(file)
    {
    }
    bool begin(const domain::ImportedList &list) override
    {
        m_columns = list.columns;
        return true;
    }
    bool row(const domain::ImportedRow &row) override
    {
        storage::Supplier supplier{.row = ++m_row, .id = QString::fromStdString(row.publisherId)};
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QString cell = QString::fromStdString(row.cells[static_cast<std::size_t>(i)]);
            if (m_columns.at(i) == "name"_L1)
                supplier.name = cell;
            else if (m_columns.at(i) == "country"_L1)
                supplier.country = cell;
            else if (m_columns.at(i) == "address"_L1)
                supplier.address = cell;
        }
        m_file.suppliers << std::move(supplier);
        return m_file.suppliers.size() <= longestSupplierList;
    }
    bool reject(const domain::RejectedRow &row) override
    {
        ++m_row;
        ++m_file.rejectedCount;
        if (m_file.rejected.size() < keptRejects)
            m_file.rejected << row;
        return true;
    }

private:
    SupplierFile &m_file;
    QStringList m_columns;
    qint64 m_row = 0;
};

QString formatOf(importers::Source &source)
{
    if (const auto format = importers::recognise(source); format && *format == "xlsx"_L1)
        return *format;
    return source.name().endsWith(".tsv"_L1, Qt::CaseInsensitive) ? u"tsv"_s : u"csv"_s;
}

/// What is neither text nor a workbook would be read as one column of rubbish: old workbooks, pictures, PDF. Text in
/// UTF-16 has bytes like theirs, but half as many, and a mark at its beginning.
domain::Result<> checkText(importers::Source &source, const SupplierOptions &options)
{
    QByteArray begin(4096, Qt::Uninitialized);
    begin.truncate(std::max<qint64>(0, source.readAt(0, begin.data(), begin.size())));
    const bool isWorkbook = begin.startsWith("PK");
    const bool isMarked = begin.startsWith("\xFF\xFE") || begin.startsWith("\xFE\xFF");
    if (isWorkbook || isMarked || !options.encoding.isEmpty())
        return {};
    const auto isControl = [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code < 0x20 && code != 0 && (code < 0x09 || code > 0x0D) && code != 0x1A && code != 0x1B;
    };
    const bool isForeign = begin.startsWith("\xD0\xCF\x11\xE0") || begin.startsWith("%PDF-");
    if (!isForeign && std::ranges::count_if(begin, isControl) * 100 < begin.size() * 8)
        return {};
    return tl::unexpected(
        domain::Error{.message = Text::tr("The file is neither text nor an Excel workbook (.xlsx)"),
                      .remedy = Text::tr("Save the supplier list as CSV or .xlsx and choose that file."),
                      .file = source.name()});
}

importers::Options importOptions(const SupplierOptions &options)
{
    return {.encoding = options.encoding,
            .delimiter = options.delimiter,
            .quote = {},
            .mapping = {},
            .sheet = options.sheet,
            .raw = {}};
}

} // namespace

importers::Mapping mappingOf(const SupplierColumns &columns)
{
    importers::Mapping mapping{.table = u"suppliers"_s};
    for (const auto &[target, member] : targets)
        if (!(columns.*member).isEmpty())
            mapping.columns.append({.target = QString::fromLatin1(target), .source = columns.*member});
    return mapping;
}

SupplierColumns columnsOf(const QByteArray &mapping)
{
    SupplierColumns columns;
    const QJsonObject named = QJsonDocument::fromJson(mapping).object().value("columns"_L1).toObject();
    for (const auto &[target, member] : targets)
        columns.*member = named.value(QLatin1StringView(target)).toString();
    return columns;
}

domain::Result<SupplierPreview> previewSuppliers(importers::Source &source, const SupplierOptions &options)
{
    if (const auto sound = checkText(source, options); !sound)
        return tl::unexpected(sound.error());
    const auto seen = importers::preview(source, formatOf(source), importOptions(options));
    if (!seen)
        return tl::unexpected(seen.error());
    const auto made = guess(seen->header, options.columns, source.name());
    if (!made)
        return tl::unexpected(made.error());
    return SupplierPreview{.form = seen->form,
                           .header = seen->header,
                           .sheets = seen->sheets,
                           .columns = made->columns,
                           .nameColumns = made->nameColumns,
                           .cells = seen->cells};
}

domain::Result<SupplierFile> readSuppliers(importers::Source &source, const SupplierOptions &options,
                                           const std::stop_token &stop, const importers::Progress &progress)
{
    if (const auto sound = checkText(source, options); !sound)
        return tl::unexpected(sound.error());
    const QString format = formatOf(source);
    importers::Options how = importOptions(options);
    const auto seen = importers::preview(source, format, how, 1);
    if (!seen)
        return tl::unexpected(seen.error());
    const auto made = guess(seen->header, options.columns, source.name());
    if (!made)
        return tl::unexpected(made.error());
    const auto columns = certain(*made, seen->header, source.name());
    if (!columns)
        return tl::unexpected(columns.error());
    SupplierFile file{.name = QFileInfo(source.name()).fileName(), .columns = *columns};
    exporters::Sha256 sum;
    how.raw = [&sum](QByteArrayView bytes) { sum.add(bytes); };
    how.mapping = mappingOf(*columns);
    SupplierSink sink(file);
    const auto read = importers::read(source, format, how, sink, stop, progress);
    if (!read)
        return tl::unexpected(read.error());
    if (file.suppliers.size() > longestSupplierList)
        return tl::unexpected(domain::Error{
            .message = Text::tr("The list is longer than %n supplier(s)", "", static_cast<int>(longestSupplierList)),
            .remedy = Text::tr("Part it into several files."),
            .file = source.name()});
    if (!read->complete)
        return tl::unexpected(domain::Error{.message = Text::tr("Cancelled")});
    file.form = read->form;
    file.sha256 = QString::fromLatin1(sum.result());
    return file;
}

domain::Result<QString> keepSuppliers(storage::Library &library, const SupplierFile &file, const QString &name,
                                      const QString &replaced)
{
    storage::SupplierLists lists(library);
    const storage::SupplierList list{.id = replaced,
                                     .name = name.isEmpty() ? file.name : name,
                                     .file = file.name,
                                     .sha256 = file.sha256,
                                     .mapping = importers::writeMapping(mappingOf(file.columns)),
                                     .rejected = file.rejectedCount};
    if (replaced.isEmpty())
        return lists.add(list, file.suppliers);
    if (const auto done = lists.replace(list, file.suppliers); !done)
        return tl::unexpected(done.error());
    return replaced;
}

PastedSuppliers pastedSuppliers(const QString &text)
{
    const QString firstLine = text.section(u'\n', 0, 0).trimmed();
    if (firstLine.contains(u'\t'))
        return {.source = importers::memorySource(text.toUtf8(), {}), .options = {.delimiter = '\t'}};
    if (!nameColumns({firstLine}, {}).isEmpty())
        return {.source = importers::memorySource(text.toUtf8(), {})};
    QString table = u"Name\n"_s;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) // quoted, for a name may hold anything
        table += u'"' + line.trimmed().replace(u'"', u"\"\""_s) + "\"\n"_L1;
    return {.source = importers::memorySource(table.toUtf8(), {}), .options = {.delimiter = '\t'}};
}

} // namespace workflows
