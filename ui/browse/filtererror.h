#pragma once

#include "app/domain/result.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace browse {

class LinkButton;
class ToneLabel;

/// What is wrong with the filter, in words, with the nearest candidates to click.
class FilterError : public QWidget
{
    Q_OBJECT

public:
    explicit FilterError(QWidget *parent = nullptr);

    void showError(const domain::Error &error);
    void clear();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The stretch of the filter's text (from 1) is to be replaced by the word.
    void candidateChosen(int position, int length, const QString &word);
    /// Where it is in the filter's text, from 1; 0: nowhere, or nothing is wrong any more.
    void stretchAtFault(int position, int length);

private:
    QLabel *m_mark;
    ToneLabel *m_words;
    QHBoxLayout *m_layout;
    QList<LinkButton *> m_candidates;
    domain::Error m_error;
};

} // namespace browse
