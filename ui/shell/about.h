#pragma once

class QString;
class QWidget;

namespace shell {

/// What this program is: version, licence, where the library lies, and a way to showLicences().
void showAbout(const QString &libraryPath, QWidget *parent);
/// What the program is made of, each part with its version, its licence and, where they come along, the terms word by
/// word. Read in the background: the window is there at once.
void showLicences(QWidget *parent);

} // namespace shell
