#include "app/importers/encoding_p.h"
#include "app/importers/faults_p.h"
#include "app/importers/jsonvalue_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

namespace ondemand = simdjson::ondemand;

/// Goes through a value until something in it is no JSON. Never deep: the parser has a limit of its own.
simdjson::error_code walk(ondemand::value value)
{
    ondemand::json_type type;
    if (const auto error = value.type().get(type))
        return error;
    if (type == ondemand::json_type::array) {
        ondemand::array array;
        if (const auto error = value.get_array().get(array))
            return error;
        for (auto each : array) {
            ondemand::value element;
            if (const auto error = each.get(element))
                return error;
            if (const auto error = walk(element))
                return error;
        }
        return simdjson::SUCCESS;
    }
    if (type == ondemand::json_type::object) {
        ondemand::object object;
        if (const auto error = value.get_object().get(object))
            return error;
        for (auto each : object) {
            ondemand::value element;
            if (const auto error = each.value().get(element))
                return error;
            if (const auto error = walk(element))
                return error;
        }
        return simdjson::SUCCESS;
    }
    if (type == ondemand::json_type::string)
        return value.get_string().error();
    if (type == ondemand::json_type::number)
        return value.get_double().error();
    return type == ondemand::json_type::boolean ? value.get_bool().error() : simdjson::SUCCESS;
}

} // namespace

std::string_view jsonString(simdjson::dom::element object, std::string_view member)
{
    std::string_view text;
    return object[member].get(text) == simdjson::SUCCESS ? text : std::string_view();
}

std::string jsonText(simdjson::dom::element object, std::string_view member)
{
    simdjson::dom::element value;
    if (object[member].get(value) != simdjson::SUCCESS || value.is_null() || value.is_array() || value.is_object())
        return {};
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS)
        return std::string(text);
    return simdjson::minify(value);
}

bool JsonParser::parse(const JsonPiece &piece)
{
    if (piece.isTooLong) {
        m_reason = faults::rowTooLong(static_cast<qint64>(MaximumJson >> 20));
        return false;
    }
    // The bytes behind a piece belong to the buffer, so nothing is copied.
    const auto error = m_parser.parse(piece.text.data(), piece.text.size(), false).get(m_object);
    if (error == simdjson::SUCCESS && m_object.is_object())
        return true;
    const std::size_t bad = firstBadByte(piece.text.data(), piece.text.size());
    const auto characters = [&piece](std::size_t bytes) {
        return 1 + std::count_if(piece.text.begin(), piece.text.begin() + static_cast<std::ptrdiff_t>(bytes),
                                 [](char c) { return (c & 0xc0) != 0x80; });
    };
    if (bad < piece.text.size())
        m_reason = faults::wrongEncoding(characters(bad), u"UTF-8"_s);
    else
        m_reason = faults::noObject(faultColumn(piece.text));
    return false;
}

qint64 JsonParser::faultColumn(std::string_view text)
{
    ondemand::parser parser;
    const simdjson::padded_string padded(text);
    ondemand::document document;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS)
        return static_cast<qint64>(text.size());
    ondemand::value root;
    if (document.get_value().get(root) != simdjson::SUCCESS)
        return 1;
    (void)walk(root);
    const char *location = nullptr;
    if (document.current_location().get(location) != simdjson::SUCCESS || !location)
        return static_cast<qint64>(text.size());
    const auto bytes =
        std::clamp<std::ptrdiff_t>(location - padded.data(), 0, static_cast<std::ptrdiff_t>(text.size()));
    return 1 + std::count_if(text.begin(), text.begin() + bytes, [](char c) { return (c & 0xc0) != 0x80; });
}

} // namespace importers
