#include "app/importers/uflpanames_p.h"
#include "app/importers/values_p.h"

#include <algorithm>
#include <array>

namespace importers {

namespace {

constexpr std::size_t None = std::string_view::npos;

/// Where a word stands, whatever its case; npos: nowhere.
std::size_t findWord(std::string_view text, std::string_view word, std::size_t from = 0)
{
    for (std::size_t i = from; i + word.size() <= text.size(); ++i) {
        if (beginsWithWord(text.substr(i), word))
            return i;
    }
    return None;
}

/// The bracket that closes the one at `open`; npos where none does.
std::size_t closing(std::string_view text, std::size_t open)
{
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return None;
}

/// Bytes of the words that lead in other names at the beginning of a text; 0: none do.
std::size_t introduction(std::string_view text)
{
    for (const std::string_view words :
         {"also known as ", "formerly known as ", "previously known as ", "also known under the name ", "aka ",
          "a.k.a. ", "a/k/a ", "f/k/a ", "formerly "}) {
        if (beginsWithWord(text, words))
            return words.size();
    }
    // "and two aliases: ", "including one alias: ", "including aliases "
    std::size_t at = 0;
    for (const std::string_view lead : {"and ", "including ", "with "}) {
        if (beginsWithWord(text, lead))
            at = lead.size();
    }
    const std::size_t alias = findWord(text, "alias");
    if (at == 0 || alias == None || alias - at > 20 || text.substr(at, alias - at).find_first_of(",;(") != None)
        return 0;
    const std::size_t colon = text.find(':', alias);
    const std::size_t blank = text.find(' ', alias);
    const std::size_t end = colon != None && colon <= alias + 8 ? colon : blank;
    return end == None ? 0 : end + 1;
}

/// What belongs to the name before it: "Ltd.", "Inc.", "Xinye Branch" ...
bool belongsBefore(std::string_view part)
{
    constexpr std::array<std::string_view, 18> Words = {"Ltd", "Limited", "Inc",   "LLC",  "L.L.C", "Corp",
                                                        "Co.", "S.A.",    "S.R.L", "GmbH", "PLC",   "Pte",
                                                        "Pvt", "LP",      "JSC",   "K.K.", "AG",    "L.P"};
    const bool form = std::any_of(Words.begin(), Words.end(), [&](std::string_view word) {
        const bool whole = part.size() == word.size() ||
                           (part.size() > word.size() && !isalpha(static_cast<unsigned char>(part[word.size()])));
        return whole && beginsWithWord(part, word);
    });
    return form || findWord(part, " Branch") != None;
}

std::string_view withoutLead(std::string_view text)
{
    text = trimmed(text);
    bool changed = true;
    while (changed) {
        changed = false;
        // "and two aliases:" before the "and" that it begins with.
        if (const std::size_t words = introduction(text)) {
            text = trimmed(text.substr(words));
            changed = true;
        }
        for (const std::string_view lead : {"and ", "or ", ", ", "; "}) {
            if (beginsWithWord(text, lead)) {
                text = trimmed(text.substr(lead.size()));
                changed = true;
            }
        }
    }
    while (!text.empty() && (text.back() == ',' || text.back() == ';'))
        text = trimmed(text.substr(0, text.size() - 1));
    return text;
}

void addName(std::string_view text, std::vector<std::string> &out)
{
    std::string name = oneLine(withoutLead(text));
    if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end())
        out.push_back(std::move(name));
}

/// Cuts a list at the commas outside brackets that do not belong to a name, and before its last "and".
void splitAtCommas(std::string_view text, std::vector<std::string> &out)
{
    int depth = 0;
    std::size_t begin = 0;
    std::vector<std::string_view> parts;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (text[i] != ',' || depth > 0)
            continue;
        if (belongsBefore(trimmed(text.substr(i + 1))))
            continue;
        parts.push_back(text.substr(begin, i - begin));
        begin = i + 1;
    }
    std::string_view last = text.substr(begin);
    // "A and B" without a comma parts two firms only where the first is one: "Hair and Cotton Co." is a single one.
    for (const std::string_view end : {"Ltd. and ", "Ltd and ", "Inc. and ", "Limited and ", "Co. and "}) {
        if (const std::size_t at = findWord(last, end); at != None) {
            parts.push_back(last.substr(0, at + end.size() - 5));
            last = last.substr(at + end.size());
            break;
        }
    }
    parts.push_back(last);
    for (const std::string_view part : parts)
        addName(part, out);
}

