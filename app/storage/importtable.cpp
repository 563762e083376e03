#include "app/storage/importtable_p.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using enum FieldType;

std::vector<ImportTable> makeTables()
{
    return {
        {"listings",
         {{"name", "name", Text, true},
          {"name_native", "name_native", Text, true},
          {"organisation", "organisation", Organisation, false},
          {"list", "list", Text, true},
          {"kind", "kind", Text, true},
          {"country", "country", Country, true},
          {"region", "region", Text, true},
          {"merchandise", "merchandise", Text, true},
          {"sector", "sector", Text, true},
          {"status", "status", Text, true},
          {"listed", "listed", Date, true},
          {"published", "published", Date, true},
          {"delisted", "delisted", Date, true},
          {"authority", "authority", Text, true},
          {"detail", "detail", Text, true},
          {"instrument", "instrument", Instrument, false}},
         "listing_names",
         "listing",
         "aliases"},
        {"organisations",
         {{"name", "name", Text, true},
          {"name_native", "name_native", Text, true},
          {"acronym", "acronym", Text, true},
          {"kind", "kind", Text, true},
          {"country", "country", Country, true},
          {"parent", "parent", Organisation, false},
          {"website", "website", Text, true},
          {"description", "description", Text, true}},
         "organisation_names",
         "organisation",
         "aliases"},
        {"goods",
         {{"good", "good", Text, true},
          {"country", "country", Country, true},
          {"area", "area", Text, true},
          {"list", "list", Text, true},
          {"edition", "edition_year", Date, true},
          {"sector", "sector", Text, true},
          {"child_labour", "child_labour", Boolean, true},
          {"forced_labour", "forced_labour", Boolean, true},
          {"forced_child_labour", "forced_child_labour", Boolean, true},
          {"downstream_of", "downstream_of", Text, true},
          {"removed_in", "removed_in", Date, true},
          {"note", "note", Text, true},
          {"instrument", "instrument", Instrument, false}},
         nullptr,
         nullptr,
         nullptr},
    };
}

const std::vector<ImportTable> &tables()
{
    static const std::vector<ImportTable> all = makeTables();
    return all;
}

void putNumber(std::string &out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        out += static_cast<char>(number | 0x80);
    out += static_cast<char>(number);
}

void putText(std::string &out, std::string_view text)
{
    putNumber(out, text.size());
    out += text;
}

/// Takes apart what the above put together.
class Reader
{
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    quint64 number()
    {
        quint64 number = 0;
        for (int shift = 0; !m_bytes.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_bytes.front());
            m_bytes.remove_prefix(1);
            number |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                break;
        }
        return number;
    }
    std::string_view text()
    {
        const std::size_t size = std::min<std::size_t>(number(), m_bytes.size());
        const std::string_view text = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return text;
    }

private:
    std::string_view m_bytes;
};

} // namespace

int ImportTable::indexOf(std::string_view column) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto &f) { return f.column == column; });
    return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
}

const ImportTable *importTable(const QString &table)
{
    const auto found =
        std::find_if(tables().begin(), tables().end(), [&](const auto &t) { return QLatin1String(t.table) == table; });
    return found == tables().end() ? nullptr : &*found;
}

QStringList importTables()
{
    QStringList ids;
    for (const ImportTable &table : tables())
        ids << QString::fromLatin1(table.table);
    return ids;
}

void pack(const EditionRecord &record, std::string &out)
{
    putNumber(out, static_cast<quint64>(record.line));
    putText(out, record.id);
    putNumber(out, static_cast<quint64>(record.subject));
    putNumber(out, record.values.size());
    for (const std::string &value : record.values)
        putText(out, value);
    putNumber(out, record.names.size());
    for (const domain::ImportedName &name : record.names) {
        putText(out, name.text);
        putText(out, name.language);
        putText(out, name.script);
    }
}

void unpack(std::string_view bytes, EditionRecord &record)
{
    Reader reader(bytes);
    record.row = 0;
    record.line = static_cast<qint64>(reader.number());
    record.id = reader.text();
    record.subject = static_cast<domain::Subject>(reader.number());
    record.values.resize(reader.number());
    for (std::string &value : record.values)
        value = reader.text();
    record.names.resize(reader.number());
    for (domain::ImportedName &name : record.names) {
        name.text = reader.text();
        name.language = reader.text();
        name.script = reader.text();
    }
}

} // namespace storage
