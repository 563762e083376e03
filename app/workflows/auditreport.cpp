#include "app/workflows/auditexport.h"

#include "app/catalogue/vocabulary.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

/// For the glyphs of a name's language: by its letters, and where these are Han alone by the country. Empty: any will
/// do.
QString glyphClass(const QString &text, const QString &country)
{
    bool hasHan = false;
    for (const char32_t character : text.toUcs4()) {
        switch (QChar::script(character)) {
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            return u"ja"_s;
        case QChar::Script_Hangul:
            return u"ko"_s;
        case QChar::Script_Han:
            hasHan = true;
            break;
        default:
            break;
        }
    }
    if (!hasHan)
        return {};
    const QString code = QString::fromStdString(screening::Method::bundled()->countryCode(country.toStdString()));
    if (code == "JP"_L1 || code == "KR"_L1)
        return code == "JP"_L1 ? u"ja"_s : u"ko"_s;
    return code == "TW"_L1 || code == "HK"_L1 || code == "MO"_L1 ? u"zh-Hant"_s : u"zh"_s;
}

QString shown(const QString &text, const QString &country = {})
{
    // Controls and direction marks of somebody's file must not turn the report's lines around.
    QString plain;
    for (const QChar character : text) {
        const auto category = character.category();
        if (category != QChar::Other_Control && category != QChar::Other_Format)
            plain += character;
        else if (category == QChar::Other_Control)
            plain += u' ';
    }
    const QString glyphs = glyphClass(plain, country);
    const QString escaped = plain.toHtmlEscaped();
    return glyphs.isEmpty() ? escaped : QString("<span class=\""_L1 + glyphs + "\">"_L1 + escaped + "</span>"_L1);
}

/// As the window shows it; the record itself and its CSV have four decimals.
QString shownScore(double score)
{
    return QString::number(score, 'f', 2);
}

/// The titles of lists; the id where a list is not known here.
QStringList listTitles(const QStringList &lists)
{
    QStringList titles;
    for (const QString &list : lists)
        titles += catalogue::valueTitle(u"list"_s, list);
    return titles;
}

QString supplierCell(const storage::Supplier &supplier)
{
    QString text = shown(supplier.name, supplier.country);
    const QStringList notes = QStringList{supplier.id, supplier.country}.filter(QRegularExpression(u"\\S"_s));
    if (!notes.isEmpty())
        text += "<br/><small>"_L1 + shown(notes.join(", "_L1)) + "</small>"_L1;
    return text;
}

QString listedCell(const CandidateContent &content)
{
    const screening::Candidate &candidate = content.candidate;
    QString text = shown(candidate.title, content.listing.country);
    if (candidate.matchedName != candidate.title)
        text += "<br/>"_L1 + Text::tr("met by: %1").arg(shown(candidate.matchedName, content.listing.country));
    const QString status = content.listing.status.isEmpty()
                               ? QString()
                               : catalogue::valueTitle(u"listing_status"_s, content.listing.status);
    const QStringList notes = QStringList{listTitles({candidate.list}).constFirst(), content.listing.country, status,
                                          content.listing.listed, content.listing.authority}
                                  .filter(QRegularExpression(u"\\S"_s));
    return text + "<br/><small>"_L1 + shown(notes.join(", "_L1)) + "</small>"_L1;
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Match:
        //: What was decided about a supplier and a listed entity
        return Text::tr("match");
    case Verdict::NotAMatch:
        //: What was decided about a supplier and a listed entity
        return Text::tr("not a match");
    case Verdict::Unsure:
        break;
    }
    //: What was decided about a supplier and a listed entity
    return Text::tr("unsure");
}

/// widths: of the columns in parts of a hundred; none: as their content wants.
QString table(const QStringList &titles, const QList<QStringList> &rows, const QList<int> &widths = {})
{
    QString html = u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"3\"><thead><tr>"_s;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const QString width = i < widths.size() ? u" width=\"%1%\""_s.arg(widths.at(i)) : QString();
        html += "<th align=\"left\""_L1 + width + ">"_L1 + titles.at(i).toHtmlEscaped() + "</th>"_L1;
    }
    html += "</tr></thead>"_L1;
    for (const QStringList &cells : rows)
        html += "<tr><td>"_L1 + cells.join("</td><td>"_L1) + "</td></tr>"_L1;
    return html + "</table>"_L1;
}

QString heading(const QString &text)
{
    return "<h3>"_L1 + text.toHtmlEscaped() + "</h3>"_L1;
}

