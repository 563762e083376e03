#include "app/importers/mapping.h"

#include "app/domain/fold.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

/// Words of headers, folded, for what they mean; of several that fit, the first in a list weighs most.
const QHash<QString, QStringList> &headerWords()
{
    static const QHash<QString, QStringList> words = {
        {u"id"_s,
         {u"id"_s,
          u"number"_s,
          u"no"_s,
          u"nr"_s,
          u"code"_s,
          u"supplier no"_s,
          u"supplier id"_s,
          u"vendor id"_s,
          u"vendor number"_s,
          u"lieferantennummer"_s,
          u"lieferanten-nr"_s,
          u"kreditor"_s,
          u"kred.-nr"_s,
          u"nummer"_s,
          u"仕入先コード"_s,
          u"取引先コード"_s,
          u"コード"_s,
          u"番号"_s,
          u"编号"_s,
          u"代码"_s,
          u"供应商编号"_s,
          u"供应商代码"_s,
          u"編號"_s,
          u"codigo"_s,
          u"numero"_s,
          u"clave"_s,
          u"identifiant"_s,
          u"codice"_s,
          u"lei"_s}},
        {u"name"_s, {u"name"_s,           u"company"_s,      u"company name"_s,   u"entity"_s,
                     u"entity name"_s,    u"supplier"_s,     u"supplier name"_s,  u"vendor"_s,
                     u"vendor name"_s,    u"organisation"_s, u"organization"_s,   u"facility name"_s,
                     u"lieferant"_s,      u"firma"_s,        u"firmenname"_s,     u"unternehmen"_s,
                     u"会社名"_s,         u"企業名"_s,       u"仕入先名"_s,       u"仕入先"_s,
                     u"取引先名"_s,       u"取引先"_s,       u"サプライヤー名"_s, u"サプライヤー"_s,
                     u"名称"_s,           u"氏名"_s,         u"公司名称"_s,       u"企业名称"_s,
                     u"供应商名称"_s,     u"供应商"_s,       u"公司"_s,           u"公司名稱"_s,
                     u"供應商"_s,         u"nombre"_s,       u"proveedor"_s,      u"empresa"_s,
                     u"razon social"_s,   u"nom"_s,          u"fournisseur"_s,    u"entreprise"_s,
                     u"raison sociale"_s, u"nome"_s,         u"fornecedor"_s,     u"fornitore"_s,
                     u"ragione sociale"_s}},
        {u"name_native"_s,
         {u"native name"_s, u"local name"_s, u"name in original script"_s, u"chinese name"_s, u"name (local)"_s,
          u"originalname"_s, u"現地名"_s, u"中文名称"_s, u"中文名"_s, u"nombre original"_s}},
        {u"aliases"_s,
         {u"aliases"_s, u"alias"_s, u"other names"_s, u"also known as"_s, u"aka"_s, u"alt_names"_s, u"weitere namen"_s,
          u"aliasnamen"_s, u"別名"_s, u"别名"_s, u"其他名称"_s, u"otros nombres"_s, u"autres noms"_s}},
        {u"country"_s,
         {u"country"_s, u"country code"_s, u"country_code"_s, u"iso"_s, u"land"_s, u"land/ctry"_s, u"ländercode"_s,
          u"国"_s, u"国名"_s, u"国コード"_s, u"国家"_s, u"國家"_s, u"国别"_s, u"pais"_s, u"pays"_s, u"paese"_s}},
        {u"region"_s,
         {u"region"_s, u"province"_s, u"state"_s, u"provinz"_s, u"bundesland"_s, u"都道府県"_s, u"省"_s, u"省份"_s,
          u"provincia"_s, u"estado"_s}},
        {u"merchandise"_s,
         {u"merchandise"_s, u"goods"_s, u"product"_s, u"products"_s, u"ware"_s, u"produkt"_s, u"製品"_s, u"商品"_s,
          u"产品"_s, u"producto"_s, u"mercancia"_s, u"produit"_s, u"produto"_s, u"prodotto"_s}},
        {u"good"_s,
         {u"good"_s, u"goods"_s, u"product"_s, u"ware"_s, u"produkt"_s, u"品目"_s, u"商品"_s, u"产品"_s, u"producto"_s,
          u"bien"_s, u"produit"_s}},
        {u"sector"_s,
         {u"sector"_s, u"industry"_s, u"branche"_s, u"sektor"_s, u"warengruppe"_s, u"業種"_s, u"業界"_s, u"行业"_s,
          u"行業"_s, u"industria"_s, u"secteur"_s, u"settore"_s, u"setor"_s}},
        {u"status"_s, {u"status"_s, u"state of listing"_s, u"状態"_s, u"状况"_s, u"状态"_s, u"estado"_s, u"statut"_s}},
        {u"listed"_s,
         {u"listed"_s, u"listed on"_s, u"effective date"_s, u"date added"_s, u"start_date"_s, u"date"_s, u"datum"_s,
          u"掲載日"_s, u"日付"_s, u"列入日期"_s, u"日期"_s, u"fecha"_s, u"data"_s}},
        {u"published"_s, {u"published"_s, u"publication date"_s, u"veroffentlicht"_s, u"公表日"_s, u"发布日期"_s}},
        {u"delisted"_s, {u"delisted"_s, u"removed"_s, u"end_date"_s, u"date removed"_s, u"削除日"_s, u"移除日期"_s}},
        {u"authority"_s,
         {u"authority"_s, u"notice"_s, u"citation"_s, u"federal_register_notice"_s, u"legal basis"_s,
          u"rechtsgrundlage"_s, u"根拠"_s, u"依据"_s}},
        {u"detail"_s,
         {u"detail"_s, u"details"_s, u"remarks"_s, u"note"_s, u"notes"_s, u"comment"_s, u"comments"_s, u"bemerkung"_s,
          u"備考"_s, u"备注"_s, u"備註"_s, u"notas"_s, u"observaciones"_s, u"remarques"_s}},
        {u"kind"_s, {u"kind"_s, u"type"_s, u"art"_s, u"typ"_s, u"種別"_s, u"種類"_s, u"类型"_s, u"tipo"_s}},
        {u"acronym"_s, {u"acronym"_s, u"abbreviation"_s, u"abkurzung"_s, u"略称"_s, u"缩写"_s, u"sigla"_s}},
        {u"website"_s, {u"website"_s, u"url"_s, u"homepage"_s, u"web"_s, u"ウェブサイト"_s, u"网站"_s, u"sitio web"_s}},
        {u"description"_s,
         {u"description"_s, u"address"_s, u"beschreibung"_s, u"説明"_s, u"描述"_s, u"descripcion"_s, u"notes"_s}},
        {u"address"_s, {u"address"_s,  u"street"_s,    u"city"_s,      u"town"_s,      u"place"_s,   u"location"_s,
                        u"adresse"_s,  u"anschrift"_s, u"ort"_s,       u"stadt"_s,     u"strasse"_s, u"住所"_s,
                        u"所在地"_s,   u"地址"_s,      u"城市"_s,      u"direccion"_s, u"ciudad"_s,  u"ville"_s,
                        u"endereco"_s, u"cidade"_s,    u"indirizzo"_s, u"citta"_s}},
        {u"area"_s, {u"area"_s, u"region"_s, u"gebiet"_s, u"地域"_s, u"地区"_s}},
        {u"edition"_s, {u"edition"_s, u"year"_s, u"jahr"_s, u"年"_s, u"年份"_s, u"ano"_s}},
        {u"child_labour"_s,
         {u"child labor"_s, u"child labour"_s, u"child_labor"_s, u"kinderarbeit"_s, u"児童労働"_s, u"童工"_s}},
        {u"forced_labour"_s,
         {u"forced labor"_s, u"forced labour"_s, u"forced_labor"_s, u"zwangsarbeit"_s, u"強制労働"_s, u"强迫劳动"_s}},
        {u"forced_child_labour"_s, {u"forced child labor"_s, u"forced child labour"_s, u"forced_child_labor"_s}},
        {u"downstream_of"_s, {u"downstream of"_s, u"input"_s, u"derived_country"_s}},
        {u"note"_s, {u"note"_s, u"notes"_s, u"remarks"_s, u"備考"_s, u"备注"_s, u"bemerkung"_s}},
    };
    return words;
}

