#pragma once

class QWidget;

namespace shell {

/// The help in the program's language, in a window beside the main one; asked for again, the same one comes up.
void showHelp(QWidget *parent);

} // namespace shell
