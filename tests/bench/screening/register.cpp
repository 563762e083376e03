#include "tests/bench/screening/register.h"

#include <array>
#include <cctype>

namespace bench {

using screening::ListedEntity;

namespace {

constexpr std::array<const char *, 40> places{
    "Xinjiang", "Shandong", "Jiangsu",  "Zhejiang", "Guangdong", "Hebei",   "Henan",   "Shanghai", "Beijing", "Tianjin",
    "Shenzhen", "Dongguan", "Ningbo",   "Wenzhou",  "Suzhou",    "Wuxi",    "Qingdao", "Hangzhou", "Foshan",  "Xiamen",
    "Dhaka",    "Mumbai",   "Istanbul", "Hanoi",    "Bangkok",   "Jakarta", "Karachi", "Chennai",  "Izmir",   "Osaka",
    "Moscow",   "Lima",     "Bogota",   "Cairo",    "Lagos",     "Milano",  "Hamburg", "Lyon",     "Porto",   "Krakow"};
constexpr std::array<const char *, 30> trades{"Textile",
                                              "Trading",
                                              "Technology",
                                              "International Trade",
                                              "Cotton",
                                              "Garments",
                                              "Chemical",
                                              "Electronics",
                                              "New Materials",
                                              "Machinery",
                                              "Import & Export",
                                              "Food",
                                              "Logistics",
                                              "Steel",
                                              "Plastics",
                                              "Furniture",
                                              "Shipping",
                                              "Industry",
                                              "Solar",
                                              "Pharmaceutical",
                                              "Mining",
                                              "Construction",
                                              "Energy",
                                              "Shoes",
                                              "Packaging",
                                              "Auto Parts",
                                              "Silicon Industry",
                                              "Printing",
                                              "Agriculture",
                                              "Investment"};
constexpr std::array<const char *, 10> forms{"Co., Ltd.",       "Ltd.",      "LLC",  "GmbH", "Sdn Bhd",
                                             "Group Co., Ltd.", "Pvt. Ltd.", "S.A.", "JSC",  "Corporation"};
constexpr std::array<const char *, 48> syllables{
    "jia", "hong", "ming", "rui", "de",  "sheng", "long", "feng", "bo",  "xuan", "ke",  "liang",
    "zhi", "yu",   "tong", "wei", "hao", "chen",  "lin",  "qiu",  "ba",  "ra",   "ni",  "to",
    "ma",  "sol",  "ver",  "kan", "dor", "el",    "tri",  "mo",   "zar", "pel",  "gan", "is",
    "hua", "fu",   "tai",  "he",  "yin", "xin",   "tian", "jin",  "da",  "li",   "san", "yi"};
constexpr std::array<const char *, 24> han{"华", "泰", "鑫", "宏", "隆", "盛", "丰", "瑞", "恒", "天", "金", "源",
                                           "达", "信", "远", "利", "海", "联", "美", "佳", "德", "顺", "荣", "凯"};
constexpr std::array<const char *, 8> hanPlaces{"新疆", "山东", "江苏", "浙江", "广东", "上海", "青岛", "宁波"};
constexpr std::array<const char *, 8> hanTrades{"纺织", "贸易", "科技", "化工", "机械", "电子", "食品", "新材料"};

} // namespace

ListedEntity Register::next(int number)
{
    ListedEntity entity{.id = std::to_string(number), .list = "large"};
    std::string own = word();
    if (m_draw.oneIn(4))
        own += ' ' + word();
    entity.title = (m_draw.oneIn(3) ? own : std::string(m_draw.of(places)) + ' ' + own) + ' ' + m_draw.of(trades) +
                   ' ' + m_draw.of(forms);
    if (m_draw.oneIn(5))
        entity.names.push_back({.text = std::string(m_draw.of(hanPlaces)) + m_draw.of(han) + m_draw.of(han) +
                                        m_draw.of(hanTrades) + "有限公司"});
    return entity;
}

/// Two to four syllables; the shorter ones are frequent.
std::string Register::word()
{
    std::string text;
    const std::size_t count = 2 + (m_draw.oneIn(2) ? 1 : 0) + (m_draw.oneIn(4) ? 1 : 0);
    for (std::size_t i = 0; i < count; ++i)
        text += m_draw.of(syllables);
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

std::vector<std::string> variantsFor(const std::vector<ListedEntity> &entities, std::size_t count, std::uint64_t seed)
{
    Draw draw(seed);
    std::vector<std::string> names;
    while (names.size() < count) {
        const auto variants = variantsOf(draw.of(entities), draw, 1);
        if (!variants.empty())
            names.push_back(draw.of(variants).name);
    }
    return names;
}

std::vector<std::string> suppliersFor(const std::vector<ListedEntity> &entities, std::size_t count, std::uint64_t seed)
{
    Draw draw(seed);
    Register others(seed + 77);
    std::vector<std::string> names;
    while (names.size() < count) {
        if (draw.oneIn(10)) {
            const auto variants = variantsOf(draw.of(entities), draw, 1);
            if (!variants.empty())
                names.push_back(draw.of(variants).name);
        } else if (draw.oneIn(3)) {
            names.push_back(unrelated(draw).name);
        } else {
            names.push_back(others.next(0).title);
        }
    }
    return names;
}

} // namespace bench
