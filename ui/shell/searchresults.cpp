#include "ui/shell/searchresults.h"

#include "app/catalogue/catalogue.h"
#include "app/domain/fold.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

// Beyond these the eye is quicker with one more letter typed.
constexpr qsizetype MostActions = 5;

QString tableTitle(const QString &id)
{
    const catalogue::Table *table = catalogue::findTable(id);
    return table ? catalogue::translated(table->title) : id;
}

// Where the hit was found, if not in the title that is shown anyway.
QString detailOf(const workflows::Hit &hit)
{
    const catalogue::Table *table = catalogue::findTable(hit.table);
    const catalogue::Column *column = table ? table->find(hit.column) : nullptr;
    if (!column || hit.column == table->detail.title || hit.snippet == hit.title)
        return {};
    //: Search result: %1 the column that holds the words, %2 the text around them
    return SearchResults::tr("%1: %2").arg(catalogue::translated(column->title), hit.snippet.simplified());
}

} // namespace

SearchResults::SearchResults(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SearchResults::setText(const QString &text, const QList<QAction *> &actions)
{
    m_words.clear();
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        m_words << domain::fold(word);
    m_actions.clear();
    for (QAction *action : actions) {
        const QByteArray name = domain::fold(action->text());
        const bool named = std::all_of(m_words.cbegin(), m_words.cend(),
                                       [&name](const QByteArray &word) { return name.contains(word); });
        if (action->isEnabled() && named)
            m_actions << action;
    }
    if (text.trimmed().isEmpty())
        m_hits.clear();
    else if (m_actions.size() > MostActions)
        m_actions.resize(MostActions);
    rebuild();
}

void SearchResults::setHits(const QList<workflows::Hit> &hits)
{
    m_hits = hits;
    rebuild();
}

void SearchResults::rebuild()
{
    beginResetModel();
    m_lines.clear();
    QStringList tables;
    for (const workflows::Hit &hit : m_hits) {
        if (!tables.contains(hit.table))
            tables << hit.table;
    }
    for (const QString &table : tables) {
        m_lines << Line{.title = tableTitle(table)};
        for (qsizetype hit = 0; hit < m_hits.size(); ++hit) {
            if (m_hits.at(hit).table == table)
                m_lines << Line{.title = m_hits.at(hit).title, .detail = detailOf(m_hits.at(hit)), .hit = hit};
        }
    }
    if (!m_actions.isEmpty()) {
        //: Heading in the search results
        m_lines << Line{.title = tr("Pages and actions")};
        for (const QPointer<QAction> &action : m_actions) {
            if (action)
                m_lines << Line{.title = action->text(),
                                .detail = action->shortcut().toString(QKeySequence::NativeText),
                                .action = action};
        }
    }
    endResetModel();
}

int SearchResults::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant SearchResults::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.title;
    case Qt::AccessibleTextRole:
        //: Accessible text of a search result: title and where the words were found
        return line.detail.isEmpty() ? line.title : tr("%1, %2").arg(line.title, line.detail);
    case Qt::ToolTipRole:
        return line.isHeading() ? QVariant() : line.title;
    case HeadingRole:
        return line.isHeading();
    case DetailRole:
        return line.detail;
    case HitRole:
        return line.hit >= 0;
    case WordsRole:
        return QVariant::fromValue(m_words);
    default:
        return {};
    }
}

Qt::ItemFlags SearchResults::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_lines.at(index.row()).isHeading())
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

const workflows::Hit *SearchResults::hit(int row) const
{
    const qsizetype hit = row >= 0 && row < m_lines.size() ? m_lines.at(row).hit : -1;
    return hit >= 0 ? &m_hits.at(hit) : nullptr;
}

QAction *SearchResults::action(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).action.data() : nullptr;
}

int SearchResults::nextChoice(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < m_lines.size(); next += step) {
        if (!m_lines.at(next).isHeading())
            return next;
    }
    return -1;
}

} // namespace shell
