// How fast the importers take input apart, without a library behind them:
//     reading_bench lines COUNT FILE    makes so many targets of OpenSanctions, each with a sanction, as JSON lines
//     reading_bench read FORMAT FILE    megabytes a second, least of three; memory beside; milliseconds of the preview
#include "app/importers/importer.h"
#include "tests/bench/measure.h"
#include "tests/bench/organisations.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

/// Counts, and looks at every cell so that none is made for nothing.
class Counting final : public domain::ImportSink
{
public:
    bool begin(const domain::ImportedList &) override { return true; }
    bool row(const domain::ImportedRow &row) override
    {
        ++rows;
        for (const std::string &cell : row.cells)
            bytes += cell.size();
        for (const domain::ImportedName &name : row.names)
            bytes += name.text.size();
        return true;
    }
    bool reject(const domain::RejectedRow &) override { return true; }

    qint64 rows = 0;
    std::size_t bytes = 0;
};

importers::Options organisations()
{
    importers::Options options;
    options.mapping =
        importers::Mapping{.table = u"organisations"_s,
                           .dataset = u"bench"_s,
                           .columns = {{.target = u"id"_s, .source = u"id"_s},
                                       {.target = u"name"_s, .source = u"name"_s},
                                       {.target = u"name_native"_s, .source = u"name_native"_s},
                                       {.target = u"kind"_s, .source = u"kind"_s},
                                       {.target = u"country"_s, .source = u"country"_s},
                                       {.target = u"aliases"_s, .source = u"alias"_s, .separator = u";"_s},
                                       {.target = u"description"_s, .source = u"description"_s}}};
    return options;
}

int makeLines(int count, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    bench::Organisations source(1, 200);
    for (int i = 0; i < count; ++i) {
        const bench::Organisation each = source.next(i);
        const auto id = "bench-" + std::to_string(i);
        const std::string tail =
            R"("referents":[],"datasets":["bench"],"first_seen":"2024-06-01T00:00:00","last_seen":)"
            R"("2026-08-20T00:00:00","last_change":"2026-08-04T00:00:00","target":)";
        const std::string target = R"({"id":")" + id + R"(","caption":")" + each.name +
                                   R"(","schema":"Company","properties":{"name":[")" + each.name + R"("],"alias":[")" +
                                   each.alias +
                                   R"("],"country":["cn"],"topics":["sanction"],"programId":["BENCH"],"notes":[")" +
                                   each.description + R"("]},)" + tail + "true}\n";
        const std::string sanction = R"({"id":"s-)" + id + R"(","schema":"Sanction","properties":{"entity":[")" + id +
                                     R"("],"program":["Bench"],"startDate":["2022-06-21"]},)" + tail + "false}\n";
        file.write(target.data(), qint64(target.size()));
        file.write(sanction.data(), qint64(sanction.size()));
    }
    return file.flush() ? 0 : 1;
}

int readFile(const QString &format, const QString &path)
{
    const auto source = importers::openFile(path);
    if (!source)
        return 1;
    const importers::Options options = organisations();
    bench::Times shown;
    shown.measure(3, [&] { (void)importers::preview(**source, format, options); });
    const long before = bench::residentKilobytes("VmHWM");
    bench::Times times;
    qint64 rows = 0;
    times.measure(3, [&] {
        Counting sink;
        if (const auto summary = importers::read(**source, format, options, sink))
            rows = summary->rows;
    });
    const long after = bench::residentKilobytes("VmHWM");
    std::printf("%lld %.0f %.1f %.1f %ld\n", static_cast<long long>(rows), times.least(),
                double((*source)->size()) / 1000 / times.least(), shown.quantile(1), (after - before) / 1024);
    return rows > 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    if (given.value(1) == "lines"_L1)
        return makeLines(given.value(2).toInt(), given.value(3));
    if (given.value(1) == "read"_L1)
        return readFile(given.value(2), given.value(3));
    return 2;
}
