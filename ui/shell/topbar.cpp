#include "ui/shell/topbar.h"

#include "ui/shell/actions.h"
#include "ui/shell/searchfield.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int FieldWidth = 3 * style::NavigationWidth;

QString withKeys(const QAction &action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    //: Tooltip: what a button does and the keys that do the same
    return keys.isEmpty() ? action.text() : TopBar::tr("%1 (%2)").arg(action.text(), keys);
}

} // namespace

TopBar::TopBar(const Actions &actions, QWidget *parent)
    : Panel(Qt::BottomEdge, parent)
    , m_back(button(u"backButton"_s, actions.back))
    , m_forward(button(u"forwardButton"_s, actions.forward))
    , m_field(new SearchField(this))
    , m_export(new QPushButton(this))
    , m_menu(button(u"menuButton"_s, nullptr))
{
    setFixedHeight(qMax(style::TopBarHeight, m_field->sizeHint().height() + style::Margin));
    m_field->setHint(actions.search->shortcut());
    m_field->setMaximumWidth(FieldWidth);
    m_field->setMinimumWidth(style::NavigationWidth);
    m_export->setObjectName(u"exportButton"_s);
    m_export->setToolTip(withKeys(*actions.exportRows));
    connect(m_export, &QPushButton::clicked, actions.exportRows, &QAction::trigger);
    QAction *exportRows = actions.exportRows;
    connect(exportRows, &QAction::enabledChanged, m_export, &QWidget::setEnabled);
    m_menu->setToolTip(withKeys(*actions.menu));
    m_menu->setAccessibleName(actions.menu->text());
    m_popup = actions.createMenu(this);
    connect(m_menu, &QAbstractButton::clicked, this, &TopBar::openMenu);

    // Both sides take as much, so that the field stays in the middle whatever the buttons say.
    auto *left = new QHBoxLayout;
    left->addWidget(m_back);
    left->addWidget(m_forward);
    left->addStretch(1);
    auto *right = new QHBoxLayout;
    right->addStretch(1);
    right->addWidget(m_export);
    right->addWidget(m_menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(style::Gap, 0, style::Gap, 1);
    row->addLayout(left, 1);
    row->addWidget(m_field, 2);
    row->addLayout(right, 1);
    for (QHBoxLayout *part : {left, right, row})
        part->setSpacing(style::SmallGap);
    setExportCount(-1);
    setIcons();
}

QToolButton *TopBar::button(const QString &name, QAction *action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    if (action) {
        action->setToolTip(withKeys(*action));
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
    }
    return button;
}

SearchField &TopBar::searchField() const
{
    return *m_field;
}

void TopBar::setExportCount(qint64 rows)
{
    const auto number = static_cast<int>(qMin<qint64>(rows, std::numeric_limits<int>::max()));
    //: Button that writes rows to a file. Its text says how many
    const QString counted = tr("Export %Ln row(s)", nullptr, number);
    //: Button that writes rows to a file, where there are none
    m_export->setText(rows < 0 ? tr("Export") : counted);
    m_export->setAccessibleName(m_export->text());
}

void TopBar::openMenu()
{
    // Its right edge below the button's, so that it stays within the window.
    const int width = m_popup->sizeHint().width();
    m_popup->popup(m_menu->mapToGlobal(QPoint(m_menu->width() - width, m_menu->height() + style::TinyGap)));
    m_popup->setActiveAction(m_popup->actions().first());
}

void TopBar::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_menu)
        setIcons();
}

void TopBar::setIcons()
{
    m_back->defaultAction()->setIcon(style::icon(style::Icon::Back, this));
    m_forward->defaultAction()->setIcon(style::icon(style::Icon::Forward, this));
    m_menu->setIcon(style::icon(style::Icon::Menu, this));
}

} // namespace shell
