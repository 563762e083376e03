#include "app/storage/library.h"
#include "app/catalogue/catalogue.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

/// A file of any bytes is opened or refused with a message, and opening for reading leaves every byte as it was.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_library";
    static char *argv[] = {name, nullptr};
    static QCoreApplication application(argc, argv);
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.assay"));
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        return 0;
    file.close();
    {
        const auto library = storage::Library::open(path, storage::Access::ReadOnly);
        if (!library && library.error().message.isEmpty())
            std::abort();
        if (library) {
            (void)(*library)->editions();
            for (const catalogue::Table &table : catalogue::tables())
                (void)(*library)->rowCount(table);
        }
    }
    if (!file.open(QIODevice::ReadOnly) || file.readAll() != bytes)
        std::abort();
    return 0;
}
