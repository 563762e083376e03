#pragma once

#include "app/screening/entity.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

namespace bench {

/// A CSV or other separated file as rows of cells; quotes may hold separators and line breaks.
[[nodiscard]] std::vector<std::vector<std::string>> readSeparated(const QByteArray &text, char separator);

/// The bundled lists as the engine wants them, read from the reviewed tables of resources/data.
[[nodiscard]] std::vector<screening::ListedEntity> bundledListings(const QString &folder);

/// The whole content of a file; empty if it cannot be read.
[[nodiscard]] QByteArray contentOf(const QString &path);

} // namespace bench
