#include "app/storage/countrybook_p.h"

#include "app/domain/fold.h"
#include "app/storage/statement_p.h"

#include <algorithm>
#include <array>
#include <utility>

namespace storage {

namespace {

/// Names that publishers use beside those of the library.
constexpr std::array otherNames{
    std::pair("BN", "Brunei"),
    std::pair("BO", "Bolivia (Plurinational State of)"),
    std::pair("CD", "Congo, Democratic Republic of the"),
    std::pair("CD", "Congo (Kinshasa)"),
    std::pair("CD", "DR Congo"),
    std::pair("CD", "DRC"),
    std::pair("CG", "Congo"),
    std::pair("CG", "Congo, Republic of the"),
    std::pair("CG", "Congo (Brazzaville)"),
    std::pair("CI", "Ivory Coast"),
    std::pair("CN", "People's Republic of China"),
    std::pair("CN", "China (Mainland)"),
    std::pair("CN", "PRC"),
    std::pair("CV", "Cabo Verde"),
    std::pair("CZ", "Czech Republic"),
    std::pair("DO", "Dominican Rep."),
    std::pair("FM", "Micronesia"),
    std::pair("GB", "UK"),
    std::pair("GB", "Great Britain"),
    std::pair("GB", "United Kingdom of Great Britain and Northern Ireland"),
    std::pair("GM", "Gambia, The"),
    std::pair("GM", "The Gambia"),
    std::pair("HK", "Hong Kong SAR"),
    std::pair("IR", "Iran"),
    std::pair("KG", "Kyrgyz Republic"),
    std::pair("KP", "Korea, North"),
    std::pair("KP", "DPRK"),
    std::pair("KP", "Democratic People's Republic of Korea"),
    std::pair("KP", "Korea, Democratic People's Republic of"),
    std::pair("KR", "South Korea"),
    std::pair("KR", "Korea, South"),
    std::pair("KR", "Korea, Republic of"),
    std::pair("KR", "Korea"),
    std::pair("LA", "Laos"),
    std::pair("MD", "Republic of Moldova"),
    std::pair("MK", "Macedonia"),
    std::pair("MM", "Burma"),
    std::pair("MM", "Burma (Myanmar)"),
    std::pair("MO", "Macau"),
    std::pair("PS", "Palestine"),
    std::pair("PS", "West Bank and the Gaza Strip"),
    std::pair("RU", "Russia"),
    std::pair("SY", "Syria"),
    std::pair("SZ", "Swaziland"),
    std::pair("TL", "East Timor"),
    std::pair("TR", "Turkey"),
    std::pair("TR", "Turkey (Türkiye)"),
    std::pair("TW", "Taiwan, Province of China"),
    std::pair("TZ", "United Republic of Tanzania"),
    std::pair("TZ", "Tanzania, United Republic of"),
    std::pair("US", "USA"),
    std::pair("US", "United States"),
    std::pair("VA", "Holy See"),
    std::pair("VA", "Vatican City"),
    std::pair("VE", "Venezuela (Bolivarian Republic of)"),
    std::pair("VN", "Viet Nam"),
};

/// Search form without anything but letters and digits.
std::string keyOf(std::string_view name)
{
    std::string folded;
    domain::foldTo(name, folded);
    std::erase_if(folded, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && !(byte >= 'a' && byte <= 'z') && !(byte >= '0' && byte <= '9');
    });
    return folded;
}

} // namespace

domain::Result<CountryBook> CountryBook::read(sqlite3 *database)
{
    domain::Result<Statement> rows =
        Statement::prepare(database, "SELECT row, id, name, name_ja, iso3 FROM countries ORDER BY row");
    if (!rows)
        return tl::unexpected(rows.error());
    CountryBook book;
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const std::string id(rows->view(1));
        book.m_rows.emplace(id, rows->integer(0));
        book.m_idsOfRows.insert(rows->integer(0), id);
        for (const int column : {1, 2, 3, 4})
            book.add(rows->view(column), id);
    }
    for (const auto &[id, name] : otherNames) {
        if (book.m_rows.contains(id))
            book.add(name, id);
    }
    return book;
}

domain::Result<bool> CountryBook::isOf(sqlite3 *database) const
{
    domain::Result<Statement> rows = Statement::prepare(database, "SELECT row, id FROM countries");
    if (!rows)
        return tl::unexpected(rows.error());
    for (qsizetype known = 0;; ++known) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return known == m_idsOfRows.size();
        if (id(rows->integer(0)) != rows->view(1))
            return false;
    }
}

void CountryBook::add(std::string_view name, const std::string &id)
{
    if (!name.empty())
        m_ids.try_emplace(keyOf(name), id);
}

std::string CountryBook::find(std::string_view published) const
{
    if (const auto asked = m_asked.find(std::string(published)); asked != m_asked.end())
        return asked->second;
    const auto found = m_ids.find(keyOf(published));
    const std::string id = found == m_ids.end() ? std::string() : found->second;
    if (m_asked.size() < 10'000) // names that are none may be many
        m_asked.emplace(published, id);
    return id;
}

qint64 CountryBook::row(std::string_view id) const
{
    const auto found = m_rows.find(std::string(id));
    return found == m_rows.end() ? 0 : found->second;
}

const std::string &CountryBook::id(qint64 row) const
{
    static const std::string none;
    const auto found = m_idsOfRows.constFind(row);
    return found == m_idsOfRows.cend() ? none : *found;
}

} // namespace storage
