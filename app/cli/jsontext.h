#pragma once

#include <QByteArray>
#include <QStringView>

#include <concepts>
#include <string>

namespace cli {

/// Builds JSON text with the keys in the order they are given, as the contract shows them. The empty text is null where
/// textOrNull() is used, since that is how records tell unknown.
class JsonText
{
public:
    JsonText &beginObject() { return open('{'); }
    JsonText &endObject() { return close('}'); }
    JsonText &beginArray() { return open('['); }
    JsonText &endArray() { return close(']'); }
    JsonText &key(QStringView name);
    JsonText &text(QStringView text);
    JsonText &textOrNull(QStringView text);
    JsonText &number(std::integral auto number) { return raw(std::to_string(number)); }
    JsonText &boolean(bool boolean) { return raw(boolean ? "true" : "false"); }
    JsonText &null() { return raw("null"); }
    /// What is JSON already.
    JsonText &raw(std::string_view json);

    /// All of it, with a line end.
    [[nodiscard]] QByteArray bytes() const;

private:
    JsonText &open(char bracket);
    JsonText &close(char bracket);
    void part();

    std::string m_text;
    bool m_needsComma = false;
};

} // namespace cli
