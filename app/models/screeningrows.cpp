// What a run found, as rows of the table `screening`.

#include "app/models/screeningservice.h"

#include "app/catalogue/catalogue.h"
#include "app/screening/explanation.h"

#include <QHash>

namespace models {

using namespace Qt::StringLiterals;
using domain::Cell;
using workflows::QueueCandidate;
using workflows::QueueRow;
using workflows::Standing;

namespace {

using Cells = QHash<QString, Cell>;

Cell textCell(const QString &text)
{
    return text.isEmpty() ? Cell() : Cell(text);
}

QString decisionId(const QueueRow &row, const QueueCandidate *candidate)
{
    if (candidate == nullptr)
        return row.status == workflows::SupplierStatus::NotScreenable ? u"not_screenable"_s : u"none"_s;
    if (candidate->standing == Standing::Decided && candidate->decision)
        return workflows::verdictId(candidate->decision->content.verdict);
    return u"to_decide"_s;
}

void addCandidate(Cells &cells, const QueueCandidate &candidate)
{
    const screening::Candidate &found = candidate.content.candidate;
    cells.insert(u"candidate"_s, domain::Link{found.entityId, found.title});
    cells.insert(u"score"_s, found.score);
    cells.insert(u"list"_s, textCell(found.list));
    cells.insert(u"matched_name"_s, textCell(found.matchedName));
    cells.insert(u"new"_s, candidate.isNew);
    cells.insert(u"explanation"_s, textCell(explanationNow(candidate.content)));
    if (candidate.standing == Standing::Earlier)
        cells.insert(u"standing"_s, u"earlier"_s);
    else if (candidate.standing == Standing::Changed)
        cells.insert(u"standing"_s, u"changed"_s);
    if (candidate.standing != Standing::Decided || !candidate.decision)
        return;
    const workflows::DecisionContent &decision = candidate.decision->content;
    cells.insert(u"reason"_s, textCell(decision.reason));
    cells.insert(u"decided_by"_s, textCell(decision.user));
    if (const auto day = domain::PartialDate::fromText(decision.time.left(10)))
        cells.insert(u"decided"_s, *day);
}

domain::Row rowOf(const QueueRow &row, const QueueCandidate *candidate)
{
    Cells cells{{u"id"_s, screeningRowId(row, candidate)},         {u"supplier"_s, textCell(row.supplier.name)},
                {u"supplier_id"_s, textCell(row.supplier.id)},     {u"country"_s, textCell(row.supplier.country)},
                {u"row"_s, static_cast<double>(row.supplier.row)}, {u"decision"_s, decisionId(row, candidate)},
                {u"explanation"_s, textCell(row.explanation)}};
    if (candidate != nullptr)
        addCandidate(cells, *candidate);
    domain::Row made{.id = screeningRowId(row, candidate), .cells = {}};
    for (const catalogue::Column &column : catalogue::findWorkTable(u"screening"_s)->columns)
        made.cells += cells.value(column.id);
    return made;
}

} // namespace

QString explanationNow(const workflows::CandidateContent &content)
{
    const screening::Explanation &explanation = content.candidate.explanation;
    return explanation.pairs.isEmpty() ? content.explanation : screening::plainText(explanation);
}

QString screeningRowId(const QueueRow &row, const QueueCandidate *candidate)
{
    return candidate ? QString::number(candidate->entry) : u"row-"_s + QString::number(row.supplier.row);
}

QList<domain::Row> screeningRows(const workflows::ScreeningQueue &queue)
{
    QList<domain::Row> rows;
    for (const QueueRow &row : queue.rows) {
        if (row.candidates.isEmpty())
            rows += rowOf(row, nullptr);
        for (const QueueCandidate &candidate : row.candidates)
            rows += rowOf(row, &candidate);
    }
    return rows;
}

} // namespace models
