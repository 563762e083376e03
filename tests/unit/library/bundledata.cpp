#include "tests/unit/library/bundledata.h"

#include <QDate>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// RFC 4180 with LF, quotes doubled inside quotes. Strict: a quote in an unquoted cell or a CR is an error.
Csv parseCsv(const QString &text, QString *error)
{
    Csv csv;
    QStringList cells;
    QString cell;
    bool quoted = false;
    bool wasQuoted = false;
    qsizetype line = 1;
    qsizetype start = 1;
    const auto endRow = [&] {
        cells.append(cell);
        cell.clear();
        wasQuoted = false;
        if (csv.header.isEmpty()) {
            csv.header = cells;
        } else if (cells.size() != csv.header.size()) {
            *error = u"line %1: %2 cells instead of %3"_s.arg(start).arg(cells.size()).arg(csv.header.size());
        } else {
            Row row{start, {}};
            for (qsizetype i = 0; i < cells.size(); ++i)
                row.cells.insert(csv.header[i], cells[i]);
            csv.rows.push_back(std::move(row));
        }
        cells.clear();
        start = line + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
                cell.append(c);
                ++i;
            } else if (c == u'"') {
                quoted = false;
            } else {
                line += c == u'\n' ? 1 : 0;
                cell.append(c);
            }
        } else if (c == u'"') {
            if (!cell.isEmpty() || wasQuoted)
                *error = u"line %1: a quote inside an unquoted cell"_s.arg(line);
            quoted = wasQuoted = true;
        } else if (c == u',') {
            cells.append(cell);
            cell.clear();
            wasQuoted = false;
        } else if (c == u'\n') {
            endRow();
            ++line;
        } else {
            if (c == u'\r' || wasQuoted)
                *error = u"line %1: a stray character after a quoted cell, or a CR"_s.arg(line);
            cell.append(c);
        }
    }
    if (quoted || !cell.isEmpty() || !cells.isEmpty())
        *error = u"the file does not end with a complete line"_s;
    return csv;
}

Column text(const QString &name)
{
    return {name, Type::Text, false, {}};
}
Column needed(const QString &name)
{
    return {name, Type::Text, true, {}};
}
Column flag(const QString &name)
{
    return {name, Type::Flag, false, {}};
}
Column date(const QString &name)
{
    return {name, Type::Date, false, {}};
}
Column integer(const QString &name)
{
    return {name, Type::Integer, false, {}};
}
Column real(const QString &name)
{
    return {name, Type::Real, false, {}};
}
Column link(const QString &name, const QString &table)
{
    return {name, Type::Link, false, table};
}
Column neededLink(const QString &name, const QString &table)
{
    return {name, Type::Link, true, table};
}
Column value(const QString &name, const QString &ids)
{
    return {name, Type::Value, false, ids};
}
Column neededValue(const QString &name, const QString &ids)
{
    return {name, Type::Value, true, ids};
}

} // namespace

