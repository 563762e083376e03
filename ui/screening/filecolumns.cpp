#include "ui/screening/filecolumns.h"

#include "ui/style/metrics.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace screeningpage {

using namespace Qt::StringLiterals;

namespace {

constexpr int PreviewRows = 5;

} // namespace

FileColumns::FileColumns(QWidget *parent)
    : QWidget(parent)
    , m_cells(new QTableWidget(this))
    , m_name(new QComboBox(this))
    , m_country(new QComboBox(this))
    , m_number(new QComboBox(this))
    , m_encoding(new QComboBox(this))
{
    build();
    for (QComboBox *box : {m_name, m_country, m_number, m_encoding}) {
        box->setFocusPolicy(Qt::StrongFocus);
        box->installEventFilter(this);
        connect(box, &QComboBox::activated, this, &FileColumns::chosen);
    }
}

void FileColumns::build()
{
    m_name->setObjectName(u"nameColumn"_s);
    m_country->setObjectName(u"countryColumn"_s);
    m_number->setObjectName(u"numberColumn"_s);
    m_encoding->setObjectName(u"encoding"_s);
    m_cells->setObjectName(u"supplierPreview"_s);
    m_cells->setAccessibleName(tr("The first rows as they will be read"));
    m_cells->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_cells->setSelectionMode(QAbstractItemView::NoSelection);
    m_cells->verticalHeader()->hide();
    m_cells->verticalHeader()->setDefaultSectionSize(style::CompactRowHeight);
    m_cells->verticalHeader()->setMinimumSectionSize(style::CompactRowHeight);
    m_cells->setFixedHeight((PreviewRows + 4) * style::CompactRowHeight);
    m_cells->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_cells->horizontalHeader()->setStretchLastSection(true);
    auto *form = new QFormLayout;
    form->setSpacing(style::SmallGap);
    //: Label: the column of the file that holds the suppliers’ names
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Country"), m_country);
    //: Label: the column of the file that holds the suppliers’ numbers
    form->addRow(tr("Supplier number"), m_number);
    form->addRow(tr("Encoding"), m_encoding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::Gap);
    column->addWidget(m_cells);
    column->addLayout(form);
}

void FileColumns::setPreview(const workflows::SupplierPreview &preview)
{
    const auto fill = [&](QComboBox *box, const QString &chosen, bool optional) {
        box->clear();
        if (optional)
            //: The file has no column of this kind
            box->addItem(tr("none"), QString());
        for (const QString &column : preview.header)
            box->addItem(column, column);
        box->setCurrentIndex(box->findData(chosen));
        if (optional && chosen.isEmpty())
            box->setCurrentIndex(0);
    };
    fill(m_name, preview.columns.name, false);
    fill(m_country, preview.columns.country, true);
    fill(m_number, preview.columns.id, true);
    m_encoding->clear();
    for (const importers::Encoding &encoding : importers::encodings())
        m_encoding->addItem(QCoreApplication::translate("importers", encoding.title), encoding.id);
    m_encoding->setCurrentIndex(m_encoding->findData(preview.form.encoding));
    m_cells->setColumnCount(static_cast<int>(preview.header.size()));
    m_cells->setHorizontalHeaderLabels(preview.header);
    m_cells->setRowCount(static_cast<int>(qMin<qsizetype>(preview.cells.size(), PreviewRows)));
    for (int row = 0; row < m_cells->rowCount(); ++row)
        for (int column = 0; column < m_cells->columnCount(); ++column)
            m_cells->setItem(row, column, new QTableWidgetItem(preview.cells.at(row).value(column).simplified()));
    m_cells->resizeColumnsToContents();
    for (int column = 0; column < m_cells->columnCount(); ++column)
        m_cells->setColumnWidth(column, qMin(m_cells->columnWidth(column), style::DetailWidth / 2));
}

void FileColumns::clear()
{
    m_cells->setRowCount(0);
    m_cells->setColumnCount(0);
    for (QComboBox *box : {m_name, m_country, m_number, m_encoding})
        box->clear();
}

workflows::SupplierColumns FileColumns::columns() const
{
    return {.name = m_name->currentData().toString(),
            .country = m_country->currentData().toString(),
            .id = m_number->currentData().toString()};
}

QString FileColumns::encoding() const
{
    return m_encoding->currentData().toString();
}

bool FileColumns::hasName() const
{
    return m_name->currentIndex() >= 0;
}

// Scrolling the page must not change what happens to lie under the pointer.
bool FileColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace screeningpage
