#pragma once

#include "ui/shell/searchresults.h"

#include <QFrame>

class QLabel;
class QListView;

namespace shell {

/// The list under the search field. A child of the window, not a window of its own, so that typing goes on in the
/// field.
class SearchPopup : public QFrame
{
    Q_OBJECT

public:
    SearchPopup(SearchResults &results, QWidget *parent);

    /// Under that stretch of the parent, as high as the results are, within the parent.
    void popUp(const QRect &under);
    /// Over the rows that can be chosen, by at most that many, stopping at the ends.
    void move(int rows);
    /// The row chosen now; -1 if there is none.
    [[nodiscard]] int current() const;
    /// In place of results: nothing found, or an error.
    void showNote(const QString &text);

Q_SIGNALS:
    void chosen(int row);

private:
    void chooseFirst();
    void fit();

    SearchResults &m_results;
    QListView *m_list;
    QLabel *m_note;
    QRect m_under;
};

} // namespace shell
