#pragma once

#include <QStringList>

namespace cli {

/// What a program has to ask of the system before anything else; only Windows answers differently.

/// The arguments without the program's name. On Windows from the command line in Unicode, for argv holds only what the
/// machine's code page can say. Needs no application object.
[[nodiscard]] QStringList programArguments(int argc, char **argv);

/// Lets the windows of this process, the installed shortcuts and the taskbar know each other as one application (its
/// AppUserModelID on Windows, "Assay.Assay"; the installer writes the same). Call before the first window.
void nameProcess();

/// Hands over to the program with the window, where this one is the console's (assay.com on Windows) and is asked for
/// the window: it starts assay.exe beside itself with the same arguments and does not wait, so that the prompt is free
/// again. False where this program opens windows itself or the other could not be started.
[[nodiscard]] bool startWindowProgram(const QStringList &arguments);

/// While it lives, text of this process in UTF-8 is shown as such in a Windows console; then the console is as before.
class ConsoleEncoding
{
public:
    ConsoleEncoding();
    ~ConsoleEncoding();
    Q_DISABLE_COPY_MOVE(ConsoleEncoding)

private:
    unsigned m_before = 0; ///< the code page of the console; 0: there is no console, or nothing to change
};

/// The last call of main, when all that the program made is gone: returns the exit code. On Windows it ends the process
/// itself. There every other thread is stopped before the libraries tidy up, and one that a library of the system
/// started may be stopped while it holds a lock that the tidying waits for, for ever.
[[nodiscard]] int leave(int exitCode);

} // namespace cli
