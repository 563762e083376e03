#include "tests/bench/organisations.h"

#include "app/storage/library.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

#include <cstdio>
#include <fstream>

/// bench_data COUNT FOLDER: makes FOLDER/COUNT.sqlite, a library of which the table organisations has COUNT more rows
/// than the bundled one, and the same rows as FOLDER/COUNT.csv.

namespace {

bool run(sqlite3 *db, const char *sql)
{
    char *message = nullptr;
    if (sqlite3_exec(db, sql, nullptr, nullptr, &message) == SQLITE_OK)
        return true;
    std::fprintf(stderr, "bench_data: %s\n", message);
    sqlite3_free(message);
    return false;
}

void bind(sqlite3_stmt *statement, int place, const std::string &text)
{
    if (text.empty())
        sqlite3_bind_null(statement, place);
    else
        sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void writeField(std::ofstream &csv, const std::string &text, char after)
{
    csv << '"' << text << '"' << after; // no generated text has a quote
}

bool fill(sqlite3 *db, int count, std::ofstream &csv)
{
    std::vector<qint64> countries;
    std::vector<std::string> codes;
    sqlite3_stmt *read = nullptr;
    sqlite3_prepare_v2(db, "SELECT row, id FROM countries WHERE area = 'country' ORDER BY row LIMIT 200", -1, &read,
                       nullptr);
    while (sqlite3_step(read) == SQLITE_ROW) {
        countries.push_back(sqlite3_column_int64(read, 0));
        codes.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(read, 1)));
    }
    sqlite3_finalize(read);
    if (countries.empty() || !run(db, "BEGIN"))
        return false;

    sqlite3_stmt *row = nullptr;
    sqlite3_stmt *alias = nullptr;
    sqlite3_prepare_v2(
        db,
        "INSERT INTO organisations (row, id, edition, name, name_native, kind, country, parent, description) "
        "VALUES (?1, ?2, (SELECT min(row) FROM editions), ?3, ?4, ?5, ?6, ?7, ?8)",
        -1, &row, nullptr);
    sqlite3_prepare_v2(db, "INSERT INTO organisation_names (organisation, position, name) VALUES (?1, 0, ?2)", -1,
                       &alias, nullptr);
    constexpr int base = 1'000'000; // above all rows of the bundle
    bench::Organisations organisations(20261101, static_cast<int>(countries.size()));
    csv << "id,name,name_native,kind,country,parent,alias,description\n";
    for (int i = 1; i <= count; ++i) {
        const bench::Organisation made = organisations.next(i);
        const std::string kind = bench::kinds()[static_cast<std::size_t>(made.kind)];
        const auto country = static_cast<std::size_t>(made.country);
        const int parent = made.parent < i ? made.parent : 0;
        sqlite3_bind_int(row, 1, base + i);
        bind(row, 2, made.id);
        bind(row, 3, made.name);
        bind(row, 4, made.nameNative);
        bind(row, 5, kind);
        sqlite3_bind_int64(row, 6, countries[country]);
        if (parent > 0)
            sqlite3_bind_int(row, 7, base + parent);
        else
            sqlite3_bind_null(row, 7);
        bind(row, 8, made.description);
        if (sqlite3_step(row) != SQLITE_DONE) {
            std::fprintf(stderr, "bench_data: %s\n", sqlite3_errmsg(db));
            return false;
        }
        sqlite3_reset(row);
        if (!made.alias.empty()) {
            sqlite3_bind_int(alias, 1, base + i);
            bind(alias, 2, made.alias);
            sqlite3_step(alias);
            sqlite3_reset(alias);
        }
        for (const std::string &field : {made.id, made.name, made.nameNative, kind, codes[country]})
            writeField(csv, field, ',');
        writeField(csv, parent > 0 ? "bench-" + std::to_string(parent) : std::string(), ',');
        writeField(csv, made.alias, ',');
        writeField(csv, made.description, '\n');
    }
    sqlite3_finalize(row);
    sqlite3_finalize(alias);
    return run(db, "COMMIT") && run(db, "ANALYZE");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "usage: bench_data COUNT FOLDER\n");
        return 2;
    }
    const QString path = arguments[2] + QLatin1Char('/') + arguments[1];
    const QString temporary = path + QStringLiteral(".making");
    QFile::remove(temporary);
    if (const auto made = storage::Library::createIfMissing(temporary); !made) {
        std::fprintf(stderr, "bench_data: %s\n", qPrintable(made.error().message));
        return 1;
    }
    sqlite3 *db = nullptr;
    std::ofstream csv(path.toStdString() + ".csv", std::ios::binary);
    const bool done = sqlite3_open(temporary.toUtf8().constData(), &db) == SQLITE_OK &&
                      run(db, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF") &&
                      fill(db, arguments[1].toInt(), csv) && csv.flush().good();
    sqlite3_close(db);
    return done && QFile::rename(temporary, path + QStringLiteral(".sqlite")) ? 0 : 1;
}
