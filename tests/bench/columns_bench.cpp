#include "tests/bench/measure.h"
#include "tests/bench/peers.h"

#include "app/catalogue/catalogue.h"
#include "app/query/parser.h"
#include "app/storage/library.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdlib>
#include <stop_token>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// columns_bench LIBRARY [OURS]: what app/columns does with the organisations of a library that bench_data made, and
/// SQLite and Qt's own models beside it, as Markdown. OURS: a file that gets the figures other peers are compared with.

namespace {

using bench::figure;
using bench::Times;
using columns::Question;

struct Word
{
    const char *text;
    const char *what;
};

/// Common and rare words, of one letter and of many, in each script.
constexpr Word words[] = {{"hoshine", "one row in 50"},
                          {"cotton", "one row in 10"},
                          {"zhangjia", "one in 65,000"},
                          {"a", "one Latin letter"},
                          {"e", "one Latin letter"},
                          {"z", "one Latin letter"},
                          {"7", "one digit, in every second id"},
                          {"co", "two letters"},
                          {"zq", "two letters, rare"},
                          {"limited", "frequent word"},
                          {"textile company", "a phrase"},
                          {"新疆", "two Han"},
                          {"棉", "one Han"},
                          {"有限公司", "four Han"},
                          {"丁", "one Han, rare"},
                          {"東京", "two Han, Japanese"},
                          {"завод", "Cyrillic"},
                          {"شركة", "Arabic"},
                          {"bench-77", "start of an id"},
                          {"japan", "title of a country"},
                          {"xyzzy", "in no row"}};

const QStringList facets{u"kind"_s, u"country"_s, u"parent"_s, u"lists"_s};

std::string thousands(qint64 number)
{
    return QLocale(u"en"_s).toString(number).toStdString();
}

/// A table remembers which rows passed last; another question in between makes it look through all of them again.
auto anew(const columns::Table &table)
{
    return [&table] { (void)table.first({}, 1); };
}

void forget(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY);
    if (file < 0)
        return;
    ::fdatasync(file);
    ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    ::close(file);
}

std::shared_ptr<const columns::Table> built(const storage::Library &library, const catalogue::Table &description)
{
    std::shared_ptr<const columns::Table> table;
    Times reading;
    long before = 0;
    for (int turn = 0; turn < 3; ++turn) {
        table.reset();
        before = bench::residentKilobytes("RssAnon");
        reading.measure(1, [&] {
            if (auto made = library.readColumns(description, u"en"_s))
                table = *made;
        });
    }
    if (!table)
        return table;
    std::printf("| build from SQLite | %s ms (least of 3; median %s) |\n", figure(reading.least()).c_str(),
                figure(reading.median()).c_str());
    std::printf("| memory of the table | %s MB (process grew by %s) |\n", figure(double(table->size()) / 1e6).c_str(),
                figure(double(bench::residentKilobytes("RssAnon") - before) / 1e3).c_str());
    return table;
}

void file(const columns::Table &table, const catalogue::Table &description, const QByteArray &stamp,
          const QString &path)
{
    Times saving;
    saving.measure(3, [&] { (void)table.save(path); });
    const auto open = [&] {
        if (!columns::Table::open(path, description, u"en"_s, stamp))
            std::printf("| open | failed |\n");
    };
    Times cold;
    for (int turn = 0; turn < 5; ++turn) {
        forget(path);
        cold.measure(1, open);
    }
    Times warm;
    warm.measure(10, open);
    std::printf("| save / open cold / open warm | %s / %s / %s ms (medians), file %s MB |\n",
                figure(saving.median()).c_str(), figure(cold.median()).c_str(), figure(warm.median()).c_str(),
                figure(double(QFileInfo(path).size()) / 1e6).c_str());
}

void keystrokes(const columns::Table &table, int turns)
{
    std::printf("\n| word | | rows | first 60: p50 / p95 ms | count, %lld facets, order: p50 / p95 ms |\n"
                "| --- | --- | ---: | ---: | ---: |\n",
                static_cast<long long>(facets.size()));
    Times allFirst;
    Times allWhole;
    for (const Word &word : words) {
        const Question question{.filter = query::Filter::of({.operands = {{.text = QString::fromUtf8(word.text)}}}),
                                .facets = facets};
        qint64 count = 0;
        Times first;
        Times whole;
        first.measure(
            turns, [&] { (void)table.first(question, 60); }, anew(table));
        whole.measure(
            turns,
            [&] {
                if (const auto answer = table.ask(question))
                    count = (*answer)->count();
            },
            anew(table));
        allFirst.add(first);
        allWhole.add(whole);
        std::printf("| %s | %s | %s | %s / %s | %s / %s |\n", word.text, word.what, thousands(count).c_str(),
                    figure(first.median()).c_str(), figure(first.quantile(0.95)).c_str(),
                    figure(whole.median()).c_str(), figure(whole.quantile(0.95)).c_str());
    }
    std::printf("| **all** | | | p50 %s, p95 %s, **p99 %s** | p50 %s, **p95 %s**, p99 %s |\n",
                figure(allFirst.median()).c_str(), figure(allFirst.quantile(0.95)).c_str(),
                figure(allFirst.quantile(0.99)).c_str(), figure(allWhole.median()).c_str(),
                figure(allWhole.quantile(0.95)).c_str(), figure(allWhole.quantile(0.99)).c_str());
}

