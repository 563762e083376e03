#pragma once

#include <string>
#include <vector>

namespace importers {

/// What the name cell of the UFLPA Entity List says.
struct UflpaEntity
{
    std::string name;
    std::vector<std::string> aliases; ///< other and former names
    std::string note;                 ///< what stands behind: "and Subsidiaries", the subsidiaries by name
};

/// Takes a name cell apart, in all phrasings that the page has used: "(and two aliases: A; and B)", "(including one
/// alias: A)", "(also known as A; B; and C)", "(formerly known as A)", "(also known as A, and formerly known as B)",
/// followed by "and subsidiaries", "and its subordinate and affiliated entities", "and its eight Zhuhai-based
/// subsidiaries, which include A, B, ... and H", "and its subsidiary A".
///
/// The comma before "Ltd.", "Inc." or a branch never parts two names. Subsidiaries by name are other names to be found
/// by, and stay in the note as what they are.
[[nodiscard]] UflpaEntity parseUflpaName(std::string_view cell);

} // namespace importers
