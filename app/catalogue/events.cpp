#include "app/catalogue/tables_p.h"

using namespace Qt::StringLiterals;

namespace catalogue {

namespace {

QList<Column> columns()
{
    using enum Type;
    constexpr Uses Facet = InFiles | Use::Faceted;
    constexpr Uses FacetOnScreen = OnScreen | Use::Faceted;
    return {
        idColumn(),
        {"title"_L1, QT_TRANSLATE_NOOP("catalogue", "Title"), Text, OnScreen, RestOfWidth},
        {"kind"_L1, QT_TRANSLATE_NOOP("catalogue", "Kind"), Value, FacetOnScreen, 15, {}, "event_kind"_L1},
        //: Column: first day of an event
        {"start"_L1, QT_TRANSLATE_NOOP("catalogue", "Start"), Date, OnScreen, DateWidth},
        //: Column: last day of an event
        {"end"_L1, QT_TRANSLATE_NOOP("catalogue", "End"), Date, InFiles, DateWidth},
        //: Column: whether an event took place in a room, by video or on paper
        {"mode"_L1, QT_TRANSLATE_NOOP("catalogue", "Mode"), Value, Facet, 10, {}, "event_mode"_L1},
        {"organisers"_L1, QT_TRANSLATE_NOOP("catalogue", "Organisers"), ListOfLinks, FacetOnScreen, 16,
         "organisations"_L1},
        //: Column: who chaired a meeting
        {"chair"_L1, QT_TRANSLATE_NOOP("catalogue", "Chair"), Text, InFiles, 20},
        {"participants"_L1, QT_TRANSLATE_NOOP("catalogue", "Participants"), ListOfLinks, Facet, 20, "organisations"_L1},
        {"topics"_L1, QT_TRANSLATE_NOOP("catalogue", "Topics"), ListOfText, InFiles, 24},
        {"instruments"_L1, QT_TRANSLATE_NOOP("catalogue", "Instruments"), ListOfLinks, Facet, 20, "instruments"_L1},
        {"summary"_L1, QT_TRANSLATE_NOOP("catalogue", "Summary"), Text, InFiles, 32},
    };
}

QList<Relation> relations()
{
    return {
        {"organisers"_L1, QT_TRANSLATE_NOOP("catalogue", "Organisers"), "organisations"_L1},
        {"participants"_L1, QT_TRANSLATE_NOOP("catalogue", "Participants"), "organisations"_L1},
        {"instruments"_L1, QT_TRANSLATE_NOOP("catalogue", "Instruments discussed"), "instruments"_L1},
    };
}

} // namespace

Table eventsTable()
{
    return {
        .id = "events"_L1,
        .title = QT_TRANSLATE_NOOP("catalogue", "Events"),
        .singular = QT_TRANSLATE_NOOP("catalogue", "event"),
        .columns = columns() + provenanceColumns(),
        .order = {{"start"_L1, Qt::DescendingOrder}, {"title"_L1}},
        .detail = {.title = "title"_L1,
                   .badges = {"kind"_L1, "mode"_L1},
                   .identity = {"start"_L1, "end"_L1},
                   .summary = "summary"_L1,
                   .facts = {"chair"_L1, "topics"_L1},
                   .onlyIfKnown = {"chair"_L1, "topics"_L1},
                   .relations = relations()},
    };
}

} // namespace catalogue
