#include "ui/style/theme.h"

#include "ui/style/assaystyle_p.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

using namespace Qt::StringLiterals;

namespace style {

namespace {

// The base size at a desktop's usual setting; who set larger type gets it.
constexpr int BasePixelSize = 13;

QFont applicationFont()
{
    const QFont system = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QStringList families;
    if (QFontDatabase::hasFamily(u"Inter"_s))
        families << u"Inter"_s;
    families << system.family() << u"Noto Sans CJK JP"_s << u"Noto Sans CJK SC"_s << u"Noto Sans"_s;
    families.removeDuplicates();
    QFont font = system;
    font.setFamilies(families);
    font.setPixelSize(qMax(BasePixelSize, QFontInfo(system).pixelSize()));
    return font;
}

} // namespace

void applyTheme(QApplication &application, Scheme scheme)
{
    application.setFont(applicationFont());
    // The style's polish() makes the palette, so that a change of the desktop's own comes through it again.
    QApplication::setStyle(new AssayStyle(scheme));
    QApplication::setPalette(QPalette());
    // Again: a new style brings back the platform's own fonts of tables, menus and labels, where it has such (Windows,
    // macOS).
    QApplication::setFont(applicationFont());
}

} // namespace style
