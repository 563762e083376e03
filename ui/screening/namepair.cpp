#include "ui/screening/namepair.h"

#include "ui/browse/tonelabel.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QEvent>
#include <QGridLayout>

namespace screeningpage {

using namespace Qt::StringLiterals;
using browse::ToneLabel;

namespace {

struct Mark
{
    screening::Stretch stretch;
    bool same = false;
};

} // namespace

NamePair::NamePair(QWidget *parent)
    : QWidget(parent)
    , m_supplierLabel(new QLabel(this))
    , m_listedLabel(new QLabel(this))
{
    setObjectName(u"namePair"_s);
    m_supplierLabel->setObjectName(u"supplierName"_s);
    m_listedLabel->setObjectName(u"listedName"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(style::Gap);
    grid->setVerticalSpacing(style::TinyGap);
    grid->setColumnStretch(1, 1);
    const auto add = [&](int row, const QString &title, QLabel *name) {
        auto *label = new ToneLabel(ToneLabel::Tone::Secondary, this);
        label->setText(title);
        label->setBuddy(name);
        name->setTextFormat(Qt::RichText);
        name->setWordWrap(true);
        name->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(name, row, 1);
    };
    //: Label before a supplier's name
    add(0, tr("Supplier"), m_supplierLabel);
    //: Label before the name of a listed entity
    add(1, tr("Listed entity"), m_listedLabel);
}

void NamePair::setNames(const QString &supplier, const QString &listed, const QString &language,
                        const screening::Explanation &explanation)
{
    m_supplier = supplier;
    m_listed = listed;
    m_explanation = explanation;
    m_supplierLabel->setFont(style::fontFor(font(), supplier, u"zh"_s));
    m_listedLabel->setFont(style::fontFor(font(), listed, language));
    m_supplierLabel->setAccessibleName(supplier);
    m_listedLabel->setAccessibleName(listed);
    fill();
}

void NamePair::fill()
{
    m_supplierLabel->setText(marked(m_supplier, Side::Supplier));
    m_listedLabel->setText(marked(m_listed, Side::Listed));
}

QString NamePair::marked(const QString &name, Side side) const
{
    QList<Mark> marks;
    for (const screening::WordPair &pair : m_explanation.pairs)
        marks += {side == Side::Supplier ? pair.supplierStretch : pair.listedStretch, pair.similarity >= 1};
    std::ranges::stable_sort(marks, {}, [](const Mark &mark) { return mark.stretch.start; });
    const style::Colors &colors = style::colors(this);
    const auto ground = [&](bool same) {
        return style::tint(same ? colors.fine : colors.caution, colors.content).name();
    };
    QString html;
    int done = 0;
    for (const Mark &mark : std::as_const(marks)) { // two words may stand for one stretch: it is marked once
        const auto &[start, length] = mark.stretch;
        if (start < done || length <= 0 || start + length > name.size())
            continue;
        html += name.mid(done, start - done).toHtmlEscaped();
        html += "<span style=\"background-color:"_L1 + ground(mark.same) +
                (mark.same ? QLatin1StringView("\">") : QLatin1StringView("; text-decoration:underline\">")) +
                name.mid(start, length).toHtmlEscaped() + "</span>"_L1;
        done = start + length;
    }
    return html + name.mid(done).toHtmlEscaped();
}

void NamePair::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace screeningpage
