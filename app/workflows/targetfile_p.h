#pragma once

#include "app/domain/result.h"
#include "app/exporters/sha256.h"

#include <QSaveFile>

namespace workflows {

/// Whether a file can be written there as things stand: no folder, nothing that is there already (unless overwrite),
/// nothing but an ordinary file, in a folder that exists and lets itself be written. Says what stands in the way.
[[nodiscard]] domain::Result<> checkTarget(const QString &path, bool overwrite);

/// A file that comes to be whole or not at all: written under another name beside the target, renamed by commit().
/// Destroyed before that, it leaves the target as it was. Sums up what goes through it.
class TargetFile : public QIODevice
{
public:
    enum class Sum { Wanted, Unwanted };

    explicit TargetFile(const QString &path, Sum sum = Sum::Wanted);

    [[nodiscard]] domain::Result<> begin();
    /// Renames. Nothing may be written afterwards.
    [[nodiscard]] domain::Result<> commit();
    /// Why writing failed, ready to be shown.
    [[nodiscard]] domain::Error error() const;
    /// Of all that was written; nothing may be written afterwards. Empty where it was unwanted.
    [[nodiscard]] QString sha256();

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    Sum m_sum;
    QSaveFile m_file;
    exporters::Sha256 m_hash;
};

} // namespace workflows
