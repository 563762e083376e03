#pragma once

#include <QUrl>

namespace browse {

/// The one gate to the browser: opens http and https addresses with a host and nothing else, ever. False if refused.
bool openInBrowser(const QUrl &url);
/// Whether the gate would let it pass.
[[nodiscard]] bool isWebAddress(const QUrl &url);

} // namespace browse
