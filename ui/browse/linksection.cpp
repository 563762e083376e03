#include "ui/browse/linksection.h"

#include "ui/browse/linkbutton.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace browse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShownLinks = 8;

} // namespace

LinkSection::LinkSection(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_heading(new QLabel(this))
    , m_layout(new QVBoxLayout(this))
    , m_all(new LinkButton(this))
{
    m_heading->setFont(style::font(style::TextSize::Caption, true));
    m_heading->setContentsMargins(0, 0, 0, style::TinyGap);
    m_all->setQuiet(true);
    m_layout->setContentsMargins(0, style::Gap, 0, style::Gap);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_all);
    connect(m_all, &QAbstractButton::clicked, this, [this] {
        if (m_elsewhere)
            return Q_EMIT allRequested();
        fill(m_items.size());
        if (m_buttons.size() > ShownLinks)
            m_buttons.at(ShownLinks)->setFocus();
    });
}

void LinkSection::setItems(const QList<Item> &items)
{
    m_items = items;
    setVisible(!items.isEmpty());
    //: Heading in the detail pane: a relation and how many records it leads to
    m_heading->setText(items.size() > 1 ? tr("%1 · %2").arg(m_title, QLocale().toString(items.size())) : m_title);
    fill(std::min(items.size(), ShownLinks));
}

void LinkSection::fill(qsizetype shown)
{
    while (m_buttons.size() < shown) {
        auto *button = new LinkButton(this);
        const qsizetype place = m_buttons.size();
        connect(button, &QAbstractButton::clicked, this, [this, place] { Q_EMIT activated(place); });
        m_layout->insertWidget(static_cast<int>(place) + 1, button);
        setTabOrder(place == 0 ? m_all : m_buttons.constLast(), button);
        setTabOrder(button, m_all);
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        LinkButton *button = m_buttons.at(i);
        button->setVisible(i < shown);
        if (i >= shown)
            continue;
        button->setText(m_items.at(i).text);
        button->setNote(m_items.at(i).note);
        button->setToolTip(m_items.at(i).toolTip);
        button->updateGeometry();
    }
    m_all->setVisible(shown < m_items.size());
    //: Below a list of links; %1 is how many there are in all
    m_all->setText(tr("Show all %1 ›").arg(QLocale().toString(m_items.size())));
}

void LinkSection::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), style::colors(this).hairline);
}

} // namespace browse
