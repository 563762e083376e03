#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QList>

namespace storage {

/// One record of a CSV text and the line that it begins on, from 1.
struct CsvRecord
{
    int line = 0;
    QList<QByteArray> fields;
};

/// Reads the reviewed CSV tables: RFC 4180, UTF-8, comma, LF or CRLF; a byte order mark is passed over. Strict: a stray
/// quote, an unclosed one, or a record of another length than the header is an error with its line.
[[nodiscard]] domain::Result<QList<CsvRecord>> readCsv(const QByteArray &text);

} // namespace storage
