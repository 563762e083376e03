#include "app/cli/screenshot.h"

#include "app/cli/call.h"
#include "ui/shell/application.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

#include <optional>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

tl::unexpected<Failure> wrong(const QString &option, const QString &message, const QString &remedy)
{
    return tl::unexpected(
        Failure{option, {.message = message, .remedy = remedy, .kind = domain::Error::Kind::WrongUse}});
}

Outcome<QSize> sizeOf(const Call &call, QSize otherwise)
{
    if (!call.has(u"--size"_s))
        return otherwise;
    static const QRegularExpression form(u"^([1-9][0-9]{1,4})x([1-9][0-9]{1,4})$"_s);
    const auto match = form.match(call.value(u"--size"_s));
    if (!match.hasMatch())
        return wrong(u"--size"_s, Text::tr("“%1” is no size").arg(call.value(u"--size"_s)),
                     Text::tr("Give width and height in pixels: 1440x900."));
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

std::optional<double> scaleOf(const QString &text)
{
    bool isNumber = false;
    const double scale = text.toDouble(&isNumber);
    return isNumber && scale >= 0.5 && scale <= 4 ? std::optional(scale) : std::nullopt;
}

Outcome<double> scaleOf(const Call &call)
{
    if (!call.has(u"--scale"_s))
        return 1.0;
    const auto scale = scaleOf(call.value(u"--scale"_s));
    if (!scale)
        return wrong(u"--scale"_s, Text::tr("“%1” is no scale").arg(call.value(u"--scale"_s)),
                     Text::tr("Give a number from 0.5 to 4."));
    return *scale;
}

Outcome<ExitCode> takeScreenshot(Call &call, QTranslator &messages)
{
    shell::Screenshot shot{.page = call.value(u"PAGE"_s), .target = call.value(u"FILE"_s)};
    const auto size = sizeOf(call, shot.size);
    const auto scale = scaleOf(call);
    if (!size || !scale)
        return tl::unexpected(size ? scale.error() : size.error());
    shot.size = *size;
    shot.scale = *scale;
    shot.filter = call.value(u"--filter"_s);
    shot.record = call.value(u"--record"_s);
    shot.theme = call.value(u"--theme"_s);
    shot.locale = call.value(u"--locale"_s);
    QCoreApplication::removeTranslator(&messages);
    const auto taken = shell::takeScreenshot(call.places(), shot);
    QCoreApplication::installTranslator(&messages);
    if (!taken)
        return tl::unexpected(Failure{shot.page, taken.error()});
    return Done;
}

} // namespace

double screenshotScale(const QStringList &arguments)
{
    return scaleOf(globalValue(arguments, u"--scale"_s)).value_or(1.0);
}

Command screenshotCommand(QTranslator &messages)
{
    return {.name = u"screenshot"_s,
            .summary = QT_TRANSLATE_NOOP("cli", "draws a page of the window into a PNG file; needs no display"),
            .arguments = {{"PAGE", QT_TRANSLATE_NOOP("cli", "overview, or a table")},
                          {"FILE", QT_TRANSLATE_NOOP("cli", "the file to write; one of this name is replaced")}},
            .options = {{.name = u"--filter"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "EXPR"),
                         .help = QT_TRANSLATE_NOOP("cli", "the text of the filter bar")},
                        {.name = u"--record"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "ID"),
                         .help = QT_TRANSLATE_NOOP("cli", "the record in the detail pane")},
                        {.name = u"--size"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "WxH"),
                         .help = QT_TRANSLATE_NOOP("cli", "of the window in pixels before scaling")},
                        {.name = u"--scale"_s,
                         .value = QT_TRANSLATE_NOOP("cli", "N"),
                         .help = QT_TRANSLATE_NOOP("cli", "pixels of the file per pixel of the window")},
                        {.name = u"--theme"_s,
                         .help = QT_TRANSLATE_NOOP("cli", "the colours"),
                         .choices = {u"light"_s, u"dark"_s}}},
            .execute = [&messages](Call &call) { return takeScreenshot(call, messages); }};
}

} // namespace cli
