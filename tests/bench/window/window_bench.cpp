// What a user waits for in the real window, under a real display (tests/bench/run starts Xvfb):
//
//   window_bench start PROGRAM RUNS LIBRARY TABLE   from exec to the first painted rows; PROGRAM is assay or minimal,
//                                                   a bare QTableView on a QSqlQueryModel over the same file
//   window_bench typing LIBRARY TABLE WORD...       from each key typed into the filter bar to the painted rows
//   window_bench importing LIBRARY TABLE CSV MAPPING WORD...   the same while the window reads, compares and writes
//                                                   a list; LIBRARY is written to
//   window_bench preview LIBRARY FILE RUNS          from a file dropped on the page Update, none of it in memory yet,
//   to
//                                                   the painted rows of its preview
//
// Prints one line: median, p95 and p99 in milliseconds, and the peak memory of one process in MiB.
#include "app/models/importservice.h"
#include "app/models/rowmodel.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/themes.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QMimeData>
#include <QPaintEvent>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QSqlDatabase>
#include <QSqlQueryModel>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

double now()
{
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

double peakMemory()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void print(std::vector<double> times, double memory)
{
    std::ranges::sort(times);
    const auto at = [&](double share) {
        return times[static_cast<size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf("%.2f %.2f %.2f %.0f\n", at(0.5), at(0.95), at(0.99), memory);
}

/// Tells when a table has painted rows that are all there and answer what was asked.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QTableView *view)
        : m_view(view)
    {
        view->viewport()->installEventFilter(this);
    }
    double paintedAt = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return QObject::eventFilter(watched, event);
        // The event itself first: the time counts when the pixels are drawn.
        watched->removeEventFilter(this);
        QCoreApplication::sendEvent(watched, event);
        watched->installEventFilter(this);
        if (paintedAt == 0 && isFilled())
            paintedAt = now();
        return true;
    }

private:
    [[nodiscard]] bool isFilled() const
    {
        const auto *model = qobject_cast<models::RowModel *>(m_view->model());
        if (!m_view->model() || m_view->model()->rowCount() == 0)
            return false;
        if (!model) // the bare view's own
            return true;
        const int below = m_view->rowAt(m_view->viewport()->height() - 1);
        const int last = below < 0 ? model->rowCount() - 1 : below;
        return model->shownFilter() == model->filter() && model->rowAt(0) && model->rowAt(last);
    }

    QTableView *m_view;
};

QTableView *tableOf(const QWidget &window)
{
    QTableView *visible = nullptr;
    for (QTableView *view : window.findChildren<QTableView *>(u"table"_s))
        if (view->isVisible())
            visible = view;
    return visible;
}

/// A window as the program opens it, on a page, with settings of its own.
struct Window
{
    Window(const QString &library, const QString &table)
        : settings(folder.path())
        , translators(u"en"_s)
    {
        settings.setValue(shell::Setting::Page, table);
        shell::applyTheme(u"light"_s);
        window = std::make_unique<shell::MainWindow>(
            workflows::Places{.library = library, .cache = QFileInfo(library).path() + "/cache"_L1}, u"en"_s, settings);
        window->resize(1440, 900);
        window->show();
    }
    QTemporaryDir folder;
    shell::Settings settings;
    shell::Language translators;
    std::unique_ptr<shell::MainWindow> window;
};

int startAssay(int &argc, char **argv, double begun)
{
    QApplication application(argc, argv);
    const Window window(QString::fromLocal8Bit(argv[4]), QString::fromLocal8Bit(argv[5]));
    std::unique_ptr<PaintWatch> watch;
    while (!watch || watch->paintedAt == 0) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!watch)
            if (QTableView *view = tableOf(*window.window))
                watch = std::make_unique<PaintWatch>(view);
    }
    std::printf("%.2f %.0f\n", watch->paintedAt - begun, peakMemory());
    return 0;
}

