#include "app/workflows/memorytable.h"

#include "app/columns/builder.h"
#include "app/workflows/celltext.h"

namespace workflows {

using catalogue::Type;

namespace {

// Link targets are named by numbers while columns are built; these are drawn as the targets are met.
class Targets
{
public:
    void add(columns::Builder &builder, int column, const domain::Link &link)
    {
        const auto known = m_keys.constFind({column, link.id});
        if (known != m_keys.constEnd())
            return builder.link(column, *known);
        const qint64 key = m_keys.size() + 1;
        m_keys.insert({column, link.id}, key);
        builder.link(column, key);
        builder.target(column, key, link.id.toUtf8().toStdString(), link.title.toUtf8().toStdString());
    }

private:
    QHash<std::pair<int, QString>, qint64> m_keys;
};

struct CellBuilder
{
    columns::Builder &builder;
    Targets &targets;
    Type type;
    int column;

    void operator()(std::monostate) const {}
    void operator()(double number) const { builder.number(column, number); }
    void operator()(bool yes) const { builder.boolean(column, yes); }
    void operator()(const domain::PartialDate &date) const { builder.date(column, date.toText().toStdString()); }
    void operator()(const domain::Link &link) const { targets.add(builder, column, link); }
    void operator()(const QString &text) const
    {
        const QByteArray utf8 = text.toUtf8();
        if (type == Type::Value || type == Type::ListOfValues)
            builder.value(column, utf8.toStdString());
        else
            builder.text(column, utf8.toStdString());
    }
    void operator()(const QStringList &texts) const
    {
        for (const QString &text : texts)
            (*this)(text);
    }
    void operator()(const QList<domain::Link> &links) const
    {
        for (const domain::Link &link : links)
            (*this)(link);
    }
};

void addLinks(storage::Record &record, const QString &relation, const QString &target, const domain::Cell &cell)
{
    const auto add = [&](const domain::Link &link) {
        record.links += {.relation = relation, .table = target, .id = link.id, .title = link.title, .note = {}};
    };
    if (const auto *link = std::get_if<domain::Link>(&cell))
        add(*link);
    else if (const auto *links = std::get_if<QList<domain::Link>>(&cell))
        std::ranges::for_each(*links, add);
}

} // namespace

MemoryTable::MemoryTable(const catalogue::Table &description, QList<domain::Row> rows)
    : m_description(description)
    , m_rows(std::move(rows))
{
    for (qint64 key = 0; domain::Row & row : m_rows) {
        row.key = ++key;
        m_keys.insert(row.id, key);
    }
}

std::shared_ptr<const MemoryTable> MemoryTable::make(const catalogue::Table &description, QList<domain::Row> rows,
                                                     const QString &locale)
{
    std::shared_ptr<MemoryTable> table(new MemoryTable(description, std::move(rows)));
    columns::Builder builder(description, locale);
    Targets targets;
    for (const domain::Row &row : table->m_rows) {
        builder.beginRow(row.key);
        for (int column = 0; column < description.columns.size(); ++column)
            std::visit(CellBuilder{builder, targets, description.columns.at(column).type, column},
                       row.cells.at(column));
        builder.endRow();
    }
    table->m_columns = builder.finish({});
    return table;
}

QList<domain::Row> MemoryTable::rows(const std::vector<qint64> &keys) const
{
    QList<domain::Row> found;
    found.reserve(static_cast<qsizetype>(keys.size()));
    for (const qint64 key : keys)
        if (key >= 1 && key <= m_rows.size())
            found += m_rows.at(key - 1);
    return found;
}

std::optional<qint64> MemoryTable::key(const QString &id) const
{
    const auto found = m_keys.constFind(id);
    return found == m_keys.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<storage::Record> MemoryTable::record(const QString &id) const
{
    const std::optional<qint64> key = this->key(id);
    if (!key)
        return std::nullopt;
    const domain::Row &row = m_rows.at(*key - 1);
    storage::Record record{
        .table = m_description.id, .row = row, .title = {}, .links = {}, .sources = {}, .unverified = {}};
    const catalogue::Detail &detail = m_description.detail;
    if (const int title = m_description.indexOf(detail.title); title >= 0)
        record.title = cellText(m_description.columns.at(title), row.cells.at(title));
    for (const catalogue::Relation &relation : detail.relations)
        if (const int column = m_description.indexOf(relation.id); column >= 0)
            addLinks(record, relation.id, relation.target, row.cells.at(column));
    return record;
}

} // namespace workflows
