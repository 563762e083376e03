#pragma once

#include "app/catalogue/catalogue.h"
#include "app/storage/library.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

template <typename T>
QString errorOf(const domain::Result<T> &result)
{
    return result ? QString() : result.error().message + QStringLiteral(" / ") + result.error().remedy;
}

inline std::vector<qint64> keysOf(const columns::Table &table)
{
    std::vector<qint64> keys;
    for (columns::Position i = 0; i < table.rowCount(); ++i)
        keys.push_back(table.key(i));
    return keys;
}

/// The bundled library, open to be read, and what the tests of it share.
class LibraryDesk
{
protected:
    /// Makes and opens it; gives what went wrong.
    QString open()
    {
        const QString path = m_folder.filePath(QStringLiteral("library.sqlite"));
        if (const auto made = storage::Library::createIfMissing(path); !made || !*made)
            return made ? QStringLiteral("it was there before") : errorOf(made);
        auto opened = storage::Library::open(path, storage::Access::ReadOnly);
        if (!opened)
            return errorOf(opened);
        m_library = std::move(*opened);
        return {};
    }
    static void tables()
    {
        QTest::addColumn<QString>("table");
        for (const catalogue::Table &table : catalogue::tables())
            QTest::newRow(qPrintable(table.id)) << table.id;
    }
    const storage::Library &library() const { return *m_library; }
    std::shared_ptr<const columns::Table> read(const catalogue::Table &table,
                                               const QString &locale = QStringLiteral("en")) const
    {
        auto columns = library().readColumns(table, locale);
        if (!columns)
            qWarning("%ls", qUtf16Printable(columns.error().message));
        return columns ? *columns : nullptr;
    }
    storage::Record record(const QString &table, const QString &id, const QString &locale = QStringLiteral("en")) const
    {
        const auto found = library().record(*catalogue::findTable(table), locale, id);
        if (!found || !*found)
            qWarning("no record %ls/%ls", qUtf16Printable(table), qUtf16Printable(id));
        return found && *found ? **found : storage::Record{};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Library> m_library;
};
