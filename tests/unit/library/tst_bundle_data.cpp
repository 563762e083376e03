// Reviews the form of the bundled library, and that its records fit together.

#include "tests/unit/library/bundledata.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

class TestBundleData : public QObject, protected BundleData
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { report(load()); }
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
    void organisationsWithoutALink();

private:
    static void eachTable();
    static const Table &table();
};

void TestBundleData::eachTable()
{
    QTest::addColumn<QString>("name");
    for (const Table &t : tables())
        QTest::newRow(qPrintable(t.name)) << t.name;
}

const Table &TestBundleData::table()
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
