// What an analyst waits for when she screens a long list in the real window, under a real display (tests/bench/run
// starts Xvfb):
//
//   screening_window make DATA-FOLDER FOLDER NAMES SUPPLIERS   writes listed.csv (as OpenSanctions has it, the bundled
//                                                              lists left out) and suppliers.csv, by seed
//   screening_window run LIBRARY SUPPLIERS-CSV RUNS            each run in a window and a copy of the library of its
//   own
//
// Prints rows of a Markdown table: from the click on Screen to the first painted rows and to the end of the run, its
// record written and read again; the longest time in which the window did not answer; and from the click on Cancel, at
// ever later moments of a run, until it has stopped and the record is sure to hold nothing of it.
#include "app/models/rowmodel.h"
#include "app/storage/screeningrecord.h"
#include "tests/bench/measure.h"
#include "tests/bench/screening/listings.h"
#include "tests/bench/screening/register.h"
#include "ui/screening/setuppanel.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPaintEvent>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const std::string &text)
{
    return '"' + QByteArray::fromStdString(text).replace('"', "\"\"") + '"';
}

int make(const QStringList &arguments)
{
    const auto bundled = bench::bundledListings(arguments[2]);
    const int names = arguments[4].toInt();
    std::vector<screening::ListedEntity> entities = bundled;
    bench::Register large(42);
    QFile listed(arguments[3] + "/listed.csv"_L1);
    QFile suppliers(arguments[3] + "/suppliers.csv"_L1);
    if (!listed.open(QIODevice::WriteOnly) || !suppliers.open(QIODevice::WriteOnly))
        return 1;
    listed.write("id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,"
                 "first_seen,last_seen,last_change\n");
    for (int i = static_cast<int>(bundled.size()); i < names; ++i) {
        const screening::ListedEntity entity = large.next(i);
        const std::string alias = entity.names.empty() ? std::string() : entity.names.front().text;
        listed.write("b-" + QByteArray::number(i) + ",Company," + quoted(entity.title) + ',' + quoted(alias) +
                     ",,,,,,,,Bench,,,\n");
        entities.push_back(entity);
    }
    suppliers.write("name\n");
    for (const std::string &name : bench::suppliersFor(entities, arguments[5].toUInt(), 11))
        suppliers.write(quoted(name) + '\n');
    return 0;
}

/// Tells when the queue has painted its first rows.
class PaintWatch : public QObject
{
public:
    std::optional<qint64> paintedAt;
    QElapsedTimer clock;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *view = qobject_cast<QTableView *>(watched->parent());
        if (event->type() != QEvent::Paint || view == nullptr || view->objectName() != "table"_L1)
            return false;
        const auto *model = qobject_cast<models::RowModel *>(view->model());
        if (paintedAt || model == nullptr || !model->rowAt(0) || !view->isVisible())
            return false;
        // The event itself first: the time counts when the pixels are drawn.
        qApp->removeEventFilter(this);
        QCoreApplication::sendEvent(watched, event);
        qApp->installEventFilter(this);
        paintedAt = clock.nsecsElapsed();
        return true;
    }
};

/// The window on the page Screening, with a supplier file chosen.
class Window
{
public:
    Window(const QString &library, const QString &suppliers)
        : m_settings(m_folder.path())
        , m_translators(u"en"_s)
    {
        m_places = {.library = m_folder.filePath(u"library.assay"_s), .cache = m_folder.filePath(u"cache"_s)};
        QFile::copy(library, m_places.library);
        QFile(m_places.library).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        m_settings.setValue(shell::Setting::Page, u"screening"_s);
        m_window = std::make_unique<shell::MainWindow>(m_places, u"en"_s, m_settings);
        m_window->resize(1440, 900);
        m_window->show();
        until([this] { return shown<screeningpage::SetupPanel>("screeningSetup") != nullptr; });
        until([this] { return shown<QWidget>("keepList") == nullptr; });
        shown<screeningpage::SetupPanel>("screeningSetup")->setFile(suppliers);
        until([this] { return isEnabled("startScreening"); });
    }

