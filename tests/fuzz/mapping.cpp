#include "app/importers/mapping.h"

#include <cstdint>
#include <cstdlib>

/// A mapping file of any bytes is read or refused with a place; what was read is written and read the same again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto mapping = importers::readMapping(bytes, QStringLiteral("mapping.json"));
    if (!mapping) {
        if (mapping.error().line < 1 || mapping.error().message.isEmpty())
            std::abort();
        return 0;
    }
    const auto again = importers::readMapping(importers::writeMapping(*mapping), QStringLiteral("mapping.json"));
    if (!again || *again != *mapping)
        std::abort();
    (void)importers::proposeMapping(mapping->table, QString::fromUtf8(bytes).split(u','));
    return 0;
}
