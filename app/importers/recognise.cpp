#include "app/importers/csvreader_p.h"
#include "app/importers/encoding_p.h"
#include "app/importers/reading_p.h"
#include "app/importers/workbook_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

constexpr qint64 Beginning = 256 << 10;

/// Columns that together no other format has.
struct Signature
{
    QString format;
    std::vector<std::string_view> columns;
};

const std::vector<Signature> &signatures()
{
    static const std::vector<Signature> all = {
        {u"csl"_s, {"source", "entity_number", "alt_names", "source_list_url"}},
        {u"cbp"_s, {"WRO/Finding", "Merchandise", "Effective Date"}},
        {u"opensanctions"_s, {"id", "schema", "name", "aliases", "dataset"}},
        {u"os-hub"_s, {"os_id", "name", "country_code"}},
        {u"eu-fsf"_s, {"Entity_LogicalId", "NameAlias_WholeName"}},
        {u"gleif"_s, {"LEI", "Entity.LegalName"}},
    };
    return all;
}

QString byHeader(const Header &header)
{
    for (const Signature &signature : signatures()) {
        const bool all = std::all_of(signature.columns.begin(), signature.columns.end(),
                                     [&](std::string_view column) { return header.find(column) >= 0; });
        if (all)
            return signature.format;
    }
    return {};
}

/// Text in lower case without what XML and HTML begin with.
QString head(const QByteArray &beginning, const QString &encoding)
{
    std::string text;
    const QByteArrayView bytes = QByteArrayView(beginning).sliced(byteOrderMark(beginning, encoding));
    if (const auto decoder = makeDecoder(encoding))
        decoder->decode(bytes, false, text);
    else
        text.assign(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return QString::fromStdString(text).trimmed();
}

QString byMarkup(const QString &text)
{
    if (text.contains("<CONSOLIDATED_LIST"_L1))
        return u"un-sc"_s;
    if (text.contains("<Goods"_L1) && text.contains("<Good_Name"_L1))
        return u"dol-goods"_s;
    const QString lower = text.left(4096).toLower();
    return lower.contains("<html"_L1) || lower.contains("<!doctype html"_L1) || lower.contains("<table"_L1) ? u"uflpa"_s
                                                                                                            : QString();
}

QString byJson(const QString &text)
{
    if (text.contains("\"schema\""_L1) && text.contains("\"properties\""_L1))
        return u"opensanctions"_s;
    return text.contains("\"results\""_L1) || text.contains("\"source_list_url\""_L1) ? u"csl"_s : QString();
}

domain::Result<QString> recogniseWorkbook(Input &input)
{
    auto table = openWorkbook(input, {});
    if (!table)
        return tl::unexpected(table.error());
    for (int row = 0; row < 20 && (*table)->next(); ++row) {
        const Header header((*table)->cells());
        if (header.find("os_id") >= 0)
            return u"os-hub"_s;
        if (header.find({"Good", "Good_Name"}) >= 0 && header.find({"Country/Area", "Country", "Country_Name"}) >= 0)
            return u"dol-goods"_s;
    }
    return u"xlsx"_s;
}

} // namespace

domain::Result<QString> recognise(Source &source)
{
    const Options options;
    const Progress none;
    Input input(source, options, {}, none);
    const QByteArray beginning = input.beginning(Beginning);
    if (input.failed())
        return tl::unexpected(faults::cannotRead(input.name()));
    if (isArchive(beginning))
        return recogniseWorkbook(input);
    TextForm form = detectForm(beginning);
    const QString text = head(beginning, form.encoding);
    QString found;
    if (text.startsWith(u'<'))
        found = byMarkup(text);
    else if (text.startsWith(u'{') || text.startsWith(u'['))
        found = byJson(text);
    else if (!text.isEmpty() && !beginning.contains("\0\0\0\0"_ba)) {
        input.setLimit(std::min(Beginning, source.size()));
        CsvReader reader(input, form);
        if (reader.next())
            found = byHeader(Header(reader.cells()));
        if (found.isEmpty() && (reader.cells().size() > 1 || text.contains(u'\n')))
            found = form.delimiter == '\t' ? u"tsv"_s : u"csv"_s;
    }
    if (found.isEmpty())
        return tl::unexpected(faults::unknownFormat(source.name()));
    return found;
}

} // namespace importers
