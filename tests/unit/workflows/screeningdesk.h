#pragma once

#include "app/workflows/decisions.h"
#include "tests/unit/storage/libraryfile.h"

#include <QTemporaryDir>

#include <memory>

/// A library of its own that may be written to, and what it takes to screen against it.
class ScreeningDesk
{
public:
    ScreeningDesk()
    {
        const QString path = m_folder.filePath(QStringLiteral("library.assay"));
        if (!libraryfile::copyBundle(path))
            qFatal("no library");
        open();
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    storage::Library &library() { return *m_library; }
    const workflows::ListedIndex &index() const { return m_index; }

    /// Runs SQL behind the program's back and opens the library anew.
    void change(const QByteArray &sql)
    {
        m_library.reset();
        if (const QString error = libraryfile::run(path(QStringLiteral("library.assay")), sql); !error.isEmpty())
            qFatal("%s", qPrintable(error));
        open();
    }

    workflows::RunJob job(const QList<storage::Supplier> &suppliers) const
    {
        workflows::RunJob job;
        job.name = QStringLiteral("My suppliers");
        job.file = QStringLiteral("suppliers.csv");
        job.sha256 = QString(64, u'a');
        job.suppliers = suppliers;
        job.user = QStringLiteral("tester");
        return job;
    }

    /// The number of the run; 0 where it failed.
    qint64 run(const QList<storage::Supplier> &suppliers)
    {
        const auto done = workflows::runScreening(library(), m_index, job(suppliers));
        return done ? done->run : 0;
    }

    workflows::ScreeningQueue queue(qint64 run)
    {
        const auto queue = workflows::screeningQueue(library(), run);
        return queue ? *queue : workflows::ScreeningQueue();
    }

    /// A supplier for each name, numbered from 1.
    static QList<storage::Supplier> suppliers(const QStringList &names)
    {
        QList<storage::Supplier> all;
        for (const QString &name : names)
            all << storage::Supplier{.row = all.size() + 1, .name = name, .country = QStringLiteral("China")};
        return all;
    }

private:
    void open()
    {
        auto library = storage::Library::open(path(QStringLiteral("library.assay")), storage::Access::ReadWrite);
        if (!library)
            qFatal("%s", qPrintable(library.error().message));
        m_library = *std::move(library);
        const auto index = workflows::listedIndex(*m_library, {});
        if (!index)
            qFatal("%s", qPrintable(index.error().message));
        m_index = *index;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Library> m_library;
    workflows::ListedIndex m_index;
};
