#include "app/exporters/xlsxparts_p.h"

#include <QString>

namespace exporters {

using namespace Qt::StringLiterals;

namespace {

#define XLSX_XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define XLSX_MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define XLSX_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define XLSX_PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define XLSX_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."

bool isHexDigit(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= u'0' && unit <= u'9') || (unit >= u'a' && unit <= u'f') || (unit >= u'A' && unit <= u'F');
}

/// Whether a reader would take _xHHHH_ at the beginning for an escape.
bool looksEscaped(QStringView text)
{
    return text.size() >= 7 && text.at(1) == u'x' && text.at(6) == u'_' && isHexDigit(text.at(2)) &&
           isHexDigit(text.at(3)) && isHexDigit(text.at(4)) && isHexDigit(text.at(5));
}

void appendEscape(std::string &out, char16_t unit)
{
    out.append("_x").append(QByteArray::number(unit, 16).rightJustified(4, '0').toUpper().constData()).append("_");
}

void appendCodePoint(std::string &out, char32_t point)
{
    const auto tail = [&out, point](int shift) { out.push_back(static_cast<char>(0x80 | (point >> shift & 0x3f))); };
    if (point < 0x80) {
        out.push_back(static_cast<char>(point));
    } else if (point < 0x800) {
        out.push_back(static_cast<char>(0xc0 | point >> 6));
        tail(0);
    } else if (point < 0x10000) {
        out.push_back(static_cast<char>(0xe0 | point >> 12));
        tail(6);
        tail(0);
    } else {
        out.push_back(static_cast<char>(0xf0 | point >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

} // namespace

const std::string_view xlsxContentTypes =
    XLSX_XML "<Types xmlns=\"" XLSX_PACKAGE "content-types\">"
             "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
             "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
             "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" XLSX_TYPE "sheet.main+xml\"/>"
             "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" XLSX_TYPE "worksheet+xml\"/>"
             "<Override PartName=\"/xl/styles.xml\" ContentType=\"" XLSX_TYPE "styles+xml\"/>"
             "</Types>";

const std::string_view xlsxRelations =
    XLSX_XML "<Relationships xmlns=\"" XLSX_PACKAGE "relationships\">"
             "<Relationship Id=\"rId1\" Type=\"" XLSX_RELATIONS "/officeDocument\" Target=\"xl/workbook.xml\"/>"
             "</Relationships>";

const std::string_view xlsxBookRelations =
    XLSX_XML "<Relationships xmlns=\"" XLSX_PACKAGE "relationships\">"
             "<Relationship Id=\"rId1\" Type=\"" XLSX_RELATIONS "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
             "<Relationship Id=\"rId2\" Type=\"" XLSX_RELATIONS "/styles\" Target=\"styles.xml\"/>"
             "</Relationships>";

// Number format 49 is "@"; own ones begin at 164. The first two fills are reserved.
const std::string_view xlsxStyles =
    XLSX_XML "<styleSheet xmlns=\"" XLSX_MAIN "\">"
             "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
             "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
             "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
             "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
             "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
             "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
             "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
             "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
             "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
             "applyFont=\"1\"/>"
             "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
             "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
             "</cellXfs>"
             "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
             "</styleSheet>";

std::string xlsxBook(const QString &sheet, std::string_view range)
{
    std::string name;
    appendXlsxText(name, sheet);
    std::string quoted;
    appendXlsxText(quoted, QString(sheet).replace(u'\'', u"''"_s));
    std::string book = XLSX_XML "<workbook xmlns=\"" XLSX_MAIN "\" xmlns:r=\"" XLSX_RELATIONS "\">"
                                "<sheets><sheet name=\"";
    book.append(name).append("\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>"
                             "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">'");
    return book.append(quoted).append("'!").append(range).append("</definedName></definedNames></workbook>");
}

QString xlsxSheetName(const QString &title)
{
    constexpr qsizetype longest = 31;
    QString name;
    for (const QChar character : title)
        if (character.unicode() >= 0x20 && !u"[]:*?/\\"_s.contains(character))
            name.append(character);
    name = name.trimmed().left(longest);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\''))
        name.chop(1);
    return name.isEmpty() ? u"Assay"_s : name;
}

void appendXlsxText(std::string &out, QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text.at(i).unicode();
        if (unit == u'&') {
            out.append("&amp;");
        } else if (unit == u'<') {
            out.append("&lt;");
        } else if (unit == u'>') {
            out.append("&gt;");
        } else if (unit == u'"') {
            out.append("&quot;");
        } else if (unit == u'_' && looksEscaped(text.sliced(i))) {
            appendEscape(out, unit);
        } else if (unit < 0x20 && unit != u'\t' && unit != u'\n') {
            appendEscape(out, unit);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            appendCodePoint(out, QChar::surrogateToUcs4(unit, text.at(++i).unicode()));
        } else {
            const bool isNone = QChar::isSurrogate(unit) || unit >= 0xfffe;
            appendCodePoint(out, isNone ? char32_t(QChar::ReplacementCharacter) : char32_t(unit));
        }
    }
}

} // namespace exporters
