#include "app/models/tsv.h"

#include "app/catalogue/catalogue.h"
#include "app/models/display.h"

namespace models {

namespace {

QString oneLine(QString text)
{
    for (QChar &c : text)
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    return text;
}

} // namespace

QString toTsv(const catalogue::Table &table, const QList<int> &columns, const QList<domain::Row> &rows,
              TsvHeader header)
{
    QStringList lines;
    if (header == TsvHeader::With) {
        QStringList titles;
        for (const int column : columns)
            titles += oneLine(catalogue::translated(table.columns.at(column).title));
        lines += titles.join(u'\t');
    }
    for (const domain::Row &row : rows) {
        QStringList cells;
        for (const int column : columns) {
            const domain::Cell &cell = row.cells.at(column);
            cells += domain::isUnknown(cell) ? QString() : oneLine(displayText(table, row, column));
        }
        lines += cells.join(u'\t');
    }
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

} // namespace models
