#include "app/catalogue/check.h"
#include "app/cli/commandline_p.h"
#include "app/cli/message.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

tl::unexpected<Failure> wrongUse(const QString &what, const QString &message, const QString &remedy,
                                 const QStringList &candidates = {})
{
    return tl::unexpected(Failure{
        what, {.message = message, .remedy = remedy, .candidates = candidates, .kind = domain::Error::Kind::WrongUse}});
}

QString seeHelp(const Command &command)
{
    return Text::tr("See assay %1 --help.").arg(command.name);
}

bool isFlag(const Option &option)
{
    return option.value == nullptr && option.choices.isEmpty();
}

/// A place for a value that CLI11 fills.
struct Slot
{
    QString name;
    std::string value;
    bool isFlag = false;
    CLI::Option *option = nullptr;
};

tl::unexpected<Failure> unexpectedWord(const Command &command, const QString &word)
{
    if (!word.startsWith(u'-'))
        return wrongUse(word, Text::tr("This is one word too many for %1").arg(command.name), seeHelp(command));
    QStringList options;
    for (const Option &option : command.options + globalOptions())
        options.append(option.name);
    return wrongUse(word.section(u'=', 0, 0), Text::tr("%1 has no such option").arg(command.name), seeHelp(command),
                    catalogue::nearest(word.section(u'=', 0, 0), options));
}

Outcome<QHash<QString, QString>> valuesOf(const Command &command, const std::vector<Slot> &slots)
{
    QHash<QString, QString> values;
    for (const Slot &slot : slots)
        if (slot.option->count() > 0)
            values.insert(slot.name, slot.isFlag ? QString() : QString::fromStdString(slot.value));
    if (values.contains(u"--help"_s))
        return values;
    for (const Argument &argument : command.arguments)
        if (!values.contains(QString::fromLatin1(argument.name)))
            return wrongUse(command.name, Text::tr("%1 is missing").arg(QLatin1StringView(argument.name)),
                            seeHelp(command));
    for (const Option &option : command.options + globalOptions()) {
        const auto given = values.constFind(option.name);
        if (given == values.constEnd()) {
            if (option.isRequired)
                return wrongUse(command.name, Text::tr("%1 is missing").arg(option.name), seeHelp(command));
        } else if (!option.choices.isEmpty() && !option.choices.contains(*given)) {
            return wrongUse(option.name, Text::tr("“%1” is none of its values").arg(*given),
                            Text::tr("It takes %1.").arg(alternatives(option.choices)),
                            catalogue::nearest(*given, option.choices));
        }
    }
    return values;
}

} // namespace

const QList<Option> &globalOptions()
{
    static const QList<Option> options{
        {.name = u"--library"_s,
         .value = QT_TRANSLATE_NOOP("cli", "FILE"),
         .help = QT_TRANSLATE_NOOP("cli", "the library; else $ASSAY_LIBRARY, else the one in your data folder")},
        {.name = u"--locale"_s,
         .help = QT_TRANSLATE_NOOP("cli", "language of titles and messages; else that of the system"),
         .choices = {u"en"_s, u"ja"_s}},
        {.name = u"--help"_s, .help = QT_TRANSLATE_NOOP("cli", "shows this text")}};
    return options;
}

Outcome<QHash<QString, QString>> parse(const Command &command, const QStringList &words)
{
    // CLI11 keeps references to the places, so they must not move.
    std::vector<Slot> slots;
    for (const Option &option : command.options + globalOptions())
        slots.push_back({.name = option.name, .value = {}, .isFlag = isFlag(option)});
    for (const Argument &argument : command.arguments)
        slots.push_back({.name = QString::fromLatin1(argument.name), .value = {}});

    CLI::App app;
    app.set_help_flag();
    app.allow_windows_style_options(false); // /x is a path on every system
    app.allow_extras();
    for (Slot &slot : slots) {
        const std::string name = slot.name.toStdString();
        slot.option = slot.isFlag ? app.add_flag(slot.name == "--help"_L1 ? "-h,--help" : name)
                                  : app.add_option(name, slot.value);
    }
    std::vector<std::string> reversed; // as CLI11 wants them
    for (const QString &word : words)
        reversed.insert(reversed.begin(), word.toStdString());
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError &error) {
        const QString name = QString::fromUtf8(error.what()).section(u':', 0, 0);
        return wrongUse(name.startsWith(u'-') ? name : command.name,
                        words.count(name) > 1 ? Text::tr("It is given more than once")
                                              : Text::tr("A value must follow"),
                        seeHelp(command));
    }
    if (const std::vector<std::string> extras = app.remaining(); !extras.empty() && app.count("--help") == 0)
        return unexpectedWord(command, QString::fromStdString(extras.front()));
    return valuesOf(command, slots);
}

Failure unknownVerb(const QString &verb, const QList<Command> &commands)
{
    QStringList names;
    for (const Command &command : commands)
        names.append(command.name);
    return {verb,
            {.message = Text::tr("There is no such verb"),
             .remedy = Text::tr("See assay --help."),
             .candidates = catalogue::nearest(verb, names),
             .kind = domain::Error::Kind::WrongUse}};
}

} // namespace cli