void filters(const columns::Table &table, int turns)
{
    std::printf("\n| filter | rows | first 60 ms | whole ms |\n| --- | ---: | ---: | ---: |\n");
    for (const char *text :
         {"", "country:JP", "country:JP kind:company cotton", "name:cotton", "-cotton", "-name_native:*",
          "cotton OR 棉", "country:JP hoshine", "name:^hoshine", "name:=hoshine"}) {
        const auto filter = query::parse(QString::fromUtf8(text));
        if (!filter)
            continue;
        const Question question{.filter = *filter, .facets = facets};
        Times first;
        Times whole;
        qint64 count = 0;
        first.measure(
            turns, [&] { (void)table.first(question, 60); }, anew(table));
        whole.measure(
            turns,
            [&] {
                if (const auto answer = table.ask(question))
                    count = (*answer)->count();
            },
            anew(table));
        std::printf("| `%s` | %s | %s | %s |\n", text, thousands(count).c_str(), figure(first.median()).c_str(),
                    figure(whole.median()).c_str());
    }
}

void sorts(const columns::Table &table, int turns)
{
    std::printf("\n| order | first time ms | again ms | first 60 of hoshine ms | all of hoshine ms |\n"
                "| --- | ---: | ---: | ---: | ---: |\n");
    const QList<catalogue::SortKey> orders[] = {{{u"name"_s, Qt::AscendingOrder}},
                                                {{u"name"_s, Qt::DescendingOrder}},
                                                {{u"description"_s, Qt::AscendingOrder}},
                                                {{u"country"_s, Qt::AscendingOrder}},
                                                {{u"kind"_s, Qt::DescendingOrder}, {u"country"_s, Qt::AscendingOrder}}};
    for (const auto &order : orders) {
        const Question whole{.order = order};
        const Question some{.filter = query::Filter::of({.operands = {{.text = u"hoshine"_s}}}), .order = order};
        const double once = bench::milliseconds([&] { (void)table.ask(whole); });
        Times again;
        Times first;
        Times all;
        again.measure(turns, [&] { (void)table.ask(whole); });
        first.measure(
            turns, [&] { (void)table.first(some, 60); }, anew(table));
        all.measure(
            turns, [&] { (void)table.ask(some); }, anew(table));
        QString text;
        for (const catalogue::SortKey &key : order)
            text += (key.order == Qt::DescendingOrder ? u" -"_s : u" "_s) + key.column;
        std::printf("| %s | %s | %s | %s | %s |\n", qPrintable(text), figure(once).c_str(),
                    figure(again.median()).c_str(), figure(first.median()).c_str(), figure(all.median()).c_str());
    }
}

/// How long a question goes on after it was cancelled, at many moments of its way.
void cancelling(const storage::Library &library, const catalogue::Table &description)
{
    Times late;
    const auto table = library.readColumns(description, u"en"_s);
    const Question questions[] = {{.filter = query::Filter::of({.operands = {{.text = u"z"_s}}}), .facets = facets},
                                  {.filter = query::Filter::of({.operands = {{.text = u"e"_s}}}),
                                   .order = {{u"description"_s, Qt::AscendingOrder}}}};
    for (int turn = 0; table && turn < 100; ++turn) {
        std::stop_source source;
        std::chrono::steady_clock::time_point stopped;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::microseconds(150 * turn));
            stopped = std::chrono::steady_clock::now();
            source.request_stop();
        });
        (void)(*table)->ask(questions[turn % 2], source.get_token());
        const auto end = std::chrono::steady_clock::now();
        stopper.join();
        if (end > stopped)
            late.measureGiven(std::chrono::duration<double, std::milli>(end - stopped).count());
    }
    std::printf("\nA cancelled question ends after %s ms (median), %s ms (p95), %s ms (longest of 100).\n",
                figure(late.median()).c_str(), figure(late.quantile(0.95)).c_str(), figure(late.quantile(1)).c_str());
}