const std::vector<Table> &tables()
{
    const auto duty = u"yes partial no"_s;
    const auto edition = neededLink(u"edition"_s, u"editions"_s);
    static const std::vector<Table> all = {
        {u"editions"_s,
         {needed(u"id"_s), needed(u"dataset"_s), needed(u"title"_s), needed(u"table_id"_s), needed(u"publisher"_s),
          date(u"as_of"_s), date(u"retrieved"_s), needed(u"importer_version"_s), flag(u"present"_s)},
         {}},
        {u"edition_totals"_s,
         {edition, integer(u"position"_s), needed(u"subject"_s), integer(u"held"_s), integer(u"official"_s),
          needed(u"note"_s)},
         u"edition"_s},
        {u"sources"_s,
         {needed(u"id"_s), edition, needed(u"publisher"_s), needed(u"title"_s), text(u"url"_s), date(u"published"_s),
          neededValue(u"kind"_s, u"news press_release report list federal_register statute guideline law_firm "
                                 "regulation treaty statistics none court government_page"_s),
          value(u"language"_s, u"en es ja fr zh de no it ko pt"_s)},
         {}},
        {u"countries"_s,
         {needed(u"id"_s), edition, neededValue(u"area"_s, u"country union international"_s), needed(u"name"_s),
          needed(u"name_ja"_s), text(u"iso3"_s), text(u"numeric_code"_s), text(u"region"_s), text(u"subregion"_s),
          flag(u"eu_member"_s), flag(u"usmca_party"_s), flag(u"oecd_member"_s), flag(u"ilo_member"_s)},
         {},
         {u"iso2"_s, u"numeric"_s},
         true},
        {u"organisations"_s,
         {needed(u"id"_s), edition, needed(u"name"_s), text(u"name_native"_s), text(u"acronym"_s),
          value(u"kind"_s, u"government_agency state_body intergovernmental trade_union employer_federation "
                           "civil_society multi_stakeholder company facility vessel"_s),
          link(u"country"_s, u"countries"_s), link(u"parent"_s, u"organisations"_s), text(u"website"_s),
          text(u"description"_s)},
         {},
         {u"aliases"_s, u"lists"_s},
         true},
        {u"organisation_names"_s,
         {neededLink(u"organisation"_s, u"organisations"_s), integer(u"position"_s), needed(u"name"_s),
          value(u"language"_s, u"en ja zh es ko"_s), value(u"script"_s, u"Latn Jpan Hani Kore Cyrl"_s)},
         u"organisation"_s},
        {u"instruments"_s,
         {needed(u"id"_s),
          edition,
          needed(u"short_title"_s),
          needed(u"title"_s),
          text(u"title_native"_s),
          neededValue(u"kind"_s, u"statute regulation directive executive_order convention soft_law guideline advisory "
                                 "national_action_plan trade_agreement_mechanism import_order_programme entity_list "
                                 "goods_list"_s),
          value(u"binding"_s, u"mandatory voluntary informational"_s),
          value(u"status"_s, u"in_force phased_in adopted proposed repealed"_s),
          date(u"adopted"_s),
          date(u"in_force"_s),
          date(u"applies_from"_s),
          date(u"last_amended"_s),
          value(u"due_diligence"_s, duty),
          value(u"disclosure"_s, duty),
          value(u"import_restriction"_s, duty),
          text(u"sanctions"_s),
          text(u"who_is_covered"_s),
          text(u"legal_citation"_s),
          needed(u"summary"_s),
          text(u"url"_s)},
         {},
         {u"jurisdictions"_s, u"administered_by"_s, u"related"_s},
         true},
        {u"instrument_jurisdictions"_s,
         {neededLink(u"instrument"_s, u"instruments"_s), integer(u"position"_s),
          neededLink(u"country"_s, u"countries"_s)},
         u"instrument"_s},
        {u"instrument_relations"_s,
         {neededLink(u"instrument"_s, u"instruments"_s), integer(u"position"_s),
          neededLink(u"related"_s, u"instruments"_s)},
         u"instrument"_s},
        {u"organisation_instruments"_s,
         {neededLink(u"organisation"_s, u"organisations"_s), neededLink(u"instrument"_s, u"instruments"_s),
          neededValue(u"relation"_s, u"administers co_administers issued engages member_of advocates chairs"_s),
          text(u"note"_s)},
         {}},
        {u"events"_s,
         {needed(u"id"_s), edition, needed(u"title"_s),
          value(u"kind"_s, u"launch dialogue meeting publication entry_into_force"_s), date(u"start_date"_s),
          date(u"end_date"_s), value(u"mode"_s, u"in_person virtual document"_s), text(u"chair"_s), text(u"summary"_s)},
         {},
         {u"start"_s, u"end"_s, u"organisers"_s, u"participants"_s, u"topics"_s, u"instruments"_s},
         true},
        {u"event_participants"_s,
         {neededLink(u"event"_s, u"events"_s), integer(u"position"_s),
          neededLink(u"organisation"_s, u"organisations"_s),
          neededValue(u"role"_s, u"organiser co_chair government_agency participant"_s), value(u"side"_s, u"US JP"_s)},
         u"event"_s},
        {u"event_topics"_s,
         {needed(u"id"_s), neededLink(u"event"_s, u"events"_s), value(u"side"_s, u"US JP both"_s), needed(u"topic"_s)},
         {}},
        {u"event_topic_instruments"_s,
         {neededLink(u"topic"_s, u"event_topics"_s), integer(u"position"_s),
          neededLink(u"instrument"_s, u"instruments"_s)},
         u"topic"_s},
        {u"listings"_s,
         {needed(u"id"_s), edition, needed(u"name"_s), text(u"name_native"_s),
          link(u"organisation"_s, u"organisations"_s), neededValue(u"list"_s, u"uflpa cbp"_s),
          neededValue(u"kind"_s, u"entity_list wro finding"_s), link(u"country"_s, u"countries"_s), text(u"region"_s),
          text(u"merchandise"_s), text(u"sector"_s), value(u"status"_s, u"active modified revoked"_s),
          date(u"listed"_s), date(u"published"_s), date(u"delisted"_s), text(u"authority"_s), text(u"detail"_s),
          neededLink(u"instrument"_s, u"instruments"_s)},
         {},
         {u"aliases"_s},
         true},
        {u"listing_names"_s,
         {neededLink(u"listing"_s, u"listings"_s), integer(u"position"_s), needed(u"name"_s)},
         u"listing"_s},
        {u"goods"_s,
         {needed(u"id"_s), edition, needed(u"good"_s), neededLink(u"country"_s, u"countries"_s), text(u"area"_s),
          neededValue(u"list"_s, u"tvpra eo13126"_s), value(u"edition_year"_s, u"2022 2024"_s),
          value(u"sector"_s, u"agriculture manufacturing mining other"_s), flag(u"child_labour"_s),
          flag(u"forced_labour"_s), flag(u"forced_child_labour"_s), text(u"downstream_of"_s),
          value(u"removed_in"_s, u"2024"_s), text(u"note"_s), neededLink(u"instrument"_s, u"instruments"_s)},
         {},
         {u"edition"_s},
         true},
        {u"cases"_s,
         {needed(u"id"_s),
          edition,
          integer(u"number"_s),
          neededLink(u"facility"_s, u"organisations"_s),
          link(u"company"_s, u"organisations"_s),
          link(u"parent_company"_s, u"organisations"_s),
          text(u"city"_s),
          text(u"state"_s),
          link(u"country"_s, u"countries"_s),
          text(u"sector"_s),
          link(u"requesting_party"_s, u"countries"_s),
          link(u"responding_party"_s, u"countries"_s),
          text(u"petitioner"_s),
          value(u"origin"_s, u"petition self_initiated"_s),
          date(u"petitioned"_s),
          date(u"requested"_s),
          flag(u"suspended"_s),
          date(u"answered"_s),
          date(u"remediation_agreed"_s),
          date(u"panel_requested"_s),
          text(u"panel_outcome"_s),
          value(u"outcome"_s, u"open resolved_remediation resolved_mexico_action closed_other denial_not_found "
                              "panel_denial_found panel_no_jurisdiction"_s),
          date(u"closed"_s),
          text(u"rights"_s),
          text(u"summary"_s),
          neededLink(u"instrument"_s, u"instruments"_s)},
         {},
         {},
         true},
        {u"case_petitioners"_s,
         {neededLink(u"case_row"_s, u"cases"_s), integer(u"position"_s),
          neededLink(u"organisation"_s, u"organisations"_s)},
         u"case_row"_s},
        {u"ratifications"_s,
         {needed(u"id"_s), edition, neededLink(u"country"_s, u"countries"_s),
          neededLink(u"convention"_s, u"instruments"_s), date(u"ratified"_s),
          neededValue(u"status"_s, u"in_force not_in_force denounced"_s), text(u"note"_s)},
         {},
         {},
         true},
        {u"indicators"_s,
         {needed(u"id"_s), edition, link(u"country"_s, u"countries"_s), needed(u"indicator"_s), integer(u"year"_s),
          real(u"value"_s), text(u"text_value"_s), text(u"unit"_s), text(u"note"_s)},
         {},
         {},
         true},
    };
    return all;
}

