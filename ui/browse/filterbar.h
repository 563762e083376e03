#pragma once

#include "app/columns/table.h"
#include "app/domain/result.h"
#include "app/models/completionmodel.h"

#include <QLineEdit>
#include <QSettings>

class QCompleter;

namespace browse {

/// The line in which a filter is typed: coloured by syntax, with completion of columns and values, and recent filters.
///
/// Each keystroke that reads as a filter is told (filterTyped); one that does not is told as an error, and the last
/// good filter stands. Nothing is told while an input method composes. The bar holds a text, not the filter:
/// setFilter() keeps the text where it says the same.
class FilterBar : public QLineEdit
{
    Q_OBJECT

public:
    FilterBar(const catalogue::Table &table, QSettings &settings, QWidget *parent = nullptr);

    void setColumns(std::shared_ptr<const columns::Table> columns);
    /// Shows the filter that holds now.
    void setFilter(const query::Filter &filter);
    /// Outlines the bar as in error, whoever found it.
    void setInError(bool inError);
    [[nodiscard]] bool isInError() const { return m_inError; }
    /// Underlines the stretch at fault, counted from 1, until the text changes; length 0: none.
    void markWrong(int position, int length);
    [[nodiscard]] QString wrongWord() const { return text().mid(m_wrongAt, m_wrongLength); }

    /// Puts a candidate in the place of the stretch at fault, and reads the text anew.
    void replace(int position, int length, const QString &word);
    /// Begins a condition on a column at the end of the text, and offers its values.
    void beginCondition(const QString &column);
    /// Types for the reader, as if by key: the table hands over what is typed into it.
    void type(const QString &text);

    /// Puts the text among the recent filters; at most ten, newest first.
    void remember();

Q_SIGNALS:
    /// The text reads as this filter.
    void filterTyped(const query::Filter &filter);
    /// The text is in error.
    void failed(const domain::Error &error);
    /// Enter: what is typed is meant.
    void committed();
    /// Esc in an empty bar, or Down: the reader wants on to the table.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    void colourSyntax();
    void offer();
    void offerRecent();
    void insertOffer(const QModelIndex &index);
    [[nodiscard]] QString settingsKey() const;
    void updateIcons();

    const catalogue::Table &m_table;
    QSettings &m_settings;
    models::CompletionModel m_offers;
    QCompleter *m_completer;
    QCompleter *m_recent;
    QAction *m_leading;
    QAction *m_clear;
    bool m_inError = false;
    int m_wrongAt = 0;
    int m_wrongLength = 0;
    bool m_composing = false;
    bool m_unread = false; // the text changed while composing
    bool m_colouring = false;
};

} // namespace browse
