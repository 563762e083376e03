#pragma once

class QString;

namespace shell {

/// Gives the running application the theme of a setting's word: "light", "dark", anything else the desktop's.
void applyTheme(const QString &word);

} // namespace shell
