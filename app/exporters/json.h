#pragma once

#include "app/exporters/bytesink.h"
#include "app/exporters/filecolumn.h"
#include "app/exporters/rowwriter.h"

#include <QJsonValue>

namespace exporters {

/// Appends a text as a JSON string with its quotes: UTF-8, escapes only where JSON asks for them. A lone surrogate
/// becomes a question mark, since no valid UTF-8 holds one.
void appendJsonString(std::string &out, QStringView text);

/// A cell as a JSON value: unknown is null (but [] in a list that is derived), a date its ISO text, a link
/// {"id","title"}, a list an array. Of an x_id column: the id, or an array of ids.
void appendJsonCell(std::string &out, const FileColumn &column, const domain::Cell &cell);

/// A JSON array of objects, one a line, keys in the order of the file's columns. Ends with a line end.
class JsonWriter : public RowWriter
{
public:
    JsonWriter(QIODevice &device, QList<FileColumn> columns);

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool write(const domain::Row &row) override;
    [[nodiscard]] bool end() override;

private:
    ByteSink m_sink;
    QList<FileColumn> m_columns;
    std::vector<std::string> m_keys; // `"id":` of each column
    bool m_isFirst = true;
};

} // namespace exporters
