#pragma once

#include "app/columns/bitmap.h"
#include "app/columns/table.h"
#include "app/storage/references.h"
#include "app/workflows/session.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace workflows {

/// What of the analyst's own refers to records that a change set changes or removes.
struct Touched
{
    struct Record
    {
        QString id;
        QString title;
        bool isRemoved = false;
        QStringList tags = {};
        qint64 notes = 0;
    };
    struct View
    {
        QString name;
        QString filter;
        qint64 changed = 0; ///< rows of it that change
        qint64 removed = 0;
    };
    /// A supplier that met the record when its list was screened last, or about which something was decided.
    struct Pair
    {
        QString supplier;
        QString id; ///< of the record
        QString title;
        QString verdict = {}; ///< "match", "not_a_match", "unsure"; empty: nobody has decided
        bool isRemoved = false;
    };
    struct SupplierList
    {
        QString id;   ///< empty: a file that was screened without being kept
        QString name; ///< of the list, or of the file
        QList<Pair> pairs = {};
    };
    QString table;
    QList<Record> records;             ///< those with tags or notes, in the order of the changes
    QList<View> views;                 ///< saved views that show such rows, as they are saved
    QList<SupplierList> supplierLists; ///< that have met such listings, by name

    [[nodiscard]] bool isEmpty() const { return records.isEmpty() && views.isEmpty() && supplierLists.isEmpty(); }
};

/// Finds out what refers to changed records: made once, shown each record, then asked. Works on the library's thread;
/// the session must outlive it.
class Touching
{
public:
    /// Reads what the analyst has that refers to records of a table.
    [[nodiscard]] static domain::Result<Touching> read(Session &session, const QString &table,
                                                       const std::stop_token &stop = {});

    /// Whether there is anything that could be touched at all.
    [[nodiscard]] bool isNeeded() const;
    /// A record of the table that changes or goes. row: its number in the library; 0: it is looked up where it matters.
    [[nodiscard]] domain::Result<> add(qint64 row, const QString &id, const QString &title, bool isRemoved);
    /// What was touched. Once, at the end.
    [[nodiscard]] Touched take();

private:
    /// A supplier and a listing that met.
    struct Met
    {
        qsizetype list = 0; // of m_touched.supplierLists
        qint64 entry = 0;   // of the candidate in the record
        QString supplier;
        QString country;
        QString verdict = {};
    };
    class Meetings;

    explicit Touching(Session &session)
        : m_session(&session)
    {
    }
    [[nodiscard]] domain::Result<> readViews(const std::stop_token &stop);
    [[nodiscard]] domain::Result<> readMeetings();

    Session *m_session;
    Touched m_touched;
    QHash<QString, storage::RecordReferences> m_records;
    std::shared_ptr<const columns::Table> m_columns; // where there are views
    std::vector<columns::Bitmap> m_shown;            // by view; empty where its filter does not stand any more
    QHash<QString, QList<Met>> m_met;                // by listing
};

} // namespace workflows
