#pragma once

#include <QIODevice>

namespace cli {

/// Standard output or error as a device, unbuffered. When its reader has gone (closed pipe) it closes itself; any other
/// failure leaves it open with errorString() set. Makes the program ignore SIGPIPE.
class StandardStream : public QIODevice
{
public:
    enum class Which { Output = 1, Error = 2 };

    explicit StandardStream(Which which);
    bool isSequential() const override { return true; }
    [[nodiscard]] bool isTerminal() const;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    int m_descriptor;
};

} // namespace cli
