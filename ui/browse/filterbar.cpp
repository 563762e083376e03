#include "ui/browse/filterbar.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/query/parser.h"
#include "ui/browse/offerdelegate.h"
#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>

namespace browse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RecentFilters = 10;
constexpr int VisibleOffers = 10;
constexpr qsizetype ColouredLength = 500; // of a text pasted by mistake only the beginning is coloured

QCompleter *popupFor(QAbstractItemModel *model, QWidget *widget)
{
    auto *completer = new QCompleter(model, widget);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(VisibleOffers);
    completer->setWidget(widget);
    completer->popup()->setItemDelegate(new OfferDelegate(completer->popup()));
    return completer;
}

} // namespace

FilterBar::FilterBar(const catalogue::Table &table, QSettings &settings, QWidget *parent)
    : QLineEdit(parent)
    , m_table(table)
    , m_settings(settings)
    , m_offers(table)
    , m_completer(popupFor(&m_offers, this))
    , m_recent(popupFor(new QStringListModel(this), this))
    , m_leading(addAction(QIcon(), LeadingPosition))
    , m_clear(addAction(QIcon(), TrailingPosition))
{
    setObjectName(u"filterBar"_s);
    setAccessibleName(tr("Filter"));
    setAccessibleDescription(tr("Narrows the rows while you type"));
    //: Placeholder of the filter bar; kind:, jurisdictions: and so on are typed as they are
    setPlaceholderText(tr("Type to filter"));
    m_clear->setVisible(false);
    //: Tool tip of the cross in the filter bar
    m_clear->setToolTip(tr("Clear the filter (Esc)"));
    m_leading->setEnabled(false);
    updateIcons();

    connect(m_clear, &QAction::triggered, this, [this] {
        clear();
        read();
    });
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (m_composing) {
            m_unread = true;
            return;
        }
        read();
        offer();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        m_wrongLength = 0;
        colourSyntax();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FilterBar::insertOffer);
    connect(m_recent, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) {
        setText(text);
        read();
        Q_EMIT committed();
    });
}

void FilterBar::setColumns(std::shared_ptr<const columns::Table> columns)
{
    m_offers.setColumns(std::move(columns));
}

void FilterBar::setFilter(const query::Filter &filter)
{
    if (const auto said = query::parse(text()); said && *said == filter)
        return;
    setText(query::toText(filter));
}

void FilterBar::setInError(bool inError)
{
    if (std::exchange(m_inError, inError) == inError)
        return;
    updateIcons();
    update();
}

void FilterBar::markWrong(int position, int length)
{
    const qsizetype begin = query::qcharsBefore(text(), position - 1);
    m_wrongAt = static_cast<int>(begin);
    m_wrongLength = position > 0 ? static_cast<int>(query::qcharsBefore(text(), position - 1 + length) - begin) : 0;
    colourSyntax();
}

void FilterBar::read()
{
    m_unread = false;
    const domain::Result<query::Filter> filter = query::parse(text());
    if (!filter)
        return Q_EMIT failed(filter.error());
    if (const domain::Result<> checked = catalogue::check(m_table, *filter); !checked)
        return Q_EMIT failed(checked.error());
    Q_EMIT filterTyped(*filter);
}

void FilterBar::replace(int position, int length, const QString &word)
{
    if (position < 1)
        return;
    QString changed = text();
    const qsizetype begin = query::qcharsBefore(changed, position - 1);
    changed.replace(begin, query::qcharsBefore(changed, position - 1 + length) - begin, word);
    setText(changed);
    setFocus();
    read();
}

void FilterBar::beginCondition(const QString &column)
{
    QString begun = text().trimmed();
    if (!begun.isEmpty())
        begun += u' ';
    setText(begun + column + u':');
    setFocus();
    colourSyntax();
    offer();
}

void FilterBar::type(const QString &typed)
{
    setFocus();
    end(false);
    insert(typed);
    read();
    offer();
}

