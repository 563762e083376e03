#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// Relative luminance and contrast by WCAG 2.1.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = qMax(luminance(a), luminance(b));
    const double dark = qMin(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

QPalette paletteOf(style::Scheme scheme)
{
    style::applyTheme(*qApp, scheme);
    return QApplication::palette();
}

struct Pair
{
    const char *name;
    QColor style::Colors::*front;
    QColor style::Colors::*ground;
    double least;
};

using C = style::Colors;
constexpr double Text = 4.5;
constexpr double Mark = 3.0;
constexpr Pair Pairs[] = {
    {"text on content", &C::text, &C::content, Text},
    {"text on frame", &C::text, &C::frame, Text},
    {"text on hover", &C::text, &C::hover, Text},
    {"text on selected", &C::text, &C::selected, Text},
    {"text on badge", &C::text, &C::badge, Text},
    {"secondary on content", &C::secondaryText, &C::content, Text},
    {"secondary on frame", &C::secondaryText, &C::frame, Text},
    {"secondary on hover", &C::secondaryText, &C::hover, Text},
    {"secondary on selected", &C::secondaryText, &C::selected, Text},
    {"secondary on badge", &C::secondaryText, &C::badge, Text},
    {"unknown on content", &C::unknownText, &C::content, Text},
    {"unknown on selected", &C::unknownText, &C::selected, Text},
    {"unknown on hover", &C::unknownText, &C::hover, Text},
    {"accent on content", &C::accent, &C::content, Text},
    {"accent on frame", &C::accent, &C::frame, Text},
    {"accent on hover", &C::accent, &C::hover, Text},
    {"accent on selected", &C::accent, &C::selected, Text},
    {"on accent", &C::onAccent, &C::accent, Text},
    {"on selected", &C::onSelected, &C::selected, Text},
    {"on chip", &C::onChip, &C::chip, Text},
    {"on match", &C::onMatch, &C::match, Text},
    {"danger on content", &C::danger, &C::content, Text},
    {"danger on selected", &C::danger, &C::selected, Text},
    {"caution on content", &C::caution, &C::content, Text},
    {"caution on selected", &C::caution, &C::selected, Text},
    {"fine on content", &C::fine, &C::content, Text},
    {"fine on selected", &C::fine, &C::selected, Text},
    {"bar on content", &C::bar, &C::content, Mark},
};

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }

private Q_SLOTS:
    void contrastIsEnough_data();
    void contrastIsEnough();
    void schemesDiffer();
    void widgetsHearOfAnotherScheme();
    void systemFollowsThePaletteOfTheDesktop();
    void paletteHasTheColors_data();
    void paletteHasTheColors();
    void figuresAreTabular_data();
    void figuresAreTabular();
    void sizesOfType();
    void namesAreDrawnInTheirGlyphs_data();
    void namesAreDrawnInTheirGlyphs();
    void iconsAreDrawn_data();
    void iconsAreDrawn();
    void controlsAreHighEnough();
};

void TestStyle::contrastIsEnough_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const style::Scheme scheme : {style::Scheme::Light, style::Scheme::Dark}) {
        const style::Colors &colors = style::colors(paletteOf(scheme));
        const char *name = scheme == style::Scheme::Light ? "light" : "dark";
        for (const Pair &pair : Pairs)
            QTest::addRow("%s, %s", pair.name, name) << colors.*pair.front << colors.*pair.ground << pair.least;
    }
}

void TestStyle::contrastIsEnough()
{
    QFETCH(const QColor, front);
    QFETCH(const QColor, ground);
    QFETCH(const double, least);
    const double measured = contrast(front, ground);
    QVERIFY2(measured >= least, qPrintable(u"%1 on %2 is %3"_s.arg(front.name(), ground.name()).arg(measured)));
}

void TestStyle::schemesDiffer()
{
    QVERIFY(!style::isDark(paletteOf(style::Scheme::Light)));
    QVERIFY(style::isDark(paletteOf(style::Scheme::Dark)));
    QVERIFY(!style::isDark(paletteOf(style::Scheme::Light)));
}

void TestStyle::widgetsHearOfAnotherScheme()
{
    struct Listener : QWidget
    {
        int changes = 0;
        void changeEvent(QEvent *event) override { changes += event->type() == QEvent::PaletteChange; }
    };
    style::applyTheme(*qApp, style::Scheme::Light);
    Listener listener;
    listener.show();
    QCoreApplication::processEvents();
    listener.changes = 0;
    style::applyTheme(*qApp, style::Scheme::Dark);
    QCoreApplication::processEvents();
    QVERIFY(listener.changes > 0);
    QVERIFY(style::isDark(listener.palette()));
}

void TestStyle::systemFollowsThePaletteOfTheDesktop()
{
    style::applyTheme(*qApp, style::Scheme::System);
    for (const bool dark : {true, false}) {
        // What Qt hands to the style when it starts and when the desktop changes.
        QPalette desktop(dark ? Qt::white : Qt::black, dark ? Qt::black : Qt::white, Qt::gray, Qt::gray, Qt::gray,
                         dark ? Qt::white : Qt::black, dark ? Qt::black : Qt::white);
        QApplication::style()->polish(desktop);
        QCOMPARE(style::isDark(desktop), dark);
        QCOMPARE(desktop.color(QPalette::Base), style::colors(desktop).content);
    }
}

