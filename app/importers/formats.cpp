#include "app/importers/importer.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace importers {

const QList<Format> &formats()
{
    static const QList<Format> all = {
        {"csl"_L1,
         QT_TRANSLATE_NOOP("importers", "Consolidated Screening List (CSV or JSON)"),
         "listings"_L1,
         "csl"_L1,
         {"csv"_L1, "json"_L1},
         {"consolidated-screening-list"_L1, "trade-csl"_L1}},
        {"uflpa"_L1,
         QT_TRANSLATE_NOOP("importers", "UFLPA Entity List (the page, HTML)"),
         "listings"_L1,
         "uflpa"_L1,
         {"html"_L1, "htm"_L1},
         {"uflpa-html"_L1, "uflpa-entity-list"_L1, "dhs-uflpa"_L1}},
        {"cbp"_L1,
         QT_TRANSLATE_NOOP("importers", "CBP Withhold Release Orders and Findings (CSV)"),
         "listings"_L1,
         "cbp"_L1,
         {"csv"_L1},
         {"wro"_L1, "cbp-wro"_L1, "cbp-csv"_L1}},
        {"dol-goods"_L1,
         QT_TRANSLATE_NOOP("importers", "DOL list of goods (XML or XLSX)"),
         "goods"_L1,
         "tvpra"_L1,
         {"xml"_L1, "xlsx"_L1},
         {"dol"_L1, "tvpra"_L1, "dol-xml"_L1, "dol-xlsx"_L1}},
        {"opensanctions"_L1,
         QT_TRANSLATE_NOOP("importers", "OpenSanctions (simple CSV, FtM or nested JSON lines)"),
         "listings"_L1,
         "opensanctions"_L1,
         {"csv"_L1, "json"_L1},
         {"ftm"_L1, "opensanctions-csv"_L1, "opensanctions-ftm"_L1, "opensanctions-nested"_L1,
          "opensanctions-simple"_L1}},
        {"os-hub"_L1,
         QT_TRANSLATE_NOOP("importers", "Open Supply Hub facilities (CSV or XLSX)"),
         "organisations"_L1,
         "os-hub"_L1,
         {"csv"_L1, "xlsx"_L1},
         {"open-supply-hub"_L1, "oshub"_L1}},
        {"eu-fsf"_L1,
         QT_TRANSLATE_NOOP("importers", "EU consolidated financial sanctions (CSV)"),
         "listings"_L1,
         "eu-fsf"_L1,
         {"csv"_L1},
         {"eu"_L1, "eu-csv"_L1, "eu-sanctions"_L1}},
        {"un-sc"_L1,
         QT_TRANSLATE_NOOP("importers", "UN Security Council consolidated list (XML)"),
         "listings"_L1,
         "un-sc"_L1,
         {"xml"_L1},
         {"un"_L1, "un-xml"_L1, "un-sanctions"_L1}},
        {"gleif"_L1,
         QT_TRANSLATE_NOOP("importers", "GLEIF legal entities (LEI-CDF, CSV)"),
         "organisations"_L1,
         "gleif"_L1,
         {"csv"_L1},
         {"lei"_L1, "lei2"_L1, "gleif-csv"_L1}},
        {"csv"_L1,
         QT_TRANSLATE_NOOP("importers", "Any table as CSV, by a mapping"),
         {},
         {},
         {"csv"_L1, "txt"_L1},
         {},
         true},
        {"tsv"_L1,
         QT_TRANSLATE_NOOP("importers", "Any table as TSV, by a mapping"),
         {},
         {},
         {"tsv"_L1, "tab"_L1, "txt"_L1},
         {"tab"_L1},
         true},
        {"xlsx"_L1,
         QT_TRANSLATE_NOOP("importers", "Any table as XLSX, by a mapping"),
         {},
         {},
         {"xlsx"_L1, "xlsm"_L1},
         {"excel"_L1},
         true},
    };
    return all;
}

const Format *findFormat(const QString &id)
{
    const QString sought = id.toLower().replace(u'_', u'-');
    const QList<Format> &all = formats();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const Format &format) {
        return format.id == sought || format.aliases.contains(sought);
    });
    return found == all.cend() ? nullptr : &*found;
}

} // namespace importers