// Formats reach a line edit's text by way of an input method event that composes nothing.
void FilterBar::colourSyntax()
{
    if (m_composing)
        return;
    QTextCharFormat format;
    format.setForeground(style::colors(this).accent);
    QList<QInputMethodEvent::Attribute> attributes;
    const QString typed = text().left(ColouredLength);
    for (int at = 0; at < typed.size(); ++at) {
        const query::CursorToken token = query::tokenAt(typed, at);
        if (token.part != query::CursorToken::Part::Column)
            continue;
        attributes.append({QInputMethodEvent::TextFormat, token.start - cursorPosition(), token.length + 1, format});
        at = token.start + token.length;
    }
    if (m_wrongLength > 0) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(style::colors(this).danger);
        attributes.append({QInputMethodEvent::TextFormat, m_wrongAt - cursorPosition(), m_wrongLength, wrong});
    }
    m_colouring = true;
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
    m_colouring = false;
}

void FilterBar::offer()
{
    m_offers.setText(text(), cursorPosition());
    if (m_offers.rowCount() == 0 || !hasFocus())
        return m_completer->popup()->hide();
    m_completer->complete();
}

void FilterBar::insertOffer(const QModelIndex &index)
{
    const QString insert = index.data(models::CompletionModel::InsertRole).toString();
    const int start = m_offers.start();
    const int length = m_offers.length();
    QString changed = text();
    // A column's own colon is part of the offer.
    const bool hasColon = insert.endsWith(u':') && changed.mid(start + length, 1) == ":"_L1;
    changed.replace(start, length + (hasColon ? 1 : 0), insert);
    setText(changed);
    setCursorPosition(start + static_cast<int>(insert.size()));
    read();
    if (insert.endsWith(u':'))
        offer();
}

void FilterBar::offerRecent()
{
    const QStringList recent = m_settings.value(settingsKey()).toStringList();
    if (recent.isEmpty())
        return Q_EMIT left();
    static_cast<QStringListModel *>(m_recent->model())->setStringList(recent);
    m_recent->complete();
}

void FilterBar::remember()
{
    const QString meant = text().trimmed();
    if (meant.isEmpty() || m_inError)
        return;
    QStringList recent = m_settings.value(settingsKey()).toStringList();
    recent.removeAll(meant);
    recent.prepend(meant);
    m_settings.setValue(settingsKey(), recent.mid(0, RecentFilters));
}

QString FilterBar::settingsKey() const
{
    return u"browse/%1/recent"_s.arg(m_table.id);
}

void FilterBar::keyPressEvent(QKeyEvent *event)
{
    // An open popup shows its keys here first and acts on those that are ignored: Enter takes the offer, Esc closes it.
    for (const QCompleter *completer : {m_completer, m_recent})
        if (const QAbstractItemView *popup = completer->popup(); popup->isVisible()) {
            const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
            if (event->key() == Qt::Key_Escape || (isEnter && popup->currentIndex().isValid()))
                return event->ignore();
        }
    switch (event->key()) {
    case Qt::Key_Down:
        return text().isEmpty() ? offerRecent() : Q_EMIT left();
    case Qt::Key_Escape:
        if (text().isEmpty())
            return Q_EMIT left();
        clear();
        return read();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_composing) {
            remember();
            Q_EMIT committed();
        }
        return event->accept();
    default:
        return QLineEdit::keyPressEvent(event);
    }
}

void FilterBar::inputMethodEvent(QInputMethodEvent *event)
{
    if (!m_colouring)
        m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    // Composing took selected text away and was given up: what is left was not told by any edit.
    if (!m_composing && m_unread)
        read();
}

void FilterBar::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    m_completer->setWidget(this);
    m_recent->setWidget(this);
}

void FilterBar::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        remember();
}

void FilterBar::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateIcons();
        colourSyntax();
    }
}

void FilterBar::updateIcons()
{
    const style::Colors &colors = style::colors(this);
    m_leading->setIcon(m_inError ? style::icon(style::Icon::Error, colors.danger)
                                 : style::icon(style::Icon::Search, colors.secondaryText));
    m_clear->setIcon(style::icon(style::Icon::Close, colors.secondaryText));
}

void FilterBar::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!m_inError)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style::colors(this).danger, style::TinyGap / 2));
    const qreal inset = style::TinyGap / 4.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), style::Radius, style::Radius);
}

} // namespace browse
