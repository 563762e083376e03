#pragma once

#include "app/storage/library.h"

#include <QStringList>

namespace storage {

/// What the analyst keeps about one record, in the library or gone from it.
struct Annotation
{
    QString table = {};
    QString record = {};   ///< stable id
    QStringList tags = {}; ///< in the order of the alphabet
    QString note = {};     ///< running text
    QString written = {};  ///< when the note was; ISO date and time, UTC; empty without a note

    [[nodiscard]] bool isEmpty() const { return tags.isEmpty() && note.isEmpty(); }
    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// The notes and tags of the workspace. Bound to the library's thread; the library must outlive it.
class Annotations
{
public:
    explicit Annotations(const Library &library)
        : m_library(library)
    {
    }

    /// Of one record; empty if there is nothing.
    [[nodiscard]] domain::Result<Annotation> of(const QString &table, const QString &record) const;
    /// All of them, by table and record.
    [[nodiscard]] domain::Result<QList<Annotation>> all() const;
    /// How many records have any.
    [[nodiscard]] domain::Result<qint64> count() const;
    /// The tags in use, each once, in the order of the alphabet, whatever their case.
    [[nodiscard]] domain::Result<QStringList> tags() const;
    /// Puts this in the place of what was kept about the record, in one transaction; an empty one takes it away. Space
    /// around tags and tags that are the same go. Wants a library open for writing.
    [[nodiscard]] domain::Result<> write(const Annotation &annotation);

private:
    const Library &m_library;
};

} // namespace storage
