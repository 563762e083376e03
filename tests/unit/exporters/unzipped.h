#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// One entry of a ZIP archive, unpacked.
struct UnzippedEntry
{
    QByteArray name;
    QByteArray content;
};

/// The entries of an archive as its directory lists them, read from the end as unzip programs do. With a word on what
/// is wrong as the only entry's name where sizes, checksums, places or headers do not agree.
QList<UnzippedEntry> unzipped(const QByteArray &archive);
