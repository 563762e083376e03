#pragma once

#include "app/storage/import.h"

namespace storage {

/// Two editions of a dataset, by their ids.
struct EditionPair
{
    QString from;
    QString to;
};

/// The editions of a library through time: which there were, what each changed, and the way back. Bound to the
/// library's thread; the library must outlive it.
class EditionHistory
{
public:
    explicit EditionHistory(Library &library)
        : m_library(library)
    {
    }

    /// All of them: datasets in the order of the library, former editions first in each.
    [[nodiscard]] domain::Result<QList<Edition>> editions() const;

    /// Which two editions are meant. Where `from` is empty it is the one before `to`, and where `to` is empty the
    /// present one. An unknown dataset or edition is an error of kind WrongUse with the nearest ids; so is a dataset
    /// that has one edition only where none is named.
    [[nodiscard]] domain::Result<EditionPair> pair(const QString &dataset, const QString &from,
                                                   const QString &to) const;

    /// Visits every record that the two editions do not have alike, listings before the organisations that came with
    /// them, each by id. `to` may be the older one. visit returns false to stop. Memory does not grow with the
    /// editions.
    [[nodiscard]] domain::Result<> forEachChange(const EditionPair &editions, const QString &locale,
                                                 const std::function<bool(const RecordChange &)> &visit,
                                                 std::stop_token stop = {}) const;

    /// Makes the edition before the present one the present one again, whole or not at all; what was imported since is
    /// gone. Of a dataset that was imported once the whole goes. An error (WrongUse) where the dataset is unknown or
    /// came with the program and was never replaced. Gives what there is now; its id is empty where nothing is.
    [[nodiscard]] domain::Result<Edition> rollBack(const QString &dataset, std::stop_token stop = {},
                                                   const TellProgress &tell = {});

private:
    Library &m_library;
};

} // namespace storage
