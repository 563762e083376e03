#include "ui/shell/errorpage.h"

#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

// Running text is at most this many average characters wide.
constexpr int LineLength = 72;

QLabel *paragraph(const QString &name, QPalette::ColorRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFixedWidth(label->fontMetrics().averageCharWidth() * LineLength);
    return label;
}

} // namespace

ErrorPage::ErrorPage(QWidget *parent)
    : QWidget(parent)
    , m_title(paragraph(u"errorTitle"_s, QPalette::WindowText, this))
    , m_message(paragraph(u"errorMessage"_s, QPalette::WindowText, this))
    , m_remedy(paragraph(u"errorRemedy"_s, QPalette::WindowText, this))
    , m_file(paragraph(u"errorFile"_s, QPalette::Dark, this))
    , m_hint(paragraph(u"errorHint"_s, QPalette::Dark, this))
    , m_retry(new QPushButton(this))
    , m_openAnother(new QPushButton(this))
{
    setObjectName(u"errorPage"_s);
    m_title->setFont(style::font(style::TextSize::PageTitle, true));
    //: Title of the page shown when the library file cannot be opened
    m_title->setText(tr("This library cannot be opened"));
    //: Below the buttons of the page shown when the library file cannot be opened
    m_hint->setText(
        tr("The file is left as it is. A new library starts from the facts that come with Assay, in a file of "
           "its own beside it."));
    //: Button
    m_retry->setText(tr("Try again"));
    m_retry->setObjectName(u"retryButton"_s);
    m_openAnother->setObjectName(u"openAnotherButton"_s);
    //: Button, opens a file dialog
    auto *choose = new QPushButton(tr("Choose another library ..."), this);
    choose->setObjectName(u"chooseLibraryButton"_s);
    //: Button, makes a new library file from the bundled facts
    auto *fresh = new QPushButton(tr("Start a new library"), this);
    fresh->setObjectName(u"newLibraryButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(style::SmallGap);
    for (QPushButton *button : {m_openAnother, m_retry, choose, fresh}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);

    auto *column = new QVBoxLayout;
    column->setSpacing(style::Gap);
    column->addStretch(1);
    for (QLabel *label : {m_title, m_message, m_remedy, m_file})
        column->addWidget(label);
    column->addLayout(buttons);
    column->addWidget(m_hint);
    column->addStretch(2);
    auto *centred = new QHBoxLayout(this);
    centred->addStretch(1);
    centred->addLayout(column);
    centred->addStretch(1);

    connect(m_retry, &QPushButton::clicked, this, &ErrorPage::retryRequested);
    connect(choose, &QPushButton::clicked, this, &ErrorPage::chooseRequested);
    connect(fresh, &QPushButton::clicked, this, &ErrorPage::newLibraryRequested);
    connect(m_openAnother, &QPushButton::clicked, this, [this] { Q_EMIT libraryRequested(m_another); });
}

void ErrorPage::showError(const domain::Error &error, const QString &library, const QString &another)
{
    m_another = another;
    m_message->setText(error.message);
    m_remedy->setText(error.remedy);
    m_remedy->setVisible(!error.remedy.isEmpty());
    m_file->setText(QDir::toNativeSeparators(library));
    m_file->setVisible(!error.message.contains(library) && !error.message.contains(m_file->text()));
    //: Button; %1 is the name of a library file
    m_openAnother->setText(tr("Open %1").arg(QFileInfo(another).fileName()));
    m_openAnother->setVisible(!another.isEmpty());
    m_openAnother->setDefault(!another.isEmpty());
    m_retry->setDefault(another.isEmpty());
    (another.isEmpty() ? m_retry : m_openAnother)->setFocus();
}

} // namespace shell
