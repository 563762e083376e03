#pragma once

#include <QIODevice>

/// Takes as many bytes as it has room for and fails from then on, as a full disk does.
class FullDevice : public QIODevice
{
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(WriteOnly | Unbuffered);
    }
    qint64 taken = 0;
    int callsAfterFailure = 0;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (m_failed)
            ++callsAfterFailure;
        const qint64 fits = std::min(size, m_room - taken);
        m_failed = fits < size;
        taken += fits;
        return fits > 0 ? fits : -1;
    }

private:
    qint64 m_room;
    bool m_failed = false;
};
