#include "app/catalogue/localtitle.h"

#include "app/domain/language.h"

#include <algorithm>

namespace catalogue {

using namespace Qt::StringLiterals;

const QList<CommonName> &commonJapaneseNames()
{
    static const QList<CommonName> names = {
        {"BN"_L1, u"ブルネイ"}, {"BO"_L1, u"ボリビア"}, {"CN"_L1, u"中国"},   {"IR"_L1, u"イラン"},
        {"KP"_L1, u"北朝鮮"},   {"KR"_L1, u"韓国"},     {"LA"_L1, u"ラオス"}, {"MD"_L1, u"モルドバ"},
        {"RU"_L1, u"ロシア"},   {"SY"_L1, u"シリア"},   {"US"_L1, u"米国"},   {"VE"_L1, u"ベネズエラ"},
    };
    return names;
}

QString localTitle(const Table &table, const TitleParts &parts, const QString &locale)
{
    if (!locale.startsWith("ja"_L1) || parts.native.isEmpty())
        return parts.title;
    if (table.id == "countries"_L1) {
        const QList<CommonName> &names = commonJapaneseNames();
        const auto common =
            std::ranges::find_if(names, [&parts](const CommonName &name) { return name.country == parts.id; });
        return common == names.cend() ? parts.native : QString::fromUtf16(common->name);
    }
    return domain::isJapanese(parts.native, parts.country) ? parts.native : parts.title;
}

} // namespace catalogue