    template <typename Widget>
    [[nodiscard]] Widget *shown(const char *name) const
    {
        for (Widget *widget : m_window->findChildren<Widget *>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    [[nodiscard]] bool isEnabled(const char *name) const
    {
        const auto *button = shown<QAbstractButton>(name);
        return button != nullptr && button->isEnabled();
    }
    void click(const char *name) const { QTest::mouseClick(shown<QAbstractButton>(name), Qt::LeftButton); }
    /// Runs the event loop and gives the longest time that it did not come round, in milliseconds.
    template <typename Condition>
    static double until(Condition condition)
    {
        constexpr int beat = 2;
        double longest = 0;
        QElapsedTimer since;
        since.start();
        QTimer heart;
        QObject::connect(&heart, &QTimer::timeout, &heart, [&] {
            longest = std::max(longest, static_cast<double>(since.nsecsElapsed()) / 1e6 - beat);
            since.restart();
        });
        heart.setTimerType(Qt::PreciseTimer);
        heart.start(beat);
        while (!condition())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return longest;
    }
    [[nodiscard]] qint64 entries() const
    {
        const auto session = workflows::Session::open(m_places, u"en"_s, storage::Access::ReadOnly);
        const auto head = session ? storage::ScreeningRecord((*session)->library()).head()
                                  : domain::Result<storage::RecordHead>(tl::unexpected(session.error()));
        return head ? head->count : -1;
    }

private:
    QTemporaryDir m_folder;
    workflows::Places m_places;
    shell::Settings m_settings;
    shell::Language m_translators;
    std::unique_ptr<shell::MainWindow> m_window;
};

/// One whole run; gives how long it took, in milliseconds.
double screen(const QString &library, const QString &suppliers, bench::Times &first, bench::Times &whole,
              bench::Times &stall)
{
    const Window window(library, suppliers);
    PaintWatch watch;
    qApp->installEventFilter(&watch);
    watch.clock.start();
    window.click("startScreening");
    const double still = Window::until([&] { return watch.paintedAt && window.shown<QWidget>("report"); });
    const double end = static_cast<double>(watch.clock.nsecsElapsed()) / 1e6;
    first.measureGiven(static_cast<double>(*watch.paintedAt) / 1e6);
    whole.measureGiven(end);
    stall.measureGiven(still);
    if (window.entries() < 1)
        std::fputs("nothing was recorded\n", stderr);
    return end;
}

/// Cancels a run when it has gone on for so long. False where it had ended before.
bool stop(const QString &library, const QString &suppliers, double after, bench::Times &stopped)
{
    const Window window(library, suppliers);
    QElapsedTimer clock;
    clock.start();
    window.click("startScreening");
    Window::until([&] { return static_cast<double>(clock.nsecsElapsed()) / 1e6 >= after; });
    const char *button = window.shown<QWidget>("cancelRun") ? "cancelRun" : "cancelScreening";
    if (window.shown<QAbstractButton>(button) == nullptr)
        return false;
    clock.restart();
    window.click(button);
    Window::until([&] { return window.shown<QLabel>("screeningNote") || window.shown<QWidget>("report"); });
    if (window.shown<QLabel>("screeningNote") == nullptr)
        return false;
    stopped.measureGiven(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    if (window.entries() != 0)
        std::fputs("a stopped run left something in the record\n", stderr);
    return true;
}

int run(const QStringList &arguments)
{
    bench::Times first;
    bench::Times whole;
    bench::Times stall;
    bench::Times stopped;
    const int runs = arguments[4].toInt();
    double end = 0;
    for (int i = 0; i < runs; ++i)
        end = screen(arguments[2], arguments[3], first, whole, stall);
    int late = 0;
    for (int i = 0; i < 4 * runs; ++i)
        late += stop(arguments[2], arguments[3], end * i / (4 * runs), stopped) ? 0 : 1;
    const auto print = [](const char *what, const bench::Times &times, const char *limit) {
        std::printf("| %s | %s ms | %s ms | %s |\n", what, bench::figure(times.median()).c_str(),
                    bench::figure(times.quantile(1)).c_str(), limit);
    };
    std::puts("| in the window | median | most | promised |\n|---|---:|---:|---:|");
    print("Screen clicked to the first painted rows", first, "500 ms");
    print("to the end, recorded and read again", whole, "");
    print("longest time without an answer of the window", stall, "");
    print("Cancel clicked to stopped", stopped, "200 ms");
    if (late > 0)
        std::printf("\n%d of %d runs had ended before they could be stopped.\n", late, 4 * runs);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "make"_L1 && arguments.size() == 6)
        return make(arguments);
    if (arguments.value(1) == "run"_L1 && arguments.size() == 5)
        return run(arguments);
    std::fputs("screening_window make DATA-FOLDER FOLDER NAMES SUPPLIERS | run LIBRARY SUPPLIERS-CSV RUNS\n", stderr);
    return 2;
}
