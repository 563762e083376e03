// When another program has painted what was typed into it, seen from outside:
//
//   repaint_bench X Y WIDTH HEIGHT QUIET -- COMMAND...
//
// Runs COMMAND, which sends keys, and looks at that part of the screen again and again until it has stayed the same for
// QUIET milliseconds. Prints one line: milliseconds from the start of COMMAND to the last change, to the end of
// COMMAND, and between two looks. The last change is late by at most the third.
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QThread>

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

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 8 || arguments.at(6) != "--"_L1) {
        std::fputs("usage: repaint_bench X Y WIDTH HEIGHT QUIET -- COMMAND...\n", stderr);
        return 2;
    }
    const QRect part(arguments.at(1).toInt(), arguments.at(2).toInt(), arguments.at(3).toInt(),
                     arguments.at(4).toInt());
    const double quiet = arguments.at(5).toDouble();
    const auto look = [&part] {
        QScreen *screen = QGuiApplication::primaryScreen();
        return screen->grabWindow(0, part.x(), part.y(), part.width(), part.height()).toImage();
    };
    QImage before = look();
    QProcess command;
    const double begun = now();
    command.start(arguments.at(7), arguments.mid(8));
    double typed = 0;
    double changed = begun;
    int looks = 0;
    double last = begun;
    while (typed == 0 || last - std::max(changed, typed) < quiet) {
        QCoreApplication::processEvents(); // tells when the command has ended
        if (typed == 0 && command.state() == QProcess::NotRunning)
            typed = now();
        const QImage image = look();
        last = now();
        ++looks;
        if (image != before)
            changed = last;
        before = image;
    }
    if (command.exitStatus() != QProcess::NormalExit || command.exitCode() != 0)
        return 1;
    std::printf("%.1f %.1f %.1f\n", changed - begun, typed - begun, (last - begun) / looks);
    return 0;
}
