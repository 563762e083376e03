#include "ui/shell/application.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/models/importservice.h"
#include "app/models/rowmodel.h"
#include "app/query/parser.h"
#include "ui/browse/browsepage.h"
#include "ui/overview/overviewpage.h"
#include "ui/shell/display.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pages.h"
#include "ui/shell/settings.h"
#include "ui/shell/themes.h"
#include "ui/shell/workpages.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDeadlineTimer>
#include <QImage>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

using domain::Error;
using domain::Result;

constexpr int MostSeconds = 120;
// Answers lead to further questions: after that many rounds in which the library had nothing left to do, none follows.
constexpr int QuietRounds = 4;

QString translated(const char *text)
{
    return QCoreApplication::translate("shell::Screenshot", text);
}

Error wrongUse(const QString &message, const QStringList &candidates = {})
{
    return {.message = message, .candidates = candidates, .kind = Error::Kind::WrongUse};
}

// Lets events pass until it holds; woken by events alone. An error after two minutes.
Result<> wait(const std::function<bool()> &holds)
{
    const QDeadlineTimer deadline(MostSeconds * 1000);
    QTimer alarm;
    alarm.start(MostSeconds * 1000);
    while (!holds()) {
        if (deadline.hasExpired())
            return tl::unexpected(Error{.message = translated(QT_TRANSLATE_NOOP(
                                            "shell::Screenshot", "the page was not complete after two minutes"))});
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return {};
}

template <typename T>
Result<T> answer(const QFuture<Result<T>> &future)
{
    QFutureWatcher<Result<T>> watcher;
    watcher.setFuture(future);
    if (const Result<> waited = wait([&] { return future.isFinished(); }); !waited)
        return tl::unexpected(waited.error());
    return future.result();
}

Result<models::Place> placeOf(const Screenshot &shot)
{
    const catalogue::Table *table = catalogue::findTable(shot.page);
    if (!table && shot.page != "overview"_L1 && !isWorkPage(shot.page)) {
        QStringList pages{u"overview"_s};
        for (const WorkPage &work : workPages())
            pages << work.id;
        for (const catalogue::Table &known : catalogue::tables())
            pages << known.id;
        return tl::unexpected(
            wrongUse(translated(QT_TRANSLATE_NOOP("shell::Screenshot", "there is no page “%1”")).arg(shot.page),
                     catalogue::nearest(shot.page, pages)));
    }
    if (!table && !(shot.filter.isEmpty() && shot.record.isEmpty()))
        return tl::unexpected(
            wrongUse(translated(QT_TRANSLATE_NOOP("shell::Screenshot", "this page has no filter and no records"))));
    models::Place place{.page = shot.page, .record = shot.record};
    if (!table)
        return place;
    const auto filter = query::parse(shot.filter);
    if (!filter)
        return tl::unexpected(filter.error());
    if (const auto checked = catalogue::check(*table, *filter); !checked)
        return tl::unexpected(checked.error());
    place.filter = *filter;
    if (!shot.record.isEmpty())
        place.selection = {shot.record};
    return place;
}

// What only the data can tell: whether the filter's values and the record occur.
Result<> checkData(models::LibraryService &service, const models::Place &place)
{
    const auto columns = answer(service.columns(place.page));
    if (!columns)
        return tl::unexpected(columns.error());
    if (const auto asked = answer(service.ask(*columns, {.filter = place.filter})); !asked)
        return tl::unexpected(asked.error());
    if (place.record.isEmpty())
        return {};
    const auto key = answer(service.key(place.page, place.record));
    if (!key)
        return tl::unexpected(key.error());
    if (!*key)
        return tl::unexpected(
            Error{.message =
                      translated(QT_TRANSLATE_NOOP("shell::Screenshot", "there is no record “%1”")).arg(place.record)});
    return {};
}

// Whether each cell in sight is there.
bool isFilled(const browse::BrowsePage &page)
{
    const auto *view = page.findChild<QAbstractItemView *>(u"table"_s);
    const auto *model = view ? qobject_cast<const models::RowModel *>(view->model()) : nullptr;
    if (!model || !model->isComplete())
        return false;
    const QModelIndex last = view->indexAt(view->viewport()->rect().bottomLeft());
    const int rows = last.isValid() ? last.row() + 1 : view->model()->rowCount();
    const int first = qMax(0, view->indexAt(QPoint()).row());
    for (int row = first; row < rows; ++row) {
        if (view->model()->index(row, 0).data(models::RowModel::LoadingRole).toBool())
            return false;
    }
    return true;
}

// Both of the library's queues are in order, so an answer asked for now comes after all that was asked before.
Result<> waitForTable(const MainWindow &window, const models::Place &place)
{
    models::LibraryService &service = *window.service();
    const browse::BrowsePage &page = *window.pages().table();
    if (const auto filled = wait([&] { return isFilled(page); }); !filled)
        return filled;
    const auto columns = answer(service.columns(place.page));
    if (!columns)
        return tl::unexpected(columns.error());
    for (int round = 0; round < QuietRounds; ++round) {
        if (const auto asked = answer(service.ask(*columns, {.filter = place.filter})); !asked)
            return tl::unexpected(asked.error());
        if (const auto read = answer(service.key(place.page, place.record)); !read)
            return tl::unexpected(read.error());
        QCoreApplication::processEvents();
    }
    return wait([&] { return isFilled(page); });
}

// What a page of the analyst's own work asks comes in order from the thread that writes.
Result<> waitForWork(const MainWindow &window)
{
    if (const browse::BrowsePage *page = window.pages().table())
        if (const auto filled = wait([&] { return isFilled(*page); }); !filled)
            return filled;
    models::ImportService asked(*window.service());
    for (int round = 0; round < QuietRounds; ++round) {
        if (const auto answered = answer(asked.editions()); !answered)
            return tl::unexpected(answered.error());
        QCoreApplication::processEvents();
    }
    return {};
}

Result<> save(const QImage &image, const QString &target)
{
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
        return tl::unexpected(Error{
            .message = translated(QT_TRANSLATE_NOOP("shell::Screenshot", "the picture cannot be written: %1"))
                           .arg(file.errorString()),
            .remedy = translated(QT_TRANSLATE_NOOP("shell::Screenshot", "Choose a folder that can be written to.")),
            .file = target});
    return {};
}

Result<> draw(const workflows::Places &places, const Screenshot &shot, const models::Place &place,
              const QString &locale)
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    MainWindow window(places, locale, settings);
    bool isOpened = false;
    QObject::connect(&window, &MainWindow::opened, &window, [&] { isOpened = true; });
    if (const auto waited = wait([&] { return isOpened; }); !waited)
        return waited;
    if (window.failure())
        return tl::unexpected(*window.failure());
    const bool isOverview = place.page == "overview"_L1;
    const bool isWork = isWorkPage(place.page);
    if (!isOverview && !isWork)
        if (const auto checked = checkData(*window.service(), place); !checked)
            return checked;
    if (!isOverview)
        window.go(place);
    window.resize(shot.size);
    window.setAttribute(Qt::WA_DontShowOnScreen, QGuiApplication::platformName() != "offscreen"_L1);
    window.show();
    QCoreApplication::processEvents();
    const Result<> waited = isOverview ? wait([&] { return window.pages().overview()->isSettled(); })
                            : isWork   ? waitForWork(window)
                                       : waitForTable(window, place);
    if (!waited)
        return waited;
    // A quiet picture: the keyboard is in the table, or nowhere.
    if (!isOverview)
        window.pages().focusContent();
    else if (QWidget *focus = window.focusWidget())
        focus->clearFocus();
    // Layouts within layouts settle one level at a time.
    for (int round = 0; round < QuietRounds; ++round)
        QCoreApplication::processEvents();
    return save(window.grab().toImage(), shot.target);
}

} // namespace

void prepareScreenshot(double scale)
{
    drawUnseen();
    // Standard error is for what the reader can do something about, not for Qt's words on a session without desktop.
    QLoggingCategory::setFilterRules(u"default.warning=false"_s);
    qputenv("QT_SCALE_FACTOR", QByteArray::number(scale));
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
}

Result<> takeScreenshot(const workflows::Places &places, const Screenshot &shot)
{
    const QString locale = chosenLanguage(shot.locale, u"en"_s);
    const Language translators(locale);
    applyTheme(shot.theme.isEmpty() ? u"light"_s : shot.theme);
    const Result<models::Place> place = placeOf(shot);
    if (!place)
        return tl::unexpected(place.error());
    return draw(places, shot, *place, locale);
}

} // namespace shell
