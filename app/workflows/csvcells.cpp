#include "app/workflows/csvcells_p.h"

#include "app/exporters/utf8.h"

#include <array>

namespace workflows {

namespace {

using catalogue::Type;

constexpr std::size_t mostTargetsKept = 100'000;

bool isText(const exporters::FileColumn &column)
{
    switch (column.column->type) {
    case Type::Number:
    case Type::Boolean:
    case Type::Date:
        return false;
    default:
        return true;
    }
}

/// As storage reads dates into rows: what is none is unknown.
bool isDate(std::string_view iso)
{
    std::array<char16_t, 10> text; // "2023-05-18"
    if (iso.size() > text.size())
        return false;
    std::copy(iso.begin(), iso.end(), text.begin());
    return domain::PartialDate::fromText(QStringView(text.data(), static_cast<qsizetype>(iso.size()))).has_value();
}

} // namespace

CsvCells::CsvCells(const storage::Library &library, const catalogue::Table &table, const QString &locale,
                   const QList<exporters::FileColumn> &columns, exporters::CsvWriter &writer,
                   std::function<bool(qint64, bool)> afterRow)
    : m_library(library)
    , m_table(table)
    , m_locale(locale)
    , m_writer(writer)
    , m_afterRow(std::move(afterRow))
    , m_fieldsOf(static_cast<std::size_t>(table.columns.size()))
    , m_targets(m_fieldsOf.size())
{
    for (const exporters::FileColumn &column : columns) {
        m_fieldsOf[static_cast<std::size_t>(column.index)].push_back(m_fields.size());
        m_fields.push_back({.content = {}, .isText = isText(column), .part = column.part});
    }
}

void CsvCells::append(Field &field, std::string_view element)
{
    if (!field.content.empty())
        field.content.append("; "); // only lists come in several pieces
    exporters::appendAsUtf8(field.content, element);
}

void CsvCells::text(int column, std::string_view utf8)
{
    for (const std::size_t field : m_fieldsOf[static_cast<std::size_t>(column)])
        append(m_fields[field], utf8);
}

void CsvCells::setPlain(int column, std::string_view ascii)
{
    for (const std::size_t field : m_fieldsOf[static_cast<std::size_t>(column)])
        m_fields[field].content = ascii;
}

void CsvCells::number(int column, double value)
{
    setPlain(column, exporters::numberText(value).toStdString());
}

void CsvCells::boolean(int column, bool value)
{
    setPlain(column, value ? "true" : "false");
}

void CsvCells::date(int column, std::string_view iso)
{
    if (isDate(iso))
        setPlain(column, iso);
}

void CsvCells::link(int column, qint64 targetKey)
{
    const std::vector<std::size_t> &fields = m_fieldsOf[static_cast<std::size_t>(column)];
    const Target *found = fields.empty() ? nullptr : target(column, targetKey);
    if (found == nullptr)
        return;
    for (const std::size_t field : fields) {
        const bool asIds = m_fields[field].part == exporters::FileColumn::Part::Ids;
        append(m_fields[field], asIds ? found->id : found->title);
    }
}

const CsvCells::Target *CsvCells::target(int column, qint64 key)
{
    auto &known = m_targets[static_cast<std::size_t>(column)];
    if (const auto found = known.find(key); found != known.end())
        return &found->second;
    const auto link = m_library.linkTarget(m_table.columns.at(column), key, m_locale);
    if (!link) {
        m_error = link.error();
        return nullptr;
    }
    if (known.size() >= mostTargetsKept)
        known.clear();
    return &known.insert_or_assign(key, Target{link->id.toStdString(), link->title.toStdString()}).first->second;
}

bool CsvCells::endRow()
{
    for (Field &field : m_fields) {
        if (field.isText)
            m_writer.addText(field.content);
        else
            m_writer.addPlain(field.content);
        field.content.clear();
    }
    const bool sound = m_writer.endRecord();
    return m_afterRow(m_key, sound) && !m_error;
}

} // namespace workflows
