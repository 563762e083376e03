#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace shell {

/// A page of the analyst's own work, beside the tables of the library.
struct WorkPage
{
    QString id;
    QString title;
    QKeySequence key;
};
/// All of them, in the order of the navigation.
[[nodiscard]] QList<WorkPage> workPages();
[[nodiscard]] bool isWorkPage(const QString &id);

} // namespace shell
