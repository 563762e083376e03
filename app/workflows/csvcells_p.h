#pragma once

#include "app/exporters/csv.h"
#include "app/storage/library.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace workflows {

/// Writes the cells of a library as CSV while they are read: the same bytes as CsvWriter::write() gives for the rows,
/// without making rows. In the order of keys, constant memory but for the titles of link targets.
class CsvCells final : public storage::CellSink
{
public:
    /// afterRow(key, sound) is called for each row; false ends the reading.
    CsvCells(const storage::Library &library, const catalogue::Table &table, const QString &locale,
             const QList<exporters::FileColumn> &columns, exporters::CsvWriter &writer,
             std::function<bool(qint64 key, bool sound)> afterRow);

    void beginRow(qint64 key) override { m_key = key; }
    void text(int column, std::string_view utf8) override;
    void number(int column, double value) override;
    void boolean(int column, bool value) override;
    void date(int column, std::string_view iso) override;
    void value(int column, std::string_view id) override { text(column, id); }
    void link(int column, qint64 targetKey) override;
    bool endRow() override;

    /// What went wrong while a link was looked up.
    [[nodiscard]] const std::optional<domain::Error> &error() const { return m_error; }

private:
    struct Field
    {
        std::string content;
        bool isText = false;
        exporters::FileColumn::Part part = exporters::FileColumn::Part::Content;
    };
    struct Target
    {
        std::string id;
        std::string title;
    };
    [[nodiscard]] const Target *target(int column, qint64 key);
    void append(Field &field, std::string_view element);
    void setPlain(int column, std::string_view ascii);

    const storage::Library &m_library;
    const catalogue::Table &m_table;
    QString m_locale;
    exporters::CsvWriter &m_writer;
    std::function<bool(qint64, bool)> m_afterRow;
    qint64 m_key = 0;                                          // of the row at hand
    std::vector<Field> m_fields;                               // of the file, in its order
    std::vector<std::vector<std::size_t>> m_fieldsOf;          // by the table's column: places in m_fields
    std::vector<std::unordered_map<qint64, Target>> m_targets; // by the table's column
    std::optional<domain::Error> m_error;
};

} // namespace workflows
