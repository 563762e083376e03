// Linked into each test for Windows with --wrap=main: ends the process as the program itself does, for the reason that
// cli::leave() in app/cli/platform.h tells.
#include <windows.h>

#include <cstdio>

extern "C" {

int __real_main(int argc, char **argv);

int __wrap_main(int argc, char **argv)
{
    const int code = __real_main(argc, argv);
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(code));
    return code;
}

} // extern "C"
