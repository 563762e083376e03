#include "tests/bench/screening/listings.h"

#include <QFile>

#include <algorithm>
#include <map>

namespace bench {

using screening::ListedEntity;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<std::vector<std::string>> readSeparated(const QByteArray &text, char separator)
{
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string cell;
    bool quoted = false;
    const auto endRow = [&] {
        row.push_back(std::move(cell));
        cell.clear();
        if (row.size() > 1 || !row[0].empty())
            rows.push_back(std::move(row));
        row.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == separator) {
            row.push_back(std::move(cell));
            cell.clear();
        } else if (c == '\n') {
            endRow();
        } else if (c != '\r') {
            cell += c;
        }
    }
    if (!cell.empty() || !row.empty())
        endRow();
    return rows;
}

std::vector<ListedEntity> bundledListings(const QString &folder)
{
    const auto listings = readSeparated(contentOf(folder + QStringLiteral("/listings.csv")), ',');
    const auto names = readSeparated(contentOf(folder + QStringLiteral("/listing_names.csv")), ',');
    if (listings.empty())
        return {};
    const auto column = [&](const char *title) {
        return static_cast<std::size_t>(std::find(listings[0].begin(), listings[0].end(), title) - listings[0].begin());
    };
    const std::size_t id = column("id");
    const std::size_t name = column("name");
    const std::size_t native = column("name_native");
    const std::size_t list = column("list");
    const std::size_t country = column("country");
    const std::size_t region = column("region");
    std::vector<ListedEntity> entities;
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 1; i < listings.size(); ++i) {
        const auto &row = listings[i];
        ListedEntity entity{
            .id = row[id], .list = row[list], .title = row[name], .country = row[country], .address = row[region]};
        if (!row[native].empty())
            entity.names.push_back({.text = row[native], .language = "zh"});
        places[entity.id] = entities.size();
        entities.push_back(std::move(entity));
    }
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (const auto place = places.find(names[i][0]); place != places.end())
            entities[place->second].names.push_back({.text = names[i][2]});
    }
    return entities;
}

} // namespace bench
