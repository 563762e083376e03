#pragma once

#include "app/exporters/bytesink.h"

#include <QList>
#include <QStringList>

namespace cli {

/// Writes rows as aligned columns for people to read in a terminal, in constant memory: the widths come from the first
/// rows, which are held back until enough of them are known. A cell takes one line and at most 48 places (CJK
/// characters take two); longer ones end in "…". Control characters are shown as blanks: a terminal would obey them.
class TextTable
{
public:
    enum class Align { Left, Right };

    TextTable(QIODevice &device, QStringList headers, QList<Align> alignment = {});

    /// False once the device has failed.
    [[nodiscard]] bool add(const QStringList &cells);
    [[nodiscard]] bool end();

private:
    [[nodiscard]] bool flush();
    [[nodiscard]] bool write(const QStringList &cells);

    exporters::ByteSink m_sink;
    QList<Align> m_alignment;
    QList<QStringList> m_heldBack; // the header first
    QList<int> m_widths;           // empty until they are fixed
};

/// How many places of a terminal a text takes.
[[nodiscard]] int terminalWidth(QStringView text);

} // namespace cli
