#include "app/importers/source.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cstring>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

/// What must stay the same while a file is read.
struct State
{
    qint64 size = -1;
    QDateTime changed;

    explicit State(const QString &path)
    {
        const QFileInfo info(path);
        if (info.exists()) {
            size = info.size();
            changed = info.lastModified();
        }
    }
    friend bool operator==(const State &, const State &) = default;
};

class File final : public Source
{
public:
    explicit File(const QString &path)
        : m_file(path)
        , m_state(path)
    {
    }

    [[nodiscard]] bool open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    [[nodiscard]] QString whyNot() const { return m_file.errorString(); }

    [[nodiscard]] QString name() const override { return m_file.fileName(); }
    [[nodiscard]] qint64 size() const override { return m_state.size; }

    [[nodiscard]] qint64 readAt(qint64 offset, char *to, qint64 size) override
    {
        if (m_file.pos() != offset && !m_file.seek(offset))
            return offset >= m_state.size ? 0 : -1;
        qint64 have = 0;
        while (have < size) {
            const qint64 got = m_file.read(to + have, size - have);
            if (got < 0)
                return -1;
            if (got == 0)
                break;
            have += got;
        }
        return have;
    }

    [[nodiscard]] domain::Result<> verify() const override
    {
        const State now(m_file.fileName());
        if (now == m_state)
            return {};
        return tl::unexpected(domain::Error{
            .message = now.size < 0
                           ? QCoreApplication::translate("importers", "The file vanished while it was read")
                           : QCoreApplication::translate("importers", "The file was changed while it was read"),
            .remedy = QCoreApplication::translate("importers", "Nothing was imported. Wait until whoever writes the "
                                                               "file has finished, then import it again."),
            .file = m_file.fileName()});
    }

private:
    QFile m_file;
    State m_state;
};

class Memory final : public Source
{
public:
    Memory(QByteArray bytes, QString name)
        : m_bytes(std::move(bytes))
        , m_name(std::move(name))
    {
    }

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    [[nodiscard]] qint64 readAt(qint64 offset, char *to, qint64 size) override
    {
        const qint64 there = std::clamp<qint64>(m_bytes.size() - offset, 0, size);
        if (there > 0)
            std::memcpy(to, m_bytes.constData() + offset, static_cast<std::size_t>(there));
        return there;
    }
    [[nodiscard]] domain::Result<> verify() const override { return {}; }

private:
    QByteArray m_bytes;
    QString m_name;
};

tl::unexpected<domain::Error> refusal(const QString &path, const QString &message, const QString &remedy)
{
    return tl::unexpected(domain::Error{.message = message, .remedy = remedy, .file = path});
}

} // namespace

domain::Result<std::unique_ptr<Source>> openFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return refusal(path, QCoreApplication::translate("importers", "There is no such file"),
                       QCoreApplication::translate("importers", "Check the name and the folder."));
    }
    if (info.isDir()) {
        return refusal(path, QCoreApplication::translate("importers", "This is a folder"),
                       QCoreApplication::translate("importers", "Choose one file inside it."));
    }
    if (!info.isFile()) {
        return refusal(path, QCoreApplication::translate("importers", "This is no regular file"),
                       QCoreApplication::translate("importers", "Save what it delivers as a file and import that."));
    }
    auto file = std::make_unique<File>(path);
    if (!file->open()) {
        return refusal(path,
                       QCoreApplication::translate("importers", "The file cannot be read: %1").arg(file->whyNot()),
                       QCoreApplication::translate("importers", "Check that you may read it, or copy it elsewhere."));
    }
    if (file->size() == 0) {
        return refusal(path, QCoreApplication::translate("importers", "The file is empty"),
                       QCoreApplication::translate("importers", "Download it again."));
    }
    return file;
}

std::unique_ptr<Source> memorySource(QByteArray bytes, QString name)
{
    return std::make_unique<Memory>(std::move(bytes), std::move(name));
}

} // namespace importers
