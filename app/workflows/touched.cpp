#include "app/workflows/touched.h"

#include "app/catalogue/catalogue.h"
#include "app/query/parser.h"
#include "app/storage/savedviews.h"
#include "app/storage/screeningrecord.h"
#include "app/storage/supplierlists.h"
#include "app/workflows/decisions.h"

#include <algorithm>

namespace workflows {

using namespace Qt::StringLiterals;

domain::Result<Touching> Touching::read(Session &session, const QString &table, const std::stop_token &stop)
{
    Touching made(session);
    made.m_touched.table = table;
    const storage::WorkspaceReferences references(session.library());
    auto records = references.records(table);
    const auto views = storage::SavedViews(session.library()).all();
    if (!records || !views)
        return tl::unexpected(records ? views.error() : records.error());
    made.m_records = *std::move(records);
    for (const storage::SavedView &view : *views)
        if (view.table == table)
            made.m_touched.views << Touched::View{.name = view.name, .filter = view.filter};
    domain::Result<> done = made.readViews(stop);
    if (done && table == "listings"_L1)
        done = made.readMeetings();
    if (!done)
        return tl::unexpected(done.error());
    return made;
}

domain::Result<> Touching::readViews(const std::stop_token &stop)
{
    if (m_touched.views.isEmpty())
        return {};
    const auto read = m_session->columns(*catalogue::findTable(m_touched.table), stop);
    if (!read)
        return tl::unexpected(read.error());
    m_columns = *read;
    for (const Touched::View &view : std::as_const(m_touched.views)) {
        const auto filter = query::parse(view.filter);
        const auto answer = filter ? m_columns->ask({.filter = *filter}, stop) : tl::unexpected(filter.error());
        m_shown.push_back(answer ? (*answer)->rows : columns::Bitmap());
    }
    return {};
}

/// Reads the latest run of each supplier list, and all decisions that count.
class Touching::Meetings
{
public:
    explicit Meetings(Touching &touching)
        : m_touching(touching)
        , m_library(touching.m_session->library())
    {
    }

    [[nodiscard]] domain::Result<> read()
    {
        const auto all = runs(m_library);
        const auto kept = storage::SupplierLists(m_library).all();
        if (!all || !kept)
            return tl::unexpected(all ? kept.error() : all.error());
        for (const Run &run : *all)
            place(run, *kept);
        for (const auto &[list, run] : std::as_const(m_latest).asKeyValueRange())
            if (const auto done = addCandidates(list, run); !done)
                return done;
        return addDecisions();
    }

private:
    using Lists = QList<storage::SupplierList>;

    /// Remembers which list a run is of; a list that was taken away is not told of.
    void place(const Run &run, const Lists &kept)
    {
        const QString &id = run.content.supplierList;
        QString name = run.content.name;
        if (!id.isEmpty()) {
            const auto list = std::find_if(kept.begin(), kept.end(), [&id](const auto &each) { return each.id == id; });
            if (list == kept.end())
                return;
            name = list->name;
        }
        auto &lists = m_touching.m_touched.supplierLists;
        const auto known = std::find_if(lists.begin(), lists.end(), [&](const Touched::SupplierList &each) {
            return each.id == id && (!id.isEmpty() || each.name == name);
        });
        const qsizetype place = known - lists.begin();
        if (known == lists.end())
            lists << Touched::SupplierList{.id = id, .name = name};
        m_listOf.insert(run.number, place);
        m_latest.insert(place, run.number);
    }

    [[nodiscard]] domain::Result<> addCandidates(qsizetype list, qint64 run)
    {
        return storage::ScreeningRecord(m_library).forEach(
            run, {"candidate"_ba}, [&](const storage::RecordEntry &entry) {
                if (const auto content = candidateContent(entry.content))
                    m_touching.m_met[content->candidate.entityId] << Met{.list = list,
                                                                         .entry = entry.number,
                                                                         .supplier = content->supplier.name,
                                                                         .country = content->supplier.country};
                return true;
            });
    }

    [[nodiscard]] domain::Result<> addDecisions()
    {
        const auto all = decisions(m_library);
        if (!all)
            return tl::unexpected(all.error());
        for (const Decision &decision : *all) {
            const auto list = m_listOf.constFind(decision.run);
            if (list == m_listOf.cend())
                continue;
            const DecisionContent &content = decision.content;
            QList<Met> &met = m_touching.m_met[content.entityId];
            bool isKnown = false;
            for (Met &each : met) {
                if (each.list == *list && each.supplier == content.supplier.name &&
                    each.country == content.supplier.country) {
                    each.verdict = verdictId(content.verdict);
                    isKnown = true;
                }
            }
            if (!isKnown)
                met << Met{.list = *list,
                           .entry = content.candidate,
                           .supplier = content.supplier.name,
                           .country = content.supplier.country,
                           .verdict = verdictId(content.verdict)};
        }
        return {};
    }

    Touching &m_touching;
    storage::Library &m_library;
    QHash<qint64, qsizetype> m_listOf;
    QHash<qsizetype, qint64> m_latest;
};

domain::Result<> Touching::readMeetings()
{
    return Meetings(*this).read();
}

bool Touching::isNeeded() const
{
    return !m_records.isEmpty() || !m_touched.views.isEmpty() || !m_met.isEmpty();
}

domain::Result<> Touching::add(qint64 row, const QString &id, const QString &title, bool isRemoved)
{
    if (const auto noted = m_records.constFind(id); noted != m_records.cend())
        m_touched.records << Touched::Record{
            .id = id, .title = title, .isRemoved = isRemoved, .tags = noted->tags, .notes = noted->notes};
    if (const auto met = m_met.constFind(id); met != m_met.cend()) {
        for (const Met &each : *met)
            m_touched.supplierLists[each.list].pairs << Touched::Pair{
                .supplier = each.supplier, .id = id, .title = title, .verdict = each.verdict, .isRemoved = isRemoved};
    }
    if (!m_columns)
        return {};
    if (row == 0) {
        const auto found = m_session->library().key(*catalogue::findTable(m_touched.table), id);
        if (!found)
            return tl::unexpected(found.error());
        row = found->value_or(0);
    }
    const qint64 position = row > 0 ? m_columns->positionOf(row) : -1;
    for (std::size_t i = 0; position >= 0 && i < m_shown.size(); ++i) {
        Touched::View &view = m_touched.views[static_cast<qsizetype>(i)];
        if (m_shown[i].size() != 0 && m_shown[i].test(static_cast<std::size_t>(position)))
            ++(isRemoved ? view.removed : view.changed);
    }
    return {};
}

Touched Touching::take()
{
    m_touched.views.removeIf([](const Touched::View &view) { return view.changed + view.removed == 0; });
    m_touched.supplierLists.removeIf([](const Touched::SupplierList &list) { return list.pairs.isEmpty(); });
    std::sort(m_touched.supplierLists.begin(), m_touched.supplierLists.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
    return std::move(m_touched);
}

} // namespace workflows
