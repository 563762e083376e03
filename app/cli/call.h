#pragma once

#include "app/cli/commands.h"
#include "app/workflows/session.h"

#include <QHash>

namespace cli {

/// A verb's call: what was asked for, the library, and where the answer goes.
class Call
{
public:
    Call(const Command &command, const Environment &environment, QHash<QString, QString> values, QIODevice &out,
         QIODevice &err);

    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    /// The value of an option or argument; of an option with choices the first one where it is not given.
    [[nodiscard]] QString value(const QString &name) const;
    /// A whole number from 0 on; otherwise where the option is not given.
    [[nodiscard]] Outcome<qint64> number(const QString &option, qint64 otherwise) const;

    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] workflows::Places places() const;
    [[nodiscard]] QString locale() const;
    /// The library, opened at the first call: for reading, or as that one says.
    [[nodiscard]] Outcome<workflows::Session *> session(storage::Access access = storage::Access::ReadOnly);

    [[nodiscard]] QIODevice &out() { return m_out; }
    /// Writes data to standard output.
    [[nodiscard]] Outcome<ExitCode> print(const QByteArray &bytes);
    /// What a failed write to standard output means: the end, quiet where the reader has gone.
    [[nodiscard]] Outcome<ExitCode> outputFailed() const;

    /// A line for the reader on standard error; what is written to standard output is data alone.
    void note(const QString &line);
    /// A line on standard error that the next one replaces; only on a terminal. The empty text wipes it away.
    void showProgress(const QString &line);

private:
    const Command &m_command;
    const Environment &m_environment;
    QHash<QString, QString> m_values;
    QIODevice &m_out;
    QIODevice &m_err;
    std::unique_ptr<workflows::Session> m_session;
};

/// Says what an error is about.
[[nodiscard]] inline auto about(const QString &what)
{
    return [what](const domain::Error &error) { return Failure{what, error}; };
}

} // namespace cli