QString paragraph(const QString &text)
{
    return "<p>"_L1 + text.toHtmlEscaped() + "</p>"_L1;
}

QString howItWasDone(const RunContent &run)
{
    const QList<QStringList> rows{
        {Text::tr("Screened by"), shown(run.user)},
        //: When something was done
        {Text::tr("Time (UTC)"), shown(run.time)},
        {Text::tr("Program"), shown(run.program)},
        {Text::tr("Method of comparing names, version"), shown(run.method)},
        {Text::tr("Threshold: candidates have at least this score"), shownScore(run.threshold)},
        {Text::tr("Supplier list"), shown(run.name)},
        {Text::tr("File"), shown(run.file)},
        {Text::tr("SHA-256 of the file"), shown(run.sha256)},
        {Text::tr("Lists screened against"), shown(listTitles(run.lists).join(", "_L1))}};
    return table({Text::tr("What"), Text::tr("How")}, rows);
}

QString editionsTable(const RunContent &run)
{
    QList<QStringList> rows;
    for (const storage::Edition &edition : run.editions)
        rows << QStringList{shown(edition.title), shown(edition.publisher), shown(edition.asOf),
                            QString::number(edition.rows), shown(edition.sha256)};
    return heading(Text::tr("Editions of the lists")) +
           table({Text::tr("List"), Text::tr("Publisher"), Text::tr("As of"), Text::tr("Rows"), u"SHA-256"_s}, rows,
                 {26, 24, 14, 8, 28});
}

QString summaryTable(const ScreeningQueue &queue)
{
    const RunContent &run = queue.run.content;
    qint64 decided = 0;
    qint64 open = 0;
    for (const QueueRow &row : queue.rows)
        for (const QueueCandidate &candidate : row.candidates)
            ++(candidate.standing == Standing::Decided ? decided : open);
    return heading(Text::tr("Summary")) +
           table({Text::tr("What"), Text::tr("How many")},
                 {{Text::tr("Suppliers screened"), QString::number(run.suppliers)},
                  {Text::tr("with at least one candidate"), QString::number(run.withCandidate)},
                  {Text::tr("without candidate"), QString::number(run.withoutCandidate)},
                  {Text::tr("whose name cannot be screened"), QString::number(run.notScreenable)},
                  {Text::tr("Rows of the file that could not be read"), QString::number(run.rejected)},
                  {Text::tr("Candidates decided in this run"), QString::number(decided)},
                  {Text::tr("Candidates not decided in this run"), QString::number(open)}});
}

QString decisionCell(const QueueCandidate &candidate)
{
    const DecisionContent &content = candidate.decision->content;
    return "<b>"_L1 + verdictText(content.verdict).toHtmlEscaped() + "</b><br/>"_L1 + shown(content.reason) +
           "<br/><small>"_L1 +
           //: Who decided, when, and the number of the entry in the record
           Text::tr("%1, %2, entry %3")
               .arg(shown(content.user), shown(content.time), QString::number(candidate.decision->entry)) +
           "</small>"_L1;
}

/// The candidates whose standing is wanted, with or without what was decided.
QString candidatesTable(const ScreeningQueue &queue, bool decided)
{
    QList<QStringList> rows;
    bool hasEarlier = false;
    for (const QueueRow &row : queue.rows)
        for (const QueueCandidate &candidate : row.candidates) {
            if ((candidate.standing == Standing::Decided) != decided)
                continue;
            QStringList cells{QString::number(row.supplier.row), supplierCell(row.supplier),
                              listedCell(candidate.content), shownScore(candidate.content.candidate.score),
                              shown(candidate.content.explanation)};
            if (decided)
                cells << decisionCell(candidate);
            else if (candidate.standing == Standing::Open)
                cells << QString();
            else {
                hasEarlier = true;
                cells << Text::tr("decided in run %1; the sides are the same: %2")
                                 .arg(QString::number(candidate.decision->run),
                                      candidate.standing == Standing::Earlier ? Text::tr("yes") : Text::tr("no")) +
                             "<br/>"_L1 + decisionCell(candidate);
            }
            rows << cells;
        }
    if (rows.isEmpty())
        return paragraph(Text::tr("None."));
    QStringList titles{Text::tr("Row"), Text::tr("Supplier"), Text::tr("Listed entity"), Text::tr("Score"),
                       Text::tr("Why")};
    if (decided || hasEarlier) {
        titles << (decided ? Text::tr("Decision") : Text::tr("Earlier decision"));
        return table(titles, rows, {6, 20, 24, 7, 25, 18});
    }
    for (QStringList &cells : rows)
        cells.removeLast();
    return table(titles, rows, {6, 24, 28, 7, 35});
}

