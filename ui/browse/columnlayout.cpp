#include "ui/browse/columnlayout.h"

#include "ui/style/metrics.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace browse {

using namespace Qt::StringLiterals;

namespace {

constexpr int SmallestShare = 12; // average characters
constexpr int SmallestFirst = 24; // of the column that tells rows apart
constexpr int WidestAutosize = 80;

} // namespace

ColumnLayout::ColumnLayout(const catalogue::Table &table, QHeaderView *header, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_header(header)
    , m_settings(settings)
{
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (m_applying)
            return;
        save();
        Q_EMIT changed();
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int) {
        if (m_applying)
            return;
        m_shares[column] = false;
        fit();
        save();
    });
}

QString ColumnLayout::settingsKey() const
{
    return u"browse/%1/columns"_s.arg(m_table.id);
}

int ColumnLayout::widthOf(const catalogue::Column &column) const
{
    return m_header->fontMetrics().averageCharWidth() * column.width + 2 * style::SmallGap;
}

void ColumnLayout::moveTo(int column, int place)
{
    m_header->moveSection(m_header->visualIndex(column), place);
}

void ColumnLayout::applyDefaults()
{
    m_shares.fill(false, m_table.columns.size());
    for (int i = 0; i < m_table.columns.size(); ++i) {
        const catalogue::Column &column = m_table.columns.at(i);
        moveTo(i, i);
        m_shares[i] = column.width == 0;
        m_header->setSectionHidden(i, !column.uses.testFlag(catalogue::Use::Shown));
        if (column.width > 0)
            m_header->resizeSection(i, widthOf(column));
    }
}

// Each entry is "id:width", with a minus before it where hidden; width 0 shares what is left.
void ColumnLayout::restore()
{
    {
        const QScopedValueRollback applying(m_applying, true);
        applyDefaults();
        int place = 0;
        for (const QString &entry : m_settings.value(settingsKey()).toStringList()) {
            const bool hidden = entry.startsWith(u'-');
            const QStringList parts = entry.mid(hidden ? 1 : 0).split(u':');
            const int column = m_table.indexOf(parts.constFirst());
            const int width = parts.size() == 2 ? parts.at(1).toInt() : -1;
            if (column < 0 || width < 0)
                continue;
            moveTo(column, place++);
            m_header->setSectionHidden(column, hidden);
            m_shares[column] = width == 0;
            if (width > 0)
                m_header->resizeSection(column, width);
        }
        if (shownColumns().isEmpty())
            applyDefaults();
    }
    fit();
    Q_EMIT changed();
}

void ColumnLayout::reset()
{
    m_settings.remove(settingsKey());
    restore();
}

void ColumnLayout::save()
{
    QStringList entries;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        const bool hidden = m_header->isSectionHidden(column);
        // A hidden section has no width of its own to tell: it comes back as the catalogue says.
        const int width = m_shares.at(column) ? 0
                          : hidden            ? widthOf(m_table.columns.at(column))
                                              : m_header->sectionSize(column);
        entries += (hidden ? u"-"_s : QString()) + m_table.columns.at(column).id + u':' + QString::number(width);
    }
    m_settings.setValue(settingsKey(), entries);
}

void ColumnLayout::fit()
{
    QList<int> sharing;
    int left = m_header->viewport()->width();
    for (const int column : shownColumns()) {
        if (m_shares.at(column))
            sharing += column;
        else
            left -= m_header->sectionSize(column);
    }
    if (sharing.isEmpty())
        return;
    const QScopedValueRollback applying(m_applying, true);
    const int unit = m_header->fontMetrics().averageCharWidth();
    const int first = shownColumns().constFirst();
    for (qsizetype i = 0; i < sharing.size(); ++i) {
        const int smallest = unit * (sharing.at(i) == first ? SmallestFirst : SmallestShare);
        const int share = std::max(left / static_cast<int>(sharing.size() - i), smallest);
        left -= share;
        m_header->resizeSection(sharing.at(i), share);
    }
}

void ColumnLayout::autosize(int column)
{
    auto *view = qobject_cast<QTableView *>(m_header->parentWidget());
    if (view == nullptr)
        return;
    const int widest = m_header->fontMetrics().averageCharWidth() * WidestAutosize;
    view->resizeColumnToContents(column);
    if (m_header->sectionSize(column) > widest)
        m_header->resizeSection(column, widest);
}

void ColumnLayout::setHidden(int column, bool hidden)
{
    if (m_header->isSectionHidden(column) == hidden || (hidden && shownColumns().size() == 1))
        return;
    {
        const QScopedValueRollback applying(m_applying, true);
        m_header->setSectionHidden(column, hidden);
    }
    fit();
    save();
    Q_EMIT changed();
}

void ColumnLayout::showOnly(const QStringList &columns)
{
    QList<int> wanted;
    for (const QString &id : columns)
        if (const int column = m_table.indexOf(id); column >= 0 && !wanted.contains(column))
            wanted += column;
    if (wanted.isEmpty() || wanted == shownColumns())
        return;
    {
        const QScopedValueRollback applying(m_applying, true);
        for (int column = 0; column < m_table.columns.size(); ++column)
            m_header->setSectionHidden(column, !wanted.contains(column));
        for (int place = 0; place < wanted.size(); ++place)
            moveTo(wanted.at(place), place);
    }
    fit();
    save();
    Q_EMIT changed();
}

QList<int> ColumnLayout::shownColumns() const
{
    QList<int> columns;
    for (int place = 0; place < m_header->count(); ++place)
        if (const int column = m_header->logicalIndex(place); !m_header->isSectionHidden(column))
            columns += column;
    return columns;
}

bool ColumnLayout::isHidden(int column) const
{
    return m_header->isSectionHidden(column);
}

} // namespace browse
