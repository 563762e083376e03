#include "app/storage/bundlecompiler.h"

#include <cstdio>

#include <QCoreApplication>

// Part of the build: assay_bundle SCHEMA-FOLDER DATA-FOLDER TARGET
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("use: assay_bundle SCHEMA-FOLDER DATA-FOLDER TARGET\n", stderr);
        return 2;
    }
    const domain::Result<> made =
        storage::compileBundle({.schemaFolder = arguments.at(1), .dataFolder = arguments.at(2)}, arguments.at(3));
    if (made)
        return 0;
    const domain::Error &error = made.error();
    std::fprintf(stderr, "%s:%d: %s\n", qPrintable(error.file), error.line, qPrintable(error.message));
    return 1;
}
