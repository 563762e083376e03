#pragma once

#include "app/domain/result.h"

#include <QIODevice>
#include <QList>
#include <QStringList>

#include <functional>

namespace cli {

class Call;

/// How a verb ends; the numbers are the program's exit codes and part of its contract.
enum ExitCode { Done = 0, Failed = 1, WrongUse = 2, SomeRejected = 3 };

/// An error and what it is about: a file, an option, a table. Shown as `assay: WHAT: WHY. REMEDY.`
struct Failure
{
    QString what; ///< not used where the error names a file
    domain::Error error;
};
template <typename T>
using Outcome = tl::expected<T, Failure>;

/// `--name VALUE`, or a flag where value and choices are empty. Help is marked for translation in context "cli".
struct Option
{
    QString name;                ///< with its dashes
    const char *value = nullptr; ///< what stands for the value in the help: "FILE"
    const char *help = nullptr;
    QStringList choices = {}; ///< the only values there are; the first is taken where the option is not given
    bool isRequired = false;
};

/// What must follow the verb, in order.
struct Argument
{
    const char *name;
    const char *help;
};

/// A verb of the command line: its options as data, and what it does.
struct Command
{
    QString name;
    const char *summary;
    QList<Argument> arguments = {};
    QList<Option> options = {};
    std::function<Outcome<ExitCode>(Call &)> execute;
};

/// How a report came out, see printing::Printed.
enum class PrintOutcome { Done, WithoutGlyphs, Failed };
/// Writes a report (HTML of QTextDocument's kind) as PDF.
using Print = std::function<PrintOutcome(const QString &html, const QString &title, QIODevice &device)>;

/// What the command line takes from its surroundings; main asks the system, tests say what they like.
struct Environment
{
    QString library;              ///< the file that is used where --library is not given
    QString cache;                ///< folder for mapped columns files
    QString locale;               ///< "en" or "ja", where --locale is not given
    bool isErrorTerminal = false; ///< progress is shown on standard error
    Print print = {};             ///< empty: nothing can be printed
};

/// The verbs that need no window.
[[nodiscard]] QList<Command> commands();

/// The first word that is no option: the verb. Empty where there is none.
[[nodiscard]] QString verbIn(const QStringList &arguments);
/// Whether arguments (without the program's name) are for run(): they hold a verb, --help or --version.
[[nodiscard]] bool isForCommandLine(const QStringList &arguments);
/// The value of a global option ("--library"), wherever it stands; empty where it is not given.
[[nodiscard]] QString globalValue(const QStringList &arguments, const QString &option);

/// Runs a command line (without the program's name) and returns its exit code. out gets data alone, err one message on
/// failure. Without a verb it tells what the library holds and which verbs there are, and fails: that is for places
/// without a display. An out that closes itself while it is written to is a reader that has gone: a quiet end.
/// Needs no application object but uses its translators.
[[nodiscard]] int run(const QStringList &arguments, QIODevice &out, QIODevice &err, const Environment &environment,
                      const QList<Command> &commands);

} // namespace cli
