#include "ui/shell/about.h"

#include "app/tasks/latest.h"
#include "app/workflows/components.h"
#include "ui/shell/plaindialog.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int AboutWidth = 440;
constexpr QSize LicencesSize(720, 640);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(shell::About)
};

QString unknownIfEmpty(const QString &text)
{
    //: In place of the licence of a component
    return text.isEmpty() ? Text::tr("unknown") : text;
}

QString fullText(const workflows::Component &component)
{
    QStringList lines{component.name % u' ' % component.version, unknownIfEmpty(component.licence)};
    if (!component.homepage.isEmpty())
        lines << component.homepage;
    lines << QString()
          << (component.terms.isEmpty() ? Text::tr("Its terms come with its own package.") : component.terms);
    return lines.join(u'\n');
}

/// The components above, the terms of the one that is chosen below.
class LicencesPane : public QSplitter
{
public:
    explicit LicencesPane(QWidget *parent)
        : QSplitter(Qt::Vertical, parent)
        , m_list(new QTreeWidget(this))
        , m_terms(new QPlainTextEdit(this))
        , m_reading([this](const QList<workflows::Component> &components) { fill(components); })
    {
        m_list->setObjectName(u"componentList"_s);
        //: What the program is made of
        m_list->setAccessibleName(Text::tr("Components"));
        //: Heads of columns
        m_list->setHeaderLabels({Text::tr("Component"), Text::tr("Version"), Text::tr("Licence")});
        m_list->setRootIsDecorated(false);
        m_list->setUniformRowHeights(true);
        m_list->setTabKeyNavigation(false);
        m_terms->setObjectName(u"componentTerms"_s);
        //: The text of a licence
        m_terms->setAccessibleName(Text::tr("Terms"));
        m_terms->setReadOnly(true);
        m_terms->setTabChangesFocus(true);
        m_terms->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        setChildrenCollapsible(false);
        setStretchFactor(1, 1);
        connect(m_list, &QTreeWidget::currentItemChanged, this,
                [this](const QTreeWidgetItem *item) { m_terms->setPlainText(item->data(0, Qt::UserRole).toString()); });
        m_reading.start(QtConcurrent::run(workflows::components, QCoreApplication::applicationDirPath()));
    }

private:
    void fill(const QList<workflows::Component> &components)
    {
        for (const workflows::Component &component : components) {
            auto *item =
                new QTreeWidgetItem(m_list, {component.name, component.version, unknownIfEmpty(component.licence)});
            item->setData(0, Qt::UserRole, fullText(component));
        }
        for (int column = 0; column < 2; ++column)
            m_list->resizeColumnToContents(column);
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }

    QTreeWidget *m_list;
    QPlainTextEdit *m_terms;
    tasks::Latest<QList<workflows::Component>> m_reading;
};

} // namespace

void showAbout(const QString &libraryPath, QWidget *parent)
{
    //: Title of a window
    QDialog *about = plainDialog(parent, u"aboutDialog"_s, Text::tr("About Assay"));
    about->setMinimumWidth(AboutWidth);
    //: %1 is the version
    QLabel *name = addParagraph(about, Text::tr("Assay %1").arg(QStringLiteral(ASSAY_VERSION)));
    name->setFont(style::font(style::TextSize::PageTitle, true));
    addParagraph(about,
                 Text::tr("A workbench for due diligence in supply chains: who is listed, under which law, since "
                          "when, and by whose word."));
    addParagraph(about, Text::tr("Library: %1").arg(QDir::toNativeSeparators(libraryPath)));
    addParagraph(about, Text::tr("The facts come from public sources, each cited with it. They are no legal advice."),
                 QPalette::Dark);
    //: %1 is the version of Qt
    addParagraph(
        about,
        Text::tr("Assay is free software under the MIT licence. It uses Qt %1 under the GNU Lesser General Public "
                 "License, version 3: Qt's libraries may be replaced by builds of your own.")
            .arg(QString::fromLatin1(qVersion())),
        QPalette::Dark);
    QDialogButtonBox *buttons = addCloseButton(about);
    //: Button, opens a window
    QPushButton *licences = buttons->addButton(Text::tr("Licences"), QDialogButtonBox::HelpRole);
    licences->setObjectName(u"licencesButton"_s);
    QObject::connect(licences, &QPushButton::clicked, about, [about] { showLicences(about); });
    about->open();
}

void showLicences(QWidget *parent)
{
    //: Title of a window
    QDialog *licences = plainDialog(parent, u"licencesDialog"_s, Text::tr("Licences"));
    addParagraph(licences, Text::tr("Assay is made of these components."));
    auto *pane = new LicencesPane(licences);
    static_cast<QVBoxLayout *>(licences->layout())->addWidget(pane, 1);
    addCloseButton(licences);
    licences->resize(LicencesSize);
    licences->open();
}

} // namespace shell
