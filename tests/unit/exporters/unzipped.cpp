#include "unzipped.h"

#include <QtEndian>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace {

quint32 u32(const QByteArray &bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.constData() + at) : 0;
}

quint16 u16(const QByteArray &bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? qFromLittleEndian<quint16>(bytes.constData() + at) : 0;
}

QByteArray inflated(const QByteArray &packed, qsizetype size)
{
    QByteArray out(size + 1, '\0'); // one more, to see if there is too much
    z_stream stream = {};
    inflateInit2(&stream, -MAX_WBITS);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int state = inflate(&stream, Z_FINISH);
    out.truncate(state == Z_STREAM_END ? static_cast<qsizetype>(stream.total_out) : 0);
    inflateEnd(&stream);
    return out;
}

} // namespace

QList<UnzippedEntry> unzipped(const QByteArray &archive)
{
    const auto wrong = [](const QByteArray &what) { return QList<UnzippedEntry>{{"wrong: " + what, {}}}; };
    const qsizetype end = archive.size() - 22;
    if (end < 0 || u32(archive, end) != 0x06054b50)
        return wrong("no end of the directory");
    qsizetype at = u32(archive, end + 16);
    if (at + u32(archive, end + 12) != end)
        return wrong("place of the directory");
    QList<UnzippedEntry> entries;
    for (int i = 0; i < u16(archive, end + 10); ++i) {
        if (u32(archive, at) != 0x02014b50)
            return wrong("directory header");
        const quint32 checksum = u32(archive, at + 16);
        const quint32 packed = u32(archive, at + 20);
        const quint32 size = u32(archive, at + 24);
        const quint16 nameSize = u16(archive, at + 28);
        const qsizetype local = u32(archive, at + 42);
        const QByteArray name = archive.mid(at + 46, nameSize);
        if (u32(archive, local) != 0x04034b50 || archive.mid(local + 30, u16(archive, local + 26)) != name)
            return wrong("local header of " + name);
        const qsizetype data = local + 30 + nameSize;
        const QByteArray content = inflated(archive.mid(data, packed), size);
        const auto sum =
            crc32(0, reinterpret_cast<const Bytef *>(content.constData()), static_cast<uInt>(content.size()));
        if (static_cast<quint32>(content.size()) != size || sum != checksum)
            return wrong("content of " + name);
        const qsizetype behind = data + packed;
        if (u32(archive, behind) != 0x08074b50 || u32(archive, behind + 4) != checksum ||
            u32(archive, behind + 8) != packed || u32(archive, behind + 12) != size)
            return wrong("sizes behind " + name);
        entries.append({name, content});
        at += 46 + nameSize;
    }
    return entries;
}
