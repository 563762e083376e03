#pragma once

#include "app/importers/input_p.h"

#include <string>
#include <string_view>
#include <vector>

namespace importers {

/// A piece of JSON and where it stands. Bytes to spare for the parser stand behind it.
struct JsonPiece
{
    std::string_view text;
    qint64 line = 0;
    qint64 offset = 0;   ///< in the input
    bool isWhole = true; ///< false: the input ended inside it
    bool isTooLong = false;
};

/// Bytes that the parser may read behind a piece.
inline constexpr std::size_t JsonPadding = 64;
/// A piece may be as long; the rest of a longer one is passed over.
inline constexpr std::size_t MaximumJson = std::size_t{16} << 20;

/// Gathers bytes of an input in one buffer that grows for long pieces and shrinks again.
class JsonBuffer
{
public:
    explicit JsonBuffer(Input &input);

    /// Reads more behind what is kept from `m_at` on. False at the end.
    [[nodiscard]] bool fill();
    /// Gives up the memory that one monstrous piece took.
    void shrink();
    [[nodiscard]] const char *at() const { return m_buffer.data() + m_at; }
    [[nodiscard]] std::size_t size() const { return m_end - m_at; }
    void drop(std::size_t bytes) { m_at += bytes; }
    /// Of at() in the input.
    [[nodiscard]] qint64 offset() const { return m_offset - static_cast<qint64>(m_end - m_at); }

private:
    Input &m_input;
    std::vector<char> m_buffer;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    qint64 m_offset = 0; // of what comes next
};

/// One piece for each line that is not blank.
class JsonLines
{
public:
    explicit JsonLines(Input &input)
        : m_buffer(input)
    {
    }
    [[nodiscard]] bool next(JsonPiece &piece);

private:
    JsonBuffer m_buffer;
    qint64 m_line = 1;
    std::size_t m_given = 0; // bytes of the piece before
    std::string m_beginning; // of one that is too long
};

/// One piece for each object in the array "results" of the root object, or in a root array.
class JsonObjects
{
public:
    explicit JsonObjects(Input &input)
        : m_buffer(input)
    {
    }
    [[nodiscard]] bool next(JsonPiece &piece);
    /// Whether there was such an array, and whether it was closed.
    [[nodiscard]] bool hasList() const { return m_state != State::Before; }
    [[nodiscard]] bool isClosed() const { return m_state == State::After; }
    [[nodiscard]] qint64 line() const { return m_line; }

private:
    enum class State { Before, InList, After };

    [[nodiscard]] bool findList();
    [[nodiscard]] bool skipTo(JsonPiece &piece);
    [[nodiscard]] bool readObject(JsonPiece &piece);

    JsonBuffer m_buffer;
    State m_state = State::Before;
    qint64 m_line = 1;
    std::size_t m_given = 0;
    // While the list is sought
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    std::string m_key;
    std::string m_beginning; // of an object that is too long
};

} // namespace importers