/// A question of ours, then the same to a peer, word by word, so that both meet the machine in the same state.
void peers(const columns::Table &table, const QString &library, std::FILE *ours)
{
    bench::SqliteLike sqlite(library);
    std::printf(
        "\nRows differ a little: SQLite folds ASCII alone, and is asked for the names, the description, the id and the "
        "country, not for the titles of kind, parent and lists.\n");
    std::printf("\n| word | rows | ours ms | SQLite LIKE + GROUP BY ms | times faster | rows there |\n"
                "| --- | ---: | ---: | ---: | ---: | ---: |\n");
    for (const char *word : {"hoshine", "cotton", "zhangjia", "limited", "a", "新疆", "棉", "有限公司"}) {
        const QString text = QString::fromUtf8(word);
        const Question question{.filter = query::Filter::of({.operands = {{.text = text}}}),
                                .facets = {u"kind"_s, u"country"_s, u"parent"_s}};
        Times mine;
        Times theirs;
        qint64 count = 0;
        qint64 found = 0;
        for (int turn = 0; turn < 3; ++turn) {
            mine.measure(
                3,
                [&] {
                    if (const auto answer = table.ask(question))
                        count = (*answer)->count();
                },
                anew(table));
            theirs.measure(1, [&] { found = sqlite.ask(text); });
        }
        std::printf("| %s | %s | %s | %s | **%s** | %s |\n", word, thousands(count).c_str(),
                    figure(mine.median()).c_str(), figure(theirs.median()).c_str(),
                    figure(theirs.median() / mine.median()).c_str(), thousands(found).c_str());
        if (ours)
            std::fprintf(ours, "%s\t%lld\t%f\n", word, static_cast<long long>(count), mine.median());
    }
}

void qtModels(const columns::Table &table, const QString &library)
{
    const bool large = table.rowCount() > 100'000;
    bench::QtModels models(library);
    std::printf("\nQSqlTableModel: all rows loaded in %s ms.\n\n"
                "| word | ours ms | QSortFilterProxyModel, filter alone, ms | times faster |\n"
                "| --- | ---: | ---: | ---: |\n",
                figure(models.loadMilliseconds()).c_str());
    for (const char *word : {"hoshine", "cotton", "a"}) {
        const QString text = QString::fromUtf8(word);
        const Question question{.filter = query::Filter::of({.operands = {{.text = text}}}), .facets = facets};
        Times mine;
        mine.measure(
            9, [&] { (void)table.ask(question); }, anew(table));
        Times theirs;
        theirs.measure(large ? 1 : 5, [&] { (void)models.ask(text); });
        std::printf("| %s | %s | %s | **%s** |\n", word, figure(mine.median()).c_str(), figure(theirs.median()).c_str(),
                    figure(theirs.median() / mine.median()).c_str());
        std::fflush(stdout);
        if (large)
            break; // one word takes half a minute, and giving the filter up as long again
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: columns_bench LIBRARY\n");
        return 2;
    }
    const QString path = QFile::decodeName(argv[1]);
    const catalogue::Table *description = catalogue::findTable(u"organisations"_s);
    const auto library = storage::Library::open(path, storage::Access::ReadOnly);
    if (!library || !description) {
        std::fprintf(stderr, "columns_bench: %s\n", library ? "no table" : qPrintable(library.error().message));
        return 1;
    }
    const auto rows = (*library)->rowCount(*description);
    std::printf("### %s organisations\n\n| | |\n| --- | --- |\n", thousands(rows.value_or(0)).c_str());
    const auto table = built(**library, *description);
    if (!table)
        return 1;
    const auto stamp = (*library)->stamp(*description);
    file(*table, *description, stamp.value_or(QByteArray()), path + u".columns"_s);
    const int turns = table->rowCount() > 2'000'000 ? 7 : 21;
    keystrokes(*table, turns);
    filters(*table, turns);
    sorts(*table, turns);
    cancelling(**library, *description);
    std::FILE *ours = argc > 2 ? std::fopen(argv[2], "w") : nullptr;
    peers(*table, path, ours);
    if (ours) {
        const auto fresh = (*library)->readColumns(*description, u"en"_s); // no order is made yet
        const Question byText{.order = {{u"description"_s, Qt::AscendingOrder}}};
        if (fresh)
            std::fprintf(ours, "sort\t0\t%f\n", bench::milliseconds([&] { (void)(*fresh)->ask(byText); }));
        std::fclose(ours);
    }
    std::fflush(stdout);
    if (table->rowCount() <= 2'000'000)
        qtModels(*table, path);
    std::fflush(stdout);
    std::_Exit(0); // Qt's models take minutes to let go of a million rows
}
