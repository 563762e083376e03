#include "ui/browse/weblink.h"

#include <QDesktopServices>

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

bool openInBrowser(const QUrl &url)
{
    return isWebAddress(url) && QDesktopServices::openUrl(url);
}

} // namespace browse
