#include "app/importers/mapping.h"
#include "app/domain/nearest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(importers)
};

/// Reads one mapping file; the first error is kept.
class MappingReader
{
public:
    MappingReader(const QByteArray &json, const QString &file)
        : m_json(json)
        , m_file(file)
    {
    }

    [[nodiscard]] domain::Result<Mapping> read()
    {
        QJsonParseError fault;
        const QJsonDocument document = QJsonDocument::fromJson(m_json, &fault);
        if (fault.error != QJsonParseError::NoError) {
            return tl::unexpected(faultAt(fault.offset, Text::tr("This is no JSON: %1").arg(fault.errorString()),
                                          Text::tr("Correct it there, or make the mapping in the window.")));
        }
        if (!document.isObject())
            return tl::unexpected(
                faultAt(0, Text::tr("A mapping is a JSON object"), Text::tr("Begin it with { and end it with }.")));
        const QJsonObject object = document.object();
        takeMembers(object);
        if (!m_error && !m_mapping.columns.isEmpty())
            checkNeeded();
        if (!m_error && m_mapping.columns.isEmpty())
            fail(Text::tr("The mapping maps no column"), Text::tr("Fill “columns”."), "columns");
        if (m_error)
            return tl::unexpected(*m_error);
        return m_mapping;
    }

private:
    [[nodiscard]] domain::Error faultAt(qsizetype offset, const QString &message, const QString &remedy) const
    {
        const QByteArrayView before = QByteArrayView(m_json).first(std::clamp<qsizetype>(offset, 0, m_json.size()));
        const qsizetype lineBegin = before.lastIndexOf('\n') + 1;
        return {.message = message,
                .remedy = remedy,
                .file = m_file,
                .line = static_cast<int>(before.count('\n')) + 1,
                .column = static_cast<int>(QString::fromUtf8(before.sliced(lineBegin)).size()) + 1};
    }

    /// word: the text in the file where it is.
    void fail(const QString &message, const QString &remedy, const QString &word, const QStringList &candidates = {})
    {
        if (m_error)
            return;
        const QByteArray quoted = '"' + word.toUtf8() + '"';
        m_error = faultAt(m_json.indexOf(quoted), message, remedy);
        m_error->candidates = candidates;
    }
    void fail(const QString &message, const QString &remedy, const char *word)
    {
        fail(message, remedy, QString::fromUtf8(word));
    }

    QString textOf(const QString &key, const QJsonValue &value)
    {
        if (!value.isString())
            fail(Text::tr("“%1” must be a text").arg(key), Text::tr("Put it in quotes."), key);
        return value.toString();
    }

