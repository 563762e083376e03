#include "app/screening/index.h"

#include "app/screening/indexdata_p.h"
#include "app/screening/report_p.h"
#include "app/screening/scantables_p.h"
#include "app/screening/search_p.h"

#include <algorithm>

namespace screening {

namespace {

/// A supplier's country may be wrong, so that it may add a reading and take none away.
NormalForm readSupplier(const IndexData &data, const Supplier &supplier)
{
    const Japanese country = japaneseOf(countryNumber(data.method->countryCode(supplier.country)));
    return normalForm(data.method->tables(), supplier.name, Side::Supplier,
                      country == Japanese::Yes ? country : Japanese::Unknown);
}

Screening answerOf(const IndexData &data, const Supplier &supplier, const Options &options, const NormalForm &form,
                   const Search &search)
{
    Screening answer;
    answer.shortened = form.shortened;
    answer.candidates = candidatesOf(data, supplier, form, search, options.limit);
    // Even a name that could not be screened may be word by word the same as a listed one.
    if (!answer.candidates.isEmpty()) {
        answer.outcome = Outcome::Candidates;
    } else if (form.obstacle != Obstacle::None) {
        answer.outcome = Outcome::NotScreenable;
        answer.obstacle = form.obstacle;
    }
    return answer;
}

} // namespace

Index::Index(std::shared_ptr<const IndexData> data)
    : m_data(std::move(data))
{
}

Screening Index::screen(const Supplier &supplier, const Options &options, const std::stop_token &stop) const
{
    const NormalForm form = readSupplier(*m_data, supplier);
    Search search(*m_data, form, options);
    if (!search.find(stop))
        return {.outcome = Outcome::Stopped};
    return answerOf(*m_data, supplier, options, form, search);
}

Screening Index::screenByFullScan(const Supplier &supplier, const Options &options) const
{
    const NormalForm form = readSupplier(*m_data, supplier);
    Search search(*m_data, form, options);
    search.scan();
    return answerOf(*m_data, supplier, options, form, search);
}

FullScan::FullScan(const Index &index)
    : m_data(index.m_data)
    , m_tables(std::make_unique<const ScanTables>(*m_data))
{
}

FullScan::~FullScan() = default;

Screening FullScan::screen(const Supplier &supplier, const Options &options) const
{
    const NormalForm form = readSupplier(*m_data, supplier);
    Search search(*m_data, form, options);
    search.scan(*m_tables);
    return answerOf(*m_data, supplier, options, form, search);
}

qsizetype Index::entityCount() const
{
    return static_cast<qsizetype>(m_data->entities.size());
}

qsizetype Index::nameCount() const
{
    return static_cast<qsizetype>(m_data->names.size());
}

qsizetype Index::byteCount() const
{
    const IndexData &data = *m_data;
    return static_cast<qsizetype>(
        data.text.capacity() + data.entities.capacity() * sizeof(IndexData::Entity) +
        data.names.capacity() * sizeof(IndexData::Name) + data.forms.capacity() * sizeof(IndexData::ListedForm) +
        (data.words.capacity() + data.postings.capacity() + data.postingStarts.capacity()) * sizeof(std::uint32_t) +
        data.vocabulary.byteCount() + data.spellings.byteCount() + data.joins.byteCount());
}

const Method &Index::method() const
{
    return *m_data->method;
}

IndexBuilder::IndexBuilder(std::shared_ptr<const Method> method)
    : m_data(std::make_unique<IndexData>())
{
    m_data->method = std::move(method);
}

IndexBuilder::~IndexBuilder() = default;

void IndexBuilder::add(const ListedEntity &entity)
{
    m_data->add(entity);
}

Index IndexBuilder::build(const std::stop_token &stop)
{
    auto next = std::make_unique<IndexData>();
    next->method = m_data->method;
    m_data->finish(stop);
    return Index(std::shared_ptr<const IndexData>(std::exchange(m_data, std::move(next))));
}

} // namespace screening
