#include "ui/browse/notesection.h"

#include "app/models/display.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QAbstractTextDocumentLayout>
#include <QCompleter>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStringListModel>
#include <QVBoxLayout>

#include <chrono>

namespace browse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using storage::Annotation;

namespace {

constexpr auto Rest = 800ms;
constexpr int FewestLines = 3;
constexpr int MostLines = 12;
// As they are typed in Japanese too.
constexpr QStringView Commas = u",、，";

qsizetype lastComma(const QString &text)
{
    for (qsizetype i = text.size(); i > 0; --i)
        if (Commas.contains(text.at(i - 1)))
            return i;
    return 0;
}

// Completes the last of several words that commas part.
class TagCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    QStringList splitPath(const QString &path) const override { return {path.mid(lastComma(path)).trimmed()}; }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString typed = static_cast<QLineEdit *>(widget())->text();
        const QString before = typed.left(lastComma(typed));
        return before + (before.isEmpty() ? QString() : u" "_s) + QCompleter::pathFromIndex(index);
    }
};

QStringList tagsOf(const QString &text)
{
    QStringList tags;
    QString word;
    const QString ended = text + u',';
    for (const QChar character : ended) {
        if (!Commas.contains(character)) {
            word += character;
            continue;
        }
        if (const QString tag = word.simplified(); !tag.isEmpty() && !tags.contains(tag))
            tags += tag;
        word.clear();
    }
    tags.sort();
    return tags;
}

} // namespace

NoteSection::NoteSection(QWidget *parent)
    : QWidget(parent)
    , m_tags(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
    , m_state(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_offered(new QStringListModel(this))
{
    setObjectName(u"noteSection"_s);
    m_rest.setSingleShot(true);
    m_rest.setInterval(Rest);
    build();
    connect(&m_rest, &QTimer::timeout, this, &NoteSection::flush);
    connect(m_tags, &QLineEdit::textEdited, this, &NoteSection::noteTyping);
    connect(m_tags, &QLineEdit::editingFinished, this, &NoteSection::flush);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        noteTyping();
    });
}

void NoteSection::build()
{
    //: Heading in the record pane over the reader's own tags and note
    auto *heading = new QLabel(tr("Your notes"), this);
    heading->setFont(style::font(style::TextSize::Caption, true));
    m_tags->setObjectName(u"recordTags"_s);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("Tags, separated by commas"));
    auto *completer = new TagCompleter(m_offered, m_tags);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tags->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &NoteSection::noteTyping);
    m_note->setObjectName(u"recordNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("A note of your own. It stays with this library and outlives its updates."));
    m_note->setTabChangesFocus(true);
    m_note->installEventFilter(this);
    m_state->setFont(style::font(style::TextSize::Caption));
    m_state->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, style::Gap, 0, style::Gap);
    column->setSpacing(style::SmallGap);
    column->addWidget(heading);
    column->addWidget(m_tags);
    column->addWidget(m_note);
    column->addWidget(m_state);
    fitHeight();
}

void NoteSection::setAnnotation(const Annotation &annotation, const QStringList &allTags)
{
    m_offered->setStringList(allTags);
    const bool same = annotation.table == m_kept.table && annotation.record == m_kept.record;
    if (same && (m_rest.isActive() || typed() == annotation))
        return;
    if (!same)
        flush();
    m_kept = annotation;
    const QSignalBlocker silent(m_note);
    m_tags->setText(annotation.tags.join(u", "_s));
    m_note->setPlainText(annotation.note);
    m_state->clear();
    fitHeight();
    show();
}

void NoteSection::clear()
{
    flush();
    m_kept = {};
    hide();
}

void NoteSection::noteTyping()
{
    m_rest.start();
    m_state->clear();
}

Annotation NoteSection::typed() const
{
    Annotation now = m_kept;
    now.tags = tagsOf(m_tags->text());
    now.note = m_note->toPlainText().trimmed().isEmpty() ? QString() : m_note->toPlainText();
    return now;
}

void NoteSection::flush()
{
    m_rest.stop();
    const Annotation now = typed();
    if (m_kept.record.isEmpty() || (now.tags == m_kept.tags && now.note == m_kept.note))
        return;
    m_kept = now;
    Q_EMIT edited(now);
}

void NoteSection::showError(const domain::Error &error)
{
    m_state->setTone(ToneLabel::Tone::Danger);
    m_state->setText(models::errorText(error));
}

void NoteSection::showWritten()
{
    m_state->setTone(ToneLabel::Tone::Secondary);
    //: Under a note: it has been written to the library
    m_state->setText(tr("Saved"));
}

void NoteSection::fitHeight()
{
    const int lines = qBound(FewestLines, static_cast<int>(m_note->document()->size().height()), MostLines);
    const int frame = 2 * (m_note->frameWidth() + static_cast<int>(m_note->document()->documentMargin()));
    m_note->setFixedHeight(lines * m_note->fontMetrics().lineSpacing() + frame);
}

bool NoteSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        m_note->update(); // the ring around it
    if (event->type() == QEvent::FocusOut)
        flush();
    else if (event->type() == QEvent::Resize)
        fitHeight();
    return QWidget::eventFilter(watched, event);
}

void NoteSection::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), style::colors(this).hairline);
}

} // namespace browse
