#include "ui/shell/workpages.h"

#include <QCoreApplication>

#include <algorithm>

namespace shell {

using namespace Qt::StringLiterals;

QList<WorkPage> workPages()
{
    //: Page: where suppliers are screened against lists
    return {{u"screening"_s, QCoreApplication::translate("shell::WorkPages", "Screening"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
            //: Page: where lists are imported and editions compared
            {u"import"_s, QCoreApplication::translate("shell::WorkPages", "Update"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
            //: Page: records that the reader wrote notes about, or gave tags to
            {u"notes"_s, QCoreApplication::translate("shell::WorkPages", "Notes and tags"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
            //: Page: filters that the reader keeps under a name
            {u"views"_s, QCoreApplication::translate("shell::WorkPages", "Saved views"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)}};
}

bool isWorkPage(const QString &id)
{
    return std::ranges::any_of(workPages(), [&](const WorkPage &page) { return page.id == id; });
}

} // namespace shell
