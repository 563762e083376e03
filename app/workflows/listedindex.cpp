#include "app/workflows/listedindex.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/storage/listedparties.h"

#include <QCoreApplication>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 listingsBetweenReports = 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

const catalogue::Table &listingsTable()
{
    return *catalogue::findTable(u"listings"_s);
}

/// The ids asked for in the library's order, or all.
domain::Result<QStringList> chosenLists(const storage::Library &library, const QStringList &asked)
{
    const auto known = storage::listIds(library);
    if (!known)
        return known;
    if (known->isEmpty())
        return tl::unexpected(
            domain::Error{.message = Text::tr("The library holds no listings to screen against"),
                          .remedy = Text::tr("Import a list first, or use the library that came with Assay."),
                          .file = library.path()});
    for (const QString &id : asked)
        if (!known->contains(id))
            return tl::unexpected(domain::Error{.message = Text::tr("There is no list “%1” in the library").arg(id),
                                                .remedy = Text::tr("The lists are: %1.").arg(known->join(", "_L1)),
                                                .candidates = catalogue::nearest(id, *known),
                                                .kind = domain::Error::Kind::WrongUse});
    if (asked.isEmpty())
        return known;
    QStringList chosen;
    std::copy_if(known->begin(), known->end(), std::back_inserter(chosen),
                 [&asked](const QString &id) { return asked.contains(id); });
    return chosen;
}

domain::Result<QList<storage::Edition>> editionsOf(const storage::Library &library, const QStringList &lists)
{
    const auto ids = storage::editionsOfLists(library, lists);
    const auto editions = library.editions();
    if (!ids || !editions)
        return tl::unexpected(ids ? editions.error() : ids.error());
    QList<storage::Edition> own;
    std::copy_if(editions->begin(), editions->end(), std::back_inserter(own),
                 [&ids](const storage::Edition &edition) { return ids->contains(edition.id); });
    return own;
}

screening::ListedEntity entityOf(const storage::ListedParty &party)
{
    screening::ListedEntity entity{
        .id = party.id, .list = party.list, .title = party.name, .country = party.country, .address = party.region};
    for (const storage::ListedPartyName &name : party.names)
        entity.names.push_back({.text = name.text, .language = name.language});
    return entity;
}

} // namespace

domain::Result<ListedIndex> listedIndex(const storage::Library &library, const QStringList &lists,
                                        const std::stop_token &stop,
                                        const std::function<void(qint64, qint64)> &progress)
{
    const auto chosen = chosenLists(library, lists);
    if (!chosen)
        return tl::unexpected(chosen.error());
    auto editions = editionsOf(library, *chosen);
    auto stamp = library.stamp(listingsTable());
    const auto total = library.approximateRowCount(listingsTable());
    if (!editions || !stamp || !total)
        return tl::unexpected(!editions ? editions.error() : !stamp ? stamp.error() : total.error());
    screening::IndexBuilder builder;
    qint64 done = 0;
    const auto read = storage::forEachListedParty(
        library, *chosen,
        [&](const storage::ListedParty &party) {
            builder.add(entityOf(party));
            if (++done % listingsBetweenReports == 0 && progress)
                progress(done, std::max(done, *total));
            return true;
        },
        stop);
    if (!read)
        return tl::unexpected(read.error());
    auto index = std::make_shared<const screening::Index>(builder.build(stop));
    if (stop.stop_requested())
        return tl::unexpected(domain::Error{.message = Text::tr("Cancelled")});
    return ListedIndex{
        .index = std::move(index), .lists = *chosen, .editions = *std::move(editions), .stamp = *std::move(stamp)};
}

bool isCurrent(const ListedIndex &index, const storage::Library &library)
{
    const auto stamp = library.stamp(listingsTable());
    return index.index && stamp && *stamp == index.stamp;
}

domain::Result<std::optional<ListingSides>> listingSides(const storage::Library &library, const QString &id)
{
    const auto party = storage::listedParty(library, id);
    if (!party)
        return tl::unexpected(party.error());
    if (!*party)
        return std::nullopt;
    const storage::ListedParty &said = **party;
    ListingSides sides{.name = QString::fromStdString(said.name),
                       .country = QString::fromStdString(said.country),
                       .region = QString::fromStdString(said.region),
                       .status = QString::fromStdString(said.status),
                       .listed = QString::fromStdString(said.listed),
                       .delisted = QString::fromStdString(said.delisted),
                       .authority = QString::fromStdString(said.authority)};
    for (const storage::ListedPartyName &name : said.names)
        sides.names << QString::fromStdString(name.text);
    return sides;
}

} // namespace workflows
