#include "ui/shell/help.h"

#include "ui/shell/plaindialog.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QDialog>
#include <QFile>
#include <QLayout>
#include <QLocale>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>

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
    QDialog *help = plainDialog(parent, u"helpDialog"_s, title);
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

} // namespace shell
