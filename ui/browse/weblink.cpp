#include "ui/browse/weblink.h"

#include <QDesktopServices>
#include <QFileInfo>

#include <algorithm>

namespace browse {

using namespace Qt::StringLiterals;

namespace {

// QUrl writes them as %XX; whoever takes the address may read them as what they stand for: another line, another host.
bool holdsControls(const QUrl &url)
{
    return std::ranges::any_of(QByteArray::fromPercentEncoding(url.toEncoded()), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F || byte == '\\';
    });
}

} // namespace

bool isWebAddress(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme != "https"_L1 && scheme != "http"_L1)
        return false;
    // A name before an @ makes one site look like another.
    if (!url.isValid() || url.host().isEmpty() || url.authority(QUrl::FullyEncoded).contains(u'@'))
        return false;
    return !holdsControls(url);
}

namespace {

bool handOver(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

} // namespace

bool openInBrowser(const QUrl &url)
{
    return isWebAddress(url) && handOver(url);
}

bool openFolder(const QString &folder)
{
    const QFileInfo info(folder);
    // A share of another computer would be asked for a password; a file would be run.
    return info.isDir() && !folder.startsWith("\\\\"_L1) && !folder.startsWith("//"_L1) &&
           handOver(QUrl::fromLocalFile(info.absoluteFilePath()));
}

} // namespace browse
