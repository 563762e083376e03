#include "app/storage/staging_p.h"

#include "app/catalogue/check.h"
#include "app/domain/partialdate.h"

#include <QCoreApplication>
#include <QHash>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr std::size_t longestRow = 4UL * 1024 * 1024; // bytes; a value in the library has a limit
constexpr qint64 tellEvery = 4096;                    // rows
constexpr qsizetype keptCountryNames = 20;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ')
        text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
        text.remove_suffix(1);
    return text;
}

bool isDate(std::string_view text)
{
    return domain::PartialDate::fromText(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))
        .has_value();
}

/// "A; B" to names, as lists in cells are joined.
void splitNames(std::string_view cell, std::vector<domain::ImportedName> &names)
{
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find("; "), cell.size());
        if (const std::string_view name = trimmed(cell.substr(0, end)); !name.empty())
            names.push_back({.text = std::string(name), .language = {}, .script = {}});
        cell.remove_prefix(std::min(end + 2, cell.size()));
    }
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 80)));
}

} // namespace

ContentHash::ContentHash()
    : m_seeds{static_cast<std::size_t>(QRandomGenerator::system()->generate64()),
              static_cast<std::size_t>(QRandomGenerator::system()->generate64())}
{
}

SortEntry ContentHash::key(std::string_view text) const
{
    return {.high = qHashBits(text.data(), text.size(), m_seeds[0]),
            .low = qHashBits(text.data(), text.size(), m_seeds[1])};
}

quint64 ContentHash::of(std::string_view text, std::size_t salt) const
{
    return qHashBits(text.data(), text.size(), m_seeds[0] + (salt + 1) * 0x9e3779b97f4a7c15ULL);
}

quint64 ContentHash::content(const EditionRecord &record, const std::vector<bool> &fields, bool names) const
{
    quint64 sum = 0;
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        if (fields[i] && !record.values[i].empty())
            sum += of(record.values[i], i);
    }
    for (std::size_t i = 0; names && i < record.names.size(); ++i)
        sum += of(record.names[i].text, 1000);
    return sum;
}

void tidyNames(EditionRecord &record, int nativeName)
{
    auto &names = record.names;
    const std::string &native =
        nativeName < 0 ? record.values.front() : record.values[static_cast<std::size_t>(nativeName)];
    for (std::size_t i = 0; i < names.size();) {
        const std::string &text = names[i].text;
        const bool isKnown = text.empty() || text == record.values.front() || text == native ||
                             std::any_of(names.begin(), names.begin() + static_cast<qsizetype>(i),
                                         [&](const auto &earlier) { return earlier.text == text; });
        if (isKnown)
            names.erase(names.begin() + static_cast<qsizetype>(i));
        else
            ++i;
    }
}

Staging::Staging(CountryBook countries, const QString &scratchFolder)
    : m_countries(std::move(countries))
    , m_entries(scratchFolder)
    , m_records(scratchFolder)
    , m_rejected(scratchFolder)
{
}

bool Staging::fail(const domain::Error &error)
{
    m_error = error;
    return false;
}

bool Staging::begin(const domain::ImportedList &list)
{
    m_list = list;
    m_dataset = m_wantedDataset.isEmpty() ? list.dataset : m_wantedDataset;
    m_table = importTable(list.table);
    if (!m_table)
        return fail(
            {.message = QCoreApplication::translate("storage", "No list can be imported into “%1”").arg(list.table),
             .remedy =
                 QCoreApplication::translate("storage", "Import into one of %1").arg(importTables().join(u", "_s)),
             .candidates = catalogue::nearest(list.table, importTables()),
             .kind = domain::Error::Kind::WrongUse});
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.';
    };
    if (m_dataset.isEmpty() || !std::all_of(m_dataset.cbegin(), m_dataset.cend(), isPlain))
        return fail(
            {.message = QCoreApplication::translate("storage", "“%1” cannot be the id of a dataset").arg(m_dataset),
             .remedy = QCoreApplication::translate("storage", "Use small letters, digits and hyphens, such as my-list"),
             .kind = domain::Error::Kind::WrongUse});
    m_identity.emplace(*m_table, m_dataset);
    return fillFields();
}

bool Staging::fillFields()
{
    m_allFields.assign(m_table->fields.size(), true);
    m_carried.fields.assign(m_table->fields.size(), false);
    m_nativeField = m_table->indexOf("name_native");
    m_listField = m_table->indexOf("list");
    m_nativeByNames = m_nativeField >= 0;
    for (const QString &column : std::as_const(m_list.columns)) {
        const int field = m_table->indexOf(column.toStdString());
        const bool isNames = m_table->names && column == QLatin1String(m_table->namesColumn);
        if (isNames)
            m_namesCells.push_back(static_cast<int>(m_fieldOfCell.size()));
        else if (field < 0 || !m_table->fields[static_cast<std::size_t>(field)].isImportable)
            return fail({.message = QCoreApplication::translate("storage", "The column “%1” of %2 cannot be imported")
                                        .arg(column, m_list.table),
                         .remedy = QCoreApplication::translate("storage", "Leave it out of the mapping"),
                         .kind = domain::Error::Kind::WrongUse});
        m_fieldOfCell.push_back(isNames ? -1 : field);
        if (field >= 0 && field == m_nativeField)
            m_nativeByNames = false;
    }
    return true;
}

