#pragma once

#include "app/importers/importer.h"
#include "app/storage/supplierlists.h"

#include <functional>
#include <stop_token>

namespace workflows {

/// Which columns of a supplier file hold what, by their names in its header. Empty: none does.
struct SupplierColumns
{
    QString name = {};
    QString country = {};
    QString id = {};
    QString address = {};

    friend bool operator==(const SupplierColumns &, const SupplierColumns &) = default;
};

/// How a supplier file is to be read; what is left empty is found out.
struct SupplierOptions
{
    SupplierColumns columns = {};
    QString encoding = {};
    std::optional<char> delimiter = {};
    QString sheet = {}; ///< of workbooks
};

/// The beginning of a supplier file, for the user to look over.
struct SupplierPreview
{
    importers::TextForm form = {};
    QStringList header = {};
    QStringList sheets = {};
    SupplierColumns columns = {};  ///< as the header's names speak for them
    QStringList nameColumns = {};  ///< those that may hold the name, where columns.name is not beyond doubt
    QList<QStringList> cells = {}; ///< the first rows
};

/// A supplier file as read.
struct SupplierFile
{
    QString name = {}; ///< without its folder
    QString sha256 = {};
    SupplierColumns columns = {};
    importers::TextForm form = {};
    QList<storage::Supplier> suppliers = {};
    qint64 rejectedCount = 0;
    QList<domain::RejectedRow> rejected = {}; ///< the first hundred of them
};

/// Reads only the beginning of a CSV, TSV or XLSX file.
[[nodiscard]] domain::Result<SupplierPreview> previewSuppliers(importers::Source &source,
                                                               const SupplierOptions &options);

/// Reads all of it. Rows count from 1 below the header; a line break inside a cell does not make a row, an empty line
/// is none. A row without a name is a supplier all the same, since it must not vanish. A column that is not there, a
/// name column that is not to be found, or several that may be it, are errors of kind WrongUse with the candidates.
/// Without more than longestSupplierList suppliers.
[[nodiscard]] domain::Result<SupplierFile> readSuppliers(importers::Source &source, const SupplierOptions &options,
                                                         const std::stop_token &stop = {},
                                                         const importers::Progress &progress = {});

inline constexpr qint64 longestSupplierList = 2'000'000;

/// Text from the clipboard, ready to be read.
struct PastedSuppliers
{
    std::unique_ptr<importers::Source> source;
    SupplierOptions options = {};
};
/// A table with a header, as spreadsheets copy it or as CSV; or names alone, one a line, whatever stands in them.
[[nodiscard]] PastedSuppliers pastedSuppliers(const QString &text);

/// Keeps what was read as a supplier list of that name (empty: that of the file) and gives its id. With the id of a list
/// that is kept, it takes the place of that list's suppliers, whose name and runs stay.
[[nodiscard]] domain::Result<QString> keepSuppliers(storage::Library &library, const SupplierFile &file,
                                                    const QString &name, const QString &replaced = {});

/// The columns as a mapping, as it is kept and recorded.
[[nodiscard]] importers::Mapping mappingOf(const SupplierColumns &columns);
[[nodiscard]] SupplierColumns columnsOf(const QByteArray &mapping);

} // namespace workflows
