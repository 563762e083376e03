#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// One text of a translation file.
struct Message
{
    QString context = {};
    QString source = {};
    QString comment = {};   ///< tells equal sources of one context apart; mostly empty
    QStringList forms = {}; ///< the translation; several where it depends on a count
    bool isPlural = false;
    bool isUnfinished = false;

    /// Context and source, to name the message.
    QString name() const;
    /// What the program looks a translation up by.
    QString key() const;
};

/// The messages of a .ts file, as they stand. An empty list and a reason if it cannot be read.
struct TsFile
{
    QList<Message> messages = {};
    QString error = {};
};
[[nodiscard]] TsFile readTs(const QString &path);
