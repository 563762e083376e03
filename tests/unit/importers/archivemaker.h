#pragma once

#include <QByteArray>
#include <QList>

#include <zlib.h>

/// Makes ZIP archives and workbooks for tests, sound ones and others.
class ArchiveMaker
{
public:
    void add(const QByteArray &name, const QByteArray &content)
    {
        // qCompress() writes its length and the frame of zlib around the deflated bytes.
        const QByteArray packed =
            content.isEmpty() ? QByteArray("\x03\x00", 2) : qCompress(content, 9).sliced(6).chopped(4);
        const QByteArray head =
            little(20, 2) + little(0, 2) + little(8, 2) + little(0, 4) +
            little(crc32(0, reinterpret_cast<const Bytef *>(content.constData()), static_cast<uInt>(content.size())),
                   4) +
            little(static_cast<quint64>(packed.size()), 4) + little(static_cast<quint64>(content.size()), 4) +
            little(static_cast<quint64>(name.size()), 2) + little(0, 2);
        m_directory += "PK\x01\x02" + little(20, 2) + head + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                       little(static_cast<quint64>(m_bytes.size()), 4) + name;
        m_bytes += "PK\x03\x04" + head + name + packed;
        ++m_count;
    }
    [[nodiscard]] QByteArray bytes() const
    {
        return m_bytes + m_directory + "PK\x05\x06" + little(0, 4) + little(m_count, 2) + little(m_count, 2) +
               little(static_cast<quint64>(m_directory.size()), 4) + little(static_cast<quint64>(m_bytes.size()), 4) +
               little(0, 2);
    }

    /// A workbook of one sheet with these rows ("<row>...</row>"), styles and shared texts.
    [[nodiscard]] static ArchiveMaker workbook(const QByteArray &rows, const QByteArray &shared = {},
                                               const QByteArray &styles = {}, const QByteArray &properties = {})
    {
        ArchiveMaker maker;
        maker.add("xl/workbook.xml",
                  "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
                      properties + "<sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        maker.add("xl/_rels/workbook.xml.rels",
                  "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        if (!shared.isEmpty())
            maker.add("xl/sharedStrings.xml", "<sst>" + shared + "</sst>");
        if (!styles.isEmpty())
            maker.add("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
        maker.add("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return maker;
    }

private:
    static QByteArray little(quint64 value, int bytes)
    {
        QByteArray out;
        for (int i = 0; i < bytes; ++i)
            out += static_cast<char>(value >> (8 * i) & 0xff);
        return out;
    }

    QByteArray m_bytes;
    QByteArray m_directory;
    quint64 m_count = 0;
};
