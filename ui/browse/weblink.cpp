#include "ui/browse/weblink.h"

#include <QDesktopServices>
#include <QFileInfo>

#include <algorithm>

namespace browse {

using namespace Qt::StringLiterals;

bool isWebAddress(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme != "https"_L1 && scheme != "http"_L1)
        return false;
    // A name before an @ makes one site look like another.
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    const QByteArray written = url.toEncoded();
    return std::ranges::none_of(written, [](char c) { return c <= ' ' || c == '\\' || c == '"'; });
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
