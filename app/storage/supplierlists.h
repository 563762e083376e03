#pragma once

#include "app/domain/result.h"
#include "app/storage/library.h"

#include <QList>

#include <functional>
#include <optional>

namespace storage {

/// One line of a supplier list, as its file has it. Empty texts: the file does not say.
struct Supplier
{
    qint64 row = 0; ///< of the file's data rows, the first below the header is 1
    QString id = {};
    QString name = {};
    QString country = {};
    QString address = {};

    friend bool operator==(const Supplier &, const Supplier &) = default;
};

/// A supplier list that is kept.
struct SupplierList
{
    QString id = {};         ///< drawn at random when it is added
    QString name = {};       ///< as the analyst calls it
    QString file = {};       ///< without its folder; empty: pasted
    QString sha256 = {};     ///< of the file
    QByteArray mapping = {}; ///< which columns were read, as importers::writeMapping() has it
    qint64 rows = 0;         ///< suppliers
    qint64 rejected = 0;     ///< rows of the file that could not be taken
    QString readAt = {};     ///< ISO date and time, UTC
};

/// The supplier lists of the workspace. Bound to the library's thread, which must outlive it. What changes them wants a
/// library that is open for writing; each change is one transaction.
class SupplierLists
{
public:
    explicit SupplierLists(Library &library);

    /// Those that were not taken away, by name.
    [[nodiscard]] domain::Result<QList<SupplierList>> all() const;
    /// Also one that was taken away; nothing if the id is unknown.
    [[nodiscard]] domain::Result<std::optional<SupplierList>> find(const QString &id) const;
    /// Keeps a new list and gives its id. list.id, rows and readAt are set here.
    [[nodiscard]] domain::Result<QString> add(const SupplierList &list, const QList<Supplier> &suppliers);
    /// Puts a newer file in the place of a list's suppliers. Its id and name stay.
    [[nodiscard]] domain::Result<> replace(const SupplierList &list, const QList<Supplier> &suppliers);
    [[nodiscard]] domain::Result<> rename(const QString &id, const QString &name);
    /// Takes a list away, or brings it back: nothing is lost. The screening record is not touched by either.
    [[nodiscard]] domain::Result<> setRemoved(const QString &id, bool removed);
    /// The suppliers of a list, by row.
    [[nodiscard]] domain::Result<QList<Supplier>> suppliers(const QString &id) const;

private:
    Library &m_library;
};

} // namespace storage
