#pragma once

#include "app/cli/commands.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

/// What a command line gave back.
struct Answer
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonValue json() const
    {
        const QJsonDocument document = QJsonDocument::fromJson(out);
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    QJsonArray array() const { return json().toArray(); }
    QJsonObject object() const { return json().toObject(); }
};

/// Runs command lines in this process on a library in a folder of its own.
class CommandRunner
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    Answer run(const QStringList &arguments, cli::Environment environment = {}) const
    {
        if (environment.library.isEmpty())
            environment.library = path(QStringLiteral("library.assay"));
        if (environment.locale.isEmpty())
            environment.locale = QStringLiteral("en");
        QBuffer out;
        QBuffer err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        const int code = cli::run(arguments, out, err, environment, cli::commands());
        return {code, out.data(), err.data()};
    }

private:
    QTemporaryDir m_folder;
};

/// The keys of an object, sorted.
inline QStringList keys(const QJsonObject &object)
{
    return object.keys();
}

/// What stands under a key in each object of an array, as text.
inline QStringList valuesOf(const QJsonArray &rows, const QString &key)
{
    QStringList values;
    for (const QJsonValue &row : rows)
        values.append(row.toObject().value(key).toVariant().toString());
    return values;
}
