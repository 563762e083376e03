#include "app/cli/call.h"
#include "app/cli/commandline_p.h"
#include "app/cli/help_p.h"
#include "app/cli/message.h"
#include "app/cli/verbs_p.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

bool takesValue(const QString &word)
{
    return word == "--library"_L1 || word == "--locale"_L1;
}

/// The place of the verb, or -1.
qsizetype verbPlace(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (takesValue(arguments.at(i)))
            ++i;
        else if (!arguments.at(i).startsWith(u'-'))
            return i;
    }
    return -1;
}

bool asksFor(const QStringList &arguments, const QString &option, const QString &shortForm)
{
    return arguments.contains(option) || arguments.contains(shortForm);
}

int finish(const Outcome<ExitCode> &outcome, QIODevice &err)
{
    if (outcome)
        return *outcome;
    err.write(messageOf(outcome.error()));
    return outcome.error().error.kind == domain::Error::Kind::WrongUse ? WrongUse : Failed;
}

/// What stands for the window where there is no display.
Command overviewCommand(const QList<Command> &commands)
{
    return {.name = u"assay"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "opens the window"),
            .execute = [&commands](Call &call) -> Outcome<ExitCode> {
                if (const auto told = printInfo(call); !told)
                    return told;
                if (const auto told = call.print('\n' + helpText(commands)); !told)
                    return told;
                return tl::unexpected(Failure{Text::tr("window"),
                                              {.message = Text::tr("There is no display to open it on"),
                                               .remedy = Text::tr("Use one of the verbs, or start it on a desktop.")}});
            }};
}

Outcome<ExitCode> execute(const Command &command, const QStringList &words, QIODevice &out, QIODevice &err,
                          const Environment &environment)
{
    auto values = parse(command, words);
    if (!values)
        return tl::unexpected(values.error());
    const bool wantsHelp = values->contains(u"--help"_s);
    Call call(command, environment, *std::move(values), out, err);
    return wantsHelp ? call.print(helpText(command)) : command.execute(call);
}

} // namespace

QList<Command> commands()
{
    return {infoCommand(),   tablesCommand(), columnsCommand(), listCommand(),
            facetsCommand(), showCommand(),   findCommand(),    exportCommand(),
            importCommand(), editionsCommand(), rollbackCommand(), diffCommand(),
            screenCommand(), auditCommand()};
}

QString verbIn(const QStringList &arguments)
{
    const qsizetype place = verbPlace(arguments);
    return place < 0 ? QString() : arguments.at(place);
}

bool isForCommandLine(const QStringList &arguments)
{
    return verbPlace(arguments) >= 0 || asksFor(arguments, u"--help"_s, u"-h"_s) ||
           asksFor(arguments, u"--version"_s, u"-V"_s);
}

QString globalValue(const QStringList &arguments, const QString &option)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == option)
            return arguments.value(i + 1);
        if (arguments.at(i).startsWith(option + u'='))
            return arguments.at(i).sliced(option.size() + 1);
    }
    return {};
}

int run(const QStringList &arguments, QIODevice &out, QIODevice &err, const Environment &environment,
        const QList<Command> &commands)
{
    const qsizetype place = verbPlace(arguments);
    QStringList words = arguments;
    if (place < 0) {
        const Command overview = overviewCommand(commands);
        Call call(overview, environment, {}, out, err);
        if (asksFor(arguments, u"--help"_s, u"-h"_s))
            return finish(call.print(helpText(commands)), err);
        if (asksFor(arguments, u"--version"_s, u"-V"_s))
            return finish(call.print("assay " ASSAY_VERSION "\n"), err);
        return finish(execute(overview, words, out, err, environment), err);
    }
    words.removeAt(place);
    for (const Command &command : commands)
        if (command.name == arguments.at(place))
            return finish(execute(command, words, out, err, environment), err);
    return finish(tl::unexpected(unknownVerb(arguments.at(place), commands)), err);
}

} // namespace cli
