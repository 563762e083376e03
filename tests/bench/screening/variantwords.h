#pragma once

#include <array>
#include <utility>

/// Words from which variants and near misses of listed names are made.
namespace bench {

using Pair = std::pair<const char *, const char *>;

inline constexpr std::array<const char *, 12> legalForms{"Co., Ltd.", "Co Ltd", "CO.,LTD", "Company Limited",
                                                         "Ltd.",      "L.t.d.", "Co. Ltd", "Company Ltd.",
                                                         "Limited",   "Corp",   "Co",      ""};
inline constexpr std::array<Pair, 26> abbreviations{{{"Technology", "Tech"},
                                                     {"Technologies", "Tech."},
                                                     {"Industry", "Ind."},
                                                     {"Industrial", "Indl"},
                                                     {"International", "Intl"},
                                                     {"Group", "Grp"},
                                                     {"Manufacturing", "Mfg"},
                                                     {"Chemical", "Chem."},
                                                     {"Trading", "Trdg"},
                                                     {"Trade", "Trading"},
                                                     {"Development", "Dev."},
                                                     {"Electronics", "Elec."},
                                                     {"Electronic", "Electr"},
                                                     {"Import and Export", "Imp. & Exp."},
                                                     {"Import & Export", "I/E"},
                                                     {"Machinery", "Mach."},
                                                     {"Products", "Prod."},
                                                     {"Pharmaceutical", "Pharma"},
                                                     {"Biotechnology", "Biotech"},
                                                     {"Engineering", "Engg."},
                                                     {"Materials", "Mat."},
                                                     {"Textile", "Textiles"},
                                                     {"Company", "Co"},
                                                     {"Holdings", "Hldg"},
                                                     {"Aluminum", "Aluminium"},
                                                     {"Color", "Colour"}}};
inline constexpr std::array<const char *, 5> before{"M/s ", "M/S. ", "Messrs. ", "The ", "c/o "};
inline constexpr std::array<const char *, 9> after{
    " / China",      ", P.R.C.",      " (China)",       ", China",
    " - PRC",        " Export Dept.", " (Head Office)", " Purchasing Department",
    " Branch Office"};
inline constexpr std::array<const char *, 24> syllables{"jia", "hong", "ming", "rui",   "de",   "sheng", "long", "feng",
                                                        "bo",  "xuan", "ke",   "liang", "zhi",  "yu",    "tong", "wei",
                                                        "hao", "chen", "lin",  "qiu",   "shuo", "peng",  "zhen", "guo"};
inline constexpr std::array<const char *, 26> trades{"Furniture",
                                                     "Bakery",
                                                     "Optical Instruments",
                                                     "Shipping",
                                                     "Toys",
                                                     "Real Estate",
                                                     "Dance Wear",
                                                     "Valve",
                                                     "Ceramics",
                                                     "Hotel",
                                                     "Logistics",
                                                     "Nursery School",
                                                     "Printing",
                                                     "Lighting",
                                                     "Kitchenware",
                                                     "Fitness Equipment",
                                                     "Restaurant",
                                                     "Music",
                                                     "Paper",
                                                     "Dairy Equipment",
                                                     "Semiconductor Fixtures",
                                                     "Canned Goods",
                                                     "Plastics",
                                                     "Software",
                                                     "Seafood",
                                                     "Information Technology"};
inline constexpr std::array<const char *, 24> places{
    "Shenzhen", "Dongguan", "Ningbo",    "Wenzhou", "Foshan", "Qingdao", "Suzhou",  "Xiamen",
    "Aksu",     "Hotan",    "Urumqi",    "Kashgar", "Hami",   "Gansu",   "Hebei",   "Anhui",
    "Jiangsu",  "Hangzhou", "Zhongshan", "Yiwu",    "Korla",  "Dalian",  "Changji", "Zhuhai"};
inline constexpr std::array<const char *, 20> people{
    "Müller", "Rossi",  "Dubois",  "García", "Yilmaz",    "Novak", "Jørgensen", "Nguyen",  "Rahman", "Kowalski",
    "Silva",  "Tanaka", "Johnson", "Patel",  "Fernández", "Weiß",  "Ångström",  "Brandão", "Kumar",  "Smith"};
inline constexpr std::array<const char *, 16> foreignForms{
    "GmbH", "S.p.A.", "SARL", "S.A. de C.V.", "Pvt. Ltd.", "Sdn Bhd",    "A.Ş.", "B.V.",
    "Inc.", "LLC",    "AG",   "Lda.",         "Pte Ltd",   "Sp. z o.o.", "K.K.", "Ltd"};

} // namespace bench
