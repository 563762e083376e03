#include "app/exporters/xlsx.h"

#include "app/exporters/xlsxparts_p.h"

#include <QCoreApplication>

namespace exporters {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t pieceSize = 256 * 1024;
constexpr int idWidth = 24;
constexpr int widestColumn = 60;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(exporters)
};

std::string lettersOf(qsizetype place)
{
    std::string letters;
    for (qsizetype rest = place + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

/// In characters, wide enough for the header with its filter button.
qsizetype widthOf(const FileColumn &column)
{
    const bool asIds = column.part == FileColumn::Part::Ids;
    const int wanted = asIds ? idWidth : column.column->width > 0 ? column.column->width : widestColumn;
    return qMax<qsizetype>(qMin(wanted, widestColumn), column.id.size() + 4);
}

/// The number by which spreadsheets know a day. Before March 1900 they disagree, since some think 1900 a leap year.
std::optional<qint64> serialOf(const domain::PartialDate &date)
{
    const QDate day = date.firstDay();
    if (day != date.lastDay() || day < QDate(1900, 3, 1))
        return std::nullopt;
    return QDate(1899, 12, 30).daysTo(day);
}

QString joined(const QList<domain::Link> &links, bool asIds)
{
    QStringList texts;
    for (const domain::Link &link : links)
        texts.append(asIds ? link.id : link.title);
    return texts.join("; "_L1);
}

} // namespace

XlsxWriter::XlsxWriter(QIODevice &device, QList<FileColumn> columns, const QString &title)
    : m_zip(device)
    , m_columns(std::move(columns))
    , m_title(xlsxSheetName(title))
{
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        m_letters.push_back(lettersOf(i));
}

bool XlsxWriter::settle(std::size_t size)
{
    if (m_xml.size() >= size) {
        m_zip.add(m_xml);
        m_xml.clear();
    }
    return !m_error && m_zip.isSound();
}

bool XlsxWriter::begin()
{
    const auto addPart = [this](std::string_view name, std::string_view content) {
        m_zip.beginEntry(name);
        m_zip.add(content);
        m_zip.endEntry();
    };
    addPart("[Content_Types].xml", xlsxContentTypes);
    addPart("_rels/.rels", xlsxRelations);
    addPart("xl/_rels/workbook.xml.rels", xlsxBookRelations);
    addPart("xl/styles.xml", xlsxStyles);
    m_zip.beginEntry("xl/worksheets/sheet1.xml");
    m_xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                 "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                 "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">"
                 "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                 "<selection pane=\"bottomLeft\"/></sheetView></sheetViews><cols>");
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const std::string place = std::to_string(i + 1);
        m_xml.append("<col min=\"").append(place).append("\" max=\"").append(place).append("\" width=\"");
        m_xml.append(std::to_string(widthOf(m_columns.at(i)))).append("\" customWidth=\"1\"/>");
    }
    m_xml.append("</cols><sheetData>");
    openRow();
    for (std::size_t i = 0; i < m_letters.size(); ++i) {
        openCell(i, "inlineStr\" s=\"");
        m_xml.append(XlsxStyle::header).append("\"><is><t>");
        appendXlsxText(m_xml, m_columns.at(static_cast<qsizetype>(i)).id);
        m_xml.append("</t></is></c>");
    }
    m_xml.append("</row>");
    return settle(pieceSize);
}

bool XlsxWriter::write(const domain::Row &row)
{
    openRow();
    for (std::size_t i = 0; i < m_letters.size(); ++i)
        addCell(row, i);
    m_xml.append("</row>");
    return settle(pieceSize);
}

void XlsxWriter::openRow()
{
    m_row = std::to_string(++m_rows);
    m_xml.append("<row r=\"").append(m_row).append("\">");
}

/// `<c r="B7" t="` and the rest of its attributes, the last one open.
void XlsxWriter::openCell(std::size_t place, std::string_view attributes)
{
    m_xml.append("<c r=\"").append(m_letters[place]).append(m_row).append("\" t=\"").append(attributes);
}

void XlsxWriter::addCell(const domain::Row &row, std::size_t place)
{
    const FileColumn &column = m_columns.at(static_cast<qsizetype>(place));
    const domain::Cell &cell = row.cells.value(column.index);
    const bool asIds = column.part == FileColumn::Part::Ids;
    if (const auto *text = std::get_if<QString>(&cell)) {
        addText(row, place, *text);
    } else if (const auto *number = std::get_if<double>(&cell)) {
        const QByteArray digits = numberText(*number);
        if (digits.isEmpty())
            return;
        openCell(place, "n\"><v>");
        m_xml.append(digits.constData()).append("</v></c>");
    } else if (const auto *boolean = std::get_if<bool>(&cell)) {
        openCell(place, *boolean ? "b\"><v>1</v></c>" : "b\"><v>0</v></c>");
    } else if (const auto *date = std::get_if<domain::PartialDate>(&cell)) {
        const std::optional<qint64> serial = serialOf(*date);
        if (!serial)
            return addText(row, place, date->toText());
        openCell(place, "n\" s=\"");
        m_xml.append(XlsxStyle::day).append("\"><v>").append(std::to_string(*serial)).append("</v></c>");
    } else if (const auto *link = std::get_if<domain::Link>(&cell)) {
        addText(row, place, asIds ? link->id : link->title);
    } else if (const auto *texts = std::get_if<QStringList>(&cell)) {
        addText(row, place, texts->join("; "_L1));
    } else if (const auto *links = std::get_if<QList<domain::Link>>(&cell)) {
        addText(row, place, joined(*links, asIds));
    }
}

void XlsxWriter::addText(const domain::Row &row, std::size_t place, const QString &text)
{
    if (text.isEmpty())
        return;
    if (text.size() > mostCharacters) {
        if (!m_error)
            m_error = {.message = Text::tr("Column “%1” of the row “%2” holds %3 characters; a cell of an Excel "
                                           "workbook has room for %4")
                                      .arg(m_columns.at(static_cast<qsizetype>(place)).id, row.id)
                                      .arg(text.size())
                                      .arg(mostCharacters),
                       .remedy = Text::tr("Leave this column out, or export as CSV or JSON.")};
        return;
    }
    openCell(place, "inlineStr\" s=\"");
    m_xml.append(XlsxStyle::text).append("\"><is><t xml:space=\"preserve\">");
    appendXlsxText(m_xml, text);
    m_xml.append("</t></is></c>");
}

bool XlsxWriter::end()
{
    if (m_error)
        return false;
    const std::string &last = m_letters.back();
    const std::string range = std::string("A1:").append(last).append(m_row);
    m_xml.append("</sheetData><autoFilter ref=\"").append(range).append("\"/>");
    // Codes of digits alone are meant as text: no warning in their corners.
    m_xml.append("<ignoredErrors><ignoredError sqref=\"").append(range).append("\" numberStoredAsText=\"1\"/>");
    m_xml.append("</ignoredErrors></worksheet>");
    if (!settle(0))
        return false;
    m_zip.endEntry();
    m_zip.beginEntry("xl/workbook.xml");
    m_zip.add(xlsxBook(m_title, std::string("$A$1:$").append(last).append("$").append(m_row)));
    m_zip.endEntry();
    return m_zip.end();
}

std::optional<domain::Error> XlsxWriter::error() const
{
    if (!m_error && m_zip.isTooLarge())
        return domain::Error{.message = Text::tr("The workbook would be larger than 4 GiB, more than its format holds"),
                             .remedy = Text::tr("Narrow the filter or the columns, or export as CSV or JSON.")};
    return m_error;
}

} // namespace exporters
