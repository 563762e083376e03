#include "app/importers/archive_p.h"
#include "app/importers/faults_p.h"

#include <minizip/unzip.h>

#include <QCoreApplication>

#include <algorithm>

namespace importers {

/// minizip's way to the bytes of an input.
struct Archive::Handle
{
    Input &input;
    ZPOS64_T at = 0;
    unzFile file = nullptr;

    static Handle &of(voidpf opaque) { return *static_cast<Handle *>(opaque); }

    static voidpf ZCALLBACK open(voidpf opaque, const void *, int) { return opaque; }
    static uLong ZCALLBACK read(voidpf, voidpf stream, void *to, uLong size)
    {
        Handle &handle = of(stream);
        const qint64 got =
            handle.input.readAt(static_cast<qint64>(handle.at), static_cast<char *>(to), static_cast<qint64>(size));
        handle.at += static_cast<ZPOS64_T>(std::max<qint64>(got, 0));
        return static_cast<uLong>(std::max<qint64>(got, 0));
    }
    static uLong ZCALLBACK write(voidpf, voidpf, const void *, uLong) { return 0; }
    static ZPOS64_T ZCALLBACK tell(voidpf, voidpf stream) { return of(stream).at; }
    static long ZCALLBACK seek(voidpf, voidpf stream, ZPOS64_T offset, int origin)
    {
        Handle &handle = of(stream);
        const auto size = static_cast<ZPOS64_T>(handle.input.source().size());
        const ZPOS64_T base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? handle.at
                              : origin == ZLIB_FILEFUNC_SEEK_END ? size
                                                                 : 0;
        if (base + offset < base || base + offset > size)
            return -1;
        handle.at = base + offset;
        return 0;
    }
    static int ZCALLBACK close(voidpf, voidpf) { return 0; }
    static int ZCALLBACK error(voidpf, voidpf stream) { return of(stream).input.failed() ? 1 : 0; }
};

namespace {

QString broken()
{
    return QCoreApplication::translate("importers", "its directory is damaged or cut off");
}

} // namespace

Archive::Archive(Input &input)
    : m_input(input)
    , m_handle(std::make_unique<Handle>(Handle{.input = input}))
{
}

Archive::~Archive()
{
    if (m_handle->file)
        unzClose(m_handle->file);
}

domain::Result<std::unique_ptr<Archive>> Archive::open(Input &input)
{
    std::unique_ptr<Archive> archive(new Archive(input));
    zlib_filefunc64_def functions = {.zopen64_file = Handle::open,
                                     .zread_file = Handle::read,
                                     .zwrite_file = Handle::write,
                                     .ztell64_file = Handle::tell,
                                     .zseek64_file = Handle::seek,
                                     .zclose_file = Handle::close,
                                     .zerror_file = Handle::error,
                                     .opaque = archive->m_handle.get()};
    archive->m_handle->file = unzOpen2_64("", &functions);
    if (!archive->m_handle->file)
        return tl::unexpected(faults::badArchive(input.name(), broken()));
    if (auto listed = archive->list(); !listed)
        return tl::unexpected(listed.error());
    return archive;
}

domain::Result<> Archive::list()
{
    qint64 total = 0;
    int result = unzGoToFirstFile(m_handle->file);
    for (; result == UNZ_OK; result = unzGoToNextFile(m_handle->file)) {
        unz_file_info64 info = {};
        char name[512];
        if (unzGetCurrentFileInfo64(m_handle->file, &info, name, sizeof name, nullptr, 0, nullptr, 0) != UNZ_OK)
            break;
        const auto length = std::min<std::size_t>(info.size_filename, sizeof name);
        m_entries.append(QString::fromUtf8(name, static_cast<qsizetype>(length)));
        if (info.uncompressed_size > ZPOS64_T(MaximumBytes) || m_entries.size() > MaximumEntries)
            return tl::unexpected(faults::bomb(m_input.name()));
        total += static_cast<qint64>(info.uncompressed_size);
        if (total > MaximumBytes)
            return tl::unexpected(faults::bomb(m_input.name()));
    }
    if (result != UNZ_END_OF_LIST_OF_FILE || m_entries.isEmpty())
        return tl::unexpected(faults::badArchive(m_input.name(), broken()));
    return {};
}

bool Archive::has(const QString &entry) const
{
    return m_entries.contains(entry, Qt::CaseInsensitive);
}

domain::Result<> Archive::openEntry(const QString &entry)
{
    unzCloseCurrentFile(m_handle->file);
    unz_file_info64 info = {};
    const bool found = unzLocateFile(m_handle->file, entry.toUtf8().constData(), 2) == UNZ_OK &&
                       unzGetCurrentFileInfo64(m_handle->file, &info, nullptr, 0, nullptr, 0, nullptr, 0) == UNZ_OK;
    if (!found) {
        return tl::unexpected(faults::badArchive(
            m_input.name(), QCoreApplication::translate("importers", "there is no “%1” in it").arg(entry)));
    }
    if ((info.flag & 1) != 0) {
        return tl::unexpected(
            faults::badArchive(m_input.name(), QCoreApplication::translate("importers", "it is encrypted")));
    }
    if (unzOpenCurrentFile(m_handle->file) != UNZ_OK)
        return tl::unexpected(faults::badArchive(m_input.name(), broken()));
    m_unpacked = 0;
    m_packedSize = static_cast<qint64>(info.compressed_size);
    return {};
}

domain::Result<qint64> Archive::read(char *to, qint64 size)
{
    const int got = unzReadCurrentFile(m_handle->file, to, static_cast<unsigned>(std::min<qint64>(size, 1 << 20)));
    if (m_input.failed())
        return tl::unexpected(faults::cannotRead(m_input.name()));
    const bool damaged = got < 0 || (got == 0 && !m_input.stopped() && unzCloseCurrentFile(m_handle->file) != UNZ_OK);
    if (damaged) {
        return tl::unexpected(faults::badArchive(
            m_input.name(), QCoreApplication::translate("importers", "what is packed in it is damaged")));
    }
    m_unpacked += got;
    m_allUnpacked += got;
    const qint64 packed = std::max<qint64>(std::min(m_packedSize, m_input.source().size()), 1);
    if (m_allUnpacked > MaximumBytes || (m_unpacked > FreeBytes && m_unpacked / packed > MaximumRatio))
        return tl::unexpected(faults::bomb(m_input.name()));
    return got;
}

qint64 Archive::packedDone() const
{
    return static_cast<qint64>(unzGetCurrentFileZStreamPos64(m_handle->file));
}

} // namespace importers
