#include "ui/shell/libraryfiles.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shell {

void askForLibrary(const QString &present, QWidget *parent, const std::function<void(const QString &)> &chosen)
{
    //: Title of a file dialog
    auto *dialog = new QFileDialog(parent, QCoreApplication::translate("shell::LibraryFiles", "Open a library"),
                                   QFileInfo(present).absolutePath());
    dialog->setObjectName(u"libraryDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    //: File dialog: the kinds of files offered
    dialog->setNameFilter(QCoreApplication::translate("shell::LibraryFiles", "Libraries (*.assay *.sqlite);;All files (*)"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

QString freeNameBeside(const QString &path)
{
    const QFileInfo file(path);
    const QString ending = file.suffix().isEmpty() ? QString() : u'.' % file.suffix();
    for (int number = 2;; ++number) {
        QString candidate =
            file.absolutePath() % u'/' % file.completeBaseName() % u'-' % QString::number(number) % ending;
        if (!QFileInfo::exists(candidate))
            return candidate;
    }
}

} // namespace shell
