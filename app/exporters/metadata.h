#pragma once

#include "app/exporters/csv.h"

#include <QDateTime>

namespace exporters {

/// How a file came about: written beside it, so that whoever gets the file can tell, and make it again.
struct Metadata
{
    /// An edition of published material that the rows come from.
    struct Edition
    {
        QString id = {};
        QString dataset = {};
        QString title = {};
        QString publisher = {};
        QString asOf = {};      ///< ISO; empty: unknown
        QString retrieved = {}; ///< ISO
        QString sha256 = {};    ///< of the published input
    };

    QString fileName; ///< without folder: the record moves together with the file
    const catalogue::Table *table = nullptr;
    QList<FileColumn> columns;
    std::optional<CsvDialect> csv = {}; ///< of CSV files
    QString filter = {};                ///< in the filter language; empty: every row
    QString order = {};                 ///< as `--sort` takes it
    bool isSelection = false;           ///< only rows chosen by hand
    QList<Edition> editions = {};
    QString program = {}; ///< name and version
    QDateTime written = {};
    qint64 rows = 0;
    QString sha256 = {}; ///< of the file
};

/// "/x/NAME.csv" -> "/x/NAME.csv-metadata.json", where CSV on the Web looks for it.
[[nodiscard]] QString metadataPath(const QString &target);

/// The record as JSON. Of a CSV file it is W3C CSV on the Web: tableSchema with columns and datatypes, dialect, and
/// under "notes" what that vocabulary has no word for. Of other files the notes alone, as "notes".
[[nodiscard]] QByteArray metadataText(const Metadata &metadata);

} // namespace exporters