QString suppliersTable(const ScreeningQueue &queue, SupplierStatus status)
{
    QList<QStringList> rows;
    for (const QueueRow &row : queue.rows)
        if (row.status == status)
            rows << QStringList{QString::number(row.supplier.row), shown(row.supplier.name, row.supplier.country),
                                shown(row.supplier.id), shown(row.supplier.country), shown(row.explanation)};
    if (rows.isEmpty())
        return paragraph(Text::tr("None."));
    return table({Text::tr("Row"), Text::tr("Supplier"), Text::tr("Number"), Text::tr("Country"), Text::tr("Note")},
                 rows, {6, 44, 16, 16, 18});
}

QString runSection(const ScreeningQueue &queue)
{
    const RunContent &run = queue.run.content;
    return "<h2>"_L1 + Text::tr("Run %1: %2").arg(QString::number(queue.run.number), shown(run.name)) + "</h2>"_L1 +
           heading(Text::tr("Method")) + howItWasDone(run) +
           paragraph(
               Text::tr("Each supplier’s name is compared word by word with every listed name, alias and native name. "
                        "A word counts by how rare it is; words that many firms have in their names count little. "
                        "A score of 1 means that both names are the same once spelling variants are made one. "
                        "Country and place put candidates in order and never hide one.")) +
           editionsTable(run) + summaryTable(queue) + heading(Text::tr("Decisions")) + candidatesTable(queue, true) +
           heading(Text::tr("Candidates without a decision in this run")) + candidatesTable(queue, false) +
           heading(Text::tr("Suppliers without candidate")) + suppliersTable(queue, SupplierStatus::None) +
           heading(Text::tr("Suppliers whose name cannot be screened")) +
           suppliersTable(queue, SupplierStatus::NotScreenable);
}

domain::Result<QString> withdrawalsTable(const storage::Library &library)
{
    QList<QStringList> rows;
    const auto read =
        storage::ScreeningRecord(library).forEach(0, {"withdrawal"_ba}, [&rows](const storage::RecordEntry &entry) {
            if (const auto content = withdrawalContent(entry.content))
                rows << QStringList{QString::number(entry.number), QString::number(content->decision),
                                    shown(content->user), shown(content->time)};
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    if (rows.isEmpty())
        return QString();
    return "<h2>"_L1 + Text::tr("Decisions taken back").toHtmlEscaped() + "</h2>"_L1 +
           table({Text::tr("Entry"), Text::tr("takes back entry"), Text::tr("by"), Text::tr("Time (UTC)")}, rows);
}

QString stateOf(const storage::RecordCheck &check)
{
    const QString state =
        check.fault
            ? Text::tr("The record is NOT whole: %1.").arg(faultText(*check.fault))
            : Text::tr("The record was whole when this report was made: no entry was changed, removed or reordered.");
    return paragraph(state) +
           paragraph(Text::tr("Entries: %1. Hash of the last one: %2")
                         .arg(QString::number(check.head.count), QString::fromLatin1(check.head.hash))) +
           paragraph(
               Text::tr("Each entry holds the hash of the one before it. Keep the last hash with this report: as long "
                        "as the record holds it, nothing of what is printed here was changed. The hash of an entry is "
                        "the SHA-256 of these lines, each ended by a line feed: “assay record 1”, the entry’s number, "
                        "its kind, the number of its run, the hash of the entry before it (64 zeros for the first), "
                        "its content. All of them are in the CSV export of the record."));
}

} // namespace

domain::Result<QString> reportHtml(const storage::Library &library)
{
    const auto check = storage::ScreeningRecord(library).check();
    const auto all = runs(library);
    if (!check || !all)
        return tl::unexpected(check ? all.error() : check.error());
    QString html = "<h1>"_L1 + Text::tr("Screening record").toHtmlEscaped() + "</h1>"_L1 +
                   paragraph(Text::tr("Made by %1 at %2 (UTC).").arg(u"Assay " ASSAY_VERSION ""_s, recordTime())) +
                   stateOf(*check);
    if (all->isEmpty())
        html += paragraph(Text::tr("Nothing has been screened and recorded yet."));
    for (const Run &run : *all) {
        const auto queue = screeningQueue(library, run.number);
        if (!queue)
            return tl::unexpected(queue.error());
        html += runSection(*queue);
    }
    const auto withdrawals = withdrawalsTable(library);
    if (!withdrawals)
        return withdrawals;
    return QString(html + *withdrawals);
}

} // namespace workflows
