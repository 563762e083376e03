#pragma once

#include "app/domain/result.h"

#include <QString>

/// What is said of input that cannot be taken: every message with its remedy, in one place for translators.
namespace importers {
namespace faults {

/// Of a row, for RejectedRow::reason.
[[nodiscard]] QString tooFewCells(qsizetype have, qsizetype want);
[[nodiscard]] QString tooManyCells(qsizetype have, qsizetype want);
[[nodiscard]] QString textBehindQuote(qint64 line, qint64 column);
[[nodiscard]] QString nulByte(qint64 column);
[[nodiscard]] QString wrongEncoding(qint64 column, const QString &encoding);
[[nodiscard]] QString rowTooLong(qint64 megabytes);
[[nodiscard]] QString cellTooLong(qint64 kilobytes);
[[nodiscard]] QString noName();
[[nodiscard]] QString noDate(const QString &text);
[[nodiscard]] QString unclearDate(const QString &text);
[[nodiscard]] QString noBoolean(const QString &text);
[[nodiscard]] QString noObject(qint64 column);
[[nodiscard]] QString missingMember(const QString &name);
[[nodiscard]] QString unknownValue(const QString &text, const QString &expected);

/// Of the input as a whole.
[[nodiscard]] domain::Error cannotRead(const QString &file);
[[nodiscard]] domain::Error openQuote(const QString &file, qint64 line, qint64 column, qint64 megabytes);
[[nodiscard]] domain::Error truncated(const QString &file, qint64 line);
[[nodiscard]] domain::Error otherFormat(const QString &file, const QString &format, const QString &missing,
                                        const QString &delimiter);
[[nodiscard]] domain::Error unknownFormat(const QString &file);
[[nodiscard]] domain::Error noHeader(const QString &file);
[[nodiscard]] domain::Error noRows(const QString &file);
[[nodiscard]] domain::Error repeatedColumn(const QString &file, const QString &name);
[[nodiscard]] domain::Error badMarkup(const QString &file, qint64 line, qint64 column, const QString &reason);
[[nodiscard]] domain::Error declaresEntities(const QString &file, qint64 line);
[[nodiscard]] domain::Error badArchive(const QString &file, const QString &reason);
[[nodiscard]] domain::Error bomb(const QString &file);
[[nodiscard]] domain::Error noSheet(const QString &file, const QString &name, const QStringList &there);
[[nodiscard]] domain::Error noMapping(const QString &file);
[[nodiscard]] domain::Error noRoom(const QString &file);
[[nodiscard]] domain::Error noSuchFormat(const QString &name);
[[nodiscard]] domain::Error unknownEncoding(const QString &name);

} // namespace faults
} // namespace importers
