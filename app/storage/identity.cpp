#include "app/storage/identity_p.h"

#include "app/domain/fold.h"

#include <QCryptographicHash>
#include <QString>

#include <algorithm>
#include <array>

namespace storage {

namespace {

constexpr std::array legalForms{
    std::string_view("co"),      std::string_view("ltd"),         std::string_view("limited"),
    std::string_view("company"), std::string_view("inc"),         std::string_view("incorporated"),
    std::string_view("corp"),    std::string_view("corporation"), std::string_view("llc"),
    std::string_view("plc"),     std::string_view("pvt"),         std::string_view("pte"),
    std::string_view("bhd"),     std::string_view("berhad"),      std::string_view("sdn"),
    std::string_view("gmbh"),    std::string_view("srl"),         std::string_view("ltda"),
    std::string_view("doo")};

bool isLegalForm(std::string_view word)
{
    return std::find(legalForms.begin(), legalForms.end(), word) != legalForms.end();
}

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// Without "(XPCC)" at the end.
std::string_view withoutAcronym(std::string_view name)
{
    while (!name.empty() && name.back() == ' ')
        name.remove_suffix(1);
    if (name.empty() || name.back() != ')')
        return name;
    const std::size_t open = name.rfind('(');
    if (open == std::string_view::npos || open == 0)
        return name;
    const std::string_view inside = name.substr(open + 1, name.size() - open - 2);
    const bool isAcronym = inside.size() > 1 && std::all_of(inside.begin(), inside.end(), isCapital);
    return isAcronym ? name.substr(0, open) : name;
}

/// Whether a character outside ASCII parts words: punctuation and blanks of Latin, general and CJK blocks.
bool parts(char32_t c)
{
    return (c >= 0x80 && c < 0xc0 && c != 0xaa && c != 0xb5 && c != 0xba) || c == 0xd7 || c == 0xf7 ||
           (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3004) || (c >= 0x3008 && c < 0x3021) || c == 0x30fb ||
           (c >= 0xfe10 && c < 0xfe70) || c == 0x060c || c == 0x061b;
}

char32_t decode(std::string_view text, std::size_t at, std::size_t &size)
{
    const auto byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) & 0x3fu : 0u;
    };
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0xe0) {
        size = 2;
        return (first & 0x1fu) << 6 | byte(1);
    }
    if (first < 0xf0) {
        size = 3;
        return (first & 0x0fu) << 12 | byte(1) << 6 | byte(2);
    }
    size = 4;
    return (first & 0x07u) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3);
}

/// The words of a folded text. "l.l.c." is one word, "it's" too.
class Words
{
public:
    explicit Words(std::string_view folded)
    {
        for (std::size_t i = 0; i < folded.size();) {
            const auto c = static_cast<unsigned char>(folded[i]);
            std::size_t size = 1;
            if (c >= 0x80) {
                const char32_t letter = decode(folded, i, size);
                size = std::min(size, folded.size() - i);
                if (letter == 0x2019 || letter == 0x2018)
                    ; // an apostrophe
                else if (parts(letter))
                    end();
                else
                    m_word.append(folded.substr(i, size));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                m_word += static_cast<char>(c);
            } else if (c == '&') {
                end();
                m_word = "and";
                end();
            } else if (c == '.' && m_word.size() == 1) {
                m_dotted += m_word;
                m_word.clear();
            } else if (c != '\'') {
                end();
            }
            i += size;
        }
        end();
    }

    std::vector<std::string> all;

private:
    void end()
    {
        std::string word = m_dotted + m_word;
        m_dotted.clear();
        m_word.clear();
        if (!word.empty())
            all.push_back(std::move(word));
    }
    std::string m_word;
    std::string m_dotted;
};

void dropLegalForms(std::vector<std::string> &words)
{
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (words[i] == "co" && (words[i + 1] == "ltd" || words[i + 1] == "limited"))
            words.erase(words.begin() + static_cast<qsizetype>(i), words.begin() + static_cast<qsizetype>(i) + 2);
    }
    while (words.size() > 1 && isLegalForm(words.back()))
        words.pop_back();
}

} // namespace

std::string nameSlug(std::string_view name)
{
    std::string folded;
    domain::foldTo(withoutAcronym(name), folded);
    std::vector<std::string> words = std::move(Words(folded).all);
    dropLegalForms(words);
    std::string slug;
    for (const std::string &word : words) {
        if (!slug.empty())
            slug += '-';
        slug += word;
    }
    return slug;
}

Identity::Identity(const ImportTable &table, QString dataset)
    : m_table(table)
    , m_dataset(dataset.toStdString())
    , m_isGoods(std::string_view(table.table) == "goods")
    , m_hasKinds(m_dataset == "cbp")
{
}

std::string_view Identity::value(const EditionRecord &record, std::string_view column) const
{
    const int index = m_table.indexOf(column);
    return index < 0 ? std::string_view() : std::string_view(record.values[static_cast<std::size_t>(index)]);
}

std::string Identity::fromPublisher(std::string_view publisherId) const
{
    std::string id = m_dataset + '-';
    for (const char c : publisherId)
        id += static_cast<unsigned char>(c) <= ' ' || c == '\x7f' ? '-' : c;
    return id;
}

std::string Identity::fromContent(const EditionRecord &record) const
{
    std::string id = m_dataset;
    const auto add = [&id](std::string_view part) {
        if (!part.empty())
            id.append("-").append(part);
    };
    if (m_isGoods) {
        id = value(record, "list");
        add(value(record, "edition").substr(0, 4));
        add(value(record, "country"));
    } else if (m_hasKinds) {
        add(value(record, "kind"));
        add(value(record, "country"));
    }
    const std::string slug = nameSlug(record.values.front());
    if (slug.empty()) { // a name of signs alone
        const QByteArray name = QByteArray::fromStdString(record.values.front());
        add(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex().left(12).toStdString());
    }
    add(slug);
    if (m_isGoods)
        add(nameSlug(value(record, "area")));
    return id;
}

std::string Identity::key(const EditionRecord &record) const
{
    std::string key = nameSlug(record.values.front());
    if (key.empty())
        key = record.values.front();
    if (m_isGoods)
        key.append("\n").append(value(record, "list")).append("\n").append(nameSlug(value(record, "area")));
    if (m_hasKinds)
        key.append("\n").append(value(record, "kind"));
    if (m_isGoods || m_hasKinds)
        key.append("\n").append(value(record, "country"));
    return key;
}

std::string Identity::discriminator(const EditionRecord &record) const
{
    std::string text;
    for (const char *column : {"kind", "country", "listed", "edition"})
        text.append(value(record, column)).append("\n");
    return text;
}

std::string Identity::another(const EditionRecord &record, const std::string &id, int attempt) const
{
    const std::string country(value(record, "country"));
    const std::string date(value(record, "listed"));
    if (attempt == 0 && !country.empty() && !m_hasKinds && !m_isGoods)
        return id + '-' + country;
    if (attempt <= 1 && !date.empty())
        return id + '-' + (attempt == 0 ? date.substr(0, 4) : date);
    return id + '-' + std::to_string(attempt + 2);
}

} // namespace storage
