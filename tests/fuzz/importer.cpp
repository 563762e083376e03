#include "app/importers/importer.h"

#include <cstdint>
#include <cstdlib>

/// Whatever the bytes: recognised, previewed and read without a fault, and what comes out keeps its promises.
namespace {

void demand(bool held)
{
    if (!held)
        std::abort();
}

bool isText(const std::string &utf8)
{
    return QString::fromStdString(utf8).toStdString() == utf8;
}

class Checking final : public domain::ImportSink
{
public:
    bool begin(const domain::ImportedList &list) override
    {
        m_columns = static_cast<std::size_t>(list.columns.size());
        demand(m_columns > 0 && !list.table.isEmpty());
        return true;
    }
    bool row(const domain::ImportedRow &row) override
    {
        demand(m_columns > 0 && row.cells.size() == m_columns && row.line > 0);
        for (const std::string &cell : row.cells)
            demand(isText(cell));
        for (const domain::ImportedName &name : row.names)
            demand(isText(name.text));
        return ++m_rows < 20'000;
    }
    bool reject(const domain::RejectedRow &row) override
    {
        demand(row.line > 0 && !row.reason.isEmpty() && row.text.size() <= 1000);
        return ++m_rows < 20'000;
    }

private:
    std::size_t m_columns = 0;
    int m_rows = 0;
};

importers::Options options()
{
    importers::Options made;
    made.mapping = importers::Mapping{
        .table = QStringLiteral("listings"),
        .dataset = QStringLiteral("x"),
        .columns = {
            {.target = QStringLiteral("name"), .source = QStringLiteral("a")},
            {.target = QStringLiteral("aliases"), .source = QStringLiteral("b"), .separator = QStringLiteral(";")},
            {.target = QStringLiteral("listed"), .source = QStringLiteral("c")}}};
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const importers::Options chosen = options();
    static const importers::Options plain = [] {
        importers::Options given = options();
        given.encoding = QStringLiteral("utf-8");
        given.delimiter = ',';
        given.quote = '"';
        return given;
    }();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto source = importers::memorySource(bytes, QStringLiteral("input"));
    const QString format = QStringLiteral(ASSAY_FORMAT);
    // To find encoding and delimiter out takes longest by far: with every sixteenth input.
    const bool isFoundOut = size % 16 == 0;
    if (isFoundOut) {
        const auto recognised = importers::recognise(*source);
        demand(recognised || !recognised.error().message.isEmpty());
        (void)importers::preview(*source, format, chosen, 5);
    }
    Checking sink;
    const auto summary = importers::read(*source, format, isFoundOut ? chosen : plain, sink);
    demand(summary || (!summary.error().message.isEmpty() && !summary.error().remedy.isEmpty()));
    return 0;
}
