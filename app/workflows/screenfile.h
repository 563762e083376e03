#pragma once

#include "app/workflows/screenlist.h"

#include <QIODevice>

#include <memory>

namespace workflows {

enum class ScreenFormat { Csv, Json };

/// Writes the results of a screening: one row for each supplier and candidate, best first; a supplier without candidate
/// has one row all the same.
///
/// Columns: row, supplier_id, supplier, country, matched_id (of the listing), matched (its title), matched_name (the
/// one of its names that met), list, score (four decimals), status ("candidate", "none", "not_screenable"),
/// explanation. CSV as in exporters::CsvWriter, with the guard against formulas; JSON as an array of objects, one a
/// line, with null for what is unknown. The same results give the same bytes.
class ScreenFileWriter
{
public:
    ScreenFileWriter(QIODevice &device, ScreenFormat format);
    ~ScreenFileWriter();

    // Each returns false once the device has failed.
    [[nodiscard]] bool begin();
    [[nodiscard]] bool write(const ScreenedSupplier &screened);
    [[nodiscard]] bool end();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace workflows