bool isPartialDate(const QString &s)
{
    static const QRegularExpression shape(u"^(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?$"_s);
    const auto m = shape.match(s);
    if (!m.hasMatch())
        return false;
    const int month = m.hasCaptured(2) ? m.captured(2).toInt() : 1;
    const int day = m.hasCaptured(3) ? m.captured(3).toInt() : 1;
    const int year = m.captured(1).toInt();
    return year >= 1900 && year <= 2100 && QDate::isValid(year, month, day);
}

bool isActive(const Row &listing)
{
    // A modified order still holds for the rest unless it was ended; an order of unknown status is not counted.
    return listing[u"status"_s] == "active"_L1 ||
           (listing[u"status"_s] == "modified"_L1 && listing[u"delisted"_s].isEmpty());
}

bool isGoodOf(const Row &good, const QString &list, const QString &year)
{
    return good[u"list"_s] == list && good[u"edition_year"_s] == year;
}

QStringList BundleData::load()
{
    QStringList complaints;
    for (const Table &t : tables()) {
        QFile file(QStringLiteral(ASSAY_DATA_DIR) + u'/' + t.name + u".csv"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            complaints << t.name + u".csv: cannot be read"_s;
            continue;
        }
        const QByteArray bytes = file.readAll();
        const QString content = QString::fromUtf8(bytes);
        if (content.toUtf8() != bytes || bytes.startsWith("\xEF\xBB\xBF"))
            complaints << t.name + u".csv: not plain UTF-8 without a byte order mark"_s;
        QString error;
        m_csv[t.name] = parseCsv(content, &error);
        if (!error.isEmpty())
            complaints << t.name + u".csv: "_s + error;
        for (const Row &row : rows(t.name))
            m_ids[t.name].insert(row[u"id"_s]);
    }
    return complaints;
}
