#include "ui/import/previewtable.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/vocabulary.h"
#include "ui/style/metrics.h"

#include <QHeaderView>

namespace importpage {

using namespace Qt::StringLiterals;

namespace {

constexpr int Rows = 8;

QString text(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).simplified();
}

QString columnTitle(const QString &table, const QString &column)
{
    const catalogue::Table *described = catalogue::findTable(table);
    const catalogue::Column *found = described ? described->find(column) : nullptr;
    return found ? catalogue::translated(found->title) : column;
}

// As it will be shown: fixed values by their titles.
QString cellText(const domain::ImportedList &list, qsizetype column, const domain::ImportedRow &row)
{
    const QString content = text(row.cells[static_cast<std::size_t>(column)]);
    const catalogue::Table *table = catalogue::findTable(list.table);
    const catalogue::Column *described = table ? table->find(list.columns.at(column)) : nullptr;
    return described && !described->vocabulary.isEmpty() ? catalogue::valueTitle(described->vocabulary, content)
                                                         : content;
}

} // namespace

PreviewTable::PreviewTable(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(u"importPreview"_s);
    setAccessibleName(tr("The first rows as they will be understood"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(style::CompactRowHeight);
    verticalHeader()->setDefaultSectionSize(style::CompactRowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFixedHeight((Rows + 2) * style::CompactRowHeight);
}

// As wide as what is in them, but no column wider than a pane.
void PreviewTable::fitColumns()
{
    resizeColumnsToContents();
    for (int column = 0; column < columnCount(); ++column)
        setColumnWidth(column, qMin(columnWidth(column), style::DetailWidth));
}

void PreviewTable::setPreview(const importers::Preview &preview)
{
    clear();
    if (preview.rows.isEmpty()) {
        setColumnCount(static_cast<int>(preview.header.size()));
        setHorizontalHeaderLabels(preview.header);
        setRowCount(static_cast<int>(preview.cells.size()));
        for (int row = 0; row < rowCount(); ++row)
            for (int column = 0; column < columnCount(); ++column)
                setItem(row, column, new QTableWidgetItem(preview.cells.at(row).value(column).simplified()));
        return fitColumns();
    }
    const qsizetype cells = preview.list.columns.size();
    QStringList titles;
    for (const QString &column : preview.list.columns)
        titles += columnTitle(preview.list.table, column);
    titles += columnTitle(preview.list.table, u"aliases"_s);
    setColumnCount(static_cast<int>(titles.size()));
    setHorizontalHeaderLabels(titles);
    setRowCount(static_cast<int>(preview.rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const domain::ImportedRow &imported = preview.rows.at(row);
        for (qsizetype column = 0; column < cells && column < static_cast<qsizetype>(imported.cells.size()); ++column)
            setItem(row, static_cast<int>(column), new QTableWidgetItem(cellText(preview.list, column, imported)));
        QStringList names;
        for (const domain::ImportedName &name : imported.names)
            names += text(name.text);
        setItem(row, static_cast<int>(cells), new QTableWidgetItem(names.join(u"; "_s)));
    }
    fitColumns();
}

} // namespace importpage