/// How well a header's name speaks for a target: 0 not at all.
int fit(const QString &target, const QString &header)
{
    const QString folded = QString::fromUtf8(domain::fold(header.simplified()));
    const QStringList words = headerWords().value(target);
    int best = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = QString::fromUtf8(domain::fold(words.at(i)));
        const int weight = static_cast<int>(words.size() - i);
        if (folded == word)
            best = std::max(best, 1000 + weight);
        else if (word.size() >= 3 && (folded.startsWith(word + u' ') || folded.startsWith(word + u'_')))
            best = std::max(best, 500 + weight);
        else if (word.size() >= 4 && folded.contains(word))
            best = std::max(best, 100 + weight);
    }
    return best;
}

} // namespace

QStringList mappableTables()
{
    return {u"listings"_s, u"organisations"_s, u"goods"_s};
}

QList<TargetColumn> targetColumns(const QString &table)
{
    using enum TargetColumn::Kind;
    if (table == "listings"_L1) {
        return {{u"id"_s},
                {u"name"_s, Text, true},
                {u"kind"_s},
                {u"country"_s, Country},
                {u"region"_s},
                {u"merchandise"_s},
                {u"sector"_s},
                {u"status"_s},
                {u"listed"_s, Date},
                {u"published"_s, Date},
                {u"delisted"_s, Date},
                {u"authority"_s},
                {u"aliases"_s, Names},
                {u"name_native"_s, Text},
                {u"detail"_s}};
    }
    if (table == "organisations"_L1) {
        return {{u"id"_s},         {u"name"_s, Text, true}, {u"name_native"_s},    {u"acronym"_s},
                {u"kind"_s},       {u"country"_s, Country}, {u"aliases"_s, Names}, {u"website"_s},
                {u"description"_s}};
    }
    // Read by the screening; a supplier without a name must not vanish.
    if (table == "suppliers"_L1)
        return {{u"id"_s}, {u"name"_s}, {u"country"_s}, {u"address"_s}};
    if (table == "goods"_L1) {
        return {{u"id"_s},
                {u"good"_s, Text, true},
                {u"country"_s, Country, true},
                {u"area"_s},
                {u"edition"_s, Date},
                {u"sector"_s},
                {u"child_labour"_s, Boolean},
                {u"forced_labour"_s, Boolean},
                {u"forced_child_labour"_s, Boolean},
                {u"downstream_of"_s},
                {u"note"_s}};
    }
    return {};
}

