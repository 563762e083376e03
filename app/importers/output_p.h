#pragma once

#include "app/importers/importer.h"
#include "app/importers/tablereader_p.h"

namespace importers {

/// Hands rows to the sink and counts them. One row is used again and again, for its memory.
class Output
{
public:
    explicit Output(domain::ImportSink &sink)
        : m_sink(sink)
    {
    }

    [[nodiscard]] bool begin(const domain::ImportedList &list);
    [[nodiscard]] bool hasBegun() const { return m_columns > 0; }
    /// The next row, empty: no cell known, no name.
    [[nodiscard]] domain::ImportedRow &blank(qint64 line);
    /// Sends the row that blank() gave. False once the sink wants no more.
    bool send();
    bool reject(qint64 line, const QString &column, const QString &reason, std::string_view raw);
    void passOver() { ++m_summary.passedOver; }
    /// Whether the sink wants no more.
    [[nodiscard]] bool isClosed() const { return m_closed; }
    [[nodiscard]] Summary &summary() { return m_summary; }

private:
    domain::ImportSink &m_sink;
    domain::ImportedRow m_row;
    Summary m_summary;
    std::size_t m_columns = 0;
    bool m_closed = false;
};

/// What a row lacks to be taken.
struct Refusal
{
    int cell = -1; ///< index in the input's row, -1: the row as a whole
    QString reason = {};
};

/// The names in the header of a table, for finding columns wherever they stand.
class Header
{
public:
    explicit Header(const std::vector<std::string_view> &cells);
    /// Index of the column, by any of its names (case and blanks of both sides do not count); -1: there is none.
    [[nodiscard]] int find(std::initializer_list<std::string_view> names) const;
    [[nodiscard]] int find(std::string_view name) const { return find({name}); }
    [[nodiscard]] const QStringList &names() const { return m_names; }
    [[nodiscard]] QString name(int index) const { return index < 0 ? QString() : m_names.value(index); }
    [[nodiscard]] qsizetype size() const { return m_names.size(); }
    /// Cells of the header, those without a name at its end too.
    [[nodiscard]] qsizetype width() const { return m_width; }

private:
    std::vector<std::string> m_keys;
    QStringList m_names;
    qsizetype m_width;
};

/// The cell, or nothing where the column is not there.
[[nodiscard]] inline std::string_view cellAt(const std::vector<std::string_view> &cells, int index)
{
    return index >= 0 && static_cast<std::size_t>(index) < cells.size() ? cells[static_cast<std::size_t>(index)]
                                                                        : std::string_view();
}

/// Every row behind the header to `take`, which gives a Refusal for those that it cannot. Rows with a fault, too few or
/// too many cells are rejected here.
[[nodiscard]] domain::Result<> eachRow(TableReader &reader, const Header &header, Input &input, Output &output,
                                       const std::function<std::optional<Refusal>(TableReader &)> &take);

/// Why a row cannot be taken as it stands; nothing where it can.
[[nodiscard]] std::optional<Refusal> faultOf(const TableReader &row, const Header &header);

} // namespace importers