int startMinimal(int &argc, char **argv, double begun)
{
    QApplication application(argc, argv);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    database.setDatabaseName(QString::fromLocal8Bit(argv[4]));
    if (!database.open())
        return 1;
    QSqlQueryModel model;
    model.setQuery(u"SELECT * FROM "_s + QString::fromLocal8Bit(argv[5]), database);
    QTableView view;
    view.setModel(&model);
    view.resize(1440, 900);
    PaintWatch watch(&view);
    view.show();
    while (watch.paintedAt == 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("%.2f %.0f\n", watch.paintedAt - begun, peakMemory());
    return 0;
}

int measureStarts(const QStringList &arguments)
{
    std::vector<double> times;
    double memory = 0;
    for (int run = 0; run <= arguments.at(3).toInt(); ++run) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(arguments.at(0),
                    {u"child"_s, arguments.at(2), QString::number(now(), 'f', 3), arguments.at(4), arguments.at(5)});
        if (!child.waitForFinished(600'000) || child.exitCode() != 0)
            return 1;
        const QList<QByteArray> words = child.readAllStandardOutput().trimmed().split(' ');
        if (run > 0) // the first one warms the caches
            times.push_back(words.at(0).toDouble());
        memory = words.at(1).toDouble();
    }
    print(times, memory);
    return 0;
}

/// An import that goes on behind the window: read and compared, then written.
class Importing
{
public:
    Importing(models::LibraryService &library, const QString &file, const QString &mappingFile)
        : m_service(library)
    {
        QFile mapping(mappingFile);
        const bool isOpen = mapping.open(QIODevice::ReadOnly);
        const auto read = importers::readMapping(isOpen ? mapping.readAll() : QByteArray(), mappingFile);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        workflows::ImportJob job{.file = file, .format = u"csv"_s};
        job.options.mapping = *read;
        QObject::connect(&m_planning, &QFutureWatcherBase::finished, &m_planning, [this] {
            if (!m_planning.result())
                qFatal("%s", qPrintable(m_planning.result().error().message));
            m_writing.setFuture(m_service.apply());
        });
        QObject::connect(&m_writing, &QFutureWatcherBase::finished, &m_writing, [this] {
            if (!m_writing.result())
                qFatal("%s", qPrintable(m_writing.result().error().message));
            m_goesOn = false;
        });
        m_planning.setFuture(m_service.prepare(job));
    }
    [[nodiscard]] bool goesOn() const { return m_goesOn; }

private:
    models::ImportService m_service;
    QFutureWatcher<domain::Result<std::shared_ptr<const models::ImportService::Plan>>> m_planning;
    QFutureWatcher<domain::Result<workflows::ImportDone>> m_writing;
    bool m_goesOn = true;
};

int measureTyping(int &argc, char **argv, bool imports)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Window window(arguments.at(2), arguments.at(3));
    QTableView *view = nullptr;
    while (!view || !view->model() || view->model()->rowCount() == 0) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        view = tableOf(*window.window);
    }
    auto *model = qobject_cast<models::RowModel *>(view->model());
    QLineEdit *bar = nullptr;
    for (QLineEdit *edit : window.window->findChildren<QLineEdit *>(u"filterBar"_s))
        if (edit->isVisible())
            bar = edit;
    if (!model || !bar)
        return 1;
    bar->setFocus();
    PaintWatch watch(view);
    std::vector<double> times;
    const auto type = [&](Qt::Key key, const QString &text) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
        watch.paintedAt = 0;
        const double begun = now();
        QCoreApplication::sendEvent(bar, &press);
        // Done when rows of the new question are painted, or, where there are none, when that is known.
        while (model->shownFilter() != model->filter() || (watch.paintedAt == 0 && model->rowCount() > 0))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        times.push_back((watch.paintedAt == 0 ? now() : watch.paintedAt) - begun);
        while (!model->isComplete())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    std::unique_ptr<Importing> importing;
    if (imports)
        importing = std::make_unique<Importing>(*window.window->service(), arguments.at(4), arguments.at(5));
    do {
        for (const QString &word : arguments.mid(imports ? 6 : 4)) {
            for (const QChar c : word)
                type(Qt::Key_unknown, c);
            for (qsizetype i = 0; i < word.size(); ++i)
                type(Qt::Key_Backspace, {});
        }
    } while (importing && importing->goesOn());
    print(times, peakMemory());
    return 0;
}

/// Makes the system forget what it holds of a file, so that it is read from the disk.
bool dropFromMemory(const QString &path)
{
    const int file = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) == 0;
    if (file >= 0)
        close(file);
    return done;
}

int measurePreview(int &argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString path = arguments.at(3);
    std::vector<double> times;
    for (int run = 0; run < arguments.at(4).toInt(); ++run) {
        const Window window(arguments.at(2), u"import"_s);
        QScrollArea *setup = nullptr;
        while (!setup || !setup->isVisible()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            setup = window.window->findChild<QScrollArea *>(u"importSetup"_s);
        }
        auto *preview = window.window->findChild<QTableWidget *>(u"importPreview"_s);
        const auto *plan = window.window->findChild<QPushButton *>(u"planImport"_s);
        if (!preview || !plan || !dropFromMemory(path))
            return 1;
        PaintWatch watch(preview);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(setup->viewport(), &enter);
        const double begun = now();
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(setup->viewport(), &event);
        while (watch.paintedAt == 0) {
            if (preview->rowCount() > 0) // a small window shows the questions about the file first
                setup->ensureWidgetVisible(preview);
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (!plan->isEnabled()) // a table of one's own is read again with the columns that its names speak for
                watch.paintedAt = 0;
        }
        times.push_back(watch.paintedAt - begun);
    }
    print(times, peakMemory());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray mode = argc > 1 ? argv[1] : "";
    if (mode == "child" && argc == 6) {
        const double begun = QByteArray(argv[3]).toDouble();
        return QByteArray(argv[2]) == "minimal" ? startMinimal(argc, argv, begun) : startAssay(argc, argv, begun);
    }
    if (mode == "start" && argc == 6) {
        QStringList arguments;
        for (int i = 0; i < argc; ++i)
            arguments.append(QString::fromLocal8Bit(argv[i]));
        return measureStarts(arguments);
    }
    if (mode == "typing" && argc > 4)
        return measureTyping(argc, argv, false);
    if (mode == "importing" && argc > 6)
        return measureTyping(argc, argv, true);
    if (mode == "preview" && argc == 5)
        return measurePreview(argc, argv);
    std::fputs("usage: window_bench start assay|minimal RUNS LIBRARY TABLE | typing LIBRARY TABLE WORD... | importing "
               "LIBRARY TABLE CSV MAPPING WORD... | preview LIBRARY FILE RUNS\n",
               stderr);
    return 2;
}
