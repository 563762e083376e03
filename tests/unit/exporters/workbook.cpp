#include "workbook.h"

#include "unzipped.h"

#include <QDate>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Format
{
    QString number;
    bool isBold = false;
};

QString unescaped(QString text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    for (qsizetype at = 0;;) {
        const auto match = escape.match(text, at);
        if (!match.hasMatch())
            return text;
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
        at = match.capturedStart() + 1;
    }
}

QList<Format> formatsOf(const QByteArray &xml)
{
    QHash<QString, QString> own{{u"0"_s, u"General"_s}, {u"49"_s, u"@"_s}};
    QList<bool> bold;
    QList<Format> formats;
    bool isCellFormat = false;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        const auto name = reader.name();
        if (name == "cellXfs"_L1)
            isCellFormat = reader.isStartElement();
        if (!reader.isStartElement())
            continue;
        const auto attribute = [&reader](const char *key) { return reader.attributes().value(QLatin1String(key)); };
        if (name == "numFmt"_L1)
            own.insert(attribute("numFmtId").toString(), attribute("formatCode").toString());
        else if (name == "font"_L1)
            bold.append(false);
        else if (name == "b"_L1)
            bold.last() = true;
        else if (name == "xf"_L1 && isCellFormat)
            formats.append({own.value(attribute("numFmtId").toString()), bold.value(attribute("fontId").toInt())});
    }
    return formats;
}

qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar character : reference)
        if (character.isLetter())
            column = column * 26 + (character.unicode() - u'A' + 1);
    return column - 1;
}

/// Reads the sheet's XML into the workbook.
void readSheet(Workbook &book, const QByteArray &xml, const QList<Format> &formats)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = reader.name();
        const auto attribute = [&reader](const char *key) { return reader.attributes().value(QLatin1String(key)); };
        if (name == "pane"_L1) {
            book.isHeaderFrozen = attribute("ySplit") == "1"_L1 && attribute("state") == "frozen"_L1;
        } else if (name == "col"_L1) {
            book.widths.append(attribute("width").toDouble());
        } else if (name == "autoFilter"_L1) {
            book.filtered = attribute("ref").toString();
        } else if (name == "row"_L1) {
            book.rows.append(QList<Workbook::Cell>(book.rows.isEmpty() ? 0 : book.rows.first().size()));
            if (attribute("r").toInt() != book.rows.size())
                book.error = u"row number"_s;
        } else if (name == "c"_L1) {
            const qsizetype column = columnOf(attribute("r"));
            const Format format = formats.value(attribute("s").toInt());
            QList<Workbook::Cell> &row = book.rows.last();
            if (row.size() <= column)
                row.resize(column + 1);
            row[column] = {attribute("t").toString(), format.number, {}, format.isBold};
        } else if (name == "t"_L1 || name == "v"_L1) {
            const auto place = std::find_if(book.rows.last().rbegin(), book.rows.last().rend(),
                                            [](const Workbook::Cell &cell) { return !cell.type.isEmpty(); });
            place->content = unescaped(reader.readElementText());
        } else if (name == "f"_L1) {
            book.error = u"a formula"_s;
        }
    }
    if (reader.hasError())
        book.error = u"sheet: "_s + reader.errorString();
}

void readBook(Workbook &book, const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "sheet"_L1)
            book.sheet = reader.attributes().value("name"_L1).toString();
        else if (reader.name() == "definedName"_L1)
            book.names.append(reader.readElementText());
    }
    if (reader.hasError())
        book.error = u"workbook: "_s + reader.errorString();
}

} // namespace

Workbook Workbook::read(const QByteArray &file)
{
    Workbook book;
    QHash<QByteArray, QByteArray> parts;
    for (const UnzippedEntry &entry : unzipped(file)) {
        parts.insert(entry.name, entry.content);
        QXmlStreamReader reader(entry.content);
        while (!reader.atEnd())
            reader.readNext();
        if (reader.hasError())
            book.error = QString::fromUtf8(entry.name) + u": "_s + reader.errorString();
    }
    for (const char *part : {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                             "xl/styles.xml", "xl/worksheets/sheet1.xml"})
        if (!parts.contains(part))
            book.error = u"no part "_s + QLatin1String(part);
    if (!book.error.isEmpty())
        return book;
    readBook(book, parts.value("xl/workbook.xml"));
    readSheet(book, parts.value("xl/worksheets/sheet1.xml"), formatsOf(parts.value("xl/styles.xml")));
    return book;
}

QStringList Workbook::texts(qsizetype row) const
{
    QStringList texts;
    for (const Cell &cell : rows.value(row)) {
        if (cell.format.contains(u"yyyy"_s))
            texts.append(QDate(1899, 12, 30).addDays(cell.content.toInt()).toString(Qt::ISODate));
        else if (cell.type == "b"_L1)
            texts.append(cell.content == "1"_L1 ? u"true"_s : u"false"_s);
        else
            texts.append(cell.content);
    }
    return texts;
}
