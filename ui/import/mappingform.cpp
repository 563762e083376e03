#include "ui/import/mappingform.h"

#include "app/catalogue/catalogue.h"
#include "ui/style/metrics.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>

#include <algorithm>

namespace importpage {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const QString &table, const QString &column)
{
    const catalogue::Table *described = catalogue::findTable(table);
    const catalogue::Column *found = described ? described->find(column) : nullptr;
    return found ? catalogue::translated(found->title) : column;
}

} // namespace

MappingForm::MappingForm(QWidget *parent)
    : QWidget(parent)
    , m_table(new QComboBox(this))
    , m_form(new QFormLayout)
{
    build();
}

void MappingForm::build()
{
    m_table->setObjectName(u"mappingTable"_s);
    for (const QString &id : importers::mappableTables())
        if (const catalogue::Table *table = catalogue::findTable(id))
            m_table->addItem(catalogue::translated(table->title), id);
    //: Button: reads which column is which from a file
    auto *load = new QPushButton(tr("Load mapping…"), this);
    load->setObjectName(u"loadMapping"_s);
    //: Button: writes which column is which to a file
    auto *save = new QPushButton(tr("Save mapping…"), this);
    save->setObjectName(u"saveMapping"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(load);
    buttons->addWidget(save);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::SmallGap);
    m_form->setSpacing(style::TinyGap);
    //: Label: the table that rows become part of
    m_form->addRow(tr("Rows become"), m_table);
    column->addLayout(m_form);
    column->addLayout(buttons);
    connect(load, &QAbstractButton::clicked, this, &MappingForm::loadRequested);
    connect(save, &QAbstractButton::clicked, this, &MappingForm::saveRequested);
    connect(m_table, &QComboBox::activated, this, [this] {
        fill(importers::proposeMapping(m_table->currentData().toString(), m_header));
        Q_EMIT changed();
    });
}

void MappingForm::setHeader(const QStringList &header)
{
    if (m_header == header)
        return;
    m_header = header;
    const bool fits = !m_mapping.columns.isEmpty() && importers::checkMapping(m_mapping, header);
    fill(fits ? m_mapping : importers::proposeMapping(m_table->currentData().toString(), header));
}

void MappingForm::setMapping(const importers::Mapping &mapping)
{
    m_table->setCurrentIndex(qMax(0, m_table->findData(mapping.table)));
    fill(mapping);
}

void MappingForm::fill(const importers::Mapping &mapping)
{
    m_mapping = mapping;
    m_mapping.table = m_table->currentData().toString();
    while (m_form->rowCount() > 1)
        m_form->removeRow(1);
    m_columns.clear();
    for (const importers::TargetColumn &target : importers::targetColumns(m_mapping.table)) {
        auto *box = new QComboBox(this);
        box->setObjectName(u"map-"_s + target.id);
        //: No column of the file fills this one
        box->addItem(tr("not in the file"), QString());
        for (const QString &source : std::as_const(m_header))
            box->addItem(source, source);
        const auto mapped = std::ranges::find(m_mapping.columns, target.id, &importers::MappedColumn::target);
        box->setCurrentIndex(mapped == m_mapping.columns.end() ? 0 : qMax(0, box->findData(mapped->source)));
        box->setProperty("target", target.id);
        box->setProperty("names", target.kind == importers::TargetColumn::Kind::Names);
        connect(box, &QComboBox::activated, this, &MappingForm::changed);
        const QString title = titleOf(m_mapping.table, target.id);
        //: Label of a column that must be filled; %1 is its title
        m_form->addRow(target.needed ? tr("%1 (needed)").arg(title) : title, box);
        m_columns += box;
    }
}

importers::Mapping MappingForm::mapping() const
{
    importers::Mapping mapping = m_mapping;
    mapping.table = m_table->currentData().toString();
    mapping.columns.clear();
    for (const QComboBox *box : m_columns) {
        const QString source = box->currentData().toString();
        if (source.isEmpty())
            continue;
        const QString target = box->property("target").toString();
        importers::MappedColumn column{.target = target, .source = source};
        const auto before = std::ranges::find(m_mapping.columns, target, &importers::MappedColumn::target);
        if (before != m_mapping.columns.end() && before->source == source)
            column = *before; // with its separator and order of dates
        else if (box->property("names").toBool())
            column.separator = u";"_s;
        mapping.columns += column;
    }
    return mapping;
}

} // namespace importpage
