#include "app/models/completionmodel.h"

#include "app/catalogue/catalogue.h"
#include "app/domain/fold.h"
#include "app/query/parser.h"

#include <QLocale>

#include <algorithm>

namespace models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ValuesOfColumn = 50;
constexpr qsizetype ValuesOfWord = 8;
constexpr qsizetype ShortestWord = 2;

bool beginsWith(const QString &text, const QByteArray &folded)
{
    return domain::fold(text).startsWith(folded);
}

} // namespace

CompletionModel::CompletionModel(const catalogue::Table &table, QObject *parent)
    : QAbstractListModel(parent)
    , m_table(table)
{
}

void CompletionModel::setColumns(std::shared_ptr<const columns::Table> columns)
{
    m_columns = std::move(columns);
}

QList<CompletionModel::Offer> CompletionModel::columnOffers(const QString &typed) const
{
    const QByteArray folded = domain::fold(typed);
    QList<Offer> offers;
    for (const catalogue::Column &column : m_table.columns) {
        if (!column.uses.testFlag(catalogue::Use::Filterable))
            continue;
        const QString title = catalogue::translated(column.title);
        if (beginsWith(column.id, folded) || beginsWith(title, folded))
            offers.append({.title = title, .insert = column.id + u':', .count = -1});
    }
    return offers;
}

QList<CompletionModel::Offer> CompletionModel::valueOffers(const catalogue::Column &column, const QString &typed,
                                                           const QString &prefix, qsizetype limit) const
{
    QList<Offer> offers;
    if (m_columns)
        for (const columns::FacetRow &row : m_columns->values(column.id, typed, limit))
            if (!row.id.isEmpty())
                offers.append({.title = row.title, .insert = prefix + query::quoted(row.id), .count = row.count});
    return offers;
}

QList<CompletionModel::Offer> CompletionModel::anyValueOffers(const QString &typed) const
{
    const QByteArray folded = domain::fold(typed);
    QList<Offer> offers;
    for (const catalogue::Column &column : m_table.columns) {
        if (!column.uses.testFlag(catalogue::Use::Faceted))
            continue;
        QList<Offer> found = valueOffers(column, typed, column.id + u':', ValuesOfWord);
        found.removeIf([&](const Offer &offer) { return !beginsWith(offer.title, folded); });
        offers += found;
    }
    std::ranges::stable_sort(offers, std::greater(), &Offer::count);
    return offers.first(std::min(offers.size(), ValuesOfWord));
}

void CompletionModel::setText(const QString &text, int cursor)
{
    using Part = query::CursorToken::Part;
    const query::CursorToken token = query::tokenAt(text, cursor);
    beginResetModel();
    m_offers.clear();
    m_start = token.start;
    m_length = token.length;
    if (token.part == Part::Value) {
        if (const catalogue::Column *column = m_table.find(token.column))
            m_offers = valueOffers(*column, token.typed, {}, ValuesOfColumn);
    } else if (token.part != Part::Nothing && token.typed.size() >= ShortestWord) {
        m_offers = columnOffers(token.typed) + anyValueOffers(token.typed);
    }
    // What is typed in full already needs no offer.
    if (m_offers.size() == 1 && m_offers.constFirst().insert == QStringView(text).mid(m_start, m_length))
        m_offers.clear();
    endResetModel();
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_offers.size());
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Offer &offer = m_offers.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return offer.title;
    case Qt::AccessibleTextRole:
        return offer.count < 0 ? offer.title
                               //: Read aloud: a value offered by completion, and in how many rows it stands
                               : tr("%1, %2").arg(offer.title, QLocale().toString(offer.count));
    case InsertRole:
        return offer.insert;
    case CountRole:
        return offer.count;
    case HintRole:
        return offer.count < 0 ? offer.insert : QLocale().toString(offer.count);
    default:
        return {};
    }
}

} // namespace models
