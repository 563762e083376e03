#pragma once

#include "app/cli/commands.h"

#include <QHash>

namespace cli {

/// --library, --locale, --help, which every verb takes.
[[nodiscard]] const QList<Option> &globalOptions();

/// Reads the words behind a verb: the values of its options and arguments by name (flags: the empty text). What it does
/// not know, lacks or cannot take is an error of kind WrongUse with candidates.
[[nodiscard]] Outcome<QHash<QString, QString>> parse(const Command &command, const QStringList &words);

/// The error for a verb that is not there.
[[nodiscard]] Failure unknownVerb(const QString &verb, const QList<Command> &commands);

} // namespace cli