    void takeMembers(const QJsonObject &object)
    {
        static const QStringList known = {u"table"_s, u"dataset"_s, u"title"_s, u"columns"_s};
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!known.contains(member.key()))
                unknown(member.key(), known);
        }
        m_mapping.table = textOf(u"table"_s, object.value("table"_L1));
        m_mapping.dataset = textOf(u"dataset"_s, object.value("dataset"_L1));
        if (object.contains("title"_L1))
            m_mapping.title = textOf(u"title"_s, object.value("title"_L1));
        if (!m_error && !mappableTables().contains(m_mapping.table))
            unknown(m_mapping.table, mappableTables());
        checkDataset();
        const QJsonObject columns = object.value("columns"_L1).toObject();
        for (auto column = columns.begin(); column != columns.end() && !m_error; ++column)
            takeColumn(column.key(), column.value());
    }

    void checkDataset()
    {
        const auto allowed = [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.' || c == u'_';
        };
        const QString &id = m_mapping.dataset;
        if (id.isEmpty() || id.size() > 60 || !std::all_of(id.begin(), id.end(), allowed)) {
            fail(Text::tr("“%1” cannot be the id of a dataset").arg(id),
                 Text::tr("Use small letters, digits and hyphens, such as my-list."), "dataset");
        }
    }

    void unknown(const QString &word, const QStringList &known)
    {
        fail(Text::tr("“%1” is not known here").arg(word), Text::tr("Known are: %1.").arg(known.join(u", "_s)), word,
             domain::nearest(word, known));
    }

    void takeColumn(const QString &target, const QJsonValue &value)
    {
        const QList<TargetColumn> targets = targetColumns(m_mapping.table);
        QStringList ids;
        for (const TargetColumn &each : targets)
            ids.append(each.id);
        const qsizetype index = ids.indexOf(target);
        if (index < 0)
            return unknown(target, ids);
        MappedColumn column{.target = target};
        if (value.isObject()) {
            static const QStringList known = {u"column"_s, u"separator"_s, u"dates"_s};
            const QJsonObject object = value.toObject();
            for (auto member = object.begin(); member != object.end(); ++member) {
                if (!known.contains(member.key()))
                    unknown(member.key(), known);
            }
            column.source = textOf(target, object.value("column"_L1));
            if (object.contains("separator"_L1))
                column.separator = textOf(u"separator"_s, object.value("separator"_L1));
            if (object.contains("dates"_L1))
                column.dateOrder = textOf(u"dates"_s, object.value("dates"_L1));
            static const QStringList orders = {QString(), u"dmy"_s, u"mdy"_s, u"ymd"_s};
            if (!orders.contains(column.dateOrder))
                unknown(column.dateOrder, orders.mid(1));
        } else {
            column.source = textOf(target, value);
        }
        m_mapping.columns.append(column);
    }

    void checkNeeded()
    {
        // In the order of the table's columns, so that the same mapping is the same value however it was written.
        QList<MappedColumn> ordered;
        for (const TargetColumn &target : targetColumns(m_mapping.table)) {
            const auto found = std::find_if(m_mapping.columns.begin(), m_mapping.columns.end(),
                                            [&](const MappedColumn &column) { return column.target == target.id; });
            if (found != m_mapping.columns.end())
                ordered.append(*found);
            else if (target.needed)
                fail(Text::tr("The mapping does not say where “%1” comes from").arg(target.id),
                     Text::tr("Add it to “columns”."), "columns");
        }
        m_mapping.columns = ordered;
    }

    const QByteArray &m_json;
    QString m_file;
    Mapping m_mapping;
    std::optional<domain::Error> m_error;
};

} // namespace

domain::Result<Mapping> readMapping(const QByteArray &json, const QString &file)
{
    return MappingReader(json, file).read();
}

QByteArray writeMapping(const Mapping &mapping)
{
    QJsonObject columns;
    for (const MappedColumn &column : mapping.columns) {
        if (column.separator.isEmpty() && column.dateOrder.isEmpty()) {
            columns.insert(column.target, column.source);
            continue;
        }
        QJsonObject object{{u"column"_s, column.source}};
        if (!column.separator.isEmpty())
            object.insert(u"separator"_s, column.separator);
        if (!column.dateOrder.isEmpty())
            object.insert(u"dates"_s, column.dateOrder);
        columns.insert(column.target, object);
    }
    QJsonObject object{{u"table"_s, mapping.table}, {u"dataset"_s, mapping.dataset}, {u"columns"_s, columns}};
    if (!mapping.title.isEmpty())
        object.insert(u"title"_s, mapping.title);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

domain::Result<> checkMapping(const Mapping &mapping, const QStringList &header)
{
    for (const MappedColumn &column : mapping.columns) {
        const auto named = [&](const QString &name) {
            return name.compare(column.source.simplified(), Qt::CaseInsensitive) == 0;
        };
        if (std::any_of(header.begin(), header.end(), named))
            continue;
        return tl::unexpected(
            domain::Error{.message = Text::tr("There is no column “%1”, which the mapping names").arg(column.source),
                          .remedy = Text::tr("Correct the mapping, or choose another delimiter."),
                          .line = 1,
                          .candidates = domain::nearest(column.source, header)});
    }
    return {};
}

} // namespace importers
