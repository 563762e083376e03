#pragma once

#include "app/importers/faults_p.h"
#include "app/importers/input_p.h"
#include "app/importers/output_p.h"
#include "app/importers/values_p.h"

/// One function for each format. Each reads the whole input, tells the output, and returns an error for what speaks
/// against the input as a whole.
namespace importers {

/// What an importer works with.
struct Reading
{
    Input &input;
    const Options &options;
    Output &output;
    TextForm form = {};      ///< as detected and then changed by the options
    QStringList header = {}; ///< of tables, for the preview
};

[[nodiscard]] domain::Result<> readCsl(Reading &reading);
[[nodiscard]] domain::Result<> readCslJson(Reading &reading);
[[nodiscard]] domain::Result<> readUflpa(Reading &reading);
[[nodiscard]] domain::Result<> readCbp(Reading &reading);
[[nodiscard]] domain::Result<> readDolGoods(Reading &reading);
[[nodiscard]] domain::Result<> readOpenSanctions(Reading &reading);
[[nodiscard]] domain::Result<> readFtmLines(Reading &reading);
[[nodiscard]] domain::Result<> readOpenSupplyHub(Reading &reading);
[[nodiscard]] domain::Result<> readEuSanctions(Reading &reading);
[[nodiscard]] domain::Result<> readUnSanctions(Reading &reading);
[[nodiscard]] domain::Result<> readGleif(Reading &reading);
[[nodiscard]] domain::Result<> readMapped(Reading &reading);

/// A table by its header, for formats whose columns are known by name.
class KnownTable
{
public:
    /// Opens the input as CSV, or as a workbook if that is what it is, and reads the header.
    explicit KnownTable(Reading &reading);
    /// Nothing, or why the table cannot be read. needed: names of columns, several for one parted by "|". In a workbook
    /// the header is the first row of twenty that has them all, since titles may stand above it.
    [[nodiscard]] domain::Result<> open(const QString &format, std::initializer_list<std::string_view> needed);
    [[nodiscard]] const Header &header() const { return *m_header; }
    [[nodiscard]] domain::Result<> eachRow(const std::function<std::optional<Refusal>(TableReader &)> &take);

private:
    Reading &m_reading;
    std::unique_ptr<TableReader> m_reader;
    std::optional<Header> m_header;
};

class MarkupReader;
/// The whole input to a reader of markup.
[[nodiscard]] domain::Result<> readMarkup(Reading &reading, MarkupReader &markup);

/// Whether the bytes begin like a ZIP archive, as workbooks do.
[[nodiscard]] bool isArchive(QByteArrayView beginning);
/// The table in the input: a workbook's sheet or delimited text. Null: `error` says why.
[[nodiscard]] domain::Result<std::unique_ptr<TableReader>> openTable(Reading &reading);

/// Fills a cell with a date; the refusal names the cell where it is none.
[[nodiscard]] std::optional<Refusal> takeDate(std::string_view text, int cell, DateOrder order, std::string &iso);
/// Whether a day in ISO form, partial, has wholly gone by on the day that the input is of. Not if it is empty.
[[nodiscard]] bool hasPassed(std::string_view iso, const Options &options);
/// The first native name among others, for the column of that name: for a name that is in Latin letters itself.
void takeNativeName(const domain::ImportedRow &row, std::string_view name, std::string &out);

} // namespace importers
