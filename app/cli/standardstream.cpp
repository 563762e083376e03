#include "app/cli/standardstream.h"

#include <QtGlobal>

#include <cerrno>
#include <csignal>
#include <cstring>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace cli {

StandardStream::StandardStream(Which which)
    : m_descriptor(static_cast<int>(which))
{
#ifdef Q_OS_WIN
    _setmode(m_descriptor, _O_BINARY);
#else
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is an error of write() instead
#endif
    open(WriteOnly | Unbuffered);
}

bool StandardStream::isTerminal() const
{
#ifdef Q_OS_WIN
    return _isatty(m_descriptor) != 0;
#else
    return isatty(m_descriptor) != 0;
#endif
}

qint64 StandardStream::writeData(const char *data, qint64 size)
{
    qint64 done = 0;
    while (done < size) {
#ifdef Q_OS_WIN
        const qint64 written =
            _write(m_descriptor, data + done, static_cast<unsigned>(std::min(size - done, qint64{1} << 20)));
#else
        const qint64 written = ::write(m_descriptor, data + done, static_cast<std::size_t>(size - done));
#endif
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            setErrorString(QString::fromLocal8Bit(std::strerror(errno)));
            if (errno == EPIPE)
                setOpenMode(NotOpen);
            return -1;
        }
        done += written;
    }
    return done;
}

} // namespace cli
