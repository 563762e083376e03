#include "app/importers/encoding_p.h"
#include "app/importers/json_p.h"

#include <algorithm>
#include <cstring>

namespace importers {

namespace {

constexpr std::size_t FirstBuffer = ReadBlock;
constexpr std::size_t ShownBytes = 1000; // of a piece that is too long

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

JsonBuffer::JsonBuffer(Input &input)
    : m_input(input)
    , m_buffer(FirstBuffer + JsonPadding)
    , m_offset(input.offset())
{
}

bool JsonBuffer::fill()
{
    const std::size_t kept = size();
    std::memmove(m_buffer.data(), m_buffer.data() + m_at, kept);
    m_at = 0;
    m_end = kept;
    if (kept + FirstBuffer / 2 > m_buffer.size() - JsonPadding)
        m_buffer.resize((m_buffer.size() - JsonPadding) * 2 + JsonPadding);
    const qint64 got = m_input.read(m_buffer.data() + kept, static_cast<qint64>(m_buffer.size() - JsonPadding - kept));
    m_end += static_cast<std::size_t>(got);
    if (m_offset == 0 && got > 0)
        m_at = static_cast<std::size_t>(byteOrderMark(QByteArrayView(m_buffer.data(), got), QStringLiteral("utf-8")));
    m_offset += got;
    return got > 0;
}

void JsonBuffer::shrink()
{
    if (m_buffer.size() <= 4 * FirstBuffer || size() > FirstBuffer)
        return;
    std::vector<char> smaller(FirstBuffer * 2 + JsonPadding);
    std::copy_n(at(), size(), smaller.data());
    m_end = size();
    m_at = 0;
    m_buffer.swap(smaller);
}

bool JsonLines::next(JsonPiece &piece)
{
    m_buffer.drop(m_given);
    m_given = 0;
    for (;;) {
        bool tooLong = false;
        std::size_t searched = 0;
        const char *end = nullptr;
        for (;;) {
            const std::size_t size = m_buffer.size();
            end = static_cast<const char *>(std::memchr(m_buffer.at() + searched, '\n', size - searched));
            const std::size_t length = end ? static_cast<std::size_t>(end - m_buffer.at()) : size;
            if (length > MaximumJson && !tooLong) {
                tooLong = true;
                m_beginning.assign(m_buffer.at(), ShownBytes);
            }
            if (end)
                break;
            searched = size;
            if (tooLong) {
                m_buffer.drop(size);
                m_buffer.shrink();
                searched = 0;
            }
            if (!m_buffer.fill())
                break;
        }
        const std::size_t length = end ? static_cast<std::size_t>(end - m_buffer.at()) : m_buffer.size();
        m_given = length + (end ? 1 : 0);
        std::string_view text = tooLong ? std::string_view(m_beginning) : std::string_view(m_buffer.at(), length);
        while (!text.empty() && isBlank(text.back()))
            text.remove_suffix(1);
        piece = {
            .text = text, .line = m_line, .offset = m_buffer.offset(), .isWhole = end != nullptr, .isTooLong = tooLong};
        m_line += 1;
        if (!text.empty())
            return true;
        if (!end)
            return false;
        m_buffer.drop(m_given);
        m_given = 0;
    }
}

bool JsonObjects::findList()
{
    for (;;) {
        const std::string_view text(m_buffer.at(), m_buffer.size());
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            m_line += c == '\n' ? 1 : 0;
            if (m_inString) {
                m_inString = c != '"' || m_escaped;
                m_escaped = c == '\\' && !m_escaped;
                if (m_inString && m_key.size() < 20)
                    m_key += c;
            } else if (c == '"') {
                m_inString = true;
                m_key.clear();
            } else if (c == '[' && (m_depth == 0 || (m_depth == 1 && m_key == "results"))) {
                m_buffer.drop(i + 1);
                m_state = State::InList;
                return true;
            } else {
                m_depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        m_buffer.drop(text.size());
        if (!m_buffer.fill())
            return false;
    }
}

bool JsonObjects::next(JsonPiece &piece)
{
    m_buffer.drop(m_given);
    m_given = 0;
    if (m_state == State::After || (m_state == State::Before && !findList()))
        return false;
    for (;;) {
        const std::string_view text(m_buffer.at(), m_buffer.size());
        std::size_t i = 0;
        while (i < text.size() && (isBlank(text[i]) || text[i] == ','))
            m_line += text[i++] == '\n' ? 1 : 0;
        m_buffer.drop(i);
        if (i < text.size())
            break;
        if (!m_buffer.fill())
            return false;
    }
    if (*m_buffer.at() == ']') {
        m_state = State::After;
        return false;
    }
    return readObject(piece);
}

bool JsonObjects::readObject(JsonPiece &piece)
{
    const qint64 line = m_line;
    bool inString = false;
    bool escaped = false;
    int depth = 0;
    std::size_t i = 0;
    bool tooLong = false;
    bool whole = false;
    while (!whole) {
        if (i == m_buffer.size()) {
            if (i > MaximumJson || tooLong) {
                if (!tooLong)
                    m_beginning.assign(m_buffer.at(), ShownBytes);
                tooLong = true;
                m_buffer.drop(i);
                m_buffer.shrink();
                i = 0;
            }
            if (!m_buffer.fill())
                break;
        }
        const char c = m_buffer.at()[i++];
        m_line += c == '\n' ? 1 : 0;
        if (inString) {
            inString = c != '"' || escaped;
            escaped = c == '\\' && !escaped;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            whole = --depth <= 0;
            // The list ends behind something that is no object.
            if (depth < 0)
                --i;
        } else if (c == ',' && depth == 0) {
            whole = true;
        }
    }
    m_given = i;
    piece = {.text = tooLong ? std::string_view(m_beginning) : std::string_view(m_buffer.at(), i),
             .line = line,
             .offset = m_buffer.offset(),
             .isWhole = whole,
             .isTooLong = tooLong};
    return i > 0 || tooLong;
}

} // namespace importers
