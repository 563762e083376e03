#include "app/storage/changecells_p.h"

using namespace Qt::StringLiterals;

namespace storage {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

domain::Cell ChangeCells::names(const EditionRecord &record)
{
    QStringList all;
    for (const domain::ImportedName &name : record.names)
        all << text(name.text);
    if (all.isEmpty())
        return {};
    return all;
}

domain::Result<domain::Cell> ChangeCells::cell(const ImportField &field, const std::string &value) const
{
    if (value.empty())
        return domain::Cell();
    QString table;
    switch (field.type) {
    case FieldType::Boolean:
        return domain::Cell(value == "1");
    case FieldType::Number:
        return domain::Cell(text(value).toDouble());
    case FieldType::Date:
        if (const auto date = domain::PartialDate::fromText(text(value)))
            return domain::Cell(*date);
        return domain::Cell();
    case FieldType::Text:
        return domain::Cell(text(value));
    case FieldType::Country:
        table = u"countries"_s;
        break;
    case FieldType::Organisation:
        table = u"organisations"_s;
        break;
    case FieldType::Instrument:
        table = u"instruments"_s;
        break;
    }
    domain::Result<Statement> lookup =
        Statement::prepare(m_database, "SELECT row FROM " + table.toLatin1() + " WHERE id = ?1");
    if (!lookup)
        return tl::unexpected(lookup.error());
    lookup->bind(1, text(value));
    const domain::Result<bool> found = lookup->step();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found) // it went with another edition
        return domain::Cell(domain::Link{.id = text(value), .title = text(value)});
    const domain::Result<domain::Link> link = m_titles.link(table, lookup->integer(0));
    if (!link)
        return tl::unexpected(link.error());
    return domain::Cell(*link);
}

domain::Result<RecordChange> ChangeCells::change(const EditionRecord *before, const EditionRecord *after,
                                                 const Carried &columns) const
{
    using Kind = RecordChange::Kind;
    const EditionRecord &shown = after ? *after : *before;
    RecordChange change{.kind = !before  ? Kind::Added
                                : !after ? Kind::Removed
                                         : Kind::Changed,
                        .table = QString::fromLatin1(m_table.table),
                        .id = text(shown.id),
                        .title = text(shown.values.front())};
    const auto add = [&](const char *column, domain::Cell was, domain::Cell is) {
        if (domain::isUnknown(was) && domain::isUnknown(is))
            return;
        change.fields << FieldChange{QString::fromLatin1(column), std::move(was), std::move(is)};
    };
    static const std::string unknown;
    for (std::size_t i = 0; i < m_table.fields.size(); ++i) {
        if (!columns.fields[i])
            continue;
        const ImportField &field = m_table.fields[i];
        const domain::Result<domain::Cell> was = cell(field, before ? before->values[i] : unknown);
        const domain::Result<domain::Cell> is = cell(field, after ? after->values[i] : unknown);
        if (!was || !is)
            return tl::unexpected(was ? is.error() : was.error());
        add(field.column, *was, *is);
    }
    if (columns.names && m_table.names)
        add(m_table.namesColumn, before ? names(*before) : domain::Cell(), after ? names(*after) : domain::Cell());
    return change;
}

} // namespace storage
