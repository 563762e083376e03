#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace domain {

/// What an importer says of its input before the first row.
struct ImportedList
{
    QString table;       ///< id of the table that the rows are for: "listings", "organisations", "goods" ...
    QString dataset;     ///< proposed id of the dataset: "csl", "uflpa" ...; may be replaced by the user
    QString title;       ///< name of the list as its publisher gives it
    QString publisher;   ///< empty: unknown
    QString asOf;        ///< ISO, partial; empty where the input names no date
    QString url;         ///< where it is published; empty: unknown
    /// Ids of columns of that table, one for each cell of a row. What is not among them the input does not know.
    QStringList columns;
};

/// Another name of the same entity.
struct ImportedName
{
    std::string text;     ///< UTF-8
    std::string language; ///< ISO 639-1; empty: unknown
    std::string script;   ///< ISO 15924; empty: unknown

    friend bool operator==(const ImportedName &, const ImportedName &) = default;
};

/// What a record is about, where its publisher says. People, vessels and aircraft are no organisations.
enum class Subject : char { Unknown, Organisation, Person, Vessel, Aircraft };

/// One record of a published list as its importer understood it. Bytes rather than QString: millions pass through.
///
/// A cell is UTF-8 text, empty where unknown: dates ISO at their own precision, booleans "true" or "false", fixed
/// values by id, a country by ISO 3166-1 alpha-2 code or by the name as published, lists joined by "; ".
struct ImportedRow
{
    qint64 line = 0;                 ///< where it begins in the input, from 1
    std::string publisherId;         ///< the publisher's own id; empty where there is none; may come twice in bad input
    std::vector<std::string> cells;  ///< in the order of ImportedList::columns
    std::vector<ImportedName> names; ///< other names, native ones among them
    Subject subject = Subject::Unknown;
};

/// A row that could not be taken, for the file of rejected rows.
struct RejectedRow
{
    qint64 line = 0;  ///< from 1
    QString column;   ///< the column's name in the input; empty where the row as a whole is at fault
    QString reason;   ///< translated, with the remedy
    std::string text; ///< the row as read, cut at 1,000 bytes
};

/// Where an importer puts what it reads. Called on the importer's thread.
class ImportSink
{
public:
    virtual ~ImportSink() = default;
    /// Once, before any row. False ends the import.
    virtual bool begin(const ImportedList &list) = 0;
    /// False ends the import. The row is the importer's own and is used again for the next: copy what is kept.
    virtual bool row(const ImportedRow &row) = 0;
    /// False ends the import.
    virtual bool reject(const RejectedRow &row) = 0;
};

} // namespace domain
