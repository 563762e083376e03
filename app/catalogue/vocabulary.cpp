#include "app/catalogue/vocabulary.h"
#include "app/catalogue/catalogue.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalogue {

namespace {

using Vocabularies = QHash<QString, QList<Value>>;

void addOfInstruments(Vocabularies &all)
{
    all["instrument_kind"_L1] = {
        {"statute"_L1, QT_TRANSLATE_NOOP("catalogue", "Statute")},
        {"regulation"_L1, QT_TRANSLATE_NOOP("catalogue", "Regulation")},
        {"directive"_L1, QT_TRANSLATE_NOOP("catalogue", "Directive")},
        {"executive_order"_L1, QT_TRANSLATE_NOOP("catalogue", "Executive order")},
        {"convention"_L1, QT_TRANSLATE_NOOP("catalogue", "Convention")},
        {"trade_agreement_mechanism"_L1, QT_TRANSLATE_NOOP("catalogue", "Trade agreement mechanism")},
        {"import_order_programme"_L1, QT_TRANSLATE_NOOP("catalogue", "Import order programme")},
        {"entity_list"_L1, QT_TRANSLATE_NOOP("catalogue", "Entity list")},
        {"goods_list"_L1, QT_TRANSLATE_NOOP("catalogue", "Goods list")},
        {"guideline"_L1, QT_TRANSLATE_NOOP("catalogue", "Guideline")},
        {"advisory"_L1, QT_TRANSLATE_NOOP("catalogue", "Advisory")},
        {"national_action_plan"_L1, QT_TRANSLATE_NOOP("catalogue", "National action plan")},
        {"soft_law"_L1, QT_TRANSLATE_NOOP("catalogue", "Soft law")},
    };
    all["instrument_status"_L1] = {
        {"proposed"_L1, QT_TRANSLATE_NOOP("catalogue", "Proposed")},
        {"adopted"_L1, QT_TRANSLATE_NOOP("catalogue", "Adopted")},
        {"phased_in"_L1, QT_TRANSLATE_NOOP("catalogue", "Phasing in")},
        {"in_force"_L1, QT_TRANSLATE_NOOP("catalogue", "In force")},
        {"repealed"_L1, QT_TRANSLATE_NOOP("catalogue", "Repealed")},
    };
    all["binding"_L1] = {
        {"mandatory"_L1, QT_TRANSLATE_NOOP("catalogue", "Mandatory")},
        {"voluntary"_L1, QT_TRANSLATE_NOOP("catalogue", "Voluntary")},
        {"informational"_L1, QT_TRANSLATE_NOOP("catalogue", "Informational")},
    };
    all["extent"_L1] = {
        //: How far an instrument demands something
        {"yes"_L1, QT_TRANSLATE_NOOP("catalogue", "Yes")},
        //: How far an instrument demands something
        {"partial"_L1, QT_TRANSLATE_NOOP("catalogue", "Partial")},
        //: How far an instrument demands something
        {"no"_L1, QT_TRANSLATE_NOOP("catalogue", "No")},
    };
    all["ratification_status"_L1] = {
        {"in_force"_L1, QT_TRANSLATE_NOOP("catalogue", "In force")},
        {"denounced"_L1, QT_TRANSLATE_NOOP("catalogue", "Denounced")},
    };
}

void addOfWork(Vocabularies &all)
{
    all["screening_decision"_L1] = {
        //: Nothing has been decided yet about a supplier and a listed entity
        {"to_decide"_L1, QT_TRANSLATE_NOOP("catalogue", "To decide")},
        //: Decision: the supplier is the listed entity
        {"match"_L1, QT_TRANSLATE_NOOP("catalogue", "Match")},
        //: Decision: the supplier is not the listed entity
        {"not_a_match"_L1, QT_TRANSLATE_NOOP("catalogue", "Not a match")},
        //: Decision: it cannot be told yet whether the supplier is the listed entity
        {"unsure"_L1, QT_TRANSLATE_NOOP("catalogue", "Unsure")},
        //: No listed entity is like the supplier
        {"none"_L1, QT_TRANSLATE_NOOP("catalogue", "No candidate")},
        //: The supplier's name says too little to be compared
        {"not_screenable"_L1, QT_TRANSLATE_NOOP("catalogue", "Not screenable")},
    };
    all["screening_standing"_L1] = {
        //: Standing of a decision: one of an earlier screening about the same pair, which has not changed since
        {"earlier"_L1, QT_TRANSLATE_NOOP("catalogue", "Decided before")},
        //: Standing of a decision: one of an earlier screening about a pair that has changed since
        {"changed"_L1, QT_TRANSLATE_NOOP("catalogue", "Changed since")},
    };
    all["change"_L1] = {
        //: What became of a record between two editions
        {"added"_L1, QT_TRANSLATE_NOOP("catalogue", "Added")},
        //: What became of a record between two editions
        {"removed"_L1, QT_TRANSLATE_NOOP("catalogue", "Removed")},
        //: What became of a record between two editions
        {"changed"_L1, QT_TRANSLATE_NOOP("catalogue", "Changed")},
    };
}

// The tables of the library, as values of columns that tell where a record stands.
void addTables(Vocabularies &all)
{
    for (const Table &table : tables())
        all["table"_L1] << Value{table.id, table.title};
}

void addOfOrganisations(Vocabularies &all)
{
    all["organisation_kind"_L1] = {
        {"government_agency"_L1, QT_TRANSLATE_NOOP("catalogue", "Government agency")},
        {"state_body"_L1, QT_TRANSLATE_NOOP("catalogue", "State body")},
        {"intergovernmental"_L1, QT_TRANSLATE_NOOP("catalogue", "Intergovernmental")},
        {"trade_union"_L1, QT_TRANSLATE_NOOP("catalogue", "Trade union")},
        {"employer_federation"_L1, QT_TRANSLATE_NOOP("catalogue", "Employer federation")},
        {"civil_society"_L1, QT_TRANSLATE_NOOP("catalogue", "Civil society")},
        {"multi_stakeholder"_L1, QT_TRANSLATE_NOOP("catalogue", "Multi-stakeholder")},
        {"company"_L1, QT_TRANSLATE_NOOP("catalogue", "Company")},
        {"facility"_L1, QT_TRANSLATE_NOOP("catalogue", "Facility")},
        {"vessel"_L1, QT_TRANSLATE_NOOP("catalogue", "Vessel")},
    };
    // Verbs of an organisation towards an instrument, roles at an event, sides of a dialogue.
    all["role"_L1] = {
        {"administers"_L1, QT_TRANSLATE_NOOP("catalogue", "Administers")},
        {"co_administers"_L1, QT_TRANSLATE_NOOP("catalogue", "Co-administers")},
        {"issued"_L1, QT_TRANSLATE_NOOP("catalogue", "Issued")},
        {"engages"_L1, QT_TRANSLATE_NOOP("catalogue", "Engages")},
        {"member_of"_L1, QT_TRANSLATE_NOOP("catalogue", "Member")},
        {"advocates"_L1, QT_TRANSLATE_NOOP("catalogue", "Advocates")},
        {"chairs"_L1, QT_TRANSLATE_NOOP("catalogue", "Chairs")},
        {"organiser"_L1, QT_TRANSLATE_NOOP("catalogue", "Organiser")},
        {"co_chair"_L1, QT_TRANSLATE_NOOP("catalogue", "Co-chair")},
        {"government_agency"_L1, QT_TRANSLATE_NOOP("catalogue", "Government agency")},
        {"participant"_L1, QT_TRANSLATE_NOOP("catalogue", "Participant")},
        {"US"_L1, QT_TRANSLATE_NOOP("catalogue", "United States")},
        {"JP"_L1, QT_TRANSLATE_NOOP("catalogue", "Japan")},
        {"both"_L1, QT_TRANSLATE_NOOP("catalogue", "Both sides")},
    };
}

void addOfLists(Vocabularies &all)
{
    all["list"_L1] = {
        {"uflpa"_L1, QT_TRANSLATE_NOOP("catalogue", "UFLPA Entity List")},
        {"cbp"_L1, QT_TRANSLATE_NOOP("catalogue", "CBP orders and findings")},
        {"tvpra"_L1, QT_TRANSLATE_NOOP("catalogue", "TVPRA List")},
        {"eo13126"_L1, QT_TRANSLATE_NOOP("catalogue", "EO 13126 List")},
        {"csl"_L1, QT_TRANSLATE_NOOP("catalogue", "Consolidated Screening List")},
        {"opensanctions"_L1, QT_TRANSLATE_NOOP("catalogue", "OpenSanctions")},
        {"eu-fsf"_L1, QT_TRANSLATE_NOOP("catalogue", "EU financial sanctions")},
        {"un-sc"_L1, QT_TRANSLATE_NOOP("catalogue", "UN Security Council list")},
    };
    all["listing_kind"_L1] = {
        {"entity_list"_L1, QT_TRANSLATE_NOOP("catalogue", "Entity list")},
        {"wro"_L1, QT_TRANSLATE_NOOP("catalogue", "Withhold Release Order")},
        //: An order by which Customs and Border Protection finds that goods are made with forced labour
        {"finding"_L1, QT_TRANSLATE_NOOP("catalogue", "Finding")},
        // Of imported lists: the Consolidated Screening List holds the lists of several agencies.
        {"specially_designated"_L1, QT_TRANSLATE_NOOP("catalogue", "Specially designated national")},
        {"military_end_user"_L1, QT_TRANSLATE_NOOP("catalogue", "Military end user")},
        //: Kind of listing: an entity of the Unverified List of export control
        {"unverified"_L1, QT_TRANSLATE_NOOP("catalogue", "Unverified end user")},
        {"denied_person"_L1, QT_TRANSLATE_NOOP("catalogue", "Denied person")},
        {"nonproliferation"_L1, QT_TRANSLATE_NOOP("catalogue", "Nonproliferation sanctions")},
        {"itar_debarred"_L1, QT_TRANSLATE_NOOP("catalogue", "ITAR debarred")},
        {"capta"_L1, QT_TRANSLATE_NOOP("catalogue", "CAPTA List")},
        {"sanctions_evader"_L1, QT_TRANSLATE_NOOP("catalogue", "Foreign sanctions evader")},
        {"military_industrial"_L1, QT_TRANSLATE_NOOP("catalogue", "Chinese military-industrial complex company")},
        {"menu_based"_L1, QT_TRANSLATE_NOOP("catalogue", "Menu-based sanctions")},
        {"legislative_council"_L1, QT_TRANSLATE_NOOP("catalogue", "Palestinian Legislative Council List")},
        {"sectoral"_L1, QT_TRANSLATE_NOOP("catalogue", "Sectoral sanctions")},
        {"sanctions"_L1, QT_TRANSLATE_NOOP("catalogue", "Sanctions listing")},
        //: Kind of listing: excluded from public procurement
        {"debarment"_L1, QT_TRANSLATE_NOOP("catalogue", "Debarment")},
        {"export_control"_L1, QT_TRANSLATE_NOOP("catalogue", "Export control")},
        {"exposed_person"_L1, QT_TRANSLATE_NOOP("catalogue", "Politically exposed person")},
    };
    all["listing_status"_L1] = {
        {"active"_L1, QT_TRANSLATE_NOOP("catalogue", "Active")},
        {"modified"_L1, QT_TRANSLATE_NOOP("catalogue", "Modified")},
        {"revoked"_L1, QT_TRANSLATE_NOOP("catalogue", "Revoked")},
    };
    all["goods_sector"_L1] = {
        {"agriculture"_L1, QT_TRANSLATE_NOOP("catalogue", "Agriculture")},
        {"manufacturing"_L1, QT_TRANSLATE_NOOP("catalogue", "Manufacturing")},
        {"mining"_L1, QT_TRANSLATE_NOOP("catalogue", "Mining")},
        {"other"_L1, QT_TRANSLATE_NOOP("catalogue", "Other")},
    };
}

void addOfCasesAndEvents(Vocabularies &all)
{
    all["case_origin"_L1] = {
        {"petition"_L1, QT_TRANSLATE_NOOP("catalogue", "Petition")},
        {"self_initiated"_L1, QT_TRANSLATE_NOOP("catalogue", "Self-initiated")},
    };
    all["case_outcome"_L1] = {
        //: Outcome of a case that is still going on
        {"open"_L1, QT_TRANSLATE_NOOP("catalogue", "Open")},
        {"resolved_remediation"_L1, QT_TRANSLATE_NOOP("catalogue", "Resolved by remediation plan")},
        {"resolved_mexico_action"_L1, QT_TRANSLATE_NOOP("catalogue", "Resolved by action in Mexico")},
        {"denial_not_found"_L1, QT_TRANSLATE_NOOP("catalogue", "No denial of rights found")},
        {"panel_denial_found"_L1, QT_TRANSLATE_NOOP("catalogue", "Panel found a denial of rights")},
        {"panel_no_jurisdiction"_L1, QT_TRANSLATE_NOOP("catalogue", "Panel had no jurisdiction")},
        {"closed_other"_L1, QT_TRANSLATE_NOOP("catalogue", "Closed otherwise")},
    };
    all["event_kind"_L1] = {
        {"dialogue"_L1, QT_TRANSLATE_NOOP("catalogue", "Dialogue")},
        //: The start of an initiative
        {"launch"_L1, QT_TRANSLATE_NOOP("catalogue", "Launch")},
        {"meeting"_L1, QT_TRANSLATE_NOOP("catalogue", "Meeting")},
        {"publication"_L1, QT_TRANSLATE_NOOP("catalogue", "Publication")},
        {"entry_into_force"_L1, QT_TRANSLATE_NOOP("catalogue", "Entry into force")},
    };
    all["event_mode"_L1] = {
        {"in_person"_L1, QT_TRANSLATE_NOOP("catalogue", "In person")},
        //: An event that took place by video
        {"virtual"_L1, QT_TRANSLATE_NOOP("catalogue", "Online")},
        //: An event that was the publication of a document
        {"document"_L1, QT_TRANSLATE_NOOP("catalogue", "Document")},
    };
}

/// Parts of the world as the United Nations' standard M49 has them; the names are the ids.
void addOfCountries(Vocabularies &all)
{
    all["region"_L1] = {
        {"Africa"_L1, QT_TRANSLATE_NOOP("catalogue", "Africa")},
        {"Americas"_L1, QT_TRANSLATE_NOOP("catalogue", "Americas")},
        {"Asia"_L1, QT_TRANSLATE_NOOP("catalogue", "Asia")},
        {"Europe"_L1, QT_TRANSLATE_NOOP("catalogue", "Europe")},
        {"Oceania"_L1, QT_TRANSLATE_NOOP("catalogue", "Oceania")},
    };
    all["subregion"_L1] = {
        {"Australia and New Zealand"_L1, QT_TRANSLATE_NOOP("catalogue", "Australia and New Zealand")},
        {"Central Asia"_L1, QT_TRANSLATE_NOOP("catalogue", "Central Asia")},
        {"Eastern Asia"_L1, QT_TRANSLATE_NOOP("catalogue", "Eastern Asia")},
        {"Eastern Europe"_L1, QT_TRANSLATE_NOOP("catalogue", "Eastern Europe")},
        {"Latin America and the Caribbean"_L1, QT_TRANSLATE_NOOP("catalogue", "Latin America and the Caribbean")},
        {"Melanesia"_L1, QT_TRANSLATE_NOOP("catalogue", "Melanesia")},
        {"Micronesia"_L1, QT_TRANSLATE_NOOP("catalogue", "Micronesia")},
        {"Northern Africa"_L1, QT_TRANSLATE_NOOP("catalogue", "Northern Africa")},
        {"Northern America"_L1, QT_TRANSLATE_NOOP("catalogue", "Northern America")},
        {"Northern Europe"_L1, QT_TRANSLATE_NOOP("catalogue", "Northern Europe")},
        {"Polynesia"_L1, QT_TRANSLATE_NOOP("catalogue", "Polynesia")},
        {"South-eastern Asia"_L1, QT_TRANSLATE_NOOP("catalogue", "South-eastern Asia")},
        {"Southern Asia"_L1, QT_TRANSLATE_NOOP("catalogue", "Southern Asia")},
        {"Southern Europe"_L1, QT_TRANSLATE_NOOP("catalogue", "Southern Europe")},
        {"Sub-Saharan Africa"_L1, QT_TRANSLATE_NOOP("catalogue", "Sub-Saharan Africa")},
        {"Western Asia"_L1, QT_TRANSLATE_NOOP("catalogue", "Western Asia")},
        {"Western Europe"_L1, QT_TRANSLATE_NOOP("catalogue", "Western Europe")},
    };
}

void addOfSources(Vocabularies &all)
{
    all["source_kind"_L1] = {
        {"statute"_L1, QT_TRANSLATE_NOOP("catalogue", "Statute")},
        {"regulation"_L1, QT_TRANSLATE_NOOP("catalogue", "Regulation")},
        {"treaty"_L1, QT_TRANSLATE_NOOP("catalogue", "Treaty")},
        {"federal_register"_L1, QT_TRANSLATE_NOOP("catalogue", "Federal Register")},
        {"court"_L1, QT_TRANSLATE_NOOP("catalogue", "Court")},
        {"guideline"_L1, QT_TRANSLATE_NOOP("catalogue", "Guideline")},
        {"government_page"_L1, QT_TRANSLATE_NOOP("catalogue", "Government page")},
        {"press_release"_L1, QT_TRANSLATE_NOOP("catalogue", "Press release")},
        //: Kind of source: a published list of entities or goods
        {"list"_L1, QT_TRANSLATE_NOOP("catalogue", "List")},
        {"statistics"_L1, QT_TRANSLATE_NOOP("catalogue", "Statistics")},
        {"report"_L1, QT_TRANSLATE_NOOP("catalogue", "Report")},
        {"law_firm"_L1, QT_TRANSLATE_NOOP("catalogue", "Law firm")},
        {"news"_L1, QT_TRANSLATE_NOOP("catalogue", "News")},
        //: Kind of source: background knowledge, there is no document
        {"none"_L1, QT_TRANSLATE_NOOP("catalogue", "No document")},
    };
    all["language"_L1] = {
        {"en"_L1, QT_TRANSLATE_NOOP("catalogue", "English")},   {"ja"_L1, QT_TRANSLATE_NOOP("catalogue", "Japanese")},
        {"zh"_L1, QT_TRANSLATE_NOOP("catalogue", "Chinese")},   {"es"_L1, QT_TRANSLATE_NOOP("catalogue", "Spanish")},
        {"fr"_L1, QT_TRANSLATE_NOOP("catalogue", "French")},    {"de"_L1, QT_TRANSLATE_NOOP("catalogue", "German")},
        {"it"_L1, QT_TRANSLATE_NOOP("catalogue", "Italian")},   {"pt"_L1, QT_TRANSLATE_NOOP("catalogue", "Portuguese")},
        {"no"_L1, QT_TRANSLATE_NOOP("catalogue", "Norwegian")}, {"ko"_L1, QT_TRANSLATE_NOOP("catalogue", "Korean")},
    };
}

const Vocabularies &vocabularies()
{
    static const Vocabularies all = [] {
        Vocabularies made;
        addOfInstruments(made);
        addOfOrganisations(made);
        addOfLists(made);
        addOfCasesAndEvents(made);
        addOfCountries(made);
        addOfSources(made);
        addOfWork(made);
        addTables(made);
        return made;
    }();
    return all;
}

const Value *findValue(const QString &vocabularyName, const QString &id)
{
    const QList<Value> &values = vocabulary(vocabularyName);
    const auto found = std::find_if(values.cbegin(), values.cend(), [&](const Value &value) { return value.id == id; });
    return found == values.cend() ? nullptr : &*found;
}

} // namespace

const QList<Value> &vocabulary(const QString &name)
{
    static const QList<Value> none;
    const auto found = vocabularies().constFind(name);
    return found == vocabularies().cend() ? none : *found;
}

QString valueTitle(const QString &vocabularyName, const QString &id)
{
    const Value *value = findValue(vocabularyName, id);
    return value ? translated(value->title) : id;
}

QString englishValueTitle(const QString &vocabularyName, const QString &id)
{
    const Value *value = findValue(vocabularyName, id);
    return value ? QString::fromUtf8(value->title) : id;
}

QString booleanTitle(bool value)
{
    // The second word keeps them apart from how far an instrument demands something.
    return value ? QCoreApplication::translate("catalogue", "Yes", "boolean")
                 : QCoreApplication::translate("catalogue", "No", "boolean");
}

QString emptyTitle(const Column &column)
{
    //: A list that has no element in this library, such as the lists on which an organisation stands
    return column.isDerived ? QCoreApplication::translate("catalogue", "none here")
                            //: A field whose content is not known
                            : QCoreApplication::translate("catalogue", "unknown");
}

QStringList vocabularyNames()
{
    QStringList names = vocabularies().keys();
    names.sort();
    return names;
}

} // namespace catalogue
