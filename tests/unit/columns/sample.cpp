#include "tests/unit/columns/sample.h"

#include "app/catalogue/vocabulary.h"
#include "tests/unit/columns/oracle.h"

using namespace Qt::StringLiterals;

namespace sample {

using catalogue::Type;
using catalogue::Use;
using domain::Cell;

const catalogue::Table &description()
{
    constexpr catalogue::Uses plain = {Use::Filterable | Use::Sortable | Use::Default};
    constexpr catalogue::Uses faceted = plain | Use::Faceted;
    static const catalogue::Table table{
        .id = "sample"_L1,
        .title = "Sample",
        .singular = "row",
        .columns = {{"id"_L1, "Id", Type::Text, plain},
                    {"name"_L1, "Name", Type::Text, plain},
                    {"note"_L1, "Note", Type::Text, plain},
                    {"aliases"_L1, "Aliases", Type::ListOfText, plain},
                    {"place"_L1, "Place", Type::Text, faceted},
                    {"tags"_L1, "Tags", Type::ListOfText, faceted},
                    {"kind"_L1, "Kind", Type::Value, faceted, 16, {}, "organisation_kind"_L1},
                    {"lists"_L1, "Lists", Type::ListOfValues, faceted, 16, {}, "list"_L1},
                    {"country"_L1, "Country", Type::Link, faceted, 16, "countries"_L1},
                    {"partners"_L1, "Partners", Type::ListOfLinks, faceted, 16, "organisations"_L1},
                    {"active"_L1, "Active", Type::Boolean, faceted},
                    {"amount"_L1, "Amount", Type::Number, plain},
                    {"since"_L1, "Since", Type::Date, plain},
                    {"unverified"_L1, "Unverified", Type::ListOfValues, Use::Filterable},
                    {"sources"_L1, "Sources", Type::ListOfLinks, Use::Filterable, 16, "sources"_L1}},
        .order = {{"name"_L1, Qt::AscendingOrder}, {"since"_L1, Qt::DescendingOrder}},
        .detail = {},
    };
    return table;
}

const QMap<qint64, Target> &targets()
{
    static const QMap<qint64, Target> all{{1, {u"JP"_s, u"Japan"_s, {u"日本"_s, u"JPN"_s}}},
                                          {2, {u"CN"_s, u"China"_s, {u"中国"_s, u"CHN"_s}}},
                                          {3, {u"CI"_s, u"Côte d’Ivoire"_s, {u"コートジボワール"_s}}},
                                          {4, {u"DE"_s, u"Germany"_s, {u"ドイツ"_s}}},
                                          {70'000, {u"reuters"_s, u"Reuters 新疆"_s, {}}},
                                          {4'000'000'000, {u"straße-ag"_s, u"Straße AG"_s, {}}}};
    return all;
}

namespace {

const QStringList &frequentWords()
{
    static const QStringList words{u"cotton"_s,   u"Cotton"_s,     u"棉"_s,       u"新疆"_s,       u"有限公司"_s,
                                   u"株式会社"_s, u"ｶﾞｽ"_s,        u"東京ガス"_s, u"Straße"_s,     u"STRASSE"_s,
                                   u"café"_s,     u"cafe\u0301"_s, u"ﬁnance"_s,   u"ＡＢＣ"_s,     u"Москва"_s,
                                   u"Ёлка"_s,     u"القطن"_s,      u"قُطْن"_s,      u"한국"_s,       u"a"_s,
                                   u"-"_s,        u"x²"_s,         u"İzmir"_s,    u"\"quoted\""_s, u"tab\there"_s};
    return words;
}

template <typename T>
Cell listCell(const QList<T> &list)
{
    return list.isEmpty() ? Cell() : Cell(list);
}

void tell(columns::Builder &builder, int column, Type type, const Cell &cell)
{
    const auto utf8 = [](const QString &text) { return text.toStdString(); };
    if (const auto *text = std::get_if<QString>(&cell)) {
        if (type == Type::Value)
            builder.value(column, utf8(*text));
        else
            builder.text(column, utf8(*text));
    } else if (const auto *number = std::get_if<double>(&cell)) {
        builder.number(column, *number);
    } else if (const auto *boolean = std::get_if<bool>(&cell)) {
        builder.boolean(column, *boolean);
    } else if (const auto *date = std::get_if<domain::PartialDate>(&cell)) {
        builder.date(column, utf8(date->toText()));
    } else if (const auto *link = std::get_if<domain::Link>(&cell)) {
        builder.link(column, targetKey(link->id));
    } else if (const auto *texts = std::get_if<QStringList>(&cell)) {
        for (const QString &element : *texts) {
            if (type == Type::ListOfValues)
                builder.value(column, utf8(element));
            else
                builder.text(column, utf8(element));
        }
    } else if (const auto *links = std::get_if<QList<domain::Link>>(&cell)) {
        for (const domain::Link &element : *links)
            builder.link(column, targetKey(element.id));
    }
}

} // namespace

std::shared_ptr<const columns::Table> Sample::build(const QByteArray &stamp, qint64 *badCells) const
{
    columns::Builder builder(description(), u"en"_s);
    for (const domain::Row &row : rows) {
        builder.beginRow(row.key);
        for (int column = 0; column < row.cells.size(); ++column)
            tell(builder, column, description().columns[column].type, row.cells[column]);
        builder.endRow();
    }
    for (int column = 0; column < description().columns.size(); ++column) {
        const Type type = description().columns[column].type;
        if (type != Type::Link && type != Type::ListOfLinks)
            continue;
        for (const qint64 key : builder.missingTargets(column)) {
            const Target &target = targets()[key];
            std::vector<std::string> names;
            for (const QString &name : target.otherNames)
                names.push_back(name.toStdString());
            builder.target(column, key, target.id.toStdString(), target.title.toStdString(),
                           {names.begin(), names.end()});
        }
    }
    if (badCells)
        *badCells = builder.badCells();
    return builder.finish(stamp);
}

QList<domain::Row> Sample::laidOut() const
{
    return inOrder(rows, description().order);
}

QString Generator::word()
{
    if (!oneIn(4))
        return oneOf(frequentWords());
    static const QStringList alphabets{u"abcdefghijklmnopqrstuvwxyz"_s, u"ABCÉÜßñøŁ"_s,  u"棉花公司集团新疆维吾尔"_s,
                                       u"かがぎカガパヒﾋﾟ"_s,           u"абвгдежзий"_s, u"ابتثجحخ"_s};
    const QString &letters = oneOf(alphabets);
    QString made;
    for (int left = 1 + below(7); left > 0; --left)
        made += letters[below(static_cast<int>(letters.size()))];
    return made;
}

QString Generator::text(int mostWords)
{
    QStringList words;
    for (int left = below(mostWords + 1); left > 0; --left)
        words += word();
    return words.join(oneIn(3) ? u""_s : u" "_s);
}

QString Generator::date()
{
    const QDate day = QDate(2020, 1, 1).addDays(below(1500));
    return day.toString(Qt::ISODate).first(QList<int>{4, 7, 10}[below(3)]);
}

domain::Row Generator::row(qint64 key)
{
    const auto texts = [this](int most) {
        QStringList list;
        for (int left = below(most + 1); left > 0; --left) {
            if (const QString one = text(2); !one.isEmpty())
                list += one;
        }
        return listCell(list);
    };
    const auto values = [this](const QString &vocabulary, int most) {
        QStringList list;
        for (int left = below(most + 1); left > 0; --left)
            list += oneIn(8) ? u"imported_"_s + QString::number(below(3)) : oneOf(catalogue::vocabulary(vocabulary)).id;
        return listCell(list);
    };
    const auto linkTo = [this]() {
        const qint64 target = oneOf(targets().keys());
        return domain::Link{targets()[target].id, targets()[target].title};
    };
    const auto links = [&](int most) {
        QList<domain::Link> list;
        for (int left = below(most + 1); left > 0; --left)
            list += linkTo();
        return listCell(list);
    };
    const auto textCell = [this](const QString &text) { return text.isEmpty() || oneIn(6) ? Cell() : Cell(text); };
    QList<Cell> cells{Cell(u"row-"_s + QString::number(key)),
                      textCell(text(4)),
                      textCell(text(12)),
                      texts(3),
                      textCell(oneIn(2) ? u"Urumqi"_s : text(1)),
                      texts(2),
                      oneIn(5) ? Cell() : Cell(oneOf(catalogue::vocabulary(u"organisation_kind"_s)).id),
                      values(u"list"_s, 3),
                      oneIn(5) ? Cell() : Cell(linkTo()),
                      links(3),
                      oneIn(3) ? Cell() : Cell(oneIn(2)),
                      oneIn(4) ? Cell() : Cell(oneIn(2) ? below(20) - 5 : below(1'000'000) / 100.0),
                      oneIn(4) ? Cell() : Cell(*domain::PartialDate::fromText(date())),
                      Cell(),
                      links(2)};
    if (oneIn(3))
        cells[13] = Cell(QStringList{u"name"_s, u"since"_s});
    return {key, std::get<QString>(cells[0]), cells};
}

Sample Generator::sample(int rows)
{
    Sample made;
    for (int i = 0; i < rows; ++i)
        made.rows += row(1 + i * 3);
    std::shuffle(made.rows.begin(), made.rows.end(), m_random);
    return made;
}

/// A piece of what some row shows in the column: likely to be found, and sometimes across what is no text.
QString Generator::wordFrom(const Sample &sample, int column)
{
    if (sample.rows.isEmpty() || oneIn(8))
        return word();
    const QStringList shown = shownTexts(oneOf(sample.rows).cells[column], description().columns[column]);
    if (shown.isEmpty())
        return word();
    const QString &text = oneOf(shown);
    const int start = below(static_cast<int>(text.size()));
    const int length = oneIn(2) ? 1 + below(2) : 1 + below(static_cast<int>(text.size()) - start);
    return text.sliced(start, std::min<qsizetype>(length, text.size() - start));
}

query::Operand Generator::operand(const Sample &sample, int column)
{
    using enum query::Comparison;
    if (oneIn(12))
        return {.comparison = Known};
    const QList<query::Comparison> ranges{Matches, Less, LessOrEqual, Greater, GreaterOrEqual, Between};
    switch (description().columns[column].type) {
    case Type::Text:
    case Type::ListOfText:
        return {.comparison = oneOf(QList{Matches, Matches, Exactly, BeginsWith}), .text = wordFrom(sample, column)};
    case Type::Number:
        return {
            .comparison = oneOf(ranges), .text = QString::number(below(20) - 5), .upper = QString::number(below(900))};
    case Type::Date:
        return {.comparison = oneOf(ranges), .text = date(), .upper = date()};
    case Type::Boolean:
        return {.text = oneOf(QStringList{u"true"_s, u"FALSE"_s, u"yes"_s, u"No"_s, u"はい"_s, u"いいえ"_s})};
    case Type::Value:
    case Type::ListOfValues: {
        const auto &known = catalogue::vocabulary(column == 6 ? u"organisation_kind"_s : u"list"_s);
        if (column == 13)
            return {.comparison = Known};
        const QString id = oneOf(known).id;
        return {.text = oneIn(2) ? id : catalogue::valueTitle(column == 6 ? u"organisation_kind"_s : u"list"_s, id)};
    }
    case Type::Link:
    case Type::ListOfLinks: {
        QStringList names;
        for (const domain::Row &row : sample.rows) {
            for (const QString &name : namesOf(row.cells[column], description().columns[column]))
                names += name;
        }
        return names.isEmpty() ? query::Operand{.comparison = Known} : query::Operand{.text = oneOf(names)};
    }
    }
    return {};
}

query::Filter Generator::test(const Sample &sample)
{
    const int column = below(static_cast<int>(description().columns.size()));
    query::Test made;
    if (oneIn(3)) {
        made.operands = {{.text = wordFrom(sample, column)}};
    } else {
        made.column = description().columns[column].id;
        for (int left = 1 + (oneIn(3) ? below(3) : 0); left > 0; --left)
            made.operands += operand(sample, column);
    }
    return query::Filter::of(made);
}

query::Filter Generator::filter(const Sample &sample, int depth)
{
    if (depth == 0 || oneIn(3))
        return oneIn(4) ? query::Filter::negated(test(sample)) : test(sample);
    if (oneIn(5))
        return query::Filter::negated(filter(sample, depth - 1));
    query::Filter group;
    group.kind = oneIn(2) ? query::Filter::Kind::All : query::Filter::Kind::Any;
    for (int left = 1 + below(3); left > 0; --left)
        group.parts += filter(sample, depth - 1);
    return group;
}

} // namespace sample
