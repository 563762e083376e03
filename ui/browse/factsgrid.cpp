#include "ui/browse/factsgrid.h"

#include "app/catalogue/catalogue.h"
#include "app/models/display.h"
#include "ui/browse/linkbutton.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace browse {

using namespace Qt::StringLiterals;

namespace {

constexpr int LabelWidth = 7 * style::Margin;
constexpr qsizetype ShownLinks = 12;

QList<domain::Link> linksOf(const domain::Cell &cell)
{
    if (const auto *link = std::get_if<domain::Link>(&cell))
        return {*link};
    const auto *links = std::get_if<QList<domain::Link>>(&cell);
    return links == nullptr ? QList<domain::Link>() : links->first(std::min(links->size(), ShownLinks));
}

} // namespace

FactsGrid::FactsGrid(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(style::SmallGap);
    m_layout->setVerticalSpacing(style::TinyGap);
    m_layout->setColumnMinimumWidth(0, LabelWidth);
    m_layout->setColumnStretch(1, 1);
}

void FactsGrid::addLine()
{
    Line line{.label = new ToneLabel(ToneLabel::Tone::Secondary, this),
              .content = new QWidget(this),
              .text = nullptr,
              .links = {},
              .mark = nullptr,
              .connections = {}};
    line.label->setWordWrap(true);
    line.label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    line.label->setFixedWidth(LabelWidth);
    auto *column = new QVBoxLayout(line.content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    line.text = new ToneLabel(ToneLabel::Tone::Text, line.content);
    line.text->setWordWrap(true);
    line.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.mark = new ToneLabel(ToneLabel::Tone::Caution, line.content);
    line.mark->setFont(style::font(style::TextSize::Caption));
    column->addWidget(line.text);
    column->addWidget(line.mark);
    const int row = static_cast<int>(m_lines.size());
    m_layout->addWidget(line.label, row, 0, Qt::AlignTop);
    m_layout->addWidget(line.content, row, 1);
    m_lines.append(line);
}

void FactsGrid::setFacts(const QList<Fact> &facts)
{
    while (m_lines.size() < facts.size())
        addLine();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const bool used = i < facts.size();
        if (used)
            fillLine(m_lines[i], facts.at(i));
        m_lines.at(i).label->setVisible(used);
        m_lines.at(i).content->setVisible(used);
    }
    setVisible(!facts.isEmpty());
}

void FactsGrid::fillLine(Line &line, const Fact &fact)
{
    const QString text = models::displayText(*fact.column, fact.cell);
    const QString address = models::addressOf(*fact.column, fact.cell);
    const bool unknown = domain::isUnknown(fact.cell);
    QList<domain::Link> links = linksOf(fact.cell);
    if (!address.isEmpty())
        links = {{.id = address, .title = address}};

    line.label->setText(catalogue::translated(fact.column->title));
    line.text->setVisible(links.isEmpty());
    if (links.isEmpty()) {
        line.text->setFont(style::fontFor(font(), text, fact.language));
        line.text->setTone(unknown ? ToneLabel::Tone::Unknown : ToneLabel::Tone::Text);
        line.text->setText(text);
    }
    line.mark->setVisible(fact.unverified);
    //: Mark beside a fact that rests on background knowledge
    line.mark->setText(tr("unverified"));
    line.mark->setToolTip(fact.note.isEmpty() ? tr("This field rests on background knowledge, not on a source")
                                              : fact.note);

    for (const QMetaObject::Connection &connection : std::exchange(line.connections, {}))
        disconnect(connection);
    auto *column = static_cast<QVBoxLayout *>(line.content->layout());
    while (line.links.size() < links.size()) {
        auto *button = new LinkButton(line.content);
        column->insertWidget(1 + static_cast<int>(line.links.size()), button);
        line.links.append(button);
    }
    for (qsizetype i = 0; i < line.links.size(); ++i) {
        LinkButton *button = line.links.at(i);
        button->setVisible(i < links.size());
        if (i >= links.size())
            continue;
        button->setText(links.at(i).title);
        button->updateGeometry();
        const QString id = links.at(i).id;
        const QString table = fact.column->target;
        line.connections += connect(button, &QAbstractButton::clicked, this, [this, table, id, address] {
            address.isEmpty() ? Q_EMIT recordRequested(table, id) : Q_EMIT addressRequested(address);
        });
    }
}

} // namespace browse
