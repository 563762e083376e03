#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace shell {

/// Asks for a library file without blocking; chosen is called if the user picks one and parent still lives.
void askForLibrary(const QString &present, QWidget *parent, const std::function<void(const QString &)> &chosen);

/// A path in the same folder under which there is no file yet: "library-2.sqlite" for "library.sqlite".
[[nodiscard]] QString freeNameBeside(const QString &path);

} // namespace shell
