#include "ui/shell/themes.h"

#include "ui/style/theme.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace shell {

void applyTheme(const QString &word)
{
    const style::Scheme scheme = word == "light"_L1  ? style::Scheme::Light
                                 : word == "dark"_L1 ? style::Scheme::Dark
                                                     : style::Scheme::System;
    style::applyTheme(*qApp, scheme);
}

} // namespace shell