void TestStyle::paletteHasTheColors_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestStyle::paletteHasTheColors()
{
    QFETCH(const bool, dark);
    const QPalette palette = paletteOf(dark ? style::Scheme::Dark : style::Scheme::Light);
    const style::Colors &colors = style::colors(palette);
    QCOMPARE(palette.color(QPalette::Window), colors.content);
    QCOMPARE(palette.color(QPalette::Text), colors.text);
    QCOMPARE(palette.color(QPalette::AlternateBase), colors.frame);
    QCOMPARE(palette.color(QPalette::Dark), colors.secondaryText);
    QCOMPARE(palette.color(QPalette::Mid), colors.hairline);
    QCOMPARE(palette.color(QPalette::Link), colors.accent);
    QCOMPARE(palette.color(QPalette::Highlight), colors.selected);
    QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), colors.selected);
    QVERIFY(contrast(palette.color(QPalette::PlaceholderText), colors.content) >= Text);
    QVERIFY(contrast(palette.color(QPalette::Disabled, QPalette::Text), colors.content) >= Text);
}

void TestStyle::figuresAreTabular_data()
{
    QTest::addColumn<style::TextSize>("size");
    QTest::newRow("base") << style::TextSize::Base;
    QTest::newRow("caption") << style::TextSize::Caption;
    QTest::newRow("title") << style::TextSize::Title;
    QTest::newRow("page title") << style::TextSize::PageTitle;
}

void TestStyle::figuresAreTabular()
{
    QFETCH(const style::TextSize, size);
    const QFontMetricsF metrics(style::figures(size));
    QCOMPARE(metrics.horizontalAdvance(u"2011-11-11"_s), metrics.horizontalAdvance(u"2023-09-28"_s));
    QCOMPARE(style::figures(size).pixelSize(), style::font(size).pixelSize());
}

void TestStyle::sizesOfType()
{
    style::applyTheme(*qApp, style::Scheme::Light);
    const int base = style::font(style::TextSize::Base).pixelSize();
    QVERIFY(base >= 13);
    QCOMPARE(style::font(style::TextSize::Caption).pixelSize(), base - 1);
    QCOMPARE(style::font(style::TextSize::Title).pixelSize(), base + 4);
    QCOMPARE(style::font(style::TextSize::PageTitle).pixelSize(), base + 7);
    QCOMPARE(style::font(style::TextSize::Base, true).weight(), QFont::DemiBold);
}

void TestStyle::namesAreDrawnInTheirGlyphs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("family"); // that comes before all other CJK ones; empty: the font stays as it is
    QTest::newRow("Japanese") << u"経済産業省"_s << u"ja"_s << u"Noto Sans CJK JP"_s;
    QTest::newRow("Chinese") << u"新疆"_s << u"zh"_s << u"Noto Sans CJK SC"_s;
    QTest::newRow("traditional Chinese") << u"臺灣"_s << u"zh-Hant"_s << u"Noto Sans CJK TC"_s;
    QTest::newRow("Korean") << u"대한민국"_s << u"ko"_s << u"Noto Sans CJK KR"_s;
    QTest::newRow("kana") << u"サプライ"_s << u"ja"_s << u"Noto Sans CJK JP"_s;
    QTest::newRow("Latin in Chinese") << u"Hoshine"_s << u"zh"_s << QString();
    QTest::newRow("no language") << u"新疆"_s << QString() << QString();
    QTest::newRow("beyond the basic plane") << u"𠮷野"_s << u"zh"_s << u"Noto Sans CJK SC"_s;
}

void TestStyle::namesAreDrawnInTheirGlyphs()
{
    QFETCH(const QString, text);
    QFETCH(const QString, language);
    QFETCH(const QString, family);
    const QFont base = style::font(style::TextSize::Base);
    const QFont font = style::fontFor(base, text, language);
    if (family.isEmpty()) {
        QCOMPARE(font, base);
        return;
    }
    const QStringList families = font.families();
    QCOMPARE(families.first(), base.families().first());
    const auto isCjk = [](const QString &name) { return name.contains("CJK"_L1); };
    QCOMPARE(*std::find_if(families.cbegin(), families.cend(), isCjk), family);
}

void TestStyle::iconsAreDrawn_data()
{
    QTest::addColumn<int>("icon");
    QTest::addColumn<int>("side");
    for (int icon = 0; icon <= static_cast<int>(style::Icon::Menu); ++icon) {
        for (const int side : {16, 20, 32})
            QTest::addRow("icon %d at %d", icon, side) << icon << side;
    }
}

void TestStyle::iconsAreDrawn()
{
    QFETCH(const int, icon);
    QFETCH(const int, side);
    const QColor ink(0x1C, 0x5F, 0xA8);
    const QImage image = style::icon(style::Icon(icon), ink).pixmap(side, side).toImage();
    QCOMPARE(image.size(), QSize(side, side));
    int inked = 0;
    bool edge = false;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const bool here = image.pixelColor(x, y).alpha() > 127;
            inked += here;
            edge = edge || (here && (x == 0 || y == 0 || x == side - 1 || y == side - 1));
        }
    }
    QVERIFY2(inked > side / 2, "drawn");
    QVERIFY2(inked < side * side / 2, "a drawing, not a blot");
    QVERIFY2(!edge, "not cut at the edge");
}

void TestStyle::controlsAreHighEnough()
{
    style::applyTheme(*qApp, style::Scheme::Light);
    QPushButton button(u"Export"_s);
    QLineEdit edit;
    QVERIFY(button.sizeHint().height() >= style::ControlHeight);
    QVERIFY(edit.sizeHint().height() >= style::ControlHeight);
    QFont large = button.font();
    large.setPixelSize(40);
    button.setFont(large);
    QVERIFY(button.sizeHint().height() > 40);
}

QTEST_MAIN(TestStyle)
#include "shellstyle.moc"
