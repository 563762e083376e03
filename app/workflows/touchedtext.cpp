#include "app/workflows/touchedtext.h"

#include "app/catalogue/vocabulary.h"

#include <QCoreApplication>
#include <QLocale>

namespace workflows {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

QString recordLine(const Touched::Record &record)
{
    QStringList own;
    if (record.notes > 0)
        own += Text::tr("%n note(s)", nullptr, static_cast<int>(record.notes));
    if (!record.tags.isEmpty())
        own += Text::tr("tagged %1").arg(record.tags.join(u", "_s));
    const QString what = own.join(u", "_s);
    //: %1 is a record, %2 what the user has written about it: "2 notes, tagged urgent"
    return record.isRemoved ? Text::tr("%1 goes (%2).").arg(record.title, what)
                            //: %1 is a record, %2 what the user has written about it: "2 notes, tagged urgent"
                            : Text::tr("%1 changes (%2).").arg(record.title, what);
}

QString viewLine(const Touched::View &view)
{
    const QLocale locale;
    //: %1 is the name of a saved view, %2 and %3 are numbers of rows
    return Text::tr("Saved view %1: %2 of its rows change, %3 go.")
        .arg(view.name, locale.toString(view.changed), locale.toString(view.removed));
}

QString pairLine(const QString &list, const Touched::Pair &pair)
{
    const QString verdict =
        catalogue::valueTitle(u"screening_decision"_s, pair.verdict.isEmpty() ? u"to_decide"_s : pair.verdict);
    return pair.isRemoved
               //: %1 is a supplier list, %2 a supplier, %3 the listing it met, %4 what was decided about the two
               ? Text::tr("Supplier list %1: %2 met %3, which goes (%4).").arg(list, pair.supplier, pair.title, verdict)
               //: %1 is a supplier list, %2 a supplier, %3 the listing it met, %4 what was decided about the two
               : Text::tr("Supplier list %1: %2 met %3, which changes (%4).")
                     .arg(list, pair.supplier, pair.title, verdict);
}

/// The first of them, and how many more there are.
void append(QStringList &to, const QStringList &lines, qsizetype most)
{
    to += most > 0 ? lines.mid(0, most) : lines;
    if (most > 0 && lines.size() > most)
        //: Behind a list of which only the beginning is shown
        to += Text::tr("… and %n more", nullptr, static_cast<int>(lines.size() - most));
}

} // namespace

QStringList touchedLines(const Touched &touched, qsizetype most)
{
    QStringList all;
    QStringList lines;
    for (const Touched::SupplierList &list : touched.supplierLists)
        for (const Touched::Pair &pair : list.pairs)
            lines += pairLine(list.name, pair);
    append(all, lines, most);
    lines.clear();
    for (const Touched::Record &record : touched.records)
        lines += recordLine(record);
    append(all, lines, most);
    lines.clear();
    for (const Touched::View &view : touched.views)
        lines += viewLine(view);
    append(all, lines, most);
    return all;
}

} // namespace workflows
