#include "app/exporters/metadata.h"

#include "app/catalogue/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace exporters {

using namespace Qt::StringLiterals;

namespace {

using catalogue::Type;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue datatype(const FileColumn &column)
{
    switch (column.part == FileColumn::Part::Ids ? Type::Text : column.column->type) {
    case Type::Number:
        return u"number"_s;
    case Type::Boolean:
        return u"boolean"_s;
    case Type::Date: // "date" would reject dates that are known to the month or the year only
        return QJsonObject{{u"base"_s, u"string"_s},
                           {u"format"_s, u"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"_s},
                           {u"dc:description"_s, u"ISO 8601 date, known to the day, the month or the year"_s}};
    default:
        return column.column->isUrl ? u"anyURI"_s : u"string"_s;
    }
}

bool isList(Type type)
{
    return type == Type::ListOfText || type == Type::ListOfLinks || type == Type::ListOfValues;
}

QJsonObject columnNote(const FileColumn &column)
{
    QJsonObject note{{u"name"_s, column.id},
                     {u"titles"_s, column.id},
                     {u"dc:title"_s, catalogue::translated(column.column->title)},
                     {u"datatype"_s, datatype(column)}};
    if (isList(column.column->type))
        note.insert(u"separator"_s, u"; "_s);
    return note;
}

QJsonObject tableSchema(const Metadata &metadata)
{
    QJsonArray columns;
    bool hasId = false;
    for (const FileColumn &column : metadata.columns) {
        columns.append(columnNote(column));
        hasId = hasId || column.id == "id"_L1;
    }
    QJsonObject schema{{u"columns"_s, columns}};
    if (hasId)
        schema.insert(u"primaryKey"_s, u"id"_s);
    return schema;
}

QJsonObject dialectNote(const CsvDialect &dialect)
{
    return {{u"encoding"_s, u"utf-8"_s},
            {u"delimiter"_s, QString(dialect.delimiter)},
            {u"lineTerminators"_s, QJsonArray{u"\r\n"_s}},
            {u"quoteChar"_s, u"\""_s},
            {u"doubleQuote"_s, true},
            {u"header"_s, true},
            {u"headerRowCount"_s, 1},
            {u"skipInitialSpace"_s, false},
            {u"trim"_s, false}};
}

QJsonArray editionNotes(const QList<Metadata::Edition> &editions)
{
    QJsonArray notes;
    for (const Metadata::Edition &edition : editions)
        notes.append(QJsonObject{{u"id"_s, edition.id},
                                 {u"dataset"_s, edition.dataset},
                                 {u"title"_s, edition.title},
                                 {u"publisher"_s, edition.publisher},
                                 {u"as_of"_s, textOrNull(edition.asOf)},
                                 {u"retrieved"_s, textOrNull(edition.retrieved)},
                                 {u"sha256"_s, textOrNull(edition.sha256)}});
    return notes;
}

QJsonObject ownNotes(const Metadata &metadata)
{
    QJsonArray columns;
    for (const FileColumn &column : metadata.columns)
        columns.append(column.id);
    QJsonObject notes{
        {u"program"_s, metadata.program},       {u"written"_s, metadata.written.toUTC().toString(Qt::ISODate)},
        {u"table"_s, metadata.table->id},       {u"filter"_s, metadata.filter},
        {u"order"_s, metadata.order},           {u"columns"_s, columns},
        {u"selection"_s, metadata.isSelection}, {u"rows"_s, metadata.rows},
        {u"sha256"_s, metadata.sha256},         {u"editions"_s, editionNotes(metadata.editions)}};
    if (metadata.csv) {
        notes.insert(u"formula_guard"_s, metadata.csv->formulaGuard);
        notes.insert(u"byte_order_mark"_s, metadata.csv->byteOrderMark);
    }
    return notes;
}

} // namespace

QString metadataPath(const QString &target)
{
    return target + "-metadata.json"_L1;
}

QByteArray metadataText(const Metadata &metadata)
{
    QJsonObject root{{u"url"_s, metadata.fileName},
                     {u"dc:title"_s, catalogue::translated(metadata.table->title)},
                     {u"notes"_s, QJsonArray{ownNotes(metadata)}}};
    if (metadata.csv) {
        root.insert(u"@context"_s, u"http://www.w3.org/ns/csvw"_s);
        root.insert(u"dialect"_s, dialectNote(*metadata.csv));
        root.insert(u"tableSchema"_s, tableSchema(metadata));
    }
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace exporters
