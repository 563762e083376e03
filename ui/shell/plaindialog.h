#pragma once

#include <QPalette>

class QDialog;
class QDialogButtonBox;
class QLabel;
class QString;
class QWidget;

namespace shell {

/// A window of text beside the main one: a column with margins, deleted when it is closed.
[[nodiscard]] QDialog *plainDialog(QWidget *parent, const QString &name, const QString &title);
/// Text below what the dialog has: wraps, can be selected, is never read as HTML.
QLabel *addParagraph(QDialog *dialog, const QString &text, QPalette::ColorRole role = QPalette::WindowText);
/// The dialog's last row, with a button that closes it.
QDialogButtonBox *addCloseButton(QDialog *dialog);

} // namespace shell
