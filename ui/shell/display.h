#pragma once

namespace shell {

/// Whether a window can be opened: the display server that the environment names is there and lets us in. Qt itself
/// ends the program without a word of ours where it cannot. Asked before there is an application object; takes about a
/// millisecond. Always true where the system has but one display (Windows, macOS), and for Qt's platforms without any.
[[nodiscard]] bool hasDisplay();

/// Lets windows be drawn that nobody sees, at 96 dots per inch whatever the screen: without any display, but on
/// Windows, where Qt's platform for that knows no font, by the system's own (such windows are then kept off the screen
/// by Qt::WA_DontShowOnScreen). Before there is an application object.
void drawUnseen();

} // namespace shell
