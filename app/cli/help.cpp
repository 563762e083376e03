#include "app/cli/commandline_p.h"
#include "app/cli/help_p.h"

#include <QCoreApplication>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString translated(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString synopsis(const Option &option)
{
    if (!option.choices.isEmpty())
        return option.name + u' ' + option.choices.join(u'|');
    return option.value == nullptr ? option.name : QString(option.name + u' ' + translated(option.value));
}

/// Lines of two columns, the second where the longest of the first ends.
QString columns(const QList<std::pair<QString, QString>> &lines)
{
    qsizetype width = 0;
    for (const auto &[name, text] : lines)
        width = std::max(width, name.size());
    QString all;
    for (const auto &[name, text] : lines)
        all += "  "_L1 + name.leftJustified(width + 2) + text + u'\n';
    return all;
}

QString optionLines(const QList<Option> &options)
{
    QList<std::pair<QString, QString>> lines;
    for (const Option &option : options)
        lines.append({synopsis(option), translated(option.help)});
    return columns(lines);
}

} // namespace

QByteArray helpText(const QList<Command> &commands)
{
    QList<std::pair<QString, QString>> lines;
    for (const Command &command : commands)
        lines.append({command.name, translated(command.summary)});
    const QString text = Text::tr("Usage: assay [--library FILE] [--locale en|ja] VERB ...") + u'\n' +
                         Text::tr("Without a verb, Assay opens its window.") + "\n\n"_L1 +
                         //: Heading above a list of commands
                         Text::tr("Verbs:") + u'\n' + columns(lines) + u'\n' +
                         //: Heading above a list of options
                         Text::tr("Options:") + u'\n' + optionLines(globalOptions()) + u'\n' +
                         Text::tr("See assay VERB --help for the options of a verb.") + u'\n';
    return text.toUtf8();
}

QByteArray helpText(const Command &command)
{
    QString usage = "assay "_L1 + command.name;
    QList<std::pair<QString, QString>> arguments;
    for (const Argument &argument : command.arguments) {
        usage += u' ' + QString::fromLatin1(argument.name);
        arguments.append({QString::fromLatin1(argument.name), translated(argument.help)});
    }
    for (const Option &option : command.options)
        usage += u' ' + (option.isRequired ? synopsis(option) : QString(u'[' + synopsis(option) + u']'));
    //: Before the form of a command
    QString text = Text::tr("Usage: %1").arg(usage) + u'\n' + translated(command.summary) + "\n\n"_L1;
    if (!arguments.isEmpty())
        text += columns(arguments) + u'\n';
    text += optionLines(command.options + globalOptions());
    return text.toUtf8();
}

} // namespace cli