QList<int> headerFits(const QString &target, const QStringList &header)
{
    QList<int> fits;
    for (const QString &name : header)
        fits.append(fit(target, name));
    return fits;
}

Mapping proposeMapping(const QString &table, const QStringList &header)
{
    struct Pair
    {
        int fit;
        qsizetype target;
        qsizetype source;
    };
    const QList<TargetColumn> targets = targetColumns(table);
    QList<Pair> pairs;
    for (qsizetype target = 0; target < targets.size(); ++target) {
        for (qsizetype source = 0; source < header.size(); ++source) {
            if (const int found = fit(targets.at(target).id, header.at(source)))
                pairs.append({found, target, source});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.fit > b.fit; });
    QHash<qsizetype, qsizetype> chosen;
    for (const Pair &pair : std::as_const(pairs)) {
        const QList<qsizetype> used = chosen.values();
        if (!chosen.contains(pair.target) && !used.contains(pair.source))
            chosen.insert(pair.target, pair.source);
    }
    Mapping mapping{.table = table};
    for (qsizetype target = 0; target < targets.size(); ++target) {
        if (!chosen.contains(target))
            continue;
        MappedColumn column{.target = targets.at(target).id, .source = header.at(chosen.value(target))};
        if (targets.at(target).kind == TargetColumn::Kind::Names)
            column.separator = u";"_s;
        mapping.columns.append(column);
    }
    return mapping;
}

} // namespace importers
