#pragma once

#include "app/importers/json_p.h"
#include "app/importers/output_p.h"

#include <simdjson.h>

#include <string>

/// Looking into parsed JSON without exceptions; what is not there or of another type is empty.
namespace importers {

/// The text of a member; a number or boolean as it is written.
[[nodiscard]] std::string jsonText(simdjson::dom::element object, std::string_view member);
/// The view of a member that is a string.
[[nodiscard]] std::string_view jsonString(simdjson::dom::element object, std::string_view member);
/// Each string of a member that is an array of strings, or one string alone.
template <typename Visit>
void eachJsonString(simdjson::dom::element object, std::string_view member, Visit visit)
{
    simdjson::dom::element value;
    if (object[member].get(value) != simdjson::SUCCESS)
        return;
    std::string_view text;
    simdjson::dom::array array;
    if (value.get(text) == simdjson::SUCCESS) {
        visit(text);
    } else if (value.get(array) == simdjson::SUCCESS) {
        for (const simdjson::dom::element each : array) {
            if (each.get(text) == simdjson::SUCCESS)
                visit(text);
        }
    }
}
/// Each object of a member that is an array of objects.
template <typename Visit>
void eachJsonObject(simdjson::dom::element object, std::string_view member, Visit visit)
{
    simdjson::dom::array array;
    if (object[member].get(array) != simdjson::SUCCESS)
        return;
    for (const simdjson::dom::element each : array) {
        if (each.is_object())
            visit(each);
    }
}

/// Parses pieces; memory is kept from one to the next.
class JsonParser
{
public:
    /// False where the piece is no JSON object; reason() says why.
    [[nodiscard]] bool parse(const JsonPiece &piece);
    [[nodiscard]] simdjson::dom::element object() const { return m_object; }
    [[nodiscard]] const QString &reason() const { return m_reason; }

private:
    [[nodiscard]] static qint64 faultColumn(std::string_view text);

    simdjson::dom::parser m_parser;
    simdjson::dom::element m_object;
    QString m_reason;
};

} // namespace importers
