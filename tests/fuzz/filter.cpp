#include "app/query/parser.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

/// Text to value to text is stable, whatever the text; an error has its place inside it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const int cursor = data[0];
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    (void)query::tokenAt(text, std::min(cursor, static_cast<int>(text.size())));
    const auto filter = query::parse(text);
    if (!filter) {
        const domain::Error &error = filter.error();
        if (error.message.isEmpty() || error.column < 1 || error.column > text.size() + 1)
            std::abort();
        return 0;
    }
    const QString written = query::toText(*filter);
    const auto again = query::parse(written);
    if (!again || *again != *filter || query::toText(*again) != written)
        std::abort();
    return 0;
}
