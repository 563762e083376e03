#include "app/storage/recordbatch_p.h"

#include <QByteArrayList>

namespace storage {

namespace {

// Enough that a statement costs nothing, few enough that what SQLite keeps to undo one statement stays small.
constexpr std::size_t mostRecords = 16 * 1024;
constexpr std::size_t mostBytes = 8UL * 1024 * 1024;

void addOptional(BulkInsert &insert, const std::string &text)
{
    if (text.empty())
        insert.addNull();
    else
        insert.addText(text);
}

} // namespace

domain::Result<RecordBatch> RecordBatch::prepare(sqlite3 *database, const ImportTable &table,
                                                 const CountryBook &countries, qint64 edition)
{
    RecordBatch batch;
    batch.m_table = &table;
    batch.m_countries = &countries;
    batch.m_edition = edition;
    QByteArrayList columns{"row", "id", "edition"};
    for (const ImportField &field : table.fields)
        columns << field.sql;
    // Editions and organisations are written in this transaction or were looked up in it; countries may be from before.
    const domain::Result<bool> isSound = countries.isOf(database);
    if (!isSound)
        return tl::unexpected(isSound.error());
    const auto keys = *isSound ? BulkInsert::Keys::Known : BulkInsert::Keys::Checked;
    domain::Result<BulkInsert> records = BulkInsert::prepare(database, table.table, columns, keys);
    if (!records)
        return tl::unexpected(records.error());
    batch.m_records = std::move(*records);
    if (table.names) {
        domain::Result<BulkInsert> names = BulkInsert::prepare(
            database, table.names, {table.namesOwner, "position", "name", "language", "script"}, keys);
        if (!names)
            return tl::unexpected(names.error());
        batch.m_names = std::move(*names);
    }
    return batch;
}

void RecordBatch::addCell(const ImportField &field, const std::string &value, qint64 organisation)
{
    qint64 row = 0;
    switch (field.type) {
    case FieldType::Boolean:
        if (value.empty())
            m_records->addNull();
        else
            m_records->addNumber(value == "1" ? 1 : 0);
        return;
    case FieldType::Country:
        row = value.empty() ? 0 : m_countries->row(value);
        break;
    case FieldType::Organisation:
        row = organisation;
        break;
    case FieldType::Instrument:
        break;
    default:
        addOptional(*m_records, value);
        return;
    }
    if (row == 0)
        m_records->addNull();
    else
        m_records->addNumber(row);
}

void RecordBatch::add(const EditionRecord &record, qint64 row, qint64 organisation)
{
    m_records->addNumber(row);
    m_records->addText(record.id);
    m_records->addNumber(m_edition);
    for (std::size_t i = 0; i < m_table->fields.size(); ++i)
        addCell(m_table->fields[i], record.values[i], organisation);
    if (!m_names)
        return;
    qint64 position = 0;
    for (const domain::ImportedName &name : record.names) {
        m_names->addNumber(row);
        m_names->addNumber(position++);
        m_names->addText(name.text);
        addOptional(*m_names, name.language);
        addOptional(*m_names, name.script);
    }
}

bool RecordBatch::isFull() const
{
    return m_records->size() >= mostRecords || m_records->bytes() >= mostBytes ||
           (m_names && (m_names->size() >= mostRecords || m_names->bytes() >= mostBytes));
}

domain::Result<> RecordBatch::write(const std::function<domain::Result<>(std::size_t)> &whereTaken)
{
    for (std::size_t from = 0; from < m_records->size(); ++from) {
        const domain::Result<std::size_t> taken = m_records->run(from);
        if (!taken)
            return tl::unexpected(taken.error());
        from = *taken;
        if (from == m_records->size())
            break;
        if (const domain::Result<> done = whereTaken(from); !done)
            return done;
    }
    m_records->clear();
    if (!m_names)
        return {};
    const domain::Result<std::size_t> named = m_names->size() == 0 ? 0 : m_names->run(0);
    m_names->clear();
    return named ? domain::Result<>() : tl::unexpected(named.error());
}

} // namespace storage
