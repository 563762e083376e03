#pragma once

#include "app/cli/call.h"
#include "app/storage/import.h"

namespace cli {

/// Writes changes of records to standard output, one by one in constant memory: as a table to read, as CSV with one
/// line for each field, or as JSON.
class ChangePrinter
{
public:
    enum class Format { Table, Csv, Json };

    /// table: the catalogue's id of the records' table.
    ChangePrinter(Call &call, Format format, const QString &table);
    ~ChangePrinter();

    /// False once the output has failed.
    [[nodiscard]] bool begin();
    [[nodiscard]] bool add(const storage::RecordChange &change);
    [[nodiscard]] bool end();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// What the format option says.
[[nodiscard]] ChangePrinter::Format changeFormat(const QString &value);

} // namespace cli
