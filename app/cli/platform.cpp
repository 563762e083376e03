#include "app/cli/platform.h"

#ifdef Q_OS_WIN

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <array>
#include <cstdio>

#include <qt_windows.h>

#include <shellapi.h>
#include <shobjidl.h>

namespace cli {

using namespace Qt::StringLiterals;

QStringList programArguments(int, char **)
{
    int count = 0;
    LPWSTR *const words = CommandLineToArgvW(GetCommandLineW(), &count);
    QStringList arguments;
    for (int i = 1; words != nullptr && i < count; ++i)
        arguments.append(QString::fromWCharArray(words[i]));
    LocalFree(words);
    return arguments;
}

void nameProcess()
{
    SetCurrentProcessExplicitAppUserModelID(L"Assay.Assay");
}

bool startWindowProgram(const QStringList &arguments)
{
    std::array<wchar_t, 32768> path{}; // the longest that Windows knows
    const DWORD length = GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
    const QFileInfo self(QString::fromWCharArray(path.data(), static_cast<qsizetype>(length)));
    if (self.suffix().compare("com"_L1, Qt::CaseInsensitive) != 0)
        return false;
    const QString program = self.dir().filePath(self.completeBaseName() + ".exe"_L1);
    return QFileInfo::exists(program) && QProcess::startDetached(program, arguments);
}

ConsoleEncoding::ConsoleEncoding()
    : m_before(GetConsoleOutputCP())
{
    if (m_before != 0)
        SetConsoleOutputCP(CP_UTF8);
}

ConsoleEncoding::~ConsoleEncoding()
{
    if (m_before != 0)
        SetConsoleOutputCP(m_before);
}

int leave(int exitCode)
{
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(exitCode));
    return exitCode;
}

} // namespace cli

#else

namespace cli {

QStringList programArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void nameProcess() {}

bool startWindowProgram(const QStringList &)
{
    return false;
}

ConsoleEncoding::ConsoleEncoding() = default;
ConsoleEncoding::~ConsoleEncoding() = default;

int leave(int exitCode)
{
    return exitCode;
}

} // namespace cli

#endif
