#pragma once

#include "app/catalogue/catalogue.h"
#include "app/workflows/session.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A folder of its own with the bundled library open, and helpers to look at what is in the folder afterwards.
class Desk
{
public:
    explicit Desk(const QString &locale = QStringLiteral("en"))
        : m_places{.library = path(QStringLiteral("library.assay")), .cache = {}}
        , m_session(workflows::Session::open(m_places, locale, storage::Access::ReadOnly))
    {
        QDir(m_folder.path()).mkdir(QStringLiteral("out"));
    }

    bool isOpen() const { return m_folder.isValid() && m_session.has_value(); }
    workflows::Session &session() { return **m_session; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A path in the folder that exports go to; it is empty at first.
    QString out(const QString &name) const { return path(QStringLiteral("out/") + name); }
    QStringList outFiles() const
    {
        return QDir(out({})).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(out(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot prepare %s", qPrintable(name));
    }
    QByteArray read(const QString &name) const
    {
        QFile file(out(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    const catalogue::Table &table(const QString &id) const { return *catalogue::findTable(id); }

private:
    QTemporaryDir m_folder;
    workflows::Places m_places;
    domain::Result<std::unique_ptr<workflows::Session>> m_session;
};
