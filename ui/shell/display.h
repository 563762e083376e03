#pragma once

namespace shell {

/// Whether a window can be opened: the display server that the environment names is there and lets us in. Qt itself
/// ends the program without a word of ours where it cannot. Asked before there is an application object; takes about a
/// millisecond. Always true where the system has but one display (Windows, macOS), and for Qt's platforms without any.
[[nodiscard]] bool hasDisplay();

} // namespace shell
