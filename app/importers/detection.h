#pragma once

#include "app/importers/source.h"

#include <QList>

#include <optional>

namespace importers {

/// A text encoding that can be read.
struct Encoding
{
    QString id;        ///< "utf-8", "utf-16le", "utf-16be", "windows-1252", "shift_jis", "gb18030"
    const char *title; ///< marked for translation in context "importers"
};
/// All of them, UTF-8 first.
[[nodiscard]] const QList<Encoding> &encodings();
/// The id for a name as people write it ("UTF8", "cp1252", "Shift-JIS", "GBK"); empty if it is none of ours.
[[nodiscard]] QString encodingId(const QString &name);

/// How the bytes of a delimited text are to be understood.
struct TextForm
{
    QString encoding = {};   ///< id
    char delimiter = ',';    ///< ',', ';', tab, '|' ...
    char quote = '"';        ///< 0: cells are not quoted
    bool certain = true;     ///< false: the encoding was ranked by plausibility, so show it and offer the others
    QStringList others = {}; ///< ids of further encodings that decode the beginning without error, best first
};

/// From the beginning of a text (the first 256 kB are enough): a byte order mark decides; else strict UTF-8; else those
/// encodings that decode without error, ranked by how plausible their letters stand together. Delimiter and quote are
/// those that part the first rows into the same number of cells.
/// encoding: id or name of the encoding where the user has chosen one.
[[nodiscard]] TextForm detectForm(QByteArrayView beginning, const QString &encoding = {});
/// The encoding alone, for texts that are no tables.
[[nodiscard]] TextForm detectEncoding(QByteArrayView beginning, const QString &encoding = {});

} // namespace importers
