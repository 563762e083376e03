#include "app/storage/recordjson_p.h"

#include <QJsonArray>

#include <algorithm>

namespace storage {

namespace {

bool hasSameNames(const EditionRecord &a, const EditionRecord &b)
{
    const auto texts = [](const EditionRecord &record) {
        std::vector<std::string> all;
        for (const domain::ImportedName &name : record.names)
            all.push_back(name.text);
        std::sort(all.begin(), all.end());
        return all;
    };
    return texts(a) == texts(b);
}

void appendNames(std::string &out, const std::vector<domain::ImportedName> &names)
{
    out += '[';
    for (const domain::ImportedName &name : names) {
        out += out.back() == '[' ? "[" : ",[";
        appendJsonText(out, name.text);
        out += ',';
        appendJsonText(out, name.language);
        out += ',';
        appendJsonText(out, name.script);
        out += ']';
    }
    out += ']';
}

} // namespace

Carried differences(const EditionRecord &before, const EditionRecord &after, const Carried &carried)
{
    Carried changed{.fields = std::vector<bool>(before.values.size()), .names = false};
    for (std::size_t i = 0; i < before.values.size(); ++i)
        changed.fields[i] = carried.fields[i] && before.values[i] != after.values[i];
    changed.names = carried.names && !hasSameNames(before, after);
    return changed;
}

void appendJsonText(std::string &out, std::string_view utf8)
{
    out += '"';
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            constexpr const char *digits = "0123456789abcdef";
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
            continue;
        }
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    out += '"';
}

void addMember(std::string &object, std::string_view key, std::string_view value)
{
    if (object.empty())
        object = "{}";
    object.pop_back();
    if (object.size() > 1)
        object += ',';
    appendJsonText(object, key);
    object += ':';
    object += value;
    object += '}';
}

std::string toJson(const ImportTable &table, const EditionRecord &record, const Carried &columns)
{
    std::string object = "{";
    const auto key = [&object](const char *column) {
        if (object.size() > 1)
            object += ',';
        appendJsonText(object, column);
        object += ':';
    };
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        if (!columns.fields[i])
            continue;
        key(table.fields[i].column);
        if (record.values[i].empty())
            object += "null";
        else
            appendJsonText(object, record.values[i]);
    }
    if (columns.names && table.names) {
        key(table.namesColumn);
        appendNames(object, record.names);
    }
    return object + '}';
}

std::string toJson(const ImportTable &table, const EditionRecord &record)
{
    Carried known{.fields = {}, .names = !record.names.empty()};
    for (const std::string &value : record.values)
        known.fields.push_back(!value.empty());
    return toJson(table, record, known);
}

void fromJson(const ImportTable &table, const QJsonObject &object, EditionRecord &record, Carried &columns)
{
    record.values.resize(table.fields.size());
    columns.fields.assign(table.fields.size(), false);
    columns.names = false;
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
        const auto member = object.constFind(QLatin1String(table.fields[i].column));
        if (member == object.constEnd())
            continue;
        columns.fields[i] = true;
        record.values[i] = member->toString().toStdString();
    }
    if (!table.names || !object.contains(QLatin1String(table.namesColumn)))
        return;
    columns.names = true;
    record.names.clear();
    const QJsonArray names = object.value(QLatin1String(table.namesColumn)).toArray();
    for (const auto name : names) {
        const QJsonArray parts = name.toArray();
        record.names.push_back({.text = parts.at(0).toString().toStdString(),
                                .language = parts.at(1).toString().toStdString(),
                                .script = parts.at(2).toString().toStdString()});
    }
}

} // namespace storage
