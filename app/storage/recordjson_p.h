#pragma once

#include "app/storage/staging_p.h"

#include <QJsonObject>

namespace storage {

// Content of records as the JSON objects of edition_changes: columns of the catalogue with their values (texts as in
// EditionRecord, unknown null), and other names as [text, language, script].

/// Which columns two records differ in, among those that an input carries.
[[nodiscard]] Carried differences(const EditionRecord &before, const EditionRecord &after, const Carried &carried);

/// The named columns of a record, unknown ones as null.
[[nodiscard]] std::string toJson(const ImportTable &table, const EditionRecord &record, const Carried &columns);
/// All that is known of the record.
[[nodiscard]] std::string toJson(const ImportTable &table, const EditionRecord &record);
/// Adds a member to an object; value is JSON.
void addMember(std::string &object, std::string_view key, std::string_view value);
/// Appends a text with its quotes.
void appendJsonText(std::string &out, std::string_view utf8);

/// Puts the columns of an object into the record; columns tells which those were. Members of other names are passed
/// over.
void fromJson(const ImportTable &table, const QJsonObject &object, EditionRecord &record, Carried &columns);

} // namespace storage
