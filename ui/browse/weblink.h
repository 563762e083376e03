#pragma once

#include <QUrl>

namespace browse {

/// The one gate out of the window: opens http and https addresses with a host and nothing else, ever. False if refused.
bool openInBrowser(const QUrl &url);
/// Whether the gate would let it pass.
[[nodiscard]] bool isWebAddress(const QUrl &url);
/// Shows a folder of this computer in the file manager; the one exception, for what the program itself wrote there.
bool openFolder(const QString &folder);

} // namespace browse
