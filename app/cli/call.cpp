#include "app/cli/call.h"

#include <QCoreApplication>
#include <QUrl>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

Call::Call(const Command &command, const Environment &environment, QHash<QString, QString> values, QIODevice &out,
           QIODevice &err)
    : m_command(command)
    , m_environment(environment)
    , m_values(std::move(values))
    , m_out(out)
    , m_err(err)
{
}

QString Call::value(const QString &name) const
{
    if (const auto given = m_values.constFind(name); given != m_values.constEnd())
        return *given;
    for (const Option &option : m_command.options)
        if (option.name == name && !option.choices.isEmpty())
            return option.choices.first();
    return {};
}

Outcome<qint64> Call::number(const QString &option, qint64 otherwise) const
{
    if (!has(option))
        return otherwise;
    bool isNumber = false;
    const qint64 number = value(option).toLongLong(&isNumber);
    if (isNumber && number >= 0)
        return number;
    return tl::unexpected(Failure{option,
                                  {.message = Text::tr("“%1” is not a whole number from 0 on").arg(value(option)),
                                   .remedy = Text::tr("Give digits alone."),
                                   .kind = domain::Error::Kind::WrongUse}});
}

workflows::Places Call::places() const
{
    return {.library = has(u"--library"_s) ? value(u"--library"_s) : m_environment.library,
            .cache = m_environment.cache};
}

QString Call::locale() const
{
    return has(u"--locale"_s) ? value(u"--locale"_s) : m_environment.locale;
}

Outcome<workflows::Session *> Call::session(storage::Access access)
{
    if (m_session)
        return m_session.get();
    workflows::Places here = places();
    if (const QUrl url(here.library); url.isLocalFile()) {
        here.library = url.toLocalFile();
    } else if (here.library.contains("://"_L1)) {
        return tl::unexpected(Failure{here.library,
                                      {.message = Text::tr("Only libraries in files can be opened"),
                                       .remedy = Text::tr("Name a file: --library FILE."),
                                       .kind = domain::Error::Kind::WrongUse}});
    }
    auto session = workflows::Session::open(here, locale(), access);
    if (!session)
        return tl::unexpected(Failure{here.library, session.error()});
    m_session = *std::move(session);
    return m_session.get();
}

Outcome<ExitCode> Call::print(const QByteArray &bytes)
{
    if (m_out.write(bytes) == bytes.size())
        return Done;
    return outputFailed();
}

Outcome<ExitCode> Call::outputFailed() const
{
    if (!m_out.isOpen())
        return Done; // the reader has all it wanted
    //: What a message is about: the stream that a program writes its data to
    return tl::unexpected(Failure{Text::tr("standard output"),
                                  {.message = Text::tr("Writing failed (%1)").arg(m_out.errorString()),
                                   .remedy = Text::tr("Make room, or send the output elsewhere.")}});
}

void Call::note(const QString &line)
{
    QString plain = line;
    for (QChar &character : plain)
        if (character.category() == QChar::Other_Control)
            character = u' '; // a terminal would obey what stands in somebody's file
    m_err.write(plain.toUtf8() + '\n');
}

void Call::showProgress(const QString &line)
{
    if (m_environment.isErrorTerminal)
        m_err.write("\r\033[K" + line.toUtf8()); // back to the line's begin, and wipe it
}

} // namespace cli
