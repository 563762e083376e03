#include "app/storage/editionhistory.h"

#include "app/catalogue/check.h"
#include "app/storage/editionrows_p.h"
#include "app/storage/library_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

tl::unexpected<domain::Error> wrongUse(const QString &message, const QString &remedy,
                                       const QStringList &candidates = {})
{
    return tl::unexpected(domain::Error{
        .message = message, .remedy = remedy, .candidates = candidates, .kind = domain::Error::Kind::WrongUse});
}

QStringList datasetsOf(const QList<Edition> &editions)
{
    QStringList ids;
    for (const Edition &edition : editions) {
        if (edition.isPresent)
            ids << edition.dataset;
    }
    return ids;
}

tl::unexpected<domain::Error> unknownDataset(const QString &dataset, const QList<Edition> &all)
{
    return wrongUse(QCoreApplication::translate("storage", "There is no dataset “%1”").arg(dataset),
                    QCoreApplication::translate("storage", "“assay editions” tells which there are"),
                    catalogue::nearest(dataset, datasetsOf(all)));
}

/// The place of the edition that is meant by its id or by its date alone; -1 if there is none.
qsizetype placeOf(const QStringList &ids, const QString &dataset, const QString &named)
{
    const qsizetype place = ids.indexOf(named);
    return place >= 0 ? place : ids.indexOf(dataset + u'@' + named);
}

} // namespace

domain::Result<QList<Edition>> EditionHistory::editions() const
{
    const ReadTransaction transaction(m_library.d->handle());
    const domain::Result<QList<EditionRow>> rows = readEditions(m_library.d->handle());
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Edition> editions;
    for (const EditionRow &row : *rows)
        editions << row.edition;
    return editions;
}

domain::Result<EditionPair> EditionHistory::pair(const QString &dataset, const QString &from, const QString &to) const
{
    const domain::Result<QList<Edition>> all = editions();
    if (!all)
        return tl::unexpected(all.error());
    QStringList ids;
    for (const Edition &edition : *all) {
        if (edition.dataset == dataset)
            ids << edition.id;
    }
    if (ids.isEmpty())
        return unknownDataset(dataset, *all);
    for (const QString &named : {from, to}) {
        if (!named.isEmpty() && placeOf(ids, dataset, named) < 0)
            return wrongUse(
                QCoreApplication::translate("storage", "There is no edition “%1” of %2").arg(named, dataset),
                QCoreApplication::translate("storage", "“assay editions” tells which there are"),
                catalogue::nearest(named, ids));
    }
    const qsizetype last = to.isEmpty() ? ids.size() - 1 : placeOf(ids, dataset, to);
    const qsizetype first = from.isEmpty() ? last - 1 : placeOf(ids, dataset, from);
    if (first < 0)
        return wrongUse(QCoreApplication::translate("storage", "There is no edition before %1").arg(ids.at(last)),
                        QCoreApplication::translate("storage", "Import a newer one first"));
    return EditionPair{.from = ids.at(first), .to = ids.at(last)};
}

} // namespace storage
