#pragma once

class QString;
class QWidget;

namespace shell {

/// The help in the program's language, in a window beside the main one; asked for again, the same one comes up.
void showHelp(QWidget *parent);
/// What this program is: version, licences, and where the library lies.
void showAbout(const QString &libraryPath, QWidget *parent);

} // namespace shell
