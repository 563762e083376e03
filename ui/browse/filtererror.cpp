#include "ui/browse/filtererror.h"

#include "ui/browse/linkbutton.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QHBoxLayout>

namespace browse {

using namespace Qt::StringLiterals;

FilterError::FilterError(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_words(new ToneLabel(ToneLabel::Tone::Danger, this))
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"filterError"_s);
    m_words->setFont(style::font(style::TextSize::Caption));
    m_words->setObjectName(u"filterErrorText"_s);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_words->setMinimumWidth(2 * style::ControlHeight);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(style::SmallGap);
    m_layout->addWidget(m_mark);
    m_layout->addWidget(m_words);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void FilterError::showError(const domain::Error &error)
{
    m_error = error;
    m_mark->setPixmap(style::icon(style::Icon::Error, style::colors(this).danger).pixmap(style::IconSize));
    const QString words = error.remedy.isEmpty() || !error.candidates.isEmpty()
                              ? error.message
                              //: What is wrong with a filter, and what to do about it
                              : tr("%1 %2").arg(error.message, error.remedy);
    m_words->setText(words);
    m_words->setToolTip(error.remedy.isEmpty() ? error.message : error.message + u'\n' + error.remedy);
    setAccessibleName(words);
    while (m_candidates.size() < error.candidates.size()) {
        auto *button = new LinkButton(this);
        button->setFont(style::font(style::TextSize::Caption));
        button->setObjectName(u"candidate"_s);
        const qsizetype place = m_candidates.size();
        connect(button, &QAbstractButton::clicked, this, [this, place] {
            Q_EMIT candidateChosen(m_error.column, m_error.length, m_error.candidates.at(place));
        });
        m_layout->addWidget(button);
        m_candidates.append(button);
    }
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        m_candidates.at(i)->setVisible(i < error.candidates.size());
        m_candidates.at(i)->setText(error.candidates.value(i));
        m_candidates.at(i)->updateGeometry();
    }
    show();
    Q_EMIT stretchAtFault(error.column, error.length);
}

void FilterError::clear()
{
    m_error = {};
    m_words->clear();
    setAccessibleName({});
    hide();
    Q_EMIT stretchAtFault(0, 0);
}

QString FilterError::text() const
{
    return m_words->text();
}

} // namespace browse
