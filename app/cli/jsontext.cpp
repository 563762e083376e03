#include "app/cli/jsontext.h"

#include "app/exporters/json.h"

namespace cli {

JsonText &JsonText::key(QStringView name)
{
    part();
    exporters::appendJsonString(m_text, name);
    m_text.push_back(':');
    m_needsComma = false;
    return *this;
}

JsonText &JsonText::text(QStringView text)
{
    part();
    exporters::appendJsonString(m_text, text);
    m_needsComma = true;
    return *this;
}

JsonText &JsonText::textOrNull(QStringView value)
{
    return value.isEmpty() ? null() : text(value);
}

JsonText &JsonText::raw(std::string_view json)
{
    part();
    m_text.append(json);
    m_needsComma = true;
    return *this;
}

QByteArray JsonText::bytes() const
{
    return QByteArray::fromStdString(m_text + '\n');
}

JsonText &JsonText::open(char bracket)
{
    part();
    m_text.push_back(bracket);
    m_needsComma = false;
    return *this;
}

JsonText &JsonText::close(char bracket)
{
    m_text.push_back(bracket);
    m_needsComma = true;
    return *this;
}

void JsonText::part()
{
    if (m_needsComma)
        m_text.push_back(',');
}

} // namespace cli
