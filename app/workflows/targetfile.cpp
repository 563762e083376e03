#include "app/workflows/targetfile_p.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace workflows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(workflows)
};

tl::unexpected<domain::Error> refused(const QString &path, const QString &message, const QString &remedy)
{
    return tl::unexpected(domain::Error{.message = message, .remedy = remedy, .file = path});
}

domain::Result<> checkFolder(const QString &path, const QFileInfo &folder)
{
    const QString name = folder.filePath();
    if (!folder.exists())
        return refused(path, Text::tr("There is no folder “%1”").arg(name),
                       Text::tr("Create the folder, or choose a file in another one."));
    if (!folder.isDir())
        return refused(path, Text::tr("“%1” is a file, not a folder").arg(name),
                       Text::tr("Choose a file in a folder."));
    if (!folder.isWritable() || !folder.isExecutable())
        return refused(path, Text::tr("The folder “%1” cannot be written").arg(name),
                       Text::tr("Choose a folder of your own, or ask its owner for the right to write."));
    return {};
}

} // namespace

domain::Result<> checkTarget(const QString &path, bool overwrite)
{
    const QFileInfo target(path);
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return refused(path, Text::tr("This is no name for a file"), Text::tr("Name a file."));
    if (target.isDir() || path.endsWith(u'/'))
        return refused(path, Text::tr("This is a folder"), Text::tr("Name a file in it."));
    if (target.exists()) {
        if (!target.isFile())
            return refused(path, Text::tr("This is not an ordinary file"), Text::tr("Name an ordinary file."));
        if (!overwrite)
            return refused(path, Text::tr("A file of this name exists already"),
                           Text::tr("Choose another name, or allow overwriting (--overwrite)."));
        if (!target.isWritable())
            return refused(path, Text::tr("The file is write-protected"),
                           Text::tr("Choose another name, or take the protection away."));
    }
    return checkFolder(path, QFileInfo(target.path()));
}

TargetFile::TargetFile(const QString &path, Sum sum)
    : m_sum(sum)
    , m_file(path)
{
}

domain::Result<> TargetFile::begin()
{
    if (!m_file.open(WriteOnly | Unbuffered))
        return tl::unexpected(error());
    open(WriteOnly | Unbuffered);
    return {};
}

domain::Result<> TargetFile::commit()
{
    close();
    if (!m_file.commit())
        return tl::unexpected(error());
    return {};
}

domain::Error TargetFile::error() const
{
    return {.message = Text::tr("The file could not be written (%1)").arg(m_file.errorString()),
            .remedy = Text::tr("Make room or choose another place; what was there before is unchanged."),
            .file = m_file.fileName()};
}

QString TargetFile::sha256()
{
    return m_sum == Sum::Wanted ? QString::fromLatin1(m_hash.result()) : QString();
}

qint64 TargetFile::writeData(const char *data, qint64 size)
{
    const qint64 written = m_file.write(data, size);
    if (written > 0 && m_sum == Sum::Wanted)
        m_hash.add({data, written});
    return written;
}

} // namespace workflows
