#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace importers {

/// The bytes of an input, readable at any place and more than once. Used by one thread at a time.
///
/// Bytes are read, never mapped: a mapped file that shrinks would end the program.
class Source
{
public:
    virtual ~Source() = default;
    /// How messages call it: the file's path.
    [[nodiscard]] virtual QString name() const = 0;
    /// Bytes when it was opened.
    [[nodiscard]] virtual qint64 size() const = 0;
    /// Up to `size` bytes from offset on into `to`: how many there were (0 past the end), or -1 after an error.
    [[nodiscard]] virtual qint64 readAt(qint64 offset, char *to, qint64 size) = 0;
    /// Whether it is still what was opened; an error once the file grew, shrank, changed or vanished.
    [[nodiscard]] virtual domain::Result<> verify() const = 0;
};

/// A regular file. An error where there is none, where it is a folder or a device, empty, or may not be read.
[[nodiscard]] domain::Result<std::unique_ptr<Source>> openFile(const QString &path);
/// Bytes in memory, for tests and for what comes by other ways than a file.
[[nodiscard]] std::unique_ptr<Source> memorySource(QByteArray bytes, QString name);

} // namespace importers