bool Staging::takeValue(const ImportField &field, std::string_view cell, EditionRecord &record, std::size_t index,
                        QString &reason)
{
    const std::string_view text = trimmed(cell);
    std::string &value = record.values[index];
    if (text.empty())
        return true;
    switch (field.type) {
    case FieldType::Country:
        value = m_countries.find(text);
        if (value.empty()) {
            ++m_counts.unknownCountries;
            if (const QString name = shown(text);
                m_counts.countryNames.size() < keptCountryNames && !m_counts.countryNames.contains(name))
                m_counts.countryNames << name;
        }
        return true;
    case FieldType::Boolean:
        if (text == "true" || text == "1")
            value.assign(1, '1');
        else if (text == "false" || text == "0")
            value.assign(1, '0');
        else
            reason = QCoreApplication::translate("storage", "“%1” is neither true nor false").arg(shown(text));
        return !value.empty();
    case FieldType::Date:
        if (isDate(text))
            break;
        reason = QCoreApplication::translate("storage", "“%1” is not a date; write it as 2023, 2023-05 or 2023-05-18")
                     .arg(shown(text));
        return false;
    default:
        break;
    }
    value = text;
    return true;
}

const char *Staging::take(const domain::ImportedRow &row, EditionRecord &record, QString &reason)
{
    record.line = row.line;
    record.id.clear();
    record.subject = row.subject;
    record.values.resize(m_table->fields.size());
    for (std::string &value : record.values)
        value.clear();
    std::size_t size = 0;
    for (std::size_t i = 0; i < row.cells.size() && i < m_fieldOfCell.size(); ++i) {
        size += row.cells[i].size();
        const int index = m_fieldOfCell[i];
        if (index < 0)
            continue;
        const ImportField &field = m_table->fields[static_cast<std::size_t>(index)];
        if (!takeValue(field, row.cells[i], record, static_cast<std::size_t>(index), reason))
            return field.column;
    }
    for (const domain::ImportedName &name : row.names)
        size += name.text.size();
    if (size > longestRow) {
        reason = QCoreApplication::translate("storage", "The row is longer than %1 MB").arg(longestRow / 1024 / 1024);
        return "";
    }
    if (record.values.front().empty()) {
        reason = QCoreApplication::translate("storage", "The name is missing");
        return m_table->fields.front().column;
    }
    record.names = row.names;
    for (const int cell : m_namesCells) {
        if (static_cast<std::size_t>(cell) < row.cells.size())
            splitNames(row.cells[static_cast<std::size_t>(cell)], record.names);
    }
    if (m_nativeByNames) {
        const auto native = std::find_if(record.names.begin(), record.names.end(), [](const auto &name) {
            return !name.script.empty() && name.script != "Latn";
        });
        if (native != record.names.end())
            record.values[static_cast<std::size_t>(m_nativeField)] = native->text;
    }
    if (m_listField >= 0) {
        std::string &list = record.values[static_cast<std::size_t>(m_listField)];
        if (list.empty() || std::strcmp(m_table->table, "listings") == 0)
            list = m_dataset.toStdString();
    }
    tidyNames(record, m_nativeField);
    return nullptr;
}

void Staging::note(const EditionRecord &record)
{
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        if (!record.values[i].empty())
            m_carried.fields[i] = true;
    }
    m_carried.names = m_carried.names || !record.names.empty();
}

bool Staging::row(const domain::ImportedRow &row)
{
    EditionRecord &record = m_record;
    QString reason;
    if (const char *column = take(row, record, reason)) {
        std::string text;
        for (const std::string &cell : row.cells) {
            text += &cell == &row.cells.front() ? "" : " | ";
            text += std::string_view(cell).substr(0, 200);
        }
        return reject({.line = row.line, .column = QString::fromLatin1(column), .reason = reason, .text = text});
    }
    if (!m_byPublisherId)
        m_byPublisherId = !row.publisherId.empty();
    SortEntry entry;
    if (!row.publisherId.empty())
        record.id = m_identity->fromPublisher(row.publisherId);
    else if (*m_byPublisherId)
        record.id = m_identity->fromContent(record);
    entry = m_hash.key(*m_byPublisherId ? record.id : m_identity->key(record));
    entry.content = m_hash.content(record, m_allFields, true);
    note(record);
    const domain::Result<qint64> place = keep(record);
    if (!place)
        return fail(place.error());
    entry.place = *place;
    if (const domain::Result<> added = m_entries.add(entry); !added)
        return fail(added.error());
    if (++m_counts.read % tellEvery == 0 && m_tell)
        m_tell({.step = ImportProgress::Step::Reading, .done = m_counts.read});
    return true;
}

domain::Result<qint64> Staging::keep(const EditionRecord &record)
{
    m_packed.clear();
    pack(record, m_packed);
    return m_records.add(m_packed);
}

domain::Result<EditionRecord> Staging::record(qint64 place)
{
    EditionRecord record;
    if (const domain::Result<> done = read(place, record); !done)
        return tl::unexpected(done.error());
    return record;
}

domain::Result<> Staging::read(qint64 place, EditionRecord &record)
{
    const domain::Result<std::string_view> packed = m_records.read(place);
    if (!packed)
        return tl::unexpected(packed.error());
    unpack(*packed, record);
    return {};
}

bool Staging::reject(const domain::RejectedRow &row)
{
    if (const domain::Result<> done = m_rejected.add(row); !done)
        return fail(done.error());
    ++m_counts.read;
    ++m_counts.rejected;
    return true;
}

} // namespace storage
