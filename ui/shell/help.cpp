#include "ui/shell/help.h"

#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr QSize HelpSize(720, 640);

QString translated(const char *text)
{
    return QCoreApplication::translate("shell::Help", text);
}

QString helpText()
{
    const bool japanese = QLocale().language() == QLocale::Japanese;
    QFile file(japanese ? u":/help/help_ja.md"_s : u":/help/help_en.md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Tables as everywhere in the window: air instead of boxes.
void layOutTables(const QTextFrame &frame)
{
    for (QTextFrame *child : frame.childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(child)) {
            QTextTableFormat format = table->format();
            format.setBorder(0);
            format.setCellSpacing(0);
            format.setCellPadding(style::TinyGap);
            format.setTopMargin(style::SmallGap);
            table->setFormat(format);
        }
    }
}

// Headings in the window's own sizes, and room between paragraphs.
void layOutBlocks(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        if (const int level = format.headingLevel(); level > 0) {
            cursor.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat heading;
            heading.setFont(style::font(level == 1 ? style::TextSize::PageTitle : style::TextSize::Title, true));
            cursor.setCharFormat(heading);
            format.setTopMargin(level == 1 ? 0 : style::LargeMargin);
        } else if (!cursor.currentTable()) {
            format.setTopMargin(style::SmallGap);
        }
        cursor.setBlockFormat(format);
    }
}

QDialog *dialog(QWidget *parent, const QString &name, const QString &title)
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

void addCloseButton(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(dialog);
    //: Button
    QPushButton *close =
        buttons->addButton(translated(QT_TRANSLATE_NOOP("shell::Help", "Close")), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeButton"_s);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->layout()->addWidget(buttons);
}

QLabel *addParagraph(QDialog *dialog, const QString &text, QPalette::ColorRole role = QPalette::WindowText)
{
    auto *label = new QLabel(text, dialog);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    dialog->layout()->addWidget(label);
    return label;
}

} // namespace

void showHelp(QWidget *parent)
{
    if (auto *open = parent->findChild<QDialog *>(u"helpDialog"_s)) {
        open->raise();
        open->activateWindow();
        return;
    }
    //: Title of a window
    const QString title = translated(QT_TRANSLATE_NOOP("shell::Help", "Assay help"));
    QDialog *help = dialog(parent, u"helpDialog"_s, title);
    auto *text = new QTextBrowser(help);
    text->setObjectName(u"helpText"_s);
    text->setAccessibleName(title);
    text->setFrameShape(QFrame::NoFrame);
    text->setOpenLinks(false);
    text->document()->setDefaultFont(style::font(style::TextSize::Base));
    text->setMarkdown(helpText());
    layOutTables(*text->document()->rootFrame());
    layOutBlocks(*text->document());
    help->layout()->addWidget(text);
    addCloseButton(help);
    help->resize(HelpSize);
    help->show();
}

void showAbout(const QString &libraryPath, QWidget *parent)
{
    //: Title of a window
    QDialog *about = dialog(parent, u"aboutDialog"_s, translated(QT_TRANSLATE_NOOP("shell::Help", "About Assay")));
    //: %1 is the version
    QLabel *name = addParagraph(
        about, translated(QT_TRANSLATE_NOOP("shell::Help", "Assay %1")).arg(QStringLiteral(ASSAY_VERSION)));
    name->setFont(style::font(style::TextSize::PageTitle, true));
    addParagraph(
        about, translated(QT_TRANSLATE_NOOP("shell::Help", "A workbench for due diligence in supply chains: who is "
                                                           "listed, under which law, since when, and by whose word.")));
    addParagraph(
        about, translated(QT_TRANSLATE_NOOP("shell::Help", "Library: %1")).arg(QDir::toNativeSeparators(libraryPath)));
    addParagraph(
        about,
        translated(QT_TRANSLATE_NOOP("shell::Help", "Built with Qt %1 (LGPL 3), SQLite (public domain), tl::expected "
                                                    "(CC0) and CLI11 (BSD)."))
            .arg(QString::fromLatin1(qVersion())),
        QPalette::Dark);
    addParagraph(
        about,
        translated(QT_TRANSLATE_NOOP("shell::Help", "The facts come from public sources, each cited with it. They are "
                                                    "no legal advice.")),
        QPalette::Dark);
    addCloseButton(about);
    about->open();
}

} // namespace shell
