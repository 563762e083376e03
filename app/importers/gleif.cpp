#include "app/importers/reading_p.h"

using namespace Qt::StringLiterals;

namespace importers {

namespace {

/// Order of ImportedList::columns.
enum Column { Name, Kind, Country, NativeName, Description };

/// A column with a name and the one with its language.
struct NameColumns
{
    int text;
    int language;
};

std::vector<NameColumns> otherNames(const Header &header)
{
    std::vector<NameColumns> columns;
    for (const std::string &group :
         {std::string("Entity.OtherEntityNames.OtherEntityName."),
          std::string("Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.")}) {
        for (int number = 1; number <= 20; ++number) {
            const std::string name = group + std::to_string(number);
            if (const int text = header.find(name); text >= 0)
                columns.push_back({text, header.find(name + ".xmllang")});
        }
    }
    return columns;
}

/// ISO 639-1 out of a language tag ("zh-Hans", "EN").
std::string language(std::string_view tag)
{
    std::string code(trimmed(tag).substr(0, 2));
    for (char &c : code)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool two = tag.size() == 2 || (tag.size() > 2 && tag[2] == '-');
    return two ? code : std::string();
}

/// What kind of organisation a category of entity is; empty where it does not say.
std::string_view kindOf(std::string_view category)
{
    if (sameWord(category, "GENERAL") || sameWord(category, "BRANCH") || sameWord(category, "SOLE_PROPRIETOR"))
        return "company";
    if (sameWord(category, "RESIDENT_GOVERNMENT_ENTITY"))
        return "government_agency";
    return sameWord(category, "INTERNATIONAL_ORGANIZATION") ? "intergovernmental" : std::string_view();
}

} // namespace

domain::Result<> readGleif(Reading &reading)
{
    KnownTable table(reading);
    if (auto opened = table.open(u"gleif"_s, {"LEI", "Entity.LegalName"}); !opened)
        return opened;
    const Header &header = table.header();
    const int lei = header.find("LEI");
    const int name = header.find("Entity.LegalName");
    const int line = header.find("Entity.LegalAddress.FirstAddressLine");
    const int city = header.find("Entity.LegalAddress.City");
    const int postalCode = header.find("Entity.LegalAddress.PostalCode");
    const int code = header.find("Entity.LegalAddress.Country");
    const int category = header.find("Entity.EntityCategory");
    const int status = header.find("Entity.EntityStatus");
    const int registration = header.find("Registration.RegistrationStatus");
    const int successor = header.find({"Entity.SuccessorEntity.1.SuccessorLEI", "Entity.SuccessorEntity.SuccessorLEI"});
    const int registered = header.find("Registration.InitialRegistrationDate");
    const std::vector<NameColumns> names = otherNames(header);
    const domain::ImportedList list{
        .table = u"organisations"_s,
        .dataset = u"gleif"_s,
        .title = u"GLEIF legal entities"_s,
        .publisher = u"Global Legal Entity Identifier Foundation"_s,
        .asOf = {},
        .url = u"https://www.gleif.org/en/lei-data/gleif-golden-copy"_s,
        .columns = {u"name"_s, u"kind"_s, u"country"_s, u"name_native"_s, u"description"_s}};
    if (!reading.output.begin(list))
        return {};
    return table.eachRow([&](TableReader &reader) -> std::optional<Refusal> {
        const auto &cells = reader.cells();
        domain::ImportedRow &row = reading.output.blank(reader.line());
        row.publisherId = trimmed(cellAt(cells, lei));
        appendOneLine(cellAt(cells, name), row.cells[Name]);
        if (row.cells[Name].empty())
            return Refusal{name, faults::noName()};
        row.cells[Kind] = kindOf(trimmed(cellAt(cells, category)));
        row.cells[Country] = country(cellAt(cells, code));
        for (const NameColumns &columns : names) {
            if (const std::string_view other = trimmed(cellAt(cells, columns.text)); !other.empty())
                row.names.push_back(named(other, row.cells[Country], language(cellAt(cells, columns.language))));
        }
        takeNativeName(row, row.cells[Name], row.cells[NativeName]);
        std::string since;
        if (auto refusal = takeDate(cellAt(cells, registered), registered, DateOrder::YearMonthDay, since))
            return refusal;
        Detail detail(row.cells[Description]);
        detail.add("LEI", row.publisherId);
        detail.add("Address", cellAt(cells, line));
        detail.add("City", cellAt(cells, city));
        detail.add("Postal code", cellAt(cells, postalCode));
        detail.add("Entity status", cellAt(cells, status));
        detail.add("Registration status", cellAt(cells, registration));
        detail.add("Registered", since);
        detail.add("Successor LEI", cellAt(cells, successor));
        reading.output.send();
        return std::nullopt;
    });
}

} // namespace importers
