#include "ui/browse/sourcessection.h"

#include "ui/browse/linkbutton.h"
#include "ui/browse/tonelabel.h"
#include "ui/browse/weblink.h"
#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

namespace browse {

using namespace Qt::StringLiterals;

SourcesSection::SourcesSection(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"sources"_s);
    m_heading->setFont(style::font(style::TextSize::Caption, true));
    m_layout->setContentsMargins(0, style::Gap, 0, style::Gap);
    m_layout->setSpacing(style::TinyGap);
    m_layout->addWidget(m_heading);
}

QString SourcesSection::citation(const storage::Source &source)
{
    QStringList parts;
    for (const QString &part : {source.publisher, source.title, source.published, source.url})
        if (!part.isEmpty())
            parts += part;
    return parts.join(", "_L1);
}

void SourcesSection::setSources(const QList<storage::Source> &sources)
{
    m_sources = sources;
    setVisible(!sources.isEmpty());
    //: Heading in the detail pane; %1 is how many sources there are
    m_heading->setText(sources.size() > 1 ? tr("Sources · %1").arg(QLocale().toString(sources.size()))
                                          //: Heading in the detail pane over a single source
                                          : tr("Source"));
    while (m_lines.size() < sources.size())
        addLine();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines.at(i);
        line.widget->setVisible(i < sources.size());
        if (i >= sources.size())
            continue;
        const storage::Source &source = sources.at(i);
        line.title->setText(source.title);
        line.title->setNote(source.published);
        line.title->setToolTip(source.url);
        line.title->updateGeometry();
        line.publisher->setText(source.publisher);
        //: Accessible name of the button beside a source; %1 is its title
        line.copy->setAccessibleName(tr("Copy citation of %1").arg(source.title));
    }
}

void SourcesSection::addLine()
{
    Line line{.widget = new QWidget(this), .title = nullptr, .publisher = nullptr, .copy = nullptr};
    line.title = new LinkButton(line.widget);
    line.publisher = new ToneLabel(ToneLabel::Tone::Secondary, line.widget);
    line.publisher->setFont(style::font(style::TextSize::Caption));
    line.publisher->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    line.copy = new QToolButton(line.widget);
    line.copy->setAutoRaise(true);
    line.copy->setFocusPolicy(Qt::StrongFocus);
    //: Tool tip of the button beside a source
    line.copy->setToolTip(tr("Copy citation"));
    line.copy->setObjectName(u"copyCitation"_s);

    auto *grid = new QGridLayout(line.widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(style::SmallGap);
    grid->setVerticalSpacing(0);
    grid->addWidget(line.title, 0, 0);
    grid->addWidget(line.publisher, 1, 0);
    grid->addWidget(line.copy, 0, 1, 2, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);

    const qsizetype place = m_lines.size();
    connect(line.title, &QAbstractButton::clicked, this, [this, place] {
        const storage::Source &source = m_sources.at(place);
        isWebAddress(QUrl(source.url)) ? Q_EMIT addressRequested(source.url)
                                       : Q_EMIT recordRequested(u"sources"_s, source.id);
    });
    connect(line.copy, &QAbstractButton::clicked, this,
            [this, place] { QApplication::clipboard()->setText(citation(m_sources.at(place))); });
    m_layout->addWidget(line.widget);
    m_lines.append(line);
    updateIcons();
}

void SourcesSection::updateIcons()
{
    for (const Line &line : std::as_const(m_lines))
        line.copy->setIcon(style::icon(style::Icon::Copy, style::colors(this).secondaryText));
}

void SourcesSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void SourcesSection::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), style::colors(this).hairline);
}

} // namespace browse
