#include "ui/shell/plaindialog.h"

#include "ui/style/metrics.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {

QDialog *plainDialog(QWidget *parent, const QString &name, const QString &title)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(style::LargeMargin, style::LargeMargin, style::LargeMargin, style::Margin);
    column->setSpacing(style::Gap);
    return dialog;
}

QLabel *addParagraph(QDialog *dialog, const QString &text, QPalette::ColorRole role)
{
    auto *label = new QLabel(text, dialog);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    dialog->layout()->addWidget(label);
    return label;
}

QDialogButtonBox *addCloseButton(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(dialog);
    //: Button
    QPushButton *close =
        buttons->addButton(QCoreApplication::translate("shell::Help", "Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeButton"_s);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->layout()->addWidget(buttons);
    return buttons;
}

} // namespace shell
