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
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)}};
}

bool isWorkPage(const QString &id)
{
    return std::ranges::any_of(workPages(), [&](const WorkPage &page) { return page.id == id; });
}

} // namespace shell