/// The names inside one pair of brackets: parted by semicolons, by "and formerly known as", and by commas only where
/// there are neither.
void takeAliases(std::string_view text, std::vector<std::string> &out)
{
    // A second way of naming inside the same brackets begins a part of its own.
    for (const std::string_view turn : {"formerly known as ", "also known as ", "previously known as "}) {
        const std::size_t at = findWord(text, turn, 1);
        if (at == None || introduction(text) > at)
            continue;
        std::string_view before = trimmed(text.substr(0, at));
        for (const std::string_view link : {"and", ",", ";"}) {
            if (before.size() >= link.size() && sameWord(before.substr(before.size() - link.size()), link))
                before = trimmed(before.substr(0, before.size() - link.size()));
        }
        takeAliases(before, out);
        takeAliases(text.substr(at), out);
        return;
    }
    if (text.find(';') != None) {
        eachPart(text, ";", [&](std::string_view part) { addName(part, out); });
        return;
    }
    splitAtCommas(withoutLead(text), out);
}

/// What follows the name: words about subsidiaries, and their names.
void takeRest(std::string_view rest, UflpaEntity &entity)
{
    rest = trimmed(rest);
    while (!rest.empty() && (rest.front() == ',' || rest.front() == ';'))
        rest = trimmed(rest.substr(1));
    if (rest.empty())
        return;
    entity.note = oneLine(rest);
    for (const std::string_view lead : {"which include ", "which are ", "including ", "namely "}) {
        const std::size_t at = findWord(rest, lead);
        if (at == None)
            continue;
        std::string_view names = trimmed(rest.substr(at + lead.size()));
        if (names.starts_with(':'))
            names.remove_prefix(1);
        if (names.find(';') != None)
            eachPart(names, ";", [&](std::string_view part) { addName(part, entity.aliases); });
        else
            splitAtCommas(names, entity.aliases);
        return;
    }
    if (const std::size_t at = findWord(rest, "subsidiary "); at != None)
        addName(rest.substr(at + 11), entity.aliases);
}

/// Where the words about subsidiaries begin: " and its ...", " and subsidiaries"; npos: there are none.
std::size_t restAt(std::string_view text)
{
    std::size_t found = None;
    for (const std::string_view words : {" and its ", ", and its ", " and subsidiaries", " and subsidiary ",
                                         " and affiliated ", " and all subsidiaries"})
        found = std::min(found, findWord(text, words));
    return found;
}

} // namespace

UflpaEntity parseUflpaName(std::string_view cell)
{
    const std::string line = oneLine(cell);
    UflpaEntity entity;
    std::string plain; // the cell without its brackets of other names
    std::string_view rest = line;
    while (!rest.empty()) {
        const std::size_t open = rest.find('(');
        const std::size_t close = open == None ? None : closing(rest, open);
        if (open == None) {
            plain += rest;
            break;
        }
        const bool whole = close != None;
        const std::string_view inside = rest.substr(open + 1, whole ? close - open - 1 : None);
        if (introduction(trimmed(inside)) > 0) {
            plain += rest.substr(0, open);
            takeAliases(trimmed(inside), entity.aliases);
        } else {
            plain += rest.substr(0, whole ? close + 1 : None);
        }
        rest.remove_prefix(whole ? close + 1 : rest.size());
    }
    // Other names without brackets: "NAME, also known as A".
    for (const std::string_view words :
         {", also known as ", ", formerly known as ", " also known as ", " formerly known as "}) {
        const std::size_t at = findWord(plain, words);
        if (at == None || at == 0)
            continue;
        takeAliases(trimmed(std::string_view(plain).substr(at + (words[0] == ',' ? 1 : 0))), entity.aliases);
        plain.resize(at);
        break;
    }
    const std::size_t behind = restAt(plain);
    entity.name = oneLine(std::string_view(plain).substr(0, behind));
    if (behind != None)
        takeRest(std::string_view(plain).substr(behind), entity);
    std::erase(entity.aliases, entity.name);
    return entity;
}

} // namespace importers
