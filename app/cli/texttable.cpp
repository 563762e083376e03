#include "app/cli/texttable.h"

namespace cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestCell = 48;
constexpr qsizetype rowsForWidths = 500;
constexpr QStringView gap = u"  ";

int widthOf(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    // East Asian Width "W" and "F", as terminals have it.
    const bool isWide = (character >= 0x1100 && character <= 0x115F) || (character >= 0x2E80 && character <= 0x303E) ||
                        (character >= 0x3041 && character <= 0xA4CF) || (character >= 0xA960 && character <= 0xA97F) ||
                        (character >= 0xAC00 && character <= 0xD7A3) || (character >= 0xF900 && character <= 0xFAFF) ||
                        (character >= 0xFE30 && character <= 0xFE6F) || (character >= 0xFF00 && character <= 0xFF60) ||
                        (character >= 0xFFE0 && character <= 0xFFE6) ||
                        (character >= 0x1F300 && character <= 0x1FAFF) ||
                        (character >= 0x20000 && character <= 0x3FFFD);
    return isWide ? 2 : 1;
}

/// The cell on one line, cut to the widest that is shown.
QString fitted(const QString &cell)
{
    QString text = cell;
    for (QChar &character : text)
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
            character == QChar::ParagraphSeparator)
            character = u' ';
    if (terminalWidth(text) <= widestCell)
        return text;
    int width = 1; // of the ellipsis
    qsizetype end = 0;
    for (const char32_t character : text.toUcs4()) {
        width += widthOf(character);
        if (width > widestCell)
            break;
        end += QChar::requiresSurrogates(character) ? 2 : 1;
    }
    return text.first(end) + u'…';
}

} // namespace

int terminalWidth(QStringView text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4())
        width += widthOf(character);
    return width;
}

TextTable::TextTable(QIODevice &device, QStringList headers, QList<Align> alignment)
    : m_sink(device)
    , m_alignment(std::move(alignment))
    , m_heldBack{std::move(headers)}
{
}

bool TextTable::add(const QStringList &cells)
{
    QStringList fit;
    for (const QString &cell : cells)
        fit.append(fitted(cell));
    if (!m_widths.isEmpty())
        return write(fit);
    m_heldBack.append(fit);
    return m_heldBack.size() <= rowsForWidths || flush();
}

bool TextTable::end()
{
    const bool sound = !m_widths.isEmpty() || flush();
    return sound && m_sink.flush();
}

bool TextTable::flush()
{
    m_widths.fill(0, m_heldBack.first().size());
    for (const QStringList &row : m_heldBack)
        for (qsizetype i = 0; i < row.size(); ++i)
            m_widths[i] = std::max(m_widths.at(i), terminalWidth(row.at(i)));
    bool sound = true;
    for (const QStringList &row : m_heldBack)
        sound = sound && write(row);
    m_heldBack.clear();
    return sound;
}

bool TextTable::write(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString padding(std::max(0, m_widths.value(i) - terminalWidth(cells.at(i))), u' ');
        if (m_alignment.value(i, Align::Left) == Align::Right)
            line += padding + cells.at(i);
        else
            line += cells.at(i) + padding;
        line += gap;
    }
    while (line.endsWith(u' '))
        line.chop(1);
    line += u'\n';
    m_sink.append(line.toStdString());
    return m_sink.settle();
}

} // namespace cli
