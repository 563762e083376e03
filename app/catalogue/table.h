#pragma once

#include <QFlags>
#include <QList>
#include <QString>

namespace catalogue {

/// What a column holds. Ids as in the contract; ListOfValues is told outside as list_of_text.
enum class Type { Text, Number, Boolean, Date, Link, Value, ListOfText, ListOfLinks, ListOfValues };

/// What a column is good for.
enum class Use {
    Default = 1 << 0,    ///< among the columns of a file when none are named
    Shown = 1 << 1,      ///< on screen at the first start; chosen so that they fit a 1280 pixel window
    Filterable = 1 << 2, ///< `column:` may name it
    Faceted = 1 << 3,    ///< has a facet in the panel: a fixed or linked set, or text in which few texts recur
    Sortable = 1 << 4,
};
Q_DECLARE_FLAGS(Uses, Use)
Q_DECLARE_OPERATORS_FOR_FLAGS(Uses)

/// One of a column's fixed set: its id as written in files and its title as shown.
struct Value
{
    QString id;
    const char *title; ///< marked for translation in context "catalogue"
};

/// One column of a table. Plain data; titles are marked where they stand and translated where they are shown.
struct Column
{
    QString id;
    const char *title;
    Type type = Type::Text;
    Uses uses = {};
    int width = 16;          ///< on screen, in average characters; 0 takes what is left
    QString target = {};     ///< of links: the table they lead to
    QString vocabulary = {}; ///< of values: the set's name, see vocabulary.h
    bool isUrl = false;      ///< text that opens in the browser
    bool isDerived = false;  ///< worked out by Assay itself: empty is none here, never unknown
};

/// A group of links in the detail pane: `relation` is the id that storage and `show` name it by.
struct Relation
{
    QString id;
    const char *title;
    QString target;      ///< table
    QString filter = {}; ///< a filter on target that shows just them, %1 the quoted id; empty if there is none
};

/// How a record is laid out as a page.
struct Detail
{
    QString title;                ///< column; the record's title everywhere
    QString nativeTitle = {};     ///< column, may be empty
    QStringList otherNames = {};  ///< columns with further names of the record: short title, acronym, codes
    QStringList badges = {};      ///< kind, status, place: short words above the title
    QStringList identity = {};    ///< joined to the one line below the title
    QString summary = {};         ///< column with running text
    QStringList facts = {};       ///< label and value, in this order
    QStringList onlyIfKnown = {}; ///< facts that most records have none of: left out where unknown
    QList<Relation> relations = {};
};

struct SortKey
{
    QString column;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const SortKey &, const SortKey &) = default;
};

/// A browsable table: all that page, exporters, command line, completion and help need to know of it.
struct Table
{
    QString id;
    const char *title;
    const char *singular; ///< what one row is called in a sentence ("instrument")
    QList<Column> columns;
    QList<SortKey> order; ///< the default order; rows are stored in memory in it
    Detail detail;
    const char *whenEmpty = nullptr; ///< how a row comes to be; nullptr: nothing to be told

    /// The column's place in columns, or -1.
    [[nodiscard]] int indexOf(const QString &column) const;
    [[nodiscard]] const Column *find(const QString &column) const;
};

} // namespace catalogue
