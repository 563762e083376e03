#pragma once

#include "app/exporters/bytesink.h"
#include "app/exporters/filecolumn.h"
#include "app/exporters/rowwriter.h"

namespace exporters {

struct CsvDialect
{
    QChar delimiter = u',';
    bool byteOrderMark = false; ///< Excel needs it to read UTF-8
    bool formulaGuard = true;   ///< an apostrophe before text that a spreadsheet might run, see formulaguard.h
};

/// Whether fields can be parted by this character: anything but quote, apostrophe, line ends, letters and digits.
[[nodiscard]] bool isDelimiter(QChar character);

/// CSV as RFC 4180 has it: CRLF after every record, the last one too; a header of column ids; a field in quotes where
/// it holds the delimiter, a quote, CR or LF, and nowhere else; UTF-8.
///
/// Unknown is empty; booleans are true and false; dates ISO at their own precision; values their ids; links their
/// titles, or their ids in an x_id column; lists are joined by "; ". Only texts are guarded against formulas. A record
/// of one empty field is written as "", since many readers skip empty lines.
class CsvWriter : public RowWriter
{
public:
    CsvWriter(QIODevice &device, QList<FileColumn> columns, const CsvDialect &dialect);

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool write(const domain::Row &row) override;
    [[nodiscard]] bool end() override;

    /// The same without domain::Row, field by field in the order of the file, for many rows: texts are UTF-8 and live
    /// only for the call. Every record has as many fields as the file has columns, and ends with endRecord().
    void addText(std::string_view utf8);
    /// Numbers, booleans, dates and unknown: never guarded.
    void addPlain(std::string_view ascii);
    [[nodiscard]] bool endRecord();
    /// How many bytes have been written so far, those that wait to be handed on included.
    [[nodiscard]] quint64 size() const { return m_sink.size(); }

private:
    void addField(const FileColumn &column, const domain::Cell &cell);
    void part();
    void appendQuotedIfNeeded(std::string_view utf8, bool guarded);

    ByteSink m_sink;
    QList<FileColumn> m_columns;
    CsvDialect m_dialect;
    std::string m_delimiter; // UTF-8
    qsizetype m_fields = 0;  // of the record at hand
    std::size_t m_recordBegin = 0;
    std::string m_text; // kept for its memory
};

} // namespace exporters
