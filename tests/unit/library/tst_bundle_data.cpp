// Reviews the bundled library as text: resources/data/*.csv, before it is compiled. Every complaint names the file, the
// line and the id, so that a curator can go straight to the row.

#include <QDate>
#include <QFile>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    qsizetype line = 0;
    QHash<QString, QString> cells;

    QString operator[](const QString &column) const { return cells.value(column); }
};

struct Csv
{
    QStringList header;
    std::vector<Row> rows;
};

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

enum class Type { Text, Flag, Date, Integer, Real, Link, Value };

struct Column
{
    QString name;
    Type type = Type::Text;
    bool required = false;
    QString detail; // Link: the table it points into; Value: the ids it may hold, parted by blanks
};

struct Table
{
    QString name;
    std::vector<Column> columns;
    QString key;               // the column that owns a position, empty where rows have an id or none
    QStringList contract = {}; // column ids that "unverified" may name beside the columns above
    bool entity = false;       // has an edition, and must be able to prove itself
};

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

} // namespace

class TestBundleData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void header_data() { eachTable(); }
    void header();
    void ids_data() { eachTable(); }
    void ids();
    void cells_data() { eachTable(); }
    void cells();
    void positions_data() { eachTable(); }
    void positions();
    void sources_data() { eachTable(); }
    void sources();
    void unverified_data() { eachTable(); }
    void unverified();
    void editionsHoldTheirOwnTable();
    void noDuplicateNames();
    void noParentCycle();
    void backgroundKnowledgeIsMarked();
    void administeringOrganisationsComeFirst();
    void entityListTotals();
    void ordersAndFindingsTotals();
    void goodsTotals();
    void caseTotals();
    void countryTotals();
    void ratificationTotals();
    void editionTotalsAreAsCounted();
    void organisationsWithoutALink();

private:
    static void eachTable();
    const Table &table() const;
    const std::vector<Row> &rows(const QString &name) const { return m_csv.find(name)->second.rows; }
    qsizetype count(const QString &name, const std::function<bool(const Row &)> &test) const
    {
        return std::count_if(rows(name).begin(), rows(name).end(), test);
    }
    // All complaints of one file at once: a curator mends them in one go.
    static void report(const QStringList &complaints)
    {
        if (!complaints.isEmpty())
            QFAIL(qPrintable(u"\n  "_s + complaints.mid(0, 40).join(u"\n  "_s)));
    }
    static QString where(const QString &table, const Row &row)
    {
        return table + u".csv:"_s + QString::number(row.line) + u' ' + row[u"id"_s] + u": "_s;
    }

    std::map<QString, Csv> m_csv;
    std::map<QString, QSet<QString>> m_ids;
};

void TestBundleData::initTestCase()
{
    QStringList complaints;
    for (const Table &t : tables()) {
        QFile file(QStringLiteral(ASSAY_DATA_DIR) + u'/' + t.name + u".csv"_s);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
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
    report(complaints);
}

void TestBundleData::eachTable()
{
    QTest::addColumn<QString>("name");
    for (const Table &t : tables())
        QTest::newRow(qPrintable(t.name)) << t.name;
}

const Table &TestBundleData::table() const
{
    QFETCH(QString, name);
    return *std::find_if(tables().begin(), tables().end(), [&](const Table &t) { return t.name == name; });
}

void TestBundleData::header()
{
    const Table &t = table();
    QStringList expected;
    for (const Column &c : t.columns)
        expected << c.name;
    if (t.entity || t.name == "organisation_instruments"_L1 || t.name == "event_topics"_L1)
        expected << u"sources"_s;
    if (t.entity)
        expected << u"unverified"_s;
    QCOMPARE(m_csv[t.name].header, expected);
    QVERIFY(!rows(t.name).empty());
}

void TestBundleData::ids()
{
    const Table &t = table();
    if (t.columns.front().name != "id"_L1)
        return;
    static const QRegularExpression readable(u"^[A-Za-z0-9][A-Za-z0-9@./-]*$"_s);
    QStringList complaints;
    QSet<QString> seen;
    for (const Row &row : rows(t.name)) {
        const QString id = row[u"id"_s];
        if (!readable.match(id).hasMatch())
            complaints << where(t.name, row) + u"the id is not readable ASCII"_s;
        if (seen.contains(id))
            complaints << where(t.name, row) + u"the id stands twice"_s;
        seen.insert(id);
    }
    report(complaints);
}

void TestBundleData::cells()
{
    const Table &t = table();
    QStringList complaints;
    for (const Row &row : rows(t.name)) {
        for (const Column &c : t.columns) {
            const QString cell = row[c.name];
            const QString at = where(t.name, row) + c.name + u" '"_s + cell + u"' "_s;
            if (cell != cell.trimmed() || cell.contains(u'\n'))
                complaints << at + u"has blanks around it or a line break in it"_s;
            if (cell.isEmpty()) {
                if (c.required)
                    complaints << at + u"is missing"_s;
                continue;
            }
            bool good = true;
            switch (c.type) {
            case Type::Text:
                break;
            case Type::Flag:
                good = cell == "0"_L1 || cell == "1"_L1;
                break;
            case Type::Date:
                good = isPartialDate(cell);
                break;
            case Type::Integer:
                cell.toInt(&good);
                break;
            case Type::Real:
                cell.toDouble(&good);
                break;
            case Type::Link:
                good = m_ids[c.detail].contains(cell);
                break;
            case Type::Value:
                good = c.detail.split(u' ').contains(cell);
                break;
            }
            if (!good)
                complaints << at + (c.type == Type::Link ? u"names nothing in "_s + c.detail : u"is not allowed"_s);
        }
    }
    report(complaints);
}

void TestBundleData::positions()
{
    const Table &t = table();
    if (t.key.isEmpty())
        return;
    QStringList complaints;
    QHash<QString, int> next;
    for (const Row &row : rows(t.name)) {
        const QString owner = row[t.key];
        if (row[u"position"_s].toInt() != next.value(owner, 0))
            complaints << where(t.name, row) + u"position of "_s + owner + u" does not count from 0 without a gap"_s;
        ++next[owner];
    }
    report(complaints);
}

void TestBundleData::sources()
{
    const Table &t = table();
    if (!m_csv[t.name].header.contains(u"sources"_s))
        return;
    QStringList complaints;
    for (const Row &row : rows(t.name)) {
        const QStringList cited = row[u"sources"_s].split(u';', Qt::SkipEmptyParts);
        if (cited.isEmpty())
            complaints << where(t.name, row) + u"cites no source"_s;
        if (QSet<QString>(cited.begin(), cited.end()).size() != cited.size())
            complaints << where(t.name, row) + u"cites a source twice"_s;
        for (const QString &source : cited) {
            if (!m_ids[u"sources"_s].contains(source))
                complaints << where(t.name, row) + u"cites the unknown source "_s + source;
        }
    }
    report(complaints);
}

void TestBundleData::unverified()
{
    const Table &t = table();
    if (!t.entity)
        return;
    QSet<QString> known(t.contract.begin(), t.contract.end());
    for (const Column &c : t.columns)
        known.insert(c.name);
    // The words of the program, not of the schema: what a user sees as a column.
    known -= {u"id"_s, u"numeric_code"_s, u"start_date"_s, u"end_date"_s, u"edition_year"_s, u"instrument"_s};
    if (t.name != "goods"_L1)
        known.remove(u"edition"_s);
    QStringList complaints;
    for (const Row &row : rows(t.name)) {
        QSet<QString> named;
        for (const QString &mark : row[u"unverified"_s].split(u';', Qt::SkipEmptyParts)) {
            const QString column = mark.section(u'=', 0, 0);
            if (!known.contains(column))
                complaints << where(t.name, row) + u"unverified names the unknown column "_s + column;
            if (named.contains(column))
                complaints << where(t.name, row) + u"unverified names twice "_s + column;
            named.insert(column);
            if (mark.endsWith(u'='))
                complaints << where(t.name, row) + u"an empty note on "_s + column;
        }
    }
    report(complaints);
}

void TestBundleData::editionsHoldTheirOwnTable()
{
    QHash<QString, QString> tableOf;
    QSet<QString> datasets;
    for (const Row &row : rows(u"editions"_s)) {
        tableOf[row[u"id"_s]] = row[u"table_id"_s];
        QVERIFY2(row[u"id"_s].startsWith(row[u"dataset"_s] + u'@'), qPrintable(row[u"id"_s]));
        QVERIFY2(!datasets.contains(row[u"dataset"_s]), qPrintable(row[u"dataset"_s]));
        datasets.insert(row[u"dataset"_s]);
    }
    QStringList complaints;
    QSet<QString> used;
    for (const Table &t : tables()) {
        if (!t.entity && t.name != "sources"_L1)
            continue;
        for (const Row &row : rows(t.name)) {
            used.insert(row[u"edition"_s]);
            if (tableOf.value(row[u"edition"_s]) != t.name)
                complaints << where(t.name, row) + u"belongs to an edition of another table"_s;
            if (t.name == "listings"_L1 || t.name == "goods"_L1) {
                if (!row[u"edition"_s].startsWith(row[u"list"_s] + u'@'))
                    complaints << where(t.name, row) + u"belongs to the edition of another list"_s;
            }
        }
    }
    report(complaints);
    QCOMPARE(used.size(), tableOf.size());
}

void TestBundleData::noDuplicateNames()
{
    // Two organisations of one name are one organisation, and a name repeated as an alias is noise.
    QStringList complaints;
    QHash<QString, QString> owner;
    QHash<QString, QSet<QString>> names;
    for (const Row &row : rows(u"organisations"_s)) {
        const QString name = row[u"name"_s].toCaseFolded();
        if (owner.contains(name))
            complaints << where(u"organisations"_s, row) + u"has the name of "_s + owner[name];
        owner[name] = row[u"id"_s];
        names[row[u"id"_s]] = {row[u"name"_s], row[u"name_native"_s], row[u"acronym"_s]};
    }
    for (const Row &row : rows(u"organisation_names"_s)) {
        auto &known = names[row[u"organisation"_s]];
        if (known.contains(row[u"name"_s]))
            complaints << where(u"organisation_names"_s, row) + row[u"organisation"_s] + u" has this name already"_s;
        known.insert(row[u"name"_s]);
    }
    report(complaints);
}

void TestBundleData::noParentCycle()
{
    QHash<QString, QString> parent;
    for (const Row &row : rows(u"organisations"_s))
        parent[row[u"id"_s]] = row[u"parent"_s];
    for (const QString &id : parent.keys()) {
        QString at = id;
        for (int depth = 0; !at.isEmpty(); ++depth) {
            QVERIFY2(depth < 10, qPrintable(u"organisations.csv: "_s + id + u" is its own ancestor"_s));
            at = parent.value(at);
        }
    }
}

void TestBundleData::backgroundKnowledgeIsMarked()
{
    // A row that rests on nothing published must say which of its fields do.
    QStringList complaints;
    for (const Table &t : tables()) {
        if (!t.entity)
            continue;
        for (const Row &row : rows(t.name)) {
            if (row[u"sources"_s].split(u';').contains(u"assay-background-knowledge"_s) &&
                row[u"unverified"_s].isEmpty())
                complaints << where(t.name, row) + u"rests on background knowledge but marks no field"_s;
        }
    }
    report(complaints);
}

void TestBundleData::administeringOrganisationsComeFirst()
{
    // The order of the rows is the order of "administered by", so the first relation of an instrument is its chief.
    QHash<QString, QString> first;
    QSet<QString> seen;
    QStringList complaints;
    for (const Row &row : rows(u"organisation_instruments"_s)) {
        const QString instrument = row[u"instrument"_s];
        if (!first.contains(instrument))
            first[instrument] = row[u"relation"_s];
        const QString key = row[u"organisation"_s] + u'|' + instrument + u'|' + row[u"relation"_s];
        if (seen.contains(key))
            complaints << where(u"organisation_instruments"_s, row) + key + u" stands twice"_s;
        seen.insert(key);
        if (row[u"relation"_s] == "co_administers"_L1 && first[instrument] != "administers"_L1)
            complaints << where(u"organisation_instruments"_s, row) + instrument + u" has no chief administrator"_s;
    }
    report(complaints);
}

void TestBundleData::entityListTotals()
{
    // By the date on which an addition takes effect, as the notices in the Federal Register state them.
    const QMap<QString, int> official{
        {u"2022-06-21"_s, 20}, {u"2023-06-12"_s, 10}, {u"2023-08-02"_s, 3},  {u"2023-09-27"_s, 3}, {u"2023-12-11"_s, 3},
        {u"2024-05-17"_s, 26}, {u"2024-06-12"_s, 3},  {u"2024-08-09"_s, 5},  {u"2024-10-03"_s, 2}, {u"2024-11-01"_s, 3},
        {u"2024-11-25"_s, 29}, {u"2025-01-15"_s, 37}, {u"2026-08-03"_s, 43},
    };
    QMap<QString, int> held;
    for (const Row &row : rows(u"listings"_s)) {
        if (row[u"list"_s] != "uflpa"_L1)
            continue;
        ++held[row[u"listed"_s]];
        // The first notice was published six weeks after the list took effect, every later one on its day.
        const QString published = row[u"listed"_s] == "2022-06-21"_L1 ? u"2022-08-04"_s : row[u"listed"_s];
        QVERIFY2(row[u"published"_s] == published, qPrintable(where(u"listings"_s, row) + row[u"published"_s]));
        QVERIFY2(!row[u"organisation"_s].isEmpty() && row[u"kind"_s] == "entity_list"_L1 &&
                     row[u"status"_s] == "active"_L1 && row[u"instrument"_s] == "uflpa-entity-list"_L1,
                 qPrintable(where(u"listings"_s, row)));
    }
    QCOMPARE(held, official);
    QCOMPARE(count(u"listings"_s, [](const Row &r) { return r[u"list"_s] == "uflpa"_L1; }), 187);
}

void TestBundleData::ordersAndFindingsTotals()
{
    const auto cbp = [](const Row &r) { return r[u"list"_s] == "cbp"_L1; };
    QCOMPARE(count(u"listings"_s, cbp), 84);
    const auto inForce = [&](const QString &kind) {
        return count(u"listings"_s, [&](const Row &r) { return cbp(r) && r[u"kind"_s] == kind && isActive(r); });
    };
    QCOMPARE(inForce(u"wro"_s), 58);
    QCOMPARE(inForce(u"finding"_s), 9);
    QStringList complaints;
    for (const Row &row : rows(u"listings"_s)) {
        if (cbp(row) && row[u"status"_s] == "active"_L1 && !row[u"delisted"_s].isEmpty())
            complaints << where(u"listings"_s, row) + u"is active and yet delisted"_s;
        if (cbp(row) && row[u"status"_s] == "revoked"_L1 && row[u"delisted"_s].isEmpty())
            complaints << where(u"listings"_s, row) + u"is revoked without a date"_s;
    }
    report(complaints);
}

void TestBundleData::goodsTotals()
{
    QSet<QString> goods, countries;
    int downstream = 0;
    for (const Row &row : rows(u"goods"_s)) {
        if (!isGoodOf(row, u"tvpra"_s, u"2022"_s))
            continue;
        countries.insert(row[u"country"_s]);
        if (row[u"downstream_of"_s].isEmpty())
            goods.insert(row[u"good"_s]);
        else
            ++downstream;
    }
    QCOMPARE(count(u"goods"_s, [](const Row &r) { return isGoodOf(r, u"tvpra"_s, u"2022"_s); }), 467);
    // The Department of Labor counts 158 goods and 77 countries; its own data file, of 467 lines too, names one more of
    // each (and the 10 downstream goods besides). The file is what stands here.
    QCOMPARE(goods.size(), 159);
    QCOMPARE(countries.size(), 78);
    QCOMPARE(downstream, 10);
    QCOMPARE(count(u"goods"_s, [](const Row &r) { return isGoodOf(r, u"tvpra"_s, u"2024"_s); }), 14); // of 72
    QCOMPARE(
        count(u"goods"_s, [](const Row &r) { return r[u"list"_s] == "tvpra"_L1 && !r[u"removed_in"_s].isEmpty(); }), 4);
    QCOMPARE(count(u"goods"_s, [](const Row &r) { return r[u"list"_s] == "eo13126"_L1; }), 54);
}

void TestBundleData::caseTotals()
{
    QCOMPARE(rows(u"cases"_s).size(), 48u);
    // A petition that led to no request has no date of one; nor have the two Canadian matters.
    const auto usRequest = [](const Row &r) {
        return r[u"requesting_party"_s] == "US"_L1 && !r[u"requested"_s].isEmpty();
    };
    QCOMPARE(count(u"cases"_s, usRequest), 44);
    QCOMPARE(count(u"cases"_s, [](const Row &r) { return r[u"requesting_party"_s] == "CA"_L1; }), 2);
    QCOMPARE(count(u"cases"_s, [](const Row &r) { return !r[u"panel_requested"_s].isEmpty(); }), 6);
    QSet<QString> numbers;
    for (const Row &row : rows(u"cases"_s)) {
        const QString number = row[u"number"_s];
        QVERIFY2(number.isEmpty() || !numbers.contains(number), qPrintable(where(u"cases"_s, row) + number));
        numbers.insert(number);
        // Not seen is not "no".
        QVERIFY2(row[u"suspended"_s] != "0"_L1, qPrintable(where(u"cases"_s, row) + u"suspended"_s));
        QVERIFY2(row[u"instrument"_s] ==
                     (row[u"requesting_party"_s] == "US"_L1 ? u"usmca-rrm-us-mx"_s : u"usmca-rrm-ca-mx"_s),
                 qPrintable(where(u"cases"_s, row) + row[u"instrument"_s]));
    }
}

void TestBundleData::countryTotals()
{
    const auto members = [&](const QString &column) {
        return count(u"countries"_s, [&](const Row &r) { return r[column] == "1"_L1; });
    };
    QCOMPARE(count(u"countries"_s, [](const Row &r) { return r[u"area"_s] == "country"_L1; }), 249);
    QCOMPARE(rows(u"countries"_s).size(), 251u);
    QCOMPARE(members(u"eu_member"_s), 27);
    QCOMPARE(members(u"usmca_party"_s), 3);
    QCOMPARE(members(u"oecd_member"_s), 38);
    QCOMPARE(members(u"ilo_member"_s), 187);
    for (const Row &row : rows(u"countries"_s)) {
        if (row[u"area"_s] == "country"_L1)
            QVERIFY2(row[u"id"_s].size() == 2 && row[u"iso3"_s].size() == 3 && row[u"numeric_code"_s].size() == 3,
                     qPrintable(where(u"countries"_s, row)));
    }
}

void TestBundleData::ratificationTotals()
{
    QSet<QString> members, ratifiers;
    for (const Row &row : rows(u"countries"_s)) {
        if (row[u"ilo_member"_s] == "1"_L1)
            members.insert(row[u"id"_s]);
    }
    for (const Row &row : rows(u"ratifications"_s)) {
        QVERIFY2(row[u"id"_s] == row[u"country"_s] + u'-' + row[u"convention"_s],
                 qPrintable(where(u"ratifications"_s, row)));
        if (row[u"convention"_s] == "ilo-c182"_L1)
            ratifiers.insert(row[u"country"_s]);
    }
    QCOMPARE(ratifiers, members);
    QCOMPARE(count(u"ratifications"_s,
                   [](const Row &r) { return r[u"convention"_s] == "ilo-c105"_L1 && r[u"status"_s] == "in_force"_L1; }),
             176);
}

void TestBundleData::editionTotalsAreAsCounted()
{
    const auto cbpThen = [](const Row &r) { return r[u"list"_s] == "cbp"_L1 && r[u"listed"_s] < u"2026"_s; };
    const auto inForceThen = [&](const QString &kind) {
        return count(u"listings"_s, [&](const Row &r) {
            return cbpThen(r) && r[u"kind"_s] == kind && (isActive(r) || r[u"delisted"_s] >= u"2026"_s);
        });
    };
    const auto flags = [&](const QString &column) {
        return count(u"countries"_s, [&](const Row &r) { return r[column] == "1"_L1; });
    };
    const auto usCases = [&](const QString &column) {
        return count(u"cases"_s, [&](const Row &r) {
            return r[u"requesting_party"_s] == "US"_L1 && !r[u"requested"_s].isEmpty() && !r[column].isEmpty();
        });
    };
    const QMap<QString, qsizetype> counted{
        {u"uflpa rows"_s, count(u"listings"_s, [](const Row &r) { return r[u"list"_s] == "uflpa"_L1; })},
        {u"cbp records_2025_12"_s, count(u"listings"_s, cbpThen)},
        {u"cbp orders_in_force_2025_12"_s, inForceThen(u"wro"_s)},
        {u"cbp findings_in_force_2025_12"_s, inForceThen(u"finding"_s)},
        {u"tvpra rows_2022"_s, count(u"goods"_s, [](const Row &r) { return isGoodOf(r, u"tvpra"_s, u"2022"_s); })},
        {u"tvpra additions_2024"_s, count(u"goods"_s, [](const Row &r) { return isGoodOf(r, u"tvpra"_s, u"2024"_s); })},
        {u"tvpra removals_2024"_s,
         count(u"goods"_s, [](const Row &r) { return r[u"list"_s] == "tvpra"_L1 && r[u"removed_in"_s] == "2024"_L1; })},
        {u"rrm requests"_s, usCases(u"requested"_s)},
        {u"rrm panels_requested"_s, usCases(u"panel_requested"_s)},
        {u"rrm remediation_plans"_s, usCases(u"remediation_agreed"_s)},
        {u"ilo ratifications_c182"_s,
         count(u"ratifications"_s, [](const Row &r) { return r[u"convention"_s] == "ilo-c182"_L1; })},
        {u"ilo in_force_c105"_s,
         count(u"ratifications"_s,
               [](const Row &r) { return r[u"convention"_s] == "ilo-c105"_L1 && r[u"status"_s] == "in_force"_L1; })},
        {u"countries countries"_s, count(u"countries"_s, [](const Row &r) { return r[u"area"_s] == "country"_L1; })},
        {u"countries eu_members"_s, flags(u"eu_member"_s)},
        {u"countries usmca_parties"_s, flags(u"usmca_party"_s)},
        {u"countries oecd_members"_s, flags(u"oecd_member"_s)},
        {u"countries ilo_members"_s, flags(u"ilo_member"_s)},
    };
    QStringList stated;
    for (const Row &row : rows(u"edition_totals"_s)) {
        const QString key = row[u"edition"_s].section(u'@', 0, 0) + u' ' + row[u"subject"_s];
        stated << key;
        QVERIFY2(counted.contains(key), qPrintable(u"edition_totals.csv: nobody counts "_s + key));
        QVERIFY2(
            counted.value(key) == row[u"held"_s].toInt(),
            qPrintable(
                u"edition_totals.csv: %1 says %2, counted are %3"_s.arg(key, row[u"held"_s]).arg(counted.value(key))));
        QVERIFY2(row[u"held"_s].toInt() <= row[u"official"_s].toInt(), qPrintable(key));
    }
    std::sort(stated.begin(), stated.end());
    QCOMPARE(stated, counted.keys());
}

void TestBundleData::organisationsWithoutALink()
{
    // Said, not forbidden: a body may belong to the field without a role in any instrument, event, list or case.
    QSet<QString> linked;
    const std::vector<std::pair<QString, QStringList>> links{
        {u"listings"_s, {u"organisation"_s}},
        {u"cases"_s, {u"facility"_s, u"company"_s, u"parent_company"_s}},
        {u"case_petitioners"_s, {u"organisation"_s}},
        {u"organisation_instruments"_s, {u"organisation"_s}},
        {u"event_participants"_s, {u"organisation"_s}},
    };
    for (const auto &[name, columns] : links) {
        for (const Row &row : rows(name)) {
            for (const QString &column : columns)
                linked.insert(row[column]);
        }
    }
    QStringList alone;
    for (const Row &row : rows(u"organisations"_s)) {
        if (!linked.contains(row[u"id"_s]))
            alone << row[u"id"_s];
    }
    if (!alone.isEmpty())
        qInfo("%d organisations without a link: %s", int(alone.size()), qPrintable(alone.join(u", "_s)));
}

QTEST_APPLESS_MAIN(TestBundleData)
#include "tst_bundle_data.moc"
